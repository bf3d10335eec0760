/** First argument of the program where it is started as a thread that filters lines; asking Node whether it is one would slow every start. */
export const THREAD = '__filter-lines';

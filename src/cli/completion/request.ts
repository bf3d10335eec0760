/** First argument of a shell's request for candidates. */
export const REQUEST = '__complete';

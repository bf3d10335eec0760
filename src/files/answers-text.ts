import { stringify } from 'yaml';

/** The text of an answers file that begins from nothing: the content as it is, one line a value. */
export const answersText = (content: object): string => stringify(content, { lineWidth: 0 });

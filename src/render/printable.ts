/** Text from files is data: control characters and escape sequences never reach a terminal. */
import { own } from '../model/own.ts';
import type { Texts } from '../model/report.ts';

/** What of C1, with DEL, and of the marks that reorder text a terminal obeys: the part of a character class. */
const OBEYED = '\\u007F-\\u009F\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF';

/** What a terminal obeys and JSON leaves as it is: C0 controls it escapes by itself. */
export const OBEYED_IN_JSON = new RegExp(`[${OBEYED}]`, 'g');
const CONTROL = new RegExp(`[\\u0000-\\u0008\\u000B-\\u001F${OBEYED}]`, 'g');
const CONTROL_OR_SPACE = new RegExp(`[\\u0000-\\u001F${OBEYED}]`, 'g');

/** Text with a blank for each control character, so that every place in it stays. */
export const blanked = (text: string): string => text.replace(CONTROL_OR_SPACE, ' ');

/** Nearly every text is printable as it stands. */
const SUSPECT = new RegExp(`[\\t\\n\\r\\u2028\\u2029]|${CONTROL.source}`);

/** One line of text without control characters. */
export function printableText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(/[\t\n\r\u2028\u2029]+/g, ' ').replace(CONTROL, '');
}

/** A document with printable strings, and of its texts only those of one language. */
export function printableIn<D extends { texts: Record<string, Texts> }>(document: D, language: string): D {
  return printable({ ...document, texts: { [language]: textsIn(document.texts, language) } });
}

/** The texts of a document in a language, or in the rubric's first where it has none in it. */
export function textsIn(texts: Record<string, Texts>, language: string): Texts {
  return (own(texts, language) ?? Object.values(texts)[0]) as Texts;
}

/** What JSON shows of a string that may not be printable: an escape, or a mark that it does not escape. */
const SUSPECT_IN_JSON = new RegExp(`\\\\[bfnrtu]|[\\u2028\\u2029]|${CONTROL.source}`);

/** A value with every string, keys included, printable: itself where it is, as nearly always, else a copy. */
export function printable<T>(value: T): T {
  // One native pass over everything takes a fraction of a walk through it.
  return SUSPECT_IN_JSON.test(JSON.stringify(value) ?? '') ? cleaned(value) : value;
}

function cleaned<T>(value: T): T {
  if (typeof value === 'string') return printableText(value) as T;
  if (Array.isArray(value)) return value.map(cleaned) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [printableText(key), cleaned(child)])) as T;
}

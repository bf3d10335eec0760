import fastStringWidth from 'fast-string-width';

/** What takes two columns in Chinese and Japanese texts: punctuation, kana, ideographs, full-width forms. */
const WIDE = /[\u3001-\u3029\u3041-\u3096\u30A1-\u30FF\u4E00-\u9FFF\uFF01-\uFF60]/g;

/** Texts of those and of what takes one column: Latin letters, dashes, quotation marks, arrows, signs, frames, blocks, ticks. */
const SIMPLE =
  /^[\x20-\x7E\u00A1-\u00AC\u00AE-\u00FF\u2010-\u2027\u2190-\u2193\u2200-\u22FF\u2500-\u259F\u2713\u2717\u3001-\u3029\u3041-\u3096\u30A1-\u30FF\u4E00-\u9FFF\uFF01-\uFF60]*$/;

/**
 * Columns that a text takes in a terminal. Simple text, which is nearly all, is counted: the library's
 * regular expressions cost a start more than drawing a table.
 */
export function displayWidth(text: string): number {
  return SIMPLE.test(text) ? text.length + (text.match(WIDE)?.length ?? 0) : fastStringWidth(text);
}

import fastStringWidth from 'fast-string-width';

/** Characters of two columns that Chinese and Japanese texts are made of: punctuation, kana, ideographs, full-width forms. */
const WIDE = '\u3001-\u3029\u3041-\u3096\u30A1-\u30FF\u4E00-\u9FFF\uFF01-\uFF60';
/** Characters of one column: Latin letters, dashes and quotation marks, arrows, frames and blocks, check marks. */
const NARROW = '\\x20-\\x7E\u00A1-\u00AC\u00AE-\u00FF\u2010-\u2027\u2190-\u2193\u2200-\u22FF\u2500-\u259F\u2713\u2717';

const SIMPLE = new RegExp(`^[${NARROW}${WIDE}]*$`);
const EACH_WIDE = new RegExp(`[${WIDE}]`, 'g');

/**
 * Columns that a text takes in a terminal. Simple text, which is nearly all, is counted: the library's
 * regular expressions cost a start more than drawing a table.
 */
export function displayWidth(text: string): number {
  if (!SIMPLE.test(text)) return fastStringWidth(text);
  return text.length + (text.match(EACH_WIDE)?.length ?? 0);
}

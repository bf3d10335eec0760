import fastStringWidth from 'fast-string-width';
import { eastAsianWidth } from 'get-east-asian-width';

/** Text without combining marks or emoji sequences: Latin, punctuation, arrows, blocks, kana, Chinese, full-width forms. */
const SIMPLE = /^[\x20-\x7E\u00A0-\u00FF\u2010-\u27BF\u3000-\u30FF\u4E00-\u9FFF\uFF01-\uFF60]*$/;

/**
 * Columns that a text takes in a terminal. Simple text, which is nearly all, is added up character by
 * character: the library's regular expressions cost a start more than drawing a table.
 */
export function displayWidth(text: string): number {
  if (!SIMPLE.test(text)) return fastStringWidth(text);
  let width = 0;
  for (const character of text) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  return width;
}

/** Breaking text into lines of so many display columns. */
import truncated from 'fast-string-truncated-width';
import { displayWidth } from './width.ts';

/** A wide character: Chinese, and the marks that stand with it. */
const WIDE = '[\\u2E80-\\u9FFF\\uFF00-\\uFFEF]';

/**
 * Pieces between which a line may break: a run of Latin text with its space, or one wide character; a number keeps the
 * wide character that counts it. Each has the marks that must not end a line before it, and those that must not begin
 * one behind it.
 */
const PIECES = new RegExp(
  `[\\u2018\\u201C\\uFF08\\u300A]*(?:\\d[\\d.,/–]*%? ${WIDE}|[^\\s\\u2E80-\\u9FFF\\uFF00-\\uFFEF]+|${WIDE})[\\u3001\\u3002\\uFF0C\\uFF1A\\uFF1B\\uFF01\\uFF1F\\uFF09\\u2019\\u201D\\u300B]*\\s*|\\s+`,
  'g',
);

/** Facts stand in a row, each behind this. */
const FACTS = /(?<= · )/;

/**
 * Breaks plain text into lines of at most `width` columns: between facts where they fit, else between words. Chinese
 * has no spaces, so it may break between any two characters, but never before a closing mark; wrap-ansi would carry
 * such a text over as one word.
 */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(8, width);
  const lines: string[] = [];
  let line = '';
  const begin = () => {
    lines.push(line.trimEnd());
    line = '';
  };
  for (const fact of text.split(FACTS)) {
    if (line !== '' && exceeds(line + fact.trimEnd(), room) && !exceeds(fact.trimEnd(), room)) begin();
    for (const piece of fact.match(PIECES) ?? []) {
      if (line !== '' && exceeds(line + piece.trimEnd(), room)) begin();
      line += piece;
      while (exceeds(line.trimEnd(), room)) {
        const cut = seam(line, fitting(line.trimEnd().slice(0, UNITS * room), room));
        lines.push(line.slice(0, cut));
        line = line.slice(cut);
      }
    }
  }
  if (line.trimEnd() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** UTF-16 units that one column holds at most, with room to spare: a family of emoji takes eleven in two. */
const UNITS = 8;

/** Whether a text is wider than a width. Of a long one not all is measured: it may be one word of megabytes. */
const exceeds = (text: string, width: number): boolean => text.length > UNITS * width || displayWidth(text) > width;

/** How many UTF-16 units of a text fit into a width; at least one, so that cutting always ends. */
function fitting(text: string, width: number): number {
  return Math.max(1, truncated(text, { limit: width }).index);
}

/** Where a word that is too long breaks: behind its last hyphen, slash, dot or underscore that is not far from the edge, else at the edge. */
function seam(word: string, edge: number): number {
  const last = word.slice(0, edge).search(/[-/._][^-/._]*$/) + 1;
  return last > edge / 2 ? last : edge;
}

/** Wrapped text with every line indented. */
export function paragraph(text: string, width: number, indent = 0): string {
  return wrap(text, width - indent)
    .map((line) => ' '.repeat(indent) + line)
    .join('\n');
}

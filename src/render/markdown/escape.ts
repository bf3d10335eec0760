/** A comment has no room for longer texts; every other format holds them whole. */
const LONGEST = 1000;

/**
 * Text from files as Markdown text: nothing in it can begin a tag, a cell, a code span, a link or emphasis, nor call
 * somebody to a comment. What is longer than 1000 characters is cut, and ends in an ellipsis.
 */
export function escapeMarkdown(text: string): string {
  const literal = clipped(text).replace(/[\\`*_[\]|~]/g, '\\$&').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  // A space without width keeps @name from being a mention; an address of mail is none.
  return literal.replace(/(?<![A-Za-z0-9])@(?=[A-Za-z0-9])/g, '@&#8203;');
}

/** Cut between characters, not within one. */
const clipped = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`);

/**
 * Rows as a GitHub table. Cells are Markdown already: escape what comes from files before.
 * @param right the first column that is aligned to the right, or whether each is
 */
export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[], right: number | readonly boolean[] = headings.length): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const isRight = (c: number) => (typeof right === 'number' ? c >= right : right[c]);
  return [line(headings), line(headings.map((_, c) => (isRight(c) ? '---:' : '---'))), ...rows.map(line)].join('\n');
}

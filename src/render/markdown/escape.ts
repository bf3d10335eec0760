/** Text from files as Markdown text: nothing in it can begin a tag, a cell, a code span, a link or emphasis. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]|~]/g, '\\$&').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Rows as a GitHub table. Cells are Markdown already: escape what comes from files before. */
export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[], rightFrom = headings.length): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map((_, c) => (c >= rightFrom ? '---:' : '---'))), ...rows.map(line)].join('\n');
}

/** Markdown that fits where it is posted: rows are left out from the end, and the document says how many. */

/** What a comment on GitHub or GitLab's issues takes, in characters; a step summary takes sixteen times as much. */
export const COMMENT_LIMIT = 65_536;

/** Rows of one table or list, by their line numbers: only these are left out. */
interface Rows {
  first: number;
  /** One past the last. */
  end: number;
}

/**
 * A document of at most `limit` characters. What stands last gives way first: documents begin with what matters most.
 * @param leftOut says how many rows a table or list has lost
 */
export function fitted(text: string, leftOut: (count: number) => string, limit = COMMENT_LIMIT): string {
  let excess = text.length - limit;
  if (excess <= 0) return text;
  const lines = text.split('\n');
  for (const { first, end } of rowsIn(lines).reverse()) {
    if (excess <= 0) break;
    // The remark costs room as well; it is longest where all rows go.
    const remark = ['', `_${leftOut(end - first)}_`];
    excess += remark.join('\n').length + 1;
    let from = end;
    while (from > first && excess > 0) excess -= (lines[--from] ?? '').length + 1;
    lines.splice(from, end - from, '', `_${leftOut(end - from)}_`);
  }
  return lines.join('\n');
}

/** Tables (without their heading and rule) and lists, in their order. */
function rowsIn(lines: readonly string[]): Rows[] {
  const found: Rows[] = [];
  for (let at = 0; at < lines.length; at++) {
    const mark = ['| ', '- '].find((each) => lines[at]?.startsWith(each));
    if (mark === undefined) continue;
    const begin = at;
    while (lines[at]?.startsWith(mark)) at++;
    const first = mark === '| ' ? begin + 2 : begin;
    if (at > first) found.push({ first, end: at });
  }
  return found;
}

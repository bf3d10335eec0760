/** Tables for reading, and as the numbers behind a chart. */
import { html, type Child, type Markup } from './markup.ts';

export interface Column {
  heading: string;
  numeric?: boolean;
  /** How the script may order the rows by it. */
  sort?: 'text' | 'number';
}

export interface Row {
  cells: Child[];
  /** Names and values that the script filters by. */
  data?: Record<string, string>;
  /** By column, what to order by where it is not the text. */
  order?: Record<number, number>;
}

export interface TableParts {
  /** What the table holds, for those who do not see where it stands. */
  label: string;
  columns: readonly Column[];
  rows: readonly Row[];
  /** The column that names its row; the first where it is not said. */
  named?: number;
  id?: string;
}

/** A table that scrolls by itself where it is wider than the page. */
export function table({ label, columns, rows, named = 0, id }: TableParts): Markup {
  return html`<div class="wide" role="group" aria-label="${label}"><table${id === undefined ? '' : html` id="${id}"`}>
<thead><tr>${columns.map(heading)}</tr></thead>
<tbody>${rows.map((row) => bodyRow(row, columns, named))}</tbody>
</table></div>`;
}

/** A column without a name has no heading cell: there is nothing to read out. */
function heading({ heading: text, numeric, sort }: Column): Markup {
  if (text === '') return html`<td></td>`;
  return html`<th scope="col"${numeric ? html` class="number"` : ''}${sort ? html` data-sort="${sort}"` : ''}>${text}</th>`;
}

function bodyRow({ cells, data = {}, order = {} }: Row, columns: readonly Column[], named: number): Markup {
  const attributes = Object.entries(data).map(([name, value]) => html` data-${name}="${value}"`);
  return html`
<tr${attributes}>${cells.map((cell, c) => {
    const value = order[c] === undefined ? '' : html` data-order="${String(order[c])}"`;
    const kind = columns[c]?.numeric ? html` class="number"` : '';
    return c === named ? html`<th scope="row"${kind}${value}>${cell}</th>` : html`<td${kind}${value}>${cell}</td>`;
  })}</tr>`;
}

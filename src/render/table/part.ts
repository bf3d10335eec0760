/** A part of a document, laid out for the terminal: its title, its tables, its lines. */
import truncatedWidth from 'fast-string-truncated-width';
import type { Part, PartTable, Said } from '../comparison/part.ts';
import { grid } from './layout.ts';
import type { Paint } from './paint.ts';
import { displayWidth } from './width.ts';
import { paragraph, wrap } from './wrap.ts';

export function renderPart({ title, tables = [], lines = [] }: Part, paint: Paint, width: number, nameWidth: number): string {
  const heading = title === undefined ? [] : [paint.strong(paragraph(title, width, 2))];
  const text = lines.map((line) => painted(line, paint, (plain) => hanging(plain, width))).join('\n');
  const blocks = tables.map((table) => renderTable(table, paint, width, nameWidth)).join('\n\n');
  return [...heading, ...(blocks === '' ? [] : [blocks]), ...(text === '' ? [] : [text])].join('\n');
}

function painted({ text, tone }: Said, paint: Paint, lay: (text: string) => string): string {
  const laid = lay(text);
  return tone ? laid.split('\n').map((line) => paint[tone](line)).join('\n') : laid;
}

/** Wrapped text, indented by two; what follows a mark stands under its words. */
function hanging(text: string, width: number): string {
  const mark = /^[✓✗·!] /.exec(text)?.[0] ?? '';
  const [first = '', ...more] = wrap(text.slice(mark.length), width - 2 - mark.length);
  return [`  ${mark}${first}`, ...more.map((line) => ' '.repeat(2 + mark.length) + line)].join('\n');
}

/** The least columns in which the names of rows can still be read. */
const LEAST_NAME = 10;

function renderTable(table: PartTable, paint: Paint, width: number, nameWidth: number): string {
  const { columns, rows } = table;
  const others = columns.map(({ text, flexible, name }, c) => (flexible ? 0 : Math.max(...(name ? headingOf(text, nameWidth) : [text]).map(displayWidth), ...rows.map((row) => displayWidth(row[c]?.text ?? '')))));
  const room = width - others.reduce((sum, each) => sum + each + 2, 0);
  if (room < LEAST_NAME) return stacked(table, paint, width);
  return grid(
    columns.map(({ text, align, flexible, name }) => ({
      heading: name ? headingOf(text, nameWidth).join('\n') : text,
      ...(align && { align }),
      ...(flexible && { flexible }),
    })),
    rows.map((row) => row.map(({ text, tone }) => ({ text, ...(tone && { style: (plain: string) => paint[tone](plain) }) }))),
    width,
    paint.muted,
  );
}

/** Each row on lines of its own, for where the columns do not fit: its name, and beneath it the rest with their headings. */
function stacked({ columns, rows }: PartTable, paint: Paint, width: number): string {
  const lead = columns.findIndex(({ flexible }) => flexible);
  return rows
    .filter((row) => row.some(({ text }) => text !== ''))
    .map((row) => {
      const { text = '', tone } = row[lead] ?? {};
      const name = paragraph(text, width, 2);
      const rest = row.flatMap((cell, c) => (c === lead || cell.text === '' ? [] : [[columns[c]?.text ?? '', cell.text].filter((each) => each !== '').join(' ')]));
      return [tone ? painted({ text, tone }, paint, () => name) : name, ...rest.map((line) => paint.muted(paragraph(line, width, 4)))].join('\n');
    })
    .join('\n');
}

/** A heading in one line or two of so many columns; what goes beyond them is left out. */
function headingOf(text: string, width: number): string[] {
  const [first = '', ...more] = wrap(text, width);
  return more.length === 0 ? [first] : [first, cut(text.slice(first.length).trimStart(), width)];
}

/** As much of a text as fits into a display width, with an ellipsis where some is left out. */
export function cut(text: string, width: number): string {
  const { truncated, index } = truncatedWidth(text, { limit: width, ellipsis: '…' });
  return truncated ? `${text.slice(0, index).trimEnd()}…` : text;
}

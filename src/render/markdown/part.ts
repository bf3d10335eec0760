/** A part of a document as Markdown: its title, its tables, its lines. */
import type { Part, PartTable, Said, Tone } from '../comparison/part.ts';
import { escapeMarkdown as safe, markdownTable } from './escape.ts';

export function renderPart({ title, tables = [], lines = [] }: Part, right?: (table: PartTable) => boolean[]): string {
  return [
    ...(title === undefined ? [] : [`## ${safe(title)}`]),
    ...tables.map((table) => renderTable(table, right?.(table) ?? 1)),
    ...(lines.length > 0 ? [lines.map((line) => `${lines.length > 1 ? '- ' : ''}${styled(line)}`).join('\n')] : []),
  ].join('\n\n');
}

function renderTable({ columns, rows }: PartTable, right: number | readonly boolean[]): string {
  const said = rows.filter((row) => row.some(({ text }) => text !== ''));
  return markdownTable(
    columns.map(({ text }) => safe(text)),
    said.map((row) => row.map(styled)),
    right,
  );
}

const MARKS: Partial<Record<Tone, string>> = { strong: '**', muted: '_' };

function styled({ text, tone }: Said): string {
  const mark = (tone && text !== '' && MARKS[tone]) || '';
  // The list has its own bullets.
  return `${mark}${safe(text.replace(/^· /, ''))}${mark}`;
}

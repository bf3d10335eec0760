/** A report as a workbook: summary, dimensions, principles, gaps, recommendations, questions, gates. Numbers are numbers. */
import { writeXlsx, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import type { Report } from '../model/report.ts';
import { printableIn } from './printable.ts';
import { workbookRows, type Sheet } from './rows.ts';
import { displayWidth } from './table/width.ts';
import { wordsFor, type RenderOptions } from './words.ts';

const NARROWEST = 6;
const WIDEST = 60;
const HEADING: CellStyle = { font: { bold: true, color: { rgb: 'FFFFFF' } }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F3A5F' } }, alignment: { wrapText: true, vertical: 'center' } };
const BODY: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

export function renderXlsx(source: Report, { language }: RenderOptions): Promise<Uint8Array> {
  const report = printableIn(source, language);
  const sheets = workbookRows(report, wordsFor(report.texts, language), language);
  return writeXlsx({ sheets: sheets.map(sheetOf), properties: { title: report.institution.name, creator: report.tool.name, created: new Date(`${report.asOf}T00:00:00Z`), modified: new Date(`${report.asOf}T00:00:00Z`) } });
}

function sheetOf({ name, columns, rows }: Sheet & { name: string }): WriteSheet {
  return {
    name,
    columns: columns.map((_, c) => ({ width: widthOf([columns[c] ?? '', ...rows.map((row) => row[c])]), style: BODY })),
    rows: [columns, ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? inert(cell) : cell)))],
    cells: new Map(columns.map((text, c) => [`0,${c}`, { value: text, style: HEADING }])),
    freezePane: { rows: 1 },
    ...(rows.length > 0 && { autoFilter: { range: `A1:${letter(columns.length - 1)}${rows.length + 1}` } }),
  };
}

/** Columns of the terminal are columns of a sheet: a Chinese character takes two. */
function widthOf(cells: readonly (string | number | null | undefined)[]): number {
  const widest = Math.max(...cells.map((cell) => displayWidth(typeof cell === 'number' ? cell.toFixed(4) : (cell ?? ''))));
  return Math.min(WIDEST, Math.max(NARROWEST, widest)) + 2;
}

/** A text that a spreadsheet could take for a formula when it is edited is kept from it. */
const inert = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** The name of a column, from 0: A, B, … Z, AA. */
const letter = (column: number): string => (column < 26 ? '' : letter(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

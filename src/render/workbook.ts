/** What every workbook has in common: how its cells look, how wide and how high they are, and how it is printed. */
import type { CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import { wrap } from './table/wrap.ts';
import { displayWidth } from './table/width.ts';

const FONT = { name: 'Calibri', size: 11 };
const LINED = { bottom: { style: 'hair' as const, color: { rgb: 'B8C2CC' } } };

export const HEADING: CellStyle = { font: { ...FONT, bold: true, color: { rgb: 'FFFFFF' } }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F3A5F' } }, alignment: { wrapText: true, vertical: 'center' } };
export const BODY: CellStyle = { font: FONT, alignment: { wrapText: true, vertical: 'top' }, border: LINED };
export const GREY: CellStyle = { ...BODY, font: { ...FONT, color: { rgb: '595959' } }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F0F0F0' } } };
/** Where people write. */
export const ANSWER: CellStyle = { ...BODY, alignment: { ...BODY.alignment, horizontal: 'left' }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF8D6' } } };

/** What a number says, for how many decimals it shows; the cell holds all of them. */
export type Figure = 'score' | 'points' | 'share' | 'weight' | 'value' | 'alpha' | 'count';
export const NUMBER_FORMATS: Record<Figure, string> = { score: '0.0', points: '0.00', share: '0%', weight: '0.0%', value: '0.00', alpha: '0.000', count: 'General' };

/** On A4 across, as wide as the sheet is, with the headings on every page. */
export const ACROSS: WriteSheet['pageSetup'] = { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1', margins: { top: 0.5, bottom: 0.5, left: 0.4, right: 0.4 } };

/** In points, of a line of Latin and of one with Chinese; a spreadsheet takes no more than 409 for a row. */
const LINE = 15.5;
const CHINESE_LINE = 17.5;
const TALLEST = 409;

/**
 * Rows as high as their texts need: spreadsheet programs do not find that out when they open a file.
 * @param widths of the columns, in characters
 */
export function rowHeights(rows: readonly (readonly CellValue[])[], widths: readonly number[]): NonNullable<WriteSheet['rowDefs']> {
  return new Map(rows.map((row, r) => [r, { height: Math.min(TALLEST, Math.max(LINE, ...row.map((cell, c) => heightOf(cell, widths[c] ?? 0)))) }]));
}

/** A column's edges take a little of its width. */
function heightOf(cell: CellValue, width: number): number {
  if (typeof cell !== 'string') return LINE;
  const lines = cell.split('\n').flatMap((line) => wrap(line, Math.floor(width) - 1));
  return lines.reduce((sum, line) => sum + (displayWidth(line) > line.length ? CHINESE_LINE : LINE), 0);
}

/** A text that reads like the format's own notation for a character, such as _x0041_, is kept from being taken for it. */
export const literal = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** Columns of the terminal are columns of a sheet: a Chinese character takes two. */
export const cellWidth = (cell: CellValue): number => Math.max(...String(cell ?? '').split('\n').map(displayWidth));

/** A report as a workbook (summary, dimensions, principles, gaps, recommendations, questions, gates), a roadmap (summary, steps, quarters with owners' load, frontier, what is left), an agreement (summary, measures, what to decide), or a portfolio. Numbers are numbers. */
import { writeXlsx, type Cell, type WriteSheet } from 'hucre/xlsx';
import type { Language } from '../messages/index.ts';
import type { Tabular } from '../model/document.ts';
import { agreementSheets } from './agreement-rows.ts';
import { titleOf as portfolioTitle } from './portfolio/parts.ts';
import { portfolioSheets } from './portfolio/rows.ts';
import { sheetOf as portfolioSheet } from './portfolio/sheet.ts';
import { printableIn } from './printable.ts';
import { roadmapSheets } from './roadmap/rows.ts';
import { sheetOf as roadmapSheet } from './roadmap/sheet.ts';
import { workbookRows, type CellValue, type Sheet } from './rows.ts';
import { ACROSS, BODY, cellWidth, HEADING, literal, NUMBER_FORMATS, rowHeights, type Figure } from './workbook.ts';
import { wordsFor, type RenderOptions } from './words.ts';

/** A portfolio has no day of its own, and the same input gives the same bytes. */
const UNDATED = new Date('2000-01-01T00:00:00Z');
const NARROWEST = 6;
const WIDEST = 60;
/** Numbers are rounded for the eye, so that their columns need not be wider than this. */
const NUMBER_WIDTH = 9;

export function renderXlsx(source: Tabular, { language }: RenderOptions): Promise<Uint8Array> {
  if (source.kind === 'portfolio') {
    const sheet = portfolioSheet(source, language);
    return writeXlsx({ sheets: portfolioSheets(sheet).map(sheetOf), properties: { title: portfolioTitle(sheet), creator: source.tool.name, created: UNDATED, modified: UNDATED } });
  }
  const document = printableIn<Dated>(source, language);
  const day = new Date(`${document.asOf}T00:00:00Z`);
  const title = document.kind === 'agreement' ? document.institution : document.institution.name;
  return writeXlsx({ sheets: sheetsOf(document, language).map(sheetOf), properties: { title, creator: document.tool.name, created: day, modified: day } });
}

type Dated = Exclude<Tabular, { kind: 'portfolio' }>;

function sheetsOf(document: Dated, language: Language): (Sheet & { name: string })[] {
  switch (document.kind) {
    case 'report':
      return workbookRows(document, wordsFor(document.texts, language), language);
    case 'roadmap':
      return roadmapSheets(roadmapSheet(document, language));
    case 'agreement':
      return agreementSheets(document, wordsFor(document.texts, language));
  }
}

function sheetOf({ name, columns: headings, rows: source, figures = () => undefined }: Sheet & { name: string }): WriteSheet {
  const columns = headings.map(inert);
  const body = source.map((row) => row.map((cell) => (typeof cell === 'string' ? inert(cell) : cell)));
  const rows = [columns, ...body];
  const widths = columns.map((heading, c) => widthOf(heading, body.map((row) => row[c] ?? null)));
  // A column of figures is read from the right, its heading and its ranges too.
  const numeric = columns.map((_, c) => body.length > 0 && body.every((_, r) => figures(r, c) !== undefined));
  const alignment = (c: number, { alignment: base } = BODY) => ({ ...base, ...(numeric[c] ? { horizontal: 'right' as const, indent: 1 } : { horizontal: 'left' as const }) });
  const cells = new Map<string, Partial<Cell>>(columns.map((text, c) => [`0,${c}`, { value: text, style: { ...HEADING, alignment: alignment(c, HEADING) } }]));
  body.forEach((row, r) =>
    row.forEach((value, c) => {
      const figure: Figure | undefined = figures(r, c);
      if (figure !== undefined) cells.set(`${r + 1},${c}`, { value, style: { ...BODY, alignment: alignment(c), ...(typeof value === 'number' && { numFmt: NUMBER_FORMATS[figure] }) } });
    }),
  );
  return {
    name,
    columns: widths.map((width) => ({ width, style: BODY })),
    rows,
    rowDefs: rowHeights(rows, widths),
    cells,
    freezePane: { rows: 1 },
    pageSetup: ACROSS,
    ...(body.length > 0 && { autoFilter: { range: `A1:${letter(columns.length - 1)}${rows.length}` } }),
  };
}

/** A heading may break between words, and has a button for its filter beside it. */
function widthOf(heading: string, cells: readonly CellValue[]): number {
  const longest = Math.max(...heading.split(/\s/).map(cellWidth)) + 3;
  const widest = Math.max(longest, ...cells.map((cell) => (typeof cell === 'number' ? NUMBER_WIDTH : cellWidth(cell))));
  return Math.min(WIDEST, Math.max(NARROWEST, widest)) + 2;
}

/** A text that a spreadsheet could take for a formula when it is edited is kept from it. */
const inert = (text: string): string => literal(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** The name of a column, from 0: A, B, … Z, AA. */
const letter = (column: number): string => (column < 26 ? '' : letter(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

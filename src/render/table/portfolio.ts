/** A portfolio for the terminal. */
import type { Portfolio } from '../../model/portfolio.ts';
import { aboutOf, partsOf, titleOf } from '../portfolio/parts.ts';
import { sheetOf } from '../portfolio/sheet.ts';
import type { RenderOptions } from '../words.ts';
import { renderPart } from './part.ts';
import { paragraph, wrap } from './wrap.ts';
import { paintFor } from './paint.ts';

/** Rows of each list; whoever wants them all exports them. */
const LIST = 20;
/** Columns of a dimension in the heat map, with the space before it, and of the names beside it. */
const DIMENSION_WIDTH = 13;
const NAMES_WIDTH = 15;

export function renderPortfolioTable(source: Portfolio, { language, width, color }: RenderOptions): string {
  const sheet = sheetOf(source, language);
  const paint = paintFor(color);
  const across = Math.max(1, Math.floor((width - NAMES_WIDTH) / DIMENSION_WIDTH));
  const parts = partsOf(sheet, { list: LIST, across, blocks: true });
  return [
    `${paint.strong(wrap(titleOf(sheet), width).join('\n'))}\n${wrap(aboutOf(sheet), width).join('\n')}`,
    ...parts.map((part) => renderPart(part, paint, width, DIMENSION_WIDTH - 2)),
    paint.muted(paragraph(sheet.words.say.statement, width)),
  ]
    .join('\n\n')
    .concat('\n');
}

/** A portfolio as Markdown. */
import type { Portfolio } from '../../model/portfolio.ts';
import { aboutOf, EVERYTHING, partsOf, titleOf } from '../portfolio/parts.ts';
import { sheetOf } from '../portfolio/sheet.ts';
import type { RenderOptions } from '../words.ts';
import { renderPart } from './part.ts';
import { escapeMarkdown as safe } from './escape.ts';

export function renderPortfolioMarkdown(source: Portfolio, { language }: RenderOptions): string {
  const sheet = sheetOf(source, language);
  const parts = partsOf(sheet, EVERYTHING).map((part) => renderPart(part, ({ columns }) => columns.map(({ align }) => align === 'right')));
  return [`# ${safe(titleOf(sheet))}`, safe(aboutOf(sheet)), ...parts, `_${safe(sheet.words.say.statement)}_`].join('\n\n').concat('\n');
}

/** A comparison as Markdown: the same content as the table, all institutions side by side. */
import type { Comparison } from '../../model/comparison.ts';
import { EVERYTHING } from '../comparison/part.ts';
import { partsOf, titleOf } from '../comparison/parts.ts';
import { sheetOf } from '../comparison/sheet.ts';
import type { RenderOptions } from '../words.ts';
import { escapeMarkdown as safe } from './escape.ts';
import { renderPart } from './part.ts';

export function renderComparisonMarkdown(comparison: Comparison, { language }: RenderOptions): string {
  const sheet = sheetOf(comparison, language);
  const parts = partsOf(sheet, EVERYTHING);
  return `${[`# ${safe(titleOf(sheet))}`, ...parts.map((part) => renderPart(part))].join('\n\n')}\n`;
}

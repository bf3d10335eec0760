/** A comparison for the terminal: side by side, and what explains the difference. */
import type { Comparison } from '../../model/comparison.ts';
import { partsOf, titleOf } from '../comparison/parts.ts';
import { sheetOf } from '../comparison/sheet.ts';
import type { RenderOptions } from '../words.ts';
import { wrap } from './wrap.ts';
import { paintFor } from './paint.ts';
import { renderPart } from './part.ts';

/** Columns that names may take, and what the labels of the rows need at least. */
const NAME_WIDTH = 14;
const LABEL_WIDTH = 20;
/** Columns of one more institution beside the first: its scores and its difference, with the space between. */
const SCORES_WIDTH = 14;
const DIFFERENCE_WIDTH = 8;
/** Columns of a short word, with the space before it. */
const WORD_WIDTH = 11;
const NARROW = 72;

export function renderComparisonTable(comparison: Comparison, { language, width, color }: RenderOptions): string {
  const sheet = sheetOf(comparison, language);
  const paint = paintFor(color);
  const others = Math.max(1, Math.floor((width - LABEL_WIDTH - SCORES_WIDTH) / (SCORES_WIDTH + DIFFERENCE_WIDTH)));
  const words = Math.max(1, Math.floor((width - LABEL_WIDTH) / WORD_WIDTH));
  const parts = partsOf(sheet, { others, words, short: width < NARROW });
  const nameWidth = sheet.several ? SCORES_WIDTH - 2 : NAME_WIDTH;
  const title = wrap(titleOf(sheet), width).map((line) => paint.strong(line)).join('\n');
  const [introduction = '', ...rest] = parts.map((part) => renderPart(part, paint, width, nameWidth));
  return `${[`${title}\n${introduction}`, ...rest].join('\n\n')}\n`;
}

/** A roadmap as Markdown: the whole of it, the frontier included. */
import type { Roadmap } from '../../model/roadmap.ts';
import { redactedText } from '../pipeline.ts';
import { aboutOf, checkParts, EVERYTHING, frontierPart, inTheWayPart, resultPart, stepsPart, titleOf, undonePart, wavesPart } from '../roadmap/parts.ts';
import { sheetOf } from '../roadmap/sheet.ts';
import type { RenderOptions } from '../words.ts';
import { renderPart } from './part.ts';
import { escapeMarkdown as safe } from './escape.ts';

export function renderRoadmapMarkdown(source: Roadmap, { language }: RenderOptions): string {
  const sheet = sheetOf(source, language);
  const parts = [...checkParts(sheet), resultPart(sheet), ...inTheWayPart(sheet, EVERYTHING), stepsPart(sheet), ...wavesPart(sheet), undonePart(sheet, EVERYTHING), frontierPart(sheet, EVERYTHING)];
  return [`# ${safe(titleOf(sheet))}`, safe(aboutOf(sheet)), ...parts.map((part) => renderPart(part, ({ columns }) => columns.map(({ align }) => align === 'right'))), ...[redactedText(sheet.roadmap, sheet.words)].filter((text) => text !== '').map(safe), `_${safe(sheet.words.say.statement)}_`].join('\n\n').concat('\n');
}

/** The dimensions around a centre, with the target. */
import { html, type Markup } from '../markup.ts';
import { along, anchorAway, closedPath, fitted, spoke } from '../shapes.ts';
import { idIn, type Sheet } from '../sheet.ts';
import type { Report } from '../../../model/report.ts';
import { drawing, hatched, legend, lines, SAMPLES } from './figure.ts';
import { isOpen, rangeText } from '../../standing.ts';

type Dimension = Report['dimensions'][number];

const CENTRE = { x: 210, y: 184 };
const RADIUS = 116;
const RINGS = [25, 50, 75, 100];
const LABEL_COLUMNS = 13;
const LABEL_LINES = 3;

/** A shape needs three corners; what is not scored has no place on it. */
export const radarDimensions = ({ dimensions }: Report): Dimension[] => dimensions.filter(({ score }) => score !== null);
export const hasRadar = (report: Report): boolean => radarDimensions(report).length >= 3;

export function radar(sheet: Sheet): Markup {
  const { report, words, say, language } = sheet;
  const id = idIn(language, 'radar');
  const axes = radarDimensions(report);
  const shape = (value: (dimension: Dimension) => number | null) =>
    closedPath(axes.map((dimension, i) => spoke(i, axes.length, along(value(dimension) ?? 0, 100, RADIUS), CENTRE)));
  const ring = (value: number) => closedPath(axes.map((_, i) => spoke(i, axes.length, along(value, 100, RADIUS), CENTRE)));
  const open = axes.some(isOpen);
  // An even number of axes has one that points down, with its label beneath it.
  const legendTop = axes.length % 2 === 0 ? 390 : 356;
  const entries = [
    { name: words.say.score, sample: html`<rect class="area" width="22" height="10"/>` },
    ...(open ? [{ name: say.openPart, sample: SAMPLES.open(id) }] : []),
    ...(report.target === null ? [] : [{ name: words.say.targetColumn, sample: SAMPLES.targetLine }]),
  ];
  const described = axes.map((dimension) => say.scored(words.name('dimensions', dimension.id), rangeText(dimension, words))).join(say.listSeparator);
  return drawing(
    { id, title: say.radar, description: described, width: 420, height: legendTop + 16 },
    html`${RINGS.map((value) => html`<path class="grid" d="${ring(value)}"/>`)}
${axes.map((_, i) => html`<path class="grid" d="M${CENTRE.x},${CENTRE.y}L${spoke(i, axes.length, RADIUS, CENTRE).x},${spoke(i, axes.length, RADIUS, CENTRE).y}"/>`)}
${open ? html`<path class="open" fill-rule="evenodd" d="${shape(({ potential }) => potential)}${shape(({ score }) => score)}" fill="${hatched(id)}"/>` : ''}
<path class="area" d="${shape(({ score }) => score)}"/>
${report.target === null ? '' : html`<path class="target dashed" d="${shape(({ target }) => target)}"/>`}
${axes.map((dimension, i) => label(dimension, i, axes.length, sheet))}
${legend(entries, 20, legendTop)}`,
  );
}

function label(dimension: Dimension, index: number, count: number, { words }: Sheet): Markup {
  const { x, y } = spoke(index, count, RADIUS + 12, CENTRE);
  const name = fitted(words.name('dimensions', dimension.id), LABEL_COLUMNS, LABEL_LINES);
  const above = y < CENTRE.y - RADIUS;
  const anchor = anchorAway(x, CENTRE.x);
  // Above the shape a label grows upwards, below it downwards, beside it both ways.
  const first = above ? y - 14 * name.length : y > CENTRE.y + RADIUS / 2 ? y + 10 : y - 7 * name.length + 6;
  return html`${lines(name, x, first, { step: 14, anchor, kind: 'small' })}<text class="small strong" x="${x}" y="${first + 14 * name.length}" text-anchor="${anchor}">${rangeText(dimension, words)}</text>`;
}

/** Scores as bars, each with what missing answers leave open and the target. */
import type { Report } from '../../../model/report.ts';
import { html, type Markup } from '../markup.ts';
import { along, fitted } from '../shapes.ts';
import { idIn, type Sheet } from '../sheet.ts';
import { drawing, hatched, legend, lines, SAMPLES } from './figure.ts';
import { isOpen, rangeText } from '../../standing.ts';

type Scored = Report['dimensions'][number] | Report['principles'][number];

export const BARS = { width: 720, left: 208, length: 400, row: 38, top: 26 };
export const LABEL_COLUMNS = 26;
const THICK = 14;

export interface Bar {
  name: string;
  standing: Scored;
}

export function scoreBars(name: string, title: string, bars: readonly Bar[], { report, words, say, language }: Sheet): Markup {
  const id = idIn(language, name);
  const bottom = BARS.top + BARS.row * bars.length;
  const entries = [
    { name: words.say.score, sample: SAMPLES.score },
    ...(bars.some(({ standing }) => isOpen(standing)) ? [{ name: say.openPart, sample: SAMPLES.open(id) }] : []),
    ...(report.target === null ? [] : [{ name: words.say.targetColumn, sample: SAMPLES.target }]),
  ];
  const described = bars.map((bar) => say.scored(bar.name, rangeText(bar.standing, words))).join(say.listSeparator);
  const row = ({ name: label, standing }: Bar, i: number) => {
    const y = BARS.top + BARS.row * i;
    const reached = along(standing.score ?? 0, 100, BARS.length);
    const reachable = along(standing.potential ?? 0, 100, BARS.length);
    const aim = report.target === null || standing.target === null ? null : BARS.left + along(standing.target, 100, BARS.length);
    return html`${rowLabel(label, y)}
<rect class="track" x="${BARS.left}" y="${y + 10}" width="${BARS.length}" height="${THICK}"/>
${standing.score === null ? '' : html`<rect class="solid" x="${BARS.left}" y="${y + 10}" width="${reached}" height="${THICK}"/>`}
${isOpen(standing) ? html`<rect class="open" x="${BARS.left + reached}" y="${y + 10}" width="${reachable - reached}" height="${THICK}" fill="${hatched(id)}"/>` : ''}
${aim === null ? '' : html`<path class="target" d="M${aim},${y + 6}V${y + 14 + THICK}"/>`}
<text class="strong" x="${BARS.width}" y="${y + 21}" text-anchor="end">${rangeText(standing, words)}</text>`;
  };
  return drawing(
    { id, title, description: described, width: BARS.width, height: bottom + 30 },
    html`${axis(100, bottom)}${bars.map(row)}${legend(entries, BARS.left, bottom + 14)}`,
  );
}

/** Marks along the top of a scale that begins at 0. */
export function axis(most: number, bottom: number): Markup {
  const marks = [0, 0.25, 0.5, 0.75, 1].map((share) => ({ x: BARS.left + share * BARS.length, value: share * most }));
  return html`${marks.map(({ x, value }) => html`<path class="grid" d="M${x},${BARS.top - 6}V${bottom}"/><text class="small muted" x="${x}" y="12" text-anchor="middle">${value}</text>`)}`;
}

/** The name of a row in one line, or in two about its middle. */
export function rowLabel(text: string, y: number): Markup {
  const name = fitted(text, LABEL_COLUMNS, 2);
  return lines(name, 0, y + (name.length === 1 ? 21 : 14));
}

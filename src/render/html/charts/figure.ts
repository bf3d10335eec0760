/** What every chart has: a name and a description for those who do not see it, and a table of its numbers. */
import type { Messages } from '../../../messages/index.ts';
import { displayWidth } from '../../table/width.ts';
import { html, type Child, type Markup } from '../markup.ts';
import { table, type TableParts } from '../table.ts';

export interface Drawing {
  id: string;
  title: string;
  description: string;
  width: number;
  height: number;
}

/** A picture with its name and description. Its hatching is its own: a copy of the page that is hidden hides its patterns too. */
export function drawing({ id, title, description, width, height }: Drawing, body: Child): Markup {
  return html`<svg role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>
<defs><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"/><rect class="hatch-line" width="2" height="6"/></pattern></defs>
${body}</svg>`;
}

export const hatched = (id: string): string => `url(#${id}-hatch)`;

/** Charts with the numbers behind them. */
export function figure(drawings: Child, numbers: TableParts, { numbersBehind }: Messages['html']): Markup {
  return html`<figure><div class="drawing" role="group" aria-label="${numbers.label}">${drawings}</div>
<details class="numbers"><summary>${numbersBehind(numbers.label)}</summary>${table(numbers)}</details></figure>`;
}

/** Text in a drawing, one line beneath the other. */
export function lines(texts: readonly string[], x: number, y: number, { step = 15, anchor = 'start', kind = '' } = {}): Markup {
  return html`<text x="${x}" y="${y}" text-anchor="${anchor}" class="${kind}">${texts.map((text, i) => html`<tspan x="${x}" dy="${i === 0 ? 0 : step}">${text}</tspan>`)}</text>`;
}

export interface LegendEntry {
  name: string;
  /** The sample, drawn into a box of 22 by 10 whose upper left corner is at 0, 0. */
  sample: Markup;
}

/** Samples with their names, from left to right. */
export function legend(entries: readonly LegendEntry[], x: number, y: number): Markup {
  const COLUMN = 7.4;
  const SPACE = 52;
  const starts = entries.map((_, i) => entries.slice(0, i).reduce((sum, { name }) => sum + displayWidth(name) * COLUMN + SPACE, x));
  return html`${entries.map(({ name, sample }, i) => html`<g transform="translate(${starts[i] ?? x} ${y})">${sample}<text class="small muted" x="28" y="9">${name}</text></g>`)}`;
}

export const SAMPLES = {
  score: html`<rect class="solid" width="22" height="10"/>`,
  open: (id: string): Markup => html`<rect class="open" width="22" height="10" fill="${hatched(id)}"/>`,
  target: html`<path class="target" d="M11,-2V12"/>`,
  targetLine: html`<path class="target dashed" d="M0,5H22"/>`,
};

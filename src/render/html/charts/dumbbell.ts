/** Scores of those compared on one line for each dimension, joined: how far they are apart. */
import type { Standing } from '../../../model/comparison.ts';
import type { Sheet } from '../../comparison/sheet.ts';
import { differenceCell } from '../../comparison/side-by-side.ts';
import { html, type Markup } from '../markup.ts';
import { along, fitted } from '../shapes.ts';
import { axis, BARS, rowLabel } from './bars.ts';
import { drawing, hatched } from './figure.ts';
import { isOpen, rangeText } from '../../standing.ts';

/** Two stand on one line; more stand beneath one another, each with a number. */
const LANE = 17;
const RADIUS = 7;
const LEGEND_ROW = 22;
const LEGEND_COLUMNS = 70;

export interface DumbbellRow {
  name: string;
  standings: Standing[];
  differences: (number | null)[];
}

export function dumbbellRows({ comparison, words, say }: Sheet): DumbbellRow[] {
  const { institutions, differences, dimensions } = comparison;
  return [
    { name: say.overall, standings: institutions, differences },
    ...dimensions.map(({ id, ...row }) => ({ ...row, name: words.name('dimensions', id) })),
  ];
}

export function dumbbells(id: string, rows: readonly DumbbellRow[], sheet: Sheet): Markup {
  const { comparison, labels, charts } = sheet;
  const count = comparison.institutions.length;
  const height = count === 2 ? BARS.row : LANE * count + 14;
  const bottom = BARS.top + height * rows.length;
  const described = rows.map(({ name, standings }) => charts.described(name, standings.map((standing, i) => `${labels[i]} ${rangeText(standing, sheet.words)}`).join(sheet.words.say.separator))).join(charts.separator);
  return drawing(
    { id, title: charts.dumbbell, description: described, width: BARS.width, height: bottom + 14 + LEGEND_ROW * (count + (rows.some(({ standings }) => standings.some(isOpen)) ? 1 : 0)) },
    html`${axis(100, bottom)}${rows.map((row, i) => rowMarkup(id, row, BARS.top + height * i, height, sheet))}${legend(id, rows, bottom + 14, sheet)}`,
  );
}

function rowMarkup(id: string, { name, standings, differences }: DumbbellRow, top: number, height: number, sheet: Sheet): Markup {
  const several = standings.length > 2;
  const middle = top + height / 2;
  const lane = (i: number) => (several ? middle + LANE * (i - (standings.length - 1) / 2) : middle);
  const at = (value: number) => BARS.left + along(value, 100, BARS.length);
  const points = standings.flatMap(({ score }, i) => (score === null ? [] : [{ x: at(score), y: lane(i), i }]));
  return html`${rowLabel(name, middle - 17)}
${standings.map((standing, i) => (isOpen(standing) ? interval(id, at(standing.score ?? 0), at(standing.potential ?? 0), several ? lane(i) : middle + (i === 0 ? -11 : 11)) : ''))}
${points.length > 1 ? html`<path class="span" d="M${points.map(({ x, y }) => `${round(x)},${round(y)}`).join('L')}"/>` : ''}
${points.map(({ x, y, i }) => marker(x, y, i, several))}
${several ? '' : html`<text class="strong" x="${BARS.width}" y="${middle + 4}" text-anchor="end">${differenceText({ standings, differences }, sheet)}</text>`}`;
}

/** Of two: how far they are apart. */
export const differenceText = (row: Pick<DumbbellRow, 'standings' | 'differences'>, sheet: Sheet): string => differenceCell(row, 1, sheet, { short: true }).text;

const round = (value: number): number => Math.round(100 * value) / 100;

function interval(id: string, from: number, to: number, y: number): Markup {
  return html`<rect class="open" x="${from}" y="${y - 3}" width="${to - from}" height="6" fill="${hatched(id)}"/>`;
}

/** The first is solid, the others are rings; of several each has its number. */
function marker(x: number, y: number, index: number, several: boolean): Markup {
  const number = several ? html`<text class="tiny${index === 0 ? ' on-dot' : ''}" x="${x}" y="${y + 4}" text-anchor="middle">${String(index + 1)}</text>` : '';
  return html`<circle class="${index === 0 ? 'dot' : 'ring'}" cx="${x}" cy="${y}" r="${several ? RADIUS + 1 : RADIUS - 1}"/>${number}`;
}

function legend(id: string, rows: readonly DumbbellRow[], top: number, { labels, charts, several }: Sheet): Markup {
  const open = rows.some(({ standings }) => standings.some(isOpen));
  const text = (name: string, row: number) => html`<text class="small muted" x="${BARS.left + 22}" y="${top + LEGEND_ROW * row + 14}">${fitted(name, LEGEND_COLUMNS, 1)[0] ?? ''}</text>`;
  return html`${labels.map((label, i) => html`${marker(BARS.left + 8, top + LEGEND_ROW * i + 10, i, several)}${text(label, i)}`)}
${open ? html`<rect class="open" x="${BARS.left}" y="${top + LEGEND_ROW * labels.length + 7}" width="16" height="6" fill="${hatched(id)}"/>${text(charts.open, labels.length)}` : ''}`;
}

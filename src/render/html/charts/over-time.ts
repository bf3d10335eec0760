/** Scores over time: one small picture for the whole and one for each dimension, all on the same scales. */
import type { Standing } from '../../../model/comparison.ts';
import { dayNumber } from '../../../model/dates.ts';
import type { Series } from '../../../model/trend.ts';
import type { Sheet } from '../../comparison/sheet.ts';
import { html, type Markup } from '../markup.ts';
import { closedPath, fitted, type Point } from '../shapes.ts';
import { drawing, hatched, lines } from './figure.ts';
import { isOpen, rangeText } from '../../standing.ts';

const ACROSS = 3;
const PANEL = { width: 240, height: 176 };
const PLOT = { left: 30, top: 44, width: 190, height: 96 };
const NAME_COLUMNS = 30;

export interface TimeLine {
  name: string;
  standings: readonly Standing[];
  target: number | null;
}

/** The overall score and the dimensions, with what each was at every date. */
export function timeLines({ comparison, words, say }: Sheet): TimeLine[] {
  const { institutions, dimensions, trend } = comparison;
  const target = (id: string | null) => trend?.series.find(({ dimension }: Series) => dimension === id)?.target ?? null;
  return [
    { name: say.overall, standings: institutions, target: target(null) },
    ...dimensions.map(({ id, standings }) => ({ name: words.name('dimensions', id), standings, target: target(id) })),
  ];
}

export function overTime(id: string, panels: readonly TimeLine[], sheet: Sheet): Markup {
  const { comparison, charts, labels, words } = sheet;
  const rows = Math.ceil(panels.length / ACROSS);
  const described = panels.map(({ name, standings }) => charts.described(name, standings.map((standing, i) => `${labels[i]} ${rangeText(standing, sheet.words)}`).join(words.say.separator))).join(charts.separator);
  const days = comparison.institutions.map(({ assessed }) => dayNumber(assessed ?? ''));
  return drawing(
    { id, title: charts.overTime, description: described, width: PANEL.width * ACROSS, height: PANEL.height * rows },
    panels.map((panel, i) => html`<g transform="translate(${(i % ACROSS) * PANEL.width} ${Math.floor(i / ACROSS) * PANEL.height})">${panelMarkup(id, panel, days, sheet)}</g>`),
  );
}

function panelMarkup(id: string, { name, standings, target }: TimeLine, days: readonly number[], sheet: Sheet): Markup {
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const y = (value: number) => PLOT.top + PLOT.height * (1 - value / 100);
  const place = (i: number, value: number): Point => ({ x: PLOT.left + (PLOT.width * ((days[i] ?? first) - first)) / (last - first), y: y(value) });
  const scored = standings.flatMap(({ score, potential }, i) => (score === null || potential === null ? [] : [{ low: place(i, score), high: place(i, potential) }]));
  const path = (points: readonly Point[]) => closedPath(points).slice(0, -1);
  const dates = [sheet.comparison.institutions[0], sheet.comparison.institutions.at(-1)].map((party) => (party?.assessed ?? '').slice(0, 7));
  const grid = [0, 50, 100].map((value) => html`<path class="grid" d="M${PLOT.left},${y(value)}H${PLOT.left + PLOT.width}"/><text class="tiny muted" x="${PLOT.left - 6}" y="${y(value) + 4}" text-anchor="end">${value}</text>`);
  return html`${lines(fitted(name, NAME_COLUMNS, 1), 0, 18, { kind: 'strong' })}${grid}
${standings.some(isOpen) ? html`<path class="open" d="${closedPath([...scored.map(({ high }) => high), ...scored.map(({ low }) => low).toReversed()])}" fill="${hatched(id)}"/>` : ''}
${target === null ? '' : html`<path class="target dashed" d="M${PLOT.left},${y(target)}H${PLOT.left + PLOT.width}"/>`}
${scored.length > 1 ? html`<path class="course" d="${path(scored.map(({ low }) => low))}"/>` : ''}
${scored.map(({ low }) => html`<circle class="dot" cx="${low.x}" cy="${low.y}" r="3"/>`)}
<text class="tiny muted" x="${PLOT.left}" y="${PLOT.top + PLOT.height + 18}">${dates[0] ?? ''}</text><text class="tiny muted" x="${PLOT.left + PLOT.width}" y="${PLOT.top + PLOT.height + 18}" text-anchor="end">${dates[1] ?? ''}</text>`;
}

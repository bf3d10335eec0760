/** What the margin of one over another becomes when the weight of one dimension moves alone: a tornado, widest first. */
import type { WeightSwing } from '../../../model/robustness.ts';
import { changeText, signed, withinText, type Sheet } from '../../comparison/sheet.ts';
import { html, type Markup } from '../markup.ts';
import { scaleTicks } from '../shapes.ts';
import { BARS, rowLabel } from './bars.ts';
import { drawing, hatched, legend, SAMPLES } from './figure.ts';

/** Beside the bars stand two numbers. */
const LENGTH = 380;

export interface Swing {
  /** Who is ahead of whom. */
  ahead: string;
  behind: string;
  margin: number;
  weights: readonly WeightSwing[];
}

/** From the least to the greatest margin that one weight makes. */
export function swingText({ lowered, raised }: WeightSwing, sheet: Sheet): string {
  return sheet.charts.range(signed(Math.min(lowered, raised), 1, sheet), signed(Math.max(lowered, raised), 1, sheet));
}

export function turnText({ turnsAt }: WeightSwing, sheet: Sheet): string {
  const { charts } = sheet;
  if (turnsAt === null) return charts.neverTurns;
  const change = changeText(turnsAt, sheet);
  return turnsAt < 0 ? charts.lowered(change) : charts.raised(change);
}

export function swings(id: string, { ahead, behind, margin, weights }: Swing, sheet: Sheet): Markup {
  const { charts, words } = sheet;
  const ends = weights.flatMap(({ lowered, raised }) => [lowered, raised]);
  const ticks = scaleTicks(Math.min(0, ...ends), Math.max(0, ...ends));
  const [least, most] = [ticks[0] as number, ticks.at(-1) as number];
  const at = (value: number) => BARS.left + ((value - least) / (most - least)) * LENGTH;
  const bottom = BARS.top + BARS.row * weights.length;
  const name = ({ dimension }: WeightSwing) => words.name('dimensions', dimension);
  const described = weights.map((swing) => charts.described(name(swing), swingText(swing, sheet))).join(charts.separator);
  const row = (swing: WeightSwing, i: number) => {
    const y = BARS.top + BARS.row * i;
    const [low, high] = [Math.min(swing.lowered, swing.raised), Math.max(swing.lowered, swing.raised)];
    const bar = (kind: Markup, from: number, to: number) => (to > from ? html`<rect ${kind} x="${at(from)}" y="${y + 10}" width="${at(to) - at(from)}" height="14"/>` : '');
    return html`${rowLabel(name(swing), y)}
${bar(html`class="open" fill="${hatched(id)}"`, low, Math.min(high, 0))}${bar(html`class="solid"`, Math.max(low, 0), high)}
<text class="strong" x="${BARS.width}" y="${y + 22}" text-anchor="end">${swingText(swing, sheet)}</text>`;
  };
  const entries = [
    { name: charts.stays(ahead), sample: SAMPLES.score },
    ...(ends.some((end) => end < 0) ? [{ name: charts.turned(behind), sample: SAMPLES.open(id) }] : []),
    { name: charts.presentLead, sample: SAMPLES.target },
  ];
  return drawing(
    { id, title: charts.swing({ first: ahead, other: behind }, withinText(sheet)), description: described, width: BARS.width, height: bottom + 30 },
    html`${ticks.map((value) => html`<path class="${value === 0 ? 'zero' : 'grid'}" d="M${at(value)},${BARS.top - 6}V${bottom}"/><text class="small muted" x="${at(value)}" y="12" text-anchor="middle">${signed(value, 0, sheet)}</text>`)}
${weights.map(row)}<path class="target dashed" d="M${at(margin)},${BARS.top - 6}V${bottom}"/>${legend(entries, 0, bottom + 14)}`,
  );
}

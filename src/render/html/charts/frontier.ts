/** The score that every effort reaches at best, and where the plan stands. */
import { levelText, type Sheet } from '../../roadmap/sheet.ts';
import { html, type Markup } from '../markup.ts';
import { along, roundMarks } from '../shapes.ts';
import { idIn } from '../sheet.ts';
import { drawing } from './figure.ts';

const WIDTH = 720;
const LEFT = 44;
const LENGTH = 640;
const TOP = 16;
const HEIGHT = 230;
const BOTTOM = TOP + HEIGHT;
const SCORES = [0, 25, 50, 75, 100];

export function frontierChart(sheet: Sheet): Markup {
  const { roadmap, words, say, language } = sheet;
  const { frontier, effort, after } = roadmap;
  const efforts = roundMarks(Math.max(effort, ...frontier.map((point) => point.effort)));
  const most = efforts.at(-1) ?? 1;
  const x = (weeks: number) => rounded(LEFT + along(weeks, most, LENGTH));
  const y = (score: number | null) => rounded(BOTTOM - along(score ?? 0, 100, HEIGHT));
  // Between two points the effort is more than enough for the one and too little for the other.
  const steps = frontier.map((point, i) => `${i === 0 ? `M${x(point.effort)},` : `H${x(point.effort)}V`}${y(point.score)}`).join('');
  const leftwards = effort > most / 2;
  const plan = say.planAt(String(effort), words.score(after.score), levelText(after.level, sheet));
  return drawing(
    { id: idIn(language, 'frontier'), title: say.frontier, description: plan, width: WIDTH, height: BOTTOM + 40 },
    html`${SCORES.map((score) => html`<path class="grid" d="M${LEFT},${y(score)}H${LEFT + LENGTH}"/><text class="small muted" x="${LEFT - 8}" y="${y(score) + 4}" text-anchor="end">${score}</text>`)}
${efforts.map((weeks) => html`<text class="small muted" x="${x(weeks)}" y="${BOTTOM + 18}" text-anchor="middle">${weeks}</text>`)}
<text class="small muted" x="${LEFT + LENGTH}" y="${BOTTOM + 36}" text-anchor="end">${say.effortAxis}</text>
<path class="aim" d="${steps}H${x(most)}"/>
<circle class="solid" cx="${x(effort)}" cy="${y(after.score)}" r="5"/>
<text class="small strong" x="${x(effort) + (leftwards ? -10 : 10)}" y="${y(after.score) + 20}" text-anchor="${leftwards ? 'end' : 'start'}">${plan}</text>`,
  );
}

const rounded = (value: number): number => Math.round(100 * value) / 100;

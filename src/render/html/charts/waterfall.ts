/** From what was aimed at down to the score: where the points are lost. */
import type { QuestionResult, Report } from '../../../model/report.ts';
import { descending, exceeds } from '../../../model/tolerance.ts';
import { html, type Markup } from '../markup.ts';
import { along, scaleEnd } from '../shapes.ts';
import { idIn, type Sheet } from '../sheet.ts';
import { axis, BARS, rowLabel } from './bars.ts';
import { drawing, hatched, legend, SAMPLES } from './figure.ts';

export interface Fall {
  kind: 'aim' | 'loss' | 'surplus' | 'score';
  /** The dimension of a loss. */
  dimension: string | null;
  /** Points of the overall score before and after. */
  from: number;
  to: number;
  /** How much of a loss is only unanswered. */
  unanswered: number;
}

/**
 * The steps from the target (without one: from 100) to the score, largest loss first. Exact: what exceeds its
 * target elsewhere is added at the end, because a surplus never offsets a gap. Empty where nothing is scored.
 */
export function fallsOf({ overall, target, dimensions, questions }: Report): Fall[] {
  if (overall.score === null || overall.target === null) return [];
  const aim = target === null ? 100 : overall.target;
  const aimOf = (question: QuestionResult) => (question.maxPoints ?? 0) * (target === null ? 1 : (question.target ?? 0));
  const lost = (question: QuestionResult) => Math.max(0, aimOf(question) - (question.points ?? 0));
  const sum = (of: readonly QuestionResult[]) => of.reduce((total, question) => total + lost(question), 0);
  const losses = dimensions
    .map(({ id }) => {
      const members = questions.filter(({ dimension }) => dimension === id);
      return { id, points: sum(members), unanswered: sum(members.filter(({ state }) => state === 'unanswered')) };
    })
    .filter(({ points }) => exceeds(points, 0))
    .sort((a, b) => descending(a.points, b.points));
  const falls: Fall[] = [{ kind: 'aim', dimension: null, from: 0, to: aim, unanswered: 0 }];
  let at = aim;
  for (const { id, points, unanswered } of losses) {
    falls.push({ kind: 'loss', dimension: id, from: at, to: at - points, unanswered });
    at -= points;
  }
  if (exceeds(overall.score, at)) falls.push({ kind: 'surplus', dimension: null, from: at, to: overall.score, unanswered: 0 });
  return [...falls, { kind: 'score', dimension: null, from: 0, to: overall.score, unanswered: 0 }];
}

export function fallName({ kind, dimension }: Fall, { report, words, say }: Sheet): string {
  if (kind === 'loss') return words.name('dimensions', dimension ?? '');
  if (kind === 'surplus') return say.aboveTarget;
  if (kind === 'score') return words.say.score;
  return report.target === null ? say.best : words.say.targetColumn;
}

/** A total as a score, a change with its sign. */
export function fallValue({ kind, from, to }: Fall, { words }: Sheet): string {
  if (kind === 'aim' || kind === 'score') return words.score(to);
  return `${to < from ? '−' : '+'}${words.points(Math.abs(to - from))}`;
}

export function waterfall(falls: readonly Fall[], sheet: Sheet): Markup {
  const { say, language } = sheet;
  const id = idIn(language, 'waterfall');
  const most = scaleEnd(Math.max(...falls.map(({ from, to }) => Math.max(from, to))));
  const at = (value: number) => BARS.left + along(value, most, BARS.length);
  const bottom = BARS.top + BARS.row * falls.length;
  const described = falls.map((fall) => say.scored(fallName(fall, sheet), fallValue(fall, sheet))).join(say.listSeparator);
  const entries = [
    { name: say.lost, sample: html`<rect class="loss" width="22" height="10"/>` },
    ...(falls.some(({ unanswered }) => exceeds(unanswered, 0)) ? [{ name: say.lostUnanswered, sample: SAMPLES.open(id) }] : []),
  ];
  const row = (fall: Fall, i: number) => {
    const y = BARS.top + BARS.row * i;
    const [low, high] = [Math.min(fall.from, fall.to), Math.max(fall.from, fall.to)];
    const kind = { aim: 'aim', loss: 'loss', surplus: 'solid', score: 'solid' }[fall.kind];
    return html`${rowLabel(fallName(fall, sheet), y)}
<rect class="${kind}" x="${at(low)}" y="${y + 8}" width="${at(high) - at(low)}" height="18"/>
${exceeds(fall.unanswered, 0) ? html`<rect class="open" x="${at(low)}" y="${y + 8}" width="${at(low + fall.unanswered) - at(low)}" height="18" fill="${hatched(id)}"/>` : ''}
${i < falls.length - 1 ? html`<path class="link" d="M${at(fall.to)},${y + 8}V${y + BARS.row + 26}"/>` : ''}
<text class="strong" x="${BARS.width}" y="${y + 22}" text-anchor="end">${fallValue(fall, sheet)}</text>`;
  };
  return drawing(
    { id, title: say.waterfall, description: described, width: BARS.width, height: bottom + 30 },
    html`${axis(most, bottom)}${falls.map(row)}${falls.some(({ kind }) => kind === 'loss') ? legend(entries, BARS.left, bottom + 14) : ''}`,
  );
}

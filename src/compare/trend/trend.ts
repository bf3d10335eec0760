/** One institution over time: how fast each dimension moves, what moved it, what decayed, and when the target is reached. Pure. */
import type { Change, SharedQuestion } from '../../model/comparison.ts';
import { dayNumber, dayText } from '../../model/dates.ts';
import type { Report } from '../../model/report.ts';
import { EPSILON, reaches } from '../../model/tolerance.ts';
import type { Outlook, Series, Trend } from '../../model/trend.ts';
import { decayOver } from './decay.ts';
import { lineThrough, type Line, type Observation } from './line.ts';

/** Two points lie on a line whatever they are, so they say nothing about what comes. */
const LEAST_DAYS = 3;
const CONFIDENCE = 0.9;
/** Further ahead nobody believes a straight line. */
const HORIZON_YEARS = 10;
const YEAR = 365.25;

/** @param reports dated, earliest first, of one yardstick */
export function trendOf(reports: readonly [Report, ...Report[]], changes: readonly Change[], questions: readonly SharedQuestion[]): Trend {
  const last = reports.at(-1) as Report;
  const overall = seriesOf(null, reports, ({ overall: found }) => found, []);
  const dimensions = last.dimensions.map(({ id }) => {
    const members = new Set(questions.filter(({ dimension }) => dimension === id).map((question) => question.id));
    const moved = changes.filter(({ question }) => members.has(question)).map(({ question, points }) => ({ question, points: points as number }));
    return seriesOf(id, reports, (report) => report.dimensions.find((dimension) => dimension.id === id), moved);
  });
  return { confidence: CONFIDENCE, horizonYears: HORIZON_YEARS, series: [overall, ...dimensions], decayed: decayOver(reports) };
}

interface Standing {
  score: number | null;
  potential: number | null;
  target: number | null;
}

function seriesOf(dimension: string | null, reports: readonly Report[], standingIn: (report: Report) => Standing | undefined, moved: Series['moved']): Series {
  const last = reports.at(-1) as Report;
  const target = last.target === null ? null : (standingIn(last) as Standing).target;
  const observations = reports.flatMap((report): Observation[] => {
    const { score = null, potential = null } = standingIn(report) ?? {};
    return score === null || potential === null ? [] : [{ at: dayNumber(report.assessed as string), low: score, high: potential }];
  });
  const days = new Set(observations.map(({ at }) => at));
  if (days.size < LEAST_DAYS) return { dimension, target, rate: null, outlook: null, moved };
  const line = lineThrough(observations, CONFIDENCE);
  const { proved, low, high } = line.rate;
  const rate = { proved: proved * YEAR, low: low * YEAR, high: high * YEAR };
  return { dimension, target, rate, outlook: target === null ? null : outlookOf(line, observations.at(-1) as Observation, target), moved };
}

/** When the line is at the target, and between which days a new assessment would first be. */
function outlookOf(line: Line, last: Observation, target: number): Outlook {
  const nothing = { expected: null, earliest: null, latest: null };
  if (reaches(last.low, target)) return { state: 'reached', ...nothing };
  if (line.rate.proved <= EPSILON / YEAR) return { state: 'never', ...nothing };
  const horizon = last.at + Math.floor(HORIZON_YEARS * YEAR);
  // The line may be above the target while the last score is below.
  const expected = Math.max(last.at, Math.ceil(line.dayOf(target)));
  if (expected > horizon) return { state: 'beyond-horizon', ...nothing };
  const first = (reached: (at: number) => boolean): string | null => {
    for (let at = last.at; at <= horizon; at++) if (reached(at)) return dayText(at);
    return null;
  };
  return {
    state: 'expected',
    expected: dayText(expected),
    earliest: first((at) => line.predicted(at).high >= target),
    latest: first((at) => line.predicted(at).low >= target),
  };
}

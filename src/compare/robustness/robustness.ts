/** What is sure about the order of those compared: score ranges, pairwise verdicts, and a ranking. Pure. */
import type { PairVerdict, Ranking, Robustness } from '../../model/robustness.ts';
import type { Report } from '../../model/report.ts';
import { DRAWS, drawFactors, GENERATOR, SEED } from './monte-carlo.ts';
import { rankingOf } from './ranking.ts';
import { scoreRange } from './score-range.ts';
import { verdictOn } from './verdict.ts';
import { meanOf, nodesOf, potential, scored, weigh, type Worth } from './weighing.ts';

export interface Judged {
  robustness: Robustness;
  verdicts: PairVerdict[];
  ranking: Ranking | null;
}

/**
 * Judges every pair of those that share a yardstick.
 * @param comparable whether two of them, by index, may be compared
 * @param within how far weights may move, 0–1, exclusive
 * @param ranked whether an order of all makes sense
 */
export function judgeOrder(reports: readonly [Report, ...Report[]], comparable: (a: number, b: number) => boolean, within: number, ranked: boolean): Judged {
  const doubt = { within, factors: drawFactors(nodesOf(reports[0]), within) };
  const all = reports.map((_, index) => index);
  // Whoever has another yardstick than the first has other nodes, too.
  const members = all.filter((index) => comparable(0, index));
  const pairs = members.flatMap((first, i) => members.slice(i + 1).map((other) => [first, other] as const));
  const verdicts = pairs.flatMap(([first, other]) => verdictOn(reports, first, other, doubt) ?? []);
  return {
    robustness: { within, draws: DRAWS, generator: GENERATOR, seed: SEED, ranges: reports.map((report) => rangeOf(report, within)) },
    verdicts,
    ranking: ranked && members.length > 2 ? rankingOf(members, verdicts) : null,
  };
}

/** What the score can become when the weights of dimensions move: the least of the score, the greatest of the potential. */
function rangeOf(report: Report, within: number): Robustness['ranges'][number] {
  const dimensions = weigh(report);
  if (dimensions.length === 0) return { score: null, potential: null };
  const range = (worth: Worth) => {
    const { low, high } = scoreRange(dimensions.map((dimension) => ({ weight: dimension.weight, value: meanOf(dimension, worth) })), within);
    return { low: 100 * low, high: 100 * high };
  };
  return { score: range(scored), potential: range(potential) };
}

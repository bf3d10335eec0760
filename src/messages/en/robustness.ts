/** Words of how sure the order of a comparison is. */
import type { Names } from './compare.ts';
import { grouped } from '../counted.ts';

const shared = (questions: number): string => (questions === 1 ? 'the 1 question that applies to both' : `the ${questions} questions that apply to both`);

export const robustness = {
  title: 'How sure it is who is ahead',
  titleOf: ({ first, other }: Names) => `How sure it is whether ${first} or ${other} is ahead`,
  ahead: 'ahead of the other',
  verdict: 'verdict',
  kinds: { dominates: 'dominates', robust: 'robust', likely: 'likely', undetermined: 'undetermined' },
  boxShare: (within: string) => `in weightings within ±${within}`,
  simplexShare: 'in all weightings',
  monteCarlo: 'all weights drawn',
  ordinal: 'whatever levels are worth',
  percent: (number: string) => `${number} %`,
  lessThan: (share: string) => `< ${share}`,

  stays: (ahead: string, point: string) => `${ahead} stays ahead unless some weight moves by more than ${point}.`,
  staysAnyway: (ahead: string, point: string) => `Whatever the missing answers are, ${ahead} stays ahead unless some weight moves by more than ${point}.`,
  staysOf: (ahead: string, behind: string, point: string, kind: string, share: string, within: string) =>
    `${ahead} over ${behind}: ${kind}; ahead in ${share} of weightings within ±${within}, until some weight moves by ${point}.`,
  always: (ahead: string) => `${ahead} is ahead under every weighting of the dimensions.`,
  alwaysAnyway: (ahead: string) => `Whatever the missing answers are, ${ahead} is ahead under every weighting of the dimensions.`,
  alwaysOf: (ahead: string, behind: string, kind: string) => `${ahead} over ${behind}: ${kind}; ahead under every weighting of the dimensions.`,
  asTheyStand: (ahead: string, share: string, within: string, point: string) =>
    `Were both as they stand: ${ahead} ahead in ${share} of weightings within ±${within}; the order turns when some weight moves by ${point}.`,
  asTheyStandAlways: (ahead: string) => `Were both as they stand: ${ahead} ahead under every weighting of the dimensions.`,
  asTheyStandEven: 'As both stand, nothing separates them at these weights.',
  hangsOn: (weights: string) => `It hangs on the weight of ${weights}.`,
  lowered: (dimension: string, change: string) => `${dimension} (turned when lowered by ${change})`,
  raised: (dimension: string, change: string) => `${dimension} (turned when raised by ${change})`,
  hangsOnNone: 'No single weight turns it, doubled or dropped.',
  listSeparator: ', ',
  scoreRange: (name: string, range: string) => `${name} ${range}`,
  ranges: (within: string, ranges: string) => `What the dimensions' weights within ±${within} can make of the scores: ${ranges}.`,
  judgedOn: {
    'full-scores': (_questions: number) => 'Judged on the full scores',
    'shared-questions': (questions: number) => `Judged on ${shared(questions)}, weighed anew`,
  },
  besides: {
    'full-scores': (_questions: number, verdict: string) => `on the full scores: ${verdict}`,
    'shared-questions': (questions: number, verdict: string) => `on ${shared(questions)}: ${verdict}`,
  },
  basis: (judged: string, beside: string) => `${judged}; ${beside}.`,
  besideVerdict: (name: string, kind: string, share: string) => `${name} ${kind} (${share})`,
  meanWeights: 'The two were weighed by different sets; here both are weighed by the mean of the two.',
  method: (draws: number, generator: string, seed: number) =>
    `All weights drawn: those of dimensions, topics and questions, ${grouped(draws)} times, the same for both (${generator}, seed ${seed}); the other shares are exact.`,
  drawnShare: 'With more than twelve dimensions apart the share within the range is drawn, too.',

  ranking: 'Ranking, as far as it is sure',
  rank: 'rank',
  institution: 'institution',
  scoreWithin: (within: string) => `weights ±${within}`,
  between: 'lies between',
  tie: (from: number, to: number) => `${from}–${to}`,
  tieNote: 'Who shares a rank cannot be told apart as a group: the weights or the missing answers could turn some order in it. A pair within it may be sure all the same, as the table of pairs says.',
  notRanked: (names: string) => `Measured otherwise, and so not ranked: ${names}.`,
  matrix: 'Who is ahead of whom (row of column)',
  matrixNote: (within: string) => `Whatever the missing answers are, in at least 80 % (likely), 95 % (robust) or all (dominates) of weightings within ±${within}; ·: undetermined.`,
  same: '–',
  undeterminedMark: '·',
};

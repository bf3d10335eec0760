/** Words of a portfolio. */
import { grouped } from '../counted.ts';

/** A label within a sentence. */
const within = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

const institutions = (count: number): string => (count === 1 ? '1 institution' : `${grouped(count)} institutions`);

export const portfolio = {
  title: (count: number) => `Portfolio of ${institutions(count)}`,
  peersBy: (attribute: string) => `peers by ${within(attribute)}`,
  leftOut: (lines: number) => (lines === 1 ? '1 line holds errors in place of a result and is left out.' : `${lines} lines hold errors in place of results and are left out.`),
  unscored: (count: number) => `${institutions(count)} without a score: nothing in the rubric applies, so they are in no group and no distribution.`,
  tooMany: (limit: number) => `More than ${grouped(limit)} institutions are added up, not compared one by one: no groups, ranks and heat map; percentiles may be off by 0.05 points.`,
  more: (count: number) => `… and ${count} more; all of them with -f csv, xlsx, html or json`,

  distribution: 'Distribution of scores',
  potentials: 'Distribution of potentials: were every missing answer the best',
  least: 'Least',
  greatest: 'Most',
  median: 'Median',
  percentile: (p: number) => `P${p}`,
  mean: 'Mean',
  count: 'Count',
  overall: 'Overall',
  principles: 'Principle',

  levels: 'Levels',
  level: (level: number) => `Level ${level}`,
  levelsNote: 'Institutions whose level it is; after the dash, those whose level it can still become by answers that are missing.',

  groups: 'Order',
  group: 'Group',
  institution: 'Institution',
  range: 'Score',
  rank: 'Rank',
  peers: 'Percentile',
  groupsNote: 'Everyone in a group is certainly ahead of everyone in those below it. Within a group the missing answers can still turn some orders; rank and percentile say between which places each can end. That A overlaps B and B overlaps C does not make A and C equal.',
  percentileAll: 'Percentile: share of the others that is certainly behind, and that is not certainly ahead.',
  percentileBy: (attribute: string) => `Percentile: share of the others with the same ${within(attribute)} that is certainly behind, and that is not certainly ahead.`,

  heatMap: 'Heat map',
  heatMapNote: 'The fuller the block, the higher the score; a question mark where missing answers decide it.',
  heatMapDashed: 'The stronger the shade, the higher the score. A dashed tile has no shade, since missing answers decide it.',

  by: (attribute: string) => `By ${within(attribute)}`,
  notStated: 'not stated',

  gaps: 'Gaps most have in common',
  gap: 'Question',
  having: 'Have it',
  critical: 'Critical',
  unanswered: 'Open',
  cost: 'Points',
  havingOf: (having: number, asked: number) => `${having} of ${asked}`,
  gapsNote: 'Open: not answered yet. Points: of the overall score, lost on average by those who have the gap.',
  gapsUnknown: 'Compact results do not say which answers fall short. Read answers files, whole reports, or what score --ndjson --full prints.',
  gapsOf: (known: number, count: number) => `Known of ${known} of ${institutions(count)}; compact results do not hold them.`,
  noGaps: 'No answer falls short of its target.',

  mustPass: 'Must-pass rules that fail',
  rule: 'Rule',
  failing: 'Fails at',
  share: 'Share',
  asked: 'Asked',
  reason: 'Reason',
  noneFails: 'No must-pass rule fails.',

  quantity: 'Quantity',
  sheetInstitutions: 'Institutions',
  coverage: 'Coverage',
  potentialOf: (name: string) => `${name}, potential`,
  rankBest: 'Rank, best',
  rankWorst: 'Rank, worst',
  percentileLow: 'Percentile, from',
  percentileHigh: 'Percentile, to',
  certain: (level: number) => `Level ${level}, certain`,
  possible: (level: number) => `Level ${level}, possible`,
  boxes: 'Line: least to most; box: quarter to three quarters; stroke: median',
  certainLevel: 'certain',
  openLevel: 'while answers are missing',
};

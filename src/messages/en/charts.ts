/** Words of the charts of a comparison. */
import type { Names } from './compare.ts';

export const charts = {
  separator: '; ',
  described: (name: string, what: string) => `${name}: ${what}`,
  dumbbell: 'Scores side by side',
  open: 'open: missing answers',
  swing: ({ first, other }: Names, within: string) => `The lead of ${first} over ${other}, when the weight of one dimension alone moves by ±${within}`,
  swingNote: 'In points of the overall score. A bar that crosses 0 is a weight that turns the order.',
  stays: (name: string) => `${name} ahead`,
  turned: (name: string) => `${name} ahead`,
  presentLead: 'at the weights as they are',
  range: (low: string, high: string) => `${low} … ${high}`,
  contribution: 'Points it brings',
  whenLowered: (within: string) => `Lead at −${within}`,
  whenRaised: (within: string) => `Lead at +${within}`,
  turns: 'Order turns',
  lowered: (change: string) => `lowered by ${change}`,
  raised: (change: string) => `raised by ${change}`,
  neverTurns: 'never',
  overTime: 'Scores over time',
  overTimeNote: 'Solid: the score; hatched: what missing answers leave open; dashed: the score that the target asks.',
};

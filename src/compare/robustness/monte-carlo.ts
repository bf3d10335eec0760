/** Weights of all nodes moved at random: dimensions, topics and questions, each by up to ±f (scoring method, section 7). */
import { SplitMix64 } from '../../model/split-mix.ts';
import { EPSILON } from '../shared.ts';
import { quantile } from './quantile.ts';
import type { Dimension, Worth } from './weighing.ts';

export const DRAWS = 10_000;
export const SEED = 42;
export const GENERATOR = 'SplitMix64';

/** By what the weights of a rubric's nodes are multiplied. */
export interface Factors {
  /** A node's factors, draw by draw. */
  of(node: number): Float64Array;
}

/**
 * Factors 1 + f(2u − 1), the same for everybody who is compared. Draw d gives node n the number u that stands at
 * d·nodes + n of the sequence. Those of a node are drawn when they are first asked for: most questions stand alone in
 * their topic, where a weight moves nothing.
 * @param f how far weights move, 0–1
 */
export function drawFactors(nodes: number, f: number): Factors {
  const drawn = new Map<number, Float64Array>();
  return {
    of(node) {
      const known = drawn.get(node);
      if (known) return known;
      const random = new SplitMix64(SEED, { first: node, step: nodes });
      const factors = new Float64Array(DRAWS);
      for (let draw = 0; draw < DRAWS; draw++) factors[draw] = 1 + f * (2 * random.uniform() - 1);
      drawn.set(node, factors);
      return factors;
    },
  };
}

/** Something by draw: a number where it is the same in all. */
type Drawn = number | Float64Array;

/** The overall score in 0–1 under each draw. */
export function scoresUnder(factors: Factors, dimensions: readonly Dimension[], worth: Worth): Float64Array {
  const overall = meanUnder(factors, dimensions, (dimension) => meanUnder(factors, dimension.children, (topic) => meanUnder(factors, topic.children, ({ question }) => worth(question))));
  return typeof overall === 'number' ? new Float64Array(DRAWS).fill(overall) : overall;
}

/** The mean of nodes under moved weights. Where all are worth the same, no weight matters. */
function meanUnder<N extends { node: number; weight: number }>(factors: Factors, nodes: readonly N[], valueOf: (node: N) => Drawn): Drawn {
  const values = nodes.map(valueOf);
  const [value = Number.NaN] = values;
  if (typeof value === 'number' && values.every((each) => each === value)) return value;
  const sums = new Float64Array(DRAWS);
  const totals = new Float64Array(DRAWS);
  nodes.forEach(({ node, weight }, i) => add(values[i]!, weight, factors.of(node), sums, totals));
  for (let draw = 0; draw < DRAWS; draw++) sums[draw]! /= totals[draw]!;
  return sums;
}

function add(value: Drawn, weight: number, factors: Float64Array, sums: Float64Array, totals: Float64Array): void {
  // Two loops, since asking in each of ten thousand draws what the value is would take longer than adding it.
  if (typeof value === 'number') {
    for (let draw = 0; draw < DRAWS; draw++) sums[draw]! += weight * factors[draw]! * value;
  } else {
    for (let draw = 0; draw < DRAWS; draw++) sums[draw]! += weight * factors[draw]! * value[draw]!;
  }
  for (let draw = 0; draw < DRAWS; draw++) totals[draw]! += weight * factors[draw]!;
}

/** The share of draws in which the first is ahead; where both are even, half of one. */
export function shareAhead(first: Float64Array, other: Float64Array): number {
  let ahead = 0;
  first.forEach((score, draw) => {
    const margin = score - (other[draw] as number);
    ahead += margin > EPSILON ? 1 : margin < -EPSILON ? 0 : 0.5;
  });
  return ahead / first.length;
}

/** The share of draws in which Σ p_i c_i > 0, for more terms than the closed form can take. */
export function shareOfBox(factors: Factors, terms: readonly { node: number; contribution: number }[]): number {
  const sums = new Float64Array(DRAWS);
  for (const { node, contribution } of terms) factors.of(node).forEach((factor, draw) => (sums[draw]! += contribution * factor));
  return sums.filter((sum) => sum > 0).length / DRAWS;
}

/** What 5, 50 and 95 per cent of the draws stay below, in points. */
export function spread(scores: Float64Array): { q05: number; q50: number; q95: number } {
  const sorted = scores.toSorted();
  return { q05: 100 * quantile(sorted, 0.05), q50: 100 * quantile(sorted, 0.5), q95: 100 * quantile(sorted, 0.95) };
}

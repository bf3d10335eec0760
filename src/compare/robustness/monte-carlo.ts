/** Weights of all nodes moved at random: dimensions, topics and questions, each by up to ±f (scoring method, section 7). */
import { EPSILON } from '../shared.ts';
import { quantile } from './quantile.ts';
import { splitmix64 } from './splitmix64.ts';
import type { Dimension, Worth } from './weighing.ts';

export const DRAWS = 10_000;
export const SEED = 42;
export const GENERATOR = 'SplitMix64';

/** Factors in [1 − f, 1 + f] for every node of a rubric, draw after draw; the same for everybody who is compared. */
export interface Factors {
  nodes: number;
  /** By draw, then by node. */
  values: Float64Array;
}

/** 1 + f(2u − 1) for each node in turn. */
export function drawFactors(nodes: number, f: number): Factors {
  const next = splitmix64(SEED);
  const values = new Float64Array(DRAWS * nodes);
  for (let i = 0; i < values.length; i++) values[i] = 1 + f * (2 * next() - 1);
  return { nodes, values };
}

/** The overall score in 0–1 under each draw. */
export function scoresUnder({ nodes, values }: Factors, dimensions: readonly Dimension[], worth: Worth): Float64Array {
  const tree = dimensions.map(({ node, weight, children }) => ({
    node,
    weight,
    children: children.map((topic) => ({ node: topic.node, weight: topic.weight, children: topic.children.map((leaf) => ({ node: leaf.node, weight: leaf.weight, value: worth(leaf.question) })) })),
  }));
  const scores = new Float64Array(values.length / nodes);
  for (let draw = 0; draw < scores.length; draw++) {
    const start = draw * nodes;
    let sum = 0;
    let total = 0;
    for (const dimension of tree) {
      let topicSum = 0;
      let topicTotal = 0;
      for (const topic of dimension.children) {
        let leafSum = 0;
        let leafTotal = 0;
        for (const { node, weight, value } of topic.children) {
          const moved = weight * (values[start + node] as number);
          leafSum += moved * value;
          leafTotal += moved;
        }
        const moved = topic.weight * (values[start + topic.node] as number);
        topicSum += (moved * leafSum) / leafTotal;
        topicTotal += moved;
      }
      const moved = dimension.weight * (values[start + dimension.node] as number);
      sum += (moved * topicSum) / topicTotal;
      total += moved;
    }
    scores[draw] = sum / total;
  }
  return scores;
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
export function shareOfBox({ nodes, values }: Factors, terms: readonly { node: number; contribution: number }[]): number {
  let ahead = 0;
  for (let start = 0; start < values.length; start += nodes) {
    if (terms.reduce((sum, { node, contribution }) => sum + contribution * (values[start + node] as number), 0) > 0) ahead += 1;
  }
  return (ahead * nodes) / values.length;
}

/** What 5, 50 and 95 per cent of the draws stay below, in points. */
export function spread(scores: Float64Array): { q05: number; q50: number; q95: number } {
  const sorted = scores.toSorted();
  return { q05: 100 * quantile(sorted, 0.05), q50: 100 * quantile(sorted, 0.5), q95: 100 * quantile(sorted, 0.95) };
}

/** Weights of all nodes moved at random: dimensions, topics and questions, each by up to ±f (scoring method, section 7). */
import { quantile } from '../../model/quantile.ts';
import { SplitMix64 } from '../../model/split-mix.ts';
import { EPSILON } from '../../model/tolerance.ts';
import type { Dimension, Worth } from './weighing.ts';

export const DRAWS = 10_000;
export const SEED = 42;
export const GENERATOR = 'SplitMix64';

/**
 * How many draws are made at a time: so few that all that comes of them stays in the processor's nearest memory. All
 * draws of all nodes would be megabytes, and fetching and clearing those takes longer than drawing again for each pair.
 */
const BLOCK = 250;

/** By what the weight of a node is multiplied: each call fills a block with the factors of its next draws. */
export type Factors = (node: number) => (block: Float64Array) => void;

/**
 * Factors 1 + f(2u − 1), the same for everybody who is compared. Draw d gives node n the number u that stands at
 * d·nodes + n of the sequence.
 * @param f how far weights move, 0–1
 */
export const drawFactors =
  (nodes: number, f: number): Factors =>
  (node) => {
    const random = new SplitMix64(SEED, { first: node, step: nodes });
    return (block) => {
      for (let draw = 0; draw < block.length; draw++) block[draw] = 1 + f * (2 * random.uniform() - 1);
    };
  };

/** What is weighed, and what its questions are worth. */
export interface Side {
  dimensions: readonly Dimension[];
  worth: Worth;
}

/** The overall score of each side, 0–1, under each draw. */
export function scoresUnder(factors: Factors, sides: readonly Side[]): Float64Array[] {
  const means = new Means(factors);
  const overall = sides.map(({ dimensions, worth }) => inBlock(means.of(dimensions, (dimension) => means.of(dimension.children, (topic) => means.of(topic.children, ({ question }) => worth(question))))));
  const scores = sides.map(() => new Float64Array(DRAWS));
  for (let from = 0; from < DRAWS; from += BLOCK) {
    means.draw();
    overall.forEach((block, side) => scores[side]!.set(block, from));
  }
  return scores;
}

/** Something by draw: a number where it is the same in all. */
type Drawn = number | Float64Array;
const inBlock = (value: Drawn): Float64Array => (typeof value === 'number' ? new Float64Array(BLOCK).fill(value) : value);

/** A node among its siblings: its weight, and in each draw of the block its factor and what it is worth. */
interface Part {
  weight: number;
  factors: Float64Array;
  values: Float64Array;
}

/** Means of nodes under moved weights, a block of draws at a time. */
class Means {
  private readonly factors: Factors;
  private readonly moved = new Map<number, { block: Float64Array; next: (block: Float64Array) => void }>();
  /** Those of children before those of their parents. */
  private readonly means: { parts: Part[]; mean: Float64Array }[] = [];

  constructor(factors: Factors) {
    this.factors = factors;
  }

  /** The mean of siblings in the block that is drawn. Where all are worth the same, no weight matters and none is drawn. */
  of<N extends { node: number; weight: number }>(nodes: readonly N[], valueOf: (node: N) => Drawn): Drawn {
    const values = nodes.map(valueOf);
    const [value = Number.NaN] = values;
    if (typeof value === 'number' && values.every((each) => each === value)) return value;
    const mean = new Float64Array(BLOCK);
    this.means.push({ parts: nodes.map(({ node, weight }, i) => ({ weight, factors: this.factorsOf(node), values: inBlock(values[i]!) })), mean });
    return mean;
  }

  /** Draws the next block. */
  draw(): void {
    for (const { block, next } of this.moved.values()) next(block);
    for (const { parts, mean } of this.means) takeMean(parts, mean);
  }

  private factorsOf(node: number): Float64Array {
    const known = this.moved.get(node);
    if (known) return known.block;
    const block = new Float64Array(BLOCK);
    this.moved.set(node, { block, next: this.factors(node) });
    return block;
  }
}

const totals = new Float64Array(BLOCK);

function takeMean(parts: readonly Part[], mean: Float64Array): void {
  mean.fill(0);
  totals.fill(0);
  for (const part of parts) add(part, mean);
  for (let draw = 0; draw < BLOCK; draw++) mean[draw]! /= totals[draw]!;
}

function add({ weight, factors, values }: Part, sums: Float64Array): void {
  for (let draw = 0; draw < BLOCK; draw++) {
    const moved = weight * factors[draw]!;
    totals[draw]! += moved;
    sums[draw]! += moved * values[draw]!;
  }
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
  const block = new Float64Array(DRAWS);
  for (const { node, contribution } of terms) {
    factors(node)(block);
    block.forEach((factor, draw) => (sums[draw]! += contribution * factor));
  }
  return sums.filter((sum) => sum > 0).length / DRAWS;
}

/** What 5, 50 and 95 per cent of the draws stay below, in points. */
export function spread(scores: Float64Array): { q05: number; q50: number; q95: number } {
  const sorted = scores.toSorted();
  return { q05: 100 * quantile(sorted, 0.05), q50: 100 * quantile(sorted, 0.5), q95: 100 * quantile(sorted, 0.95) };
}

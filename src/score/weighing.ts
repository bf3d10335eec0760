/**
 * Weights among what counts, and the weighted means of every node (scoring method, sections 2 and 3). Siblings are
 * renormalised wherever some do not count. The arrays are written anew by each weighing, so that scoring a million
 * institutions takes the memory of one.
 */
import type { Compiled } from './compiled.ts';

export class Weighing {
  /** Weight among the siblings that count; 0 for what does not. */
  private readonly questions: Float64Array;
  private readonly topics: Float64Array;
  private readonly dimensions: Float64Array;
  /** By node: what the weights of its children that count add up to; 0 where none counts. */
  readonly totals: Float64Array;

  constructor(private readonly compiled: Compiled) {
    this.questions = new Float64Array(compiled.questionWeights.length);
    this.topics = new Float64Array(compiled.topicWeights.length);
    this.dimensions = new Float64Array(compiled.dimensionWeights.length);
    this.totals = new Float64Array(compiled.root + 1);
  }

  /**
   * Weighs anew. A question counts as told; a node when a child that counts has weight.
   * @param counts by question: 1 where it counts, else 0
   * @param dimensionWeights weights of the dimensions among each other
   */
  weigh(counts: Uint8Array, dimensionWeights: Float64Array): void {
    const { compiled, questions, topics, dimensions, totals } = this;
    const { topicStarts, dimensionStarts, questionWeights, topicWeights, firstDimension, root } = compiled;
    let all = 0;
    for (let d = 0; d < dimensions.length; d++) {
      let inDimension = 0;
      for (let t = dimensionStarts[d]!; t < dimensionStarts[d + 1]!; t++) {
        let inTopic = 0;
        for (let q = topicStarts[t]!; q < topicStarts[t + 1]!; q++) {
          questions[q] = counts[q]! * questionWeights[q]!;
          inTopic += questions[q]!;
        }
        totals[t] = inTopic;
        topics[t] = inTopic > 0 ? topicWeights[t]! : 0;
        inDimension += topics[t]!;
      }
      totals[firstDimension + d] = inDimension;
      dimensions[d] = inDimension > 0 ? dimensionWeights[d]! : 0;
      all += dimensions[d]!;
    }
    totals[root] = all;
  }

  /**
   * Weighted mean of every node: S(node) = Σ w S(child) / Σ w over the children that count, in rubric order.
   * @param x values by question
   * @param into means by node; NaN where nothing counts
   */
  means(x: Float64Array, into: Float64Array): void {
    const { compiled, questions, topics, dimensions, totals } = this;
    const { topicStarts, dimensionStarts, firstDimension, root } = compiled;
    let all = 0;
    for (let d = 0; d < dimensions.length; d++) {
      let inDimension = 0;
      for (let t = dimensionStarts[d]!; t < dimensionStarts[d + 1]!; t++) {
        let inTopic = 0;
        for (let q = topicStarts[t]!; q < topicStarts[t + 1]!; q++) inTopic += questions[q]! * x[q]!;
        into[t] = inTopic / totals[t]!;
        if (topics[t]! > 0) inDimension += topics[t]! * into[t]!;
      }
      into[firstDimension + d] = inDimension / totals[firstDimension + d]!;
      if (dimensions[d]! > 0) all += dimensions[d]! * into[firstDimension + d]!;
    }
    into[root] = all / totals[root]!;
  }

  /**
   * Effective weights W in the overall score: the product, over the path, of a weight by the total of its siblings.
   * @param ofQuestions written by question, @param ofNodes by node; 0 for what does not count
   */
  effective(ofQuestions: Float64Array, ofNodes: Float64Array): void {
    const { compiled, questions, topics, dimensions, totals } = this;
    const { topicStarts, dimensionStarts, firstDimension, root } = compiled;
    ofNodes[root] = 1;
    for (let d = 0; d < dimensions.length; d++) {
      const share = part(1, dimensions[d]!, totals[root]!);
      ofNodes[firstDimension + d] = share;
      for (let t = dimensionStarts[d]!; t < dimensionStarts[d + 1]!; t++) {
        const inDimension = part(share, topics[t]!, totals[firstDimension + d]!);
        ofNodes[t] = inDimension;
        for (let q = topicStarts[t]!; q < topicStarts[t + 1]!; q++) ofQuestions[q] = part(inDimension, questions[q]!, totals[t]!);
      }
    }
  }
}

/** What a child with this weight gets of its parent's share. */
const part = (share: number, weight: number, total: number): number => (weight > 0 ? (share * weight) / total : 0);

/** Mean over questions of several dimensions by effective weight: Σ W x / Σ W; NaN where none has weight. */
export function meanAcross(members: Int32Array, effective: Float64Array, x: Float64Array): number {
  let sum = 0;
  let total = 0;
  for (const q of members) {
    sum += effective[q]! * x[q]!;
    total += effective[q]!;
  }
  return sum / total;
}

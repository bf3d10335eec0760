/** The dimension weights of a weight set. */
import { ahp } from './ahp.ts';
import { outlineOf } from './outline.ts';
import { own } from './own.ts';
import type { Rubric, WeightSet } from './rubric.ts';

/** Share of each dimension, in rubric order, summing to 1; what a set does not name keeps the rubric's weight. */
export function sharesOf(set: WeightSet, rubric: Rubric): number[] {
  if (set.ahp) return ahp(set.ahp).weights;
  const weights = outlineOf(rubric).dimensions.map(({ id, weight }) => own(set.dimensions, id) ?? weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Whether one is ahead in the level questions whatever the steps between levels are worth (scoring method, section 7). */
import { exceeds, reaches } from '../../model/tolerance.ts';
import type { Dimension, Worth } from './weighing.ts';

/**
 * Weight of the level questions that reach each level, level after level: A scores at least as much as B for every
 * scoring of the levels iff A's is never less. Questions with another number of levels have another scoring.
 * @returns whether the first has nowhere less and somewhere more; null without level questions on either side
 */
export function dominatesOrdinally(first: readonly Dimension[], firstWorth: Worth, other: readonly Dimension[], otherWorth: Worth): boolean | null {
  const [ours, theirs] = [weightsByLevel(first, firstWorth), weightsByLevel(other, otherWorth)];
  const scales = new Set([...ours.keys(), ...theirs.keys()]);
  if (scales.size === 0) return null;
  const margins = [...scales].flatMap((scale) => Array.from({ length: scale - 1 }, (_, i) => (ours.get(scale)?.[i] ?? 0) - (theirs.get(scale)?.[i] ?? 0)));
  return margins.every((margin) => reaches(margin, 0)) && margins.some((margin) => exceeds(margin, 0));
}

/** By number of levels: the effective weight of the questions at level 1 or above, 2 or above, and so on. */
function weightsByLevel(dimensions: readonly Dimension[], worth: Worth): Map<number, number[]> {
  const scales = new Map<number, number[]>();
  const share = <N extends { weight: number }>(nodes: readonly N[], of: N) => of.weight / nodes.reduce((sum, { weight }) => sum + weight, 0);
  for (const dimension of dimensions) {
    for (const topic of dimension.children) {
      for (const leaf of topic.children) {
        const { levels } = leaf.question;
        if (!levels) continue;
        const weight = share(dimensions, dimension) * share(dimension.children, topic) * share(topic.children, leaf);
        const reached = levelAt(levels, worth(leaf.question));
        const sums = scales.get(levels.length) ?? levels.slice(1).map(() => 0);
        scales.set(levels.length, sums.map((sum, i) => (reached > i ? sum + weight : sum)));
      }
    }
  }
  return scales;
}

/** The highest level that a value reaches; evidence can hold it below the level claimed. */
const levelAt = (levels: readonly number[], value: number): number => levels.findLastIndex((each) => reaches(value, each));

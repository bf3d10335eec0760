import { EPSILON } from './tolerance.ts';

/**
 * The number that is printed for a score or for points, halves up, allowing for what sums of doubles lose.
 * Levels are banded on the printed score, so that number and level never disagree.
 */
export function printed(value: number, decimals = 1): number {
  const factor = 10 ** decimals;
  return Math.floor(factor * value + 0.5 + EPSILON) / factor;
}

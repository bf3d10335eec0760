/** A score that missing answers may still raise, said in words. */
import type { Words } from './words.ts';

/** Both 0–100; null where nothing is scored. */
export interface Standing {
  score: number | null;
  potential: number | null;
}

/** Differences below this are rounding. */
export const EPSILON = 1e-9;

/** Whether missing answers leave an interval. */
export const isOpen = ({ score, potential }: Standing): boolean => score !== null && potential !== null && potential - score > EPSILON;

/** The score, or what it lies between while answers are missing. */
export function rangeText(standing: Standing, { say, score }: Words): string {
  return isOpen(standing) ? say.interval(score(standing.score), score(standing.potential)) : score(standing.score);
}

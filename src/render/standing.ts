/** A score that missing answers may still raise, said in words. */
import { exceeds } from '../model/tolerance.ts';
import type { Words } from './words.ts';

/** Both 0–100; null where nothing is scored. */
export interface Standing {
  score: number | null;
  potential: number | null;
}

/** Whether missing answers leave an interval. */
export const isOpen = ({ score, potential }: Standing): boolean => score !== null && potential !== null && exceeds(potential, score);

/** The score, or what it lies between while answers are missing. */
export function rangeText(standing: Standing, { say, score }: Words): string {
  return isOpen(standing) ? say.interval(score(standing.score), score(standing.potential)) : score(standing.score);
}

/** A score as far as it is known: a range while answers are missing. */
import { printed } from '../../model/printed.ts';
import type { View } from '../view.ts';

interface Known {
  score: number | null;
  potential: number | null;
  level: number | null;
  levelHigh: number | null;
}

const shown = (value: number): string => printed(value, 1).toFixed(1);

/** Score and level apart, such as `41.2–73.5` and `2–3`. */
export function rangeParts({ score, potential, level, levelHigh }: Known, { say }: View): { score: string; level: string } {
  if (score === null || potential === null || level === null || levelHigh === null) return { score: say.notScored, level: '' };
  const between = (low: string, high: string) => (low === high ? low : say.between(low, high));
  return { score: between(shown(score), shown(potential)), level: between(String(level), String(levelHigh)) };
}

/** Such as `41.2–73.5 of 100, level 2–3`. */
export function rangeText(known: Known, view: View): string {
  const { score, level } = rangeParts(known, view);
  return level === '' ? score : view.say.scoreAndLevel(score, level);
}

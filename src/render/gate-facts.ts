/** A gate's outcome in words. */
import type { GateResult } from '../model/gates.ts';
import type { Words } from './words.ts';

/** The number, what was asked and the distance; with as many decimals as it takes to tell them apart. */
export function gateFacts({ actual, threshold, bound, state, distance }: GateResult, { say }: Words): string {
  const asked = bound === 'min' ? say.atLeast : say.atMost;
  if (actual === null) return [say.noNumber, asked(String(threshold))].join(say.separator);
  const decimals = decimalsToTell(actual, threshold, state === 'failed');
  const facts = [trimmed(actual, decimals), asked(String(threshold))];
  if (distance !== null) facts.push((bound === 'min' ? say.short : say.over)(trimmed(distance, Math.max(decimals, 1))));
  return facts.join(say.separator);
}

/** A failing number is never printed as equal to its threshold: decimals are added until they differ. */
function decimalsToTell(actual: number, threshold: number, failed: boolean): number {
  let decimals = Number.isInteger(actual) ? 0 : 1;
  while (failed && decimals < 12 && Number(actual.toFixed(decimals)) === Number(threshold.toFixed(decimals))) decimals++;
  return decimals;
}

const trimmed = (value: number, decimals: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(decimals));

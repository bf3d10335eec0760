/** How far a score can move when each weight moves by up to ±f of itself, exactly. */

export interface Weighted {
  /** Weight ≥ 0, at least one of them positive. */
  weight: number;
  value: number;
}

/**
 * The least and the greatest weighted mean. The optimum gives 1 − f to the values on one side of a cut through
 * their order and 1 + f to those on the other, so every cut is tried (scoring method, section 7).
 * @param f 0–1, exclusive
 */
export function scoreRange(scores: readonly Weighted[], f: number): { low: number; high: number } {
  const sorted = scores.toSorted((a, b) => a.value - b.value);
  const means = (below: number, above: number) =>
    Array.from({ length: sorted.length + 1 }, (_, cut) => mean(sorted.map(({ weight, value }, i) => ({ weight: weight * (i < cut ? below : above), value }))));
  return { low: Math.min(...means(1 + f, 1 - f)), high: Math.max(...means(1 - f, 1 + f)) };
}

function mean(scores: readonly Weighted[]): number {
  const total = scores.reduce((sum, { weight }) => sum + weight, 0);
  return scores.reduce((sum, { weight, value }) => sum + weight * value, 0) / total;
}

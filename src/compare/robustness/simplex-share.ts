/**
 * The share of all weightings that keep the first ahead, exactly: how much of the uniform simplex lies where
 * Σ w_i d_i > 0 (scoring method, section 7).
 * @param differences d_i by dimension, however weighed; .5 comes back where all are 0
 * @returns 0–1
 */
export function simplexShare(differences: readonly number[]): number {
  if (differences.every((d) => d === 0)) return 0.5;
  const ahead = differences.filter((d) => d >= 0);
  const behind = differences.filter((d) => d < 0);
  const a = [1, ...ahead.map(() => 0)];
  for (const v of behind) {
    ahead.forEach((u, i) => {
      a[i + 1] = (u * (a[i + 1] as number) - v * (a[i] as number)) / (u - v);
    });
  }
  return 1 - (a.at(-1) as number);
}

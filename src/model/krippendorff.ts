/**
 * Krippendorff's alpha: how far several people agree beyond what chance would give. K. Krippendorff, *Content Analysis*,
 * 3rd ed., ch. 12, and *Computing Krippendorff's Alpha-Reliability* (2011).
 */

import type { NO_ALPHA } from './vocabulary.ts';

export interface Alpha {
  /** 1 is full agreement, 0 what chance would give; negative where people disagree more than that. Null with a reason. */
  alpha: number | null;
  reason: (typeof NO_ALPHA)[number] | null;
  /** Units that at least two have rated. */
  units: number;
  /** Share of those units, 0–1, on which all ratings are the same; null where there is no such unit. */
  exact: number | null;
}

/** Squared difference of the values at places c < k, given how often each value occurs. */
export type Difference = (c: number, k: number, totals: readonly number[], values: readonly number[]) => number;

/** Ordinal: (Σ_{g=c..k} n_g − (n_c + n_k) / 2)². Steps between values need not be equal. */
export const ordinal: Difference = (c, k, totals) => {
  const between = totals.slice(c, k + 1).reduce((sum, n) => sum + n, 0);
  return (between - ((totals[c] as number) + (totals[k] as number)) / 2) ** 2;
};

/**
 * Alpha of ratings.
 * @param units what was said of each unit, one number for everyone who rated it
 */
export function alphaOf(units: readonly (readonly number[])[], difference: Difference = ordinal): Alpha {
  const pairable = units.filter((ratings) => ratings.length >= 2);
  const same = pairable.filter((ratings) => new Set(ratings).size === 1).length;
  const facts = { units: pairable.length, exact: pairable.length > 0 ? same / pairable.length : null };
  if (pairable.length < 2) return { alpha: null, reason: 'too-few-units', ...facts };
  const values = valuesOf(pairable);
  const counts = new Float64Array(values.length ** 2);
  for (const ratings of pairable) coincidences(ratings, values).forEach((count, i) => void (counts[i] = (counts[i] as number) + count));
  const alpha = alphaFrom(counts, values, difference);
  return alpha === null ? { alpha, reason: 'no-variation', ...facts } : { alpha, reason: null, ...facts };
}

/** Every value that occurs, in ascending order. */
export const valuesOf = (units: readonly (readonly number[])[]): number[] => [...new Set(units.flat())].sort((a, b) => a - b);

/** What one unit adds to the coincidences o_ck, row by row: each of its pairs, divided by the number of its ratings less one. */
export function coincidences(ratings: readonly number[], values: readonly number[]): Float64Array {
  const times = values.map((value) => ratings.filter((rating) => rating === value).length);
  return Float64Array.from(times.flatMap((a, c) => times.map((b, k) => (a * (c === k ? b - 1 : b)) / (ratings.length - 1))));
}

/**
 * α = 1 − (n − 1) Σ o_ck δ²_ck / Σ n_c n_k δ²_ck; null where only one value occurs.
 * @param counts coincidences of each value with each, row by row
 */
export function alphaFrom(counts: Float64Array, values: readonly number[], difference: Difference = ordinal): number | null {
  const totals = values.map((_, c) => counts.subarray(c * values.length, (c + 1) * values.length).reduce((sum, count) => sum + count, 0));
  const n = totals.reduce((sum, total) => sum + total, 0);
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < totals.length; c++) {
    for (let k = c + 1; k < totals.length; k++) {
      const squared = difference(c, k, totals, values);
      observed += (counts[c * values.length + k] as number) * squared;
      expected += (totals[c] as number) * (totals[k] as number) * squared;
    }
  }
  return expected > 0 ? 1 - ((n - 1) * observed) / expected : null;
}

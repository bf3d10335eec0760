/** How far alpha could be another had other questions been asked. */
import { alphaFrom, coincidences, valuesOf } from '../model/krippendorff.ts';
import { quantile } from '../model/quantile.ts';
import { SplitMix64 } from '../model/split-mix.ts';

export const DRAWS = 10_000;
export const SEED = 42;
/** Share of the draws that lie within the interval. */
export const CONFIDENCE = 0.95;

export interface Interval {
  low: number;
  high: number;
}

/**
 * Percentile interval of alpha: units are drawn with replacement, as many as there are, and alpha is computed anew.
 * The standard bootstrap over units, which kept its coverage in the simulations of A. Zapf, S. Castell, L. Morawietz,
 * A. Karch, *Measuring inter-rater reliability for nominal data – which coefficients and confidence intervals are appropriate?*,
 * BMC Medical Research Methodology 16:93 (2016).
 * @param units as for alphaOf
 * @returns null where more than one draw in twenty shows no variation, so that it has no alpha
 */
export function alphaInterval(units: readonly (readonly number[])[], draws = DRAWS, seed = SEED): Interval | null {
  const pairable = units.filter((ratings) => ratings.length >= 2);
  const values = valuesOf(pairable);
  const tables = pairable.map((ratings) => coincidences(ratings, values));
  const random = new SplitMix64(seed);
  const alphas: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const counts = new Float64Array(values.length ** 2);
    for (let unit = 0; unit < tables.length; unit++) {
      const drawn = tables[random.below(tables.length)] as Float64Array;
      for (let i = 0; i < counts.length; i++) counts[i] = (counts[i] as number) + (drawn[i] as number);
    }
    const alpha = alphaFrom(counts, values);
    if (alpha !== null) alphas.push(alpha);
  }
  if (alphas.length < CONFIDENCE * draws) return null;
  alphas.sort((a, b) => a - b);
  return { low: quantile(alphas, (1 - CONFIDENCE) / 2), high: quantile(alphas, (1 + CONFIDENCE) / 2) };
}

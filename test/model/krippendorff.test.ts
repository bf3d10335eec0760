/** Alpha against published numbers: test/vectors/krippendorff.json names their sources. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphaOf, type Difference } from '../../src/model/krippendorff.ts';

interface Example {
  data: (number | null)[][];
  nominal: number;
  interval: number;
  ordinal?: number;
  ratio?: number;
}
const { A_wikipedia_3coders: wikipedia, C_krippendorff_4coders: krippendorff } = JSON.parse(readFileSync('test/vectors/krippendorff.json', 'utf8')) as Record<string, Example>;

/** One list for each unit, of rows for each coder. */
const unitsOf = ({ data }: Example) => (data[0] ?? []).map((_, u) => data.flatMap((coder) => coder[u] ?? []));

const nominal: Difference = () => 1;
const interval: Difference = (c, k, _, values) => ((values[c] ?? 0) - (values[k] ?? 0)) ** 2;
const ratio: Difference = (c, k, _, values) => (((values[c] ?? 0) - (values[k] ?? 0)) / ((values[c] ?? 0) + (values[k] ?? 0))) ** 2;

describe("Krippendorff's alpha", () => {
  it('is what Krippendorff published for four coders, ordinal and by every other metric', () => {
    const units = unitsOf(krippendorff as Example);
    expect(alphaOf(units).alpha).toBeCloseTo(krippendorff?.ordinal ?? 0, 3);
    expect(alphaOf(units, nominal).alpha).toBeCloseTo(krippendorff?.nominal ?? 0, 3);
    expect(alphaOf(units, interval).alpha).toBeCloseTo(krippendorff?.interval ?? 0, 3);
    expect(alphaOf(units, ratio).alpha).toBeCloseTo(krippendorff?.ratio ?? 0, 3);
  });

  it('is what is published for three coders who left much out', () => {
    const units = unitsOf(wikipedia as Example);
    expect(alphaOf(units, nominal).alpha).toBeCloseTo(wikipedia?.nominal ?? 0, 6);
    expect(alphaOf(units, interval).alpha).toBeCloseTo(wikipedia?.interval ?? 0, 6);
  });

  // Section A of Computing Krippendorff's Alpha-Reliability (2011); with two values every metric gives the same.
  it('is .095 for two observers of ten articles', () => {
    const jon = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
    const han = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
    const { alpha, units, exact } = alphaOf(jon.map((each, u) => [each, han[u] ?? 0]));
    expect(alpha).toBeCloseTo(0.095, 3);
    expect([units, exact]).toEqual([10, 0.6]);
  });

  it('is none where nothing varies, or too few units were rated by two', () => {
    expect(alphaOf([[2, 2], [2, 2, 2], [1]])).toEqual({ alpha: null, reason: 'no-variation', units: 2, exact: 1 });
    expect(alphaOf([[2, 3], [1]])).toEqual({ alpha: null, reason: 'too-few-units', units: 1, exact: 0 });
    expect(alphaOf([])).toEqual({ alpha: null, reason: 'too-few-units', units: 0, exact: null });
  });

  const anyUnits = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 5 }), { maxLength: 12 });

  it('is 1 exactly where all agree and something varies, and never more', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const { alpha, exact } = alphaOf(units);
        return alpha === null || (alpha <= 1 + 1e-12 && (exact === 1) === Math.abs(alpha - 1) < 1e-12);
      }),
    );
  });

  it('knows neither the order of units and ratings, nor which numbers stand for the levels', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const { alpha } = alphaOf(units);
        const other = alphaOf([...units].reverse().map((ratings) => [...ratings].reverse().map((level) => level ** 3 + 7))).alpha;
        return alpha === null ? other === null : Math.abs(alpha - (other ?? 9)) < 1e-9;
      }),
    );
  });
});

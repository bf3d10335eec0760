import { describe, expect, it } from 'vitest';
import { alphaOf } from '../../src/model/krippendorff.ts';
import { alphaInterval } from '../../src/panel/bootstrap.ts';

const spread = (count: number) => Array.from({ length: count }, (_, i) => [i % 5, i % 3 === 0 ? (i + 1) % 5 : i % 5]);

describe('the interval of alpha', () => {
  it('holds alpha, is the same every time, and narrows with more units', () => {
    const [few, many] = [spread(15), spread(240)];
    const [wide, narrow] = [alphaInterval(few), alphaInterval(many)];
    expect(alphaInterval(few)).toEqual(wide);
    for (const [units, interval] of [[few, wide], [many, narrow]] as const) {
      expect(interval?.low).toBeLessThan(alphaOf(units).alpha ?? 0);
      expect(interval?.high).toBeGreaterThan(alphaOf(units).alpha ?? 0);
    }
    expect((narrow?.high ?? 0) - (narrow?.low ?? 0)).toBeLessThan(((wide?.high ?? 0) - (wide?.low ?? 0)) / 2);
  });

  it('is 1 to 1 where all agree', () => {
    expect(alphaInterval(Array.from({ length: 20 }, (_, i) => [i % 3, i % 3]))).toEqual({ low: 1, high: 1 });
  });

  it('agrees with every sample of three units, weighed by how often it is drawn', () => {
    // Of 27 samples, 3 show one unit only; with these units each of those varies, so none is left out.
    const units = [[0, 1], [1, 2], [2, 0]];
    const alphas = units.flatMap((a) => units.flatMap((b) => units.map((c) => alphaOf([a, b, c]).alpha ?? NaN))).sort((a, b) => a - b);
    const interval = alphaInterval(units);
    expect(interval?.low).toBeCloseTo(alphas[0] ?? 0, 12);
    expect(interval?.high).toBeCloseTo(alphas.at(-1) ?? 0, 12);
  });

  it('is none where many a sample shows no variation', () => {
    expect(alphaInterval([[1, 1], [2, 2]])).toBeNull();
    expect(alphaInterval([])).toBeNull();
  });
});

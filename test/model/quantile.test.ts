import { expect, it } from 'vitest';
import { quantile } from '../../src/model/quantile.ts';

it('a quantile of type 7 lies between the order statistics, as R and NumPy have it by default', () => {
  expect([0, 0.05, 0.25, 0.5, 0.95, 1].map((p) => quantile([1, 2, 4, 8], p))).toEqual([1, expect.closeTo(1.15, 12), 1.75, 3, expect.closeTo(7.4, 12), 8]);
  expect(quantile([3], 0.5)).toBe(3);
});

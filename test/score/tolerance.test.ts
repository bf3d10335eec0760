/** What sums of doubles lose decides nothing. */
import { expect, it } from 'vitest';
import { ascending, exceeds, reaches } from '../../src/score/tolerance.ts';

it.each([
  [0.1 + 0.2, 0.3, false, true, 0],
  [0.3, 0.1 + 0.2, false, true, 0],
  [1e-9, 0, false, true, 0],
  [0, 1e-9, false, true, 0],
  [2e-9, 0, true, true, 1],
  [0, 2e-9, false, false, -1],
  [Number.NaN, 0, false, false, -1],
])('%d beside %d', (one, other, more, enough, order) => {
  expect([exceeds(one, other), reaches(one, other), ascending(one, other)]).toEqual([more, enough, order]);
});

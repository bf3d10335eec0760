/** What sums of doubles lose decides nothing. */
import { expect, it } from 'vitest';
import { ascending, descending, equals, exceeds, reaches } from '../../src/model/tolerance.ts';

it.each([
  [0.1 + 0.2, 0.3, '='],
  [0.3, 0.1 + 0.2, '='],
  [1e-9, 0, '='],
  [0, 1e-9, '='],
  [2e-9, 0, '>'],
  [0, 2e-9, '<'],
])('%d %3$s %d', (one, other, is) => {
  expect([exceeds(one, other), reaches(one, other), equals(one, other)]).toEqual([is === '>', is !== '<', is === '=']);
  expect([one, other].sort(ascending)).toEqual(is === '>' ? [other, one] : [one, other]);
  expect([one, other].sort(descending)).toEqual(is === '<' ? [other, one] : [one, other]);
});

it('no number is not as much as any', () => {
  expect([exceeds(Number.NaN, 0), reaches(Number.NaN, 0), equals(Number.NaN, 0)]).toEqual([false, false, false]);
});

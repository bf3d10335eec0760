/** Which sets of moves are worth considering. */
import { describe, expect, it } from 'vitest';
import { combine, efficient, type Selection } from '../../src/plan/frontier.ts';

const set = (cost: number, gain: number, key = 0n): Selection => ({ cost, gain, key });
const brief = (selections: readonly Selection[]) => selections.map(({ cost, gain, key }) => [cost, gain, Number(key)]);

describe('efficient sets', () => {
  it('gain more wherever they cost more', () => {
    expect(brief(efficient([set(3, 2), set(0, 0), set(2, 2), set(4, 3), set(5, 1)]))).toEqual([[0, 0, 0], [2, 2, 0], [4, 3, 0]]);
    expect(efficient([])).toEqual([]);
    expect(brief(efficient([set(1, -5)]))).toEqual([[1, -5, 0]]);
  });

  it('are of one cost the one that gains most, of equal ones that with the larger key', () => {
    expect(brief(efficient([set(1, 1, 1n), set(1, 2, 0n)]))).toEqual([[1, 2, 0]]);
    expect(brief(efficient([set(1, 2, 0n), set(1, 1, 1n)]))).toEqual([[1, 2, 0]]);
    expect(brief(efficient([set(1, 2, 1n), set(1, 2, 4n), set(1, 2, 2n)]))).toEqual([[1, 2, 4]]);
  });

  it('take no gain for more that is only what doubles lose', () => {
    expect(brief(efficient([set(1, 0.3, 1n), set(1, 0.1 + 0.2, 0n), set(2, 0.3 + 5e-10, 9n)]))).toEqual([[1, 0.3, 1]]);
    expect(brief(efficient([set(1, 1, 0n), set(2, 1 + 2e-9, 1n)]))).toHaveLength(2);
  });
});

describe('sets put together', () => {
  it('cost and gain what both do', () => {
    expect(brief(combine([set(0, 0, 0n), set(1, 5, 2n)], [set(0, 0, 0n), set(2, 7, 1n)]))).toEqual([[0, 0, 0], [1, 5, 2], [2, 7, 1], [3, 12, 3]]);
  });

  it('keep for each cost the larger gain, and of equal ones the larger key, in whichever order they come', () => {
    const one = [set(0, 0, 0n), set(1, 5, 2n)];
    const other = [set(0, 0, 0n), set(1, 6, 1n)];
    expect(brief(combine(one, other))).toEqual([[0, 0, 0], [1, 6, 1], [2, 11, 3]]);
    expect(brief(combine(other, one))).toEqual([[0, 0, 0], [1, 6, 1], [2, 11, 3]]);
    const equal = [set(0, 0, 0n), set(1, 5, 1n)];
    expect(brief(combine(one, equal))).toEqual([[0, 0, 0], [1, 5, 2], [2, 10, 3]]);
    expect(brief(combine(equal, one))).toEqual([[0, 0, 0], [1, 5, 2], [2, 10, 3]]);
    expect(brief(combine([set(0, 0), set(1, 0.3, 2n)], [set(0, 0), set(1, 0.1 + 0.2, 1n)]))[1]).toEqual([1, 0.3, 2]);
    expect(brief(combine([set(0, 0), set(1, 0.1 + 0.2, 1n)], [set(0, 0), set(1, 0.3, 2n)]))[1]).toEqual([1, 0.3, 2]);
  });

  it('may be worth less than the sum', () => {
    expect(brief(combine([set(1, 0.75)], [set(1, 0.5)], (sum) => Math.min(1, sum)))).toEqual([[2, 1, 0]]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankingOf } from '../../../src/compare/robustness/ranking.ts';
import type { PairVerdict } from '../../../src/model/robustness.ts';

/** Verdicts from who stands above whom. */
function verdicts(above: readonly (readonly [number, number])[]): PairVerdict[] {
  return above.map(([first, other], i) => {
    const [sure, open] = [{ kind: i % 2 === 0 ? 'likely' : 'dominates' }, { kind: 'undetermined' }];
    return (i % 3 === 0 ? { first: other, other: first, forward: open, reverse: sure } : { first, other, forward: sure, reverse: open }) as PairVerdict;
  });
}

const groups = (count: number, ...above: [number, number][]) => rankingOf(Array.from({ length: count }, (_, i) => i), verdicts(above)).groups;

describe('a ranking', () => {
  it('is an order where every pair is sure', () => {
    expect(groups(3, [2, 0], [2, 1], [0, 1])).toEqual([[2], [0], [1]]);
  });

  it('is one group where nothing is', () => {
    expect(groups(3)).toEqual([[0, 1, 2]]);
  });

  it('separates nobody whom a chain of ties holds together, though one pair in it is sure', () => {
    const { groups: made, ranks } = rankingOf([0, 1, 2], verdicts([[0, 2]]));
    expect(made).toEqual([[0, 1, 2]]);
    expect(ranks).toEqual([{ institution: 0, best: 1, worst: 2 }, { institution: 1, best: 1, worst: 3 }, { institution: 2, best: 2, worst: 3 }]);
  });

  it('keeps a circle together', () => {
    expect(groups(4, [0, 1], [1, 2], [2, 0], [3, 0], [3, 1], [3, 2])).toEqual([[3], [0, 1, 2]]);
  });

  it('is the finest in which every earlier group stands above every later one, and does not depend on the order given', () => {
    const relation = fc.array(fc.constantFrom('first', 'other', 'tied'), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(relation, fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (outcomes, order) => {
        const pairs = [0, 1, 2, 3, 4].flatMap((a) => [0, 1, 2, 3, 4].filter((b) => b > a).map((b) => [a, b] as [number, number]));
        const above = pairs.flatMap(([a, b], i) => (outcomes[i] === 'tied' ? [] : [outcomes[i] === 'first' ? [a, b] : [b, a]])) as [number, number][];
        const over = (a: number, b: number) => above.some(([x, y]) => x === a && y === b);
        const made = rankingOf([0, 1, 2, 3, 4], verdicts(above)).groups;
        made.forEach((group, g) => {
          for (const later of made.slice(g + 1).flat()) for (const each of group) expect(over(each, later)).toBe(true);
          // No part of a group stands above all the rest of it.
          for (let part = 1; part < 2 ** group.length - 1; part++) {
            const [top, rest] = [group.filter((_, i) => (part >> i) % 2 === 1), group.filter((_, i) => (part >> i) % 2 === 0)];
            expect(top.every((a) => rest.every((b) => over(a, b)))).toBe(false);
          }
        });
        expect(rankingOf(order, verdicts(above)).groups).toEqual(made);
      }),
    );
  });
});

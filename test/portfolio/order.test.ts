/** Order under intervals, against looking at every pair; percentiles against R's type 7. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Field, groupsOf, type Interval } from '../../src/portfolio/order.ts';
import { CELL_ERROR, quantilesOf, sortedCells, sortedOf } from '../../src/portfolio/quantiles.ts';
import { Counter, spreadOf } from '../../src/portfolio/tally.ts';

const interval = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 12 })).map(([score, open]): Interval => ({ score, potential: score + open }));
const byScore = (list: Interval[]) => [...list].sort((a, b) => b.score - a.score || b.potential - a.potential);
const ahead = (a: Interval, b: Interval) => a.score > b.potential;

describe('groups', () => {
  it('are who is connected by overlaps: the order between groups is certain for everyone, and no group can be parted', () => {
    fc.assert(
      fc.property(fc.array(interval, { minLength: 1, maxLength: 25 }), (list) => {
        const sorted = byScore(list);
        const groups = groupsOf(sorted);
        expect(groups.flatMap(({ institutions }) => institutions)).toEqual(sorted.map((_, i) => i));
        groups.forEach(({ institutions, range }, g) => {
          const members = institutions.map((i) => sorted[i]!);
          expect(range).toEqual({ low: Math.min(...members.map(({ score }) => score)), high: Math.max(...members.map(({ potential }) => potential)) });
          const lower = groups.slice(g + 1).flatMap((each) => each.institutions.map((i) => sorted[i]!));
          for (const one of members) for (const other of lower) expect(ahead(one, other)).toBe(true);
          // However a group is cut in two, someone above does not certainly lead someone below.
          for (let cut = 1; cut < members.length; cut++) {
            expect(members.slice(0, cut).every((one) => members.slice(cut).every((other) => ahead(one, other)))).toBe(false);
          }
        });
      }),
    );
  });

  it('leave out who has no score', () => {
    expect(groupsOf([{ score: 5, potential: 6 }, { score: 1, potential: 2 }, null])).toEqual([
      { institutions: [0], range: { low: 5, high: 6 } },
      { institutions: [1], range: { low: 1, high: 2 } },
    ]);
  });

  it('are not made of overlaps alone: A may be certainly ahead of C in one group', () => {
    const [a, b, c] = [{ score: 60, potential: 70 }, { score: 50, potential: 62 }, { score: 40, potential: 55 }] as const;
    expect(groupsOf([a, b, c])).toHaveLength(1);
    expect(ahead(a, c)).toBe(true);
    const field = new Field([a, b, c]);
    expect([a, b, c].map((each) => field.rank(each))).toEqual([{ best: 1, worst: 2 }, { best: 1, worst: 3 }, { best: 2, worst: 3 }]);
  });
});

describe('ranks and percentiles', () => {
  it('are what every pair says', () => {
    fc.assert(
      fc.property(fc.array(interval, { minLength: 1, maxLength: 25 }), (list) => {
        const field = new Field(list);
        list.forEach((one, i) => {
          const others = list.filter((_, j) => j !== i);
          const above = others.filter((other) => ahead(other, one)).length;
          const below = others.filter((other) => ahead(one, other)).length;
          expect(field.rank(one)).toEqual({ best: above + 1, worst: list.length - below });
          const percentile = field.percentile(one);
          if (others.length === 0) return expect(percentile).toBeNull();
          expect(percentile!.low).toBeCloseTo((100 * below) / others.length, 9);
          expect(percentile!.high).toBeCloseTo(100 - (100 * above) / others.length, 9);
        });
      }),
    );
  });
});

describe('percentiles of type 7', () => {
  it('are those that R gives', () => {
    // quantile(c(10, 20, 35, 40, 80), c(.1, .25, .5, .75, .9)) in R: 14 20 35 40 64
    const { p10, p25, median, p75, p90 } = quantilesOf(sortedOf([80, 10, 35, 20, 40]), 37, [10, 80]);
    expect([p10, p25, median, p75, p90]).toEqual([14, 20, 35, 40, 64]);
  });

  it('are off by no more than half a tenth where only tenths are counted', () => {
    const scores = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(scores, (list) => {
        const counter = new Counter(null);
        for (const score of list) counter.add({ score, potential: score, level: 1, levelHigh: 1 });
        const tally = counter.tally(null);
        const exact = spreadOf(tally, 5, list.map((score) => ({ score, potential: score, level: 1, levelHigh: 1 }))).score!;
        const counted = spreadOf(tally, 5).score!;
        for (const key of ['p10', 'p25', 'median', 'p75', 'p90'] as const) expect(Math.abs(counted[key] - exact[key])).toBeLessThanOrEqual(CELL_ERROR + 1e-9);
        expect([counted.least, counted.greatest]).toEqual([exact.least, exact.greatest]);
      }),
    );
  });

  it('count what stands in a cell as often as it was met', () => {
    const sorted = sortedCells([[100, 2], [205, 1], [300, 3]]);
    expect(Array.from({ length: sorted.length }, (_, i) => sorted.at(i))).toEqual([10, 10, 20.5, 30, 30, 30]);
  });
});

describe('levels', () => {
  it('are certain, or possible while answers are missing', () => {
    const counter = new Counter('d');
    counter.add({ score: 10, potential: 50, level: 0, levelHigh: 2 });
    counter.add({ score: 50, potential: 50, level: 2, levelHigh: 2 });
    counter.add({ score: null, potential: null, level: null, levelHigh: null });
    expect(spreadOf(counter.tally('dimensions'), 3).levels).toEqual([
      { level: 0, certain: 0, possible: 1 },
      { level: 1, certain: 0, possible: 1 },
      { level: 2, certain: 1, possible: 2 },
    ]);
    expect(spreadOf(new Counter(null).tally(null), 1)).toMatchObject({ count: 0, score: null, potential: null });
  });
});

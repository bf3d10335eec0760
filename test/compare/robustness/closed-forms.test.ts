/** Shares and ranges, against the worked example and against sampling. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxShare, MOST_TERMS } from '../../../src/compare/robustness/box-share.ts';
import { scoreRange } from '../../../src/compare/robustness/score-range.ts';
import { simplexShare } from '../../../src/compare/robustness/simplex-share.ts';
import { SplitMix64 } from '../../../src/model/split-mix.ts';

const worked = JSON.parse(readFileSync('test/vectors/worked_example.json', 'utf8'));
const WEIGHTS = [0.5, 0.3, 0.2];
const differences: number[] = worked.expected.compare.diff_Alow_Bhigh;
const contributions = differences.map((d, i) => d * (WEIGHTS[i] as number));
const N = 10_000;

/** Three standard errors of a share that was drawn N times. */
const threeErrors = (share: number) => 3 * Math.sqrt((share * (1 - share)) / N);

const difference = fc.oneof(fc.constant(0), fc.integer({ min: -100, max: 100 }).map((n) => n / 100));
const terms = fc.array(difference, { minLength: 1, maxLength: 8 });
const uncertainty = fc.integer({ min: 1, max: 99 }).map((n) => n / 100);

describe('the share of weightings within a range', () => {
  it('is that of the worked example, to the digits printed', () => {
    expect(boxShare(contributions, 0.25)).toBeCloseTo(worked.expected.compare.box25_share_A_above_Bhigh_exact, 14);
    expect(boxShare(contributions, 0.25)?.toFixed(6)).toBe('0.635250');
  });

  it.each(worked.box_share_hard_cases as { c: number[]; f: number; share: number }[])('is right where doubles cancel: $share', ({ c, f, share }) => {
    expect(boxShare(c, f)).toBeCloseTo(share, 14);
  });

  it.each([
    ['nothing differs', [0, 0], 0.5],
    ['all are ahead', [0.2, 0, 0.1], 1],
    ['all are behind', [-0.2, -0.1], 0],
    ['the worst corner is even', [0.5, -0.3], 1],
    ['the best corner is even', [0.3, -0.5], 0],
    ['two cancel', [0.25, -0.25], 0.5],
    ['there is one', [1e-300], 1],
    ['there is one far smaller than the other', [-1e-12, 1], 1],
  ])('is known where %s', (_, c, share) => {
    expect(boxShare(c, 0.25)).toBe(share);
  });

  it('is 1 only where no corner is behind, however little of the box that is', () => {
    const almost = boxShare([0.5, -0.3 - 1e-15], 0.25);
    expect(almost).toBeLessThan(1);
    expect(almost).toBeCloseTo(1, 12);
  });

  it('is not summed over more subsets than it can be, unless the corners decide', () => {
    const many = Array.from({ length: MOST_TERMS + 1 }, (_, i) => (i % 2 === 0 ? 0.1 : -0.1));
    expect(boxShare(many, 0.25)).toBeUndefined();
    expect(boxShare(many.map(Math.abs), 0.25)).toBe(1);
    expect(boxShare(many.map((c) => -Math.abs(c)), 0.25)).toBe(0);
    expect(boxShare(many.slice(1), 0.25)).toBeCloseTo(0.5, 14);
  });

  it('and the reverse are everything, whatever the order of the terms', () => {
    fc.assert(
      fc.property(terms, uncertainty, (c, f) => {
        const share = boxShare(c, f) ?? Number.NaN;
        expect(share + (boxShare(c.map((each) => -each), f) ?? Number.NaN)).toBeCloseTo(1, 12);
        expect(boxShare(c.toReversed(), f)).toBe(share);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is within three standard errors of what is drawn', () => {
    fc.assert(
      fc.property(terms, uncertainty, (c, f) => {
        fc.pre(c.some((each) => each !== 0));
        const random = new SplitMix64(42);
        let ahead = 0;
        for (let draw = 0; draw < N; draw++) if (c.reduce((sum, each) => sum + each * (1 + f * (2 * random.uniform() - 1)), 0) > 0) ahead += 1;
        const share = boxShare(c, f) ?? Number.NaN;
        expect(Math.abs(ahead / N - share)).toBeLessThanOrEqual(threeErrors(share) + 1e-9);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});

describe('the share of all weightings', () => {
  it('is that of the worked example, exactly and as drawn by others', () => {
    expect(simplexShare(differences)).toBe(worked.expected.compare.simplex_share_A_above_Bhigh_exact);
    expect(Math.abs(simplexShare(differences) - worked.expected.compare.simplex_share_mc_200k_seed42)).toBeLessThan(0.003);
  });

  it.each([
    ['nothing differs', [0, 0], 0.5],
    ['none is behind', [0.3, 0, 0.1], 1],
    ['none is ahead', [-0.3, -0.1], 0],
    ['one is even and one behind', [0, -0.1], 0],
    ['two are as far ahead as behind', [0.4, -0.4], 0.5],
    ['one is ahead twice as far', [0.2, -0.1], 2 / 3],
  ])('is known where %s', (_, d, share) => {
    expect(simplexShare(d)).toBeCloseTo(share, 14);
  });

  it('is within three standard errors of what is drawn', () => {
    fc.assert(
      fc.property(terms, (d) => {
        fc.pre(d.some((each) => each !== 0));
        const random = new SplitMix64(42);
        let ahead = 0;
        // Exponential weights, once normalised, are uniform on the simplex.
        for (let draw = 0; draw < N; draw++) if (d.reduce((sum, each) => sum - each * Math.log(1 - random.uniform()), 0) > 0) ahead += 1;
        expect(Math.abs(ahead / N - simplexShare(d))).toBeLessThanOrEqual(threeErrors(simplexShare(d)) + 1e-9);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});

describe('the range of a score', () => {
  it('is that of the worked example', () => {
    const scores = (worked.expected.compare.A_low as number[]).map((value, i) => ({ value, weight: WEIGHTS[i] as number }));
    const [low, high] = worked.expected.compare.box25_score_range_A;
    const range = scoreRange(scores, 0.25);
    expect([range.low, range.high]).toEqual([expect.closeTo(low, 14), expect.closeTo(high, 14)]);
  });

  it('is what the best and the worst corner give', () => {
    const weighted = fc.record({ weight: fc.integer({ min: 1, max: 9 }), value: fc.integer({ min: 0, max: 10 }).map((n) => n / 10) });
    fc.assert(
      fc.property(fc.array(weighted, { minLength: 1, maxLength: 6 }), uncertainty, (scores, f) => {
        const means = Array.from({ length: 2 ** scores.length }, (_, corner) => {
          const moved = scores.map(({ weight }, i) => weight * ((corner >> i) % 2 === 1 ? 1 + f : 1 - f));
          const total = moved.reduce((sum, each) => sum + each, 0);
          return scores.reduce((sum, { value }, i) => sum + value * (moved[i] as number), 0) / total;
        });
        const { low, high } = scoreRange(scores, f);
        expect(low).toBeCloseTo(Math.min(...means), 12);
        expect(high).toBeCloseTo(Math.max(...means), 12);
      }),
    );
  });
});

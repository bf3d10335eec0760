/** Verdicts on two reports: the worked example, properties over random rubrics, and what is no ordinary case. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Compared } from '../../../src/compare/compare.ts';
import { drawFactors, scoresUnder, shareAhead, spread, type Factors } from '../../../src/compare/robustness/monte-carlo.ts';
import { kindOf } from '../../../src/compare/robustness/verdict.ts';
import { meanOf, potential, scored as worthScored, weigh } from '../../../src/compare/robustness/weighing.ts';
import type { PairVerdict } from '../../../src/model/robustness.ts';
import type { Report } from '../../../src/model/report.ts';
import { score } from '../../../src/score/score.ts';
import { arbitraryRubric, casesOf, type Case } from '../../score/arbitrary.ts';
import { answersOf, levels, OPTIONS, rubricOf, scored, share } from '../../score/rubrics.ts';
import { workedA, workedB } from '../reports.ts';

const worked = JSON.parse(readFileSync('test/vectors/worked_example.json', 'utf8')).expected;
const comparison = (reports: Compared, within?: number) => compare(reports, { language: 'en', ...(within !== undefined && { within }) });
const pairOf = (a: Report, b: Report, within?: number) => comparison([a, b], within).verdicts[0] as PairVerdict;

describe('the worked example', () => {
  it('has the verdict that the scoring method prints', async () => {
    const { verdict, robustness } = comparison([await workedA(), await workedB()]);
    expect(verdict?.forward).toMatchObject({ kind: 'undetermined', boxShareBy: 'exact', dominatesOrdinally: false });
    expect(verdict?.forward.boxShare.toFixed(6)).toBe('0.635250');
    expect(verdict?.forward.simplexShare).toBeCloseTo(worked.compare.simplex_share_A_above_Bhigh_exact, 12);
    expect(verdict?.forward.breakingPoint?.toFixed(6)).toBe('0.034853');
    expect(verdict?.reverse).toMatchObject({ kind: 'undetermined', boxShare: 0, simplexShare: 0, breakingPoint: -1 });
    const [low, high] = worked.compare.box25_score_range_A;
    expect(robustness).toMatchObject({ within: 0.25, draws: 10_000, generator: 'SplitMix64', seed: 42 });
    expect(robustness.ranges[0]?.score).toEqual({ low: expect.closeTo(100 * low, 9), high: expect.closeTo(100 * high, 9) });
  });

  it('leads as both stand, whatever the weights', async () => {
    const { asTheyStand } = pairOf(await workedA(), await workedB());
    expect(asTheyStand).toMatchObject({ kind: 'dominates', boxShare: 1, simplexShare: 1, breakingPoint: 1, dominatesOrdinally: true, margin: expect.closeTo(21.083333, 5) });
  });

  it('draws what others drew when only the weights of dimensions move', async () => {
    const [a, b] = [await workedA(), await workedB()];
    const only = onlyDimensions(a, 0.25);
    const [ours, theirs] = scoresUnder(only, [
      { dimensions: weigh(a), worth: worthScored },
      { dimensions: weigh(b), worth: potential },
    ]) as [Float64Array, Float64Array];
    expect(shareAhead(ours, theirs)).toBe(worked.mc.share);
    const quantiles = (points: readonly number[]) => Object.fromEntries(['q05', 'q50', 'q95'].map((name, i) => [name, expect.closeTo(100 * (points[i] as number), 10)]));
    expect(spread(ours)).toEqual(quantiles(worked.mc.A_q05_50_95));
    expect(spread(theirs)).toEqual(quantiles(worked.mc.B_q05_50_95));
    expect(Math.abs(shareAhead(ours, theirs) - 0.63525)).toBeLessThan(threeErrors(0.63525));
  });
});

const threeErrors = (at: number) => 3 * Math.sqrt((at * (1 - at)) / 10_000);

/** Factors that move dimensions alone. */
function onlyDimensions(report: Report, f: number): Factors {
  const count = report.dimensions.length;
  const drawn = drawFactors(count, f);
  return (node) => (node < count ? drawn(node) : unmoved());
}

/** Factors that leave every weight where it is. */
const unmoved = () => (block: Float64Array) => void block.fill(1);

describe('what the order hangs on', () => {
  it('is told by the margin under each weight alone, and by what turns it', async () => {
    const { forward } = pairOf(await workedA(), await workedB());
    const [a, b]: [number[], number[]] = [worked.compare.A_low, worked.compare.B_high];
    const margin = (weights: readonly number[]) => {
      const total = weights.reduce((sum, each) => sum + each, 0);
      return (100 * weights.reduce((sum, each, i) => sum + each * ((a[i] as number) - (b[i] as number)), 0)) / total;
    };
    const moved = (index: number, factor: number) => [0.5, 0.3, 0.2].map((each, i) => (i === index ? each * factor : each));
    expect(forward.weights.map(({ dimension }) => dimension)).toEqual(['D3', 'D1', 'D2']);
    for (const { dimension, lowered, raised, turnsAt } of forward.weights) {
      const index = Number(dimension.slice(1)) - 1;
      expect(lowered).toBeCloseTo(margin(moved(index, 0.75)), 9);
      expect(raised).toBeCloseTo(margin(moved(index, 1.25)), 9);
      expect(margin(moved(index, 1 + (turnsAt ?? Number.NaN)))).toBeCloseTo(0, 9);
    }
  });

  it('is no single weight where none turns it', () => {
    const rubric = rubricOf({ a: { questions: [share('q1')] }, b: { questions: [share('q2')] } });
    const { forward } = pairOf(scored(rubric, { q1: 0.9, q2: 0.4 }), scored(rubric, { q1: 0.5, q2: 0.4 }));
    expect(forward.weights.map(({ turnsAt }) => turnsAt)).toEqual([null, null]);
  });
});

describe('levels without equal steps', () => {
  const rubric = rubricOf({ a: { questions: [levels('q1'), levels('q2')] }, b: { questions: [levels('q3', 3), share('q4')] } });
  const ordinal = (a: Record<string, number>, b: Record<string, number>) => {
    const { forward, reverse } = pairOf(scored(rubric, a), scored(rubric, b));
    return [forward.dominatesOrdinally, reverse.dominatesOrdinally];
  };

  it('decide where one has at least as much weight at every level', () => {
    expect(ordinal({ q1: 4, q2: 1, q3: 2, q4: 0 }, { q1: 1, q2: 3, q3: 1, q4: 0 })).toEqual([true, false]);
    // The same levels in other questions of the same weight are worth the same, whatever the steps are.
    expect(ordinal({ q1: 4, q2: 1, q3: 1, q4: 0 }, { q1: 1, q2: 4, q3: 1, q4: 1 })).toEqual([false, false]);
  });

  it('do not where one is ahead only if the steps are equal', () => {
    expect(ordinal({ q1: 4, q2: 0, q3: 1, q4: 0 }, { q1: 1, q2: 1, q3: 1, q4: 0 })).toEqual([false, false]);
  });

  it('are not set off against levels of another scale', () => {
    expect(ordinal({ q1: 4, q2: 4, q3: 0, q4: 0 }, { q1: 0, q2: 0, q3: 1, q4: 0 })).toEqual([false, false]);
  });

  it('are not known without level questions', () => {
    const none = rubricOf({ a: { questions: [share('q1')] } });
    expect(pairOf(scored(none, { q1: 1 }), scored(none, { q1: 0 })).forward.dominatesOrdinally).toBeNull();
  });

  it('count one that only one of the two is asked', () => {
    const { forward, reverse } = pairOf(scored(rubric, { q1: 1, q2: 1, q3: 1, q4: 0 }), scored(rubric, { q1: 1, q2: 1, q3: { na: 'not here' }, q4: 0 }));
    expect([forward.dominatesOrdinally, reverse.dominatesOrdinally]).toEqual([true, false]);
  });

  it('mean that A scores at least as much for every scoring of the levels', () => {
    const six = rubricOf({ a: { weight: 2, questions: [levels('q0'), levels('q1', 5, { weight: 3 })] }, b: { questions: [levels('q2'), levels('q3')] } });
    const answers = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 });
    const steps = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }).filter((each) => each.some((step) => step > 0));
    const W = [2 / 12, 6 / 12, 2 / 12, 2 / 12];
    fc.assert(
      fc.property(answers, answers, fc.array(steps, { minLength: 5, maxLength: 5 }), (a, b, scorings) => {
        const given = (ks: readonly number[]) => scored(six, Object.fromEntries(ks.map((k, i) => [`q${i}`, k])));
        const holds = pairOf(given(a), given(b)).forward.dominatesOrdinally;
        // The scorings in which one step is worth everything are the corners of all of them.
        const corners = [0, 1, 2, 3].map((only) => [0, 1, 2, 3].map((step) => (step === only ? 1 : 0)));
        const worth = (scoring: readonly number[], ks: readonly number[]) => {
          const total = scoring.reduce((sum, each) => sum + each, 0);
          return ks.reduce((sum, k, i) => sum + ((W[i] as number) * scoring.slice(0, k).reduce((s, each) => s + each, 0)) / total, 0);
        };
        const never = (all: readonly number[][]) => all.every((scoring) => worth(scoring, a) >= worth(scoring, b) - 1e-9);
        if (holds) expect(never([...corners, ...scorings])).toBe(true);
        else expect(never(corners) && corners.some((scoring) => worth(scoring, a) > worth(scoring, b) + 1e-9)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what the two are judged on', () => {
  const shop = rubricOf({ a: { questions: [share('q1'), { ...share('q2'), when: { profile: { type: ['bank'] } } }] }, b: { questions: [share('q3')] } }, { profile: [{ id: 'type', options: [{ id: 'bank' }, { id: 'insurer' }] }] });
  const kindOfShop = (type: string, given: Parameters<typeof scored>[1]) => score(shop, answersOf(given, { type }), OPTIONS);

  it('is what the rubric asks of both, weighed anew, with the full scores beside it', () => {
    const pair = pairOf(kindOfShop('bank', { q1: 0.8, q2: 0, q3: 0.5 }), kindOfShop('insurer', { q1: 0.6, q3: 0.5 }));
    expect(pair).toMatchObject({ basis: 'shared-questions', questions: 2, forward: { kind: 'dominates', margin: expect.closeTo(10, 9) } });
    expect(pair.beside).toMatchObject({ basis: 'full-scores', forward: { kind: 'undetermined', boxShare: 0, margin: expect.closeTo(-10, 9) }, reverse: { kind: 'dominates' } });
  });

  it('is the full scores where one declares a question not applicable, with the shared questions beside it', async () => {
    const pair = pairOf(await workedA(), await workedB());
    expect(pair).toMatchObject({ basis: 'full-scores', questions: 5 });
    // On the shared questions D2 is that of q4 alone: A .8, B .6.
    expect(pair.beside).toMatchObject({ basis: 'shared-questions', forward: { kind: 'robust', margin: expect.closeTo(100 * (0.5 * 0.2916667 + 0.3 * 0.2 - 0.2 * 0.75), 4) } });
  });

  it('is the same either way where the same questions apply', () => {
    const [a, b] = [kindOfShop('bank', { q1: 0.8, q2: 0, q3: 0.5 }), kindOfShop('bank', { q1: 0.6, q3: 0.5 })];
    expect(pairOf(a, b)).toMatchObject({ basis: 'full-scores', questions: 3, beside: null });
  });

  it('leaves out a dimension in which nothing applies to one of them', () => {
    const rubric = rubricOf({ a: { questions: [share('q1')] }, b: { questions: [share('q2')] } });
    const pair = pairOf(scored(rubric, { q1: 0.4, q2: 1 }), scored(rubric, { q1: 0.5, q2: { na: 'not here' } }));
    expect(pair.forward.weights).toEqual([{ dimension: 'a', contribution: expect.closeTo(-10, 9), lowered: expect.closeTo(-10, 9), raised: expect.closeTo(-10, 9), turnsAt: null }]);
  });

  it('is nothing where no dimension is scored on both sides', () => {
    const rubric = rubricOf({ a: { questions: [share('q1')] }, b: { questions: [share('q2')] } });
    const [a, b] = [scored(rubric, { q1: 0.4, q2: { na: 'no' } }), scored(rubric, { q1: { na: 'no' }, q2: 0.5 })];
    expect(comparison([a, b])).toMatchObject({ verdict: null, verdicts: [] });
    const nothing = scored(rubric, { q1: { na: 'no' }, q2: { na: 'no' } });
    expect(comparison([nothing, a])).toMatchObject({ verdict: null, robustness: { ranges: [{ score: null, potential: null }, { score: expect.anything() }] } });
  });

  it('has no other view where the shared questions carry nothing', () => {
    const rubric = rubricOf({ a: { questions: [share('q1', 1), share('q2', 1)] } });
    const pair = pairOf(scored(rubric, { q1: 0.4, q2: { na: 'no' } }), scored(rubric, { q1: { na: 'no' }, q2: 0.5 }));
    expect(pair).toMatchObject({ basis: 'full-scores', questions: 0, beside: null });
  });

  it('is weighed by the mean of two weight sets', () => {
    const rubric = rubricOf({ a: { questions: [share('q1')] }, b: { questions: [share('q2')] } }, { weightSets: [{ id: 'one', name: { en: 'one' }, dimensions: { a: 0.75, b: 0.25 } }] });
    const [a, b] = [scored(rubric, { q1: 1, q2: 0 }, { weightSet: 'one' }), scored(rubric, { q1: 0, q2: 1 })];
    expect(pairOf(a, b).forward.margin).toBeCloseTo(100 * (0.625 - 0.375), 9);
  });

  it('is what both hold, should a report lack a question of its rubric', async () => {
    const [a, b] = [await workedA(), await workedB()];
    expect(pairOf(a, { ...b, questions: b.questions.filter(({ id }) => id !== 'q1') }).questions).toBe(4);
  });
});

describe('the kind of a verdict', () => {
  it('goes by the share, and a share that was only drawn proves no dominance', () => {
    expect([1, 1 - 1e-12, 0.95, 0.9499, 0.8, 0.7999, 0].map((at) => kindOf(at, true))).toEqual(['dominates', 'robust', 'robust', 'likely', 'likely', 'undetermined', 'undetermined']);
    expect(kindOf(1, false)).toBe('robust');
  });

  it('is found with the range asked for', async () => {
    const [a, b] = [await workedA(), await workedB()];
    expect(pairOf(a, b, 0.03).forward.kind).toBe('dominates');
    expect(comparison([a, b], 0.03).robustness.within).toBe(0.03);
    expect(pairOf(a, b, 0.5).forward.boxShare).toBeLessThan(0.63);
  });

  it('is nothing where nothing separates the two', () => {
    const rubric = rubricOf({ a: { questions: [levels('q1')] }, b: { questions: [share('q2')] } });
    const same = scored(rubric, { q1: 3, q2: 0.3 });
    expect(pairOf(same, same).forward).toMatchObject({ kind: 'undetermined', boxShare: 0.5, simplexShare: 0.5, breakingPoint: null, dominatesOrdinally: false, margin: 0, monteCarlo: { share: 0.5 } });
  });

  it('is drawn above twelve dimensions, and says so', () => {
    const ids = Array.from({ length: 13 }, (_, i) => `d${i}`);
    const rubric = rubricOf(Object.fromEntries(ids.map((id) => [id, { questions: [share(`q-${id}`)] }])));
    const report = (odd: number, even: number) => scored(rubric, Object.fromEntries(ids.map((id, i) => [`q-${id}`, i % 2 === 1 ? odd : even])));
    const { forward, reverse } = pairOf(report(0.9, 0.1), report(0.1, 0.7));
    expect([forward.boxShareBy, forward.boxShare > 0 && forward.boxShare < 1]).toEqual(['monte-carlo', true]);
    expect(forward.boxShare + reverse.boxShare).toBeCloseTo(1, 9);
    // With one question a dimension, moving all weights is moving those of dimensions.
    expect(forward.monteCarlo.share).toBeCloseTo(forward.boxShare, 9);
    expect(pairOf(report(0.9, 0.9), report(0.1, 0.7)).forward).toMatchObject({ kind: 'dominates', boxShare: 1, boxShareBy: 'exact' });
  });
});

describe('over random rubrics and answers', () => {
  const reportOf = ({ rubric, answers, profile }: Case, name: string) => score(rubric, { institution: { name, profile }, answers }, OPTIONS);
  const arbitraryPair = arbitraryRubric.chain((rubric) => fc.tuple(casesOf(rubric), casesOf(rubric))).map(([a, b]) => [reportOf(a, 'A'), reportOf(b, 'B')] as const);

  it('dominance is dominance in every way, the reverse is the mirror, and nothing depends on the order', () => {
    fc.assert(
      fc.property(arbitraryPair, ([a, b]) => {
        const [there, back] = [comparison([a, b]).verdicts[0], comparison([b, a]).verdicts[0]];
        expect(back === undefined).toBe(there === undefined);
        if (!there || !back) return;
        expect(back.forward).toEqual(there.reverse);
        expect(back.reverse).toEqual(there.forward);
        expect(back.asTheyStand.boxShare).toBeCloseTo(1 - there.asTheyStand.boxShare, 9);
        expect(back.asTheyStand.breakingPoint ?? 0).toBeCloseTo(-(there.asTheyStand.breakingPoint ?? 0), 9);
        expect(there.forward.boxShare + there.reverse.boxShare).toBeLessThanOrEqual(1 + 1e-9);
        for (const { kind, boxShare: box, simplexShare: all, breakingPoint, monteCarlo, margin } of [there.forward, there.reverse]) {
          expect(kind === 'dominates').toBe(box === 1);
          if (all === 1) expect([kind, box, breakingPoint]).toEqual(['dominates', 1, 1]);
          // The order of all weights within f cannot turn before the breaking point.
          if (breakingPoint !== null) expect(box === 1).toBe(breakingPoint >= 0.25 - 1e-9);
          if (breakingPoint !== null && Math.abs(breakingPoint) > 1e-9) expect(Math.sign(breakingPoint)).toBe(Math.sign(margin));
          expect(monteCarlo.ahead.q05).toBeLessThanOrEqual(monteCarlo.ahead.q95);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('what a report carries is enough to weigh it anew', () => {
    fc.assert(
      fc.property(arbitraryPair, ([report]) => {
        const dimensions = weigh(report);
        for (const dimension of dimensions) {
          const reported = report.dimensions.find(({ id }) => id === dimension.id);
          expect(100 * meanOf(dimension, worthScored)).toBeCloseTo(reported?.score ?? Number.NaN, 9);
          expect(100 * meanOf(dimension, potential)).toBeCloseTo(reported?.potential ?? Number.NaN, 9);
        }
        if (dimensions.length > 0) expect(100 * (scoresUnder(unmoved, [{ dimensions, worth: worthScored }])[0]?.[0] as number)).toBeCloseTo(report.overall.score ?? Number.NaN, 9);
      }),
      { numRuns: 60 },
    );
  });
});

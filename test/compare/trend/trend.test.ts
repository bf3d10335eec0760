/** One institution over time, on a small rubric of two dimensions. */
import { describe, expect, it } from 'vitest';
import { compare, type Compared } from '../../../src/compare/compare.ts';
import { dayNumber, dayText } from '../../../src/model/dates.ts';
import type { Answer, Given } from '../../../src/model/answers.ts';
import type { Trend } from '../../../src/model/trend.ts';
import { score, type ScoreOptions } from '../../../src/score/score.ts';
import { answersOf, OPTIONS, rubricOf, share } from '../../score/rubrics.ts';

const rubric = rubricOf(
  { a: { questions: [share('q1'), share('q2')] }, b: { questions: [share('q3')] } },
  { targets: [{ id: 'aim', default: 0.8 }, { id: 'low', default: 0.1 }, { id: 'none', default: 0 }] },
);

const on = (assessed: string, given: Record<string, Given | Partial<Answer>>, options: Partial<ScoreOptions> = {}) =>
  score(rubric, { ...answersOf(given), assessed }, { ...OPTIONS, asOf: assessed, target: 'aim', ...options });

const trendOf = (...reports: Compared): Trend => compare(reports, { language: 'en' }).trend as Trend;
const series = (trend: Trend, id: string | null) => trend.series.find(({ dimension }) => dimension === id);

/** Three assessments, a year apart; b rises by 20 points a year, but for an offset in the middle. */
const yearly = (offset: number, q3 = [0.2, 0.4, 0.6]): Compared => [
  on('2024-01-01', { q1: 0.2, q2: 0.2, q3: q3[0] as number }),
  on('2025-01-01', { q1: 0.2, q2: 0.2, q3: (q3[1] as number) + offset }),
  on('2026-01-01', { q1: 0.2, q2: 0.1, q3: q3[2] as number }),
];

describe('days', () => {
  it('are counted and named without time zones', () => {
    expect(dayNumber('1970-01-02')).toBe(1);
    expect(dayText(dayNumber('2028-02-29') + 1)).toBe('2028-03-01');
  });
});

describe('the trend', () => {
  it('is none for different institutions, nor across yardsticks', () => {
    const [first, second] = yearly(0);
    expect(compare([first, { ...second, institution: { name: 'Another' } }], { language: 'en' }).trend).toBeNull();
    expect(compare([first, { ...second, rubric: { ...second.rubric, digest: 'another' } }], { language: 'en' }).trend).toBeNull();
  });

  it('predicts nothing from fewer than three days', () => {
    const [first, second] = yearly(0);
    const trend = trendOf(first, second, { ...second, overall: { ...second.overall, score: 90 } });
    expect(trend.series.map(({ rate, outlook }) => [rate, outlook])).toEqual([[null, null], [null, null], [null, null]]);
  });

  it('has a rate by dimension, and what moved it', () => {
    const trend = trendOf(...yearly(0));
    // The middle of three days lies half a day off, since 2024 is a leap year.
    expect(series(trend, 'b')?.rate?.proved).toBeCloseTo((40 / 731) * 365.25, 3);
    expect(series(trend, 'b')?.moved).toEqual([{ question: 'q3', points: expect.closeTo(20, 9) }]);
    expect(series(trend, 'a')?.moved).toEqual([{ question: 'q2', points: expect.closeTo(-2.5, 9) }]);
    expect(series(trend, null)?.moved).toEqual([]);
    expect(trend).toMatchObject({ confidence: 0.9, horizonYears: 10, decayed: [] });
  });

  it('says when the target is reached at that rate', () => {
    const outlook = series(trendOf(...yearly(0)), 'b')?.outlook;
    // From 20 on 2024-01-01 by 40 in 731 days; the middle of three days is a little off the line.
    expect(outlook?.state).toBe('expected');
    expect(Math.abs(dayNumber(outlook?.expected ?? '') - dayNumber('2027-01-01'))).toBeLessThanOrEqual(2);
  });

  it('never says when where the rate is not positive, and nothing where the target is reached or there is none', () => {
    const trend = trendOf(...yearly(0));
    expect(series(trend, 'a')?.outlook).toEqual({ state: 'never', expected: null, earliest: null, latest: null });
    expect(series(trendOf(...yearly(0, [0.2, 0.5, 0.8])), 'b')?.outlook).toMatchObject({ state: 'reached', expected: null });
    const without = yearly(0).map((report) => ({ ...report, target: null })) as unknown as Compared;
    expect(series(trendOf(...without), 'b')).toMatchObject({ target: null, outlook: null, rate: expect.anything() });
    const flat = trendOf(...yearly(0, [0.3, 0.3, 0.3]));
    expect(series(flat, 'b')?.outlook?.state).toBe('never');
  });

  it('does not look further than ten years', () => {
    expect(series(trendOf(...yearly(0, [0.2, 0.22, 0.24])), 'b')?.outlook?.state).toBe('beyond-horizon');
  });

  it('has an interval that holds the day, and that has no end where the points scatter', () => {
    const near = series(trendOf(...yearly(0.005)), 'b')?.outlook;
    expect([near?.earliest, near?.expected, near?.latest].toSorted()).toEqual([near?.earliest, near?.expected, near?.latest]);
    expect(near?.latest).not.toBeNull();
    const far = series(trendOf(...yearly(0.1)), 'b')?.outlook;
    expect(far).toMatchObject({ state: 'expected', earliest: '2026-01-01', latest: null });
  });

  it('is wider where answers are missing', () => {
    const open = yearly(0).map((report, i) => ({
      ...report,
      dimensions: report.dimensions.map((each) => (each.id === 'b' && i === 1 ? { ...each, potential: 60 } : each)),
    })) as unknown as Compared;
    const [sure, unsure] = [series(trendOf(...yearly(0)), 'b'), series(trendOf(...open), 'b')];
    expect(unsure?.rate?.proved).toBe(sure?.rate?.proved);
    expect(unsure?.outlook?.earliest && sure?.outlook?.earliest && unsure.outlook.earliest < sure.outlook.earliest).toBe(true);
  });

  it('is not before the last assessment, though the line is above the target before', () => {
    const reports = [on('2024-01-01', { q3: 0.4 }), on('2025-01-01', { q3: 0.95 }), on('2025-02-01', { q3: 0.7 })] as const;
    expect(series(trendOf(...reports), 'b')?.outlook).toMatchObject({ state: 'expected', expected: '2025-02-01', earliest: '2025-02-01' });
  });

  it('leaves out days on which a dimension was not scored', () => {
    const [first, second, third] = yearly(0) as unknown as [Compared[0], Compared[0], Compared[0]];
    const gone = { ...second, dimensions: second.dimensions.map((each) => (each.id === 'b' ? { ...each, score: null, potential: null } : each)) };
    const trend = trendOf(first, gone, third);
    expect([series(trend, 'b')?.rate, series(trend, 'a')?.rate]).toEqual([null, expect.anything()]);
    const absent = { ...second, dimensions: second.dimensions.filter(({ id }) => id !== 'b') };
    expect(series(trendOf(first, absent, third), 'b')?.rate).toBeNull();
  });
});

describe('what decayed', () => {
  const proof = (assurance: 'documented' | 'tested', expires?: string, date?: string) => [{ ref: 'e', assurance, ...(expires && { expires }), ...(date && { date }) }];
  const strict = { evidenceMode: 'strict' as const };

  it('is evidence that expired and was not replaced, with what it cost where evidence counts', () => {
    const given = { q3: { given: 1, evidence: proof('tested', '2025-06-30') } };
    const trend = trendOf(on('2025-01-01', given, strict), on('2026-01-01', given, strict));
    expect(trend.decayed).toEqual([{ question: 'q3', expired: '2025-06-30', before: 'tested', now: 'none', points: expect.closeTo(-25, 9) }]);
  });

  it('costs nothing where evidence is only shown, or the answer changed', () => {
    const evidence = proof('tested', '2025-06-30');
    expect(trendOf(on('2025-01-01', { q3: { given: 1, evidence } }), on('2026-01-01', { q3: { given: 1, evidence } })).decayed[0]?.points).toBeNull();
    expect(trendOf(on('2025-01-01', { q3: { given: 1, evidence } }, strict), on('2026-01-01', { q3: { given: 0.4, evidence } }, strict)).decayed[0]?.points).toBeNull();
  });

  it('is found where the entry itself is gone, and where it came only later', () => {
    const before = on('2025-01-01', { q3: { given: 1, evidence: proof('tested', '2025-06-30') } });
    expect(trendOf(before, on('2026-01-01', { q3: { given: 1, evidence: proof('documented') } })).decayed).toMatchObject([{ before: 'tested', now: 'documented' }]);
    const later = { given: 1, evidence: proof('documented', '2025-12-31', '2025-10-01') };
    const reports = [on('2025-01-01', { q3: 1 }), on('2025-11-01', { q3: later }), on('2026-01-01', { q3: later })] as const;
    expect(trendOf(...reports).decayed).toMatchObject([{ question: 'q3', expired: '2025-12-31', before: 'documented', now: 'none' }]);
  });

  it('is not what was replaced, what is still valid, what had expired before, or what is no longer answered', () => {
    const old = proof('tested', '2025-06-30');
    const decayed = (before: Partial<Answer>, now: Partial<Answer>) => trendOf(on('2025-01-01', { q3: { given: 1, ...before } }), on('2026-01-01', { q3: now })).decayed;
    expect(decayed({ evidence: old }, { given: 1, evidence: [...old, ...proof('tested')] })).toEqual([]);
    expect(decayed({ evidence: proof('tested', '2026-06-30') }, { given: 1, evidence: proof('tested', '2026-06-30') })).toEqual([]);
    expect(decayed({ evidence: proof('tested', '2024-06-30') }, { given: 1, evidence: [] })).toEqual([]);
    expect(decayed({ evidence: old }, { unknown: true, evidence: [] })).toEqual([]);
  });

  it('is looked for in every report that has the question', () => {
    const given = { q3: { given: 1, evidence: proof('tested', '2025-06-30') } };
    const [before, now] = [on('2025-01-01', given), on('2026-01-01', given)];
    const lacking = { ...before, questions: before.questions.filter(({ id }) => id !== 'q3') };
    expect(trendOf(lacking, now).decayed).toEqual([]);
  });
});

/** An independent review stands beside the score: what it says, and that it moves nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/answers.ts';
import type { Question } from '../../src/model/rubric.ts';
import { score } from '../../src/score/score.ts';
import { answersOf, levels, OPTIONS, rubricOf, scored, share } from './rubrics.ts';

const multi: Question = { id: 'm', type: 'multi', options: [{ id: 'x', points: 1 }, { id: 'y', points: 1 }] };
const served = (question: Question, ...principles: string[]): Question => ({ ...question, principles });
const rubric = rubricOf(
  { a: { questions: [served(levels('l'), 'P1'), share('q')] }, b: { questions: [share('p', 3), multi] } },
  { principles: [{ id: 'P1' }], mustPass: [{ id: 'rule', question: 'l', atLeast: 0.5, cap: 1 }] },
);
const reviewedBy = (given: Answer['given'], review: Partial<NonNullable<Answer['review']>>, more: Partial<Answer> = {}): Partial<Answer> => ({
  ...(given !== undefined && { given }),
  ...more,
  review: { by: 'audit', ...review },
});

describe('a reviewed report', () => {
  const reviewed = () => scored(rubric, {
    l: reviewedBy(4, { given: 1, at: '2026-11-20', note: 'half of it' }),
    q: reviewedBy(1, { given: 1, by: 'cro' }),
    p: 0.5,
    m: reviewedBy(['x', 'y'], { given: ['y', 'x'] }),
  });

  it('has both results side by side, and the difference', () => {
    const { overall, review } = reviewed();
    expect(overall.score).toBeCloseTo(100 * (0.5 * 1 + 0.5 * (0.75 * 0.5 + 0.25)), 9);
    expect(review?.overall).toMatchObject({ level: 1, levelHigh: 1 });
    expect(review?.overall.score).toBeCloseTo(100 * (0.5 * 0.625 + 0.5 * 0.625), 9);
    expect(review?.overall.difference).toBeCloseTo(-18.75, 9);
    expect(review?.dimensions.map(({ id, difference }) => [id, Math.round(100 * (difference ?? 0)) / 100])).toEqual([['a', -37.5], ['b', 0]]);
    expect(review?.principles).toMatchObject([{ id: 'P1', score: 25, difference: -75, level: 1, share: 1 }]);
    expect(review?.reviewers).toEqual(['audit', 'cro']);
  });

  it('says what share of the weight was reviewed', () => {
    const { review } = reviewed();
    expect(review?.overall.share).toBeCloseTo(0.5 + 0.5 * 0.25, 9);
    expect(review?.dimensions.map((each) => each.share)).toEqual([1, 0.25]);
  });

  it('says where they differ and by how many points; the order of several options is no difference', () => {
    const { review } = reviewed();
    expect(review?.questions.map(({ question, differs, points }) => [question, differs, points])).toEqual([['l', true, -18.75], ['q', false, 0], ['m', false, 0]]);
    expect(review?.questions[0]).toMatchObject({ by: 'audit', at: '2026-11-20', note: 'half of it', state: 'answered', answer: 1, value: 0.25 });
  });
});

describe('a reviewer', () => {
  const only = (answer: Partial<Answer>) => scored(rubric, { l: 2, q: answer, p: 1 }).review;

  it('may find that an answer cannot be established: it counts 0 until it is', () => {
    const review = only(reviewedBy(1, { unknown: true }));
    expect(review?.questions).toMatchObject([{ state: 'unanswered', answer: null, value: null, differs: true, points: -25 }]);
    expect((review?.overall.potential ?? 0) - (review?.overall.score ?? 0)).toBeCloseTo(25 + 100 / 8, 9);
  });

  it('may find that a question does not apply, or does', () => {
    expect(only(reviewedBy(1, { na: 'no' }))?.questions).toMatchObject([{ state: 'not-applicable', reason: 'no', differs: true, points: -25 }]);
    expect(only(reviewedBy(undefined, { given: 1 }, { na: 'no' }))?.questions).toMatchObject([{ state: 'answered', differs: true, points: 25 }]);
    expect(only(reviewedBy(undefined, { na: 'none' }, { na: 'no' }))?.questions).toMatchObject([{ differs: false, points: null }]);
  });

  it('is none who has answered, and who only remarks has not reviewed', () => {
    expect(only(reviewedBy(1, { given: 0 }, { by: 'audit' }))).toBeUndefined();
    expect(only(reviewedBy(1, { note: 'minutes?' }))).toBeUndefined();
    expect(only({ given: 1 })).toBeUndefined();
  });

  it('has no score where nothing is live', () => {
    const na = { na: 'no' };
    const review = scored(rubricOf({ a: { questions: [share('q')] } }), { q: { ...na, review: { by: 'audit', ...na } } }).review;
    expect(review?.overall).toEqual({ share: null, score: null, potential: null, level: null, levelHigh: null, difference: null });
  });

  it('is compared only where both have a score', () => {
    const single = rubricOf({ a: { questions: [share('q')] } });
    const difference = (answer: Partial<Answer>) => scored(single, { q: answer }).review?.overall;
    expect(difference({ na: 'none', review: { by: 'audit', given: 0.5 } })).toMatchObject({ score: 50, difference: null });
    expect(difference({ given: 0.5, review: { by: 'audit', na: 'none' } })).toMatchObject({ score: null, difference: null });
  });

  it('differs in options of the same number and worth', () => {
    const { review } = scored(rubric, { m: reviewedBy(['x'], { given: ['y'] }) });
    expect(review?.questions).toMatchObject([{ question: 'm', answer: ['y'], differs: true, points: 0 }]);
  });

  it('changes nothing but what stands under review', () => {
    const any = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(any, any, fc.option(any), (q, p, reviewed) => {
        const plain = { l: 3, q: { given: q }, p: { given: p } };
        const { review, ...rest } = scored(rubric, { ...plain, q: { given: q, ...(reviewed !== null && { review: { by: 'audit', given: reviewed } }) } });
        expect(rest).toEqual(scored(rubric, plain));
        expect(review === undefined).toBe(reviewed === null);
      }),
    );
  });
});

describe('a merged file', () => {
  const of = (respondent: string, given: number) => ({ respondent, given, evidence: [] });
  const both = (...given: number[]) => given.map((each, i) => of(`r${i}`, each));
  const two = rubricOf({ a: { questions: [levels('a1'), levels('a2'), levels('a3')] }, b: { questions: [levels('b1'), share('q')] } });

  it('says how far its respondents agree, and that the level is provisional below .667', () => {
    const { agreement } = scored(two, { a1: { given: 0, respondents: both(0, 4) }, a2: { given: 1, respondents: both(1, 3) }, b1: { given: 1, respondents: both(1, 1, 1) } });
    expect(agreement).toMatchObject({ respondents: ['r0', 'r1', 'r2'], decided: 0, overall: { respondents: 3, units: 3, provisional: true, reason: null } });
    expect(agreement?.overall.alpha).toBeLessThan(0.667);
    expect(agreement?.dimensions).toMatchObject([{ id: 'a', respondents: 2, units: 2, exact: 0, provisional: true }, { id: 'b', units: 1, exact: 1, alpha: null, reason: 'too-few-units', provisional: false }]);
  });

  it('is provisional no longer once the group has decided where it differed; alpha stays what it was', () => {
    const decided = { by: 'workshop' };
    const { agreement } = scored(two, { a1: { given: 0, respondents: both(0, 4), decided }, a2: { given: 1, respondents: both(1, 1) }, a3: { given: 3, respondents: both(3, 3) } });
    expect(agreement).toMatchObject({ decided: 1, overall: { undecided: 1, provisional: false } });
    expect(agreement?.overall.alpha).toBeLessThan(0.667);
  });

  it('counts what was left open as well, and says nothing where nobody answered beside another', () => {
    const file = { ...answersOf({ a1: 1 }), open: new Map([['a2', { evidence: [], respondents: [{ respondent: 'r0', evidence: [], note: 'later' }] }]]) };
    expect(scored(two, { a1: 1 }).agreement).toBeUndefined();
    expect(scoreFile(file).agreement).toMatchObject({ respondents: ['r0'], overall: { units: 0, exact: null, reason: 'too-few-units' } });
  });

  function scoreFile(file: ReturnType<typeof answersOf>) {
    return score(two, file, OPTIONS);
  }
});

/** Explanations add up to the numbers that they explain. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain, subjectsOf } from '../../src/explain/explain.ts';
import type { Term } from '../../src/model/explanation.ts';
import type { Report } from '../../src/model/report.ts';
import { score } from '../../src/score/score.ts';
import { arbitraryCase, type Case } from '../score/arbitrary.ts';
import { levels, OPTIONS, rubricOf, scored, share } from '../score/rubrics.ts';

const report = ({ rubric, answers, profile }: Case) => score(rubric, { institution: { name: 'Any', profile }, answers }, OPTIONS);
const sum = (terms: readonly Term[]) => terms.reduce((total, { points }) => total + points, 0);
const open = (terms: readonly Term[]) => terms.reduce((total, each) => total + each.open, 0);

function expectToAddUp(terms: readonly Term[]): void {
  for (const term of terms) {
    if (term.terms.length === 0) continue;
    expect(sum(term.terms)).toBeCloseTo(term.points, 9);
    expect(open(term.terms)).toBeCloseTo(term.open, 9);
    expect(term.terms.reduce((total, each) => total + each.share, 0)).toBeCloseTo(1, 9);
    expectToAddUp(term.terms);
  }
}

describe('explain', () => {
  it('adds up to every score of every report, at every depth', () => {
    fc.assert(
      fc.property(arbitraryCase, (each) => {
        const given = report(each);
        for (const { id, score: wanted, potential } of [{ id: 'overall', score: given.overall.score, potential: given.overall.potential }, ...given.dimensions, ...given.principles]) {
          const explained = explain(given, id, 'en');
          expect(explained?.score).toBe(wanted);
          // A dimension without weight of its own has a score, but no effective weights to show it by.
          if (wanted === null || explained?.terms.length === 0) continue;
          expect(sum(explained?.terms ?? [])).toBeCloseTo(wanted, 9);
          expect(sum(explained?.terms ?? []) + open(explained?.terms ?? [])).toBeCloseTo(potential ?? NaN, 9);
          expectToAddUp(explained?.terms ?? []);
        }
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('factors the weight of every question along its path', () => {
    fc.assert(
      fc.property(arbitraryCase, (each) => {
        const given = report(each);
        for (const { id, weight } of given.questions) {
          const path = explain(given, id, 'en')?.question?.path ?? [];
          if (path.length > 0) expect(path.reduce((product, { share: factor }) => product * factor, 1)).toBeCloseTo(weight ?? Number.NaN, 9);
        }
      }),
      { numRuns: 200, seed: 8 },
    );
  });

  it('says what each higher level would bring, which rules look at it, and what made it weigh more', () => {
    const rubric = rubricOf(
      { a: { questions: [levels('l', 5), share('x')] }, b: { questions: [share('y')] } },
      { mustPass: [{ id: 'rule', question: 'l', atLeast: 0.5, cap: 1 }], targets: [{ id: 't', default: 0.75 }] },
    );
    const detail = explain(scored(rubric, { l: 1, x: { na: 'does not apply' }, y: 1 }), 'l', 'en')?.question;
    expect(detail).toMatchObject({ weight: 0.5, points: 12.5, maxPoints: 50, gapPoints: 25 });
    expect(detail?.higher).toEqual([{ to: 2, gain: 12.5, effort: 2 }, { to: 3, gain: 25, effort: 5 }, { to: 4, gain: 37.5, effort: 9 }]);
    expect(detail?.rules).toEqual([{ id: 'rule', atLeast: 0.5, state: 'failed', cap: 1 }]);
    expect(detail?.path.map(({ share: factor, renormalised }) => [factor, renormalised])).toEqual([[0.5, []], [1, []], [1, ['x']]]);
  });

  it('says of an open question what each answer would bring, and of one in strict mode what its evidence would', () => {
    const rubric = rubricOf({ a: { questions: [levels('l', 3)] }, b: { questions: [levels('m', 3)] } });
    const higher = (id: string, given: Report) => explain(given, id, 'en')?.question?.higher;
    expect(higher('l', scored(rubric, { m: 1 }))).toEqual([{ to: 1, gain: 25, effort: null }, { to: 2, gain: 50, effort: null }]);
    expect(higher('m', scored(rubric, { m: 2 }, { evidenceMode: 'strict' }))).toEqual([{ to: 2, gain: 25, effort: null }]);
    expect(higher('m', scored(rubric, { m: { na: 'no', evidence: [] } }))).toEqual([]);
  });

  it('knows no other ids than those of the report', () => {
    const given = scored(rubricOf({ a: { questions: [share('x')] } }), { x: 1 });
    expect(subjectsOf(given)).toEqual(['overall', 'a', 'x']);
    expect(explain(given, 'b', 'en')).toBeUndefined();
  });
});

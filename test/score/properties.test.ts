/** What must hold for every rubric and every set of answers (scoring method, section 3). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Given } from '../../src/model/answers.ts';
import { outlineOf } from '../../src/model/outline.ts';
import type { Report } from '../../src/model/report.ts';
import { score } from '../../src/score/score.ts';
import { valueOf } from '../../src/score/value.ts';
import { anyGiven, arbitraryCase, type Case } from './arbitrary.ts';
import { OPTIONS } from './rubrics.ts';
import type { EvidenceMode } from '../../src/model/vocabulary.ts';

const EPSILON = 1e-9;
const mode = fc.constantFrom<EvidenceMode>('off', 'shown', 'strict');

function report({ rubric, answers, profile }: Case, evidenceMode?: EvidenceMode): Report {
  return score(rubric, { institution: { name: 'Any', profile }, answers }, { ...OPTIONS, evidenceMode });
}

const sum = (numbers: (number | null)[]) => numbers.reduce<number>((total, each) => total + (each ?? 0), 0);
const live = ({ questions }: Report) => questions.filter(({ state }) => state !== 'not-applicable').map(({ id }) => id);
const holds = <T>(property: fc.IProperty<T>, numRuns = 300) => fc.assert(property, { numRuns, seed: 20261123 });

describe('for every rubric and every set of answers', () => {
  it('effective weights add up to one, and points to the score', () => {
    holds(
      fc.property(arbitraryCase, mode, (each, evidenceMode) => {
        const { overall, questions, gaps } = report(each, evidenceMode);
        if (overall.score === null) return;
        expect(sum(questions.map(({ weight }) => weight))).toBeCloseTo(1, 12);
        expect(sum(questions.map(({ points }) => points))).toBeCloseTo(overall.score, 9);
        expect(sum(questions.map(({ maxPoints }) => maxPoints))).toBeCloseTo(100, 9);
        expect(sum(gaps.map(({ points }) => points))).toBeCloseTo(overall.gap ?? Number.NaN, 9);
      }),
    );
  });

  it('the weighted dimensions give the overall score, the potential and the coverage', () => {
    holds(
      fc.property(arbitraryCase, (each) => {
        const { overall, dimensions } = report(each);
        if (overall.score === null) return;
        const mean = (key: 'score' | 'potential' | 'coverage') => sum(dimensions.map((d) => (d.weight ?? 0) * (d[key] ?? 0)));
        expect(mean('score')).toBeCloseTo(overall.score, 9);
        expect(mean('potential')).toBeCloseTo(overall.potential ?? Number.NaN, 9);
        expect(mean('coverage')).toBeCloseTo(overall.coverage ?? Number.NaN, 9);
      }),
    );
  });

  it('potential exceeds score by exactly the weight of what is unanswered', () => {
    holds(
      fc.property(arbitraryCase, mode, (each, evidenceMode) => {
        const { overall, questions } = report(each, evidenceMode);
        if (overall.score === null || overall.potential === null) return;
        const open = sum(questions.filter(({ state }) => state === 'unanswered').map(({ weight }) => weight));
        expect(overall.potential - overall.score).toBeCloseTo(100 * open, 9);
        expect(overall.coverage).toBeCloseTo(1 - open, 9);
      }),
    );
  });

  it('evidence never adds: evidenced ≤ score = claimed when shown, and strict scores what is evidenced', () => {
    holds(
      fc.property(arbitraryCase, (each) => {
        const [off, shown, strict] = (['off', 'shown', 'strict'] as const).map((m) => report(each, m).overall);
        expect(off?.evidenced).toBeNull();
        if (!shown || shown.score === null || shown.evidenced === null) return;
        expect(shown.evidenced).toBeLessThanOrEqual(shown.score + EPSILON);
        expect(shown.claimed).toBeCloseTo(shown.score, 9);
        expect(strict?.score).toBeCloseTo(shown.evidenced, 9);
        expect(strict?.claimed).toBeCloseTo(shown.score, 9);
      }),
    );
  });

  it('the interval of score and level holds every completion, unless an answered question is unsettled', () => {
    const withCompletion = arbitraryCase.chain((each) => {
      const open = outlineOf(each.rubric.definition).questions.filter(({ id }) => each.answers.get(id)?.given === undefined && each.answers.get(id)?.na === undefined);
      return fc.tuple(...open.map(({ question }) => anyGiven(question))).map((given) => ({
        each,
        completed: { ...each, answers: new Map([...each.answers, ...open.map(({ id }, i): [string, Answer] => [id, { given: given[i] as Given, evidence: [{ assurance: 'tested' }] }])]) },
      }));
    });
    let decided = 0;
    holds(
      fc.property(withCompletion, mode, ({ each, completed }, evidenceMode) => {
        const before = report(each, evidenceMode);
        const unsettled = before.unsettled.some((id) => before.questions.find((question) => question.id === id)?.state === 'answered');
        const after = report(completed, evidenceMode);
        if (unsettled || before.overall.score === null || after.overall.score === null) return;
        decided++;
        expect(after.overall.score).toBeGreaterThanOrEqual(before.overall.score - EPSILON);
        expect(after.overall.score).toBeLessThanOrEqual((before.overall.potential ?? 0) + EPSILON);
        expect(after.overall.level).toBeGreaterThanOrEqual(before.overall.level ?? 0);
        expect(after.overall.level).toBeLessThanOrEqual(before.overall.levelHigh ?? 0);
        expect(after.overall.potential).toBeLessThanOrEqual((before.overall.potential ?? 0) + EPSILON);
        expect(after.overall.levelHigh).toBeLessThanOrEqual(before.overall.levelHigh ?? 0);
      }),
    );
    expect(decided).toBeGreaterThan(50);
  });

  it('a better answer never lowers score, potential or level', () => {
    const withBetter = arbitraryCase.chain((each) => {
      const answered = outlineOf(each.rubric.definition).questions.filter(({ id }) => each.answers.get(id)?.given !== undefined);
      if (answered.length === 0) return fc.constant(undefined);
      return fc.constantFrom(...answered).chain(({ question }) => fc.tuple(fc.constant(question), anyGiven(question)).map(([q, given]) => ({ each, question: q, given })));
    });
    holds(
      fc.property(withBetter, (change) => {
        if (!change) return;
        const { each, question, given } = change;
        const now = each.answers.get(question.id) as Answer;
        if (valueOf(question, given) < valueOf(question, now.given as Given)) return;
        const before = report(each);
        const after = report({ ...each, answers: new Map([...each.answers, [question.id, { ...now, given }]]) });
        if (live(before).join() !== live(after).join() || before.overall.score === null) return;
        expect(after.overall.score).toBeGreaterThanOrEqual(before.overall.score - EPSILON);
        expect(after.overall.potential).toBeGreaterThanOrEqual((before.overall.potential ?? 0) - EPSILON);
        expect(after.overall.level).toBeGreaterThanOrEqual(before.overall.level ?? 0);
      }),
    );
  });

  it('the order of the answers is irrelevant', () => {
    holds(
      fc.property(arbitraryCase, (each) => {
        const reversed = { ...each, answers: new Map([...each.answers].reverse()) };
        expect(report(reversed)).toEqual(report(each));
      }),
    );
  });

  it('of two answered questions of equal weight the lower value never has more points', () => {
    holds(
      fc.property(arbitraryCase, mode, (each, evidenceMode) => {
        const answered = report(each, evidenceMode).questions.filter(({ state }) => state === 'answered');
        for (const a of answered) {
          for (const b of answered) {
            if (a.weight === b.weight && (a.value ?? 0) < (b.value ?? 0)) expect(a.points).toBeLessThanOrEqual(b.points ?? 0);
          }
        }
      }),
    );
  });

  it('each recommendation gains exactly what re-scoring with it gains, where no other question opens or closes', () => {
    holds(
      fc.property(arbitraryCase, mode, (each, evidenceMode) => {
        const before = report(each, evidenceMode);
        for (const { question, to, gain, unlocks } of before.recommendations) {
          if (to === null) continue;
          const answers = new Map([...each.answers, [question, { given: to, evidence: [{ assurance: 'tested' as const }] }]]);
          const after = report({ ...each, answers }, evidenceMode);
          if (unlocks !== null) expect(after.overall.level).toBe(unlocks);
          if (live(before).join() !== live(after).join()) continue;
          expect((after.overall.score ?? 0) - (before.overall.score ?? 0)).toBeCloseTo(gain ?? Number.NaN, 9);
          expect(gain).toBeGreaterThanOrEqual(0);
        }
      }),
      150,
    );
  });
});

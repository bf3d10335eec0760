/** What a plan leaves undone, in the order in which it would be taken up. */
import { expect, it } from 'vitest';
import type { Question } from '../../src/model/rubric.ts';
import { plan } from '../../src/plan/plan.ts';
import { answersOf, levels, OPTIONS, rubricOf } from '../score/rubrics.ts';

const yes = (id: string, weight: number, effort?: number): Question => ({ id, type: 'boolean', weight, ...(effort !== undefined && { effort }) });
const undone = (questions: Question[], given: Parameters<typeof answersOf>[0], strict = false) =>
  plan(rubricOf({ d: { questions } }), answersOf(given), { ...OPTIONS, goal: { kind: 'budget', effort: 0 }, exclude: ['d'], ...(strict && { evidenceMode: 'strict' }) }).undone;

it('is what gains most for its effort first, and what has no stated effort last, by its gain', () => {
  const questions = [yes('unsaid', 2), yes('little', 1, 1), yes('unsaid-more', 4), yes('much', 6, 2), yes('free', 1, 0), yes('dear', 6, 12)];
  const found = undone(questions, Object.fromEntries(questions.map(({ id }) => [id, false])));
  expect(found.map(({ question, gain, effort }) => [question, gain, effort])).toEqual([
    ['free', 5, 0],
    ['much', 30, 2],
    ['little', 5, 1],
    ['dear', 30, 12],
    ['unsaid-more', 20, null],
    ['unsaid', 10, null],
  ]);
});

it('is the next step only, and nothing where there is none, no weight or no application', () => {
  const questions = [levels('q', 3), levels('top', 3), levels('info', 3, { weight: 0 }), levels('away', 3, { allowNa: true })];
  expect(undone(questions, { q: 0, top: 2, info: 0, away: { na: 'none' } })).toEqual([{ question: 'q', from: 0, to: 1, effort: 1, gain: 25, why: 'excluded' }]);
});

it('is at the top only the evidence', () => {
  expect(undone([levels('q', 3)], { q: 2 }, true)).toEqual([{ question: 'q', from: 2, to: 2, effort: null, gain: 50, why: 'evidence' }]);
  expect(undone([levels('q', 3)], { q: { given: 2, evidence: [{ assurance: 'tested' }] } }, true)).toEqual([]);
});

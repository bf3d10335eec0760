/** What stands between an institution and a level, by hand. */
import { expect, it } from 'vitest';
import type { Question, Rubric } from '../../src/model/rubric.ts';
import { plan } from '../../src/plan/plan.ts';
import { answersOf, levels, OPTIONS, rubricOf, share, type Sections } from '../score/rubrics.ts';

const way = (sections: Sections, given: Parameters<typeof answersOf>[0], level: number, rest: Partial<Rubric> = {}) =>
  plan(rubricOf(sections, rest), answersOf(given), { ...OPTIONS, goal: { kind: 'level', level } }).inTheWay.map(({ kind, id, points }) => [kind, id, points === null ? null : Math.round(1e6 * points) / 1e6]);

it('is the dimension that holds the level down, with its own questions only', () => {
  const sections: Sections = { a: { weight: 9, questions: [share('a1')] }, b: { questions: [levels('b1', 3), share('b2')] } };
  expect(way(sections, { a1: 0.95, b1: 2, b2: 0 }, 4)).toEqual([['dimension', 'b', null], ['no-step', 'b2', 5]]);
  expect(way(sections, { a1: 0.95, b1: 0, b2: 0 }, 4)).toEqual([['dimension', 'b', null], ['no-step', 'b2', 5]]);
});

it('is the score, and then every question by the points that it withholds', () => {
  const sections: Sections = { a: { questions: [share('a1'), share('a2', 3)] } };
  expect(way(sections, { a1: 0, a2: 0.2 }, 2)).toEqual([['score', null, null], ['dimension', 'a', null], ['no-step', 'a2', 60], ['no-step', 'a1', 25]]);
});

it('is a rule that its question cannot meet, also one without weight; not a rule that is met, or that caps no lower', () => {
  const sections: Sections = { a: { questions: [share('a1'), { ...share('info', 0), allowNa: true }, share('other', 0)] } };
  const rule = (id: string, question: string, atLeast: number, cap: number) => ({ id, question, atLeast, cap });
  const mustPass = [rule('needed', 'info', 0.5, 1), rule('met', 'a1', 0.5, 1), rule('above', 'other', 1, 3)];
  expect(way(sections, { a1: 1, info: 0.2, other: 0 }, 3, { mustPass })).toEqual([['must-pass', 'needed', null], ['no-step', 'info', 0]]);
  expect(way(sections, { a1: 1, other: 0 }, 3, { mustPass })).toEqual([['must-pass', 'needed', null], ['unanswered', 'info', 0]]);
  expect(way(sections, { a1: 1, info: { na: 'none' }, other: 0 }, 3, { mustPass })).toEqual([]);
});

it('is what is left out, what waits for it, and what has no step', () => {
  const b: Question = levels('b', 3, { requires: [{ question: 'a', atLeast: 1 }] });
  const rubric = rubricOf({ d: { questions: [levels('a', 3), b, share('c'), levels('e', 3)] } });
  const { inTheWay } = plan(rubric, answersOf({ a: 0, b: 0, c: 0 }), { ...OPTIONS, goal: { kind: 'score', score: 90 }, exclude: ['a'] });
  expect(inTheWay.map(({ kind, id }) => [kind, id])).toEqual([['score', null], ['excluded', 'a'], ['prerequisite', 'b'], ['no-step', 'c'], ['unanswered', 'e']]);
});

/** What a level of the institution needs, beside its score. */
import { expect, it } from 'vitest';
import type { Rubric } from '../../src/model/rubric.ts';
import { needsOf } from '../../src/plan/goals.ts';
import { evaluate } from '../../src/score/evaluate.ts';
import { termsFor } from '../../src/score/score.ts';
import { answersOf, OPTIONS, rubricOf, share } from '../score/rubrics.ts';

const rule = (id: string, cap: number, question: string, dimension?: string) => ({ id, question, atLeast: 1, cap, ...(dimension !== undefined && { dimension }) });
const mustPass: Rubric['mustPass'] = [
  rule('whole-2', 2, 'x'),
  rule('whole-3', 3, 'x'),
  rule('local-1', 1, 'x', 'a'),
  rule('local-2', 2, 'x', 'a'),
  rule('away', 0, 'y'),
  rule('nowhere', 0, 'x', 'b'),
];

function needs(level: number, spread = 1) {
  const { definition } = rubricOf({ a: { questions: [share('x')] }, b: { questions: [share('y')] } }, { mustPass, scoring: { spread } });
  const answers = answersOf({ x: 0, y: { na: 'none' } });
  const { rules, dimensions } = needsOf(evaluate(termsFor(definition, answers, OPTIONS), answers.answers), level);
  return [rules.map(({ id }) => id), dimensions.map(({ node, level: of }) => [node.id, of])];
}

it('is every rule that caps below it, of a dimension below what the spread leaves it, and that level of every dimension that is scored', () => {
  expect(needs(3)).toEqual([['whole-2', 'local-1'], [['a', 2]]]);
  expect(needs(4)).toEqual([['whole-2', 'whole-3', 'local-1', 'local-2'], [['a', 3]]]);
  expect(needs(3, 0)).toEqual([['whole-2', 'local-1', 'local-2'], [['a', 3]]]);
});

it('is nothing of a dimension at the levels that the spread allows whatever it has', () => {
  expect(needs(1)).toEqual([[], []]);
  expect(needs(0)).toEqual([[], []]);
  expect(needs(2)).toEqual([[], [['a', 1]]]);
});

/** The ways in which steps can change what is asked, by hand. */
import { describe, expect, it } from 'vitest';
import type { Condition, Question } from '../../src/model/rubric.ts';
import { optionsOf } from '../../src/plan/options.ts';
import { situationsOf } from '../../src/plan/situations.ts';
import { evaluate } from '../../src/score/evaluate.ts';
import { termsFor } from '../../src/score/score.ts';
import { answersOf, levels, OPTIONS, rubricOf } from '../score/rubrics.ts';

const asked = (id: string, question: string, atLeast: number): Question => ({ id, type: 'boolean', effort: 1, when: { answer: { question, atLeast } } satisfies Condition });
/** Conditions tell levels 0 and 1 of `gate` apart from 2, and these from 3 and 4; and whether `door` is open. */
const questions: Question[] = [levels('gate'), { id: 'door', type: 'boolean', effort: 1 }, asked('half', 'gate', 0.5), asked('more', 'gate', 0.75), asked('open', 'door', 1)];

function situations(most?: number) {
  const { definition } = rubricOf({ d: { questions } });
  const file = answersOf({ gate: 0, door: false, half: false, more: false, open: false });
  const terms = termsFor(definition, file, OPTIONS);
  const options = optionsOf(terms, file.answers, evaluate(terms, file.answers), { permits: () => true, fixed: new Map(), unitsPerWeek: 1 });
  const found = situationsOf(terms, file.answers, options, most);
  return { all: found.all, allowed: found.situations.map(({ allowed }) => questions.map(({ id }) => allowed.get(id)?.join(' '))) };
}

const SIX = [
  ['0 1', '0', '0', '0', '0'],
  ['2', '0', '0 1', '0', '0'],
  ['3 4', '0', '0 1', '0 1', '0'],
  ['0 1', '1', '0', '0', '0 1'],
  ['2', '1', '0 1', '0', '0 1'],
  ['3 4', '1', '0 1', '0 1', '0 1'],
];

describe('situations', () => {
  it('are one for every way in which the conditions that look at answers come out; within it, what is not asked stays as it is', () => {
    expect(situations()).toEqual({ all: true, allowed: SIX });
  });

  it('are at most as many as are wanted, and then said not to be all', () => {
    expect(situations(6)).toEqual({ all: true, allowed: SIX });
    expect(situations(5)).toEqual({ all: false, allowed: SIX.slice(0, 5) });
  });
});

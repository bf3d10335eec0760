/** The order in which the steps of a plan are to be taken, by hand. */
import { describe, expect, it } from 'vitest';
import type { Question, Rubric } from '../../src/model/rubric.ts';
import { plan } from '../../src/plan/plan.ts';
import { answersOf, levels, OPTIONS, rubricOf } from '../score/rubrics.ts';

const yes = (id: string, weight: number, effort: number, rest: Partial<Question> = {}): Question => ({ id, type: 'boolean', weight, effort, ...rest }) as Question;

/** Every step that there is: its question and what it leads to. */
function order(questions: Question[], given: Parameters<typeof answersOf>[0], rest: Partial<Rubric> = {}) {
  const { steps } = plan(rubricOf({ d: { questions } }, rest), answersOf(given), { ...OPTIONS, goal: { kind: 'budget', effort: 100 } });
  return steps.map(({ question, to }) => `${question} ${String(to)}`);
}

describe('the next step', () => {
  it('is the one that gains most for its effort: weight times the rise, by person-weeks', () => {
    // dear 4 × 1 / 8 = 0.5; small 1 × 1 / 1 = 1; slow 3 × 0.25 / k = 0.75, 0.375, 0.25, 0.1875
    const questions = [yes('dear', 4, 8), levels('slow', 5, { weight: 3 }), yes('small', 1, 1)];
    expect(order(questions, { dear: false, slow: 0, small: false })).toEqual(['small true', 'slow 1', 'dear true', 'slow 2', 'slow 3', 'slow 4']);
  });

  it('is one that takes no effort, but last of all one that gains nothing either', () => {
    const questions = [yes('large', 9, 1), yes('idle', 0, 0), yes('free', 1, 0), yes('free-too', 2, 0)];
    expect(order(questions, { idle: false, large: false, free: false, 'free-too': false })).toEqual(['free true', 'free-too true', 'large true', 'idle true']);
  });

  it('waits for what it requires, though not where that is so already', () => {
    const questions = [yes('first', 9, 1, { requires: [{ question: 'ground', atLeast: 0.5 }] }), levels('ground', 3)];
    expect(order(questions, { first: false, ground: 0 })).toEqual(['ground 1', 'first true', 'ground 2']);
    expect(order(questions, { first: false, ground: 1 })).toEqual(['first true', 'ground 2']);
  });
});

describe('a must-pass rule that fails', () => {
  const questions = [yes('large', 9, 1), levels('ruled', 3, { requires: [{ question: 'ground', atLeast: 1 }] }), levels('ground', 3)];
  const ruled = (atLeast: number, given: Record<string, number>) =>
    order(questions, { large: false, ...given }, { mustPass: [{ id: 'rule', question: 'ruled', atLeast, cap: 1 }] });

  it('comes before all that gains more, with every step that it waits for', () => {
    expect(ruled(0.5, { ruled: 0, ground: 0 })).toEqual(['ground 1', 'ground 2', 'ruled 1', 'large true', 'ruled 2']);
    expect(ruled(1, { ruled: 0, ground: 0 })).toEqual(['ground 1', 'ground 2', 'ruled 1', 'ruled 2', 'large true']);
    expect(ruled(1, { ruled: 1, ground: 2 })).toEqual(['ruled 2', 'large true']);
  });

  it('comes first no longer once it is met', () => {
    expect(ruled(0.5, { ruled: 1, ground: 2 })).toEqual(['large true', 'ruled 2']);
  });

  it('is nothing to begin with where no step meets it', () => {
    const mustPass = [{ id: 'rule', question: 'stuck', atLeast: 1, cap: 1 }];
    expect(order([levels('slow', 3), { id: 'stuck', type: 'boolean' }, yes('large', 9, 1)], { slow: 0, stuck: false, large: false }, { mustPass })).toEqual(['large true', 'slow 1', 'slow 2']);
  });
});

/** Better answers and next steps of every type of question, with and without a stated effort. */
import { describe, expect, it } from 'vitest';
import { betterAnswers, worthyAnswers } from '../../src/score/better.ts';
import { nextStep } from '../../src/score/step.ts';
import type { Question } from '../../src/model/rubric.ts';
import { levels, rubricOf, scored, share } from './rubrics.ts';

const flat = { id: 'flat', type: 'level', levels: [{ points: 0 }, { points: 0, effort: 2 }, { points: 1, effort: 3 }] } as Question;
const boolean: Question = { id: 'b', type: 'boolean', positive: 'no' };
const choice = (efforts: (number | undefined)[]): Question => ({ id: 'c', type: 'choice', options: efforts.map((effort, i) => ({ id: `o${i}`, points: i, ...(effort !== undefined && { effort }) })) });
const multi: Question = {
  id: 'm',
  type: 'multi',
  options: [{ id: 'cheap', points: 1, effort: 1 }, { id: 'dear', points: 1, effort: 5 }, { id: 'most', points: 2, effort: 2 }, { id: 'idle' }, { id: 'none', exclusive: true }],
};
const unstated: Question = { id: 'u', type: 'multi', options: [{ id: 'x', points: 1 }, { id: 'y', points: 2 }] };
const number: Question = { id: 'n', type: 'number', curve: [[0, 0], [50, 1], [100, 0]], steps: [{ to: 20, effort: 1 }, { to: 50, effort: 2 }, { to: 80, effort: 4 }, { to: 60 }] };

const falling: Question = { id: 'f', type: 'number', curve: [[0, 1], [1, 0]] };

describe('betterAnswers', () => {
  it('passes levels that are worth no more, with their effort', () => {
    expect(betterAnswers(flat, 0)).toEqual([{ to: 2, value: 1, effort: 5 }]);
    expect(betterAnswers({ ...flat, levels: [{ points: 0 }, { points: 0.5, effort: 1 }, { points: 0.5, effort: 2 }, { points: 1, effort: 4 }] } as Question, 0)).toEqual([{ to: 1, value: 0.5, effort: 1 }, { to: 3, value: 1, effort: 7 }]);
    expect(betterAnswers(levels('l', 4), 1)).toEqual([{ to: 2, value: 2 / 3, effort: 2 }, { to: 3, value: 1, effort: 5 }]);
  });

  it('has one for a boolean, and the better options of a choice with the effort of those on the way', () => {
    expect(betterAnswers(boolean, true)).toEqual([{ to: false, value: 1 }]);
    expect(betterAnswers(boolean, false)).toEqual([]);
    expect(betterAnswers(choice([0, 1, 2]), 'o1')).toEqual([{ to: 'o2', value: 1, effort: 2 }]);
    expect(betterAnswers(choice([0, 1, undefined, 2, 5]), 'o0')).toEqual([{ to: 'o1', value: 0.25, effort: 1 }, { to: 'o2', value: 0.5 }, { to: 'o3', value: 0.75, effort: 3 }, { to: 'o4', value: 1, effort: 8 }]);
    const alike: Question = { id: 'c', type: 'choice', options: [{ id: 'best', points: 4, effort: 9 }, { id: 'a', points: 1, effort: 1 }, { id: 'dear', points: 2, effort: 5 }, { id: 'cheap', points: 2, effort: 3 }] };
    expect(betterAnswers(alike, 'a')).toEqual([{ to: 'dear', value: 0.5, effort: 5 }, { to: 'cheap', value: 0.5, effort: 3 }, { to: 'best', value: 1, effort: 12 }]);
  });

  it('has the sets of options that no other matches with less effort, and leaves "none of these" behind', () => {
    expect(betterAnswers(multi, ['none'])).toEqual([
      { to: ['cheap'], value: 0.25, effort: 1 },
      { to: ['most'], value: 0.5, effort: 2 },
      { to: ['cheap', 'most'], value: 0.75, effort: 3 },
      { to: ['cheap', 'dear', 'most'], value: 1, effort: 8 },
    ]);
    expect(betterAnswers(multi, ['most'])).toEqual([{ to: ['most', 'cheap'], value: 0.75, effort: 1 }, { to: ['most', 'cheap', 'dear'], value: 1, effort: 6 }]);
    const alike: Question = { id: 'a', type: 'multi', options: [{ id: 'x', points: 1, effort: 1 }, { id: 'y', points: 3, effort: 1 }] };
    expect(betterAnswers(alike, [])).toEqual([{ to: ['y'], value: 0.75, effort: 1 }, { to: ['x', 'y'], value: 1, effort: 2 }]);
    expect(betterAnswers(unstated, ['x']).map(({ effort }) => effort)).toEqual([undefined]);
  });

  it('goes through the steps of a number from either side, adding their efforts', () => {
    expect(betterAnswers(number, 0)).toEqual([
      { to: 20, value: 0.4, effort: 1 },
      { to: 80, value: 0.4, effort: 7 },
      { to: 60, value: 0.8, effort: 3 },
      { to: 50, value: 1, effort: 3 },
    ]);
    const valley = { ...number, curve: [[0, 1], [50, 0], [100, 1]], steps: [{ to: 20, effort: 1 }, { to: 80, effort: 2 }, { to: 25, effort: 4 }] } as Question;
    expect(betterAnswers(valley, 50)).toEqual([{ to: 25, value: 0.5, effort: 4 }, { to: 80, value: 0.6, effort: 2 }, { to: 20, value: 0.6, effort: 5 }]);
    const dip = { ...number, curve: [[0, 0.5], [10, 0], [20, 1]], steps: [{ to: 10, effort: 3 }, { to: 20, effort: 4 }] } as Question;
    expect(betterAnswers(dip, 0)).toEqual([{ to: 20, value: 1, effort: 4 }]);
    expect(betterAnswers(falling, 1)).toEqual([]);
    expect(betterAnswers(number, 90)).toEqual([{ to: 80, value: 0.4, effort: 4 }, { to: 20, value: 0.4, effort: 7 }, { to: 60, value: 0.8, effort: 4 }, { to: 50, value: 1, effort: 6 }]);
  });
});

describe('worthyAnswers', () => {
  it.each([
    [levels('l', 3), [1, 2]],
    [boolean, [false]],
    [choice([0, 1]), ['o1']],
    [multi, [['cheap'], ['dear'], ['most']]],
    [number, [20, 80, 60, 50]],
    [share('s'), []],
    [falling, []],
  ])('of %j', (question, wanted) => {
    expect(worthyAnswers(question).map(({ to }) => to)).toEqual(wanted);
  });
});

describe('nextStep', () => {
  it('ends at the top', () => {
    expect([nextStep(flat, 2), nextStep(boolean, false), nextStep(choice([0, 1]), 'o1'), nextStep(unstated, ['x', 'y']), nextStep(share('s'), 0.5)]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it('does without efforts', () => {
    expect(nextStep(choice([undefined, undefined, undefined]), 'o0')).toMatchObject({ to: 'o1' });
    expect(nextStep(unstated, ['x'])).toMatchObject({ to: ['x', 'y'] });
    expect(nextStep(unstated, ['y'])).toMatchObject({ to: ['y', 'x'], value: 1 });
    expect(nextStep(unstated, [])).toMatchObject({ to: ['y'] });
    expect(nextStep({ ...number, steps: [{ to: 20 }, { to: 50 }] } as Question, 0)).toMatchObject({ to: 20 });
  });
});

describe('nextStep of several that are better', () => {
  it('is the option of a choice that is worth least, of equal ones that of least effort, then the first', () => {
    const options = [{ id: 'most', points: 4, effort: 1 }, { id: 'dear', points: 2, effort: 5 }, { id: 'cheap', points: 2, effort: 3 }, { id: 'same', points: 2, effort: 3 }, { id: 'a', points: 1 }];
    expect(nextStep({ id: 'c', type: 'choice', options }, 'a')).toMatchObject({ to: 'cheap', value: 0.5, effort: 3 });
  });

  it('is the further option that is worth most, of equal ones that of least effort, beside those that stand', () => {
    expect(nextStep(multi, ['none'])).toMatchObject({ to: ['most'], value: 0.5, effort: 2 });
    expect(nextStep(multi, ['most'])).toMatchObject({ to: ['most', 'cheap'], value: 0.75, effort: 1 });
    expect(nextStep({ ...multi, options: multi.options.toReversed() }, ['most'])).toMatchObject({ to: ['most', 'cheap'], value: 0.75, effort: 1 });
    expect(nextStep(multi, ['most', 'cheap', 'dear'])).toBeUndefined();
  });

  it('is the nearest step of a number on either side, of equal ones that of least effort', () => {
    const valley = { ...number, curve: [[0, 1], [50, 0], [100, 1]], steps: [{ to: 90, effort: 1 }, { to: 70, effort: 4 }, { to: 30, effort: 3 }, { to: 5 }] } as Question;
    expect(nextStep(valley, 50)).toMatchObject({ to: 30, value: 0.4, effort: 3 });
    expect(nextStep(valley, 60)).toMatchObject({ to: 70, effort: 4 });
    expect(nextStep(valley, 20)).toMatchObject({ to: 5 });
    expect(nextStep(falling, 1)).toBeUndefined();
  });
});

describe('score', () => {
  const rubric = rubricOf({ a: { questions: [levels('l', 3)] } }, { targets: [{ id: 'low', default: 0.5 }, { id: 'high', default: 1 }] });

  it('takes the target that is asked for, and words of its own in English where it does not speak the language', () => {
    const report = scored(rubric, { l: 1 }, { target: 'high', language: 'fr' });
    expect(report).toMatchObject({ target: 'high', language: 'fr', overall: { target: 100 } });
    expect(report.statement).toContain('Self-assessed');
  });

  it('leaves a dimension that a weight set does not name at its own weight', () => {
    const weighed = rubricOf({ a: { weight: 3, questions: [share('x')] }, b: { questions: [share('y')] } }, { weightSets: [{ id: 'w', dimensions: { b: 1 } }] });
    expect(scored(weighed, { x: 1, y: 0 }, { weightSet: 'w' }).overall.score).toBe(75);
  });

  it('says what the rubric sets for the method', () => {
    expect(scored(rubric, {}).method).toEqual({ levels: [0, 20, 40, 60, 80], spread: 1, severity: { high: 1.5, medium: 0.5 }, ceilings: { none: 0.5, documented: 0.75, tested: 1 }, observedFrom: 0.6666 });
  });
});

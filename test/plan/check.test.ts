/** A saved plan against a later assessment. */
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/model/rubric.ts';
import { check } from '../../src/plan/check.ts';
import { plan } from '../../src/plan/plan.ts';
import { answersOf, levels, OPTIONS, rubricOf, scored } from '../score/rubrics.ts';

const options: Question = { id: 'o', type: 'multi', options: [{ id: 'x', points: 1, effort: 1 }, { id: 'y', points: 1, effort: 9 }, { id: 'none', exclusive: true }] };
const rubric = rubricOf({ d: { questions: [levels('q', 3), options, levels('r', 3, { allowNa: true }), levels('s', 3)] } });
const before = { q: 0, o: ['none'], r: 0, s: 2 };
const scheduled = (capacity?: number) => plan(rubric, answersOf(before), { ...OPTIONS, goal: { kind: 'budget', effort: 7 }, capacity });

const checked = (given: Parameters<typeof answersOf>[0], asOf: string, planned = scheduled(2)) => check(planned, scored(rubric, given, { asOf }));
const states = (...args: Parameters<typeof checked>) => Object.fromEntries(checked(...args).steps.map(({ question, to, state }) => [`${question} ${String(to)}`, state]));

describe('a plan checked later', () => {
  it('has its steps done, not yet, or slipped once the quarter in which they end is past', () => {
    const { steps, waves } = scheduled(2);
    expect(steps.map(({ question, to, until }) => [question, to, until])).toEqual([['q', 1, 1], ['o', ['x'], 1], ['r', 1, 2], ['q', 2, 3], ['r', 2, 4]]);
    expect(states({ ...before, q: 1 }, '2026-12-01')).toMatchObject({ 'q 1': 'done', 'q 2': 'not-yet', 'o x': 'not-yet' });
    const last = waves[0]?.to ?? '';
    expect(states(before, last)).toMatchObject({ 'q 1': 'not-yet', 'o x': 'not-yet' });
    expect(states(before, '2027-02-23')).toMatchObject({ 'q 1': 'slipped', 'o x': 'slipped', 'q 2': 'not-yet' });
  });

  it('never slips without quarters', () => {
    expect(new Set(Object.values(states(before, '2036-01-01', scheduled())))).toEqual(new Set(['not-yet']));
  });

  it('is not done by another option of the same worth', () => {
    expect(states({ ...before, o: ['y'] }, '2026-12-01')).toMatchObject({ 'o x': 'not-yet' });
    expect(states({ ...before, o: ['y', 'x'] }, '2026-12-01')).toMatchObject({ 'o x': 'done' });
  });

  it('is done only with every option that a step is about', () => {
    const three: Question = { id: 'o', type: 'multi', fullMarks: 2, options: [{ id: 'x', points: 1, effort: 1 }, { id: 'y', points: 1, effort: 2 }, { id: 'z', points: 1 }] };
    const single = rubricOf({ d: { questions: [three] } });
    const planned = plan(single, answersOf({ o: [] }), { ...OPTIONS, goal: { kind: 'budget', effort: 3 } });
    const state = (o: string[]) => check(planned, scored(single, { o })).steps.map((step) => step.state);
    expect(planned.steps.map(({ to }) => to)).toEqual([['x'], ['x', 'y']]);
    expect(state(['z', 'x'])).toEqual(['done', 'not-yet']);
    expect(state(['y', 'x', 'z'])).toEqual(['done', 'done']);
    expect(check(planned, scored(single, {})).steps.map((step) => step.state)).toEqual(['not-yet', 'not-yet']);
  });

  it('lets go of what no longer applies, and does not take it for worse', () => {
    const { steps, check: found } = checked({ ...before, r: { na: 'sold' } }, '2036-01-01');
    expect(steps.filter(({ question }) => question === 'r').every(({ state }) => state === 'not-applicable')).toBe(true);
    expect(found?.regressions).toEqual([]);
    expect(checked({ ...before, s: { na: 'sold' } }, '2027-01-01').check?.regressions).toEqual([]);
  });

  it('lets go of what the rubric does not ask any more', () => {
    const roadmap = scheduled(2);
    const older = { ...roadmap, questions: [...roadmap.questions, { ...roadmap.questions[0]!, id: 'gone', value: 1 }], steps: [{ ...roadmap.steps[0]!, question: 'gone' }] };
    expect(checked(before, '2027-01-01', older)).toMatchObject({ steps: [{ state: 'not-applicable' }], check: { regressions: [] } });
  });

  it('takes nothing for worse that was not answered before', () => {
    const open = plan(rubric, answersOf({ q: 0 }), { ...OPTIONS, goal: { kind: 'budget', effort: 0 } });
    expect(checked({ q: 0, s: 1 }, '2027-01-01', open).check?.regressions).toEqual([]);
    expect(checked({}, '2027-01-01', open).check?.regressions).toEqual([]);
  });

  it('names what stands worse, or is no longer answered, anywhere in the rubric', () => {
    const { check: found } = checked({ ...before, s: 1 }, '2027-01-01');
    expect(found?.regressions).toEqual([{ question: 's', from: 2, to: 1, points: 12.5 }]);
    expect(found?.now.score).toBeCloseTo(12.5, 9);
    expect(checked({ q: 0, o: ['none'], r: 0 }, '2027-01-01').check?.regressions).toEqual([{ question: 's', from: 2, to: null, points: 25 }]);
  });

  it('can be checked again', () => {
    const once = checked({ ...before, s: 1 }, '2027-01-01');
    expect(check(once, scored(rubric, before, { asOf: '2026-12-01' }))).toEqual(checked(before, '2026-12-01'));
  });
});

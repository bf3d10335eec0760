/** Steps laid out in quarters: within what they have room for, after what they require, and by the horizons. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/model/answers.ts';
import { monthsAfter } from '../../src/model/dates.ts';
import type { PlannedStep, Roadmap } from '../../src/model/roadmap.ts';
import type { Question, Rubric } from '../../src/model/rubric.ts';
import { plan } from '../../src/plan/plan.ts';
import { horizonOf } from '../../src/plan/waves.ts';
import { answersOf, levels, OPTIONS, rubricOf } from '../score/rubrics.ts';
import { planCases, type PlanCase } from './arbitrary.ts';

const HORIZONS: Rubric['horizons'] = [
  { id: 'pilots', upTo: 0.5, quarter: 1 },
  { id: 'established', upTo: 0.75, quarter: 5 },
  { id: 'scale', upTo: 1, quarter: 13 },
];

function laidOut({ rubric, answers, evidenceMode }: PlanCase, capacity: number): Roadmap {
  const file: Answers = { institution: { name: 'Small', profile: {} }, answers };
  const definition = { ...rubric.definition, horizons: HORIZONS };
  return plan({ ...rubric, definition }, file, { ...OPTIONS, evidenceMode, goal: { kind: 'budget', effort: 50 }, capacity });
}

const times = ({ wave, until }: PlannedStep) => ({ wave: wave ?? Number.NaN, until: until ?? Number.NaN });

describe('any plan in quarters', () => {
  const cases = fc.tuple(planCases(true), fc.constantFrom(0.5, 1, 2, 3, 4, 7));

  it('never asks more of a quarter than there is room for, and plans all effort', () => {
    fc.assert(
      fc.property(cases, ([each, capacity]) => {
        const { waves, effort } = laidOut(each, capacity);
        for (const wave of waves) {
          expect(wave.effort).toBeLessThanOrEqual(capacity + 1e-6);
          expect(wave.owners.reduce((sum, owner) => sum + owner.effort, 0)).toBeCloseTo(wave.effort, 6);
        }
        expect(waves.reduce((sum, wave) => sum + wave.effort, 0)).toBeCloseTo(effort, 5);
      }),
      { numRuns: 100 },
    );
  });

  it('takes what a question requires in an earlier quarter, and its own steps one after the other', () => {
    let required = 0;
    fc.assert(
      fc.property(cases, ([each, capacity]) => {
        const { steps } = laidOut(each, capacity);
        for (const question of each.rubric.definition.dimensions.flatMap(({ topics }) => topics.flatMap(({ questions }) => questions))) {
          const own = steps.filter((step) => step.question === question.id);
          own.slice(1).forEach((step, i) => expect(times(step).wave).toBeGreaterThanOrEqual(times(own[i] as PlannedStep).until));
          for (const { question: on, atLeast } of question.requires ?? []) {
            const before = steps.filter((step) => step.question === on).find(({ value }) => value >= atLeast - 1e-9);
            const wasShort = steps.find((step) => step.question === on && step.value >= atLeast - 1e-9 && own[0]);
            if (!before || !wasShort || isMetNow(each, on, atLeast)) continue;
            required++;
            expect(times(own[0] as PlannedStep).wave).toBeGreaterThan(times(before).until);
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(required).toBeGreaterThan(0);
  });

  it('lets a question rise into a later horizon only as many quarters later as the horizons are apart', () => {
    fc.assert(
      fc.property(cases, ([each, capacity]) => {
        const { steps } = laidOut(each, capacity);
        const quarter = ({ horizon }: PlannedStep) => HORIZONS?.find(({ id }) => id === horizon)?.quarter ?? Number.NaN;
        for (const step of steps) {
          const first = steps.find(({ question }) => question === step.question) as PlannedStep;
          expect(times(step).wave).toBeGreaterThan(quarter(step) - quarter(first));
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** Whether the answer as it stands is enough, so that nothing has to come first; what does not apply never has. */
function isMetNow({ rubric, answers, evidenceMode }: PlanCase, question: string, atLeast: number): boolean {
  const { questions } = plan(rubric, { institution: { name: '', profile: {} }, answers }, { ...OPTIONS, evidenceMode: evidenceMode === 'strict' ? 'shown' : evidenceMode, goal: { kind: 'budget', effort: 0 } });
  const found = questions.find(({ id }) => id === question);
  return found?.state !== 'answered' || (found.value ?? 0) >= atLeast - 1e-9;
}

describe('a plan by hand', () => {
  const rubric = rubricOf({ d: { questions: [levels('q'), levels('r', 5, { weight: 3 })] } }, { owners: [{ id: 'cio' }], horizons: HORIZONS });
  const planned = (given: Parameters<typeof answersOf>[0], capacity: number) => plan(rubric, answersOf(given), { ...OPTIONS, goal: { kind: 'budget', effort: 100 }, capacity });

  it('lets a step that is longer than a quarter take several, and what is free beside it others', () => {
    const { steps, waves } = planned({ q: 3, r: 4 }, 1.5);
    expect(steps).toMatchObject([{ question: 'q', to: 4, effort: 4, wave: 1, until: 3 }]);
    expect(waves.map(({ effort }) => effort)).toEqual([1.5, 1.5, 1]);
    expect(waves.map(({ owners }) => owners.map(({ owner }) => owner))).toEqual([['cio'], ['cio'], ['cio']]);
  });

  it('begins at once where a question stands, and waits for the horizons after that', () => {
    expect(planned({ q: 1, r: 4 }, 10).steps.map(({ to, horizon, wave }) => [to, horizon, wave])).toEqual([[2, 'pilots', 1], [3, 'established', 5], [4, 'scale', 13]]);
    expect(planned({ q: 2, r: 4 }, 10).steps.map(({ to, wave }) => [to, wave])).toEqual([[3, 1], [4, 9]]);
  });

  it('names the days of each quarter, also where a month is shorter', () => {
    const { waves } = planned({ q: 1, r: 4 }, 10);
    expect(waves[0]).toMatchObject({ from: '2026-11-23', to: '2027-02-22' });
    expect(waves).toHaveLength(13);
    expect(monthsAfter('2026-11-30', 3)).toBe('2027-02-28');
    expect(monthsAfter('2026-11-30', 6)).toBe('2027-05-30');
  });

  it('names of a quarter the owners in the order of the rubric, and last what nobody owns', () => {
    const owned = (id: string, effort: number, owner?: string): Question => ({ id, type: 'boolean', effort, ...(owner !== undefined && { owner }) });
    const sections = { d: { questions: [owned('x', 1), owned('y', 2, 'cro'), owned('z', 3, 'cio')] } };
    const owners = (rest: Partial<Rubric>) =>
      plan(rubricOf(sections, rest), answersOf({ x: false, y: false, z: false }), { ...OPTIONS, goal: { kind: 'budget', effort: 6 }, capacity: 6 }).waves.map((wave) => wave.owners);
    expect(owners({ owners: [{ id: 'cio' }, { id: 'cro' }] })).toEqual([[{ owner: 'cio', effort: 3 }, { owner: 'cro', effort: 2 }, { owner: null, effort: 1 }]]);
    expect(owners({})).toEqual([[{ owner: 'cro', effort: 2 }, { owner: 'cio', effort: 3 }, { owner: null, effort: 1 }]]);
  });
});

describe('the horizon of a value', () => {
  const of = (value: number, horizons: Rubric['horizons']) => horizonOf({ ...rubricOf({ d: { questions: [levels('q')] } }).definition, ...(horizons && { horizons }) }, value)?.id;

  it('is the nearest that is large enough, in whichever order they are written, or else the last', () => {
    const horizons = [{ id: 'late', upTo: 0.75, quarter: 9 }, { id: 'soon', upTo: 0.25, quarter: 1 }, { id: 'next', upTo: 0.5, quarter: 5 }];
    expect([0, 0.25, 0.4, 0.5, 0.75, 1].map((value) => of(value, horizons))).toEqual(['soon', 'soon', 'next', 'next', 'late', 'late']);
  });

  it('is none where the rubric has none; then nothing has to wait', () => {
    expect(of(1, undefined)).toBeUndefined();
    const { steps, horizons } = plan(rubricOf({ d: { questions: [levels('q')] } }), answersOf({ q: 0 }), { ...OPTIONS, goal: { kind: 'budget', effort: 10 }, capacity: 10 });
    expect(horizons).toEqual([]);
    expect(steps.map(({ to, horizon, wave }) => [to, horizon, wave])).toEqual([[1, null, 1], [2, null, 1], [3, null, 1], [4, null, 1]]);
  });
});

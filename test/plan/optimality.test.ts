/** What the planner calls proved is what trying everything finds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/model/answers.ts';
import type { Question } from '../../src/model/rubric.ts';
import { plan, type Goal, type PlanOptions } from '../../src/plan/plan.ts';
import { answersOf, OPTIONS, rubricOf } from '../score/rubrics.ts';
import { planCases, type PlanCase } from './arbitrary.ts';
import { everyPlan, metBy, type Tried } from './brute-force.ts';

const RUNS = 60;

const planned = ({ rubric, answers, evidenceMode }: PlanCase, goal: Goal, options: Partial<PlanOptions> = {}) => {
  const file: Answers = { institution: { name: 'Small', profile: {} }, answers };
  return plan(rubric, file, { asOf: '2026-11-23', language: 'en', evidenceMode, goal, ...options });
};

const most = (tried: readonly Tried[]) => Math.max(...tried.map(({ score }) => score));
const leastEffort = (tried: readonly Tried[]) => Math.min(...tried.map(({ effort }) => effort));

describe.each([
  ['with prerequisites and must-pass rules', false],
  ['with conditions and weight sets that look at answers as well', true],
])('%s', (_, conditions) => {
  const cases = planCases(conditions);

  it('no plan within a budget scores higher, and none that scores as high takes less', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 12 }), (each, budget) => {
        const roadmap = planned(each, { kind: 'budget', effort: budget });
        const within = everyPlan(each).filter(({ effort }) => effort <= budget);
        expect(roadmap.proved).toBe(true);
        expect(roadmap.after.score ?? 0).toBeCloseTo(most(within), 7);
        expect(roadmap.effort).toBe(leastEffort(within.filter(({ score }) => score > most(within) - 1e-7)));
      }),
      { numRuns: RUNS },
    );
  });

  it('no plan reaches a score, a level or the target with less effort; where none can, it is said', () => {
    const goals = fc.oneof(
      fc.integer({ min: 10, max: 100 }).map((score): Goal => ({ kind: 'score', score })),
      fc.integer({ min: 0, max: 4 }).map((level): Goal => ({ kind: 'level', level })),
      fc.constant<Goal>({ kind: 'target' }),
    );
    const reaches = (goal: Goal) => (each: Tried) =>
      goal.kind === 'score' ? each.score >= goal.score - 1e-9 : goal.kind === 'level' ? each.level >= goal.level : each.onTarget;
    const counts = { reached: 0, not: 0 };
    fc.assert(
      fc.property(cases, goals, (each, goal) => {
        const roadmap = planned(each, goal);
        const reaching = everyPlan(each).filter(reaches(goal));
        counts[reaching.length > 0 ? 'reached' : 'not']++;
        expect(roadmap.goal.reached).toBe(reaching.length > 0);
        if (reaching.length > 0) {
          expect(roadmap.effort).toBe(leastEffort(reaching));
          expect(roadmap.inTheWay).toEqual([]);
        } else {
          expect(roadmap.inTheWay.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2 * RUNS },
    );
    expect(Math.min(counts.reached, counts.not)).toBeGreaterThan(0);
  });

  it('where a level or a score cannot be reached, the plan goes as far as any', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const tried = everyPlan(each);
        const highest = Math.max(...tried.map(({ level }) => level));
        const roadmap = planned(each, { kind: 'level', level: 4 });
        expect(roadmap.after.level ?? 0).toBe(highest);
        expect(roadmap.effort).toBe(leastEffort(tried.filter(({ level }) => level >= highest)));
        expect(planned(each, { kind: 'score', score: 100.5 }).after.score ?? 0).toBeCloseTo(most(tried), 7);
      }),
      { numRuns: RUNS },
    );
  });

  it('the frontier rises, and each of its points is the plan for that budget', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const { frontier } = planned(each, { kind: 'budget', effort: 0 });
        frontier.slice(1).forEach((point, i) => {
          expect(point.effort).toBeGreaterThan(frontier[i]?.effort ?? Infinity);
          expect(point.score).toBeGreaterThan(frontier[i]?.score ?? -1);
        });
        for (const point of frontier) {
          const roadmap = planned(each, { kind: 'budget', effort: point.effort });
          expect(roadmap.after).toEqual({ score: point.score, level: point.level });
          expect(roadmap.effort).toBe(point.effort);
        }
      }),
      { numRuns: RUNS / 4 },
    );
  });

  it('the steps lead exactly from before to after', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 12 }), (each, budget) => {
        const { steps, before, after, effort, gain } = planned(each, { kind: 'budget', effort: budget });
        const last = steps.at(-1);
        expect(steps.reduce((sum, step) => sum + step.effort, 0)).toBeCloseTo(effort, 9);
        expect(steps.reduce((sum, step) => sum + step.gain, 0)).toBeCloseTo(gain, 9);
        expect(last ? { score: last.scoreAfter, level: last.levelAfter } : before).toEqual(after);
      }),
      { numRuns: RUNS },
    );
  });

  it('lifting caps first meets as many rules that bind as any plan within the budget, and none of those scores higher', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 8 }), (each, budget) => {
        const { liftCaps, after } = planned(each, { kind: 'budget', effort: budget }, { liftCaps: true });
        const binding = (each.rubric.definition.mustPass ?? []).filter(({ id }) => [...(liftCaps?.lifted ?? []), ...(liftCaps?.standing ?? [])].includes(id));
        const within = everyPlan(each).filter(({ effort }) => effort <= budget).map((tried) => ({ ...tried, met: metBy(each, tried, binding) }));
        const best = Math.max(...within.map(({ met }) => met));
        expect(liftCaps?.lifted).toHaveLength(best);
        expect(after.score ?? 0).toBeCloseTo(most(within.filter(({ met }) => met === best)), 7);
        expect(liftCaps?.sacrificed).toBeCloseTo(most(within) - (after.score ?? 0), 7);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('75 questions of four steps each', () => {
  const questions = Array.from({ length: 75 }, (_, q): Question => ({ id: `q${q}`, type: 'level', weight: 1 + ((q * 7) % 5), levels: [{}, ...[1, 2, 3, 4].map((k) => ({ effort: 1 + ((q * 13 + k * 5) % 7) }))] }));
  const sections = Object.fromEntries(Array.from({ length: 5 }, (_, d) => [`d${d}`, { questions: questions.slice(15 * d, 15 * d + 15) }]));
  const rubric = rubricOf(sections);
  const answers = answersOf(Object.fromEntries(questions.map(({ id }) => [id, 0])));

  it.each([{ kind: 'budget', effort: 1000 }, { kind: 'level', level: 3 }] as const)('are solved and proved for $kind', (goal) => {
    const roadmap = plan(rubric, answers, { ...OPTIONS, goal });
    expect(roadmap.proved).toBe(true);
    expect(roadmap.goal.reached).toBe(true);
    expect(roadmap.frontier.length).toBeGreaterThan(500);
    if (goal.kind === 'level') expect(roadmap.after.level).toBe(3);
  });
});

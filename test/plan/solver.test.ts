/** The solver where questions depend on one another in many ways, and where the problem is large. */
import { describe, expect, it } from 'vitest';
import type { Question, Rubric } from '../../src/model/rubric.ts';
import { plan } from '../../src/plan/plan.ts';
import { situationsOf } from '../../src/plan/situations.ts';
import { solve, type Item, type Requirement } from '../../src/plan/solver.ts';
import { unitsPerWeek } from '../../src/plan/units.ts';
import { optionsOf } from '../../src/plan/options.ts';
import { evaluate } from '../../src/score/evaluate.ts';
import { termsFor } from '../../src/score/score.ts';
import { answersOf, OPTIONS, rubricOf } from '../score/rubrics.ts';

const item = (cost: number, gain: number): Item => ({ digits: 1, choices: [{ index: 0, cost: 0, gain: 0, within: 0, moved: false, raw: 0 }, { index: 1, cost, gain, within: gain, moved: true, raw: 1 }] });

describe('the solver', () => {
  /** Every item of the second half requires each of the first: as many ways to stand as there are subsets. */
  const count = 6;
  const items = Array.from({ length: 2 * count }, (_, i) => (i < count ? item(1, 0) : item(1, i)));
  const requirements = items.flatMap((_, i): Requirement[] => (i < count ? [] : Array.from({ length: count }, (__, on) => ({ item: i, on, atLeast: 1 }))));

  it('follows every way in which questions depend on one another', () => {
    const { frontier, exact } = solve({ items, requirements });
    expect(exact).toBe(true);
    expect(frontier.map(({ cost, gain }) => [cost, gain])).toEqual([[0, 0], [7, 11], [8, 21], [9, 30], [10, 38], [11, 45], [12, 51]]);
  });

  it('does not call proved what it could not follow, and still keeps to what is required', () => {
    const { frontier, exact } = solve({ items, requirements }, 4);
    expect(exact).toBe(false);
    expect(frontier[0]).toMatchObject({ cost: 0, gain: 0 });
    for (const { cost, gain } of frontier.slice(1)) {
      expect(cost).toBeGreaterThan(count);
      expect(gain).toBeLessThanOrEqual(51);
    }
  });

  it('takes of equal sets the one whose steps stand first in the rubric', () => {
    const alike = [item(2, 5), item(2, 5), item(2, 5)];
    expect(solve({ items: alike, requirements: [] }).frontier.map(({ key }) => key.toString(2))).toEqual(['0', '100', '110', '111']);
  });
});

describe('efforts in units', () => {
  const units = (...efforts: number[]) => unitsPerWeek(rubricOf({ d: { questions: efforts.map((effort, i): Question => ({ id: `q${i}`, type: 'boolean', effort })) } }).definition);

  it('are whole numbers, and as few as can be', () => {
    expect(units(1, 2, 3)).toBe(1);
    expect(units(2, 4)).toBe(1);
    expect(units(0.5, 1)).toBe(2);
    expect(units(0.25, 0.1)).toBe(20);
    expect(units(1 / 3)).toBe(1e6);
  });
});

describe('what steps make of the questions', () => {
  const gates = Array.from({ length: 8 }, (_, i): Question => ({ id: `g${i}`, type: 'boolean', effort: 1 }));
  const gated = gates.map(({ id }, i): Question => ({ id: `q${i}`, type: 'boolean', effort: 1, when: { answer: { question: id, atLeast: 0.5 } } }));
  const rubric = rubricOf({ d: { questions: [...gates, ...gated] } } as Parameters<typeof rubricOf>[0]);
  const answers = answersOf(Object.fromEntries([...gates, ...gated].map(({ id }) => [id, false])));

  it('is tried in every combination as long as these are few, and else the best found is not called proved', () => {
    const few = { ...rubric, definition: { ...rubric.definition, dimensions: rubricOf({ d: { questions: [...gates.slice(0, 3), ...gated.slice(0, 3)] } }).definition.dimensions } as Rubric };
    const goal = { kind: 'budget', effort: 4 } as const;
    expect(plan(few, answers, { ...OPTIONS, goal }).proved).toBe(true);
    expect(plan(rubric, answers, { ...OPTIONS, goal }).proved).toBe(false);
  });

  it('has fewest changes first', () => {
    const terms = termsFor(rubric.definition, answers, OPTIONS);
    const options = optionsOf(terms, answers.answers, evaluate(terms, answers.answers), { permits: () => true, fixed: new Map(), unitsPerWeek: 1 });
    const { situations, all } = situationsOf(terms, answers.answers, options, 9);
    expect(all).toBe(false);
    expect(situations.map(({ evaluation }) => evaluation.questions.filter(({ state }) => state === 'answered').length)).toEqual([8, ...Array(8).fill(9)]);
  });
});

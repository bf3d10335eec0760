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

  it('has questions that depend on one another stand together, so that few are open at a time', () => {
    const pairs = 6;
    const apart = Array.from({ length: 2 * pairs }, () => item(1, 1));
    const needs = Array.from({ length: pairs }, (_, i): Requirement => ({ item: pairs + i, on: i, atLeast: 1 }));
    const { frontier, exact } = solve({ items: apart, requirements: needs }, 2);
    expect(exact).toBe(true);
    expect(frontier.map(({ cost, gain }) => [cost, gain])).toEqual(Array.from({ length: 2 * pairs + 1 }, (_, i) => [i, i]));
  });

  /** A question at raw values 0, 0.5 and 1 for 0, 1 and 2 person-weeks, and what it gains at each. */
  const rising = (...gains: [number, number, number]): Item => ({ digits: 2, choices: gains.map((gain, i) => ({ index: i, cost: i, gain, within: gain, moved: i > 0, raw: i / 2 })) });

  it('takes ways for one that nothing which depends on them can tell apart', () => {
    const waiting = [item(1, 1), rising(0, 1, 2), item(1, 9)];
    const requirements = [{ item: 1, on: 0, atLeast: 0.8 }, { item: 2, on: 1, atLeast: 0.4 }];
    // Of the question in the middle others see only whether it is moved, and then it is at 0.4 in any case.
    expect(solve({ items: waiting, requirements }, 2)).toMatchObject({ exact: true });
    expect(solve({ items: waiting, requirements: [...requirements, { item: 2, on: 1, atLeast: 0.8 }] }, 2)).toMatchObject({ exact: false });
  });

  it('follows of too many ways the first, and those that gain most so far', () => {
    const requirements = [{ item: 1, on: 0, atLeast: 0.4 }, { item: 2, on: 0, atLeast: 0.8 }];
    const found = (mostCells: number, ...gains: [number, number, number]) => solve({ items: [rising(...gains), item(1, 10), item(1, 10)], requirements }, mostCells).frontier.map(({ cost, gain }) => [cost, gain]);
    expect(found(3, 0, 1, 5)).toEqual([[0, 0], [1, 1], [2, 11], [3, 15], [4, 25]]);
    expect(found(2, 0, 1, 5)).toEqual([[0, 0], [2, 5], [3, 15], [4, 25]]);
    expect(found(2, 0, 5, 1)).toEqual([[0, 0], [1, 5], [2, 15]]);
  });

  it('does not follow what is too little for a demand', () => {
    const demands = [{ items: [0], weight: 0.5, enough: (gain: number) => gain >= 8 }, { items: [2], weight: 0.5, enough: () => true }];
    const requirements = [{ item: 2, on: 0, atLeast: 1 }, { item: 2, on: 1, atLeast: 1 }];
    const { frontier, exact } = solve({ items: [item(1, 8), item(1, 1), item(1, 6)], requirements, demands }, 2);
    expect(exact).toBe(true);
    expect(frontier.map(({ cost, gain }) => [cost, gain])).toEqual([[1, 4], [2, 5], [3, 8]]);
  });

  it('finds nothing where a question has no choice left', () => {
    expect(solve({ items: [item(1, 1), { digits: 1, choices: [] }], requirements: [] })).toEqual({ frontier: [], exact: true });
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

/** What the linter proves of better answers is what the engine does with every answer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monotonicity } from '../../src/lint/monotonicity.ts';
import { outlineOf } from '../../src/model/outline.ts';
import type { Question, Rubric } from '../../src/model/rubric.ts';
import { valueOf } from '../../src/score/value.ts';
import { levels, rubricOf, share } from '../score/rubrics.ts';
import { smallRubric } from './arbitrary.ts';
import { fillings, givenTo, isChosenByAnswers, overall, PROFILES, questionsOf, weightSetsOf } from './brute-force.ts';

/** By how much a better answer to a question can lower the score, by trying everything. */
function largestFall(rubric: Rubric, question: Question): number {
  const others = questionsOf(rubric).filter((each) => each !== question);
  // Where no answer chooses among the weight sets, the rubric's own weights are those that hold without any.
  const own = isChosenByAnswers(rubric) ? rubric : { ...rubric, weightSets: [] };
  let worst = 0;
  for (const weightSet of weightSetsOf(rubric)) {
    for (const profile of PROFILES) {
      for (const filling of fillings(others)) {
        const scores = givenTo(question).map((given) => ({
          value: valueOf(question, given),
          score: overall(weightSet === undefined ? own : rubric, profile, filling.set(question.id, { given, evidence: [] }), weightSet),
        }));
        for (const from of scores) {
          for (const to of scores) {
            if (to.value > from.value && from.score !== null && to.score !== null) worst = Math.max(worst, from.score - to.score);
          }
        }
      }
    }
  }
  return worst;
}

/** What the linter says of each question, as the points that a better answer to it can cost. */
function found(rubric: Rubric): Record<string, number> {
  return Object.fromEntries(
    monotonicity(rubric).map(({ code, params, path }) => {
      const id = outlineOf(rubric).questions.find((node) => node.path.join() === path.join())?.id ?? '';
      const { before, after } = params as { before: number; after: number };
      return [id, code === 'better-lowers' ? before - after : Number.NaN];
    }),
  );
}

describe('monotonicity', () => {
  it('finds exactly the largest fall that trying every answer finds', () => {
    let falls = 0;
    fc.assert(
      fc.property(smallRubric, (rubric) => {
        const said = found(rubric);
        for (const question of questionsOf(rubric)) {
          const { decisive } = outlineOf(rubric);
          const worst = question.weight !== 0 && decisive.has(question.id) ? largestFall(rubric, question) : 0;
          expect(said[question.id] ?? 0).toBeCloseTo(worst, 6);
          if (worst > 0) falls++;
        }
      }),
      { numRuns: 40, seed: 20261124 },
    );
    expect(falls).toBeGreaterThan(10);
  });

  const opening = (rest: Partial<Question>, ...others: Question[]) => rubricOf({ d: { questions: [levels('first', 3), levels('second', 2, rest), ...others] } }).definition;

  it('names the two answers, the scores between which it falls, and the question opened', () => {
    const [finding] = monotonicity(opening({ when: { answer: { question: 'first', atLeast: 1 } } }, levels('third', 2)));
    expect(finding).toMatchObject({
      code: 'better-lowers',
      severity: 'error',
      params: { from: '1', to: '2', before: 75, after: expect.closeTo(200 / 3) as number, opened: ['second'], closed: [] },
    });
  });

  it('finds it where the better answer closes a question that was answered well', () => {
    const closing = (n: number) =>
      rubricOf({ d: { questions: [levels('first', n), levels('second', 2, { when: { answer: { question: 'first', atMost: 0.9 } } }), levels('third', 2)] } }).definition;
    expect(monotonicity(closing(5))[0]?.params).toMatchObject({ from: '3', to: '4', before: expect.closeTo(175 / 3) as number, after: 50, opened: [], closed: ['second'] });
    expect(monotonicity(closing(2))).toEqual([]);
  });

  it('finds it where a number comes as near as one likes to the bound', () => {
    const { definition } = rubricOf({ d: { questions: [share('first', 1, false), levels('second', 2, { when: { answer: { question: 'first', atLeast: 0.6 } } })] } });
    expect(found(definition).first).toBeCloseTo(30, 3);
  });

  it('finds it where only a question declared not applicable gives the opened one its weight', () => {
    const rubric = (allowNa: boolean) =>
      rubricOf({
        a: { questions: [levels('first', 5), levels('other', 2)] },
        b: { questions: [levels('second', 2, { weight: 0.01, when: { answer: { question: 'first', atLeast: 1 } } }), levels('third', 2, { allowNa })] },
      }).definition;
    expect(found(rubric(false))).toEqual({});
    expect(found(rubric(true)).first).toBeGreaterThan(0);
  });

  it('finds it where the better answer only changes the weights', () => {
    const { definition } = rubricOf(
      { a: { questions: [levels('first', 3)] }, b: { questions: [levels('second', 2)] } },
      { weightSets: [{ id: 'other', when: { answer: { question: 'first', atLeast: 1 } }, dimensions: { b: 100 } }] },
    );
    expect(monotonicity(definition)[0]?.params).toMatchObject({ opened: [], closed: [], from: '1', to: '2' });
  });

  it('counts evidence where evidence decides the score', () => {
    const rubric = (mode: 'shown' | 'strict'): Rubric => ({
      ...opening({ weight: 0.1, when: { answer: { question: 'first', atLeast: 1 } } }, levels('third', 2)),
      scoring: { evidence: { mode } },
    });
    expect(found(rubric('shown'))).toEqual({});
    expect(found(rubric('strict')).first).toBeGreaterThan(0);
  });

  it('has nothing against opening on an answer without weight, or opening what has none', () => {
    const when = { answer: { question: 'first', atLeast: 1 } };
    const informing = rubricOf({ d: { questions: [levels('first', 3, { weight: 0 }), levels('second', 2, { when }), levels('third', 2)] } }).definition;
    expect(monotonicity(informing)).toEqual([]);
    expect(monotonicity(opening({ when, weight: 0 }))).toEqual([]);
  });

  it('is not kept from deciding by the size and the conditions of what a better answer does not touch', () => {
    const when = (type: string) => ({ profile: { type: [type] } });
    const types = Array.from({ length: 30 }, (_, i) => `type${i}`);
    const { definition } = rubricOf(
      {
        a: { questions: [levels('first', 3), levels('second', 2, { when: { answer: { question: 'first', atLeast: 1 } } }), levels('third', 2)] },
        b: { questions: [levels('always', 2), ...types.map((type) => levels(type, 5, { when: when(type), allowNa: true }))] },
      },
      { profile: [{ id: 'type', options: types.map((id) => ({ id })) }] },
    );
    expect(found(definition)).toEqual({ first: expect.closeTo(100 / 24) as number });
  });

  it('says so where there are too many cases', () => {
    const { definition } = rubricOf({ d: { questions: Array.from({ length: 13 }, (_, i) => levels(`q${i}`, 6)) } });
    const last = definition.dimensions[0]?.topics[0]?.questions.at(-1);
    if (last) last.when = { all: Array.from({ length: 12 }, (_, i) => ({ answer: { question: `q${i}`, atLeast: 0.5 } })) };
    expect(new Set(monotonicity(definition).map(({ code }) => code))).toEqual(new Set(['undecided']));
  });
});

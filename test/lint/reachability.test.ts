/** What the linter says of reaching 0 and 100, and of conditions, is what the engine does with every answer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../src/lint/conditions.ts';
import { reachability } from '../../src/lint/reachability.ts';
import type { Rubric } from '../../src/model/rubric.ts';
import { holds } from '../../src/score/condition.ts';
import { levels, rubricOf } from '../score/rubrics.ts';
import { smallRubric } from './arbitrary.ts';
import { evaluated, fillings, overall, PROFILES, questionsOf, weightSetsOf } from './brute-force.ts';

/** Whether every profile has complete answers that score 0 and others that score 100. */
function reachesBoth(rubric: Rubric, weightSet: string | undefined): boolean {
  const weighed = weightSet === undefined ? { ...rubric, weightSets: [] } : rubric;
  return PROFILES.every((profile) => {
    const scores = [...fillings(questionsOf(rubric), true)].flatMap((filling) => overall(weighed, profile, filling, weightSet) ?? []);
    return scores.some((score) => score < 1e-9) && scores.some((score) => score > 100 - 1e-9);
  });
}

const RUNS = { numRuns: 40, seed: 20261124 };

describe('reachability', () => {
  it('finds exactly the weights by which trying every answer finds a profile without 0 or 100', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(smallRubric, (rubric) => {
        const said = reachability(rubric).map(({ code, params }) => [code, (params as { weightSet: string | null }).weightSet ?? undefined]);
        const missed = weightSetsOf(rubric).filter((set) => !reachesBoth(rubric, set));
        expect(said).toEqual(missed.map((set) => ['nothing-asked', set]));
        seen.add(missed.length > 0);
      }),
      RUNS,
    );
    expect(seen.size).toBe(2);
  });

  it('asks nothing of the profile where a question is asked of everybody, however many attributes there are', () => {
    const attributes = Array.from({ length: 40 }, (_, i) => ({ id: `a${i}`, options: [{ id: 'yes' }, { id: 'no' }] }));
    const when = { any: attributes.map(({ id }) => ({ profile: { [id]: ['yes'] } })) };
    const rubric = (first: boolean) => rubricOf({ d: { questions: [...(first ? [levels('first', 2)] : []), levels('second', 2, { when })] } }, { profile: attributes }).definition;
    expect(reachability(rubric(true))).toEqual([]);
    expect(reachability(rubric(false)).map(({ code }) => code)).toEqual(['undecided']);
  });

  it('says by which weight set nothing is left', () => {
    const { definition } = rubricOf(
      { a: { questions: [levels('first', 2)] }, b: { questions: [levels('second', 2, { when: { profile: { type: ['bank'] } } })] } },
      { profile: [{ id: 'type', options: [{ id: 'bank' }, { id: 'insurer' }] }], weightSets: [{ id: 'odd', dimensions: { a: 0 } }] },
    );
    expect(reachability(definition)).toMatchObject([{ code: 'nothing-asked', params: { profile: 'type insurer', weightSet: 'odd' }, path: ['weightSets', 0] }]);
  });
});

describe('a condition', () => {
  it('can hold and can fail exactly where trying every answer finds that it does', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(smallRubric, (rubric) => {
        for (const { when } of questionsOf(rubric)) {
          if (!when) continue;
          const truths = new Set<boolean>();
          for (const profile of PROFILES.filter(({ type, places }) => type && places)) {
            for (const filling of fillings(questionsOf(rubric), true)) truths.add(holds(when, evaluated(rubric, profile, filling).around) === true);
          }
          expect(verdictOn(when, rubric)).toEqual({ canHold: truths.has(true), canFail: truths.has(false) });
          seen.add([...truths].sort().join());
        }
      }),
      RUNS,
    );
    expect(seen.size).toBeGreaterThan(1);
  });

  it('can never hold where the question it looks at is asked only otherwise', () => {
    const { definition } = rubricOf({
      d: {
        questions: [
          levels('first', 3),
          levels('second', 3, { when: { answer: { question: 'first', atLeast: 1 } } }),
          levels('third', 3, { when: { all: [{ answer: { question: 'second', atLeast: 0.5 } }, { answer: { question: 'first', atMost: 0.5 } }] } }),
        ],
      },
    });
    const third = questionsOf(definition)[2];
    expect(third?.when && verdictOn(third.when, definition)).toEqual({ canHold: false, canFail: true });
  });

  it('is decided on an attribute of many options of which all are named together', () => {
    const options = Array.from({ length: 30 }, (_, i) => ({ id: `s${i}` }));
    const { definition } = rubricOf({ d: { questions: [levels('first', 2)] } }, { profile: [{ id: 'scenarios', many: true, options }] });
    expect(verdictOn({ profile: { scenarios: options.map(({ id }) => id) } }, definition)).toEqual({ canHold: true, canFail: true });
  });

  it('is decided on a question of many options by what their points add up to', () => {
    const options = Array.from({ length: 30 }, (_, i) => ({ id: `o${i}`, points: 1 }));
    const { definition } = rubricOf({ d: { questions: [{ id: 'many', type: 'multi', options }] } });
    expect(verdictOn({ answer: { question: 'many', atMost: 0.01 } }, definition)).toEqual({ canHold: false, canFail: true });
    expect(verdictOn({ answer: { question: 'many', atLeast: 0.9, is: ['o0'] } }, definition)).toEqual({ canHold: true, canFail: true });
  });

  it('meets a logarithmic curve exactly at its bound', () => {
    const { definition } = rubricOf({ d: { questions: [{ id: 'size', type: 'number', scale: 'log', curve: [[1, 0], [1000, 1]] }] } });
    expect(verdictOn({ answer: { question: 'size', atLeast: 0.7, atMost: 0.7 } }, definition)).toEqual({ canHold: true, canFail: true });
  });
});

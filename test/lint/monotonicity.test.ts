/** What the linter proves of better answers is what the engine does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monotonicity } from '../../src/lint/monotonicity.ts';
import type { Answer } from '../../src/model/answers.ts';
import type { Question } from '../../src/model/rubric.ts';
import { evaluate } from '../../src/score/evaluate.ts';
import { scored } from '../../src/score/measures.ts';
import { levels, rubricOf } from '../score/rubrics.ts';

const SIZES = 3;

/** A topic of three or four questions, the last of them opened or closed by an answer to the first. */
const rubrics = fc
  .record({ count: fc.integer({ min: 3, max: 4 }), threshold: fc.integer({ min: 1, max: SIZES - 1 }), opens: fc.boolean(), weights: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 }) })
  .map(({ count, threshold, opens, weights }) => {
    const questions = Array.from({ length: count }, (_, i): Question => ({ ...levels(`q${i}`, SIZES), weight: weights[i] ?? 1 }));
    const answer = { answer: { question: 'q0', ...(opens ? { atLeast: threshold / (SIZES - 1) } : { atMost: (threshold - 1) / (SIZES - 1) }) } };
    const last = questions.at(-1) as Question;
    questions[count - 1] = { ...last, when: answer };
    return rubricOf({ d: { questions } }).definition;
  });

/** The largest fall over all answers, by trying them all. */
function bruteForce(rubric: Parameters<typeof monotonicity>[0]): number {
  const ids = rubric.dimensions[0]?.topics[0]?.questions.map(({ id }) => id) ?? [];
  const overall = (given: number[]) => {
    const answers = new Map(ids.map((id, i): [string, Answer] => [id, { given: given[i] as number, evidence: [] }]));
    const { mean, outline } = evaluate({ rubric, profile: {}, asOf: '2026-01-01', evidenceMode: 'off' }, answers);
    return 100 * (mean(outline.root, scored) ?? 0);
  };
  const all = ids.slice(1).reduce<number[][]>((found) => found.flatMap((each) => Array.from({ length: SIZES }, (_, k) => [...each, k])), [[]]);
  const falls = all.flatMap((rest) => {
    const scores = Array.from({ length: SIZES }, (_, k) => overall([k, ...rest]));
    return scores.flatMap((before, from) => scores.slice(from + 1).map((after) => before - after));
  });
  return Math.max(0, ...falls);
}

describe('monotonicity', () => {
  it('finds exactly the largest fall that trying every answer finds', () => {
    fc.assert(
      fc.property(rubrics, (rubric) => {
        const [found] = monotonicity(rubric);
        const points = found ? (found.params as { points: number }).points : 0;
        expect(points).toBeCloseTo(bruteForce(rubric), 9);
      }),
      { numRuns: 60 },
    );
  });

  it('says so where there are too many cases', () => {
    const { definition } = rubricOf({ d: { questions: Array.from({ length: 9 }, (_, i) => levels(`q${i}`, 6)) } });
    const last = definition.dimensions[0]?.topics[0]?.questions.at(-1);
    if (last) last.when = { all: Array.from({ length: 8 }, (_, i) => ({ answer: { question: `q${i}`, atLeast: 0.5 } })) };
    expect(new Set(monotonicity(definition).map(({ code }) => code))).toEqual(new Set(['undecided']));
  });
});

/** The compact result of a line has the numbers of the whole report, bit for bit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LoadedRubric, WeightSet } from '../../src/model/rubric.ts';
import { outlineOf } from '../../src/model/outline.ts';
import { saidOn } from '../../src/score/evaluate.ts';
import { resultScorer } from '../../src/score/result.ts';
import { score } from '../../src/score/score.ts';
import type { EvidenceMode } from '../../src/model/vocabulary.ts';
import { arbitraryCase } from './arbitrary.ts';
import { OPTIONS } from './rubrics.ts';

const mode = fc.constantFrom<EvidenceMode>('off', 'shown', 'strict');
const days = fc.constantFrom('2024-06-01', '2026-01-01', '2026-11-23', '2028-01-01');

/** Weight sets of both kinds, on conditions that look at the profile and at answers. */
function weighed({ definition, digest }: LoadedRubric, weights: number[], kind: number): LoadedRubric {
  const [first] = outlineOf(definition).questions;
  const n = definition.dimensions.length;
  const dimensions = Object.fromEntries(definition.dimensions.map(({ id }, d) => [id, weights[d] ?? 1]));
  const sets: WeightSet[] = [
    { id: 'bank', when: { profile: { type: ['bank'] } }, dimensions: { ...dimensions, [definition.dimensions[0]!.id]: 2 } },
    { id: 'judged', when: { answer: { question: first!.id, atLeast: 0.5 } }, ahp: Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => (i + 1) / (j + 1))) },
  ];
  const { principles, ...rest } = definition;
  return kind === 0 || !principles ? { digest, definition: rest } : { digest, definition: { ...rest, principles, weightSets: kind === 1 ? sets : [...sets].reverse() } };
}

const pick = <T extends object, K extends keyof T>(from: T, keys: readonly K[]) => Object.fromEntries(keys.map((key) => [key, from[key]]));

describe('the compact result', () => {
  it('is the report’s, for every rubric, profile, weight set, evidence mode and day', () => {
    fc.assert(
      fc.property(arbitraryCase, mode, days, fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }), fc.nat(2), (each, evidenceMode, asOf, weights, kind) => {
        const rubric = weighed(each.rubric, weights, kind);
        const report = score(rubric, { institution: { name: 'Any', profile: each.profile }, answers: each.answers }, { ...OPTIONS, evidenceMode, asOf });
        const scoreLine = resultScorer(rubric, { evidenceMode });
        const said = outlineOf(rubric.definition).questions.map(({ id }) => saidOn(asOf, each.answers.get(id)));
        // What another institution left on the sheet must not show.
        scoreLine(1, 'Before', { type: 'insurer' }, said.map((_, q) => (q % 2 === 0 ? undefined : { given: undefined, na: 'x', grade: 2 })));
        const result = scoreLine(7, 'Any', each.profile, said);
        const scores = ['score', 'potential', 'level', 'levelHigh'] as const;
        expect(result).toStrictEqual({
          line: 7,
          institution: report.institution,
          rubric: report.rubric,
          overall: pick(report.overall, [...scores, 'coverage', 'observed', 'claimed', 'evidenced']),
          dimensions: report.dimensions.map((dimension) => pick(dimension, ['id', ...scores, 'coverage'])),
          principles: report.principles.map((principle) => pick(principle, ['id', ...scores])),
          mustPass: report.mustPass.filter(({ state }) => state === 'failed').map(({ id }) => id),
        });
      }),
      { numRuns: 400, seed: 20261125 },
    );
  });
});

/** Reports made for the tests of comparing, from the worked example and from answers written in place. */
import { checkAnswers } from '../../src/files/answers.ts';
import { parseYaml } from '../../src/files/yaml.ts';
import type { Report } from '../../src/model/report.ts';
import { score, type ScoreOptions } from '../../src/score/score.ts';

const FOLDER = 'fixtures/published/worked-example';
export const RUBRIC = `${FOLDER}/rubric.yaml`;
export const A = `${FOLDER}/a.yaml`;
export const B = `${FOLDER}/b.yaml`;

/** Evidence good enough that the strict worked example takes an answer as it is. */
export const TESTED = 'evidence: [{ ref: e, assurance: tested }]';

/** Scores answers to the worked example, given as the lines below `answers:`. */
export async function reportOf(name: string, assessed: string | undefined, answers: readonly string[], options: Partial<ScoreOptions> = {}): Promise<Report> {
  const lines = [
    'rubric: worked-example@1',
    `institution: { name: ${JSON.stringify(name)} }`,
    ...(assessed ? [`assessed: ${assessed}`] : []),
    'answers:',
    ...answers.map((line) => `  ${line}`),
  ];
  const loaded = await checkAnswers(parseYaml(lines.join('\n'), 'answers.yaml'), RUBRIC);
  return score(loaded.rubric, loaded.answers, { asOf: '2026-11-23', language: 'en', ...options });
}

/** The two institutions of the worked example. */
export const workedA = (assessed = '2026-01-15', name = 'A', options: Partial<ScoreOptions> = {}) =>
  reportOf(
    name,
    assessed,
    [
      'q1: { level: 3, evidence: [{ ref: e1, assurance: documented }] }',
      'q2: yes',
      'q3: { selected: [a, b], evidence: [{ ref: e3 }] }',
      `q4: { value: 12, ${TESTED} }`,
      'q5: 2',
      'q6: { level: 1, evidence: [{ ref: e6 }] }',
    ],
    options,
  );

export const workedB = (assessed = '2026-01-15', name = 'B', options: Partial<ScoreOptions> = {}) =>
  reportOf(
    name,
    assessed,
    [
      'q1: { level: 2, evidence: [{ ref: e1 }] }',
      'q2: no',
      'q3: { selected: [a], evidence: [{ ref: e3 }] }',
      `q4: { value: 19, ${TESTED} }`,
      'q5: { na: "outside its business" }',
      'q6: { unknown: true }',
    ],
    options,
  );

/** The rate of full reports against JSON.parse of the same answers. */
import { loadRubric } from '../src/files/rubric.ts';
import type { Answers } from '../src/model/answers.ts';
import { outlineOf } from '../src/model/outline.ts';
import { score } from '../src/score/score.ts';

const COUNT = 2000;
const rubric = await loadRubric('eight-principles');
const questions = outlineOf(rubric.definition).questions.map(({ question }) => question).filter(({ type }) => type === 'level');
const lines = Array.from({ length: COUNT }, (_, i) =>
  JSON.stringify({ institution: { name: `Bank ${i}`, type: 'bank' }, answers: questions.map(({ id }, q) => [id, { given: (i + q) % 5, evidence: [] }]) }),
);
const options = { asOf: '2026-11-23', language: 'en' };

/** Lines per second. */
function rate(work: (line: string) => void): number {
  const start = performance.now();
  lines.forEach(work);
  return COUNT / ((performance.now() - start) / 1000);
}

const parsed = rate((line) => void JSON.parse(line));
const scored = rate((line) => {
  const { institution, answers } = JSON.parse(line) as { institution: { name: string }; answers: [string, never][] };
  score(rubric, { institution: { name: institution.name, profile: { type: 'bank' } }, answers: new Map(answers) } as Answers, options);
});
console.log(`Full reports (${questions.length} answers each) per second: ${Math.round(scored)}; JSON.parse of the same lines: ${Math.round(parsed)}; ratio ${(scored / parsed).toFixed(3)}`);

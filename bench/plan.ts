/** A large plan: 75 questions of four steps each, proved, with the whole frontier. In seconds, and against scoring them once. */
import type { Answers } from '../src/model/answers.ts';
import type { LoadedRubric, Question } from '../src/model/rubric.ts';
import { plan } from '../src/plan/plan.ts';
import { score } from '../src/score/score.ts';

const DIMENSIONS = 5;
const EACH = 15;
const ROUNDS = 5;

const question = (q: number): Question => ({ id: `q${q}`, type: 'level', weight: 1 + ((q * 7) % 5), levels: [{}, ...[1, 2, 3, 4].map((k) => ({ effort: 1 + ((q * 13 + k * 5) % 7) }))] });
const rubric: LoadedRubric = {
  digest: 'bench',
  definition: {
    rubric: 'bench',
    version: '1.0.0',
    languages: ['en'],
    levels: [0, 20, 40, 60, 80].map((from) => ({ from })),
    dimensions: Array.from({ length: DIMENSIONS }, (_, d) => ({ id: `d${d}`, topics: [{ id: `t${d}`, questions: Array.from({ length: EACH }, (__, q) => question(EACH * d + q)) }] })),
  },
};
const answers: Answers = {
  institution: { name: 'Bench', profile: {} },
  answers: new Map(Array.from({ length: DIMENSIONS * EACH }, (_, q) => [`q${q}`, { given: 0, evidence: [] }])),
};
const options = { asOf: '2026-11-23', language: 'en' };

function seconds(work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}

const once = seconds(() => void score(rubric, answers, options));
console.log(`Plans for ${DIMENSIONS * EACH} questions of four steps, median of ${ROUNDS}`);
for (const goal of [{ kind: 'budget', effort: 1000 }, { kind: 'level', level: 3 }] as const) {
  const time = seconds(() => void plan(rubric, answers, { ...options, goal }));
  console.log(`  ${goal.kind.padEnd(8)} ${time.toFixed(3)} s, ${Math.round(time / once)} times one report`);
}

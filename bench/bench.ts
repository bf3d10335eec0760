/**
 * Ratios measured within one run, because machines differ and are noisy: medians of whole processes in turn,
 * against `node -e 0`; and the rate of scoring against JSON.parse of the same lines. Run by `npm run bench`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadRubric } from '../src/files/rubric.ts';
import { largeRubric } from './rubric.ts';
import type { Answers } from '../src/model/answers.ts';
import { outlineOf } from '../src/model/outline.ts';
import { score } from '../src/score/score.ts';
import { benchFilter } from './filter.ts';

const ROUNDS = 15;
const PROGRAM = 'bin/genai-readiness.js';
const CASE = 'fixtures/cases/ocbc.yaml';
const LARGE = path.join(mkdtempSync(path.join(tmpdir(), 'bench-')), 'large.json');
writeFileSync(LARGE, JSON.stringify(largeRubric(), null, 2));

const median = (numbers: number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

function wholeProcess(args: string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} exited ${status}`);
  return performance.now() - start;
}

/** Time until the first prompt stands on a terminal; util-linux's `script` provides the terminal. */
function firstPrompt(): Promise<number> {
  const answers = path.join(mkdtempSync(path.join(tmpdir(), 'bench-')), 'answers.yaml');
  const start = performance.now();
  const child = spawn('script', ['-qec', `${process.execPath} ${PROGRAM} assess ${answers} --lang en`, '/dev/null'], { stdio: ['pipe', 'pipe', 'ignore'] });
  return new Promise((resolve, reject) => {
    let seen = '';
    child.stdout.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
      if (!seen.includes('❯')) return;
      resolve(performance.now() - start);
      child.kill();
    });
    child.on('error', reject);
    child.on('exit', () => reject(new Error('no prompt came')));
  });
}

const commands: Record<string, () => number | Promise<number>> = {
  'node -e 0': () => wholeProcess(['-e', '0']),
  '--version': () => wholeProcess([PROGRAM, '--version']),
  '--help': () => wholeProcess([PROGRAM, '--help']),
  'score, table': () => wholeProcess([PROGRAM, 'score', CASE]),
  'score, JSON': () => wholeProcess([PROGRAM, 'score', CASE, '--json']),
  'compare of two': () => wholeProcess([PROGRAM, 'compare', CASE, 'fixtures/cases/laqo.yaml']),
  'rubric lint, 500 questions': () => wholeProcess([PROGRAM, 'rubric', 'lint', LARGE]),
  'assess, first prompt': firstPrompt,
};

const times = new Map(Object.keys(commands).map((name): [string, number[]] => [name, []]));
for (let round = 0; round <= ROUNDS; round++) {
  for (const [name, run] of Object.entries(commands)) {
    const time = await run();
    if (round > 0) times.get(name)?.push(time);
  }
}
const floor = median(times.get('node -e 0') ?? []);
console.log(`Cold start, whole process, median of ${ROUNDS}, as a ratio to node -e 0 (node ${process.version})`);
for (const [name, each] of times) console.log(`  ${name.padEnd(28)} ${(median(each) / floor).toFixed(2)}`);

const rubric = await loadRubric('eight-principles');
const questions = outlineOf(rubric.definition).questions.map(({ question }) => question).filter(({ type }) => type === 'level');
const COUNT = 2000;
const lines = Array.from({ length: COUNT }, (_, i) =>
  JSON.stringify({ institution: { name: `Bank ${i}`, type: 'bank' }, answers: questions.map(({ id }, q) => [id, { given: (i + q) % 5, evidence: [] }]) }),
);
const options = { asOf: '2026-11-23', language: 'en', tool: { name: 'bench', version: '0' } };
const rate = (work: (line: string) => void): number => {
  const start = performance.now();
  lines.forEach(work);
  return COUNT / ((performance.now() - start) / 1000);
};
const parsed = rate((line) => void JSON.parse(line));
const scored = rate((line) => {
  const { institution, answers } = JSON.parse(line) as { institution: { name: string }; answers: [string, never][] };
  score(rubric, { institution: { name: institution.name, profile: { type: 'bank' } }, answers: new Map(answers) } as Answers, options);
});
console.log(`Full reports (${questions.length} answers each) per second: ${Math.round(scored)}; JSON.parse of the same lines: ${Math.round(parsed)}; ratio ${(scored / parsed).toFixed(3)}`);

await import('./plan.ts');
await benchFilter();

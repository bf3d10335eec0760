/**
 * Cold starts of whole processes, in turn, as ratios to `node -e 0`; beside ours those of programs that do the nearest
 * thing to it with the same questions and answers. Prints the table of docs/performance.md. Run by `npm run bench`.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readAnswers } from '../src/files/answers-reader.ts';
import { loadRubric } from '../src/files/rubric.ts';
import { readText } from '../src/files/read.ts';
import { outlineOf } from '../src/model/outline.ts';
import { SCHEMAS } from '../src/model/schemas.ts';
import { largeRubric } from './rubric.ts';

const ROUNDS = 25;
const PROGRAM = 'bin/genai-readiness.js';
const CASE = 'fixtures/cases/ocbc.yaml';
const OTHER = 'fixtures/cases/laqo.yaml';
const PEERS = 'bench/peers';
const place = mkdtempSync(path.join(tmpdir(), 'bench-'));

type Run = () => number | Promise<number>;

/** Milliseconds from start to end of a process. */
function wholeProcess(args: string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} exited ${status}: ${stderr}`);
  return performance.now() - start;
}

/** Milliseconds until the first prompt stands on a terminal; util-linux's `script` provides the terminal. */
function firstPrompt(): Promise<number> {
  const start = performance.now();
  const child = spawn('script', ['-qec', `${process.execPath} ${PROGRAM} assess ${path.join(mkdtempSync(path.join(place, 'assess-')), 'answers.yaml')} --lang en`, '/dev/null'], { stdio: ['pipe', 'pipe', 'ignore'] });
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

function written(name: string, document: object): string {
  const file = path.join(place, name);
  writeFileSync(file, JSON.stringify(document, null, 2));
  return file;
}

/** The questions and answers of the case, as each of the peers takes them. */
async function peerInputs() {
  const { definition } = await loadRubric('eight-principles');
  const { answers } = await readAnswers(await readText(CASE), await loadRubric('eight-principles'), CASE);
  const questions = outlineOf(definition).questions.map(({ question, topic }) => ({ id: question.id, title: topic.name?.en ?? question.id }));
  const given = Object.fromEntries([...answers.answers].flatMap(([id, { given: each }]) => (typeof each === 'number' ? [[id, each]] : [])));
  const points = questions.map(({ id }) => `iif({${id}} notempty, {${id}}, 0)`).join(' + ');
  return {
    survey: written('survey.json', {
      elements: questions.map(({ id, title }) => ({ type: 'rating', name: id, title, rateMin: 0, rateMax: 4 })),
      calculatedValues: [{ name: 'score', expression: points }],
    }),
    rules: written('rules.json', questions.map(({ id, title }) => ({ conditions: { any: [{ fact: id, operator: 'lessThan', value: 2 }] }, event: { type: id, params: { title } } }))),
    given: written('given.json', given),
    schema: written('schema.json', SCHEMAS.answers),
    answers: written('answers.json', { rubric: 'eight-principles', answers: given }),
  };
}

if (!existsSync(path.join(PEERS, 'node_modules'))) execFileSync('npm', ['ci', '--prefix', PEERS, '--no-audit', '--no-fund'], { stdio: 'inherit' });
const { survey, rules, given, schema, answers } = await peerInputs();
const large = written('large.json', largeRubric());

const OURS: Record<string, Run> = {
  '`--version`': () => wholeProcess([PROGRAM, '--version']),
  '`--help`': () => wholeProcess([PROGRAM, '--help']),
  '`score`, table': () => wholeProcess([PROGRAM, 'score', CASE]),
  '`score --json`': () => wholeProcess([PROGRAM, 'score', CASE, '--json']),
  '`score -f html`': () => wholeProcess([PROGRAM, 'score', CASE, '-f', 'html']),
  '`compare` of two': () => wholeProcess([PROGRAM, 'compare', CASE, OTHER]),
  '`plan --budget 20`': () => wholeProcess([PROGRAM, 'plan', CASE, '--budget', '20']),
  '`assess`, first prompt': firstPrompt,
  '`rubric lint`, 500 questions': () => wholeProcess([PROGRAM, 'rubric', 'lint', large]),
};
const THEIRS: Record<string, Run> = {
  'survey-core: take the answers, add up, list what is open': () => wholeProcess([`${PEERS}/survey.mjs`, survey, given]),
  'json-rules-engine: a rule a question, run': () => wholeProcess([`${PEERS}/rules.mjs`, rules, given]),
  'ajv-cli: check the answers against their schema': () =>
    wholeProcess([`${PEERS}/node_modules/ajv-cli/dist/index.js`, 'validate', '-s', schema, '-d', answers, '--strict=false', '--validate-formats=false']),
};
const FLOOR = '`node -e 0`';
const runs: Record<string, Run> = { [FLOOR]: () => wholeProcess(['-e', '0']), ...OURS, ...THEIRS };

const times = new Map(Object.keys(runs).map((name): [string, number[]] => [name, []]));
for (let round = 0; round <= ROUNDS; round++) {
  for (const [name, run] of Object.entries(runs)) {
    const time = await run();
    // The first round only fills the disk's cache.
    if (round > 0) times.get(name)!.push(time);
  }
}

const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);
const floor = times.get(FLOOR)!;
console.log(`Node ${process.version}, ${ROUNDS} rounds; \`node -e 0\` took ${sorted(floor)[ROUNDS >> 1]!.toFixed(0)} ms. Each ratio is to the \`node -e 0\` of the same round.\n`);
console.log('| whole process | least | median | most |\n| --- | ---: | ---: | ---: |');
for (const [name, each] of times) {
  const ratios = sorted(each.map((time, round) => time / floor[round]!));
  console.log(`| ${name} | ${[ratios[0]!, ratios[ROUNDS >> 1]!, ratios[ROUNDS - 1]!].map((ratio) => ratio.toFixed(2)).join(' | ')} |`);
}

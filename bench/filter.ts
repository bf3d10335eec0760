/**
 * The line filter, as ratios within one run: its rate against JSON.parse of the same lines in the same process, its cost
 * per line from a thousand to a million lines, and the memory of a process that scores a million. No two lines are alike.
 * Part of `npm run bench`; times are the processor's, since other programs may be running.
 */
import { spawn } from 'node:child_process';
import { LineFilter } from '../src/cli/lines/filter.ts';
import { loadRubric } from '../src/files/rubric.ts';
import { lineOf } from './lines.ts';

const PROGRAM = 'bin/genai-readiness.js';
const BLOCK = 1000;
const MILLION = 1_000_000;

const { definition } = await loadRubric('eight-principles');
const block = (b: number): string[] => Array.from({ length: BLOCK }, (_, i) => lineOf(definition, b * BLOCK + i));
const filterOf = () => new LineFilter({ file: '-', scoring: { asOf: '2026-11-23' }, language: 'en', chosen: true, redact: [], full: false });

async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** Bytes in, bytes out: splitting, decoding, validation, scoring and printing are all in it. */
async function filterBlock(filter: LineFilter, bytes: Uint8Array, firstLine: number): Promise<void> {
  const { text, bad } = await filter.filter({ firstLine, bytes });
  if (bad > 0 || Buffer.from(text).length === 0) throw new Error(`${bad} bad lines`);
}

const bytesOf = (lines: readonly string[]): Uint8Array => Buffer.from(lines.map((line) => `${line}\n`).join(''));

/** Median over rounds that parse and filter the same lines in turn. */
async function againstParsing(): Promise<number> {
  const filter = filterOf();
  const ratios: number[] = [];
  for (let round = 0; round < 25; round++) {
    const lines = block(round);
    const bytes = bytesOf(lines);
    const parsed = await processorTime(() => lines.forEach((line) => void JSON.parse(line)));
    const filtered = await processorTime(() => filterBlock(filter, bytes, 1));
    // In the first rounds both are still being compiled.
    if (round >= 5) ratios.push(parsed / filtered);
  }
  return ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)]!;
}

/** Cost per line over all lines so far, as a ratio to that over the first thousand after the warm-up. */
async function flatness(): Promise<Map<number, number>> {
  const filter = filterOf();
  for (let b = 0; b < 5; b++) await filterBlock(filter, bytesOf(block(b)), 1);
  const costs = new Map<number, number>();
  let spent = 0;
  for (let b = 0; b * BLOCK < MILLION; b++) {
    const bytes = bytesOf(block(b));
    spent += await processorTime(() => filterBlock(filter, bytes, b * BLOCK + 1));
    const lines = (b + 1) * BLOCK;
    if (Number.isInteger(Math.log10(lines))) costs.set(lines, spent / lines);
  }
  const first = costs.get(BLOCK)!;
  return new Map([...costs].map(([lines, cost]) => [lines, cost / first]));
}

const PRINT_PEAK = "data:text/javascript,process.on('exit',()=>process.stderr.write(String(process.resourceUsage().maxRSS)))";

/** Peak of resident memory in MB of a process that scores this many institutions. */
function memoryFor(count: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', PRINT_PEAK, PROGRAM, 'score', '--ndjson', '-q'], { stdio: ['pipe', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const feed = async () => {
    for (let b = 0; b * BLOCK < count; b++) {
      if (!child.stdin.write(bytesOf(block(b)))) await new Promise((resolve) => child.stdin.once('drain', resolve));
    }
    child.stdin.end();
  };
  return new Promise((resolve, reject) => {
    feed().catch(reject);
    child.on('exit', (status) => (status === 0 ? resolve(Number(said) / 1000) : reject(new Error(said))));
  });
}

console.log(`Line filter, one core (${Math.round(lineOf(definition, 0).length / 1000)} kB a line, 80 questions, all lines different)`);
console.log(`  rate against JSON.parse of the same lines        ${(await againstParsing()).toFixed(2)}`);
for (const [lines, cost] of await flatness()) console.log(`  cost per line over ${String(lines).padStart(9)} lines                 ${cost.toFixed(2)}`);
console.log(`  peak memory for ${MILLION} institutions, MB         ${Math.round(await memoryFor(MILLION))}`);

/**
 * Keeps what V8 makes of the program's files while it does what people do most, so that a start of the same Node need
 * not compile them again. Run by the build, by itself: a loader such as tsx's would be in the way.
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import start from '../bin/genai-readiness.js';

const { load, scripts, dist, compiled } = start;

const CASES = ['fixtures/cases/ocbc.yaml', 'fixtures/cases/laqo.yaml'];
const RUNS = [
  ['--help'],
  ['score', CASES[0]],
  ['score', CASES[0], '--lang', 'zh-CN'],
  ['score', CASES[0], '--json'],
  ['score', CASES[0], '-f', 'html'],
  ['score', CASES[0], '-f', 'markdown'],
  ['compare', ...CASES],
  ['explain', 'overall', CASES[0]],
  ['plan', CASES[0], '--budget', '20'],
];

/** Bytes. */
const SMALL = 8_000;

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

const { run } = load('cli.cjs');
for (const argv of RUNS) {
  const code = await run(argv, { env: {}, invokedAs: '', stdin: process.stdin, stdout: nowhere(), stderr: nowhere() });
  if (code !== 0) throw new Error(`${argv.join(' ')}: exit ${code}`);
}
for (const [name, script] of scripts) {
  // Opening one more file costs more than compiling a small one.
  if (statSync(path.join(dist, name)).size <= SMALL) continue;
  mkdirSync(path.dirname(path.join(compiled, name)), { recursive: true });
  writeFileSync(path.join(compiled, name), script.createCachedData());
}

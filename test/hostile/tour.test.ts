/**
 * What SECURITY.md promises, held against one whole tour of the program: no network, no other program or thread, no code
 * from documents, and no file written but those that were named. Each command is the real one, behind a fence that
 * notes what it tries (fence.mjs), and under Node's own permissions, which let it write in one folder only.
 */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';

const root = path.resolve(import.meta.dirname, '../..');
const fence = path.join(import.meta.dirname, 'fence.mjs');
const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tour-')));
/** Beside the folder, where the same permission reaches. */
const logs = `${folder}-logs`;
mkdirSync(logs);
afterAll(() => {
  for (const each of [folder, logs]) rmSync(each, { recursive: true, force: true });
});

const permission = ['--permission', '--experimental-permission'].find((flag) => process.allowedNodeEnvironmentFlags.has(flag)) ?? '--experimental-permission';

interface Visit {
  status: number;
  stderr: string;
  forbidden: string[];
  written: string[];
}

let visits = 0;

function visit(argv: readonly string[], script = path.join(root, 'bin/genai-readiness.js')): Promise<Visit> {
  const log = path.join(logs, String((visits += 1)));
  writeFileSync(log, '');
  const flags = [permission, '--allow-fs-read=*', `--allow-fs-write=${folder}*`, '--no-warnings', '--import', fence];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [...flags, script, ...argv], { cwd: folder, env: { PATH: '', FENCE_LOG: log, LANG: 'C.UTF-8' }, maxBuffer: 64_000_000 }, (_, __, stderr) => {
      const lines = readFileSync(log, 'utf8').split('\n').filter((line) => line !== '');
      const forbidden = lines.filter((line) => line.startsWith('FORBIDDEN'));
      // The temporary file of a write, and the folder made for it, belong to it.
      const written = lines.filter((line) => !line.startsWith('FORBIDDEN') && !line.endsWith('.tmp') && line !== folder);
      resolve({ status: child.exitCode ?? -1, stderr, forbidden, written: [...new Set(written.map((line) => path.relative(folder, line)))].sort() });
    });
  });
}

for (const name of ['strong', 'weak']) cpSync(path.join(root, `fixtures/illustrative/${name}.yaml`), path.join(folder, `${name}.yaml`));
for (const name of ['cio', 'legal']) cpSync(path.join(root, `fixtures/panel/${name}.yaml`), path.join(folder, `panel/${name}.yaml`));
for (const name of ['answers-v1', 'rubric']) cpSync(path.join(root, `fixtures/migration/${name}.yaml`), path.join(folder, `bakery/${name}.yaml`));
cpSync(path.join(root, 'fixtures/many/answers.ndjson'), path.join(folder, 'lines.ndjson'));
writeFileSync(path.join(folder, 'results.ndjson'), (await runCli(['score', '--ndjson', 'fixtures/many/answers.ndjson'])).stdout);

const ROLES = ['business', 'cdo', 'ceo-office', 'ceo', 'cio', 'ciso', 'cro', 'finance', 'hr', 'legal', 'platform', 'procurement'];

/** A command, the files that it is asked to write, and its exit code. Each may use what those before it have written. */
const TOUR: [command: string, writes: string[], status?: number][] = [
  ['--help', []],
  ['--version', []],
  ['schema report', []],
  ['score strong.yaml', []],
  ['score strong.yaml --lang zh-CN --framework nist-ai-rmf-1.0 --min overall=99', [], 1],
  ['score strong.yaml -f json=report.json -f html=report.html -f markdown=report.md -f csv=report.csv -f xlsx=report.xlsx -f junit=report.xml -f sarif=report.sarif -f github=report.txt', ['report.csv', 'report.html', 'report.json', 'report.md', 'report.sarif', 'report.txt', 'report.xlsx', 'report.xml']],
  ['report report.json -f markdown=again.md --redact names,notes', ['again.md']],
  ['compare strong.yaml weak.yaml -f html=compare.html', ['compare.html']],
  ['compare report.json weak.yaml', []],
  ['explain overall strong.yaml', []],
  ['explain gov-ceo-lead', []],
  ['init begun.yaml --name Bank', ['begun.yaml']],
  ['questionnaire export strong.yaml --xlsx questionnaire.xlsx', ['questionnaire.xlsx']],
  ['questionnaire import questionnaire.xlsx -o imported.yaml', ['imported.yaml']],
  ['migrate bakery/answers-v1.yaml --rubric bakery/rubric.yaml --dry-run', []],
  ['migrate bakery/answers-v1.yaml --rubric bakery/rubric.yaml -o bakery/answers.yaml', ['bakery', 'bakery/answers.yaml']],
  ['baseline update strong.yaml --baseline baseline.json', ['baseline.json']],
  ['score weak.yaml --baseline baseline.json --max regressions=0', [], 1],
  ['plan weak.yaml --budget 26 -f json=roadmap.json -f html=roadmap.html', ['roadmap.html', 'roadmap.json']],
  ['plan strong.yaml --check roadmap.json', []],
  ['merge panel/cio.yaml panel/legal.yaml -o merged.yaml -f json=agreement.json', ['agreement.json', 'merged.yaml']],
  ['report agreement.json', []],
  ['assign begun.yaml --by-owner -o owners', ['owners', ...ROLES.map((role) => `owners/${role}.yaml`)]],
  ['portfolio strong.yaml weak.yaml report.json --by type -f html=portfolio.html -f json=portfolio.json', ['portfolio.html', 'portfolio.json']],
  ['portfolio portfolio.json panel -f csv=portfolio.csv', ['portfolio.csv']],
  ['score --ndjson lines.ndjson', []],
  ['portfolio results.ndjson', []],
  ['completion bash', []],
  ['config print', []],
  ['rubric list', []],
  ['rubric show gov-ceo-lead', []],
  ['rubric new mine', ['mine', ...readdirSync(path.join(root, 'starter')).map((name) => `mine/${name}`)].sort()],
  ['rubric lint mine', []],
  ['assess strong.yaml', [], 2],
  ['score missing.yaml', [], 2],
];

describe('a whole tour of the program', () => {
  it.each(TOUR)('%s', async (command, writes, status = 0) => {
    const visited = await visit(command.split(' '));
    expect(visited, visited.stderr).toMatchObject({ status, forbidden: [], written: writes });
  });

  it('leaves no file that was not named, and none hidden', () => {
    const given = ['lines.ndjson', 'results.ndjson', 'strong.yaml', 'weak.yaml', 'panel', 'panel/cio.yaml', 'panel/legal.yaml', 'bakery', 'bakery/answers-v1.yaml', 'bakery/rubric.yaml'];
    const named = TOUR.flatMap(([, writes]) => writes);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual([...new Set([...given, ...named])].sort());
  });
});

describe('the fence', () => {
  const script = (code: string): string => {
    const file = path.join(logs, 'attempt.mjs');
    writeFileSync(file, code);
    return file;
  };

  it.each([
    ["import net from 'node:net'; net.connect(9, '127.0.0.1')", 'net.connect'],
    ["import { Socket } from 'node:net'; new Socket().connect(9, '127.0.0.1')", 'net.Socket.connect'],
    ["import { get } from 'node:http'; get('http://127.0.0.1:9')", 'http.get'],
    ["import https from 'node:https'; https.request('https://127.0.0.1:9')", 'https.request'],
    ["await fetch('http://127.0.0.1:9')", 'globalThis.fetch'],
    ["import { lookup } from 'node:dns'; lookup('localhost', () => {})", 'dns.lookup'],
    ["import { createSocket } from 'node:dgram'; createSocket('udp4')", 'dgram.createSocket'],
    ["import { execFileSync } from 'node:child_process'; execFileSync('true')", 'child_process.execFileSync'],
    ["import { Worker } from 'node:worker_threads'; new Worker('1', { eval: true })", 'worker_threads.Worker'],
  ])('notices %s', async (code, what) => {
    const { forbidden, status } = await visit([], script(code));
    expect(forbidden).toEqual([`FORBIDDEN ${what}`]);
    expect(status).not.toBe(0);
  });

  it('lets nothing be written elsewhere, and notes what is written here', async () => {
    const stray = path.join(tmpdir(), `stray-${process.pid}`);
    const { status, written } = await visit([], script(`import fs from 'node:fs'; fs.writeFileSync('here', ''); fs.unlinkSync('here'); fs.writeFileSync(${JSON.stringify(stray)}, '')`));
    expect(written).toContain('here');
    expect(status).not.toBe(0);
    expect(existsSync(stray)).toBe(false);
  });
});

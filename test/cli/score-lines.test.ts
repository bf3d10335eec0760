/** `score --ndjson`: a filter from lines to lines. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../bench/lines.ts';
import { run } from '../../src/cli/run.ts';
import { loadRubric } from '../../src/files/rubric.ts';
import { SCHEMAS } from '../../src/model/schemas.ts';
import { runShell } from '../shell.ts';
import { runCli } from './run-cli.ts';

const rubric = await loadRubric('eight-principles');
const lines = Array.from({ length: 200 }, (_, i) => lineOf(rubric.definition, i));
const ajv = new Ajv({ strict: false, formats: { date: true } });
const isResult = ajv.compile(SCHEMAS.result);
const isErrors = ajv.compile(SCHEMAS.errors);

const filter = (stdin: string | Buffer, ...args: string[]) => runCli(['score', '--ndjson', '--as-of', '2026-11-23', '--lang', 'en', ...args], { stdin });
const parsed = (stdout: string) => stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
const plain = (institution = {}, answers: object = { 'gov-board': 3 }) => JSON.stringify({ rubric: 'eight-principles@2', institution: { name: 'A', type: 'bank', tier: 'small', jurisdictions: ['EU'], stage: 'piloting', sourcing: 'buy', ...institution }, answers });

describe('a line', () => {
  it('gives what the whole report of the same answers says', async () => {
    const { stdout, status, stderr } = await filter(`${lines.slice(0, 20).join('\n')}\n`);
    expect([status, stderr]).toEqual([0, '']);
    const results = parsed(stdout);
    for (const [i, result] of results.entries()) {
      expect(isResult(result)).toBe(true);
      const file = path.join(mkdtempSync(path.join(tmpdir(), 'lines-')), 'answers.json');
      writeFileSync(file, lines[i]!);
      const report = JSON.parse((await runCli(['score', file, '--json', '--as-of', '2026-11-23', '-q'])).stdout);
      for (const part of ['overall', 'dimensions', 'principles'] as const) expect(report).toMatchObject({ [part]: result[part] });
      expect(result.institution).toEqual(report.institution);
      expect(result.rubric).toEqual(report.rubric);
      expect(result.mustPass).toEqual(report.mustPass.filter(({ state }: { state: string }) => state === 'failed').map(({ id }: { id: string }) => id));
    }
  });

  it('gives its whole report with --full, in its own language unless one was asked for', async () => {
    const chinese = JSON.stringify({ ...JSON.parse(plain()), language: 'zh-CN' });
    const { stdout } = await runCli(['score', '--ndjson', '--full', '--as-of', '2026-11-23'], { stdin: `${plain()}\n${chinese}\n`, env: { LANG: 'en_US.UTF-8' } });
    expect(parsed(stdout).map(({ kind, language, questions }) => [kind, language, questions.length])).toEqual([['report', 'en', 80], ['report', 'zh-CN', 80]]);
    expect(parsed((await filter(chinese, '--full')).stdout)[0].language).toBe('en');
    expect(parsed((await filter(chinese, '--full')).stdout)[0].questions[0].location ?? null).toBeNull();
  });

  it('may stand in a file, with a mark, carriage returns, blank lines, and no newline at the end', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'lines-')), 'answers.ndjson');
    writeFileSync(file, `\uFEFF${plain()}\r\n\r\n  \n${plain({ name: '银行' })}`);
    const { stdout, status } = await filter('', file);
    expect(status).toBe(0);
    expect(parsed(stdout).map(({ line, institution }) => [line, institution.name])).toEqual([[1, 'A'], [4, '银行']]);
  });

  it('is numbered from where its part of the input begins', async () => {
    const { stdout } = await filter(`${plain()}\nx\n`, '--first-line', '1001');
    expect(parsed(stdout).map((each) => each.line ?? each.errors[0].line)).toEqual([1001, 1002]);
  });

  it('may answer other rubrics, each its own', async () => {
    const library = JSON.stringify({ rubric: 'library-climate', institution: { name: 'Lyon' }, answers: {} });
    const { stdout, status } = await filter(`${library}\n${library}\n`, '--rubric', 'fixtures/rubrics/library-climate.yaml');
    expect(status).toBe(0);
    expect(parsed(stdout).map(({ rubric: { id } }) => id)).toEqual(['library-climate', 'library-climate']);
  });

  it('gives up its name where names are to be removed', async () => {
    const { stdout } = await filter(`${plain()}\n${plain()}\n`, '--redact', 'names');
    expect(stdout).not.toContain('"A"');
    expect(parsed(stdout).map(({ institution }) => institution.name)).toEqual(['(name 1 removed)', '(name 2 removed)']);
    expect(parsed((await filter(plain(), '--redact', 'names', '--full')).stdout)[0]).toMatchObject({ institution: { name: '(name 1 removed)' }, redacted: ['names'] });
  });
});

describe('a bad line', () => {
  const bad: [string, string, (string | null)[][]][] = [
    ['no JSON', '{"rubric":', [['json-syntax', null]]],
    ['YAML', 'rubric: eight-principles', [['json-syntax', null]]],
    ['no document', '5', [['schema', null]]],
    ['no rubric', '{"answers":{}}', [['schema', null]]],
    ['another rubric', '{"rubric":"nine-principles"}', [['rubric-unknown', 'rubric']]],
    ['another version', '{"rubric":"eight-principles@9"}', [['rubric-version-newer', 'rubric']]],
    ['a key twice', plain().replace('"gov-board":3', '"gov-board":3,"gov-board":1'), [['duplicate-key', 'answers.gov-board']]],
    ['an unknown question', plain({}, { 'gov-bord': 3 }), [['question-unknown', 'answers.gov-bord']]],
    ['a wrong level, and a wrong day', plain({}, { 'gov-board': 7, 'gov-roles': { level: 1, evidence: [{ date: '2026-02-30' }] } }), [['answer-level', 'answers.gov-board'], ['date-impossible', 'answers.gov-roles.evidence.0.date']]],
    ['a wrong attribute', plain({ tier: 'huge' }), [['profile-option', 'institution.tier']]],
    ['nested without end', `{"rubric":"eight-principles","x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, [['yaml-too-deep', null]]],
  ];

  it.each(bad)('says what is wrong in its place: %s', async (_, line, expected) => {
    const { stdout, stderr, status } = await filter(`${plain()}\n${line}\n${plain()}\n`);
    expect(status).toBe(2);
    expect(stderr).toBe('1 of 3 lines could not be scored; their errors stand in their place.\n');
    const [before, errors, after] = parsed(stdout);
    expect([before.line, after.line]).toEqual([1, 3]);
    expect(isErrors(errors)).toBe(true);
    expect(errors.errors.map(({ code, path: at }: { code: string; path: string | null }) => [code, at])).toEqual(expected);
    for (const each of errors.errors) expect([each.file, each.line, each.column > 0]).toEqual(['-', 2, true]);
  });

  it('is told by column, in the user’s language', async () => {
    const { stdout, stderr } = await runCli(['score', '--ndjson', '--lang', 'zh-CN'], { stdin: plain({}, { 'gov-board': 7 }) });
    const [{ errors: [error] }] = parsed(stdout);
    expect(error).toMatchObject({ message: '级别 7 不在 0–4 之内', line: 1, column: plain({}, { 'gov-board': 7 }).indexOf(':7') + 2 });
    expect(stderr).toBe('1 行中有 1 行无法评分，错误写在该行结果的位置。\n');
  });

  it('may not be UTF-8, without harm to those beside it', async () => {
    const bytes = Buffer.concat([Buffer.from(`${plain()}\n{"a":"`), Buffer.from([0xc4, 0xe3]), Buffer.from(`"}\n${plain({ name: '银' })}\n`)]);
    const results = parsed((await filter(bytes)).stdout);
    expect(results.map((each) => each.errors?.[0].code ?? each.institution.name)).toEqual(['A', 'file-not-utf8', '银']);
    expect(results[1].errors[0]).toMatchObject({ line: 2, column: 7 });
  });

  it('may be too long to be read', async () => {
    const { stdout, status } = await filter(`${plain()}\n"${'x'.repeat(10_000_000)}"\n${plain()}\n`);
    expect(status).toBe(2);
    expect(parsed(stdout).map((each) => each.errors?.[0].code ?? each.line)).toEqual([1, 'line-too-long', 3]);
  });
});

describe('warnings', () => {
  it('are told once, with how many lines they are of', async () => {
    const odd = plain({ region: 'north', tier: undefined });
    const { stdout, stderr, status } = await filter(`${plain()}\n${odd}\n${odd}\n${odd}\n`);
    expect(status).toBe(0);
    expect(parsed(stdout)).toHaveLength(4);
    expect(stderr).toContain('-:2:1  institution.region: region is not known and has no effect');
    expect(stderr).toContain('-:2:1  institution: the profile does not state tier');
    expect(stderr.match(/in 3 lines, first in this one/g)).toHaveLength(2);
    expect((await filter(`${odd}\n`, '-q')).stderr).toBe('');
  });

  it('are bounded, whatever the input', async () => {
    const { stderr, stdout } = await filter(Array.from({ length: 150 }, (_, i) => plain({ [`x${i}`]: 1 })).join('\n'));
    expect(parsed(stdout)).toHaveLength(150);
    expect(stderr.match(/has no effect/g)).toHaveLength(100);
  });
});

describe('what cannot stand together', () => {
  it.each([
    [['--min', 'overall=60'], '--ndjson prints results line by line; --min cannot stand beside it'],
    [['-f', 'table', '--framework', 'nist-ai-rmf-1.0'], '--ndjson prints results line by line; --format, --framework cannot stand beside it'],
    [['--jobs', '0'], '--jobs 0 is not a whole number from 1 to 256'],
    [['--first-line', 'x'], '--first-line x is not a whole number from 1 to'],
    [['--rubric', 'eight-principles', '--weights', 'none'], 'there is no weight set none'],
    [['no-such.ndjson'], 'there is no file no-such.ndjson'],
    [['fixtures'], 'fixtures is a folder, not a file'],
    [['--config', 'fixtures/pipeline/genai-readiness.config.yaml'], 'gates are asked for by the configuration or the environment\n  hint: Leave the configuration out by --no-config'],
  ])('%j', async (args, message) => {
    const { stdout, stderr, status } = await filter(plain(), ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('the filter’s own options without the filter', async () => {
    const { stderr, status } = await runCli(['score', 'fixtures/cases/ocbc.yaml', '--full', '--jobs', '2', '--lang', 'en']);
    expect(status).toBe(2);
    expect(stderr).toContain('--full, --jobs goes with --ndjson only');
  });
});

describe('the stream', () => {
  it('is read no faster than its results are taken', async () => {
    let read = 0;
    const stdin = Readable.from((async function* () { for (; read < 400; read++) yield `${lines[read % lines.length]}\n`; })(), { highWaterMark: 1 });
    const release: (() => void)[] = [];
    const stdout = new Writable({ highWaterMark: 10_000, write: (_chunk, _encoding, done) => void release.push(done) });
    const done = run(['score', '--ndjson', '--as-of', '2026-11-23'], { stdin, stdout, stderr: new Writable({ write: (_c, _e, next) => next() }), env: {}, invokedAs: '' });
    // Until a result waits to be taken and reading has stood still for a while, however slow the machine.
    const settled = async () => {
      for (let before = -1; release.length === 0 || before !== read; await pause(100)) before = read;
    };
    await settled();
    const stalled = read;
    expect(stalled).toBeLessThan(30);
    await settled();
    expect(read).toBe(stalled);
    const drain = setInterval(() => release.splice(0).forEach((next) => next()), 0);
    expect(await done).toBe(0);
    clearInterval(drain);
    expect(read).toBe(400);
  });

  it('gives the same bytes on several cores, and in parts under GNU parallel', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'lines-')), 'answers.ndjson');
    const odd = ['', '{"rubric":', plain({ region: 'x' }), plain({}, { 'gov-board': 9 })];
    // Enough for several blocks; errors and blank lines among them.
    writeFileSync(file, [...lines, ...odd, ...lines.slice(0, 60)].map((line) => `${line}\n`).join(''));
    const one = await runShell(`genai-readiness score --ndjson ${file} --as-of 2026-11-23`);
    expect(one.status).toBe(2);
    expect(one.stdout.split('\n')).toHaveLength(lines.length + 60 + odd.length);
    const cores = await runShell(`genai-readiness score --ndjson --jobs 3 --as-of 2026-11-23 < ${file}`);
    expect(cores).toEqual({ ...one, stderr: one.stderr.replaceAll(file, '-'), stdout: one.stdout.replaceAll(file, '-') });
    const parts = await runShell(
      `parallel --will-cite --pipe --keep-order -N 70 "\\"$NODE\\" bin/genai-readiness.js score --ndjson --first-line '{= \\$_ = (seq() - 1) * 70 + 1 =}' --as-of 2026-11-23 -q" < ${file}`,
    );
    expect(parts.stdout).toBe(one.stdout.replaceAll(file, '-'));
    expect(parts.stderr).toBe('');
  });

  it.each(['', '--jobs 2'])('ends quietly when nobody reads any more %s', async (jobs) => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'lines-')), 'answers.ndjson');
    writeFileSync(file, lines.map((line) => `${line}\n`).join('').repeat(10));
    const { stdout, stderr } = await runShell(`genai-readiness score --ndjson ${jobs} < ${file} | head -n 2 | wc -l; echo "\${PIPESTATUS[@]}"`);
    expect([stdout.trim(), stderr]).toEqual(['2\n0 0 0', '']);
  });

  it('goes through a heap that could not hold what it prints', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'lines-')), 'answers.ndjson');
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
    const { stdout, stderr, status } = await runShell(`for i in $(seq 80); do cat ${file}; done | NODE_OPTIONS=--max-old-space-size=20 genai-readiness score --ndjson -q | wc -lc`);
    expect([stderr, status]).toEqual(['', 0]);
    const [count, bytes] = stdout.trim().split(/\s+/).map(Number);
    expect(count).toBe(80 * lines.length);
    expect(bytes).toBeGreaterThan(25_000_000);
  });
});

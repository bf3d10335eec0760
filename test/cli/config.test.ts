/** The configuration file: what is wrong is told at its place and at once, and only `score` writes its formats. */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCHEMAS } from '../../src/model/schemas.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'config-'));
const BANK = path.resolve('fixtures/illustrative/strong.yaml');
const fixed = ['--as-of', '2026-11-24', '-q'];

function configured(text: string, name = 'some.config.yaml'): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

const EVERYTHING = `answers: ${BANK}
rubric: eight-principles
target: scaling
weights: bank
language: en
evidence: strict
framework: nist-ai-rmf-1.0
formats: [{ format: json }, { format: csv, path: out/questions.csv }]
gates:
  - { scope: overall, min: 10 }
  - { scope: coverage, min: 101, severity: warn }
  - { scope: level, min: 9, severity: off }
acceptedGaps: [{ question: loc-fallback, reason: planned, owner: COO, expires: 2999-01-01 }, loc-shadow-ai]
redact: [names]
`;

describe('a configuration', () => {
  it('has every key of its schema, and each does what it says', async () => {
    const config = configured(EVERYTHING);
    expect(Object.keys(SCHEMAS.config.properties).filter((key) => !new RegExp(`^${key}:`, 'm').test(EVERYTHING))).toEqual(['baseline']);
    const { status, stdout } = await runCli(['score', '--config', config, ...fixed]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      rubric: { id: 'eight-principles' },
      institution: { name: '(name removed)' },
      target: 'scaling',
      weightSet: 'bank',
      language: 'en',
      evidenceMode: 'strict',
      crosswalk: { id: 'nist-ai-rmf-1.0' },
      gates: [{ scope: 'overall', state: 'passed' }, { scope: 'coverage', state: 'failed', severity: 'warn' }],
      acceptedGaps: [{ question: 'loc-fallback', state: 'active' }, { question: null, state: 'malformed' }],
      redacted: ['names'],
    });
    expect(existsSync(path.join(folder, 'out/questions.csv'))).toBe(true);
  });

  it.each(['yml', 'json'])('may be written as %s', async (extension) => {
    const config = configured(`{ "answers": ${JSON.stringify(BANK)}, "formats": [{ "format": "csv" }] }`, `another.config.${extension}`);
    const { status, stdout } = await runCli(['score', '--config', config, ...fixed]);
    expect([status, stdout.includes('gov-ceo-lead')]).toEqual([0, true]);
  });

  it.each([
    ['en', 'either min or max'],
    ['zh-CN', 'min 或 max'],
  ])('is refused with everything that does not fit, in order, in %s', async (lang, words) => {
    const config = configured('answers: [1]\nrubrik: x\nformats:\n  - format: jnuit\ngates:\n  - { scope: overall, min: a }\n  - { scope: overall }\nredact: [nams]\nbaseline: 3\n');
    const { status, stdout, stderr } = await runCli(['score', '--config', config, '--lang', lang]);
    expect([status, stdout]).toEqual([2, '']);
    expect([...stderr.matchAll(/config\.yaml:(\d+:\d+)/g)].map(([, place]) => place)).toEqual(['1:10', '2:1', '4:13', '6:28', '7:5', '8:10', '9:11']);
    expect(stderr).toContain(words);
  });

  it('names a gate, a language and a format that there is not, at their places, at once', async () => {
    const config = configured(`answers: ${BANK}\nlanguage: tlh\nformats: [{ format: table }, { format: json }]\n`);
    const { stderr } = await runCli(['score', '--config', config]);
    expect(stderr).toMatch(/:2:1: .*tlh[^]*:3:10 {2}formats: only one/);
    const gates = configured(`answers: ${BANK}\ngates:\n  - { scope: overal, min: 1 }\n  - { scope: drop/level, max: 0 }\n`);
    const second = await runCli(['score', '--config', gates, '--lang', 'en', ...fixed]);
    expect(second.status).toBe(2);
    expect(second.stderr).toMatch(/:3:5.*overal\n.*overall\?\n.*:4:5.*baseline/);
  });

  it.each([
    ['target: fairr\nweights: bnak\nframework: nist\n', [['1:1', 'fairr'], ['2:1', 'bnak'], ['3:1', 'nist']]],
    ['\nrubric: eight-principle\n', [['2:1', 'eight-principle']]],
  ])('names what the rubric does not have, at its place and at once: %j', async (text, wrong) => {
    const { status, stderr } = await runCli(['score', BANK, '--config', configured(text), '--lang', 'en', ...fixed]);
    const errors = stderr.split('\n').filter((line) => line !== '' && !line.startsWith('  '));
    expect(status).toBe(2);
    expect(errors.map((line) => /config\.yaml:(\d+:\d+): .*?(fairr|bnak|nist|eight-principle)\b/.exec(line)?.slice(1))).toEqual(wrong);
  });

  it('is not blamed for what a flag asks for', async () => {
    const { stderr } = await runCli(['score', BANK, '--config', configured('target: piloting\n'), '--target', 'fairr', '--lang', 'en', ...fixed]);
    expect(stderr).toMatch(/^error: .*fairr/);
  });

  it('shows each setting with its place, and each gate with its own', async () => {
    const config = configured(EVERYTHING);
    const { stdout } = await runCli(['config', 'print', '--config', config, '--no-color'], { env: { COLUMNS: '160', GENAI_READINESS_TARGET: 'piloting' } });
    expect(stdout).toMatch(/target +piloting +GENAI_READINESS_TARGET/);
    expect(stdout).toMatch(/min overall=10 \(error\) +\S*some\.config\.yaml:10:5\n +min coverage=101 \(warn\) +\S*:11:5/);
    expect(stdout).toMatch(/asOf +– +default/);
  });

  it('is told to programs with each value and its origin', async () => {
    const config = configured('answers: bank.yaml\ntarget: targets/own.yaml\nformats: [{ format: csv, path: out/q.csv }]\ngates: [{ scope: overall, min: 10 }]\nacceptedGaps: [loc-shadow-ai]\n', 'told.config.yaml');
    const { stdout } = await runCli(['config', 'print', '--json', '--config', config, '--lang', 'en'], { env: { GENAI_READINESS_EVIDENCE: 'strict' } });
    const nothing = { value: null, origin: { from: 'default' } };
    const at = (line: number, column: number) => ({ from: 'file', location: { file: config, line, column } });
    expect(JSON.parse(stdout)).toEqual({
      file: config,
      settings: {
        ...Object.fromEntries(['rubric', 'weights', 'asOf', 'framework', 'baseline', 'redact'].map((name) => [name, nothing])),
        answers: { value: path.join(folder, 'bank.yaml'), origin: at(1, 1) },
        target: { value: path.join(folder, 'targets/own.yaml'), origin: at(2, 1) },
        language: { value: 'en', origin: { from: 'flag', name: '--lang' } },
        evidence: { value: 'strict', origin: { from: 'environment', name: 'GENAI_READINESS_EVIDENCE' } },
        formats: { value: [{ format: 'csv', file: path.join(folder, 'out/q.csv') }], origin: at(3, 1) },
        gates: { value: [{ scope: 'overall', bound: 'min', threshold: 10, severity: 'error', location: { file: config, line: 4, column: 9 } }], origin: at(4, 1) },
        acceptedGaps: { value: ['loc-shadow-ai'], origin: at(5, 1) },
      },
    });
  });

  it('shows what is no accepted gap as it is written, whatever it calls its parts', async () => {
    const config = configured('acceptedGaps: [{ question: { toString: 1 } }, { toString: 1 }]\n', 'odd.config.yaml');
    const { stdout } = await runCli(['config', 'print', '--config', config, '--no-color'], { env: { COLUMNS: '160' } });
    expect(stdout).toMatch(/acceptedGaps +\{"toString":1\} .*\n +\{"toString":1\} /);
  });

  it('is left aside where it is to be, and each setting is then what it is by itself', async () => {
    const { stdout } = await runCli(['config', 'print', '--json', '--no-config'], { env: { GENAI_READINESS_CONFIG: configured('language: xx\n'), GENAI_READINESS_FORMATS: 'json=a.json,csv' } });
    expect(JSON.parse(stdout)).toMatchObject({ file: null, settings: { language: { value: null }, formats: { value: [{ format: 'json', file: 'a.json' }, { format: 'csv' }], origin: { from: 'environment', name: 'GENAI_READINESS_FORMATS' } }, gates: { value: [] } } });
    const page = await runCli(['config', 'print', '--no-config', '--lang', 'zh-CN'], { env: { GENAI_READINESS_MIN: 'overall=40' } });
    expect(page.stdout).toMatch(/^没有配置文件。\n\n[^]* formats +table +默认\n +gates +min overall=40 \(error\) +GENAI_READINESS_MIN\n/);
  });

  it.each([
    ['EVIDENCE', 'some', 'error: some is not a value of GENAI_READINESS_EVIDENCE (off, shown, strict)\n'],
    ['REDACT', 'names,faces', 'error: faces is not a value of GENAI_READINESS_REDACT (names, notes, evidence)\n'],
  ])('that the environment gives wrongly is named by its variable (%s)', async (name, value, words) => {
    expect(await runCli(['score', BANK, ...fixed], { env: { [`GENAI_READINESS_${name}`]: value } })).toMatchObject({ status: 2, stdout: '', stderr: words });
  });

  it('yields to the environment, and the environment to flags', async () => {
    const config = configured(`answers: ${BANK}\ngates: [{ scope: overall, min: 99 }]\nformats: [{ format: json }]\n`);
    const gatesOf = async (flags: string[], env: Record<string, string>) => {
      const { stdout, status } = await runCli(['score', '--config', config, ...fixed, ...flags], { env });
      return [status, ...(JSON.parse(stdout) as { gates: { scope: string; threshold: number; severity: string }[] }).gates.map(({ scope, threshold, severity }) => `${scope} ${threshold} ${severity}`)];
    };
    expect(await gatesOf([], {})).toEqual([1, 'overall 99 error']);
    expect(await gatesOf([], { GENAI_READINESS_MIN: 'overall=98:warn,coverage=1', GENAI_READINESS_MAX: 'unanswered=100' })).toEqual([0, 'overall 98 warn', 'coverage 1 error', 'unanswered 100 error']);
    expect(await gatesOf(['--min', 'overall=1'], { GENAI_READINESS_MIN: 'overall=98' })).toEqual([0, 'overall 1 error']);
    expect(await gatesOf([], { GENAI_READINESS_MIN: '', GENAI_READINESS_MAX_DROP: '', GENAI_READINESS_MAX: 'unanswered=100' })).toEqual([1, 'overall 99 error', 'unanswered 100 error']);
    expect(await gatesOf(['--min', 'overall=1:off'], {})).toEqual([0]);
  });
});

describe('commands other than score', () => {
  const config = configured(`answers: ${BANK}\nlanguage: zh-CN\nformats: [{ format: json, path: kept.json }, { format: junit }]\n`, 'kept.config.yaml');

  it.each([['explain', 'overall', BANK], ['explain', 'gov-ceo-lead'], ['compare', BANK, BANK]])('%s %s leaves the formats of the configuration alone, and takes the rest', async (...args) => {
    const { status, stdout } = await runCli([...args, '--config', config, '-q']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/[一-龥]/);
    expect(existsSync(path.join(folder, 'kept.json'))).toBe(false);
  });

  it('explain has no other format than text and JSON where there is no result', async () => {
    const { status, stdout, stderr } = await runCli(['explain', 'gov-ceo-lead', '-f', 'markdown', '-f', 'json=x.json']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/markdown[^]*json/);
    expect(JSON.parse((await runCli(['explain', 'gov-ceo-lead', '--json'])).stdout)).toMatchObject({ id: 'gov-ceo-lead' });
  });
});

describe('a baseline that cannot be read', () => {
  it.each([
    ['# a comment\n{}', /:1:1: JSON/],
    ['{\n  "a": 1,\n  oops\n}', /:3:3: JSON/],
    ['{\n  "kind": "report", "rubric": tru1, "and": "so on and on and on and on"\n}', /:2:34: JSON/],
    ['{\n  "kind": "report"', /:2:19: JSON/],
  ])('is refused at the place where it breaks', async (text, message) => {
    const file = configured(text, 'broken.json');
    const { status, stdout, stderr } = await runCli(['score', BANK, '--baseline', file, ...fixed]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});

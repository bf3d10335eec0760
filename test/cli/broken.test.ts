/** Bad input: one clear error in the user's language with file, line and column, all of a file's errors at once, exit 2. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const folder = 'fixtures/broken';
const languages = ['en', 'zh-CN'] as const;
const inputs = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const rubrics = readdirSync(path.join(folder, 'rubrics')).filter((name) => name.endsWith('.yaml'));

async function expectExactly(args: string[], input: string, language: string): Promise<void> {
  const { status, stdout, stderr } = await runCli([...args, '--lang', language]);
  await expect(stderr).toMatchFileSnapshot(path.resolve(`${input.replace(/\.yaml$/, '')}.${language}.txt`));
  expect(stdout).toBe('');
  expect(status).toBe(2);
  expect(stderr).not.toMatch(/\n\s+at /);
}

describe.each(languages)('in %s', (language) => {
  it.each(inputs)('score says what is wrong with %s', async (name) => {
    await expectExactly(['score', `${folder}/${name}`], `${folder}/${name}`, language);
  });

  it.each(rubrics)('score refuses the rubric %s', async (name) => {
    const file = `${folder}/rubrics/${name}`;
    const answers = path.join(mkdtempSync(path.join(tmpdir(), 'broken-')), 'answers.yaml');
    writeFileSync(answers, `rubric: ${name.replace('.yaml', '')}\nanswers: {}\n`);
    await expectExactly(['score', answers, '--rubric', file], file, language);
  });
});

describe('inputs too large or too odd to keep as files', () => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'odd-'));
  const file = (name: string, content: string | Buffer): string => {
    const full = path.join(scratch, name);
    writeFileSync(full, content);
    return full;
  };
  const bomb = ['a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]', ...[...'bcdefghij'].map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(', ')}]`)].join('\n');
  const cases: [string, string, RegExp][] = [
    ['a missing file', path.join(scratch, 'nothing.yaml'), /there is no file/],
    ['a folder', scratch, /is a folder/],
    ['50 MB', file('large.yaml', Buffer.alloc(50_000_000, 'a')), /has 50\.0 MB; at most 10 MB/],
    ['20 000 nested brackets', file('nested.yaml', `rubric: eight-principles@2\nanswers: ${'['.repeat(20_000)}`), /nested\.yaml:2:\d+: nested too deeply/],
    ['an alias bomb', file('bomb.yaml', bomb), /bomb\.yaml:1:1: more aliases/],
  ];

  it.each(cases)('%s is one clear error', async (_, input, message) => {
    const { status, stdout, stderr } = await runCli(['score', input, '--lang', 'en']);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  const small = 'rubric: eight-principles@2\ninstitution: { name: Bank of Example, type: bank }\nanswers:\n  gov-ceo-lead: 2\n';

  it.each([
    ['a byte-order mark', `\uFEFF${small}`],
    ['Windows line ends', small.replaceAll('\n', '\r\n')],
    ['JSON', JSON.stringify({ rubric: 'eight-principles@2', institution: { name: 'Bank of Example', type: 'bank' }, answers: { 'gov-ceo-lead': 2 } })],
  ])('%s is read as if it were not there', async (_, content) => {
    const args = ['score', '-', '--as-of', '2026-11-23', '--lang', 'en', '-q'];
    const plain = await runCli(args, { stdin: small });
    const odd = await runCli(args, { stdin: content });
    expect(odd).toEqual(plain);
    expect(odd.status).toBe(0);
  });

  it('control characters in names and notes never reach the terminal', async () => {
    const hostile = 'rubric: eight-principles@2\ninstitution: { name: "Bank\\e[2J\\e]0;owned\\a of \\u202eelpmaxE", type: bank }\nanswers:\n  gov-ceo-lead: { level: 2, note: "a\\e[31mb" }\n';
    for (const format of ['table', 'markdown']) {
      const { stdout, stderr, status } = await runCli(['score', '-', '-f', format, '--lang', 'en'], { stdin: hostile });
      expect(status).toBe(0);
      // eslint-disable-next-line no-control-regex
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
    }
  });

  it('errors are a document of their own with --json', async () => {
    const { status, stdout, stderr } = await runCli(['score', `${folder}/out-of-levels.yaml`, '--json', '--lang', 'en']);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    const { kind, errors } = JSON.parse(stderr);
    expect(kind).toBe('errors');
    expect(errors).toHaveLength(4);
    expect(errors[0]).toMatchObject({ code: 'answer-level', file: `${folder}/out-of-levels.yaml`, line: 3, column: 17, path: 'answers.gov-ceo-lead' });
  });
});

it('every broken input has its expected messages in both languages', () => {
  const missing = [...inputs.map((name) => `${folder}/${name}`), ...rubrics.map((name) => `${folder}/rubrics/${name}`)].flatMap((input) =>
    languages.map((language) => `${input.replace(/\.yaml$/, '')}.${language}.txt`).filter((expected) => !existsSync(expected)),
  );
  expect(missing).toEqual([]);
  expect(readFileSync(`${folder}/empty.en.txt`, 'utf8')).toContain('empty');
});

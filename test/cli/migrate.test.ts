import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { AnswersDocument } from '../../src/files/answers-document.ts';
import { parseYaml } from '../../src/files/yaml.ts';
import type { Question } from '../../src/model/rubric.ts';
import { runCli } from './run-cli.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/migration');
const RUBRIC = path.join(FIXTURES, 'rubric.yaml');
const folder = mkdtempSync(path.join(tmpdir(), 'migrate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let file: string;
let files = 0;
beforeEach(() => {
  file = path.join(folder, `${(files += 1)}.yaml`);
  copyFileSync(path.join(FIXTURES, 'answers-v1.yaml'), file);
});

const run = (...args: string[]) => runCli(args, { env: { LANG: 'en_GB.UTF-8' } });
const migrate = (...args: string[]) => run('migrate', file, '--rubric', RUBRIC, ...args);
const text = () => readFileSync(file, 'utf8');
const answering = (content: string) => writeFileSync(file, content);

describe('migrate', () => {
  it('writes a file in place that `score` accepts without a word about what is retired', async () => {
    expect((await run('score', file, '--rubric', RUBRIC)).status).toBe(2);
    expect(await migrate()).toMatchObject({ status: 0, stderr: `wrote ${file}\n` });
    const { status, stderr } = await run('score', file, '--rubric', RUBRIC, '--as-of', '2026-11-24');
    expect(status).toBe(0);
    expect(stderr).not.toContain('retired');
  });

  it('accounts for every older answer on standard output', async () => {
    const older = Object.keys((parseYaml(text(), file).value as { answers: object }).answers);
    const { stdout } = await migrate();
    const unchanged = ['oven', 'staff'];
    expect(stdout).toContain('7 answers carried over, 2 of them as they were');
    for (const id of older.filter((each) => !unchanged.includes(each))) expect(stdout).toContain(`    ${id}`);
  });

  it('writes nothing with --dry-run, and nothing but the other file with --output', async () => {
    const before = text();
    const other = `${file}.new.yaml`;
    const dry = await migrate('--dry-run', '-o', other);
    expect(dry.stdout.endsWith(`Nothing is written. To write it:\n  genai-readiness migrate ${file} --rubric ${RUBRIC} --output ${other}\n`)).toBe(true);
    expect(existsSync(other)).toBe(false);
    expect((await migrate('-o', other)).stdout).toContain(`genai-readiness assess ${other} --rubric ${RUBRIC}`);
    expect(readFileSync(other, 'utf8')).toContain('rubric:   bakery@3');
    expect(text()).toBe(before);
    expect(await migrate('-o', other)).toMatchObject({ status: 2, stdout: '' });
  });

  it('says on answers of the rubric’s version that there is nothing to do, and writes nothing', async () => {
    await migrate();
    const before = text();
    const { status, stdout, stderr } = await migrate();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(`${file} is for bakery 3.0.0 already; there is nothing to carry over.\n`);
    expect(text()).toBe(before);
  });

  it('names `score` as the next command where nothing is open', async () => {
    answering('rubric: bakery@2\nanswers: { oven: yes }\n');
    const { stdout } = await migrate();
    expect(stdout).toContain('Nothing has to be answered again.');
    expect(stdout.endsWith(`Next:\n  genai-readiness score ${file} --rubric ${RUBRIC}\n`)).toBe(true);
  });

  it.each([
    ['that no map starts from', 'rubric: bakery@0\nanswers: {}\n', 'bakery 3 has no map for answers to version 0'],
    ['newer than the rubric', 'rubric: bakery@4\nanswers: {}\n', 'the answers are for bakery 4, a newer version; this is 3.0.0'],
    ['that is not named', 'rubric: bakery\nanswers: {}\n', 'the file does not say which version'],
    ['of another rubric', 'rubric: brewery@1\nanswers: {}\n', 'the answers are for the rubric brewery, not for bakery'],
  ])('refuses answers to a version %s', async (_, content, said) => {
    answering(content);
    const { status, stdout, stderr } = await migrate();
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`${file}:1:9  rubric: ${said}`);
    expect(text()).toBe(content);
  });

  it('refuses what is no answers file, or says two things at once, and writes nothing', async () => {
    for (const content of ['rubric: bakery@1\nanswers: { oven: { levle: 2 } }\n', 'rubric: bakery@1\nanswers: { flour: { level: 2, na: no } }\n', 'rubric: bakery@1\nassessed: 2026-02-30\nanswers: { flour: 3 }\n']) {
      answering(content);
      expect(await migrate()).toMatchObject({ status: 2, stdout: '' });
      expect(text()).toBe(content);
    }
  });

  it('speaks Chinese in the file and on the screen', async () => {
    const { stdout } = await migrate('--lang', 'zh-CN');
    expect(text()).toContain('pests: null # 请重新作答：题目已改动（虫害单独询问）');
    expect(text()).toContain('allergens: [nuts] # labels of 2025 · 请核对：原先选了 soy，现无对应选项');
    expect(stdout).toContain('  须重新作答\n    pests · 题目已改动（虫害单独询问）\n');
  });

  it('takes the language of the answers file', async () => {
    answering('rubric: bakery@1\nlanguage: zh-CN\nanswers:\n  waste: 60\n');
    await migrate();
    expect(text()).toContain('waste: null # 请重新作答：此题不再接受这样的作答');
  });

  it.each(['en', 'zh-CN'])('leaves reminders in %s that go when the question is answered, and only they', async (lang) => {
    await migrate('--lang', lang);
    const document = AnswersDocument.of(text());
    for (const id of ['allergens', 'waste', 'staff']) document.state({ id, type: id === 'allergens' ? 'multi' : 'number' } as Question, id === 'allergens' ? { given: ['nuts'] } : { given: 3 }, { at: '2026-11-24' });
    expect(document.text()).toContain('  allergens: { selected: [nuts], at: 2026-11-24 } # labels of 2025\n');
    expect(document.text()).toContain('  waste: { value: 3, at: 2026-11-24 }\n');
    expect(document.text()).toMatch(/pests: null # (answer again|请重新作答)/);
  });
});

describe('answers to another major version', () => {
  it.each([
    ['score'],
    ['explain', 'overall'],
    ['compare', path.join(FIXTURES, 'answers-v1.yaml')],
  ])('%s says which, and how to carry them over', async (...command) => {
    const { status, stdout, stderr } = await run(...command, file, '--rubric', RUBRIC);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('the answers are for bakery 1, an older version; this is 3.0.0');
    expect(stderr).toContain(`genai-readiness migrate ${file} --rubric ${RUBRIC}`);
  });

  it('are too new for an old rubric', async () => {
    await migrate();
    const { status, stderr } = await run('score', file, '--rubric', path.join(FIXTURES, 'rubric-v1.yaml'));
    expect(status).toBe(2);
    expect(stderr).toContain('the answers are for bakery 3, a newer version; this is 1.2.0\n  hint: This rubric is too old for them');
  });

  it('are too new for the program where the rubric is its own', async () => {
    answering('rubric: eight-principles@99\nanswers: {}\n');
    expect((await run('score', file)).stderr).toContain('hint: This program is too old for them');
  });

  it('are not promised a migration where the rubric has no map', async () => {
    answering('rubric: bakery@0\nanswers: {}\n');
    const { stderr } = await run('score', file, '--rubric', RUBRIC);
    expect(stderr).toContain('hint: The rubric says nothing of how to carry them over');
  });
});

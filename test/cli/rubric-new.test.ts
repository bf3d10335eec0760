import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openRubric } from '../../src/files/rubric.ts';
import { starter } from '../../src/files/generated/starter.js';
import { outlineOf } from '../../src/model/outline.ts';
import { QUESTION_TYPES } from '../../src/model/vocabulary.ts';
import { runCli } from './run-cli.ts';

const STARTER = path.resolve(import.meta.dirname, '../../starter');
const scratch = mkdtempSync(path.join(tmpdir(), 'rubric-new-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let folder: string;
let folders = 0;
beforeEach(() => {
  folder = path.join(scratch, `our-rubric-${(folders += 1)}`);
});

const run = (...args: string[]) => runCli(args, { env: { LANG: 'en_GB.UTF-8' } });

describe('the starter', () => {
  it('is what the program has built in', () => {
    expect(readdirSync(STARTER).sort()).toEqual(Object.keys(starter).sort());
    for (const [name, text] of Object.entries(starter)) expect(text).toBe(readFileSync(path.join(STARTER, name), 'utf8'));
  });

  it('shows every type of question, a target and a must-pass rule, in both languages', async () => {
    const { definition } = await openRubric(STARTER);
    expect(outlineOf(definition).questions.map(({ question }) => question.type).sort()).toEqual([...QUESTION_TYPES].sort());
    expect(definition).toMatchObject({ languages: ['en', 'zh-CN'], targets: [{}], mustPass: [{}] });
  });
});

describe('rubric new', () => {
  it('writes a rubric that lints clean and scores', async () => {
    expect(await run('rubric', 'new', folder)).toMatchObject({ status: 0, stdout: '' });
    const { status, stdout } = await run('rubric', 'lint', folder, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ rubric: path.basename(folder), findings: [] });
    expect(status).toBe(0);
    const answers = `${folder}.yaml`;
    await run('init', answers, '--rubric', folder, '--set', 'size=large');
    const scored = await run('score', answers, '--rubric', folder, '--json');
    expect(JSON.parse(scored.stdout)).toMatchObject({ overall: { score: 0, potential: 100, coverage: 0 } });
  });

  it.each([
    ['en', /prove it: genai-readiness rubric lint (\S+)\nAnswer by it: genai-readiness init answers\.yaml --rubric \1\nScore by it: genai-readiness score answers\.yaml --rubric \1\n$/],
    ['zh-CN', /检查：genai-readiness rubric lint (\S+)\n依此量表作答：genai-readiness init answers\.yaml --rubric \1\n依此量表评分：genai-readiness score answers\.yaml --rubric \1\n$/],
  ])('says what to do next, in %s', async (lang, next) => {
    expect((await run('rubric', 'new', folder, '--lang', lang)).stderr).toMatch(next);
  });

  it('takes the id that is asked for, else the folder’s name where that can be one', async () => {
    const idOf = async (...args: string[]) => {
      await run('rubric', 'new', ...args);
      return (await openRubric(args[0] ?? '')).definition.rubric;
    };
    expect(await idOf(folder, '--id', 'branch.2')).toBe('branch.2');
    expect(await idOf(path.join(scratch, '我们的量表'))).toBe('my-rubric');
    const { status, stderr } = await run('rubric', 'new', `${folder}-other`, '--id', '2nd');
    expect(status).toBe(2);
    expect(stderr).toContain('2nd cannot be an id');
  });

  it('takes an empty folder, and refuses one that holds anything', async () => {
    mkdirSync(folder);
    expect((await run('rubric', 'new', folder)).status).toBe(0);
    const before = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
    const { status, stderr } = await run('rubric', 'new', folder, '--id', 'other');
    expect(status).toBe(2);
    expect(stderr).toContain('is not empty');
    expect(readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'))).toEqual(before);
  });

  it('refuses a file', async () => {
    writeFileSync(folder, 'mine');
    expect((await run('rubric', 'new', folder)).status).toBe(2);
    expect(readFileSync(folder, 'utf8')).toBe('mine');
  });
});

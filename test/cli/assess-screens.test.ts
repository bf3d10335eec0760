/** The interview in full screens, from the command line to what it prints at the end, within the tests' own process. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { parseYaml } from '../../src/files/yaml.ts';
import { INTRODUCED } from '../ask/driver.ts';
import { Screen } from '../ask/screen.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'assess-screens-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const SHOP = path.resolve('test/ask/fixtures/shop.yaml');
const WITH_FRAMEWORKS = path.resolve('fixtures/rubrics/with-frameworks');
let files = 0;

const place = (text?: string) => {
  const file = path.join(folder, `my shop ${++files}.yaml`);
  if (text !== undefined) writeFileSync(file, text);
  return file;
};
const answersIn = (file: string) => (parseYaml(readFileSync(file, 'utf8'), file).value as { answers: Record<string, object> }).answers;

/** Runs a command at a screen of 80 × 24; `ended` is what it printed once the screen was given back. */
function at(...args: string[]) {
  const screen = new Screen();
  let result = '';
  const stdout = new PassThrough().setEncoding('utf8').on('data', (text: string) => (result += text));
  const status = run(args, { stdin: screen.input, stdout, stderr: screen, env: { TERM: 'xterm', NO_COLOR: '1' }, invokedAs: 'genai-readiness' });
  const ended = async () => ({ code: await status, result, said: screen.printed });
  return { screen, ended };
}

describe('assess', () => {
  it.each([
    ['en', 'Go on', 'Where are the tools', 'So far: level 1', 'What is each customer told?', 'Repair shop', (file: string) => `Saved in ${file}. What to run next:\n  genai-readiness assess '${file}' --rubric ${SHOP} --as-of 2026-11-24 --lang en  # answer what is still open\n  genai-readiness score '${file}'`],
    ['zh-CN', '继续', '收工时工具在哪里', '目前：1 级', '会告诉每位顾客什么', '修理铺', (file: string) => `已保存在 ${file}。接下来可以运行：\n  genai-readiness assess '${file}' --rubric ${SHOP} --as-of 2026-11-24 --lang zh-CN  # 补答未答的题目\n  genai-readiness score '${file}'`],
  ])('leads from a file with answers to the result, and on to what is open, in %s', async (language, goOn, question, standing, next, title, words) => {
    const file = place(INTRODUCED.replace('answers: {}', 'answers: { tools: 1, lit: yes, supply: maker }'));
    const { screen, ended } = at('assess', file, '--rubric', SHOP, '--lang', language, '--as-of', '2026-11-24');
    await screen.sees(`❯ 1   ${goOn}`);
    await screen.press('1', '/', 'tools', 'Enter');
    await screen.sees(question, standing);
    await screen.press('2');
    await screen.sees(next);
    await screen.press('g', 'r', 'f');
    const { code, result, said } = await ended();
    expect([code, said]).toEqual([0, expect.stringContaining(words(file))]);
    expect(result).toContain(title);
    expect(answersIn(file).tools).toMatchObject({ level: 2 });
  });

  it('names nothing as open where all is answered', async () => {
    const { screen, ended } = at('assess', place(INTRODUCED.replace('answers: {}', 'answers: { tools: 1, lit: yes, supply: maker, given: [price] }')), '--rubric', SHOP);
    await screen.sees('Every question is answered.');
    await screen.press('1', 'f');
    const { said } = await ended();
    expect(said).toMatch(/What to run next:\n {2}genai-readiness score '/);
  });

  it('takes another rubric and a target, says what it cannot take, and names both in the command that goes on', async () => {
    const file = place();
    const { screen, ended } = at('assess', file, '--lang', 'zh-CN');
    await screen.sees('❯ 1   开始');
    await screen.press('3');
    await screen.sees('其他量表');
    await screen.press('Down', 'Enter');
    await screen.sees('量表的路径');
    await screen.type('没有.yaml');
    await screen.sees('✗ 找不到文件 没有.yaml');
    await screen.press('C-u');
    await screen.type(SHOP);
    await screen.sees('修理铺：引导式自评');
    await screen.press('4', '2');
    await screen.sees('合格');
    await screen.press('1');
    await screen.type('老王修理铺');
    await screen.sees('行当', '已保存 ✓');
    await screen.press('C-c');
    expect(await ended()).toEqual({ code: 130, result: '', said: `已中断，此前的作答均已保存在 ${file}。继续作答请运行：\n  genai-readiness assess '${file}' --rubric ${SHOP} --target fair --lang zh-CN\n` });
    expect(readFileSync(file, 'utf8')).toMatch(/^rubric: repair-shop@2\nlanguage: zh-CN\n/);
  });

  it('brings the frameworks of a rubric that was chosen in the opening', async () => {
    const { screen, ended } = at('assess', place(), '--lang', 'en');
    await screen.sees('❯ 1   Begin');
    await screen.press('3');
    await screen.sees('another');
    await screen.press('Down', 'Enter');
    await screen.sees('Path');
    await screen.type(WITH_FRAMEWORKS);
    await screen.sees('Orchard');
    await screen.press('1');
    await screen.type('My orchard');
    await screen.sees('Irrigated');
    await screen.press('s');
    await screen.sees('Your name');
    await screen.press('Enter', 'Enter');
    await screen.sees('How are trees pruned?');
    await screen.press('?');
    await screen.sees('O-1');
    await screen.press('C-c');
    await ended();
  });

  it('refuses a broken framework beside the rubric before it takes the screen', async () => {
    const rubric = path.join(folder, 'broken-framework');
    cpSync(WITH_FRAMEWORKS, rubric, { recursive: true });
    const framework = path.join(rubric, 'frameworks/orchard-code.yaml');
    writeFileSync(framework, readFileSync(framework, 'utf8').replace('url:', 'adress:'));
    const { screen, ended } = at('assess', place(), '--rubric', rubric, '--lang', 'en');
    const { code, said } = await ended();
    expect([code, screen.isOther]).toEqual([2, false]);
    expect(said).toContain(`${framework}:8:1`);
  });
});

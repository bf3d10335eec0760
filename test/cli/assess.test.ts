/** The interview, as a person holds it: the real program in a real terminal of 80 × 24. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/files/yaml.ts';
import { TestTerminal } from '../ask/terminal.ts';
import { runShell } from '../shell.ts';

const RUBRIC = path.resolve(import.meta.dirname, '../ask/fixtures/shop.yaml');
let folder: string;
let terminal: TestTerminal | undefined;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'assess-'));
  writeFileSync(path.join(folder, 'shop.yaml'), readFileSync(RUBRIC));
});
afterEach(async () => {
  await terminal?.close();
  terminal = undefined;
  await rm(folder, { recursive: true, force: true });
});

const open = async (command: string, size?: { columns?: number; rows?: number }) => {
  await terminal?.close();
  return (terminal = await TestTerminal.open(command, folder, size));
};
const inFolder = (name: string) => path.join(folder, name);
interface Said {
  rubric: string;
  language: string;
  institution: Record<string, unknown>;
  respondent: Record<string, unknown>;
  answers: Record<string, Record<string, unknown>>;
}
const saved = (name: string) => parseYaml(readFileSync(inFolder(name), 'utf8'), name).value as Said;
/** What was said, without when. */
const said = (name: string, id: string) => {
  const { at, ...rest } = saved(name).answers[id] ?? {};
  expect(at).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/);
  return rest;
};

/** A file in which the introduction is done. */
const INTRODUCED = 'rubric: repair-shop@2\nlanguage: en\ninstitution: { name: Shop, trade: bicycles, towns: null, staff: null }\nrespondent: {}\nanswers: {}\n';

describe('assess', () => {
  it('leads from the first prompt to the result, in English', async () => {
    const t = await open('genai-readiness assess my.yaml --rubric shop.yaml --lang en');
    await t.sees('What is the name of the institution?', 'will be saved in my.yaml');
    await t.press('Enter');
    await t.sees('Please give a name.');
    await t.type('My shop');
    await t.menu('Trade', 'saved ✓ my.yaml', '2   clocks');
    expect(saved('my.yaml')).toMatchObject({ rubric: 'repair-shop@2', language: 'en', institution: { name: 'My shop' } });
    await t.press('2');
    await t.menu('Towns served', '◯ South');
    await t.press('Space', 'Enter');
    await t.sees('Number, in persons');
    await t.type('three');
    await t.sees('Please give a number');
    await t.press('C-u');
    await t.type('３');
    await t.sees('Your name');
    await t.type('Ann');
    await t.sees('Your role');
    await t.type('fitter');
    await t.menu('Workbench › Order', '1 of 6', 'Where are the tools', 'Why it matters: A tool', 'What would show it: A photograph', '2   Each on its own hook.');
    expect(saved('my.yaml')).toMatchObject({ institution: { trade: 'clocks', towns: ['north'], staff: 3 }, respondent: { name: 'Ann', role: 'fitter' } });

    // A note before the answer is kept at once, and the answer joins it.
    await t.press('n');
    await t.sees('Note for colleagues');
    await t.type('hooks are ordered');
    await t.menu('not answered yet · note: hooks are ordered');
    expect(saved('my.yaml').answers.tools).toEqual({ note: 'hooks are ordered' });
    await t.press('Down', 'Enter');
    await t.menu('Is the bench lit?', '2 of 6');
    expect(said('my.yaml', 'tools')).toEqual({ level: 1, note: 'hooks are ordered', by: 'fitter' });

    // Back, and another answer.
    await t.press('b');
    await t.menu('So far: level 1', /❯ 1 ✓ In one place/);
    await t.press('2');
    await t.menu('Is the bench lit?', '1   yes');
    expect(said('my.yaml', 'tools')).toMatchObject({ level: 2 });
    await t.press('1');

    await t.menu('Where do parts come from?', 'x   not applicable');
    await t.press('x');
    await t.sees('Why does it not apply?');
    await t.press('Enter');
    await t.sees('A reason is needed');
    await t.type('own stock');

    await t.menu('What is each customer told?', '◯ The day.');
    await t.press('a');
    await t.menu('◯ Nothing. (alone)', 'space tick');
    await t.press('Down', 'Space', 'Down', 'Space', 'Enter');
    await t.sees('“Nothing.” stands alone or not at all.');
    await t.press('Space', 'Enter');

    // The condition now holds, so the question is asked.
    await t.menu('How many days late', '5 of 6', '0 to 90 days');
    expect(said('my.yaml', 'given')).toEqual({ selected: ['day'], by: 'fitter' });
    await t.press('a');
    await t.sees('Number, in days');
    await t.type('91');
    await t.sees('It must lie between 0 and 90.');
    await t.press('Escape');
    await t.menu('give the number');
    await t.press('u');

    await t.menu('Are springs let down first?', '6 of 6');
    expect(said('my.yaml', 'late')).toEqual({ unknown: true, by: 'fitter' });
    await t.press('C-c');
    await t.sees('[exit 130]', 'Every answer so far is saved in my.yaml', 'assess my.yaml --rubric shop.yaml --lang en');

    // Again: goes on where it was; the result alone is on standard output.
    const again = await open('genai-readiness assess my.yaml --rubric shop.yaml > result.txt');
    await again.menu('Are springs let down first?', '6 of 6');
    await again.press('e');
    await again.sees('Where can the evidence be found?');
    await again.type('photo 7');
    await again.sees('Date of the evidence');
    await again.type('2026-02-30');
    await again.sees('Not a day of the calendar');
    await again.press('C-u');
    await again.type('2026-02-03');
    await again.sees('Valid until');
    await again.press('Enter');
    await again.menu('How sure is the evidence?');
    await again.press('2');
    await again.menu('Are springs let down first?', '1 piece of evidence');
    await again.press('s');
    await again.menu('Review', '3 answered · 1 unanswered', /✓ level 2 +Where are the tools/, /– n\/a +Where do parts/, /\? unknown +How many days/, /○ unanswered +Are springs/);
    expect(saved('my.yaml').answers.springs).toEqual({ evidence: [{ ref: 'photo 7', date: '2026-02-03', assurance: 'tested' }] });
    await again.press('Up', 'Down', 'Down', 'Down', 'Down', 'Down', 'Down', 'Enter');
    await again.menu('Are springs let down first?');
    await again.press('0');
    await again.menu('Review', '0 unanswered');
    await again.press('f');
    await again.sees('[exit 0]', 'Saved in my.yaml. To score it again:', 'score my.yaml --rubric shop.yaml');
    expect(said('my.yaml', 'springs')).toEqual({ value: false, evidence: [{ ref: 'photo 7', date: '2026-02-03', assurance: 'tested' }], by: 'fitter' });

    const scored = await runShell(`genai-readiness score ${inFolder('my.yaml')} --rubric ${RUBRIC}`);
    expect(scored.status).toBe(0);
    expect(readFileSync(inFolder('result.txt'), 'utf8')).toBe(scored.stdout);
  });

  it('leads from the first prompt to the result, in Chinese', async () => {
    const t = await open('genai-readiness assess 铺子.yaml --rubric shop.yaml --lang zh-CN');
    await t.sees('机构名称是什么？');
    await t.type('老王修理铺');
    await t.menu('行当', '自行车');
    await t.press('1');
    await t.menu('服务城镇', '◯ 城南');
    await t.press('Enter');
    await t.sees('可不填', '数值');
    await t.press('Enter');
    await t.sees('您的姓名');
    await t.press('Enter');
    await t.sees('您在机构中的职务');
    await t.press('Enter');
    await t.menu('工作台 › 整洁', '第 1 题，共 5 题', '收工时工具在哪里？', '为何重要：找一遍工具', '2   各挂各钩。');
    expect(saved('铺子.yaml')).toMatchObject({ language: 'zh-CN', institution: { name: '老王修理铺', trade: 'bicycles', towns: null, staff: null }, respondent: {} });
    await t.press('1');
    await t.menu('工作台有照明吗？', '1   是');
    await t.press('p');
    await t.sees('[exit 0]', '已暂停', 'assess 铺子.yaml --rubric shop.yaml --lang zh-CN');

    const again = await open('genai-readiness assess 铺子.yaml --rubric shop.yaml', { rows: 50 });
    // The file names the language; what was left empty is not asked again.
    await again.menu('工作台有照明吗？', '第 2 题，共 5 题');
    await again.press('1');
    await again.menu('配件从哪里来？');
    await again.press('2');
    await again.menu('会告诉每位顾客什么？');
    await again.press('a');
    await again.menu('◯ 价格。');
    await again.press('Space', 'Enter');
    // The price alone closes the question on delays.
    await again.menu('复核', '已答 4 · 未答 0');
    await again.press('f');
    const result = await again.sees('[exit 0]', '老王修理铺', '就绪度', '已保存在 铺子.yaml', 'score 铺子.yaml --rubric shop.yaml');
    expect(result).toContain('1 级（共 0–2 级），开门');
  });

  it('opens and closes questions as the answers change', async () => {
    writeFileSync(inFolder('a.yaml'), INTRODUCED.replace('answers: {}', 'answers: { tools: 1, lit: yes, supply: maker, given: [price] }'));
    const t = await open('genai-readiness assess a.yaml --rubric shop.yaml');
    await t.menu('Review', '4 answered');
    await t.press('b');
    await t.menu('What is each customer told?', '4 of 4');
    await t.press('a');
    await t.menu('space tick');
    await t.press('Down', 'Space', 'Enter');
    await t.menu('How many days late', '5 of 5');
  });

  it('keeps what it does not touch', async () => {
    const text = `# by hand\n${INTRODUCED.replace('answers: {}', 'ours: { kept: yes }   # really\nanswers:\n  # first\n  tools: 1   # in haste\n  lit: null\n')}`;
    writeFileSync(inFolder('a.yaml'), text);
    const t = await open('genai-readiness assess a.yaml --rubric shop.yaml');
    await t.menu('Is the bench lit?');
    await t.press('0');
    await t.menu('Where do parts come from?');
    const lines = readFileSync(inFolder('a.yaml'), 'utf8').split('\n');
    expect(lines.filter((line) => !line.includes('lit:'))).toEqual(text.split('\n').filter((line) => !line.includes('lit:')));
    expect(said('a.yaml', 'lit')).toEqual({ value: false });
  });

  it('says how to begin again when nothing was answered', async () => {
    const t = await open("genai-readiness assess 'my shop.yaml' --rubric shop.yaml");
    await t.sees('What is the name');
    await t.press('C-c');
    await t.sees('[exit 130]', 'nothing is written', "assess 'my shop.yaml' --rubric shop.yaml");
    expect(existsSync(inFolder('my shop.yaml'))).toBe(false);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const)('ends on %s with exit code %i and everything saved', async (signal, code) => {
    writeFileSync(inFolder('a.yaml'), INTRODUCED);
    const t = await open('genai-readiness assess a.yaml --rubric shop.yaml');
    await t.menu('Where are the tools');
    await t.press('2');
    await t.menu('Is the bench lit?');
    process.kill(await t.programId(), signal);
    await t.sees(`[exit ${code}]`, 'saved in a.yaml');
    expect(said('a.yaml', 'tools')).toEqual({ level: 2 });
  });

  it('draws anew when the terminal changes its size, and cuts what does not fit', async () => {
    writeFileSync(inFolder('a.yaml'), INTRODUCED);
    const t = await open('genai-readiness assess a.yaml --rubric shop.yaml', { columns: 60, rows: 13 });
    const small = await t.menu('Where are the tools', '2   Each on its own hook.', '? more', 's skip');
    expect(small).not.toContain('list of all questions');
    await t.resize(90, 40);
    await t.menu('l   list of all questions', '↑↓ ⏎ choose');
  });

  it.each([
    ['assess a.yaml', '', /interview needs a terminal/],
    ['assess -', '', /interview needs a terminal/],
    ['assess a.yaml --lang zh-CN', '', /终端/],
  ])('without a terminal `%s` asks and writes nothing', async (command, stdout, stderr) => {
    const outcome = await runShell(`cd ${folder} && node ${path.resolve('bin/genai-readiness.js')} ${command} --rubric shop.yaml < /dev/null`);
    expect(outcome).toMatchObject({ status: 2, stdout });
    expect(outcome.stderr).toMatch(stderr);
    expect(existsSync(inFolder('a.yaml'))).toBe(false);
  });

  it('does not touch a file that has errors', async () => {
    const broken = `${INTRODUCED.replace('{}\nanswers: {}', '{}\nanswers:\n  tools: 7\n  lot: yes')}`;
    writeFileSync(inFolder('a.yaml'), broken);
    const t = await open('genai-readiness assess a.yaml --rubric shop.yaml');
    await t.sees('[exit 2]', 'a.yaml:6:10  answers.tools: level 7 is not one of 0–2', 'Did you mean lit?');
    expect(readFileSync(inFolder('a.yaml'), 'utf8')).toBe(broken);
  });
});

/** The interview, as a person holds it: the real program in a real terminal of 80 × 24. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/files/yaml.ts';
import { INTRODUCED } from '../ask/driver.ts';
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

/** The interview beyond its opening. */
const begun = async (size?: { columns?: number; rows?: number }) => {
  const t = await open('genai-readiness assess a.yaml --rubric shop.yaml', size);
  await t.menu('Go on');
  await t.press('1');
  return t;
};

describe('assess', () => {
  it('leads from the opening to the result, in English', async () => {
    const t = await open('genai-readiness assess my.yaml --rubric shop.yaml --lang en');
    await t.menu('Repair shop: guided self-assessment', 'Nothing leaves this machine', '❯ 1   Begin');
    await t.press('1');
    await t.sees('What is the name of the institution?', 'will be saved in my.yaml');
    await t.press('Enter');
    await t.sees('Please give a name.');
    await t.type('My shop');
    await t.menu('Trade', 'saved ✓ my.yaml', '2   clocks');
    expect(saved('my.yaml')).toMatchObject({ rubric: 'repair-shop@2', language: 'en', institution: { name: 'My shop' } });
    await t.press('2');
    await t.menu('Towns served', '◯ South');
    await t.press('Space', 'Enter');
    await t.sees('a number, in persons');
    await t.type('three');
    await t.sees('Please give a number');
    await t.press('C-u');
    await t.type('３');
    await t.sees('Your name');
    await t.type('Ann');
    await t.sees('Your role');
    await t.type('fitter');
    await t.menu('Workbench › Order', 'saved ✓', '1 of 6 · about 9 min left', 'Where are the tools', '2   Each on its own hook.', '0–2 answer', 'q save and leave');
    expect(saved('my.yaml')).toMatchObject({ institution: { trade: 'clocks', towns: ['north'], staff: 3 }, respondent: { name: 'Ann', role: 'fitter' } });

    await t.press('?');
    await t.sees('A tool that is looked for is paid for twice.', 'any other key returns');
    await t.press('Escape');
    await t.menu('0–2 answer');

    // A note before the answer is kept at once, and the answer joins it.
    await t.press('n');
    await t.sees('Note for colleagues');
    await t.type('hooks are ordered');
    await t.menu('not answered yet · note: hooks are ordered');
    await t.press('Down', 'Enter');
    await t.menu('Is the bench lit?', '2 of 6', 'saved ✓');
    expect(said('my.yaml', 'tools')).toEqual({ level: 1, note: 'hooks are ordered', by: 'fitter' });

    // Back, another answer, and that taken back.
    await t.press('b');
    await t.menu('So far: level 1', /❯ 1 ✓ In one place/);
    await t.press('2');
    await t.menu('Is the bench lit?', 'saved ✓');
    expect(said('my.yaml', 'tools')).toMatchObject({ level: 2 });
    await t.press('C-z');
    await t.menu('Taken back.', 'So far: level 1', 'saved ✓');
    expect(said('my.yaml', 'tools')).toMatchObject({ level: 1 });
    await t.press('2');
    await t.menu('Is the bench lit?');
    await t.press('1');

    await t.menu('Where do parts come from?', 'x not applicable');
    await t.press('x');
    await t.sees('Why does it not apply?');
    await t.press('Enter');
    await t.sees('A reason is needed');
    await t.type('own stock');
    await t.menu('Workbench so far: 100.0 of 100, level 2', 'Largest gaps to the target');
    await t.press('Enter');

    await t.menu('What is each customer told?', '◯ The day.');
    await t.press('Down', 'Space', 'Enter');
    // The condition now holds, so the question is asked.
    await t.sees('How many days late', '5 of 6', '0 to 90 days', 'saved ✓');
    expect(said('my.yaml', 'given')).toEqual({ selected: ['day'], by: 'fitter' });
    await t.press('9', '1', 'Enter');
    await t.sees('It must lie between 0 and 90.');
    await t.press('u');

    await t.menu('Are springs let down first?', '6 of 6', 'saved ✓');
    expect(said('my.yaml', 'late')).toEqual({ unknown: true, by: 'fitter' });
    await t.press('C-c');
    await t.sees('[exit 130]', 'Every answer so far is saved in my.yaml', 'assess my.yaml --rubric shop.yaml --lang en');

    // Again: goes on where it was; the result alone is on standard output.
    const again = await open('genai-readiness assess my.yaml --rubric shop.yaml > result.txt');
    await again.menu('5 of 6 questions answered', '1 question to go', '❯ 1   Go on');
    await again.press('Enter');
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
    await again.menu('Are springs let down first?', '1 piece of evidence', 'saved ✓');
    await again.press('s');
    await again.menu('Customers so far');
    await again.press('1');
    await again.menu('Review', '3 answered · 1 unanswered', /✓ level 2 +Where are the tools/, /– n\/a +Where do parts/, /\? unknown +How many days/, /○ unanswered +Are springs/);
    expect(saved('my.yaml').answers.springs).toEqual({ evidence: [{ ref: 'photo 7', date: '2026-02-03', assurance: 'tested' }] });
    await again.press('/');
    await again.sees('Search questions and topics');
    await again.type('springs');
    await again.menu('Are springs let down first?', '1   yes', '1 piece of evidence');
    await again.press('0');
    await again.menu('Review', '0 unanswered');
    await again.press('f');
    await again.sees('[exit 0]', 'Saved in my.yaml. What to run next:', 'score my.yaml --rubric shop.yaml  # score it again', 'explain overall my.yaml');
    expect(said('my.yaml', 'springs')).toEqual({ value: false, evidence: [{ ref: 'photo 7', date: '2026-02-03', assurance: 'tested' }], by: 'fitter' });

    const scored = await runShell(`genai-readiness score ${inFolder('my.yaml')} --rubric ${RUBRIC}`);
    expect(scored.status).toBe(0);
    expect(readFileSync(inFolder('result.txt'), 'utf8')).toBe(scored.stdout);
  });

  it('leads from the opening to the result, in Chinese', async () => {
    const t = await open('genai-readiness assess 铺子.yaml --rubric shop.yaml --lang zh-CN');
    await t.menu('修理铺：引导式自评', '任何内容都不会离开本机');
    await t.press('1');
    await t.sees('机构名称是什么？');
    await t.type('老王修理铺');
    await t.menu('行当', '自行车');
    await t.press('1');
    await t.menu('服务城镇', '◯ 城南');
    await t.press('Enter');
    await t.sees('可不填', '填写数值');
    await t.press('Enter');
    await t.sees('您的姓名');
    await t.press('Enter');
    await t.sees('您在机构中的职务');
    await t.press('Enter');
    await t.menu('工作台 › 整洁', '第 1 题，共 5 题', '收工时工具在哪里？', '2   各挂各钩。', '已保存 ✓ 铺子.yaml');
    expect(saved('铺子.yaml')).toMatchObject({ language: 'zh-CN', institution: { name: '老王修理铺', trade: 'bicycles', towns: null, staff: null }, respondent: {} });
    await t.press('n');
    await t.sees('给同事的备注');
    // A long note wraps by columns, and what is pasted over several lines becomes one.
    await t.paste(`挂钩已订购，下周到货；${'工具墙另行设计，'.repeat(6)}\r\n届时补照片。`);
    await t.sees('工具墙另行设计， 届时补照片。');
    await t.press('Enter');
    await t.menu('备注：挂钩已订购');
    await t.press('1');
    await t.menu('工作台有照明吗？', '1   是', '已保存 ✓');
    expect(said('铺子.yaml', 'tools')).toEqual({ level: 1, note: `挂钩已订购，下周到货；${'工具墙另行设计，'.repeat(6)} 届时补照片。` });
    // In a menu nothing that is pasted counts as a key.
    await t.paste('1\r\n1\r\n');
    await t.press('q');
    await t.sees('[exit 0]', '已暂停', 'assess 铺子.yaml --rubric shop.yaml --lang zh-CN');

    const again = await open('genai-readiness assess 铺子.yaml --rubric shop.yaml', { rows: 50 });
    // The file names the language; what was left empty is not asked again.
    await again.menu('5 题中已答 1 题');
    await again.press('1');
    await again.menu('工作台有照明吗？', '第 2 题，共 5 题');
    await again.press('1');
    await again.menu('配件从哪里来？');
    await again.press('2');
    await again.menu('工作台，目前 87.5 分，2 级');
    await again.press('1');
    await again.menu('会告诉每位顾客什么？');
    await again.press('1', 'Enter');
    // The price alone closes the question on delays.
    await again.menu('顾客，目前 50.0 分');
    await again.press('g');
    await again.menu('目前总体', /工作台 .* 3\/3 +87\.5 +2/);
    await again.press('r');
    await again.menu('核对作答', '已答 4 · 未答 0');
    await again.press('f');
    const result = await again.sees('[exit 0]', '老王修理铺', '就绪度', '已保存在 铺子.yaml', 'score 铺子.yaml --rubric shop.yaml');
    expect(result).toContain('1 级（最高 2 级），开门');
  });

  it('keeps what it does not touch', async () => {
    const text = `# by hand\n${INTRODUCED.replace('answers: {}', 'ours: { kept: yes }   # really\nanswers:\n  # first\n  tools: 1   # in haste\n  lit: null\n')}`;
    writeFileSync(inFolder('a.yaml'), text);
    const t = await begun();
    await t.menu('Is the bench lit?');
    await t.press('0');
    await t.menu('Where do parts come from?', 'saved ✓');
    const lines = readFileSync(inFolder('a.yaml'), 'utf8').split('\n');
    expect(lines.filter((line) => !line.includes('lit:'))).toEqual(text.split('\n').filter((line) => !line.includes('lit:')));
    expect(said('a.yaml', 'lit')).toEqual({ value: false });
  });

  it('says how to begin again when nothing was answered', async () => {
    const t = await open("genai-readiness assess 'my shop.yaml' --rubric shop.yaml");
    await t.menu('Begin');
    await t.press('C-c');
    await t.sees('[exit 130]', 'nothing is written', "assess 'my shop.yaml' --rubric shop.yaml");
    expect(existsSync(inFolder('my shop.yaml'))).toBe(false);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('ends on %s with exit code %i and everything saved', async (signal, code) => {
    writeFileSync(inFolder('a.yaml'), INTRODUCED);
    const t = await begun();
    await t.menu('Where are the tools');
    await t.press('2');
    await t.menu('Is the bench lit?', 'saved ✓');
    process.kill(await t.programId(), signal);
    await t.sees(`[exit ${code}]`, 'saved in a.yaml');
    expect(said('a.yaml', 'tools')).toEqual({ level: 2 });
  });

  it('ends with exit code 129 and everything saved when the terminal is closed', async () => {
    writeFileSync(inFolder('a.yaml'), INTRODUCED);
    // The shell outlives its terminal to write the exit code down.
    const t = await open("trap : HUP; genai-readiness assess a.yaml --rubric shop.yaml 2> /dev/tty; echo $? > exit-code");
    await t.menu('Go on');
    await t.press('1');
    await t.menu('Where are the tools');
    await t.press('2');
    await t.menu('Is the bench lit?', 'saved ✓');
    await t.close();
    await expect.poll(() => existsSync(inFolder('exit-code')) && readFileSync(inFolder('exit-code'), 'utf8'), { timeout: 10_000 }).toBe('129\n');
    expect(said('a.yaml', 'tools')).toEqual({ level: 2 });
  });

  it('takes every key of a burst, and no key twice for a line that ends as on Windows', async () => {
    writeFileSync(inFolder('a.yaml'), INTRODUCED);
    const t = await begun();
    await t.menu('Where are the tools');
    await t.send('1\r\n0n');
    // One: answered. Enter: the first choice of the next question, once. 0 is no key of the one after, n its note.
    await t.sees('Where do parts come from?', 'Note for colleagues');
    await t.send('bought new\r\n2u');
    // What comes behind an Enter in the same breath was pasted with it.
    await t.menu('Where do parts come from?', 'note: bought new', 'saved ✓');
    expect(said('a.yaml', 'tools')).toEqual({ level: 1 });
    expect(said('a.yaml', 'lit')).toEqual({ value: true });
    expect(saved('a.yaml').answers.supply).toEqual({ note: 'bought new' });
  });

  it('draws anew when the terminal changes its size, and scrolls what does not fit', async () => {
    writeFileSync(inFolder('a.yaml'), INTRODUCED.replace('answers: {}', 'answers: { tools: 1, lit: yes, supply: maker, given: [price] }'));
    const t = await begun({ columns: 44, rows: 10 });
    await t.menu('Finish and see the result', '↓ more below');
    await t.press('End');
    await t.menu(/❯ {3}✓ 1 chosen +What is/, '↑ more above');
    await t.resize(90, 40);
    const large = await t.menu('Finish and see the result', 'Where are the tools', 'q save and leave');
    expect(large.match(/Finish and see/g)).toHaveLength(1);
    await t.resize(200, 24);
    await t.menu(/❯ {3}✓ 1 chosen +What is/);
    await t.press('Enter');
    await t.menu('What is each customer told?');
    await t.press('n');
    await t.sees('Note for colleagues');
    await t.send('half a no');
    await t.resize(50, 20);
    await t.sees('› half a no');
    await t.type('te');
    await t.menu('note: half a note');
  });

  it('is held in lines where the terminal cannot move its cursor', async () => {
    writeFileSync(inFolder('a.yaml'), INTRODUCED);
    const t = await open('TERM=dumb genai-readiness assess a.yaml --rubric shop.yaml', { rows: 60 });
    await t.sees('1. Go on');
    await t.type('1');
    await t.sees('Workbench · Order · 1 of 5', '2. Each on its own hook.', 'a number or letter, then Enter');
    await t.type('2');
    const screen = await t.sees('saved ✓ a.yaml', 'Is the bench lit?');
    expect(screen).not.toMatch(/[❯▕█]/);
    expect(screen).toContain('Repair shop: guided self-assessment');
    expect(said('a.yaml', 'tools')).toEqual({ level: 2 });
    await t.type('q');
    await t.sees('[exit 0]', 'Paused.');
    const ended = await open('trap : INT; genai-readiness assess a.yaml --rubric shop.yaml --plain', { rows: 60 });
    await ended.sees('1. Go on');
    await ended.press('C-c');
    await ended.sees('[exit 130]');
  });

  it('is in colour where the terminal has any, and says the same without', async () => {
    writeFileSync(inFolder('a.yaml'), INTRODUCED.replace('answers: {}', 'answers: { tools: 1, lit: { unknown: true } }'));
    const t = await begun();
    await t.press('b');
    await t.menu('So far: unknown');
    expect(await t.colours()).toContain('\u001B[32mSo far: unknown');
    await t.press('q');
    await t.sees('[exit 0]');
    const plain = await open('NO_COLOR=1 genai-readiness assess a.yaml --rubric shop.yaml');
    await plain.menu('Go on');
    await plain.press('1', 'b');
    await plain.menu('So far: unknown');
    expect(await plain.colours()).not.toContain('\u001B[32m');
  });

  it('walks a reviewer through the answers, and shows both scores at the end', async () => {
    writeFileSync(inFolder('a.yaml'), INTRODUCED.replace('answers: {}', 'answers: { tools: 2, given: [price] }'));
    const t = await open('genai-readiness assess a.yaml --rubric shop.yaml --review', { rows: 50 });
    await t.sees('Independent review of Shop', '2 answers to review');
    await t.type('internal audit');
    await t.menu('Where are the tools', 'Self-assessed: level 2', 'a agree');
    await t.press('1');
    await t.sees('What did you find?');
    await t.type('two hooks are empty');
    await t.menu('What is each customer told?', '1 of 2 reviewed', 'saved ✓');
    expect(saved('a.yaml').answers.tools).toMatchObject({ level: 2, review: { level: 1, by: 'internal audit', note: 'two hooks are empty' } });
    await t.press('q');
    await t.sees('[exit 0]', 'assess --review a.yaml --rubric shop.yaml');
    const again = await open('genai-readiness assess a.yaml --rubric shop.yaml --review', { rows: 50 });
    await again.sees('Who reviews?');
    await again.type('internal audit');
    await again.menu('What is each customer told?');
    await again.press('a');
    await again.menu('2 of 2 reviewed', '≠ finds level 1');
    await again.press('f');
    await again.sees('[exit 0]', 'internal audit');
  });

  it('asks a role that owns no question nothing', async () => {
    const t = await open('genai-readiness assess a.yaml --role treasurer --lang en');
    await t.sees('[exit 2]', 'no question belongs to a role treasurer (known: ceo,');
    const missing = await open('genai-readiness assess a.yaml --review --lang en');
    await missing.sees('[exit 2]', 'there is no file a.yaml');
  });

  it('says at once that the file cannot be written', async () => {
    writeFileSync(inFolder('a.yaml'), INTRODUCED);
    const t = await begun();
    await t.menu('Where are the tools');
    // Where a folder stands in its place nobody can write a file, root not excepted.
    rmSync(inFolder('a.yaml'));
    mkdirSync(inFolder('a.yaml'));
    await t.press('2');
    await t.sees('[exit 2]', 'a.yaml');
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

/** The conversation on a terminal: which keys it takes, what it paints, how it ends. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { Insistence } from '../../src/ask/insistence.ts';
import { converse } from '../../src/ask/prompts.ts';
import type { Talk } from '../../src/ask/talk.ts';
import type { View } from '../../src/ask/view.ts';
import { parseYaml } from '../../src/files/yaml.ts';
import { interview, INTRODUCED, type Setting } from './driver.ts';
import { Screen } from './screen.ts';

const raise = (error: Error): never => {
  throw error;
};
const withAnswers = (answers: string) => INTRODUCED.replace('answers: {}', `answers: { ${answers} }`);

interface Held extends Setting {
  columns?: number;
  rows?: number;
  /** Something else to hold than the interview itself. */
  talking?: (talk: Talk) => Talk;
}

const held: AbortController[] = [];
afterEach(() => {
  for (const stop of held.splice(0)) stop.abort('SIGTERM');
});

/** An interview at its opening, on a screen. */
async function opened({ columns, rows, talking = (talk) => talk, ...setting }: Held = {}) {
  const driver = await interview(setting);
  const screen = new Screen(columns, rows);
  const stop = new AbortController();
  held.push(stop);
  const view = () => ({ ...driver.view(), width: screen.columns - 1, rows: screen.rows });
  const ending = converse(talking(new Insistence(driver.conversation)), { input: screen.input, output: screen, view, stop: stop.signal });
  // What is asserted later must not count as unhandled until then.
  ending.catch(() => undefined);
  await screen.sees('❯ 1');
  return { driver, screen, stop, ending };
}

/** An interview that stands at its first open question. */
async function begun({ text = INTRODUCED, ...setting }: Held = {}) {
  const sitting = await opened({ text, ...setting });
  await sitting.screen.press('1');
  return sitting;
}

describe('a screen', () => {
  it('is lent by the terminal, and given back with its cursor', async () => {
    const { screen, ending } = await begun();
    await screen.sees('Where are the tools');
    expect(screen).toMatchObject({ isOther: true, marksPastes: true, cursorIsShown: false });
    await screen.press('q');
    expect(await ending).toBe('paused');
    expect(screen).toMatchObject({ isOther: false, marksPastes: false, cursorIsShown: true });
  });

  it('is painted where it has changed, and nowhere else', async () => {
    const { screen } = await begun();
    await screen.sees('❯ 0   Wherever');
    screen.written = '';
    await screen.press('Down');
    await screen.sees('❯ 1   In one place.');
    expect([...screen.written.matchAll(/\[(\d+);1H/g)].map((match) => screen.lines[Number(match[1]) - 1])).toEqual(['  0   Wherever they were put down.', '❯ 1   In one place.']);
  });

  it('keeps nothing of a longer one before it', async () => {
    const { screen } = await begun({ text: withAnswers('tools: 1, lit: yes, supply: maker, given: [price]') });
    const review = await screen.sees('Finish and see the result', 'Customers');
    await screen.press('End', 'Enter');
    await screen.sees('What is each customer told?');
    await screen.press('n');
    const note = await screen.sees('Note for colleagues');
    expect(note.trimEnd().split('\n').length).toBeLessThan(review.trimEnd().split('\n').length);
    expect(note).not.toMatch(/Finish|Workbench|save and leave/);
  });

  it('is drawn anew when the terminal changes its size', async () => {
    const { screen } = await begun({ columns: 44, rows: 10, text: withAnswers('tools: 1, lit: yes, supply: maker, given: [price]') });
    await screen.sees('Finish and see the result', '↓ more below');
    screen.resize(90, 40);
    expect((await screen.sees('Where are the tools', 'q save and leave')).match(/Finish and see/g)).toHaveLength(1);
    screen.resize(40, 12);
    await screen.sees('Finish and see the result', '↓ more below');
  });

  it('shows what happens without a key: that all is saved', async () => {
    const { screen, driver } = await begun();
    await screen.sees('Where are the tools');
    await screen.press('2');
    await screen.sees('Is the bench lit?', 'saved ✓');
    expect(await driver.saved()).toMatchObject({ answers: { tools: { level: 2 } } });
  });
});

describe('keys', () => {
  it('are taken one by one, however fast they come, and once where a line ends as on Windows', async () => {
    const { screen, driver } = await begun();
    await screen.sees('Where are the tools');
    await screen.press('1\r\n0n');
    // One: answered. Enter: the first choice of the next question, once. 0 is no key of the one after, n its note.
    await screen.sees('Where do parts come from?', 'Note for colleagues');
    await screen.press('bought new\r\n2u');
    // What comes behind an Enter in the same breath was pasted with it.
    await screen.sees('Where do parts come from?', 'note: bought new', 'saved ✓');
    expect((await driver.saved()).answers).toMatchObject({ tools: { level: 1 }, lit: { value: true }, supply: { note: 'bought new' } });
    expect(driver.conversation.session.answerOf({ id: 'supply' } as never)).toBeUndefined();
    await screen.press('2');
    await screen.sees('Workbench so far');
  });

  it('edit a line where it stands, by columns in Chinese', async () => {
    const { screen, driver } = await begun({ language: 'zh-CN' });
    await screen.sees('收工时工具在哪里');
    await screen.press('n');
    await screen.sees('给同事的备注');
    await screen.press('挂钩订购', 'Left', 'Left', '已');
    const row = screen.lines.findIndex((line) => line.includes('› 挂钩已订购'));
    await screen.sees('› 挂钩已订购');
    expect(screen).toMatchObject({ cursor: { row, column: 8 }, cursorIsShown: true });
    await screen.press('C-u', 'Backspace', 'C-a', '全部', 'C-z', 'Up', 'Enter');
    await screen.sees('备注：全部订购', '已保存 ✓');
    expect((await driver.saved()).answers.tools).toEqual({ note: '全部订购' });
    // What was typed before is nothing to go back to in another line.
    await screen.press('x', 'n', 'Up', 'Down', 'C-a', '：');
    await screen.sees('› ：全部订购');
  });

  it('of a pasted text are one line in a field, and no keys anywhere else', async () => {
    const { screen, driver } = await begun();
    await screen.sees('Where are the tools');
    await screen.paste('1\r\n1q');
    await screen.press('n');
    await screen.sees('Note for colleagues');
    await screen.paste('hooks are ordered\r\n\r\n\tfor May');
    await screen.sees('› hooks are ordered for May');
    expect(driver.conversation.session.interview.facts.answers.size).toBe(0);
    await screen.press('!', 'Enter');
    await screen.sees('note: hooks are ordered for May!', 'saved ✓');
    expect((await driver.saved()).answers.tools).toEqual({ note: 'hooks are ordered for May!' });
  });

  it('find as one types, and Escape leaves what was typed behind', async () => {
    const { screen } = await begun();
    await screen.sees('Where are the tools');
    await screen.press('/', 'l', 'i', 't');
    await screen.sees('/ lit', '❯ ○ Is the bench lit?');
    await screen.press('Escape');
    await screen.sees('0–2 answer');
    await screen.press('/');
    await screen.sees(/^\/$/m, '❯ ○ Where are the tools');
    await screen.press('lit', 'Enter');
    await screen.sees('1   yes');
  });

  it('lead from the opening to the end in Chinese, and all is on the disk by then', async () => {
    const { screen, driver, ending } = await opened({ language: 'zh-CN' });
    await screen.sees('修理铺：引导式自评', '任何内容都不会离开本机');
    await screen.press('1', 'Enter');
    await screen.sees('机构名称是什么？', '✗ 请填写名称。');
    await screen.type('老王修理铺');
    await screen.sees('行当', '1   自行车');
    await screen.press('1');
    await screen.sees('服务城镇', '◯ 城南');
    await screen.press('Down', 'Space', 'Enter');
    await screen.sees('填写数值，单位：persons');
    await screen.type('１２');
    await screen.sees('您的姓名');
    await screen.press('Enter');
    await screen.sees('您在机构中的职务');
    await screen.press('Escape');
    await screen.sees('您的姓名');
    await screen.press('Enter');
    await screen.sees('您在机构中的职务');
    await screen.press('Enter');
    await screen.sees('工作台 › 整洁', '第 1 题，共 5 题');
    await screen.press('1', '1', '2');
    await screen.sees('工作台，目前 87.5 分，2 级');
    await screen.press('1', '1', 'Enter');
    await screen.sees('顾客，目前 50.0 分');
    await screen.press('1');
    await screen.sees('已答 4 · 未答 0');
    await screen.press('f');
    expect(await ending).toBe('finished');
    expect(parseYaml(readFileSync(driver.conversation.session.file.path, 'utf8'), 'file.yaml').value).toMatchObject({
      language: 'zh-CN',
      institution: { name: '老王修理铺', trade: 'bicycles', towns: ['south'], staff: 12 },
      respondent: {},
      answers: { tools: { level: 1 }, lit: { value: true }, supply: { choice: 'maker' }, given: { selected: ['price'] } },
    });
  });
});

describe('a conversation is broken off', () => {
  it.each([['C-c', 'SIGINT'], ['C-d', 'SIGINT']])('by %s', async (key, signal) => {
    const { screen, ending } = await begun();
    await screen.sees('Where are the tools');
    await screen.press(key);
    await expect(ending).rejects.toMatchObject({ name: 'Interrupted', signal });
    expect(screen.isOther).toBe(false);
  });

  it.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('by %s, with what was answered in the file', async (signal) => {
    const { screen, stop, ending, driver } = await begun();
    await screen.sees('Where are the tools');
    await screen.press('2');
    await screen.sees('Is the bench lit?');
    stop.abort(signal);
    await expect(ending).rejects.toMatchObject({ name: 'Interrupted', signal });
    expect((await driver.saved()).answers.tools).toMatchObject({ level: 2 });
    expect(screen.isOther).toBe(false);
  });

  it.each([
    ['ends', (screen: Screen) => screen.input.end()],
    ['is closed', (screen: Screen) => screen.input.destroy()],
    ['fails', (screen: Screen) => screen.input.destroy(Object.assign(new Error(), { code: 'EIO' }))],
  ])('by a terminal that %s, as where it hangs up', async (_, goes) => {
    const { screen, ending } = await begun();
    await screen.sees('Where are the tools');
    goes(screen);
    await expect(ending).rejects.toMatchObject({ name: 'Interrupted', signal: 'SIGHUP' });
  });

  it('by what the file suffers, where nobody wants to try again', async () => {
    const failure = new Error('the disk is gone');
    const failed: { failure?: Error } = {};
    const { screen, ending } = await begun({ talking: (talk) => Object.create(talk, { failure: { get: () => failed.failure } }) as Talk });
    await screen.sees('Where are the tools');
    failed.failure = failure;
    await screen.press('Down');
    await expect(ending).rejects.toBe(failure);
    expect(screen.isOther).toBe(false);
  });

  it.each(['a key is taken', 'a screen is drawn'])('by a bug where %s, with the terminal given back', async (where) => {
    const bug = new TypeError('a bug');
    const isBad = { draw: false };
    const { screen, ending, driver } = await begun({ talking: (talk) => Object.assign(Object.create(talk) as Talk, { draw: (view: View) => (isBad.draw ? raise(bug) : talk.draw(view)) }) });
    await screen.sees('Where are the tools');
    if (where === 'a key is taken') driver.conversation.panel.press = () => raise(bug);
    else isBad.draw = true;
    await screen.press('Down');
    await expect(ending).rejects.toBe(bug);
    expect(screen.isOther).toBe(false);
  });

  it('by a bug in its first screen, or by Ctrl+C before it', async () => {
    const bug = new TypeError('a bug');
    const { conversation } = await interview();
    const sit = (view: () => View) => {
      const screen = new Screen();
      return { screen, ending: converse(conversation, { input: screen.input, output: screen, view, stop: new AbortController().signal }) };
    };
    await expect(sit(() => raise(bug)).ending).rejects.toBe(bug);
    const { screen, ending } = sit(() => raise(bug));
    screen.input.write('\u0003');
    await expect(ending).rejects.toMatchObject({ name: 'Interrupted', signal: 'SIGINT' });
  });
});

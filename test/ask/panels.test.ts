/** Panels by themselves: what a key or a typed line does to a list, to ticks and to a line of text. */
import { describe, expect, it, vi } from 'vitest';
import { frame } from '../../src/ask/lines.ts';
import { Checklist } from '../../src/ask/panels/checklist.ts';
import { Line } from '../../src/ask/panels/line.ts';
import { Menu } from '../../src/ask/panels/menu.ts';
import { Page } from '../../src/ask/panels/page.ts';
import { nameOf, run } from '../../src/ask/panels/panel.ts';
import { Search } from '../../src/ask/panels/search.ts';
import type { View } from '../../src/ask/view.ts';
import { LANGUAGES } from '../../src/messages/index.ts';

const unpainted = new Proxy({}, { get: () => (text: string) => text }) as View['paint'];
const viewOf = (language: keyof typeof LANGUAGES, plain = false) => ({ say: LANGUAGES[language].ask, width: 80, paint: unpainted, plain }) as View;
const en = viewOf('en');

function menu(view = en) {
  const chosen: string[] = [];
  const items = ['first', 'second', 'third'].map((text) => ({ text, act: () => void chosen.push(text) }));
  const panel = new Menu({ head: () => [], items: () => [{ heading: 'Things' }, ...items, { heading: '' }], escape: () => void chosen.push('left') });
  panel.draw(view);
  const press = (...names: string[]) => {
    for (const name of names) {
      panel.press({ name });
      panel.draw(view);
    }
  };
  return { panel, chosen, press };
}

describe('a menu', () => {
  it.each([
    [['return'], 'first'],
    [['up', 'return'], 'first'],
    [['down', 'return'], 'second'],
    [['end', 'return'], 'third'],
    [['end', 'down', 'return'], 'third'],
    [['pagedown', 'return'], 'third'],
    [['end', 'pageup', 'return'], 'first'],
    [['end', 'home', 'return'], 'first'],
    [['escape'], 'left'],
  ])('after %j has chosen the %s', (keys, expected) => {
    const { press, chosen } = menu();
    press(...keys);
    expect(chosen).toEqual([expected]);
  });

  it.each(['en', 'zh-CN'] as const)('takes a number where nothing can be pointed at, in full width too, in %s', (language) => {
    const { panel, chosen } = menu(viewOf(language, true));
    expect(panel.draw(viewOf(language, true)).body).toEqual(['Things', '1. first', '2. second', '3. third']);
    for (const line of ['2', '３', '9', 'nothing', '.']) panel.enter(line);
    expect(chosen).toEqual(['second', 'third', 'left']);
  });

  it('of headings alone chooses nothing', () => {
    const panel = new Menu({ head: () => [], items: () => [{ heading: 'Nothing here' }] });
    for (const name of ['down', 'up', 'end', 'home', 'return', 'escape']) {
      expect(panel.draw(en).body).toEqual(['Nothing here']);
      panel.press({ name });
    }
    panel.enter('.');
    expect(panel.draw(en).body.join()).not.toContain('❯');
  });
});

describe('a checklist', () => {
  const options = [{ id: 'a', text: 'Apples' }, { id: 'b', text: 'Bread' }, { id: 'none', text: 'None', exclusive: true }];
  const checklist = (done: (ids: string[]) => void) => new Checklist({ head: () => [], options: () => options, ticked: ['a'], wrong: (ids) => (ids.length === 0 ? 'tick something' : undefined), done, foot: () => ['a foot'] });

  it('ticks by space, says what is wrong until the next key, and confirms by Enter', () => {
    const done = vi.fn();
    const panel = checklist(done);
    const press = (name: string) => (panel.press({ name }), panel.draw(en));
    panel.draw(en);
    press('space');
    expect(press('return').foot).toContain('✗ tick something');
    expect(press('down').foot).not.toContain('✗ tick something');
    press('space');
    expect(panel.changed).toEqual(['b']);
    press('return');
    expect(done.mock.calls).toEqual([[['b']]]);
  });

  it.each([
    ['1 2', [['a', 'b']]],
    ['1、3', [['none']]],
    ['2, 2', [['b']]],
    ['', [['a']]],
    ['7', []],
    ['2 7', []],
    ['0', []],
    ['3 1', [['a']]],
    ['what?', []],
  ])('makes of the typed line "%s" %j', (line, expected) => {
    const done = vi.fn();
    const panel = checklist(done);
    panel.draw(viewOf('zh-CN', true));
    panel.enter(line);
    expect(done.mock.calls.map(([ids]) => ids as string[])).toEqual(expected);
  });

  it('is unchanged before it is drawn', () => {
    expect(checklist(vi.fn()).changed).toBeUndefined();
  });
});

describe('a line of text', () => {
  const line = (done: (text: string) => void | Promise<string | undefined>, cancel = vi.fn()) => new Line({ head: () => [], label: () => 'Name', initial: 'Ada', wrong: (text) => (text === '' ? 'a name, please' : undefined), done, cancel });

  it.each([false, true])('shows blanks for what moves the cursor, and keeps it (plain: %s)', (isPlain) => {
    const done = vi.fn();
    const panel = new Line({ head: () => [], label: () => 'Note', initial: 'seen \u001B[2J\u202E by all', done, cancel: vi.fn() });
    expect(panel.draw(viewOf('en', isPlain)).body.at(-1)).toContain('seen  [2J  by all');
    panel.enter('');
    expect(done).toHaveBeenCalledWith('seen \u001B[2J\u202E by all');
  });

  it('keeps, replaces, takes away and cancels by what is typed', () => {
    const [done, cancel] = [vi.fn(), vi.fn()];
    const panel = line(done, cancel);
    const plain = viewOf('en', true);
    expect(panel.draw(plain).body).toEqual(['Name', 'It stands as: Ada']);
    for (const typed of ['', 'Grace', '-', '.']) panel.enter(typed);
    expect(done.mock.calls).toEqual([['Ada'], ['Grace']]);
    expect(cancel).toHaveBeenCalledOnce();
    // What was refused does not stand.
    expect(panel.draw(plain).body).toEqual(['Name', plain.say.keptAs('Grace'), '✗ a name, please']);
  });

  it('says what could not be taken after all, until the text is another', async () => {
    const panel = line(() => Promise.resolve('the disk is full'));
    panel.draw(en);
    panel.submit();
    await Promise.resolve();
    expect(panel.draw(en).body).toContain('✗ the disk is full');
    panel.edited('Ada', 0);
    expect(panel.draw(en)).toMatchObject({ cursor: { line: 1, column: 2 } });
    panel.edited('Ad', 1);
    expect(panel.draw(en).body).toEqual(['Name', '› Ad']);
  });

  it('breaks a long Chinese text within its columns, with the cursor at its end', () => {
    const panel = line(vi.fn());
    panel.edited('银行'.repeat(5), 10);
    expect(panel.draw({ ...en, width: 15 } as View)).toMatchObject({ body: ['Name', '› 银行银行银行', '  银行银行'], cursor: { line: 2, column: 10 } });
  });

  it('is left by Escape and by no other key', () => {
    const cancel = vi.fn();
    const panel = line(vi.fn(), cancel);
    panel.press({ name: 'up' });
    expect(cancel).not.toHaveBeenCalled();
    panel.press({ name: 'escape' });
    expect(cancel).toHaveBeenCalledOnce();
  });
});

describe('a page', () => {
  const page = (length: number, view: View) => {
    const leave = vi.fn();
    const panel = new Page({ head: () => ['Why'], body: () => Array.from({ length }, (_, i) => `line ${i}`), leave });
    const shown = () => frame(panel.draw(view), view.rows, { above: '↑', below: '↓' }).lines;
    const press = (...names: string[]) => {
      for (const name of names) panel.press(name.length === 1 ? { sequence: name } : { name });
      return shown();
    };
    return { panel, leave, shown, press };
  };

  it('that is longer than the screen is moved through, and left by any other key', () => {
    const { leave, shown, press } = page(20, { ...en, rows: 8 });
    expect(shown()).toEqual(['Why', 'line 0', 'line 1', 'line 2', 'line 3', '↓', '', '↑↓ scroll · any other key returns']);
    expect(press('down').slice(1, -2)).toEqual(['↑', 'line 2', 'line 3', 'line 4', '↓']);
    expect(press('space').slice(1, -2)).toEqual(['↑', 'line 12', 'line 13', 'line 14', '↓']);
    expect(press('end').slice(1, -2)).toEqual(['↑', 'line 16', 'line 17', 'line 18', 'line 19']);
    expect(press('pagedown')).toEqual(press());
    expect(press('pageup', 'up', 'home').slice(1, -2)).toEqual(['line 0', 'line 1', 'line 2', 'line 3', '↓']);
    expect(leave).not.toHaveBeenCalled();
    press('b');
    expect(leave).toHaveBeenCalledOnce();
  });

  it.each([['en', 'any other key returns', 'Enter returns'], ['zh-CN', '按其他键返回', '按回车返回']] as const)('that fits says only how to leave it, in %s', (language, key, enter) => {
    expect(page(3, { ...viewOf(language), rows: 8 }).shown()).toEqual(['Why', 'line 0', 'line 1', 'line 2', '', key]);
    const plain = page(30, { ...viewOf(language, true), rows: 40 });
    expect(plain.shown().at(-1)).toBe(enter);
    plain.panel.enter();
    expect(plain.leave).toHaveBeenCalledOnce();
  });
});

describe('a search', () => {
  const search = () => {
    const went: string[] = [];
    const cancel = vi.fn();
    const all = Array.from({ length: 30 }, (_, i) => `thing ${i}`);
    const panel = new Search({ head: () => [], find: (text) => all.filter((each) => each.includes(text)).map((each) => ({ mark: '›', text: each, place: 'here', act: () => void went.push(each) })), cancel });
    panel.draw(en);
    return { panel, went, cancel };
  };

  it.each([
    [['pagedown'], 'thing 10'],
    [['pagedown', 'pagedown', 'pageup', 'down'], 'thing 11'],
    [['up'], 'thing 0'],
    [['pagedown', 'pagedown', 'pagedown', 'pagedown'], 'thing 29'],
  ])('goes after %j to %s', (names, expected) => {
    const { panel, went } = search();
    for (const name of names) {
      panel.press({ name });
      panel.draw(en);
    }
    panel.submit();
    expect(went).toEqual([expected]);
  });

  it('keeps its place while the cursor moves, and begins anew with another text', () => {
    const { panel } = search();
    panel.press({ name: 'down' });
    panel.edited('', 0);
    expect(panel.draw(en).body[1]).toMatch(/^❯ › thing 1 /);
    panel.edited('2', 1);
    expect(panel.draw(en).body[0]).toMatch(/^❯ › thing 2 /);
  });

  it('is left by a full stop, and refined by a number that it does not list, where there is no screen', () => {
    const { panel, went, cancel } = search();
    for (const line of ['2', '99']) panel.enter(line);
    expect(panel.draw(viewOf('en', true)).body).toEqual(['  nothing found']);
    panel.enter('.');
    expect([went, cancel.mock.calls.length]).toEqual([['thing 1'], 1]);
  });
});

describe('a key', () => {
  it.each([
    [{ name: 'return', sequence: '\r' }, 'enter'],
    [{ sequence: '？' }, '?'],
    [{ sequence: '、' }, '/'],
    [{ sequence: 'Ｎ' }, 'n'],
    [{ name: 'z', ctrl: true }, 'ctrl+z'],
    [{ name: 'b', meta: true }, 'meta+b'],
    [{ name: 'escape', meta: true }, 'escape'],
    [{}, ''],
  ])('%j is called %j', (key, name) => {
    expect(nameOf(key)).toBe(name);
  });

  it('of a command runs it, Ctrl-Z that of z; another runs none', () => {
    const act = vi.fn();
    const commands = [{ key: 'z', name: 'undo', act }];
    expect(['z', 'ctrl+z', 'y'].map((name) => run(commands, name))).toEqual([true, true, false]);
    expect(act).toHaveBeenCalledTimes(2);
  });
});

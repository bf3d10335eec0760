import path from 'node:path';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../src/ask/number.ts';
import { banner, fit, reviewLine, shorten, type View } from '../../src/ask/screen.ts';
import { readRubric } from '../../src/files/rubric.ts';
import { LANGUAGES, type Language } from '../../src/messages/index.ts';
import { wrap } from '../../src/render/table/layout.ts';
import { paintFor } from '../../src/render/table/paint.ts';

const { definition: rubric } = await readRubric(path.join(import.meta.dirname, 'fixtures/shop.yaml'));
const view = (language: Language, width: number, rows: number): View => ({
  rubric,
  language,
  say: LANGUAGES[language].ask,
  rubricWords: LANGUAGES[language].rubric,
  file: 'answers.yaml',
  paint: paintFor(false),
  width,
  rows,
});
const LONG = { en: 'A long explanation that goes on and on. '.repeat(12), 'zh-CN': '这是一段很长的说明，写了又写。'.repeat(16) };

describe.each(['en', 'zh-CN'] as const)('a screen in %s', (language) => {
  it.each([
    [79, 24],
    [59, 16],
    [99, 50],
  ])('fits into %i × %i, with everything that is needed to answer', (width, rows) => {
    const shown = view(language, width, rows);
    const text = LONG[language].slice(0, 70);
    const choices = [0, 1, 2].map((k) => ({ value: { given: k }, key: String(k), text }));
    const actions = ['unknown', 'skip', 'pause'].map((value) => ({ value, key: value.charAt(0), text: value }));
    const head = banner(shown, ['Dimension', 'Topic'], { number: 3, total: 61, done: 2 }, true);
    const page = fit<unknown>({ head, explanation: wrap(LONG[language], width), choices, actions }, shown);
    const lines = page.items.flatMap(({ name }) => name.split('\n'));
    expect(page.header.length + Math.min(page.pageSize, lines.length) + 1 + page.keys.length).toBeLessThanOrEqual(rows);
    for (const line of [...page.header, ...page.keys]) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    // The pointer stands before the first line of each item.
    for (const { name } of page.items) expect(stringWidth(name.split('\n')[0] ?? '') + 2).toBeLessThanOrEqual(width);
    const needed = page.items.slice(0, 3).reduce((sum, { name }) => sum + name.split('\n').length, 0);
    expect(page.pageSize).toBeGreaterThanOrEqual(Math.min(needed, 5));
  });

  it('says where the rest of an explanation is when it is cut', () => {
    const shown = view(language, 79, 14);
    const page = fit<string>({ head: ['head'], explanation: Array<string>(12).fill('line'), choices: [{ value: 'a', text: 'a' }], actions: [{ value: 'skip', key: 's', text: 'skip' }] }, shown);
    expect(page.header.join('\n')).toContain(shown.say.more);
    expect(page.keys.join(' ')).toContain(`s ${shown.say.actions.skip}`);
  });
});

describe('lines', () => {
  it('are shortened by what they take on the screen', () => {
    expect(shorten('short', 10)).toBe('short');
    expect(stringWidth(shorten('客户数据不得进入公共服务', 11))).toBeLessThanOrEqual(11);
    expect(shorten('客户数据不得进入公共服务', 11)).toMatch(/…$/);
  });

  it('of the review stand in columns in either language', () => {
    const shown = view('zh-CN', 79, 24);
    const start = (line: string) => stringWidth(line.slice(0, line.indexOf('题')));
    expect(start(reviewLine('✓', '1 级', '题目', shown))).toBe(start(reviewLine('○', '一个很长很长很长的选项', '题目', shown)));
  });
});

describe('a number', () => {
  it.each([
    ['38', '', 38],
    ['２．５', '', 2.5],
    ['-1e3', '', -1000],
    ['38 %', '%', 38],
    ['38％', '%', 38],
    ['.5', '', 0.5],
  ])('%s is read', (text, unit, value) => expect(parseNumber(text, unit)).toBe(value));

  it.each(['', 'x', '1,5', '0x10', 'Infinity', '1e999', '--1', '38 %'])('%s is refused', (text) => expect(parseNumber(text)).toBeUndefined());
});

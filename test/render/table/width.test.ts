import fastStringWidth from 'fast-string-width';
import { expect, test } from 'vitest';
import { displayWidth } from '../../../src/render/table/width.ts';

test('a character takes the columns that the library says it does', () => {
  const characters = Array.from({ length: 0xffff - 0x20 }, (_, i) => String.fromCharCode(0x20 + i));
  expect(characters.filter((each) => displayWidth(each) !== fastStringWidth(each))).toEqual([]);
});

test.each([
  ['ready', 5],
  ['具备试点条件', 12],
  ['得分 59.4–72.0（目标 70）', 25],
  ['▕██▌░░▏', 7],
  ['é, written as two characters: e\u0301', 31],
  ['👩‍💻', 2],
])('%s takes %i columns', (text, columns) => {
  expect(displayWidth(text)).toBe(columns);
});

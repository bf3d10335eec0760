import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { frame, hanging, joined, padded, shorten, sides } from '../../src/ask/lines.ts';
import { parseNumber } from '../../src/ask/number.ts';

const MORE = { above: '↑', below: '↓' };

describe('lines', () => {
  it('are shortened by what they take on the screen', () => {
    expect(shorten('short', 10)).toBe('short');
    expect(stringWidth(shorten('客户数据不得进入公共服务', 11))).toBeLessThanOrEqual(11);
    expect(shorten('客户数据不得进入公共服务', 11)).toMatch(/…$/);
  });

  it('stand at both ends, under their mark, or side by side', () => {
    expect(sides('左', 'right', 12)).toBe('左     right');
    expect(sides('left', '', 12)).toBe('left');
    expect(hanging('  · ', 'one two three', 12)).toEqual(['  · one two', '    three']);
    expect(joined(['aaaa', 'bbbb', 'cccc'], 11)).toEqual(['aaaa · bbbb', 'cccc']);
    expect(padded('题', 4)).toBe('题  ');
  });
});

describe('a frame', () => {
  const drawing = fc.record({ head: fc.nat(8), body: fc.integer({ min: 1, max: 60 }), foot: fc.integer({ min: 1, max: 6 }), at: fc.nat(59), size: fc.integer({ min: 1, max: 4 }), rows: fc.integer({ min: 6, max: 40 }) });
  const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);

  it('never has more lines than the terminal, and always shows where the focus begins', () => {
    fc.assert(
      fc.property(drawing, ({ head, body, foot, at, size, rows }) => {
        const first = Math.min(at, body - 1);
        const last = Math.min(body - 1, first + size - 1);
        const { lines } = frame({ head: numbered('h', head), body: numbered('b', body), foot: numbered('f', foot), focus: [first, last] }, rows, MORE);
        expect(lines.length).toBeLessThanOrEqual(rows);
        expect(lines).toContain(`b${first}`);
        if (lines.filter((line) => /^b|[↑↓]/.test(line)).length >= size + 2) expect(lines).toContain(`b${last}`);
      }),
    );
  });

  it('marks what it cuts, and moves the cursor with its line', () => {
    const drawn = { head: ['h'], body: numbered('b', 10), foot: ['f'], focus: [7, 7] as [number, number], cursor: { line: 7, column: 3 } };
    expect(frame(drawn, 7, MORE)).toEqual({ lines: ['h', '↑', 'b5', 'b6', 'b7', '↓', 'f'], cursor: { row: 4, column: 3 } });
    expect(frame({ ...drawn, cursor: { line: -1, column: 2 } }, 20, MORE).cursor).toEqual({ row: 0, column: 2 });
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

/** Laying out text in columns, in English and Chinese. */
import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { bar, grid } from '../../src/render/table/layout.ts';
import { wrap } from '../../src/render/table/wrap.ts';

const plain = (text: string) => text;

describe('wrap', () => {
  it('breaks English between words', () => {
    expect(wrap('Who leads the programme, and what has that person done?', 20)).toEqual(['Who leads the', 'programme, and what', 'has that person', 'done?']);
  });

  it('breaks Chinese between any two characters, but never before a closing mark', () => {
    expect(wrap('由谁牵头？过去十二个月，牵头人亲自做了哪些事？', 10)).toEqual(['由谁牵头？', '过去十二个', '月，牵头人', '亲自做了哪', '些事？']);
  });

  it('keeps opening marks with what they open, and a number with what it counts', () => {
    expect(wrap('停用与接手（P7、P8）', 12)).toEqual(['停用与接手', '（P7、P8）']);
    expect(wrap('投入（+1.15，2 人周）', 15)).toEqual(['投入（+1.15，', '2 人周）']);
  });

  it('breaks a row of facts between them, where they fit', () => {
    expect(wrap('Bank · Tier two · assessed 2026-11-23', 24)).toEqual(['Bank · Tier two ·', 'assessed 2026-11-23']);
    expect(wrap('银行 · 评估日期 2026-11-16', 20)).toEqual(['银行 ·', '评估日期 2026-11-16']);
  });

  it('cuts a word that is longer than the line, behind a hyphen or slash where one is near', () => {
    expect(wrap('x/abcdefghijklmnopqrst', 12)).toEqual(['x/abcdefghij', 'klmnopqrst']);
    expect(wrap('a-very-long-identifier-without-spaces', 12)).toEqual(['a-very-long-', 'identifier-', 'without-', 'spaces']);
  });

  it('cuts a word of megabytes, of which it measures each part once', () => {
    const word = '@xyz'.repeat(500_000);
    expect(wrap(word, 40).length).toBe(word.length / 40);
    expect(wrap(`a${'\u0301'.repeat(1000)}`, 40).join('')).toBe(`a${'\u0301'.repeat(1000)}`);
  });

  it('keeps every character and every width', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('模型', '数据，', '（2024 年）', 'GPU', 'risk ', '60%', '。', ' ', 'reconciliation', '“到位”'), { maxLength: 30 }), fc.integer({ min: 8, max: 40 }), (pieces, width) => {
        const text = pieces.join('');
        const lines = wrap(text, width);
        expect(lines.every((line) => stringWidth(line) <= width)).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
      { seed: 7 },
    );
  });
});

describe('bar', () => {
  it('is solid up to the score and shaded up to the potential', () => {
    expect(bar(50, 75, 8)).toBe('▕████░░  ▏');
    expect(bar(0, 0, 4)).toBe('▕    ▏');
    expect(bar(100, 100, 4)).toBe('▕████▏');
    expect([bar(1e9, 1e9, 4), bar(-1e9, 1e9, 4)]).toEqual(['▕████▏', '▕░░░░▏']);
  });
});

describe('grid', () => {
  it('aligns columns by display width and fits the terminal', () => {
    const columns = [{ heading: '维度', flexible: true }, { heading: 'Score', align: 'right' as const }];
    const text = grid(columns, [[{ text: '部署本地化' }, { text: '38.0' }], [{ text: 'a very long name that has to wrap somewhere' }, { text: '100.0' }]], 30, plain);
    expect(text).toBe(['  维度                   Score', '  部署本地化              38.0', '  a very long name that  100.0', '  has to wrap somewhere'].join('\n'));
    expect(text.split('\n').every((line) => stringWidth(line) <= 30)).toBe(true);
  });
});

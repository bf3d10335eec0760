/** The cursor takes what JSON.parse takes, and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonCursor, Lexicon, NEWLINE, NO_NAME } from '../../src/files/json-cursor.ts';

function at(text: string): JsonCursor {
  const cursor = new JsonCursor();
  cursor.begin(Buffer.from(`${text}\n`), 0);
  return cursor;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

describe('a text', () => {
  it('is one for the cursor where it is one for JSON.parse, and the same', () => {
    const pieces = fc.array(fc.constantFrom('a', 'ü', '银', '\\"', '\\\\', '\\n', '\\u00e9', '\\uD83D\\uDE00', '\\u12', '\\u00zz', '\\x', '\\', '"', '\t', '\u0001'), { maxLength: 5 });
    fc.assert(
      fc.property(pieces, (each) => {
        const text = `"${each.join('')}"`;
        const cursor = at(text);
        const taken = cursor.text() && cursor.peek() === NEWLINE;
        expect(taken).toBe(parsed(text) !== undefined);
        if (taken) expect(cursor.decoded()).toBe(parsed(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['{}', '1', 'null', ''])('is not %j', (text) => {
    expect(at(text).text()).toBe(false);
  });
});

describe('a number', () => {
  const signs = fc.array(fc.constantFrom('0', '1', '9', '12', '-', '+', '.', 'e', 'E', '1234567890123456789'), { minLength: 1, maxLength: 6 });
  it('is one for the cursor where it is one for JSON.parse, and the same', () => {
    fc.assert(
      fc.property(signs, (each) => {
        const text = each.join('');
        const cursor = at(text);
        const value = cursor.number();
        const whole = !Number.isNaN(value) && cursor.peek() === NEWLINE;
        expect(whole ? value : undefined).toBe(parsed(text));
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['7', '-0.5', '38.25', '1e3', '0', '100000000000000000000'])('%s', (text) => {
    expect(at(`${text} ,`).number()).toBe(JSON.parse(text));
  });
});

describe('a lexicon', () => {
  it('finds every word, in any order, also where hashes are equal', () => {
    // The hash of "Aa" is that of "BB".
    const lexicon = new Lexicon(['Aa', 'BB', 'AaAa', 'BBBB', 'AaBB', 'x', '']);
    for (const order of [lexicon.words, [...lexicon.words].reverse()]) {
      for (const word of order) expect(lexicon.words[lexicon.take(at(`"${word}"`), -1)]).toBe(word);
    }
  });

  it('tells a text that it does not hold from what is no plain text', () => {
    const lexicon = new Lexicon(['level', 'value']);
    expect(lexicon.take(at('"levels"'), -1)).toBe(-1);
    expect(lexicon.take(at('"lev'), -1)).toBe(NO_NAME);
    expect(lexicon.take(at('"le\\u0076el"'), 0)).toBe(NO_NAME);
    expect(lexicon.take(at('3'), -1)).toBe(NO_NAME);
    expect(lexicon.takeKey(at('"value" : 3'), -1)).toBe(1);
    expect(lexicon.takeKey(at('"value" 3'), -1)).toBe(NO_NAME);
  });
});

/** JSON that a terminal may show and every reader takes as what it was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/render/json.ts';

describe('JSON', () => {
  it('escapes what a terminal obeys or what reorders text, and leaves writing as it is', () => {
    expect(toJson({ name: '\u009B31m\u007F\u202E示范银行 é' })).toBe(String.raw`{"name":"\u009b31m\u007f\u202e示范银行 é"}`);
    expect(toJson(['a'], 2)).toBe('[\n  "a"\n]');
  });

  it('reads back as the same, and holds no control but the ends of its lines', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), fc.constantFrom(undefined, 2), (value, indent) => {
        const json = toJson(value, indent);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(json).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
      }),
    );
  });
});

/** What does not fit a schema, in words: every kind of fault, in both languages. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/messages/index.ts';

type Fault = NonNullable<Parameters<(typeof LANGUAGES)['en']['problems']['schema']>[0]['fault']>;

const FAULTS: [Fault['kind'], string[], string, RegExp][] = [
  ['missing', ['id'], 'id is missing', /id/],
  ['type', ['array', 'date'], 'this must be a list or date', /date/],
  ['least', ['3'], 'this must be 3 or more', /3/],
  ['above', ['0'], 'this must be above 0', /0/],
  ['most', ['9'], 'this must be 9 or less', /9/],
  ['items', ['2'], 'at least 2 are needed here', /2/],
  ['entries', ['5'], 'at most 5 belong here', /5/],
  ['blank', [], 'this must not be empty', /空/],
  ['id', [], 'an id begins with a letter', /字母/],
  ['version', [], 'this is not a version', /1\.0\.0/],
];
const message = { en: 'said by the library', 'zh-CN': '程序库所言' };

describe('what does not fit a schema', () => {
  it.each(FAULTS)('%s %j is said in words', (kind, what, english, chinese) => {
    const fault = { kind, what };
    expect(LANGUAGES.en.problems.schema({ fault, message }).message).toContain(english);
    const said = LANGUAGES['zh-CN'].problems.schema({ fault, message }).message;
    expect(said).toMatch(/\p{Script=Han}/u);
    expect(said).toMatch(chinese);
  });

  it('is worded by the library where it is rare', () => {
    expect(LANGUAGES.en.problems.schema({ fault: undefined, message }).message).toBe('said by the library');
    expect(LANGUAGES['zh-CN'].problems.schema({ fault: undefined, message }).message).toBe('程序库所言');
  });
});

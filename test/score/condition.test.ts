/** Conditions hold, fail, or cannot be decided yet: Kleene's three-valued logic. */
import { describe, expect, it } from 'vitest';
import type { Given, ProfileValue } from '../../src/model/answers.ts';
import type { Bounds, Condition } from '../../src/model/rubric.ts';
import { holds, testOf, type Seen, type Truth } from '../../src/score/condition.ts';

const profile = { holds: 'yes', fails: 'no', staff: 250, business: ['loans', 'cards'] };
const seen: Record<string, Seen> = {
  away: { raw: Number.NaN, given: undefined },
  half: { raw: 0.5, given: 'b' },
  several: { raw: 1, given: ['x', 'y'] },
  yes: { raw: 1, given: true },
};
const truth = (condition: Condition): Truth => holds(condition, { profile, see: (id) => seen[id] });

const TRUE: Condition = { profile: { holds: ['yes'] } };
const FALSE: Condition = { profile: { fails: ['yes'] } };
const UNKNOWN: Condition = { profile: { missing: ['yes'] } };

describe('combinations', () => {
  it.each<[string, Condition[], Truth, Truth]>([
    ['nothing', [], true, false],
    ['true', [TRUE], true, true],
    ['false', [FALSE], false, false],
    ['unknown', [UNKNOWN], undefined, undefined],
    ['true and true', [TRUE, TRUE], true, true],
    ['true and false', [TRUE, FALSE], false, true],
    ['false and true', [FALSE, TRUE], false, true],
    ['true and unknown', [TRUE, UNKNOWN], undefined, true],
    ['unknown and true', [UNKNOWN, TRUE], undefined, true],
    ['false and unknown', [FALSE, UNKNOWN], false, undefined],
    ['unknown and false', [UNKNOWN, FALSE], false, undefined],
    ['false and false', [FALSE, FALSE], false, false],
  ])('of %s', (_, parts, all, any) => {
    expect(truth({ all: parts })).toBe(all);
    expect(truth({ any: parts })).toBe(any);
  });

  it('turn into their opposite, and what is unknown stays so', () => {
    expect([TRUE, FALSE, UNKNOWN].map((not) => truth({ not }))).toEqual([false, true, undefined]);
  });

  it('are compiled once', () => {
    expect(testOf(TRUE)).toBe(testOf(TRUE));
    expect(testOf(TRUE)).not.toBe(testOf(FALSE));
  });
});

describe('the profile', () => {
  const attribute = (wanted: string[] | Bounds, value: ProfileValue | undefined): Truth =>
    holds({ profile: { it: wanted } }, { profile: value === undefined ? {} : { it: value }, see: () => undefined });

  it('has one of the values that are listed', () => {
    expect(attribute(['bank', 'insurer'], 'insurer')).toBe(true);
    expect(attribute(['bank', 'insurer'], 'broker')).toBe(false);
    expect(attribute(['bank'], undefined)).toBeUndefined();
  });

  it('may have several values, of which one is enough', () => {
    expect(attribute(['cards', 'deposits'], ['loans', 'cards'])).toBe(true);
    expect(attribute(['deposits'], ['loans', 'cards'])).toBe(false);
  });

  it('has a number within bounds, which belong to it, allowing for what sums of doubles lose', () => {
    expect(attribute({ atLeast: 250, atMost: 250 }, 250)).toBe(true);
    expect(attribute({ atLeast: 251 }, 250)).toBe(false);
    expect(attribute({ atMost: 249 }, 250)).toBe(false);
    expect(attribute({ atLeast: 0.3 }, 0.1 + 0.2 - 1e-12)).toBe(true);
    expect(attribute({ atMost: 0.3 }, 0.1 + 0.2)).toBe(true);
    expect(attribute({ atLeast: 0.3 }, 0.3 - 1e-8)).toBe(false);
    expect(attribute({ atMost: 0.3 }, 0.3 + 1e-8)).toBe(false);
    expect(attribute({ atLeast: 0.3 }, 0.3 - 1e-9)).toBe(true);
    expect(attribute({ atMost: 0.3 }, 0.3 + 1e-9)).toBe(true);
  });

  it('must have every attribute that is named', () => {
    expect(truth({ profile: { holds: ['yes'], staff: { atLeast: 100 } } })).toBe(true);
    expect(truth({ profile: { holds: ['yes'], staff: { atLeast: 1000 } } })).toBe(false);
    expect(truth({ profile: { holds: ['yes'], missing: ['yes'] } })).toBeUndefined();
  });

  it('has nothing that it only inherits', () => {
    expect(truth({ profile: { constructor: ['yes'] } } as Condition)).toBeUndefined();
  });
});

describe('another answer', () => {
  const answer = (question: string, rest: object): Truth => truth({ answer: { question, ...rest } });

  it('is looked at by its raw value', () => {
    expect(answer('half', { atLeast: 0.5 })).toBe(true);
    expect(answer('half', { atLeast: 0.6 })).toBe(false);
    expect(answer('half', { atMost: 0.4 })).toBe(false);
  });

  it('or by what was chosen, which for a yes is written true', () => {
    const chosen = (question: string, ...is: Exclude<Given, number>[]) => answer(question, { is });
    expect(chosen('half', 'a', 'b')).toBe(true);
    expect(chosen('half', 'a')).toBe(false);
    expect(chosen('several', 'y', 'z')).toBe(true);
    expect(chosen('several', 'z')).toBe(false);
    expect(chosen('yes', 'true')).toBe(true);
  });

  it('or by both', () => {
    expect(answer('half', { atLeast: 0.6, is: ['b'] })).toBe(false);
    expect(answer('half', { atLeast: 0.5, is: ['b'] })).toBe(true);
  });

  it('is awaited while it is missing, and not there where its question does not apply', () => {
    expect(answer('open', { atLeast: 0 })).toBeUndefined();
    expect(answer('away', { atLeast: 0 })).toBe(false);
  });
});

/** What several say together, rule by rule (scoring method, section 8). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Given, RespondentAnswer } from '../../src/model/answers.ts';
import type { Question } from '../../src/model/rubric.ts';
import { together } from '../../src/panel/vote.ts';
import { valueOf } from '../../src/score/value.ts';
import { levels, share } from '../score/rubrics.ts';

const yesNo: Question = { id: 'b', type: 'boolean' };
const denied: Question = { id: 'b', type: 'boolean', positive: 'no' };
const choice: Question = { id: 'c', type: 'choice', options: [{ id: 'low', points: 0 }, { id: 'left', points: 1 }, { id: 'right', points: 1 }, { id: 'high', points: 2 }] };
const multi: Question = { id: 'm', type: 'multi', options: [{ id: 'x', points: 1 }, { id: 'y', points: 1 }, { id: 'z', points: 1 }, { id: 'none', exclusive: true }] };

const said = (...given: (Given | Partial<RespondentAnswer>)[]): RespondentAnswer[] =>
  given.map((each, i) => ({ respondent: `r${i}`, evidence: [], ...(typeof each === 'object' && !Array.isArray(each) ? each : { given: each }) }));
const givenBy = (question: Question, ...given: Parameters<typeof said>) => together(question, said(...given)).given;

describe('several together', () => {
  it.each([
    ['the lower median level', levels('l'), [4, 0, 1], 1],
    ['the lower of the two in the middle', levels('l'), [4, 3, 1, 0], 1],
    ['the lower of two', levels('l'), [3, 1], 1],
    ['the number of the lower median value, not of the lower median number', { id: 'n', type: 'number', curve: [[0, 1], [10, 0]] } as Question, [2, 8], 8],
    ['the option of the lower median value', choice, ['high', 'low', 'right'], 'right'],
    ['of options of equal value the first of the rubric', choice, ['right', 'left'], 'left'],
    ['the majority for yes or no', yesNo, [true, true, false], true],
    ['the answer worth less where both have as many', yesNo, [true, false], false],
    ['the answer worth less where no is the better one', denied, [true, false], true],
    ['what more than half chose', multi, [['x', 'y'], ['x'], ['y', 'x'], ['z']], ['x']],
    ['none where nothing has a majority and somebody says so', multi, [['x'], ['none'], ['y']], ['none']],
    ['nothing where nothing has a majority', multi, [['x'], ['y']], undefined],
    ['what the only one says', levels('l'), [2, { unknown: true }, {}], 2],
  ] as [string, Question, (Given | Partial<RespondentAnswer>)[], Given | undefined][])('say %s', (_, question, given, expected) => {
    expect(givenBy(question, ...given)).toEqual(expected);
  });

  it('say that it does not apply where more than half of those who say something do', () => {
    const [q, na] = [share('q'), { na: 'none here' }];
    expect(together(q, said(na, { na: 'never' }, 1, { unknown: true }))).toEqual({ na: 'none here', evidence: [] });
    expect(together(q, said(na, 1))).toEqual({ given: 1, evidence: [] });
    expect(together(q, said(na, { unknown: true }))).toEqual({ na: 'none here', evidence: [] });
  });

  it('do not know where nobody answers and somebody has tried', () => {
    expect(together(share('q'), said({ unknown: true }, {}))).toEqual({ unknown: true, evidence: [] });
    expect(together(share('q'), said({ note: 'later' }))).toEqual({ evidence: [] });
  });

  it('have the evidence of the lowest grade that goes with their answer', () => {
    const tested = [{ ref: 'a', assurance: 'tested' as const }];
    const documented = [{ ref: 'b' }, { ref: 'c', assurance: 'none' as const }];
    expect(together(levels('l'), said({ given: 1, evidence: tested }, { given: 1, evidence: documented }, { given: 4 })).evidence).toEqual(documented);
    expect(together(levels('l'), said({ given: 1, evidence: tested }, { given: 1 }, { given: 0, evidence: documented })).evidence).toEqual([]);
    expect(together(multi, said({ given: ['x', 'y'], evidence: tested }, { given: ['x'], evidence: documented }, { given: ['z'] })).evidence).toEqual(documented);
    expect(together(multi, said({ given: ['x', 'y'], evidence: tested }, { given: ['y', 'z'], evidence: tested }, { given: ['x', 'z'], evidence: tested }))).toEqual({ given: ['x', 'y', 'z'], evidence: [] });
    expect(together(share('q'), said({ na: 'no', evidence: tested }, { na: 'no', evidence: documented })).evidence).toEqual(documented);
  });

  const any: fc.Arbitrary<[Question, Given[]]> = fc.oneof(
    fc.tuple(fc.constant(levels('l')), fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 7 })),
    fc.tuple(fc.constantFrom(yesNo, denied), fc.array(fc.boolean(), { minLength: 1, maxLength: 7 })),
    fc.tuple(fc.constant(choice), fc.array(fc.constantFrom('low', 'left', 'right', 'high'), { minLength: 1, maxLength: 7 })),
    fc.tuple(fc.constant(multi), fc.array(fc.oneof(fc.constant<string[]>(['none']), fc.subarray(['x', 'y', 'z'], { minLength: 1 })), { minLength: 1, maxLength: 7 })),
  );

  it('say the same in whatever order they speak', () => {
    fc.assert(
      fc.property(any.chain(([question, given]) => fc.tuple(fc.constant(question), fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))), ([question, given, shuffled]) => {
        expect(givenBy(question, ...shuffled)).toEqual(givenBy(question, ...given));
      }),
    );
  });

  it('say what each of them says where all say the same, and never more than at least half of them do', () => {
    fc.assert(
      fc.property(any, fc.nat(), ([question, given], n) => {
        const one = given[n % given.length] as Given;
        expect(JSON.stringify(givenBy(question, ...given.map(() => one)))).toBe(JSON.stringify(one));
        const all = givenBy(question, ...given);
        if (question.type === 'multi' || all === undefined) return;
        const atMost = given.filter((each) => valueOf(question, each) <= valueOf(question, all) + 1e-9).length;
        expect(atMost).toBeGreaterThanOrEqual(given.length / 2);
      }),
    );
  });
});

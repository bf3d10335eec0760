/** What the arithmetic refuses, each by the smallest rubric that has it. */
import { describe, expect, it } from 'vitest';
import { gathering, problem, UserError, type Problem } from '../../src/model/problem.ts';
import type { Condition, Question, Rubric } from '../../src/model/rubric.ts';
import { scoringContent } from '../../src/model/scoring-content.ts';
import { unsoundness } from '../../src/model/soundness.ts';
import { levels, rubricOf, share, type Sections } from '../score/rubrics.ts';

const refused = (sections: Sections, rest: Partial<Rubric> = {}) => unsoundness(rubricOf(sections, rest).definition).map(({ code, path }) => `${code} ${path}`);
const one = (question: Question, rest: Partial<Rubric> = {}) => refused({ d: { questions: [question] } }, rest);
const AT = 'dimensions.0.topics.0.questions';
const level = (...points: (number | undefined)[]): Question => ({ id: 'l', type: 'level', levels: points.map((each) => (each === undefined ? {} : { points: each })) });

describe('values', () => {
  it.each([
    [[0, 0.5, 1], []],
    [[0, 1, 0.5], ['level-points']],
    [[0, 0.5, 0.4, 1], ['level-points']],
    [[0, undefined, 1], ['level-points']],
    [[0.1, 1], ['level-points']],
  ])('of levels with points %j', (points, codes) => {
    expect(one(level(...points))).toEqual(codes.map((code) => `${code} ${AT}.0.levels`));
  });

  it('need an option that is worth something', () => {
    const options = [{ id: 'a' }, { id: 'b', points: 0 }, { id: 'none', points: 3, exclusive: true }];
    expect(one({ id: 'm', type: 'multi', options })).toEqual([`points-zero ${AT}.0.options`]);
    expect(one({ id: 'm', type: 'multi', options: [...options, { id: 'c', points: 1 }] })).toEqual([]);
    expect(one({ id: 'c', type: 'choice', options: [{ id: 'a', points: 0 }] })).toEqual([`points-zero ${AT}.0.options`]);
  });

  it('of numbers need a rising curve, positive on a logarithm, and bounds in order', () => {
    const number = { id: 'n', type: 'number', scale: 'log', curve: [[0, 0], [5, 1], [5, 0.5]], min: 3, max: 2 } as Question;
    expect(one(number)).toEqual([`curve-order ${AT}.0.curve`, `curve-log ${AT}.0.curve`, `bounds-order ${AT}.0.min`]);
  });
});

describe('references', () => {
  const profile: Rubric['profile'] = [{ id: 'type', options: [{ id: 'bank' }] }, { id: 'staff', type: 'number' }];
  const looking = (when: Condition) => refused({ d: { questions: [{ id: 'c', type: 'choice', options: [{ id: 'a', points: 1 }] }, levels('q', 2, { when })] } }, { profile });

  it.each<[Condition, string[]]>([
    [{ answer: { question: 'c', is: ['a'] } }, []],
    [{ answer: { question: 'c', is: ['b'] } }, [`reference-missing ${AT}.1.when.answer.is.0`]],
    [{ answer: { question: 'c', atLeast: 1 } }, []],
    [{ answer: { question: 'x', is: ['a'] } }, [`reference-missing ${AT}.1.when.answer.question`]],
    [{ all: [{ profile: { kind: ['bank'] } }] }, [`reference-missing ${AT}.1.when.all.0.profile.kind`]],
    [{ any: [{ profile: { type: ['bank', 'shop'] } }] }, [`reference-missing ${AT}.1.when.any.0.profile.type.1`]],
    [{ not: { profile: { staff: ['many'] } } }, [`condition-kind ${AT}.1.when.not.profile.staff`]],
    [{ profile: { type: { atLeast: 1 } } }, [`condition-kind ${AT}.1.when.profile.type`]],
    [{ profile: { staff: { atLeast: 1 } } }, []],
  ])('of %j', (when, wanted) => {
    expect(looking(when)).toEqual(wanted);
  });

  it('of rules and targets', () => {
    const mustPass: Rubric['mustPass'] = [{ id: 'r', question: 'q', atLeast: 1, cap: 9, dimension: 'e' }];
    expect(one(levels('q', 2), { mustPass })).toEqual(expect.arrayContaining(['reference-missing mustPass.0.dimension', 'cap-range mustPass.0.cap']));
  });

  it('of rules and targets to what there is', () => {
    const mustPass: Rubric['mustPass'] = [{ id: 'r', question: 'q', atLeast: 1, cap: 4, dimension: 'd' }, { id: 's', question: 'q', atLeast: 1, cap: 0 }];
    const targets: Rubric['targets'] = [{ id: 't', dimensions: { d: 1 }, topics: { 'd-topic': 1 }, questions: { q: 1 } }];
    expect(one(levels('q', 2), { mustPass, targets })).toEqual([]);
    expect(one(levels('q', 2), { targets: [{ id: 't', dimensions: { e: 1 }, questions: { p: 1 } }] })).toEqual(['reference-missing targets.0.dimensions.e', 'reference-missing targets.0.questions.p']);
  });

  it('of questions to principles, challenges, frameworks and what they require', () => {
    const asked = { ...levels('q', 2), principles: ['P1', 'P9'], challenges: ['C9'], refs: [{ framework: 'iso', control: '1', relation: 'equal' }], requires: [{ question: 'x', atLeast: 1 }] } as Question;
    expect(one(asked, { principles: [{ id: 'P1' }] })).toEqual([
      `reference-missing ${AT}.0.principles.1`,
      `reference-missing ${AT}.0.challenges.0`,
      `reference-missing ${AT}.0.requires.0.question`,
      `reference-missing ${AT}.0.refs.0.framework`,
    ]);
  });

  it('mean one thing by one id', () => {
    expect(refused({ d: { questions: [share('x'), share('x')] } })).toEqual([`id-twice ${AT}.1.id`]);
    expect(one(share('x'), { profile: [{ id: 'type', options: [{ id: 'bank' }, { id: 'bank' }] }] })).toEqual(['id-twice profile.0.options.1.id']);
    expect(one({ id: 'b', type: 'boolean' })).toEqual([]);
  });

  it('form no circle', () => {
    const asks = (id: string, question: string) => levels(id, 2, { when: { answer: { question, atLeast: 1 } } });
    expect(refused({ d: { questions: [asks('a', 'b'), asks('b', 'a')] } })).toEqual([`circle ${AT}.0.when`]);
    expect(refused({ d: { questions: [levels('a', 2, { requires: [{ question: 'a', atLeast: 1 }] })] } })).toEqual([`circle ${AT}.0.requires`]);
  });
});

describe('weights', () => {
  it('are something for one of those that stand together', () => {
    expect(refused({ a: { weight: 0, questions: [share('x', 0)] } })).toEqual(['weights-zero dimensions', 'weights-zero dimensions.0.topics.0.questions']);
  });

  const three: Sections = { a: { questions: [share('x')] }, b: { questions: [share('y')] }, c: { questions: [share('z')] } };

  it.each([
    ['of judgements that contradict each other', [[1, 9, 1 / 9], [1 / 9, 1, 9], [9, 1 / 9, 1]], ['ahp-inconsistent weightSets.0.ahp']],
    ['of a matrix that has no place for a dimension', [[1, 1], [1, 1]], ['ahp-shape weightSets.0.ahp']],
    ['of a matrix with a short row', [[1, 1, 1], [1, 1], [1, 1, 1]], ['ahp-shape weightSets.0.ahp']],
    ['of judgements that agree', [[1, 2, 4], [1 / 2, 1, 2], [1 / 4, 1 / 2, 1]], []],
  ])('%s', (_, ahp, wanted) => {
    expect(refused(three, { weightSets: [{ id: 'w', ahp }] })).toEqual(wanted);
  });

  it('of a set may leave a dimension to the rubric, but not all at nothing', () => {
    expect(refused(three, { weightSets: [{ id: 'w', dimensions: { a: 0 } }] })).toEqual([]);
    expect(refused(three, { weightSets: [{ id: 'w', dimensions: { a: 0, b: 0, c: 0 } }] })).toEqual(['weights-zero weightSets.0.dimensions']);
  });
});

describe('levels', () => {
  it('begin from 0 and rise', () => {
    for (const from of [[1, 20], [0, 40, 40]]) expect(one(share('x'), { levels: from.map((each) => ({ from: each })) })).toEqual(['levels-order levels']);
  });
});

describe('the digest', () => {
  it('is of what can change a score: settings of evidence, and no texts', () => {
    const content = (rest: Partial<Rubric>) => scoringContent(rubricOf({ d: { questions: [share('x')] } }, rest).definition);
    expect(content({ title: { en: 'Other' } })).toBe(content({}));
    expect(content({ scoring: {} })).toBe(content({}));
    expect(content({ scoring: { evidence: { mode: 'strict' } } })).not.toBe(content({}));
    expect(content({ mustPass: [] })).toBe(content({}));
  });
});

describe('gathering', () => {
  it('keeps problems of the user and lets bugs through', () => {
    const problems: Problem[] = [];
    const attempt = gathering(problems);
    expect(attempt(() => 1)).toBe(1);
    expect(attempt(() => { throw new UserError(problem('stdin-twice', {})); })).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['stdin-twice']);
    expect(() => attempt(() => { throw new TypeError('bug'); })).toThrow('bug');
  });
});

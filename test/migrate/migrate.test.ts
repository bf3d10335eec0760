import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migrate, wayBetween } from '../../src/migrate/migrate.ts';
import type { Given, Stated } from '../../src/model/answers.ts';
import type { OlderAnswer } from '../../src/model/migrated.ts';
import type { Migration, Question, Rubric } from '../../src/model/rubric.ts';
import { levels, rubricOf, share } from '../score/rubrics.ts';

const yesNo = (id: string, allowNa = false): Question => ({ id, type: 'boolean', allowNa });
const options = (...ids: string[]) => ids.map((id) => ({ id, points: 1 }));
const multi = (id: string, ...ids: string[]): Question => ({ id, type: 'multi', options: [...options(...ids), { id: 'none', exclusive: true }] });
const choice = (id: string, ...ids: string[]): Question => ({ id, type: 'choice', options: options(...ids) });

const rubricWith = (...questions: Question[]): Rubric => rubricOf({ d: { questions } }).definition;
const stepOf = (questions: Migration['questions'], from = 1): Migration => ({ from, to: from + 1, questions });
const answer = (given: Given): OlderAnswer => ({ stated: { given } });
const stated = (what: Stated): OlderAnswer => ({ stated: what });

type Older = Record<string, Given | OlderAnswer | undefined>;

function migrated(older: Older, questions: Migration['questions'] | Migration[], ...newer: Question[]) {
  const isAnswer = (value: unknown): value is OlderAnswer => typeof value === 'object' && !Array.isArray(value);
  const answers = new Map(Object.entries(older).map(([id, value]) => [id, value === undefined || isAnswer(value) ? value : answer(value)]));
  return migrate(answers, Array.isArray(questions) ? questions : [stepOf(questions)], rubricWith(...newer));
}

describe('an answer that is carried over', () => {
  it('stays as it is where no map names its question', () => {
    const { entries, retired } = migrated({ a: 2 }, {}, levels('a'));
    expect(entries).toEqual([{ question: 'a', type: 'level', from: ['a'], stated: { given: 2 }, before: 2 }]);
    expect(retired).toEqual([]);
  });

  it('goes under the new name of its question', () => {
    const { entries, retired } = migrated({ a: true }, { a: { becomes: [{ question: 'b' }] } }, yesNo('b'));
    expect(entries).toMatchObject([{ question: 'b', from: ['a'], stated: { given: true } }]);
    expect(retired).toEqual([]);
  });

  it('takes the level or the option that stands for the older one', () => {
    const maps = { a: { becomes: [{ question: 'a', levels: { 0: 0, 3: 1 } }] }, b: { becomes: [{ question: 'b', options: { x: 'y' } }] } };
    const { entries, retired } = migrated({ a: 3, b: 'x' }, maps, levels('a', 2), choice('b', 'y'));
    expect(entries).toMatchObject([{ stated: { given: 1 }, before: 3 }, { stated: { given: 'y' }, before: 'x' }]);
    expect(retired).toEqual([]);
  });

  it('goes to every successor of a question that was split, by the map of each', () => {
    const becomes = [{ question: 'b', levels: { 2: 1 } }, { question: 'c', levels: { 2: 0 } }];
    const { entries, retired } = migrated({ a: 2 }, { a: { becomes } }, levels('b'), levels('c'));
    expect(entries).toMatchObject([{ question: 'b', stated: { given: 1 } }, { question: 'c', stated: { given: 0 } }]);
    expect(retired).toEqual([]);
  });

  it('says the same in words as in values', () => {
    const maps = { a: { becomes: [{ question: 'm' }] }, b: { becomes: [{ question: 'm' }] } };
    expect(migrated({ a: false, b: 'no' }, maps, yesNo('m')).entries).toMatchObject([{ question: 'm', stated: { given: false } }]);
  });

  it('is one of those of a merged question that say the same; the others are retired', () => {
    const maps = { a: { becomes: [{ question: 'm' }] }, b: { becomes: [{ question: 'm' }] }, c: { becomes: [{ question: 'm' }] } };
    const { entries, retired } = migrated({ c: undefined, a: 'yes', b: true }, maps, yesNo('m'));
    expect(entries).toEqual([{ question: 'm', type: 'boolean', from: ['a', 'b', 'c'], stated: { given: 'yes' }, before: 'yes' }]);
    expect(retired).toEqual([{ question: 'b', reason: { code: 'merged', into: 'm' } }]);
  });

  it('keeps saying that it is unknown, or does not apply', () => {
    const { entries } = migrated({ a: stated({ unknown: true }), b: stated({ na: 'none' }) }, { a: { becomes: [{ question: 'a', levels: { 0: 1 } }] } }, levels('a'), yesNo('b', true));
    expect(entries).toMatchObject([{ stated: { unknown: true } }, { stated: { na: 'none' } }]);
  });

  it('follows the maps of several versions one after the other', () => {
    const way = [stepOf({ a: { becomes: [{ question: 'b', levels: { 3: 2 } }] } }), stepOf({ b: { becomes: [{ question: 'c', levels: { 2: 1 } }] } }, 2)];
    expect(migrated({ a: 3 }, way, levels('c')).entries).toEqual([{ question: 'c', type: 'level', from: ['a'], stated: { given: 1 }, before: 3 }]);
  });

  it('may change places with another', () => {
    const maps = { a: { becomes: [{ question: 'b' }] }, b: { becomes: [{ question: 'a' }] } };
    const { entries, retired } = migrated({ a: 1, b: 2 }, maps, levels('a'), levels('b'));
    expect(entries).toMatchObject([{ question: 'b', stated: { given: 1 } }, { question: 'a', stated: { given: 2 } }]);
    expect(retired).toEqual([]);
  });
});

describe('an answer that must be given again', () => {
  const because = { en: 'Asked otherwise.' };
  const cases: [string, Older, Migration['questions'], Question[], object][] = [
    ['whose question says so', { a: 1 }, { a: { becomes: [{ question: 'a', again: true }] } }, [levels('a')], { code: 'changed' }],
    ['whose level has no counterpart', { a: 4 }, { a: { becomes: [{ question: 'a', levels: { 0: 0 } }] } }, [levels('a')], { code: 'level', level: '4' }],
    ['whose option has no counterpart', { a: 'x' }, { a: { becomes: [{ question: 'a', options: { y: 'y' } }] } }, [choice('a', 'y')], { code: 'options', options: ['x'] }],
    ['none of whose options has a counterpart', { a: ['x'] }, { a: { becomes: [{ question: 'a', options: { y: 'y' } }] } }, [multi('a', 'y')], { code: 'options', options: ['x'] }],
    ['that its question no longer takes', { a: 4 }, {}, [levels('a', 3)], { code: 'misfit' }],
    ['of another type than the map is for', { a: true }, { a: { becomes: [{ question: 'a', levels: { 1: 1 } }] } }, [levels('a')], { code: 'misfit' }],
    ['whose question has another type now', { a: { stated: { given: 1 }, key: 'level' } }, {}, [share('a')], { code: 'misfit' }],
    ['that something else than what is merged with it', { a: true, b: false }, { b: { becomes: [{ question: 'a' }] } }, [yesNo('a')], { code: 'differ', questions: ['a', 'b'] }],
    ['that the question does not apply, where it must apply now', { a: stated({ na: 'none' }) }, {}, [yesNo('a')], { code: 'na' }],
    ['even where it is unknown, if its question says so', { a: stated({ unknown: true }) }, { a: { becomes: [{ question: 'a', again: true }] } }, [levels('a')], { code: 'changed' }],
  ];

  it.each(cases)('%s', (_, older, maps, newer, reason) => {
    const { entries, retired } = migrated(older, maps, ...newer);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ question: 'a', again: reason });
    expect(entries[0]).not.toHaveProperty('stated');
    expect(retired.map(({ question }) => question)).toEqual(Object.keys(older));
  });

  it('says what the rubric says about it', () => {
    const { entries } = migrated({ a: 4 }, { a: { becomes: [{ question: 'a', levels: {} }], reason: because } }, levels('a'));
    expect(entries[0]?.again).toEqual({ code: 'level', level: '4', because });
  });

  it('is kept beside what another successor takes over', () => {
    const { entries, retired } = migrated({ a: 1 }, { a: { becomes: [{ question: 'b' }, { question: 'c', again: true }] } }, levels('b'), levels('c'));
    expect(entries).toMatchObject([{ question: 'b', stated: { given: 1 } }, { question: 'c', again: { code: 'changed' } }]);
    expect(retired).toEqual([{ question: 'a', reason: { code: 'changed' } }]);
  });

  it('stays so through later versions', () => {
    const way = [stepOf({ a: { becomes: [{ question: 'b', again: true }] } }), stepOf({ b: { becomes: [{ question: 'c', levels: { 1: 1 } }] } }, 2)];
    expect(migrated({ a: 1 }, way, levels('c')).entries).toMatchObject([{ question: 'c', again: { code: 'changed' } }]);
  });
});

describe('an answer that lost something', () => {
  it('says why, where the map does', () => {
    const because = { en: 'No longer asked.' };
    const { entries } = migrated({ a: ['u', 'z'] }, { a: { becomes: [{ question: 'a', options: { u: 'u' } }], reason: because } }, multi('a', 'u'));
    expect(entries[0]?.check).toEqual({ code: 'lost', options: ['z'], because });
  });

  it('carries over the options that have a counterpart, each once, and is to be checked', () => {
    const { entries, retired } = migrated({ a: ['x', 'y', 'z'] }, { a: { becomes: [{ question: 'a', options: { x: 'u', y: 'u' } }] } }, multi('a', 'u', 'v'));
    expect(entries).toMatchObject([{ stated: { given: ['u'] }, check: { code: 'lost', options: ['z'] } }]);
    expect(retired).toEqual([{ question: 'a', reason: { code: 'lost', options: ['z'] } }]);
  });

  it.each([
    ['level', 2, { levels: { 1: 1, 2: 1 } }, levels('a')],
    ['option', 'x', { options: { x: 'u', y: 'u' } }, choice('a', 'u')],
    ['choice of options', ['x', 'y'], { options: { x: 'u', y: 'u' } }, multi('a', 'u')],
  ])('is carried over and kept where its %s cannot be told from another any more', (_, given, map, newer) => {
    const { entries, retired } = migrated({ a: given }, { a: { becomes: [{ question: 'a', ...map }] } }, newer);
    expect(entries).toMatchObject([{ stated: expect.anything(), folded: { code: 'folded' } }]);
    expect(retired).toEqual([{ question: 'a', reason: { code: 'folded' } }]);
  });

  it('is retired where its question was dropped, or is gone', () => {
    const { entries, retired } = migrated({ a: 1, b: 2 }, { a: { becomes: [], reason: { en: 'No use.' } } }, levels('c'));
    expect(entries).toEqual([]);
    expect(retired).toEqual([
      { question: 'a', reason: { code: 'dropped', because: { en: 'No use.' } } },
      { question: 'b', reason: { code: 'gone' } },
    ]);
  });

  it('is not retired where nothing was answered', () => {
    expect(migrated({ a: undefined }, { a: { becomes: [] } }, levels('c'))).toEqual({ entries: [], retired: [] });
  });
});

describe('the way between versions', () => {
  const rubric = { ...rubricWith(levels('a')), migrations: [stepOf({}, 2), stepOf({}, 1), { from: 4, to: 4, questions: {} }] };

  it('is made of the maps in order', () => {
    expect(wayBetween(rubric, 1, 3)?.map(({ from }) => from)).toEqual([1, 2]);
    expect(wayBetween(rubric, 2, 3)?.map(({ from }) => from)).toEqual([2]);
  });

  it('is none where a map is missing, and never a circle', () => {
    expect(wayBetween(rubric, 0, 3)).toBeUndefined();
    expect(wayBetween(rubric, 1, 4)).toBeUndefined();
    expect(wayBetween(rubric, 4, 5)).toBeUndefined();
  });
});

const IDS = ['a', 'b', 'c', 'constructor'];
const OPTIONS = ['x', 'y', 'z'];
const anyId = fc.constantFrom(...IDS);
const anyAnswer: fc.Arbitrary<OlderAnswer | undefined> = fc.oneof(
  fc.integer({ min: 0, max: 4 }).map(answer),
  fc.boolean().map(answer),
  fc.constantFrom(...OPTIONS).map(answer),
  fc.subarray([...OPTIONS, 'none'], { minLength: 1 }).map(answer),
  fc.constantFrom(stated({ unknown: true }), stated({ na: 'none' }), undefined),
);
const anySuccessor = fc.record(
  {
    question: anyId,
    levels: fc.dictionary(fc.constantFrom('0', '1', '2', '3', '4'), fc.integer({ min: 0, max: 4 })),
    options: fc.dictionary(fc.constantFrom(...OPTIONS), fc.constantFrom(...OPTIONS)),
    again: fc.boolean(),
  },
  { requiredKeys: ['question'] },
);
const anyStep = fc.dictionary(anyId, fc.record({ becomes: fc.uniqueArray(anySuccessor, { maxLength: 3, selector: ({ question }) => question }) }));
const anyQuestion = (id: string): fc.Arbitrary<Question> => fc.constantFrom(levels(id, 3), yesNo(id, true), choice(id, 'x', 'y'), multi(id, 'x', 'y', 'z'), share(id, 1, false));
const anyCase = fc.tuple(
  fc.tuple(...IDS.map(() => anyAnswer)),
  fc.array(anyStep, { minLength: 1, maxLength: 3 }),
  fc.subarray(IDS, { minLength: 1 }).chain((ids) => fc.tuple(...ids.map(anyQuestion))),
);

describe('whatever the answers, the maps and the rubric', () => {
  const check = (act: (older: Map<string, OlderAnswer | undefined>, result: ReturnType<typeof migrate>, questions: readonly Question[]) => void) =>
    fc.assert(
      fc.property(anyCase, ([answers, steps, questions]) => {
        const older = new Map(IDS.map((id, i) => [id, answers[i]]));
        act(older, migrate(older, steps.map((each, i) => stepOf(each, i + 1)), rubricWith(...questions)), questions);
      }),
      { numRuns: 2000 },
    );

  it('every older answer is carried over whole, or retired', () => {
    check((older, { entries, retired }) => {
      for (const [id, said] of older) {
        if (!said || retired.some(({ question }) => question === id)) continue;
        const taking = entries.filter(({ from }) => from.includes(id));
        expect(taking.length).toBeGreaterThan(0);
        for (const entry of taking) {
          expect(entry).toMatchObject({ stated: expect.anything() });
          expect(entry.check ?? entry.folded).toBeUndefined();
          expect(entry.from[0]).toBe(id);
        }
      }
    });
  });

  it('every question of the new file is the rubric’s, stands once, and holds an answer or a reminder but never both', () => {
    check((_, { entries }, questions) => {
      const ids = entries.map(({ question }) => question);
      expect(new Set(ids).size).toBe(ids.length);
      expect(questions.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
      for (const { stated: carried, again } of entries) expect(carried && again).toBeUndefined();
    });
  });

  it('nothing is answered that nobody answered', () => {
    check((older, { entries }) => {
      for (const { from, stated: carried, again } of entries) {
        if (carried ?? again) expect(older.get(from[0] ?? '')).toBeDefined();
      }
    });
  });
});

describe('what was said beside an answer', () => {
  const heard = (older: Older, reviewed: Record<string, Given>, questions: Migration['questions'], ...newer: Question[]) => {
    const of = (said: Record<string, unknown>) => new Map(Object.entries(said).map(([id, given]) => [id, given === undefined ? undefined : answer(given as Given)]));
    return migrate(of(older), [stepOf(questions)], rubricWith(...newer), [{ answers: of(reviewed) }, { respondent: 'cio', answers: of(reviewed) }]);
  };

  it('goes by the map that the answer goes by', () => {
    const { entries, retired } = heard({ a: 3 }, { a: 1 }, { a: { becomes: [{ question: 'b', levels: { 1: 0, 3: 1 } }] } }, levels('b', 2));
    expect(entries).toMatchObject([{ question: 'b', stated: { given: 1 }, voices: [{ stated: { given: 0 } }, { respondent: 'cio', stated: { given: 0 } }] }]);
    expect(retired).toEqual([]);
  });

  it('is named only where it changes', () => {
    expect(heard({ a: 3 }, { a: 1 }, {}, levels('a')).entries).toEqual([{ question: 'a', type: 'level', from: ['a'], stated: { given: 3 }, before: 3 }]);
  });

  it('is retired with its answer where it has no counterpart', () => {
    const { entries, retired } = heard({ a: 3 }, { a: 1 }, { a: { becomes: [{ question: 'a', levels: { 3: 1 } }] } }, levels('a', 2));
    expect(entries).toMatchObject([{ stated: { given: 1 }, voices: [{}, { respondent: 'cio' }] }]);
    expect(retired).toEqual([{ question: 'a', reason: { code: 'voices', respondents: ['cio'], review: true } }]);
  });

  it('is retired where the question itself was left open', () => {
    const { entries, retired } = heard({ a: undefined }, { a: 1 }, { a: { becomes: [{ question: 'a', levels: { 3: 1 } }] } }, levels('a', 2));
    expect(entries).toMatchObject([{ question: 'a', voices: [{}, { respondent: 'cio' }] }]);
    expect(retired).toMatchObject([{ question: 'a', reason: { code: 'voices' } }]);
  });

  it('is kept whole beside a counterpart that stands for several', () => {
    const { entries, retired } = heard({ a: 3 }, { a: 1 }, { a: { becomes: [{ question: 'a', levels: { 0: 0, 1: 0, 3: 1 } }] } }, levels('a', 2));
    expect(entries).toMatchObject([{ voices: [{ stated: { given: 0 } }, { respondent: 'cio', stated: { given: 0 } }] }]);
    expect(retired).toMatchObject([{ question: 'a', reason: { code: 'voices' } }]);
  });

  it('stays with the older answer where that must be given again', () => {
    const { entries, retired } = heard({ a: 3 }, { a: 1 }, { a: { becomes: [{ question: 'a', again: true }] } }, levels('a'));
    expect(entries).toEqual([{ question: 'a', type: 'level', from: ['a'], again: { code: 'changed' } }]);
    expect(retired).toMatchObject([{ question: 'a', reason: { code: 'changed' } }]);
  });
});

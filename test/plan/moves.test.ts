/** What could be done about each type of question, by hand. */
import { describe, expect, it } from 'vitest';
import type { Given } from '../../src/model/answers.ts';
import type { Question } from '../../src/model/rubric.ts';
import { movesOf, moveTo } from '../../src/plan/moves.ts';
import { levels } from '../score/rubrics.ts';

const question = (body: object): Question => ({ id: 'q', ...body }) as Question;
const brief = (of: Question, given: Given, sought?: string[][]) => movesOf(of, given, 1, { sought }).moves.map(({ to, value, effort }) => [to, value, effort]);

describe('moves of a level question', () => {
  it('go up one level after the other, each step with its action, owner and effort', () => {
    expect(movesOf(levels('q', 3), 0, 1).moves).toEqual([
      { to: 1, value: 0.5, effort: 1, steps: [{ from: 0, to: 1, value: 0.5, action: { en: 'Reach 1.' }, owner: 'cio', effort: 1 }] },
      {
        to: 2,
        value: 1,
        effort: 3,
        steps: [
          { from: 0, to: 1, value: 0.5, action: { en: 'Reach 1.' }, owner: 'cio', effort: 1 },
          { from: 1, to: 2, value: 1, action: { en: 'Reach 2.' }, owner: 'cio', effort: 2 },
        ],
      },
    ]);
    expect(brief(levels('q', 3), 2)).toEqual([]);
  });

  it('pass a level that is worth no more than the one below, and its effort counts at the next', () => {
    const flat = question({ type: 'level', levels: [{ points: 0 }, { points: 0, effort: 2 }, { points: 0 }, { points: 0.5, effort: 3 }, { points: 0.5, effort: 5 }, { points: 1, effort: 7 }] });
    expect(movesOf(flat, 0, 1).moves.map(({ steps }) => steps.map(({ from, to, effort }) => [from, to, effort]))).toEqual([[[0, 3, 5]], [[0, 3, 5], [3, 5, 12]]]);
    expect(brief(flat, 1)).toEqual([[3, 0.5, 3], [5, 1, 15]]);
    expect(brief(flat, 4)).toEqual([[5, 1, 7]]);
  });

  it('end before a level whose effort is not stated', () => {
    expect(brief(question({ type: 'level', levels: [{}, { effort: 1 }, {}, { effort: 1 }] }), 0)).toEqual([[1, 1 / 3, 1]]);
  });
});

describe('moves of other questions', () => {
  it('turn yes and no to what is worth 1', () => {
    const boolean = question({ type: 'boolean', positive: 'no', effort: 2, owner: 'cro', action: { en: 'Stop.' } });
    expect(movesOf(boolean, true, 1).moves).toEqual([{ to: false, value: 1, effort: 2, steps: [{ from: true, to: false, value: 1, action: { en: 'Stop.' }, owner: 'cro', effort: 2 }] }]);
    expect(brief(boolean, false)).toEqual([]);
    expect(brief(question({ type: 'boolean' }), false)).toEqual([]);
  });

  it('lead to every better option of a choice, through the cheapest of each value on the way; of equal worth the cheapest first', () => {
    const choice = question({ type: 'choice', options: [{ id: 'best', points: 4, effort: 9 }, { id: 'a', points: 1, effort: 1 }, { id: 'dear', points: 2, effort: 5 }, { id: 'cheap', points: 2, effort: 3 }, { id: 'unsaid', points: 3 }] });
    expect(brief(choice, 'a')).toEqual([['cheap', 0.5, 3], ['dear', 0.5, 5], ['best', 1, 12]]);
    expect(movesOf(choice, 'a', 1).moves.at(-1)?.steps.map(({ from, to, effort }) => [from, to, effort])).toEqual([['a', 'cheap', 3], ['cheap', 'best', 9]]);
    expect(movesOf(choice, 'cheap', 1).moves[0]?.steps).toEqual([{ from: 'cheap', to: 'best', value: 1, action: undefined, owner: undefined, effort: 9 }]);
  });

  it('go down and up from a number, through the steps that are worth more, nearest first', () => {
    const number = question({ type: 'number', curve: [[0, 0], [50, 1], [100, 0]], steps: [{ to: 60, effort: 1 }, { to: 40, effort: 2 }, { to: 20, effort: 4 }, { to: 5, effort: 8 }] });
    expect(brief(number, 0)).toEqual([[5, 0.1, 8], [20, 0.4, 12], [40, 0.8, 14], [60, 0.8, 15]]);
    expect(brief(number, 10)).toEqual([[20, 0.4, 4], [40, 0.8, 6], [60, 0.8, 7]]);
    expect(brief(number, 100)).toEqual([[60, 0.8, 1], [5, 0.1, 15], [20, 0.4, 7], [40, 0.8, 3]].sort(([, a], [, b]) => a! - b!));
    const valley = question({ type: 'number', curve: [[0, 1], [50, 0], [100, 1]], steps: [{ to: 20, effort: 1 }, { to: 80, effort: 2 }, { to: 25, effort: 4 }, { to: 50, effort: 8 }] });
    expect(brief(valley, 50)).toEqual([[25, 0.5, 4], [80, 0.6, 2], [20, 0.6, 5]]);
    expect(brief(valley, 60)).toEqual([[25, 0.5, 4], [80, 0.6, 2], [20, 0.6, 5]]);
    const even = question({ type: 'number', curve: [[0, 1], [50, 0], [100, 1]], steps: [{ to: 75, effort: 1 }, { to: 25, effort: 1 }] });
    expect(brief(even, 50)).toEqual([[25, 0.5, 1], [75, 0.5, 1]]);
    expect(brief(question({ type: 'number', curve: [[0, 0], [50, 1]] }), 0)).toEqual([]);
    expect(brief(question({ type: 'number', curve: [[0, 1], [50, 0]] }), 50)).toEqual([]);
  });
});

describe('moves of a question of several options', () => {
  const options = [{ id: 'dear', points: 1, effort: 5 }, { id: 'cheap', points: 1, effort: 1 }, { id: 'most', points: 2, effort: 2, owner: 'cio', action: { en: 'Add.' } }, { id: 'unsaid', points: 1 }, { id: 'none', exclusive: true, points: 0 }];
  const multi = question({ type: 'multi', options });

  it('are the sets that earn most for their effort, their options added one by one in the order of the rubric', () => {
    expect(brief(multi, ['none'])).toEqual([[['cheap'], 0.2, 1], [['most'], 0.4, 2], [['cheap', 'most'], 0.6, 3], [['dear', 'cheap', 'most'], 0.8, 8]]);
    expect(movesOf(multi, ['none'], 1).moves[2]?.steps).toEqual([
      { from: ['none'], to: ['cheap'], value: 0.2, action: undefined, owner: undefined, effort: 1 },
      { from: ['cheap'], to: ['cheap', 'most'], value: 0.6, action: { en: 'Add.' }, owner: 'cio', effort: 2 },
    ]);
    expect(brief(multi, ['unsaid', 'cheap'])).toEqual([[['cheap', 'unsaid', 'most'], 0.8, 2], [['cheap', 'unsaid', 'dear', 'most'], 1, 7]]);
  });

  it('count efforts in units', () => {
    const halves = question({ type: 'multi', options: [{ id: 'a', points: 1, effort: 0.4 }, { id: 'b', points: 2, effort: 0.2 }] });
    expect(movesOf(halves, [], 5).moves.map(({ to }) => to)).toEqual([['b'], ['a', 'b']]);
    expect(movesOf(halves, [], 1).moves.map(({ to }) => to)).toEqual([['a', 'b']]);
  });

  it('are of equal sets the one whose options stand first', () => {
    const alike = question({ type: 'multi', options: ['a', 'b', 'c'].map((id) => ({ id, points: 1, effort: 1 })) });
    expect(movesOf(alike, [], 1).moves.map(({ to }) => to)).toEqual([['a'], ['a', 'b'], ['a', 'b', 'c']]);
  });

  it('add nothing beyond full marks', () => {
    expect(brief({ ...multi, fullMarks: 2 } as Question, [])).toEqual([[['cheap'], 0.5, 1], [['most'], 1, 2]]);
  });

  it('are every set where a condition looks at the question', () => {
    const sets = brief(multi, ['cheap'], []);
    expect(sets).toEqual([[['cheap', 'dear'], 0.4, 5], [['cheap', 'most'], 0.6, 2], [['cheap', 'dear', 'most'], 0.8, 7]]);
    expect(brief(levels('q', 3), 0, [])).toEqual(brief(levels('q', 3), 0));
  });
});

describe('moves of a question with many options at which a condition looks', () => {
  const options = Array.from({ length: 24 }, (_, i) => ({ id: `o${i}`, points: 1, effort: 24 - i, owner: i === 5 ? 'cro' : 'cio' }));
  const one = (sets: ReturnType<typeof brief>) => sets.filter(([to]) => (to as string[]).length === 1);

  it('are of those that conditions cannot tell apart the cheapest, for each set of owners', () => {
    const many = question({ type: 'multi', options });
    expect(one(brief(many, [], []))).toEqual([[['o23'], 1 / 24, 1], [['o5'], 1 / 24, 19]]);
    expect(one(brief(many, [], [['o0', 'o1'], ['o1', 'o2']])).map(([to]) => to)).toEqual([['o23'], ['o5'], ['o2'], ['o1'], ['o0']]);
  });
});

describe('the move to one answer', () => {
  it('is the one that the steps of the rubric make', () => {
    expect(moveTo(levels('q', 3), 0, 2, 1)).toEqual(movesOf(levels('q', 3), 0, 1).moves[1]);
    expect(moveTo(levels('q', 3), 1, 0, 1)).toBeUndefined();
  });

  const multi = question({ type: 'multi', options: [{ id: 'a', points: 1, effort: 1 }, { id: 'b', points: 1, effort: 9 }, { id: 'c', points: 1 }, { id: 'none', exclusive: true }] });
  const to = (given: string[], wanted: string[]) => moveTo(multi, given, wanted, 1)?.steps.map((step) => step.to);

  it('may be any set of further options, in any order, with all that were there', () => {
    expect(to([], ['b'])).toEqual([['b']]);
    expect(to(['none'], ['b', 'a'])).toEqual([['a'], ['a', 'b']]);
    expect(to(['c'], ['b', 'c'])).toEqual([['c', 'b']]);
  });

  it('is none where nothing is added, something is taken away, unknown, or without a stated effort', () => {
    expect(to(['a'], ['a'])).toBeUndefined();
    expect(to(['a'], ['b'])).toBeUndefined();
    expect(to(['a'], ['b', 'x'])).toBeUndefined();
    expect(to(['a'], ['a', 'b', 'c'])).toBeUndefined();
    expect(to([], ['c'])).toBeUndefined();
    expect(to([], ['b', 'none'])).toBeUndefined();
  });
});

describe('what the plan may not take hides nothing that costs more', () => {
  const open = (body: object, given: Given) =>
    movesOf(question(body), given, 1, { permits: (steps) => steps.every(({ owner }) => owner !== 'cro') }).moves.map(({ effort, steps }) => [steps.map(({ to }) => String(to)).join(' > '), effort]);

  it('among the options of a multi', () => {
    const options = [{ id: 'a', points: 1, effort: 2, owner: 'cro' }, { id: 'b', points: 1, effort: 3, owner: 'cio' }, { id: 'none', exclusive: true }];
    expect(open({ type: 'multi', options }, [])).toEqual([['a', 2], ['b', 3], ['a > a,b', 5]]);
    expect(movesOf(question({ type: 'multi', options }), [], 1).moves.map(({ to }) => to)).toEqual([['a'], ['a', 'b']]);
  });

  it('among the options of a choice that are passed', () => {
    const options = [{ id: 'o', points: 0 }, { id: 'a', points: 1, effort: 2, owner: 'cro' }, { id: 'b', points: 1, effort: 3, owner: 'cio' }, { id: 'top', points: 2, effort: 4, owner: 'cio' }];
    expect(open({ type: 'choice', options }, 'o')).toEqual([['a', 2], ['b', 3], ['a > top', 6], ['b > top', 7]]);
  });
});

describe('a question of many options at which a condition looks', () => {
  const doubling = (count: number) => question({ type: 'multi', options: Array.from({ length: count }, (_, i) => ({ id: `o${i}`, points: 2 ** i, effort: count - i })) });

  it('has a move for every set that is worth something else, up to some thousand', () => {
    const { moves, all } = movesOf(doubling(10), [], 1, { sought: [] });
    expect([moves.length, all]).toEqual([2 ** 10 - 1, true]);
  });

  it('has of sets that are worth the same and need the same owners the cheapest', () => {
    const options = [{ id: 'a', points: 1, effort: 1, owner: 'cio' }, { id: 'b', points: 1, effort: 1, owner: 'cro' }, { id: 'c', points: 1, effort: 5, owner: 'cio' }];
    expect(brief(question({ type: 'multi', options }), [], []).map(([to]) => String(to))).toEqual(['a', 'b', 'a,b', 'a,c', 'a,b,c']);
  });

  it('has only those that earn most for their effort where there are more, and says that these are not all', () => {
    const many = doubling(24);
    const { moves, all } = movesOf(many, [], 1, { sought: [] });
    expect(all).toBe(false);
    expect(moves).toEqual(movesOf(many, [], 1).moves);
  });
});

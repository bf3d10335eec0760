/** What each answer is worth, and what evidence supports, by hand. */
import { describe, expect, it } from 'vitest';
import type { Evidence, Given } from '../../src/model/answers.ts';
import type { Question } from '../../src/model/rubric.ts';
import { assuranceOn, gradeOn, valueOf, valuerOf, withEvidence } from '../../src/score/value.ts';

const question = (body: object): Question => ({ id: 'q', ...body }) as Question;
const values = (body: object, ...given: Given[]): number[] => given.map((each) => valueOf(question(body), each));

describe('the value of a level', () => {
  it('is k/(n − 1), or the points of the level', () => {
    expect(values({ type: 'level', levels: [{}, {}, {}, {}, {}] }, 0, 1, 3, 4)).toEqual([0, 0.25, 0.75, 1]);
    expect(values({ type: 'level', levels: [{ points: 0 }, { points: 0.6 }, { points: 1 }] }, 0, 1, 2)).toEqual([0, 0.6, 1]);
  });
});

describe('the value of yes and no', () => {
  it.each([
    [undefined, [1, 0]],
    ['yes', [1, 0]],
    [true, [1, 0]],
    ['no', [0, 1]],
    [false, [0, 1]],
  ])('where %s is positive', (positive, wanted) => {
    expect(values({ type: 'boolean', positive }, true, false)).toEqual(wanted);
  });
});

describe('the value of options', () => {
  const options = [{ id: 'a', points: 1 }, { id: 'b', points: 3 }, { id: 'c', points: 4 }, { id: 'idle' }, { id: 'none', points: 2, exclusive: true }];

  it('of a choice is its points by the most that there are', () => {
    expect(values({ type: 'choice', options: options.slice(0, 3) }, 'a', 'b', 'c')).toEqual([0.25, 0.75, 1]);
  });

  it('of several is the sum by all points, of which "none of these" has none', () => {
    expect(values({ type: 'multi', options }, [], ['a'], ['c', 'b'], ['a', 'b', 'c'], ['idle'], ['none'])).toEqual([0, 0.125, 0.875, 1, 0, 0]);
  });

  it('of several is full from where the rubric says, and never more', () => {
    expect(values({ type: 'multi', options, fullMarks: 5 }, ['a'], ['a', 'c'], ['b', 'c'])).toEqual([0.2, 1, 1]);
  });
});

describe('the value of a number', () => {
  it('lies on the lines between the points of the curve, and beyond its ends stays what it is there', () => {
    const curve = [[10, 0.25], [20, 1], [40, 0.5]];
    expect(values({ type: 'number', curve }, 0, 10, 15, 20, 25, 30, 40, 41)).toEqual([0.25, 0.25, 0.625, 1, 0.875, 0.75, 0.5, 0.5]);
    expect(values({ type: 'number', scale: 'linear', curve }, 15)).toEqual([0.625]);
    expect(values({ type: 'number', curve: [[5, 0.3]] }, 4, 5, 6)).toEqual([0.3, 0.3, 0.3]);
  });

  it('is at each point exactly what the curve says', () => {
    expect(values({ type: 'number', curve: [[0, 0.7], [10, 0.1], [20, 0.7], [30, 0.1]] }, 0, 10, 20, 30)).toEqual([0.7, 0.1, 0.7, 0.1]);
  });

  it('grows with the logarithm where the rubric says so: half way from 10 to 1000 is 100', () => {
    const [half, third] = values({ type: 'number', scale: 'log', curve: [[1, 0], [10, 0], [1000, 1]] }, 100, 10 ** (5 / 3));
    expect(half).toBeCloseTo(0.5, 12);
    expect(third).toBeCloseTo(1 / 3, 12);
  });
});

it('is compiled once for each question', () => {
  const boolean = question({ type: 'boolean' });
  expect(valuerOf(boolean)).toBe(valuerOf(boolean));
});

describe('the grade of evidence', () => {
  const on = (...evidence: Evidence[]) => [assuranceOn(evidence, '2026-11-23'), gradeOn(evidence, '2026-11-23')];

  it('is that of the best that is valid on the day, and documented where nothing is said', () => {
    expect(on()).toEqual(['none', 0]);
    expect(on({ assurance: 'none' })).toEqual(['none', 0]);
    expect(on({ ref: 'policy' })).toEqual(['documented', 1]);
    expect(on({ assurance: 'tested' }, { assurance: 'documented' })).toEqual(['tested', 2]);
    expect(on({}, { assurance: 'none' })).toEqual(['documented', 1]);
  });

  it('does not count before its date, nor after it has expired', () => {
    expect(on({ assurance: 'tested', date: '2026-11-23', expires: '2026-11-23' })).toEqual(['tested', 2]);
    expect(on({ assurance: 'tested', date: '2026-11-24' })).toEqual(['none', 0]);
    expect(on({ assurance: 'tested', expires: '2026-11-22' }, {})).toEqual(['documented', 1]);
  });

  it('is the highest for an answer that is supposed', () => {
    expect(withEvidence(3)).toEqual({ given: 3, evidence: [{ assurance: 'tested' }] });
  });
});

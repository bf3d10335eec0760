/** Levels by hand: bands of the printed score, what binds them, and what is still within reach. */
import { describe, expect, it } from 'vitest';
import type { MustPass, Rubric } from '../../src/model/rubric.ts';
import { evaluate } from '../../src/score/evaluate.ts';
import { band, bandOf, levelsOf, ruleState } from '../../src/score/level.ts';
import { compile } from '../../src/score/compiled.ts';
import { termsFor } from '../../src/score/score.ts';
import { answersOf, OPTIONS, rubricOf, share } from './rubrics.ts';

const sections = { a: { questions: [share('x')] }, b: { questions: [share('y')] } };
const standing = (given: Parameters<typeof answersOf>[0], rest: Partial<Rubric> = {}) => {
  const { definition } = rubricOf(sections, rest);
  const answers = answersOf(given);
  const { overall, dimensions } = levelsOf(evaluate(termsFor(definition, answers, OPTIONS), answers.answers));
  return { overall, a: dimensions.get('a')!, b: dimensions.get('b')! };
};

describe('the band of a score', () => {
  const { definition } = rubricOf(sections);

  it('is that of the printed number, so that number and level never disagree', () => {
    expect([0, 0.1994, 0.1995, 0.2, 0.5994, 0.59951, 0.8, 1].map((score) => band(score, definition))).toEqual([0, 0, 1, 1, 2, 3, 4, 4]);
    expect(bandOf(0.4, compile(definition))).toBe(2);
  });

  it('of no score is no level', () => {
    expect(band(null, definition)).toBeNull();
  });

  it('takes thresholds as exact, whatever doubles make of them', () => {
    const thirds = rubricOf(sections, { levels: [{ from: 0 }, { from: 0.1 + 0.2 }] }).definition;
    expect([0.0029, 0.003].map((score) => band(score, thirds))).toEqual([1, 1]);
    expect(band(0.0024, thirds)).toBe(0);
  });
});

describe('the weakest dimension', () => {
  it('binds the institution to the spread above it, and no dimension', () => {
    expect(standing({ x: 1, y: 0.2 })).toEqual({
      overall: { level: 2, levelHigh: 2, boundBy: [{ kind: 'weakest-dimension', id: 'b', bound: 2 }] },
      a: { level: 4, levelHigh: 4, boundBy: [] },
      b: { level: 1, levelHigh: 1, boundBy: [] },
    });
  });

  it('binds by the spread that the rubric sets', () => {
    expect(standing({ x: 1, y: 0.2 }, { scoring: { spread: 2 } }).overall).toEqual({ level: 3, levelHigh: 3, boundBy: [] });
    expect(standing({ x: 1, y: 0.2 }, { scoring: { spread: 0 } }).overall.level).toBe(1);
  });

  it('is named with others that bind, the lowest bound first', () => {
    const three = rubricOf({ a: { weight: 8, questions: [share('x')] }, b: { questions: [share('y')] }, c: { questions: [share('z')] } }).definition;
    const answers = answersOf({ x: 1, y: 0.2, z: 0 });
    expect(levelsOf(evaluate(termsFor(three, answers, OPTIONS), answers.answers)).overall).toEqual({
      level: 1,
      levelHigh: 1,
      boundBy: [{ kind: 'weakest-dimension', id: 'c', bound: 1 }, { kind: 'weakest-dimension', id: 'b', bound: 2 }],
    });
  });

  it('is none that does not apply', () => {
    expect(standing({ x: 1, y: { na: 'none' } })).toMatchObject({ overall: { level: 4, boundBy: [] }, b: { level: null, levelHigh: null, boundBy: [] } });
    expect(standing({ x: { na: 'none' }, y: { na: 'none' } }).overall).toEqual({ level: null, levelHigh: null, boundBy: [] });
  });
});

describe('a must-pass rule', () => {
  const rule = (rest: Partial<MustPass> = {}): Partial<Rubric> => ({ mustPass: [{ id: 'rule', question: 'x', atLeast: 0.9, cap: 1, ...rest }] });
  const bound = [{ kind: 'must-pass', id: 'rule', bound: 1 }];

  it('that fails caps the institution, or its dimension', () => {
    expect(standing({ x: 0.8, y: 1 }, rule())).toMatchObject({ overall: { level: 1, levelHigh: 1, boundBy: bound }, a: { level: 4, boundBy: [] } });
    expect(standing({ x: 0.8, y: 1 }, rule({ dimension: 'a' }))).toMatchObject({
      overall: { level: 2, boundBy: [{ kind: 'weakest-dimension', id: 'a', bound: 2 }] },
      a: { level: 1, levelHigh: 1, boundBy: bound },
      b: { level: 4, boundBy: [] },
    });
  });

  it('that holds, or caps no lower than the band, binds nothing', () => {
    expect(standing({ x: 0.9, y: 1 }, rule()).overall).toEqual({ level: 4, levelHigh: 4, boundBy: [] });
    expect(standing({ x: 0.9 - 1e-9, y: 1 }, rule()).overall.boundBy).toEqual([]);
    expect(standing({ x: 0.9 - 1e-8, y: 1 }, rule()).overall.boundBy).toEqual(bound);
    expect(standing({ x: 0.8, y: 1 }, rule({ cap: 4 })).overall.boundBy).toEqual([]);
    expect(standing({ x: 0, y: 0.8 }, rule({ cap: 2 })).overall.boundBy).toEqual([{ kind: 'weakest-dimension', id: 'a', bound: 1 }]);
  });

  it('whose answer is missing caps what is proved, and not what is within reach', () => {
    expect(standing({ y: 1 }, rule()).overall).toEqual({ level: 1, levelHigh: 4, boundBy: [...bound, { kind: 'weakest-dimension', id: 'a', bound: 1 }].reverse() });
  });

  it('stands as', () => {
    const { definition } = rubricOf(sections);
    const state = (given: Parameters<typeof answersOf>[0]) => {
      const answers = answersOf(given);
      return ruleState({ id: 'rule', question: 'x', atLeast: 0.5, cap: 0 }, evaluate(termsFor(definition, answers, OPTIONS), answers.answers).byId.get('x')!);
    };
    expect([state({ x: 0.5 }), state({ x: 0.4 }), state({}), state({ x: { na: 'none' } })]).toEqual(['passed', 'failed', 'unanswered', 'not-applicable']);
  });
});

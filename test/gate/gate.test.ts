/** Gates: thresholds compared on unrounded numbers, with tolerance, and null that proves nothing. */
import { describe, expect, it } from 'vitest';
import { gateFrom, judge, parseGate, type Gate } from '../../src/gate/gate.ts';
import { UserError } from '../../src/model/problem.ts';
import type { Report } from '../../src/model/report.ts';
import { gateFacts } from '../../src/render/gate-facts.ts';
import { wordsFor } from '../../src/render/words.ts';
import { levels, rubricOf, scored, share } from '../score/rubrics.ts';

const min = (scope: string, threshold: number): Gate => ({ scope, bound: 'min', threshold, severity: 'error' });
const max = (scope: string, threshold: number): Gate => ({ scope, bound: 'max', threshold, severity: 'error' });
const judgedGates = (report: Report, gates: Gate[]) => judge(report, gates).gates;
const only = (report: Report, gate: Gate) => judge(report, [gate]).gates[0];

const principled = { ...share('p', 1), principles: ['P7'] };
const rubric = rubricOf(
  { a: { questions: [share('q'), levels('l', 5)] }, b: { questions: [principled] } },
  { principles: [{ id: 'P7' }, { id: 'P8' }], mustPass: [{ id: 'rule', question: 'l', atLeast: 0.5, cap: 1 }], targets: [{ id: 't', default: 1 }] },
);
const report = scored(rubric, { q: 0.6, l: 1, p: 0.8 });

describe('parseGate', () => {
  it('reads a scope and a number', () => {
    expect(parseGate('dimension/governance=50.5', 'min')).toEqual(min('dimension/governance', 50.5));
    expect(parseGate('gaps/critical=0', 'max')).toEqual(max('gaps/critical', 0));
  });

  it.each(['overall', 'overall=', '=60', 'overall=high', 'overall=1e3', 'over all=3'])('refuses %s', (text) => {
    expect(() => parseGate(text, 'min')).toThrow(UserError);
  });
});

describe('gateFrom', () => {
  it('reads a gate with either bound, its severity, and its place', () => {
    expect(gateFrom({ scope: 'overall', min: 60 })).toEqual(min('overall', 60));
    const location = { file: 'a.yaml', line: 3, column: 5 };
    expect(gateFrom({ scope: 'unanswered', max: 0, severity: 'warn' }, location)).toEqual({ ...max('unanswered', 0), severity: 'warn', location });
  });
});

describe('applyGates', () => {
  it.each([
    ['overall', 61.25],
    ['dimension/a', 42.5],
    ['dimension/b', 80],
    ['principle/P7', 80],
    ['question/l', 25],
    ['coverage', 100],
    ['level', 1],
    ['gaps/critical', 1],
    ['gaps/high', 3],
    ['gaps/all', 3],
    ['unanswered', 0],
  ])('measures %s', (scope, actual) => {
    expect(only(report, min(scope, 0))?.actual).toBeCloseTo(actual, 9);
  });

  it('measures what was reviewed independently, in per cent of weight', () => {
    const review = { by: 'audit', given: 1 };
    const reviewed = scored(rubric, { q: { given: 0.6, review }, l: { given: 1, by: 'audit', review }, p: 0.8 });
    expect(only(reviewed, min('reviewed', 25))).toMatchObject({ actual: 25, state: 'passed' });
    expect(only(reviewed, min('reviewed', 80))).toMatchObject({ state: 'failed', distance: 55, cheapest: [] });
    expect(only(report, min('reviewed', 80))).toMatchObject({ actual: 0, state: 'failed' });
    const nothing = scored(rubricOf({ a: { questions: [share('q')] } }), { q: { na: 'no' } });
    expect(only(nothing, min('reviewed', 0))).toMatchObject({ actual: null, state: 'failed' });
  });

  it('allows for what sums of doubles lose, and for nothing more', () => {
    const score = report.overall.score ?? 0;
    expect(only(report, min('overall', score + 1e-10))?.state).toBe('passed');
    expect(only(report, min('overall', score + 1e-8))?.state).toBe('failed');
    expect(only(report, max('overall', score - 1e-10))?.state).toBe('passed');
    expect(only(report, max('overall', score - 1e-8))?.state).toBe('failed');
  });

  it('null never passes a min, and exceeds no max', () => {
    expect(only(report, min('principle/P8', 0))).toMatchObject({ actual: null, state: 'failed', distance: null });
    expect(only(report, max('principle/P8', 0))).toMatchObject({ actual: null, state: 'passed' });
  });

  it('names the distance and the cheapest answers that close it', () => {
    const gate = only(report, min('dimension/a', 60));
    expect(gate?.distance).toBeCloseTo(17.5, 9);
    expect(gate?.cheapest.map(({ question }) => question)).toEqual(['l']);
    expect(gate?.cheapest).toEqual([{ question: 'l', from: 1, to: 3, gain: 25, effort: 5 }]);
    expect(gate?.way).toBe('cheapest');
  });

  it('names what to find out where answers are missing', () => {
    const open = scored(rubric, { q: 0.6 });
    expect(only(open, max('unanswered', 0))).toMatchObject({ actual: 2, state: 'failed', distance: 2 });
    expect(only(open, max('unanswered', 0))?.cheapest.map(({ question }) => question).sort()).toEqual(['l', 'p']);
    expect(only(open, max('unanswered', 1))?.cheapest).toHaveLength(1);
  });

  it('leaves out what is switched off, though not what does not exist', () => {
    expect(judgedGates(report, [{ ...min('overall', 99), severity: 'off' }, { ...max('regressions', 0), severity: 'off' }])).toEqual([]);
    expect(() => judgedGates(report, [{ ...min('overal', 99), severity: 'off' }])).toThrow(UserError);
  });

  it('names the place of a gate in its file', () => {
    const location = { file: 'a.yaml', line: 3, column: 5 };
    const problems = (gate: Gate) => {
      try {
        judgedGates(report, [gate]);
      } catch (error) {
        return (error as UserError).problems.map((each) => [each.code, each.location]);
      }
      return [];
    };
    expect(problems({ ...min('overal', 1), location })).toEqual([['gate-scope', location]]);
    expect(problems({ ...max('drop/overall', 1), location })).toEqual([['gate-baseline', location]]);
    expect(problems(max('drop/drop/overall', 1))).toEqual([['gate-scope', undefined]]);
  });

  it('has no coverage where nothing applies', () => {
    const nothing = scored(rubricOf({ a: { questions: [share('x')] } }), { x: { na: 'no' } });
    expect(only(nothing, min('coverage', 0))).toMatchObject({ actual: null, state: 'failed' });
  });

  it('refuses every unknown scope at once, with the nearest', () => {
    expect.assertions(1);
    try {
      judgedGates(report, [min('dimension/c', 1), min('overal', 1), min('overall', 1)]);
    } catch (error) {
      expect((error as UserError).problems.map(({ params }) => params)).toMatchObject([
        { scope: 'dimension/c', alike: ['dimension/a', 'dimension/b'], nearest: 'dimension/a' },
        { scope: 'overal', alike: [], nearest: 'overall' },
      ]);
    }
  });
});

describe('gateFacts', () => {
  it('never prints a failing score as equal to its threshold', () => {
    const words = wordsFor(report.texts, 'en');
    const facts = (actual: number, threshold: number) =>
      gateFacts({ scope: 'overall', bound: 'min', threshold, actual, severity: 'error', state: 'failed', distance: threshold - actual, questions: [], accepted: [], cheapest: [], way: 'none' }, words);
    expect(facts(59.99996, 60)).toBe('59.99996, at least 60 asked, 0.00004 short');
    expect(facts(60.4488, 60.45)).toBe('60.449, at least 60.45 asked, 0.001 short');
    expect(facts(38, 50)).toBe('38, at least 50 asked, 12 short');
    expect(facts(38.04, 50)).toBe('38.0, at least 50 asked, 12.0 short');
  });
});

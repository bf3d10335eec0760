/** What became worse is found by question, never by counts; what was accepted changes gates and nothing else. */
import { describe, expect, it } from 'vitest';
import { raisable } from '../../src/gate/baseline.ts';
import { judge, type Gate } from '../../src/gate/gate.ts';
import { UserError } from '../../src/model/problem.ts';
import type { Given } from '../../src/model/answers.ts';
import type { Report } from '../../src/model/report.ts';
import { score } from '../../src/score/score.ts';
import { levels, rubricOf, scored } from '../score/rubrics.ts';

const rubric = rubricOf(
  { a: { questions: [levels('p', 5), levels('q', 5)] }, b: { questions: [levels('r', 5)] } },
  { mustPass: [{ id: 'rule', question: 'p', atLeast: 0.25, cap: 1 }], targets: [{ id: 't', default: 0.5 }] },
);
const gate = (scope: string, bound: Gate['bound'], threshold: number, severity: Gate['severity'] = 'error'): Gate => ({ scope, bound, threshold, severity });
const then = scored(rubric, { p: 2, q: 3, r: 1 });
const held = (answers: Record<string, Given>, gates: Gate[] = [], baseline: Report = then) => judge(scored(rubric, answers), gates, { baseline });
const regressions = (answers: Record<string, Given>) => held(answers).baseline?.regressions.map(({ question, kind }) => [question, kind]);

describe('a baseline', () => {
  it('names what fell below its target, what fell further, and what is no longer answered', () => {
    expect(regressions({ p: 1, q: 3, r: 0 })).toEqual([['p', 'newly-failing'], ['r', 'worse']]);
    expect(regressions({ p: 2, q: 3 })).toEqual([['r', 'newly-unanswered']]);
  });

  it('is silent on a fall above the target, however the counts stand', () => {
    expect(regressions({ p: 2, q: 2, r: 1 })).toEqual([]);
    // One gap closed and another opened: the count is the same, the questions are not.
    expect(regressions({ p: 1, q: 3, r: 2 })).toEqual([['p', 'newly-failing']]);
  });

  it('names evidence that has run out since', () => {
    const on = (asOf: string) =>
      score(rubric, { institution: { name: 'X', profile: {} }, answers: new Map([['p', { given: 2, evidence: [{ ref: 'a', expires: '2026-06-30' }] }]]) }, { asOf, language: 'en' });
    const judged = judge(on('2026-07-01'), [gate('expired-evidence', 'max', 0)], { baseline: on('2026-06-30') });
    expect(judged.baseline?.regressions.map(({ question, kind }) => [question, kind])).toEqual([['p', 'evidence-expired']]);
    expect(judged.gates[0]).toMatchObject({ state: 'failed', actual: 1, questions: ['p'] });
  });

  it('measures a drop as what a score lost and a count gained', () => {
    const judged = held({ p: 0, q: 3, r: 1 }, [gate('drop/overall', 'max', 10), gate('drop/gaps/critical', 'max', 0), gate('drop/dimension/b', 'max', 0)]);
    expect(judged.gates.map(({ actual, state }) => [actual, state])).toEqual([[12.5, 'failed'], [1, 'failed'], [0, 'passed']]);
  });

  it('compares what both versions ask, and lists the rest', () => {
    const newer = rubricOf({ a: { questions: [levels('p', 5), levels('n', 5)] }, b: { questions: [levels('r', 5)] } }, { targets: [{ id: 't', default: 0.5 }] });
    const { baseline } = judge(scored(newer, { p: 1, n: 4, r: 1 }), [], { baseline: { ...then, rubric: { ...then.rubric, digest: 'another' } } });
    expect(baseline).toMatchObject({ rubric: { same: false }, onlyNow: ['n'], onlyBaseline: ['q'], regressions: [{ question: 'p', kind: 'newly-failing' }] });
  });

  it('is needed by the gates that look at it, and must be of the same rubric', () => {
    expect(() => judge(then, [gate('drop/overall', 'max', 1)])).toThrow(UserError);
    expect(() => judge(then, [], { baseline: { ...then, rubric: { ...then.rubric, id: 'other' } } })).toThrow(UserError);
  });

  it('says which gates could be raised, in whole points', () => {
    const judged = judge(then, [gate('overall', 'min', 40), gate('question/q', 'min', 75), gate('gaps/all', 'max', 9)]);
    expect(raisable(judged)).toEqual([{ scope: 'overall', threshold: 40, could: Math.floor(then.overall.score ?? 0) }]);
  });
});

describe('accepted gaps', () => {
  const accepting = (gap: unknown, answers: Record<string, Given> = { p: 0, q: 3, r: 1 }) => {
    const report = scored(rubric, answers);
    return judge(report, [gate('gaps/critical', 'max', 0), gate('question/p', 'min', 50), gate('overall', 'min', 99)], { acceptedGaps: [gap] });
  };
  const whole = { question: 'p', reason: 'replaced in May', owner: 'COO', expires: '2999-01-01' };

  it('let the gates pass that look at the question, and leave the score as it is', () => {
    const judged = accepting(whole);
    expect(judged.acceptedGaps).toMatchObject([{ state: 'active' }]);
    expect(judged.gates.map(({ state }) => state)).toEqual(['passed', 'passed', 'failed']);
    expect(judged.gates.slice(0, 2).map(({ accepted }) => accepted)).toEqual([['p'], ['p']]);
    expect(judged.overall).toEqual(scored(rubric, { p: 0, q: 3, r: 1 }).overall);
  });

  it.each([
    ['expired', { ...whole, expires: '2000-01-01' }],
    ['malformed', { ...whole, expires: '2999-02-30' }],
    ['malformed', { ...whole, reason: ' ' }],
    ['malformed', { question: 'p', reason: 'x', expires: '2999-01-01' }],
    ['malformed', { ...whole, owner: 7 }],
    ['malformed', null],
    ['unknown-question', { ...whole, question: 'z' }],
    ['no-gap', { ...whole, question: 'q' }],
  ])('stop counting when they are %s', (state, gap) => {
    const judged = accepting(gap);
    expect(judged.acceptedGaps).toMatchObject([{ state }]);
    expect(judged.gates.map((each) => each.state)).toEqual(['failed', 'failed', 'failed']);
  });
});

describe('severities', () => {
  it('only an error fails a run', async () => {
    const { fails } = await import('../../src/gate/gate.ts');
    expect(fails(judge(then, [gate('overall', 'min', 99, 'warn')]))).toBe(false);
    expect(fails(judge(then, [gate('overall', 'min', 99)]))).toBe(true);
  });
});

/** A whole roadmap by hand: prerequisites, owners, quarters, a rule, and a question that nobody has answered. */
import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import type { Question } from '../../src/model/rubric.ts';
import { TOOL } from '../../src/model/tool.ts';
import { plan, type PlanOptions } from '../../src/plan/plan.ts';
import { answersOf, levels, OPTIONS, rubricOf, scored } from '../score/rubrics.ts';

const backup: Question = { id: 'backup', type: 'boolean', weight: 2, effort: 0.5, owner: 'ops', action: { en: 'Restore.' }, requires: [{ question: 'policy', atLeast: 0.5 }] };
const rubric = rubricOf(
  { a: { questions: [levels('policy', 3, { weight: 2, principles: ['P1'] }), backup] }, b: { questions: [levels('tested', 3), levels('open', 3, { weight: 3 })] } },
  {
    owners: [{ id: 'cio' }, { id: 'ops' }],
    principles: [{ id: 'P1' }],
    horizons: [{ id: 'soon', name: { en: 'Soon' }, upTo: 0.5, quarter: 1 }, { id: 'late', upTo: 1, quarter: 3 }],
    targets: [{ id: 'half', default: 0.5 }],
    mustPass: [{ id: 'rule', question: 'backup', atLeast: 1, cap: 0 }],
  },
);
const answers = { ...answersOf({ policy: 0, backup: false, tested: 0 }), assessed: '2026-11-01' };
const planned = (options: Partial<PlanOptions> = {}) => plan(rubric, answers, { ...OPTIONS, goal: { kind: 'budget', effort: 3 }, ...options });
const roadmap = () => planned({ capacity: 2 });

describe('a roadmap', () => {
  it('says what it is, of whom, by which rubric, and what was asked', () => {
    expect(roadmap()).toMatchObject({
      kind: 'roadmap',
      schemaVersion: 1,
      tool: TOOL,
      rubric: { id: 'test', version: '1.0.0', digest: 'test' },
      institution: { name: 'Test' },
      assessed: '2026-11-01',
      asOf: '2026-11-23',
      language: 'en',
      target: 'half',
      weightSet: null,
      evidenceMode: 'shown',
      statement: en.report.statement,
      goal: { kind: 'budget', value: 3, reached: true },
      wishes: { only: [], exclude: [], fixed: [], capacity: 2 },
      proved: true,
      liftCaps: null,
      inTheWay: [],
    });
    expect(roadmap().texts).toEqual(scored(rubric, { policy: 0, backup: false, tested: 0 }).texts);
  });

  it('takes 2.5 of 3 person-weeks for 12.5 + 6.25 + 25 points', () => {
    expect(roadmap()).toMatchObject({ effort: 2.5, gain: 43.75, before: { score: 0, level: 0 }, after: { score: 43.75, level: 1 } });
    const common = { fixed: false, owner: 'cio' };
    expect(roadmap().steps).toEqual([
      { ...common, question: 'policy', from: 0, to: 1, value: 0.5, action: 'Reach 1.', effort: 1, gain: 12.5, scoreAfter: 12.5, levelAfter: 0, horizon: 'soon', wave: 1, until: 1 },
      { ...common, question: 'tested', from: 0, to: 1, value: 0.5, action: 'Reach 1.', effort: 1, gain: 6.25, scoreAfter: 18.75, levelAfter: 0, horizon: 'soon', wave: 1, until: 1 },
      { ...common, question: 'backup', from: false, to: true, value: 1, action: 'Restore.', owner: 'ops', effort: 0.5, gain: 25, scoreAfter: 43.75, levelAfter: 1, horizon: 'late', wave: 2, until: 2 },
    ]);
  });

  it('is laid out in quarters where they have a capacity', () => {
    expect(roadmap().waves).toEqual([
      { wave: 1, from: '2026-11-23', to: '2027-02-22', effort: 2, owners: [{ owner: 'cio', effort: 2 }] },
      { wave: 2, from: '2027-02-23', to: '2027-05-22', effort: 0.5, owners: [{ owner: 'ops', effort: 0.5 }] },
    ]);
    expect(roadmap().horizons).toEqual([{ id: 'soon', name: { en: 'Soon' }, quarter: 1 }, { id: 'late', name: {}, quarter: 3 }]);
    const { waves, steps, wishes } = planned();
    expect([waves, wishes.capacity]).toEqual([[], null]);
    expect(steps.map(({ question, wave, until }) => [question, wave, until])).toEqual([['policy', null, null], ['backup', null, null], ['tested', null, null]]);
  });

  it('has the whole frontier, and what more effort would buy first', () => {
    expect(roadmap().frontier).toEqual([
      { effort: 0, gain: 0, score: 0, level: 0 },
      { effort: 1, gain: 12.5, score: 12.5, level: 0 },
      { effort: 1.5, gain: 37.5, score: 37.5, level: 1 },
      { effort: 2.5, gain: 43.75, score: 43.75, level: 1 },
      { effort: 3.5, gain: 50, score: 50, level: 1 },
      { effort: 4.5, gain: 56.25, score: 56.25, level: 1 },
      { effort: 6.5, gain: 62.5, score: 62.5, level: 2 },
    ]);
    expect(roadmap().next).toEqual({ effort: 0.5, gain: 6.25, score: 50, level: 1 });
    expect(planned({ goal: { kind: 'budget', effort: 6.5 } }).next).toBeNull();
    expect(planned({ goal: { kind: 'score', score: 40 } }).next).toEqual({ effort: 1, gain: 6.25, score: 50, level: 1 });
  });

  it('has what it leaves undone, and what is to be found out first', () => {
    expect(roadmap().undone).toEqual([
      { question: 'policy', from: 1, to: 2, effort: 2, gain: 12.5, why: 'effort' },
      { question: 'tested', from: 1, to: 2, effort: 2, gain: 6.25, why: 'effort' },
    ]);
    expect(roadmap().toFindOut).toEqual([{ question: 'open', points: 37.5 }]);
  });

  it('has the answers from which it starts', () => {
    expect(roadmap().questions).toEqual([
      { id: 'policy', dimension: 'a', topic: 'a-topic', type: 'level', principles: ['P1'], state: 'answered', answer: 0, value: 0, weight: 0.25 },
      { id: 'backup', dimension: 'a', topic: 'a-topic', type: 'boolean', principles: [], state: 'answered', answer: false, value: 0, weight: 0.25 },
      { id: 'tested', dimension: 'b', topic: 'b-topic', type: 'level', principles: [], state: 'answered', answer: 0, value: 0, weight: 0.125 },
      { id: 'open', dimension: 'b', topic: 'b-topic', type: 'level', principles: [], state: 'unanswered', answer: null, value: null, weight: 0.375 },
    ]);
  });
});

describe('a goal', () => {
  it('is named with its value', () => {
    expect(planned({ goal: { kind: 'level', level: 1 } }).goal).toEqual({ kind: 'level', value: 1, reached: true });
    expect(planned({ goal: { kind: 'score', score: 40 } }).goal).toEqual({ kind: 'score', value: 40, reached: true });
    expect(planned({ goal: { kind: 'target' } }).goal).toEqual({ kind: 'target', value: null, reached: false });
  });

  it('that cannot be reached has what stands in its way', () => {
    const nothing = { question: null, reach: null, needs: null, points: null };
    expect(planned({ goal: { kind: 'target' } }).inTheWay).toEqual([{ ...nothing, kind: 'unanswered', id: 'open', question: 'open', points: 18.75 }]);
    expect(planned({ goal: { kind: 'score', score: 70 } }).inTheWay).toEqual([
      { ...nothing, kind: 'score', id: null, reach: 62.5, needs: 70 },
      { ...nothing, kind: 'unanswered', id: 'open', question: 'open', points: 37.5 },
    ]);
    expect(planned({ goal: { kind: 'level', level: 3 }, exclude: ['ops'] }).inTheWay).toEqual([
      { ...nothing, kind: 'score', id: null, reach: 37.5, needs: 60 },
      { ...nothing, kind: 'dimension', id: 'b', reach: 25, needs: 40 },
      { ...nothing, kind: 'must-pass', id: 'rule', question: 'backup' },
      { ...nothing, kind: 'unanswered', id: 'open', question: 'open', points: 37.5 },
      { ...nothing, kind: 'excluded', id: 'backup', question: 'backup', points: 25 },
    ]);
  });
});

it('carries the wishes', () => {
  const { wishes } = planned({ only: ['a'], exclude: ['tested'], fixed: new Map([['policy', 1]]) });
  expect(wishes).toEqual({ only: ['a'], exclude: ['tested'], fixed: [{ question: 'policy', to: 1 }], capacity: null });
});

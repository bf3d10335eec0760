/** A whole report by hand: two dimensions, a question of each kind of standing, two rules. */
import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { LANGUAGES } from '../../src/messages/index.ts';
import type { Question, Rubric } from '../../src/model/rubric.ts';
import { TOOL } from '../../src/model/tool.ts';
import { score } from '../../src/score/score.ts';
import { answersOf, levels, OPTIONS, rubricOf, scored, share } from './rubrics.ts';

const tools: Question = { id: 'tools', type: 'multi', weight: 3, principles: ['P1', 'P2'], options: [{ id: 'x', points: 1, effort: 2 }, { id: 'y', points: 3 }] };
const rubric = rubricOf(
  { a: { weight: 3, questions: [levels('policy', 3, { principles: ['P1'] }), tools] }, b: { questions: [share('tested'), share('agents')] } },
  {
    levels: [0, 20, 40, 60, 80].map((from, k) => ({ from, name: { en: `Level ${k}` } })),
    principles: [{ id: 'P1', name: { en: 'Fairness' } }, { id: 'P2' }],
    targets: [{ id: 'half', default: 0.5, topics: { 'a-topic': 0.75 } }],
    mustPass: [
      { id: 'rule', question: 'policy', atLeast: 1, cap: 2, reason: { en: 'The law asks for it.' } },
      { id: 'local', question: 'tested', dimension: 'b', atLeast: 0.5, cap: 1 },
    ],
  },
);
const location = { file: 'a.yaml', line: 3, column: 5 };
const answers = {
  ...answersOf({ policy: { given: 1, evidence: [{ ref: 'policy.pdf' }], note: 'in force', location }, tools: ['x'], agents: { na: 'none in use' } }, { type: 'bank' }),
  assessed: '2026-11-01',
  location: { file: 'a.yaml', line: 2, column: 1 },
};
const report = () => score(rubric, answers, OPTIONS);

describe('a report', () => {
  it('says what it is, of whom, and by which method', () => {
    expect(report()).toMatchObject({
      kind: 'report',
      schemaVersion: 1,
      tool: TOOL,
      rubric: { id: 'test', version: '1.0.0', digest: 'test' },
      institution: { name: 'Test', type: 'bank' },
      assessed: '2026-11-01',
      asOf: '2026-11-23',
      language: 'en',
      target: 'half',
      weightSet: null,
      evidenceMode: 'shown',
      statement: en.report.statement,
      answersLocation: { file: 'a.yaml', line: 2, column: 1 },
      unsettled: [],
      gates: [],
    });
    expect(report().method).toEqual({ levels: [0, 20, 40, 60, 80], spread: 1, severity: { high: 1.5, medium: 0.5 }, ceilings: { none: 0.5, documented: 0.75, tested: 1 }, observedFrom: 0.6666 });
  });

  it('has 3/4 · (1/4 · 0.5 + 3/4 · 0.25) = 23.4 points overall, and 25 more within reach', () => {
    const { balanced, percentToTarget, ...overall } = report().overall;
    expect(overall).toEqual({
      score: 23.4375,
      potential: 48.4375,
      observed: 31.25,
      claimed: 23.4375,
      evidenced: 23.4375,
      coverage: 0.75,
      target: 68.75,
      gap: 45.3125,
      level: 1,
      levelHigh: 2,
      levelName: null,
      naShare: 0.125,
      weakest: { dimension: 'b', score: 0 },
      boundBy: [],
    });
    expect(balanced).toBeCloseTo(100 * 0.3125 ** 0.75 * 0.01 ** 0.25, 9);
    expect(percentToTarget).toBeCloseTo(1 - 45.3125 / 68.75, 12);
  });

  it('has the same of each dimension, with what does not apply', () => {
    expect(report().dimensions).toEqual([
      { id: 'a', name: 'a', weight: 0.75, score: 31.25, potential: 31.25, observed: 31.25, claimed: 31.25, evidenced: 31.25, coverage: 1, target: 75, gap: 32.8125, level: 1, levelHigh: 1, naShare: 0, boundBy: [] },
      { id: 'b', name: 'b', weight: 0.25, score: 0, potential: 100, observed: null, claimed: 0, evidenced: 0, coverage: 0, target: 50, gap: 12.5, level: 0, levelHigh: 4, naShare: 0.5, boundBy: [] },
    ]);
    expect(report().topics).toEqual([
      { id: 'a-topic', dimension: 'a', name: 'a-topic', score: 31.25, potential: 31.25, coverage: 1, weight: 0.75, gap: 32.8125 },
      { id: 'b-topic', dimension: 'b', name: 'b-topic', score: 0, potential: 100, coverage: 0, weight: 0.25, gap: 12.5 },
    ]);
  });

  it('has each principle over the questions that serve it', () => {
    expect(report().principles).toEqual([
      { id: 'P1', name: 'Fairness', score: 31.25, potential: 31.25, observed: 31.25, claimed: 31.25, evidenced: 31.25, coverage: 1, target: 75, gap: 32.8125, level: 1, levelHigh: 1 },
      { id: 'P2', name: 'P2', score: 25, potential: 25, observed: 25, claimed: 25, evidenced: 25, coverage: 1, target: 75, gap: 28.125, level: 1, levelHigh: 1 },
    ]);
  });

  it('has each question with its answer, its points, and what would be better', () => {
    const none = { reason: null, note: null, evidence: [], levels: null, decides: false, ignored: false, location: null };
    const open = { ...none, answer: null, value: null, evidenced: null, assurance: 'none', better: [], principles: [], dimension: 'b', topic: 'b-topic', type: 'number' };
    expect(report().questions).toEqual([
      {
        ...none, id: 'policy', dimension: 'a', topic: 'a-topic', type: 'level', principles: ['P1'], state: 'answered', answer: 1, note: 'in force', location,
        value: 0.5, weight: 0.1875, points: 9.375, maxPoints: 18.75, target: 0.75, gap: 0.25, evidence: [{ ref: 'policy.pdf' }], levels: [0, 0.5, 1],
        better: [{ to: 2, value: 1, effort: 2 }], evidenced: 0.5, assurance: 'documented',
      },
      {
        ...none, id: 'tools', dimension: 'a', topic: 'a-topic', type: 'multi', principles: ['P1', 'P2'], state: 'answered', answer: ['x'],
        value: 0.25, weight: 0.5625, points: 14.0625, maxPoints: 56.25, target: 0.75, gap: 0.5,
        better: [{ to: ['x', 'y'], value: 1, effort: null }], evidenced: 0.25, assurance: 'none',
      },
      { ...open, id: 'tested', state: 'unanswered', weight: 0.25, points: 0, maxPoints: 25, target: 0.5, gap: 0.5 },
      { ...open, id: 'agents', state: 'not-applicable', reason: 'none in use', weight: null, points: null, maxPoints: null, target: null, gap: null },
    ]);
  });

  it('has the rules as they stand', () => {
    expect(report().mustPass).toEqual([
      { id: 'rule', question: 'policy', dimension: null, atLeast: 1, value: 0.5, cap: 2, state: 'failed', reason: 'The law asks for it.' },
      { id: 'local', question: 'tested', dimension: 'b', atLeast: 0.5, value: null, cap: 1, state: 'unanswered', reason: '' },
    ]);
  });

  it('has what is missing, and what to do next', () => {
    expect(report().gaps).toEqual([
      { question: 'policy', state: 'answered', points: 4.6875, severity: 'critical' },
      { question: 'tools', state: 'answered', points: 28.125, severity: 'high' },
      { question: 'tested', state: 'unanswered', points: 12.5, severity: 'unknown' },
    ]);
    const nobody = { action: '', owner: null, effort: null, gainPerEffort: null, unlocks: null };
    expect(report().recommendations).toEqual([
      { question: 'policy', from: 1, to: 2, action: 'Reach 2.', owner: 'cio', effort: 2, gain: 9.375, gainPerEffort: 4.6875, unlocks: null, principles: ['P1'] },
      { ...nobody, question: 'tools', from: ['x'], to: ['x', 'y'], gain: 42.1875, principles: ['P1', 'P2'] },
      { ...nobody, question: 'tested', from: null, to: null, action: en.report.findOut, gain: null, principles: [] },
    ]);
  });

  it('has its parts in the order of the published schema, and only those that there are', () => {
    expect(Object.keys(report()).slice(-7)).toEqual(['answersLocation', 'unsettled', 'mustPass', 'gaps', 'recommendations', 'gates', 'texts']);
    const bare = score(rubricOf({ a: { questions: [share('x')] } }), answersOf({}), OPTIONS);
    expect(bare).toMatchObject({ assessed: null, target: null, principles: [], mustPass: [] });
    expect('answersLocation' in bare || 'review' in bare || 'agreement' in bare).toBe(false);
  });

  it('speaks the language that is asked for', () => {
    expect(score(rubric, answers, { ...OPTIONS, language: 'zh-CN' }).statement).toBe(LANGUAGES['zh-CN'].report.statement);
    expect(score(rubric, answers, { ...OPTIONS, language: 'zh-CN' }).recommendations[2]?.action).toBe(LANGUAGES['zh-CN'].report.findOut);
  });
});

describe('the result of an institution', () => {
  const overall = (given: Parameters<typeof scored>[1], rest: Partial<Rubric> = {}) => scored(rubricOf({ a: { questions: [share('x')] }, b: { weight: 3, questions: [share('y')] } }, rest), given).overall;

  it('has the name of its level where the level is certain', () => {
    const named = { levels: [{ from: 0, name: { en: 'Low' } }, { from: 50 }] };
    expect(overall({ x: 0.3, y: 0.3 }, named).levelName).toBe('Low');
    expect(overall({ x: 0.9, y: 0.9 }, named).levelName).toBe('1');
    expect(overall({ x: 0.3 }, named)).toMatchObject({ level: 0, levelHigh: 1, levelName: null });
    expect(overall({ x: { na: 'none' }, y: { na: 'none' } }, named).levelName).toBeNull();
  });

  it('is observed from two thirds of the weight on, or from where the rubric says', () => {
    expect(overall({ y: 0.6 }).observed).toBeCloseTo(60, 9);
    expect(overall({ x: 0.6 }).observed).toBeNull();
    expect(overall({ x: 0.6 }, { scoring: { observedFrom: 0.25 } }).observed).toBeCloseTo(60, 9);
    expect(overall({ x: 0.6 }, { scoring: { observedFrom: 0.25 + 1e-9 } }).observed).toBeCloseTo(60, 9);
    expect(overall({ x: 0.6 }, { scoring: { observedFrom: 0.25 + 1e-8 } }).observed).toBeNull();
    expect(overall({}, { scoring: { observedFrom: 0 } }).observed).toBeNull();
  });

  it('says nothing of evidence where it is off', () => {
    expect(scored(rubricOf({ a: { questions: [share('x')] } }), { x: 0.4 }, { evidenceMode: 'off' }).overall).toMatchObject({ score: 40, evidenced: null });
    expect(scored(rubricOf({ a: { questions: [share('x')] } }), { x: 0.4 }, { evidenceMode: 'strict' }).overall).toMatchObject({ score: 40, evidenced: 40 });
  });

  it('is balanced by the geometric mean of the dimensions, none below 1 %', () => {
    expect(overall({ x: 0.16, y: 0.81 }).balanced).toBeCloseTo(100 * 0.16 ** 0.25 * 0.81 ** 0.75, 9);
    expect(overall({ x: 0, y: 1 }).balanced).toBeCloseTo(100 * 0.01 ** 0.25, 9);
    expect(overall({ x: { na: 'none' }, y: 0.5 }).balanced).toBeCloseTo(50, 9);
  });

  it('has the weakest dimension, the first of several', () => {
    expect(overall({ x: 0.5, y: 0.4 }).weakest).toEqual({ dimension: 'b', score: 40 });
    expect(overall({ x: 0.4, y: 0.5 }).weakest).toEqual({ dimension: 'a', score: 40 });
    expect(overall({ x: 0.5, y: 0.5 }).weakest).toEqual({ dimension: 'a', score: 50 });
    expect(overall({ x: { na: 'none' }, y: 0.5 }).weakest).toEqual({ dimension: 'b', score: 50 });
  });

  it('is none where nothing applies', () => {
    expect(overall({ x: { na: 'none' }, y: { na: 'none' } }, { targets: [{ id: 't', default: 0.5 }] })).toEqual({
      score: null, potential: null, observed: null, claimed: null, evidenced: null, coverage: null, target: null, gap: null, level: null,
      levelHigh: null, levelName: null, naShare: 1, balanced: null, weakest: null, boundBy: [], percentToTarget: null,
    });
  });

  it('has no share of a target that asks for nothing', () => {
    expect(overall({ x: 0.5, y: 0.5 }).percentToTarget).toBeNull();
    expect(overall({ x: 0.5, y: 0.5 }, { targets: [{ id: 't', default: 1e-8 }] }).percentToTarget).toBe(1);
  });
});

describe('better answers', () => {
  const better = (given: Parameters<typeof scored>[1], options: Parameters<typeof scored>[2] = {}, questions: Question[] = [levels('q', 3)]) => scored(rubricOf({ a: { questions } }), given, options).questions[0]!.better;

  it('are those that are worth something where none was given', () => {
    expect(better({})).toEqual([{ to: 1, value: 0.5, effort: null }, { to: 2, value: 1, effort: null }]);
  });

  it('are in strict mode also the one that was given, once there is evidence', () => {
    expect(better({ q: 2 }, { evidenceMode: 'strict' })).toEqual([{ to: 2, value: 1, effort: null }]);
    expect(better({ q: 1 }, { evidenceMode: 'strict' })).toEqual([{ to: 2, value: 1, effort: 2 }]);
  });

  it('are none where the question does not apply', () => {
    expect(better({ q: { na: 'none' } }, {}, [{ id: 'q', type: 'boolean' }])).toEqual([]);
  });
});

describe('conditions', () => {
  it('are named where they look at an answer, and where they cannot be decided', () => {
    const { questions, unsettled } = scored(rubricOf({ a: { questions: [levels('q', 3), { ...share('r'), when: { answer: { question: 'q', atLeast: 0.5 } } }] } }), { r: 1 });
    expect(questions.map(({ decides }) => decides)).toEqual([true, false]);
    expect(unsettled).toEqual(['r']);
  });
});

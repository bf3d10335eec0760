/** Gaps to the target and the next steps, by hand. */
import { describe, expect, it } from 'vitest';
import type { Question, Rubric } from '../../src/model/rubric.ts';
import { en } from '../../src/messages/en.ts';
import { levels, rubricOf, scored, share } from './rubrics.ts';

const TARGET: Partial<Rubric> = { targets: [{ id: 't', default: 0.6 }] };

describe('gaps', () => {
  const gapsOf = (questions: Question[], given: Parameters<typeof scored>[1], rest: Partial<Rubric> = {}) =>
    scored(rubricOf({ d: { questions } }, { ...TARGET, ...rest }), given).gaps.map(({ question, severity, points }) => [question, severity, points]);

  it('are what is missing to the target, times the weight; surplus elsewhere never offsets it', () => {
    expect(gapsOf([share('a'), share('b', 3)], { a: 1, b: 0.5 })).toEqual([['b', 'high', expect.closeTo(7.5, 9)]]);
    expect(gapsOf([share('a'), share('b')], { a: 0.6, b: 0.6 - 1e-10 })).toEqual([]);
  });

  it('stand by severity, then by points, then in the order of the rubric', () => {
    const questions = [share('minor', 0.5), share('some', 1), share('same', 1), share('most', 3), share('rule', 1), share('rest', 93.5)];
    const given = { minor: 0.1, some: 0, same: 0, most: 0.1, rule: 1, rest: 1 };
    const mustPass: Rubric['mustPass'] = [{ id: 'm', question: 'minor', atLeast: 0.2, cap: 1 }];
    expect(gapsOf(questions, given, { mustPass }).map(([question, severity]) => [question, severity])).toEqual([
      ['minor', 'critical'],
      ['most', 'high'],
      ['some', 'medium'],
      ['same', 'medium'],
    ]);
    expect(gapsOf(questions, given).map(([question, severity]) => [question, severity])).toEqual([
      ['most', 'high'],
      ['some', 'medium'],
      ['same', 'medium'],
      ['minor', 'low'],
    ]);
  });

  it('are high from 1.5 points, medium from 0.5, or from where the rubric says', () => {
    // A question of weight 4 in 100: each quarter of its value is a point of the institution.
    const severityAt = (points: number, rest: Partial<Rubric> = {}) =>
      gapsOf([share('q', 4), share('rest', 96)], { q: 0.6 - points / 4, rest: 1 }, rest).map(([, severity]) => severity).join();
    expect([0.1, 0.49, 0.5, 1.49, 1.5].map((points) => severityAt(points))).toEqual(['low', 'low', 'medium', 'medium', 'high']);
    expect([0.19, 0.2, 0.39, 0.4].map((points) => severityAt(points, { scoring: { severity: { high: 0.4, medium: 0.2 } } }))).toEqual(['low', 'medium', 'medium', 'high']);
  });

  it('are critical where an answer fails a rule, even on target', () => {
    const mustPass: Rubric['mustPass'] = [{ id: 'm', question: 'a', atLeast: 0.9, cap: 1 }];
    expect(gapsOf([share('a'), share('b')], { a: 0.8, b: 0.8 }, { mustPass })).toEqual([['a', 'critical', 0]]);
    expect(gapsOf([share('a'), share('b')], { a: 0.95, b: 0 }, { mustPass, targets: [{ id: 't', default: 1 }] })).toEqual([['b', 'high', 50], ['a', 'high', expect.closeTo(2.5, 9)]]);
  });

  it('end with what is not known, by weight; what does not apply is none', () => {
    expect(gapsOf([share('a'), share('b', 2), share('c', 4), share('d'), share('e')], { b: 0, e: { na: 'none' } })).toEqual([
      ['b', 'high', expect.closeTo(15, 9)],
      ['c', 'unknown', expect.closeTo(30, 9)],
      ['a', 'unknown', expect.closeTo(7.5, 9)],
      ['d', 'unknown', expect.closeTo(7.5, 9)],
    ]);
  });
});

describe('recommendations', () => {
  const yes = (id: string, rest: Partial<Question> = {}): Question => ({ id, type: 'boolean', action: { en: `Do ${id}.` }, ...rest }) as Question;

  it('say from where to where, who does what, what it takes and gains, and the level that it alone unlocks', () => {
    const rubric = rubricOf({ d: { questions: [{ ...levels('q'), principles: ['P1'] }, yes('r')] } }, { ...TARGET, principles: [{ id: 'P1' }] });
    expect(scored(rubric, { q: 1, r: true }).recommendations).toEqual([
      { question: 'q', from: 1, to: 2, action: 'Reach 2.', owner: 'cio', effort: 2, gain: 12.5, gainPerEffort: 6.25, unlocks: null, principles: ['P1'] },
    ]);
    expect(scored(rubric, { q: 2, r: false }).recommendations.map(({ question, owner, effort, gain, gainPerEffort, unlocks }) => [question, owner, effort, gain, gainPerEffort, unlocks])).toEqual([
      ['r', null, null, 50, null, 3],
      ['q', 'cio', 3, 12.5, 12.5 / 3, null],
    ]);
  });

  it('come first where a rule fails, then by gain per person-week, a step of less than a week as if it took one', () => {
    const questions = [yes('slow', { effort: 4 }), yes('quick', { effort: 0.1 }), yes('unsaid'), yes('ruled', { effort: 50 }), yes('heavy', { effort: 2, weight: 4 })];
    const rubric = rubricOf({ d: { questions } }, { ...TARGET, mustPass: [{ id: 'm', question: 'ruled', atLeast: 1, cap: 1 }] });
    const { recommendations } = scored(rubric, Object.fromEntries(questions.map(({ id }) => [id, false])));
    expect(recommendations.map(({ question, gainPerEffort }) => [question, gainPerEffort])).toEqual([
      ['ruled', 0.25],
      ['heavy', 25],
      ['quick', 125],
      ['unsaid', null],
      ['slow', 3.125],
    ]);
  });

  it('count a step that takes nothing by its gain alone', () => {
    const rubric = rubricOf({ d: { questions: [yes('free', { effort: 0 })] } }, TARGET);
    expect(scored(rubric, { free: false }).recommendations).toMatchObject([{ effort: 0, gain: 100, gainPerEffort: null, principles: [] }]);
  });

  it('ask in strict mode for evidence first, then for the next step', () => {
    const rubric = rubricOf({ d: { questions: [levels('q'), levels('r')] } }, TARGET);
    const { recommendations } = scored(rubric, { q: 3, r: { given: 1, evidence: [{}] } }, { evidenceMode: 'strict' });
    expect(recommendations).toMatchObject([
      { question: 'q', from: 3, to: 3, action: en.report.showEvidence, owner: null, effort: null, gain: 12.5 },
      { question: 'r', from: 1, to: 2, action: 'Reach 2.', gain: 12.5 },
    ]);
  });

  it('end with what is to be found out', () => {
    const rubric = rubricOf({ d: { questions: [{ ...share('a'), principles: ['P1'] }, levels('q')] } }, { ...TARGET, principles: [{ id: 'P1' }] });
    expect(scored(rubric, { q: 1 }).recommendations).toMatchObject([
      { question: 'q' },
      { question: 'a', from: null, to: null, action: en.report.findOut, owner: null, effort: null, gain: null, gainPerEffort: null, unlocks: null, principles: ['P1'] },
    ]);
  });

  it('have none where no step of the rubric leads further', () => {
    expect(scored(rubricOf({ d: { questions: [share('a')] } }, TARGET), { a: 0 })).toMatchObject({ gaps: [{ question: 'a' }], recommendations: [] });
  });

  it('see what a step unlocks through the questions that it closes, also where its own gain unlocks nothing', () => {
    const rubric = rubricOf({ d: { questions: [yes('gate'), { ...share('behind', 6), when: { answer: { question: 'gate', atMost: 0 } } }, share('rest')] } }, TARGET);
    // 6.25 and 12.5 more are below 20, the first level; but of 2 that are left, 1.5 are 75.
    expect(scored(rubric, { gate: false, behind: 0, rest: 0.5 }).recommendations).toMatchObject([{ question: 'gate', gain: 12.5, unlocks: 3 }]);
  });

  it('unlock nothing where a rule still caps the level', () => {
    const rubric = rubricOf({ d: { questions: [yes('a'), yes('b')] } }, { ...TARGET, mustPass: [{ id: 'm', question: 'a', atLeast: 1, cap: 0 }] });
    expect(scored(rubric, { a: false, b: false }).recommendations.map(({ question, unlocks }) => [question, unlocks])).toEqual([['a', 2], ['b', null]]);
  });
});

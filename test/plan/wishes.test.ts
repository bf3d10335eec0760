/** What else a plan may be asked: only some steps, all but some, what is decided already; and what cannot be. */
import { describe, expect, it } from 'vitest';
import type { Given } from '../../src/model/answers.ts';
import { UserError, type Problem } from '../../src/model/problem.ts';
import type { MultiQuestion, Question, Rubric } from '../../src/model/rubric.ts';
import { plan, type PlanOptions } from '../../src/plan/plan.ts';
import { answersOf, levels, OPTIONS, rubricOf } from '../score/rubrics.ts';

const owned = (id: string, owners: string[], rest: Partial<Question> = {}): Question =>
  ({ id, type: 'level', levels: [{}, ...owners.map((owner, i) => ({ effort: i + 1, owner }))], ...rest }) as Question;

const SECTIONS = {
  a: { questions: [owned('a1', ['cio', 'cro'], { principles: ['P1'] }), owned('a2', ['cio', 'cio'])] },
  b: {
    questions: [
      owned('b1', ['cro', 'cro'], { requires: [{ question: 'b2', atLeast: 0.5 }] }),
      owned('b2', ['cro', 'cro']),
      { id: 'b3', type: 'multi', options: [{ id: 'x', points: 1, effort: 1 }, { id: 'y', points: 2, effort: 9 }, { id: 'z', points: 1 }, { id: 'none', exclusive: true }] } as Question,
      { id: 'b4', type: 'number', allowNa: true, curve: [[0, 0], [10, 1]], steps: [{ to: 5, effort: 1 }, { to: 10 }] } as Question,
      { id: 'b6', type: 'number', weight: 0, curve: [[0, 0], [10, 1]] } as Question,
      { id: 'b5', type: 'boolean', when: { profile: { type: ['insurer'] } }, effort: 1 } as Question,
    ],
  },
};
const rubric = rubricOf(SECTIONS, { principles: [{ id: 'P1' }], owners: [{ id: 'cio' }, { id: 'cro' }], profile: [{ id: 'type', options: [{ id: 'bank' }, { id: 'insurer' }] }] });
const STANDING = { a1: 0, a2: 0, b1: 0, b2: 0, b3: ['none'], b4: 0, b6: 0 };

function planned(options: Partial<PlanOptions>, given: Parameters<typeof answersOf>[0] = STANDING) {
  return plan(rubric, answersOf(given, { type: 'bank' }), { ...OPTIONS, goal: { kind: 'budget', effort: 100 }, ...options });
}

const questionsOf = (options: Partial<PlanOptions>) => [...new Set(planned(options).steps.map(({ question }) => question))].sort();
const fixed = (decisions: Record<string, Given>) => new Map(Object.entries(decisions));

/** What is wrong with what was asked. */
function refusal(attempt: () => unknown): readonly Problem[] {
  try {
    attempt();
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
  return [];
}

const problemsOf = (options: Partial<PlanOptions>, given?: Parameters<typeof answersOf>[0]) => refusal(() => planned(options, given)).map(({ code }) => code);

describe('only and exclude', () => {
  it('take questions, topics, dimensions, principles and owners', () => {
    expect(questionsOf({})).toEqual(['a1', 'a2', 'b1', 'b2', 'b3', 'b4']);
    expect(questionsOf({ only: ['a1', 'b3'] })).toEqual(['a1', 'b3']);
    expect(questionsOf({ only: ['a'] })).toEqual(['a1', 'a2']);
    expect(questionsOf({ only: ['b-topic'], exclude: ['b3'] })).toEqual(['b1', 'b2', 'b4']);
    expect(questionsOf({ only: ['P1'] })).toEqual(['a1']);
    expect(questionsOf({ only: ['cio'] })).toEqual(['a1', 'a2']);
  });

  it('go as far as the steps of an owner lead', () => {
    expect(planned({ only: ['cio'] }).steps.filter(({ question }) => question === 'a1')).toMatchObject([{ to: 1 }]);
    expect(planned({ exclude: ['cro'] }).steps.filter(({ question }) => question === 'a1')).toMatchObject([{ to: 1 }]);
  });

  it('leave what costs more where the cheapest is left out', () => {
    const options = [{ id: 'cheap', points: 1, effort: 2, owner: 'cro' }, { id: 'dear', points: 1, effort: 3, owner: 'cio' }] as MultiQuestion['options'];
    const rubric = rubricOf({ d: { questions: [{ id: 'm', type: 'multi', fullMarks: 2, options }] } }, { owners: [{ id: 'cro' }, { id: 'cio' }] });
    const without = (effort: number) => plan(rubric, answersOf({ m: [] }), { ...OPTIONS, goal: { kind: 'budget', effort }, exclude: ['cro'] });
    expect(without(3).steps).toMatchObject([{ to: ['dear'], effort: 3 }]);
    expect(without(2)).toMatchObject({ steps: [], undone: [{ to: ['dear'], effort: 3, why: 'effort' }] });
  });

  it('leave undone, and say so, what waits for what is left out', () => {
    const { undone } = planned({ exclude: ['b2'] });
    expect(undone.find(({ question }) => question === 'b1')).toMatchObject({ why: 'prerequisite' });
    expect(undone.find(({ question }) => question === 'b2')).toMatchObject({ why: 'excluded' });
  });

  it('name the nearest id where there is no such one', () => {
    expect(refusal(() => planned({ only: ['b-topik'] }))).toEqual([{ code: 'plan-id', params: { id: 'b-topik', nearest: 'b-topic' } }]);
    expect(problemsOf({ only: ['a3'], exclude: ['ceo'] })).toEqual(['plan-id', 'plan-id']);
    const plain = () => plan(rubricOf({ d: { questions: [levels('quality')] } }), answersOf({ quality: 0 }), { ...OPTIONS, goal: { kind: 'budget', effort: 1 }, only: ['qualitty'], exclude: ['zzz'] });
    expect(refusal(plain)).toEqual([{ code: 'plan-id', params: { id: 'qualitty', nearest: 'quality' } }, { code: 'plan-id', params: { id: 'zzz', nearest: undefined } }]);
  });
});

describe('what has no stated effort', () => {
  it('is never planned, and is named as left undone', () => {
    const { steps, undone } = planned({});
    expect(steps.filter(({ question }) => question === 'b4')).toMatchObject([{ to: 5 }]);
    expect(undone.find(({ question }) => question === 'b4')).toMatchObject({ from: 5, to: 10, effort: null, why: 'no-effort' });
    expect(undone.find(({ question }) => question === 'b3')).toMatchObject({ from: ['x', 'y'], to: ['x', 'y', 'z'], effort: null, why: 'no-effort' });
  });
});

describe('what management has decided', () => {
  it('is taken whatever it is worth, at its effort, with what it requires', () => {
    const roadmap = planned({ goal: { kind: 'budget', effort: 4 }, fixed: fixed({ b1: 2 }) });
    expect(roadmap.steps.filter(({ question }) => question === 'b1')).toMatchObject([{ to: 1, fixed: true }, { to: 2, fixed: true }]);
    expect(roadmap.steps[0]).toMatchObject({ question: 'b2', to: 1, fixed: false });
    expect(roadmap.effort).toBe(4);
    expect(roadmap.frontier[0]?.effort).toBe(4);
    expect(roadmap.wishes.fixed).toEqual([{ question: 'b1', to: 2 }]);
  });

  it('may be a set of options that no plan would choose', () => {
    const { steps } = planned({ goal: { kind: 'budget', effort: 10 }, fixed: fixed({ b3: ['y'] }) });
    expect(steps.filter(({ question }) => question === 'b3')).toMatchObject([{ to: ['y'], effort: 9, fixed: true }]);
  });

  it('is nothing to plan where it stands already', () => {
    expect(planned({ goal: { kind: 'budget', effort: 0 }, fixed: fixed({ a1: 0, b3: ['none'] }) }).steps).toEqual([]);
  });

  it('overrides what is left out, and leaves undone what lies beyond', () => {
    const { undone } = planned({ exclude: ['a'], fixed: fixed({ a1: 1 }) });
    expect(undone.find(({ question }) => question === 'a1')).toMatchObject({ from: 1, to: 2, why: 'excluded' });
  });

  it('is refused where it cannot be planned', () => {
    const unanswered = { ...STANDING, a1: { unknown: true as const } };
    expect(problemsOf({ fixed: fixed({ a1: 1, b5: true, a2: 0, b2: 2 }) }, unanswered)).toEqual(['plan-fix-unanswered', 'plan-fix-not-applicable']);
    expect(problemsOf({ fixed: fixed({ a1: 1, b3: ['x'], b4: 5 }) }, { ...STANDING, a1: 2, b3: ['x', 'y'], b4: 7 })).toEqual(['plan-fix-no-step', 'plan-fix-no-step', 'plan-fix-no-step']);
    expect(problemsOf({ fixed: fixed({ b3: ['z'], b4: 10 }) })).toEqual(['plan-fix-no-step', 'plan-fix-no-step']);
    expect(problemsOf({ goal: { kind: 'budget', effort: 3 }, fixed: fixed({ b1: 2 }) })).toEqual(['plan-fix-budget']);
    expect(problemsOf({ exclude: ['b2'], fixed: fixed({ b1: 2 }) })).toEqual(['plan-fix-blocked']);
    expect(problemsOf({ fixed: fixed({ b1: 2 }) }, { ...STANDING, b2: { unknown: true } })).toEqual(['plan-fix-blocked']);
  });

  it('is refused with what it takes, and what there is', () => {
    const halves = rubricOf({ d: { questions: [{ id: 'q', type: 'boolean', effort: 1.5, allowNa: true }, { id: 'r', type: 'boolean', effort: 1 }] } });
    const refused = (decisions: Record<string, Given>, effort = 9) =>
      refusal(() => plan(halves, answersOf({ q: false, r: true }), { ...OPTIONS, goal: { kind: 'budget', effort }, fixed: fixed(decisions) }));
    expect(refused({ q: true }, 1.5)).toEqual([]);
    expect(refused({ q: true }, 1)).toEqual([{ code: 'plan-fix-budget', params: { needs: 1.5, budget: 1 } }]);
    expect(refused({ r: false })).toEqual([{ code: 'plan-fix-no-step', params: { id: 'r', from: 'yes', to: 'no', known: [] } }]);
    expect(refused({ q: 3 })).toEqual([{ code: 'plan-fix-no-step', params: { id: 'q', from: 'no', to: '3', known: ['yes'] } }]);
  });

  it('names what it waits for', () => {
    expect(refusal(() => planned({ exclude: ['b2'], fixed: fixed({ b1: 2 }) }))).toEqual([{ code: 'plan-fix-blocked', params: { id: 'b1', requires: ['b2'] } }]);
  });

  it('may be the dearer of two options that earn the same', () => {
    const alike: Question = { id: 'm', type: 'multi', options: [{ id: 'x', points: 1, effort: 1 }, { id: 'y', points: 1, effort: 9 }] };
    const { steps, undone } = plan(rubricOf({ d: { questions: [alike] } }), answersOf({ m: [] }), { ...OPTIONS, goal: { kind: 'budget', effort: 20 }, fixed: fixed({ m: ['y'] }) });
    expect(steps).toMatchObject([{ to: ['y'], effort: 9, fixed: true }]);
    expect(undone).toMatchObject([{ question: 'm', from: ['y'], to: ['y', 'x'], why: 'excluded' }]);
  });

  it('is refused where one decision makes another pointless', () => {
    const apart = rubricOf({ d: { questions: [levels('q'), levels('r', 3, { when: { answer: { question: 'q', atMost: 0.5 } } })] } });
    const attempt = () => plan(apart, answersOf({ q: 0, r: 0 }), { ...OPTIONS, goal: { kind: 'target' }, fixed: fixed({ q: 4, r: 2 }) });
    expect(refusal(attempt)).toEqual([{ code: 'plan-fix-apart', params: { ids: ['q', 'r'] } }]);
  });
});

describe('what stands in the way', () => {
  const way = (options: Partial<PlanOptions>, given?: Parameters<typeof answersOf>[0]) => planned(options, given).inTheWay.map(({ kind, id }) => [kind, id]);

  it('is named for a score: the most that can be reached, and who withholds the rest', () => {
    const given = { ...STANDING, a2: { unknown: true as const } };
    expect(way({ goal: { kind: 'score', score: 99 }, exclude: ['b2'] }, given)).toEqual([['score', null], ['unanswered', 'a2'], ['prerequisite', 'b1'], ['excluded', 'b2'], ['no-step', 'b4'], ['no-step', 'b3']]);
  });

  it('is named for a level: dimensions, rules, and the questions below them', () => {
    const ruled: Partial<Rubric> = { mustPass: [{ id: 'must', question: 'q', atLeast: 0.5, cap: 1 }] };
    const strict = rubricOf({ a: { questions: [levels('p')] }, b: { questions: [levels('q', 3), levels('r', 5, { weight: 0 })] } }, ruled);
    const roadmap = plan(strict, answersOf({ p: 0, r: 0 }), { ...OPTIONS, goal: { kind: 'level', level: 4 } });
    expect(roadmap.goal.reached).toBe(false);
    expect(roadmap.inTheWay.map(({ kind, id }) => [kind, id])).toEqual([['score', null], ['dimension', 'b'], ['must-pass', 'must'], ['unanswered', 'q']]);
    expect(roadmap.after.level).toBe(1);
  });

  it('is that goals cannot be had together, where each of them could', () => {
    const apart = rubricOf({ d: { questions: [levels('q'), levels('r', 3, { when: { answer: { question: 'q', atMost: 0.5 } } })] } }, { targets: [{ id: 'all', default: 1 }] });
    const roadmap = plan(apart, answersOf({ q: 0, r: 0 }), { ...OPTIONS, goal: { kind: 'target' }, fixed: fixed({ r: 2 }) });
    expect(roadmap.goal.reached).toBe(false);
    expect(roadmap.inTheWay).toEqual([{ kind: 'together', id: null, question: null, reach: null, needs: null, points: null }]);
  });

  it('is nothing where the target asks for nothing more', () => {
    const some = rubricOf({ d: { questions: [levels('q'), levels('r')] } }, { targets: [{ id: 'some', questions: { q: 0.5 } }] });
    expect(plan(some, answersOf({ q: 0, r: 0 }), { ...OPTIONS, goal: { kind: 'target' } })).toMatchObject({ goal: { reached: true }, effort: 3, steps: [{ question: 'q', to: 1 }, { question: 'q', to: 2 }], inTheWay: [] });
    expect(plan(some, answersOf({ r: 0 }), { ...OPTIONS, goal: { kind: 'target' } })).toMatchObject({ goal: { reached: false }, inTheWay: [{ kind: 'unanswered', id: 'q', points: 25 }] });
  });

  it('is named for the target, after closing what can be closed', () => {
    const aimed = rubricOf(SECTIONS, { targets: [{ id: 'half', default: 0.5 }], profile: [{ id: 'type', options: [{ id: 'bank' }, { id: 'insurer' }] }], principles: [{ id: 'P1' }] });
    const roadmap = plan(aimed, answersOf({ a1: 0, b2: 2, b3: ['y'], b4: { na: 'none here' } }, { type: 'bank' }), { ...OPTIONS, goal: { kind: 'target' } });
    expect(roadmap.goal.reached).toBe(false);
    expect(roadmap.steps).toMatchObject([{ question: 'a1', to: 1 }]);
    expect(roadmap.inTheWay.map(({ kind, id }) => [kind, id])).toEqual([['unanswered', 'a2'], ['unanswered', 'b1']]);
  });
});

it('plans nothing where nothing is scored', () => {
  const empty = rubricOf({ d: { questions: [levels('q', 5, { when: { profile: { type: ['bank'] } } })] } });
  const roadmap = plan(empty, answersOf({}, { type: 'insurer' }), { ...OPTIONS, goal: { kind: 'budget', effort: 5 }, capacity: 2, liftCaps: true });
  for (const goal of [{ kind: 'score', score: 50 }, { kind: 'level', level: 2 }] as const) {
    const { goal: served, inTheWay } = plan(empty, answersOf({}, { type: 'insurer' }), { ...OPTIONS, goal });
    expect(served.reached).toBe(false);
    expect(inTheWay).toMatchObject([{ kind: 'score', reach: 0 }]);
  }
  expect(roadmap).toMatchObject({ steps: [], waves: [], next: null, before: { score: null, level: null }, after: { score: null, level: null }, gain: 0 });
});

it('is not proved where one question has more sets of options than are looked at', () => {
  const options = Array.from({ length: 12 }, (_, i) => ({ id: `o${i}`, points: 2 ** i, effort: 1 })) as MultiQuestion['options'];
  const proved = (count: number) => {
    const many = rubricOf({ d: { questions: [{ id: 'm', type: 'multi', options: options.slice(0, count) }, { ...levels('q'), when: { answer: { question: 'm', is: ['o1'] } } }, levels('r')] } });
    return plan(many, answersOf({ m: [], q: 0, r: 0 }), { ...OPTIONS, goal: { kind: 'budget', effort: 3 } }).proved;
  };
  expect([proved(4), proved(12)]).toEqual([true, false]);
});

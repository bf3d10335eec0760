/** From a goal to the set of moves that serves it, by hand; also where not everything could be followed. */
import { describe, expect, it } from 'vitest';
import type { LoadedRubric, Question, Rubric } from '../../src/model/rubric.ts';
import { choose } from '../../src/plan/choose.ts';
import type { Goal } from '../../src/plan/goals.ts';
import { attainable, optionsOf } from '../../src/plan/options.ts';
import { movesIn, Scorer } from '../../src/plan/outcome.ts';
import { plan } from '../../src/plan/plan.ts';
import { situationsOf } from '../../src/plan/situations.ts';
import { termsFor } from '../../src/score/score.ts';
import { answersOf, levels, OPTIONS, rubricOf } from '../score/rubrics.ts';

const yes = (id: string, rest: Partial<Question> = {}): Question => ({ id, type: 'boolean', effort: 1, ...rest }) as Question;

interface Asked {
  liftCaps?: boolean;
  mostCells?: number;
  target?: number;
}

function chosen({ definition }: LoadedRubric, given: Parameters<typeof answersOf>[0], goal: Goal, { liftCaps = false, mostCells, target = 1 }: Asked = {}) {
  const file = answersOf(given);
  const terms = termsFor(definition, file, OPTIONS);
  const scorer = new Scorer(terms, file.answers);
  const now = scorer.evaluation(new Map());
  const options = optionsOf(terms, file.answers, now, { permits: () => true, fixed: new Map(), unitsPerWeek: 1 });
  const { situations } = situationsOf(terms, file.answers, options);
  const planning = { options, situations, unitsPerWeek: 1, ...(mostCells !== undefined && { mostCells }) };
  const found = choose(planning, { goal, now, targets: () => target, liftCaps, movesFor: attainable(options, now), after: (selection) => scorer.evaluation(movesIn(selection, options)) });
  return {
    moves: Object.fromEntries([...movesIn(found.selection, options)].map(([id, { to }]) => [id, to])),
    reached: found.reached,
    exact: found.exact,
    first: found.lifting?.first.map(({ id }) => id),
    among: found.among.map(({ cost }) => cost),
  };
}

const two = rubricOf({ a: { questions: [levels('q')] }, b: { questions: [levels('r')] } });
/** Each of the last two requires both of the first two. */
const tangled = rubricOf({
  d: { questions: [yes('a'), yes('b'), ...['c', 'd'].map((id) => yes(id, { requires: [{ question: 'a', atLeast: 1 }, { question: 'b', atLeast: 1 }] }))] },
});
const NO = { a: false, b: false, c: false, d: false };

describe('a budget', () => {
  it('need not buy what does not apply first', () => {
    const rubric = rubricOf({ d: { questions: [yes('q', { requires: [{ question: 'r', atLeast: 1 }] }), yes('r', { allowNa: true })] } });
    expect(chosen(rubric, { q: false, r: { na: 'none' } }, { kind: 'budget', effort: 1 }).moves).toEqual({ q: true });
    expect(chosen(rubric, { q: false }, { kind: 'budget', effort: 1 }).moves).toEqual({});
  });

  it('buys the best within it', () => {
    expect(chosen(two, { q: 0, r: 0 }, { kind: 'budget', effort: 3 })).toMatchObject({ moves: { q: 1, r: 1 }, reached: true, exact: true, first: undefined });
    expect(chosen(two, { q: 0, r: 0 }, { kind: 'budget', effort: 0 }).moves).toEqual({});
  });
});

describe('a score', () => {
  it('is reached with the least effort', () => {
    expect(chosen(two, { q: 0, r: 0 }, { kind: 'score', score: 25 })).toMatchObject({ moves: { q: 1, r: 1 }, reached: true });
    expect(chosen(two, { q: 0, r: 0 }, { kind: 'score', score: 26 })).toMatchObject({ moves: { q: 2, r: 1 }, reached: true });
  });

  it('is approached as far as can be', () => {
    expect(chosen(two, { q: 0 }, { kind: 'score', score: 60 })).toMatchObject({ moves: { q: 4 }, reached: false });
  });
});

describe('a level', () => {
  it('is reached with the least effort, or else the next below it', () => {
    expect(chosen(two, { q: 0, r: 0 }, { kind: 'level', level: 1 })).toMatchObject({ moves: { q: 1, r: 1 }, reached: true, exact: true });
    expect(chosen(two, { q: 0 }, { kind: 'level', level: 4 })).toMatchObject({ moves: { q: 2 }, reached: false, exact: true });
  });

  it('is nothing to do where it is the lowest', () => {
    expect(chosen(two, { q: 0, r: 0 }, { kind: 'level', level: 0 })).toMatchObject({ moves: {}, reached: true, exact: true });
  });
});

describe('the target', () => {
  it('is reached with the least effort, or else as many gaps closed as can be', () => {
    expect(chosen(two, { q: 0, r: 3 }, { kind: 'target' }, { target: 0.5 })).toMatchObject({ moves: { q: 2 }, reached: true, exact: true });
    expect(chosen(two, { q: 0 }, { kind: 'target' }, { target: 0.5 })).toMatchObject({ moves: { q: 2 }, reached: false, exact: true });
    expect(chosen(two, { q: 0 }, { kind: 'target' }, { target: 0 })).toMatchObject({ moves: {}, reached: true });
  });

  it('does not ask anything of a question without weight', () => {
    const rubric = rubricOf({ d: { questions: [levels('q', 3), levels('info', 3, { weight: 0 })] } });
    expect(chosen(rubric, { q: 0, info: 0 }, { kind: 'target' })).toMatchObject({ moves: { q: 2 }, reached: true });
    expect(chosen(rubric, { q: 0 }, { kind: 'target' })).toMatchObject({ moves: { q: 2 }, reached: true });
  });
});

describe('what could not all be followed', () => {
  it.each<Goal>([{ kind: 'budget', effort: 2 }, { kind: 'score', score: 10 }, { kind: 'level', level: 0 }, { kind: 'level', level: 2 }, { kind: 'target' }])('is not called exact: %j', (goal) => {
    expect(chosen(tangled, NO, goal, { target: 0 }).exact).toBe(true);
    expect(chosen(tangled, NO, goal, { target: 0, mostCells: 1 }).exact).toBe(false);
  });

  it('is not called exact where the target is out of reach either', () => {
    const rubric = rubricOf({ d: { questions: [levels('a'), levels('b', 3, { requires: [{ question: 'a', atLeast: 0.75 }] }), levels('open')] } });
    expect(chosen(rubric, { a: 0, b: 0 }, { kind: 'target' }, { target: 0.5 })).toMatchObject({ moves: { a: 3, b: 1 }, reached: false, exact: true });
    expect(chosen(rubric, { a: 0, b: 0 }, { kind: 'target' }, { target: 0.5, mostCells: 1 })).toMatchObject({ reached: false, exact: false });
  });
});

describe('caps that are lifted first', () => {
  const rule = (id: string, question: string, cap: number, rest = {}) => ({ id, question, atLeast: 1, cap, ...rest });
  const lifting = (mustPass: Rubric['mustPass'], given: Parameters<typeof chosen>[1], effort: number, efforts: Record<string, number> = {}) =>
    chosen(rubricOf({ d: { questions: ['a', 'b', 'c'].map((id) => yes(id, { effort: efforts[id] ?? 1, weight: id === 'a' ? 1 : 2 })) } }, mustPass ? { mustPass } : {}), given, { kind: 'budget', effort }, { liftCaps: true });
  const given = { a: false, b: false, c: true };

  it('come before what gains more', () => {
    expect(lifting([rule('one', 'a', 0)], given, 1)).toMatchObject({ moves: { a: true }, first: ['one'], reached: true });
    expect(lifting([rule('one', 'a', 0)], given, 2).moves).toEqual({ a: true, b: true });
    expect(lifting(undefined, given, 1)).toMatchObject({ moves: { b: true }, first: [] });
  });

  it('are only those that bind', () => {
    expect(lifting([rule('loose', 'a', 4)], given, 1)).toMatchObject({ moves: { b: true }, first: [] });
    expect(lifting([rule('met', 'c', 0)], given, 1)).toMatchObject({ moves: { b: true }, first: [] });
    expect(lifting([rule('local', 'a', 0, { dimension: 'd' })], given, 1)).toMatchObject({ moves: { a: true }, first: ['local'] });
  });

  it('are not mistaken for a dimension of the same name', () => {
    const rubric = rubricOf({ a: { weight: 9, questions: [yes('q')] }, b: { questions: [yes('r'), yes('s', { weight: 3 })] } }, { mustPass: [rule('b', 'q', 0)] });
    expect(chosen(rubric, { q: true, r: false, s: false }, { kind: 'budget', effort: 1 }, { liftCaps: true }).first).toEqual([]);
  });

  it('are also those into which the plan itself runs', () => {
    expect(lifting([rule('low', 'b', 0), rule('high', 'a', 3)], given, 2)).toMatchObject({ moves: { a: true, b: true }, first: ['low'] });
    expect(lifting([rule('low', 'b', 0), rule('high', 'a', 3)], given, 1)).toMatchObject({ moves: { b: true }, first: ['low', 'high'] });
  });

  it('are lifted, too, where the question of the rule comes to apply no more', () => {
    const gated = yes('ruled', { effort: 9, when: { answer: { question: 'gate', atMost: 0 } } });
    const rubric = rubricOf({ d: { questions: [yes('gate'), gated, yes('b', { weight: 5 })] } }, { mustPass: [rule('one', 'ruled', 0)] });
    const no = { gate: false, ruled: false, b: false };
    expect(chosen(rubric, no, { kind: 'budget', effort: 1 }, { liftCaps: true })).toMatchObject({ moves: { gate: true }, first: ['one'] });
    expect(plan(rubric, answersOf(no), { ...OPTIONS, goal: { kind: 'budget', effort: 1 }, liftCaps: true }).liftCaps).toMatchObject({ lifted: ['one'], standing: [] });
  });

  it('are named in the roadmap: which are lifted, which stand, and what it costs', () => {
    const rubric = rubricOf({ d: { questions: [yes('a'), yes('b', { weight: 2 }), yes('c', { effort: 9 })] } }, { mustPass: [rule('one', 'a', 0), rule('dear', 'c', 1)] });
    const { liftCaps } = plan(rubric, answersOf({ a: false, b: false, c: false }), { ...OPTIONS, goal: { kind: 'budget', effort: 1 }, liftCaps: true });
    expect(liftCaps).toEqual({ lifted: ['one'], standing: ['dear'], sacrificed: 25 });
    expect(plan(rubric, answersOf({ a: false }), { ...OPTIONS, goal: { kind: 'score', score: 10 }, liftCaps: true }).liftCaps).toBeNull();
    expect(plan(rubric, answersOf({ a: false }), { ...OPTIONS, goal: { kind: 'budget', effort: 1 } }).liftCaps).toBeNull();
  });
});

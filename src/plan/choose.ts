/** From a goal to the set of moves that serves it best. */
import { problem, UserError } from '../model/problem.ts';
import type { MustPass } from '../model/rubric.ts';
import { exceeds, reaches } from '../model/tolerance.ts';
import type { Evaluation } from '../score/evaluate.ts';
import type { TargetOf } from '../score/gaps.ts';
import { levelsOf } from '../score/level.ts';
import type { Frontier, Selection } from './frontier.ts';
import { frontierFor, type Goal } from './goals.ts';
import type { Planning } from './knapsack.ts';
import type { Move } from './moves.ts';

export interface Chosen {
  selection: Selection;
  /** Whether it does what was asked; otherwise it goes as far as it can. */
  reached: boolean;
  /** Whether no other can do better, as far as the solver goes. */
  exact: boolean;
  /** The efficient sets that serve the goal as well, for what more effort would buy. */
  among: Frontier;
  /** The efficient sets whatever the goal: their gain is the score reached. */
  plain: Frontier;
  /** Where caps were to be lifted. */
  lifting?: Lifting;
}

export interface Lifting {
  /** Must-pass rules that were to be met before anything else. */
  first: readonly MustPass[];
  /** What would have been chosen without them. */
  otherwise: Selection;
}

export interface Wanted {
  goal: Goal;
  now: Evaluation;
  targets: TargetOf;
  /** Whether must-pass rules that cap a level are to be met before anything else. */
  liftCaps: boolean;
  /** The answers once a set of moves is taken. */
  after(selection: Selection): Evaluation;
  movesFor(question: string): readonly Move[];
}

/** @throws UserError where what is fixed takes more than the budget, or waits for what cannot be had. */
export function choose(planning: Planning, wanted: Wanted): Chosen {
  const { goal } = wanted;
  const { frontier: plain, exact } = frontierFor(planning);
  const [least] = plain;
  if (!least) throw new UserError(blocked(planning, wanted));
  switch (goal.kind) {
    case 'budget': {
      const within = goal.effort * planning.unitsPerWeek;
      if (exceeds(least.cost, within)) throw new UserError(problem('plan-fix-budget', { needs: least.cost / planning.unitsPerWeek, budget: goal.effort }));
      return { ...bestWithin(within, planning, wanted, { frontier: plain, exact }), plain };
    }
    case 'score': {
      const enough = plain.find(({ gain }) => reaches(gain, goal.score));
      return { selection: enough ?? (plain.at(-1) as Selection), reached: enough !== undefined, exact, among: plain, plain };
    }
    case 'level':
      return { ...nearestLevel(planning, goal.level), plain };
    case 'target':
      return { ...nearestTarget(planning, wanted, least), plain };
  }
}

/** The best set within a budget; or, with caps to lift, the best of those that meet most of the rules that cap a level. */
function bestWithin(within: number, planning: Planning, { liftCaps, now, after }: Wanted, plain: ReturnType<typeof frontierFor>): Omit<Chosen, 'plain'> {
  const best = ({ frontier, exact }: typeof plain) => ({ selection: frontier.findLast(({ cost }) => reaches(within, cost)) as Selection, reached: true, exact, among: frontier });
  const free = best(plain);
  if (!liftCaps) return free;
  let first = bindingRules(now);
  for (;;) {
    const found = best(frontierFor(planning, { first }));
    // What the plan raises may run into a cap that did not bind before.
    const met = bindingRules(after(found.selection)).filter((rule) => !first.includes(rule));
    if (met.length === 0) return { ...found, lifting: { first, otherwise: free.selection } };
    first = [...first, ...met];
  }
}

type Served = Omit<Chosen, 'plain'>;

/** The least effort for the level asked for, or else for the highest below it; at the bottom, which always is reached, it is enough to do what is fixed. */
function nearestLevel(planning: Planning, asked: number): Served {
  let exact = true;
  for (let level = asked; ; level--) {
    const found = frontierFor(planning, { level });
    exact &&= found.exact;
    const [selection] = found.frontier;
    if (selection) return { selection, reached: level === asked, exact, among: found.frontier };
  }
}

/** The least effort that closes every gap, or else every gap that can be closed. */
function nearestTarget(planning: Planning, { now, targets, movesFor }: Wanted, least: Selection): Served {
  const aims = now.questions.flatMap((question): [string, number][] => (exceeds(targets(question), 0) ? [[question.node.id, targets(question)]] : []));
  const whole = frontierFor(planning, { least: new Map(aims) });
  const [selection] = whole.frontier;
  if (selection) return { selection, reached: true, exact: whole.exact, among: whole.frontier };
  const best = new Map(planning.options.map(({ node, value }) => [node.id, Math.max(value, ...movesFor(node.id).map((move) => move.value))]));
  const some = frontierFor(planning, { least: new Map(aims.filter(([id, aim]) => reaches(best.get(id) ?? 0, aim))) });
  return { selection: some.frontier[0] ?? least, reached: false, exact: whole.exact && some.exact, among: some.frontier };
}

/** Why what management has decided cannot be had: it waits for what cannot come, or one decision makes another pointless. */
function blocked({ options }: Planning, { movesFor }: Wanted) {
  const fixed = options.filter((option) => option.fixed);
  const waiting = fixed.filter(({ node }) => movesFor(node.id).length === 0);
  if (waiting.length === 0) return problem('plan-fix-apart', { ids: fixed.map(({ node }) => node.id) });
  return waiting.map(({ node }) => problem('plan-fix-blocked', { id: node.id, requires: node.question.requires!.map(({ question }) => question) }));
}

/** The must-pass rules that fail and cap a level, in rubric order. */
function bindingRules(now: Evaluation): MustPass[] {
  const { overall, dimensions } = levelsOf(now);
  const bounds = [overall, ...dimensions.values()].flatMap(({ boundBy }) => boundBy);
  return now.outline.rubric.mustPass?.filter((rule) => bounds.some(({ kind, id }) => kind === 'must-pass' && id === rule.id)) ?? [];
}

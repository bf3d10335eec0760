/** What a plan is asked for, as a knapsack: the best set of moves for an effort, or the least effort that reaches something. */
import type { DimensionNode } from '../model/outline.ts';
import type { MustPass } from '../model/rubric.ts';
import type { Evaluation, Measure } from '../score/evaluate.ts';
import { band } from '../score/level.ts';
import { efficient, type Frontier } from './frontier.ts';
import { FIRST, isLive, problemOf, type Ask, type Planning } from './knapsack.ts';
import type { Situation } from './situations.ts';
import { solve, type Demand } from './solver.ts';

export type Goal = { kind: 'budget'; effort: number } | { kind: 'level'; level: number } | { kind: 'score'; score: number } | { kind: 'target' };

/** What can be missed; a budget is always kept. */
export type Aim = Exclude<Goal, { kind: 'budget' }>;

/**
 * The efficient sets of moves that give what is asked, over all situations; their gain is the score reached, 0–100, and FIRST for each rule
 * that is met first. Empty where there are none.
 */
export function frontierFor(planning: Planning, ask: Ask = {}): { frontier: Frontier; exact: boolean } {
  const solutions = planning.situations.flatMap((situation) => solutionIn(planning, situation, ask) ?? []);
  return {
    frontier: efficient(solutions.flatMap(({ frontier }) => frontier)),
    exact: solutions.every(({ exact }) => exact),
  };
}

function solutionIn(planning: Planning, situation: Situation, { level = 0, least = new Map(), first }: Ask): { frontier: Frontier; exact: boolean } | undefined {
  const { evaluation } = situation;
  const { rubric, root } = evaluation.outline;
  const claim = claimOf(planning, evaluation, level);
  // A question without weight asks for information only: no target is missed by it.
  const weighing = [...least].filter(([id]) => (evaluation.byId.get(id)!.weight ?? 0) > 0);
  const asked = new Map([...weighing, ...claim.least]);
  const answered = new Set(planning.options.map(({ node }) => node.id));
  if ([...asked.keys()].some((id) => !answered.has(id))) return undefined;
  const { frontier, exact } = solve({ ...problemOf(planning, situation, { least: asked, first }), demands: claim.demands }, planning.mostCells);
  const now = 100 * (evaluation.mean(root, valuesNow(planning)) ?? 0);
  const settled = first?.filter(({ question }) => !isLive(evaluation, question)).length ?? 0;
  const reached = frontier.map((each) => ({ ...each, gain: now + each.gain + FIRST * settled }));
  return { frontier: reached.filter(({ gain }) => band(gain / 100, rubric)! >= level), exact };
}

/** What the answers as they stand are worth, also of questions that only a step makes live. */
function valuesNow({ options }: Planning): Measure {
  const values = new Map(options.map(({ node, value }) => [node.id, value]));
  return ({ node }) => values.get(node.id) ?? 0;
}

interface Claim {
  least: ReadonlyMap<string, number>;
  demands: readonly Demand[];
}

/** What must hold for a level of the institution, beside its score. */
function claimOf(planning: Planning, evaluation: Evaluation, level: number): Claim {
  const { rules, dimensions } = needsOf(evaluation, level);
  const least = new Map<string, number>();
  for (const { question, atLeast } of rules) least.set(question, Math.max(atLeast, least.get(question) ?? 0));
  const demands = dimensions.map(({ node, level: needed }): Demand => {
    const now = evaluation.mean(node, valuesNow(planning))!;
    return {
      items: planning.options.flatMap((option, i) => (option.node.dimension.id === node.id ? [i] : [])),
      weight: evaluation.weightOf(node)!,
      enough: (gain) => band(now + gain / 100, evaluation.outline.rubric)! >= needed,
    };
  });
  return { least, demands };
}

/** The must-pass rules that a level needs met, and the level that each dimension needs to have. */
export function needsOf(evaluation: Evaluation, level: number): { rules: MustPass[]; dimensions: { node: DimensionNode; level: number }[] } {
  const { outline, settings, mean } = evaluation;
  const least = level - settings.spread;
  const scored = outline.dimensions.filter((node) => mean(node, () => 0) !== null);
  const names = new Set(scored.map(({ id }) => id));
  const rules = (outline.rubric.mustPass ?? []).filter(
    ({ question, dimension, cap }) => isLive(evaluation, question) && (dimension === undefined ? cap < level : names.has(dimension) && cap < least),
  );
  return { rules, dimensions: least > 0 ? scored.map((node) => ({ node, level: least })) : [] };
}

/** What a plan leaves undone: the next step of every question that could still rise. */
import type { Given } from '../model/answers.ts';
import type { LeftUndone } from '../model/roadmap.ts';
import { ascending, exceeds } from '../model/tolerance.ts';
import type { Evaluation, QuestionValue } from '../score/evaluate.ts';
import { nextStep } from '../score/step.ts';
import { movesOf, type Move, type Permits } from './moves.ts';
import type { Option } from './options.ts';
import type { Permission } from './selection.ts';
import { perEffort } from './tasks.ts';

export interface Undone {
  permits: Permission;
  unitsPerWeek: number;
  /** The moves of a question that can come about at all. */
  movesFor(question: string): readonly Move[];
}

/** Most gain for the effort first; what has no stated effort comes last. */
export function undoneIn(options: readonly Option[], then: Evaluation, how: Undone): LeftUndone[] {
  return options
    .flatMap((option) => leftOf(option, then.byId.get(option.node.id) as QuestionValue, how))
    .sort((a, b) => Number(a.effort === null) - Number(b.effort === null) || ascending(worth(b), worth(a)));
}

const worth = ({ gain, effort }: LeftUndone): number => (effort === null ? gain : perEffort(gain, effort));

function leftOf({ node, fixed }: Option, { weight, value, raw, answer }: QuestionValue, { permits, unitsPerWeek, movesFor }: Undone): LeftUndone[] {
  if (!weight) return [];
  const { question } = node;
  const from = answer?.given as Given;
  const left = (to: Given, then: number, effort: number | null, why: LeftUndone['why']): LeftUndone[] => [{ question: node.id, from, to, effort, gain: 100 * weight * (then - value!), why }];
  const mayTake: Permits = (steps) => permits(node, steps);
  const { moves } = movesOf(question, from, unitsPerWeek, { permits: mayTake });
  const move = moves.find(({ steps }) => mayTake(steps)) ?? moves[0];
  if (move) {
    const why = fixed || !mayTake(move.steps) ? 'excluded' : movesFor(node.id).length === 0 ? 'prerequisite' : 'effort';
    return left(move.to, move.value, move.effort, why);
  }
  const step = nextStep(question, from);
  if (step) return left(step.to, step.value, null, 'no-effort');
  return exceeds(raw!, value!) ? left(from, raw!, null, 'evidence') : [];
}

/** A situation as a knapsack: what each candidate costs and gains, and which of them go together. */
import type { DimensionNode, QuestionNode } from '../model/outline.ts';
import type { MustPass } from '../model/rubric.ts';
import { reaches } from '../model/tolerance.ts';
import type { Evaluation } from '../score/evaluate.ts';
import type { Option } from './options.ts';
import type { Situation } from './situations.ts';
import { digitsFor, type Choice, type Item, type Problem, type Requirement } from './solver.ts';

/** What is asked of a set of moves. */
export interface Ask {
  /** Level of the institution that it must prove. */
  level?: number;
  /** Least value 0–1 that some questions must reach where they are live and have weight; none that is not answered ever does. */
  least?: ReadonlyMap<string, number>;
  /** Must-pass rules that are to be met before anything else. */
  first?: readonly MustPass[];
}

/** What is asked of the questions of one situation. */
type Demanded = Pick<Ask, 'first'> & { least: ReadonlyMap<string, number> };

export interface Planning {
  options: readonly Option[];
  situations: readonly Situation[];
  unitsPerWeek: number;
  /** Numbers of cells that the solver follows at most. */
  mostCells?: number;
}

/** More than any score: what comes first outweighs everything that comes after it. */
export const FIRST = 1000;

export const isLive = ({ byId }: Evaluation, question: string): boolean => byId.get(question)!.state !== 'not-applicable';

/** One item an option, in rubric order; an item without a choice left makes the problem unsolvable, as it should. */
export function problemOf(planning: Planning, situation: Situation, ask: Demanded): Problem {
  const { options } = planning;
  const place = new Map(options.map(({ node }, i) => [node.id, i]));
  const required = ({ node }: Option) => (node.question.requires ?? []).filter(({ question }) => isLive(situation.evaluation, question));
  const requirements = options.flatMap((option, item) =>
    required(option).flatMap(({ question, atLeast }): Requirement[] => {
      const on = place.get(question);
      return on === undefined ? [] : [{ item, on, atLeast }];
    }),
  );
  // What is not answered has no step, so what requires it waits.
  const waits = (option: Option) => required(option).some(({ question }) => !place.has(question));
  return { items: options.map((option) => itemOf(option, waits(option), planning, situation, ask)), requirements };
}

function itemOf(option: Option, waits: boolean, { unitsPerWeek }: Planning, { evaluation, allowed }: Situation, { least, first }: Demanded): Item {
  const { node, moves } = option;
  const live = isLive(evaluation, node.id);
  const weight = evaluation.byId.get(node.id)!.weight ?? 0;
  const share = evaluation.mean(dimensionOf(evaluation, node), ({ node: { id } }) => Number(id === node.id)) ?? 0;
  const asked = least.get(node.id) ?? 0;
  const rules = live ? first?.filter(({ question }) => question === node.id) : undefined;
  const choices = allowed.get(node.id)!.flatMap((index): Choice[] => {
    const move = moves[index - 1];
    const { value, raw, effort } = move ? { ...move, raw: move.value } : { ...option, effort: 0 };
    if ((move && waits) || !reaches(value, asked)) return [];
    const met = rules?.filter(({ atLeast }) => reaches(value, atLeast)).length ?? 0;
    const points = 100 * (value - option.value);
    return [{ index, cost: Math.round(effort * unitsPerWeek), gain: weight * points + FIRST * met, within: share * points, moved: move !== undefined, raw }];
  });
  return { choices, digits: digitsFor(moves.length + 1) };
}

const dimensionOf = ({ outline }: Evaluation, { dimension }: QuestionNode): DimensionNode => outline.dimensions.find(({ id }) => id === dimension.id) as DimensionNode;

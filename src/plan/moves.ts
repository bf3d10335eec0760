/** What could be done about a question: every better answer, with the steps that lead to it (scoring method, section 6). */
import type { Given } from '../model/answers.ts';
import { levelValues } from '../model/outline.ts';
import type { ChoiceQuestion, LocalText, MultiQuestion, Question } from '../model/rubric.ts';
import { ascending, exceeds } from '../model/tolerance.ts';
import { betterSteps, optionsBetween } from '../score/better.ts';
import { isPositive, valueOf } from '../score/value.ts';
import { combine, type Frontier } from './frontier.ts';

/** One action: from an answer to a better one. */
export interface Step {
  from: Given;
  to: Given;
  /** Value 0–1 once it is taken, with the evidence that it needs. */
  value: number;
  action: LocalText | undefined;
  owner: string | undefined;
  /** Person-weeks. */
  effort: number;
}

/** One better answer, reached by one step after the other. */
export interface Move {
  to: Given;
  value: number;
  /** Person-weeks of all its steps. */
  effort: number;
  steps: readonly Step[];
}

/** Lists of options, of which conditions look for one. */
type Sought = readonly (readonly string[])[];

/** Whether a plan may take a move of these steps. */
export type Permits = (steps: readonly Partial<Pick<Step, 'owner'>>[]) => boolean;

/** What is asked of moves beside that they earn most for their effort. */
interface Wanted {
  /** Where conditions look at the question, so that what is inefficient may be wanted, too: the options that they look for. */
  sought?: Sought | undefined;
  /** Whether the plan may take a move of these steps. What it may not take must not hide what costs more. */
  permits?: Permits;
}

/** So many kinds of sets of options are looked at. */
const MOST_SETS = 2000;

/** A place on the way to a better answer; its effort is what it takes to get there from the place before. */
interface Place {
  to: Given;
  action?: LocalText | undefined;
  owner?: string | undefined;
  effort?: number | undefined;
}

/**
 * Every move that raises the value of an answer: least value first, of equal value the cheapest first. A place whose
 * effort the rubric does not state is not reached: it cannot be weighed against others.
 * @param unitsPerWeek makes the efforts of the question whole numbers
 * @returns whether these are all that can be wanted
 */
export function movesOf(question: Question, given: Given, unitsPerWeek: number, { sought, permits = () => true }: Wanted = {}): { moves: Move[]; all: boolean } {
  const now = valueOf(question, given);
  const looked = sought !== undefined && question.type === 'multi';
  const wanted = looked ? cheapestSets(question, given as string[], sought) : undefined;
  const moves = (wanted ?? waysOf(question, given, unitsPerWeek, permits))
    .flatMap((way) => moveAlong(way, question, given))
    .filter(({ value }) => exceeds(value, now))
    .sort((a, b) => ascending(a.value, b.value) || a.effort - b.effort);
  return { moves, all: !looked || wanted !== undefined };
}

function moveAlong(way: readonly Place[], question: Question, given: Given): Move[] {
  const steps = way.flatMap(({ to, action, owner, effort }, i): Step[] =>
    effort === undefined ? [] : [{ from: way[i - 1]?.to ?? given, to, value: valueOf(question, to), action, owner, effort }],
  );
  const last = steps.at(-1);
  if (!last || steps.length < way.length) return [];
  return [{ to: last.to, value: last.value, effort: steps.reduce((sum, { effort }) => sum + effort, 0), steps }];
}

/** The ways up from an answer. */
function waysOf(question: Question, given: Given, unitsPerWeek: number, permits: Permits): Place[][] {
  switch (question.type) {
    case 'level':
      return beginnings(levelPlaces(question, given as number));
    case 'boolean':
      return [[{ ...question, to: isPositive(question) }]];
    case 'choice':
      return choiceWays(question, given as string, permits);
    case 'number':
      return ([-1, 1] as const).flatMap((side) => beginnings(betterSteps(question, given as number, side)));
    case 'multi':
      return multiWays(question, given as string[], unitsPerWeek, permits);
  }
}

const beginnings = (places: readonly Place[]): Place[][] => places.map((_, i) => places.slice(0, i + 1));

/** A level that is worth no more than the one below is passed on the way to the next, and its effort counts there. */
function levelPlaces(question: Extract<Question, { type: 'level' }>, from: number): Place[] {
  const values = levelValues(question);
  let passed = 0;
  return question.levels.flatMap(({ action, owner, effort }, to): Place[] => {
    if (to <= from) return [];
    if (!exceeds(values[to]!, values[to - 1]!)) {
      passed += effort ?? 0;
      return [];
    }
    const before = passed;
    passed = 0;
    return [{ to, action, owner, effort: effort === undefined ? undefined : before + effort }];
  });
}

/** To every option, through the cheapest of each value on the way, and through the cheapest that the plan may take. */
function choiceWays(question: ChoiceQuestion, given: string, permits: Permits): Place[][] {
  const through = (passed: ChoiceQuestion['options']) =>
    question.options.map((option) => [...optionsBetween(question, valueOf(question, given), valueOf(question, option.id), passed), option].map((each) => ({ ...each, to: each.id })));
  return distinct([...through(question.options), ...through(question.options.filter((option) => permits([option])))]);
}

/** The sets of further options that earn most for their effort, of all and of those that the plan may take; on each way its options are added one by one. */
function multiWays(question: MultiQuestion, given: readonly string[], unitsPerWeek: number, permits: Permits): Place[][] {
  const { chosen, further } = choiceOf(question, given);
  const among = (options: MultiQuestion['options']) => efficientSets(question, chosen, options, unitsPerWeek).map((added) => oneByOne(chosen, added));
  return distinct([...among(further), ...among(further.filter((option) => permits([option])))]);
}

const distinct = (ways: readonly Place[][]): Place[][] => [...new Map(ways.map((way) => [JSON.stringify(way.map(({ to }) => to)), way])).values()];

function efficientSets(question: MultiQuestion, chosen: string[], options: MultiQuestion['options'], unitsPerWeek: number): MultiQuestion['options'][] {
  const digit = (i: number) => 1n << BigInt(options.length - i);
  const sets = options.reduce<Frontier>(
    (frontier, { id, effort = 0 }, i) => {
      const added = { cost: Math.round(effort * unitsPerWeek), gain: valueOf(question, [id]), key: digit(i) };
      return combine(frontier, [{ cost: 0, gain: 0, key: 0n }, added], (value) => Math.min(1, value));
    },
    [{ cost: 0, gain: valueOf(question, chosen), key: 0n }],
  );
  return sets.map(({ key }) => options.filter((_, i) => (key & digit(i)) > 0n));
}

/**
 * Sets of further options, of each kind the cheapest: where a condition looks at the question, also one that earns less
 * may be wanted. Of one kind are those that are worth the same, in which conditions find the same, and for which the
 * same owners are needed; so there are few, where all sets would be too many to look at.
 * @returns undefined where there are too many even so: options whose points double from one to the next add up to
 *   something else in every set
 */
function cheapestSets(question: MultiQuestion, given: readonly string[], sought: Sought): Place[][] | undefined {
  const { chosen, further } = choiceOf(question, given);
  type Added = typeof further;
  const kindOf = (added: Added) => {
    const ids = [...chosen, ...added.map(({ id }) => id)];
    const owners = new Set(added.map(({ owner }) => owner));
    return JSON.stringify([valueOf(question, ids).toFixed(9), sought.map((list) => list.some((id) => ids.includes(id))), [...owners].sort()]);
  };
  const effortOf = (added: Added) => added.reduce((sum, { effort }) => sum + effort!, 0);
  const sets = new Map<string, Added>([[kindOf([]), []]]);
  for (const option of further) {
    for (const set of [...sets.values()]) {
      const added = [...set, option];
      const kind = kindOf(added);
      const rival = sets.get(kind);
      if (!rival || exceeds(effortOf(rival), effortOf(added))) sets.set(kind, added);
    }
    if (sets.size > MOST_SETS) return undefined;
  }
  return [...sets.values()].map((added) => oneByOne(chosen, added));
}

function choiceOf({ options }: MultiQuestion, given: readonly string[]) {
  return {
    chosen: options.filter(({ id, exclusive }) => given.includes(id) && !exclusive).map(({ id }) => id),
    further: options.filter(({ id, exclusive, effort }) => !exclusive && !given.includes(id) && effort !== undefined),
  };
}

function oneByOne(chosen: readonly string[], added: readonly MultiQuestion['options'][number][]): Place[] {
  return added.map(({ action, owner, effort }, i) => ({ to: [...chosen, ...added.slice(0, i + 1).map(({ id }) => id)], action, owner, effort }));
}

/** The move to one answer, if the steps of the rubric lead there. */
export function moveTo(question: Question, given: Given, to: Given, unitsPerWeek: number): Move | undefined {
  if (question.type !== 'multi') return movesOf(question, given, unitsPerWeek).moves.find((move) => move.to === to);
  const { chosen, further } = choiceOf(question, given as string[]);
  const added = further.filter(({ id }) => (to as string[]).includes(id));
  const reached = [...chosen, ...added.map(({ id }) => id)];
  if (reached.length !== (to as string[]).length || !reached.every((id) => (to as string[]).includes(id))) return undefined;
  return moveAlong(oneByOne(chosen, added), question, given)[0];
}

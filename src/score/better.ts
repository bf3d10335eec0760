/** Every better answer to a question, and what it takes to get there. */
import type { Given } from '../model/answers.ts';
import { levelValues } from '../model/outline.ts';
import type { ChoiceQuestion, MultiQuestion, NumberQuestion, Question } from '../model/rubric.ts';
import { exceeds } from '../model/tolerance.ts';
import { heldBeside, totalEffort } from './step.ts';
import { isPositive, valueOf } from './value.ts';

export interface Better {
  to: Given;
  /** Value 0–1 with the evidence that it needs. */
  value: number;
  /** Person-weeks from the answer as it stands; undefined where the rubric does not say. */
  effort?: number | undefined;
}

/**
 * The answers that are worth more than the one given, least value first. A level takes the effort of every level on the
 * way, an option of a choice that of every option on the way, a number that of every step on the way; of sets of options
 * only those that no other matches with less effort.
 */
export function betterAnswers(question: Question, given: Given): Better[] {
  const now = valueOf(question, given);
  return reachable(question, given)
    .filter(({ value }) => exceeds(value, now))
    .sort((a, b) => a.value - b.value);
}

/** The answers that are worth something, where none was given: nobody can say yet what they take. */
export function worthyAnswers(question: Question): Better[] {
  return candidates(question)
    .map((to): Better => ({ to, value: valueOf(question, to) }))
    .filter(({ value }) => exceeds(value, 0))
    .sort((a, b) => a.value - b.value);
}

function candidates(question: Question): Given[] {
  switch (question.type) {
    case 'level':
      return question.levels.map((_, k) => k);
    case 'boolean':
      return [isPositive(question)];
    case 'choice':
      return question.options.map(({ id }) => id);
    case 'multi':
      return question.options.map(({ id }) => [id]);
    case 'number':
      return (question.steps ?? []).map(({ to }) => to);
  }
}

function reachable(question: Question, given: Given): Better[] {
  switch (question.type) {
    case 'level': {
      const values = levelValues(question);
      const worth = values.map((value, to) => ({ to, value, effort: totalEffort(question.levels.slice((given as number) + 1, to + 1)) }));
      // Of levels of equal worth the lowest is enough.
      return worth.filter(({ to, value }) => exceeds(value, values[to - 1]!));
    }
    case 'boolean':
      return [{ to: isPositive(question), value: 1, effort: question.effort }];
    case 'choice':
      return question.options.map((option) => {
        const value = valueOf(question, option.id);
        return { to: option.id, value, effort: option.effort === undefined ? undefined : totalEffort([...optionsBetween(question, valueOf(question, given), value), option]) };
      });
    case 'multi':
      return sets(question, given as string[]);
    case 'number':
      return alongSteps(question, given as number);
  }
}

/**
 * The options of a choice that are passed from one value to a better one, least value first: of each value between the
 * two the option of least effort. One whose effort the rubric does not state is no part of the way.
 * @param among options that may be passed
 */
export function optionsBetween(question: ChoiceQuestion, from: number, to: number, among = question.options): ChoiceQuestion['options'] {
  const worth = ({ id }: ChoiceQuestion['options'][number]) => valueOf(question, id);
  const between = among.filter((option) => option.effort !== undefined && exceeds(worth(option), from) && exceeds(to, worth(option)));
  const rising = between.sort((a, b) => a.points - b.points || a.effort! - b.effort!);
  return rising.filter((option, i) => i === 0 || exceeds(worth(option), worth(rising[i - 1]!)));
}

function alongSteps(question: NumberQuestion, from: number): Better[] {
  return ([1, -1] as const).flatMap((side) => {
    const passed = betterSteps(question, from, side);
    return passed.map(({ to }, i) => ({ to, value: valueOf(question, to), effort: totalEffort(passed.slice(0, i + 1)) }));
  });
}

/** The steps that are worth more than a number as it stands, above it (1) or below it (−1), nearest first. */
export function betterSteps(question: NumberQuestion, from: number, side: 1 | -1): NonNullable<NumberQuestion['steps']> {
  const now = valueOf(question, from);
  const better = question.steps?.filter(({ to }) => Math.sign(to - from) === side && exceeds(valueOf(question, to), now));
  return better?.sort((a, b) => Math.abs(a.to - from) - Math.abs(b.to - from)) ?? [];
}

/** Sets with further options of which none is worth as much as another of less effort. An option that adds nothing is in none. */
function sets(question: MultiQuestion, given: readonly string[]): Better[] {
  const { options } = question;
  const kept = heldBeside(question, given);
  const withOption = ({ to, effort }: Better, option: (typeof options)[number]): Better => {
    const chosen = [...(to as string[]), option.id];
    return { to: chosen, value: valueOf(question, chosen), effort: totalEffort([{ effort }, option]) };
  };
  const start: Better = { to: kept, value: valueOf(question, kept) };
  return options.reduce((found, option) => efficient([...found, ...found.map((each) => withOption(each, option))]), [start]);
}

function efficient(all: readonly Better[]): Better[] {
  const ordered = [...all].sort((a, b) => (a.effort ?? 0) - (b.effort ?? 0) || b.value - a.value);
  return ordered.filter(({ value }, i) => ordered.slice(0, i).every((cheaper) => exceeds(value, cheaper.value)));
}

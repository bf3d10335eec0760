/** The next step for a question: the one of least effort that is worth more (scoring method, section 5). */
import type { Given } from '../model/answers.ts';
import { levelValues } from '../model/outline.ts';
import type { LocalText, MultiQuestion, Question } from '../model/rubric.ts';
import { exceeds } from '../model/tolerance.ts';
import { isPositive, valueOf } from './value.ts';

export interface Step {
  to: Given;
  /** Value 0–1 once the step is taken, with the evidence that it needs. */
  value: number;
  action?: LocalText | undefined;
  owner?: string | undefined;
  /** Person-weeks; undefined where the rubric does not say. */
  effort?: number | undefined;
}

interface Work {
  action?: LocalText | undefined;
  owner?: string | undefined;
  effort?: number | undefined;
}
const effortOf = ({ effort = 0 }: Work): number => effort;
const work = ({ action, owner, effort }: Work): Work => ({ action, owner, effort });

/** The step of least effort from an answer to one that is worth more; undefined at the top, or where the rubric names none. */
export function nextStep(question: Question, given: Given): Step | undefined {
  const now = valueOf(question, given);
  switch (question.type) {
    case 'level': {
      const from = given as number;
      const to = levelValues(question).findIndex((value) => exceeds(value, now));
      const target = question.levels[to];
      if (!target) return undefined;
      return { ...work(target), to, value: valueOf(question, to), effort: totalEffort(question.levels.slice(from + 1, to + 1)) };
    }
    case 'boolean':
      return now === 1 ? undefined : { ...work(question), to: isPositive(question), value: 1 };
    case 'choice': {
      const better = question.options.filter(({ id }) => exceeds(valueOf(question, id), now));
      const [best] = better.sort((a, b) => a.points - b.points || effortOf(a) - effortOf(b));
      return best && { ...work(best), to: best.id, value: valueOf(question, best.id) };
    }
    case 'multi': {
      const selected = heldBeside(question, given as string[]);
      const candidates = question.options
        .map((option) => ({ option, value: valueOf(question, [...selected, option.id]) }))
        .filter(({ value }) => exceeds(value, now));
      const [best] = candidates.sort((a, b) => b.value - a.value || effortOf(a.option) - effortOf(b.option));
      return best && { ...work(best.option), to: [...selected, best.option.id], value: best.value };
    }
    case 'number': {
      const from = given as number;
      const better = (question.steps ?? []).filter(({ to }) => exceeds(valueOf(question, to), now));
      const [best] = better.sort((a, b) => Math.abs(a.to - from) - Math.abs(b.to - from) || effortOf(a) - effortOf(b));
      return best && { ...work(best), to: best.to, value: valueOf(question, best.to) };
    }
  }
}

/** What of an answer stays where an option is added to it: all but an exclusive one, such as "none of these". */
export function heldBeside({ options }: MultiQuestion, given: readonly string[]): string[] {
  return given.filter((id) => !options.some((option) => option.id === id && option.exclusive));
}

/** Person-weeks of all that is passed; undefined where nothing of it has any stated. */
export function totalEffort(passed: readonly { effort?: number | undefined }[]): number | undefined {
  if (passed.every(({ effort }) => effort === undefined)) return undefined;
  return passed.reduce((sum, { effort }) => sum + (effort ?? 0), 0);
}

/** The next step for a question: the one of least effort that is worth more (scoring method, section 5). */
import type { Given } from '../model/answers.ts';
import { levelValues } from '../model/outline.ts';
import type { LocalText, Question } from '../model/rubric.ts';
import { EPSILON } from './settings.ts';
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
const work = ({ action, owner, effort }: Work): Work => ({ action, owner, effort });

/** The step of least effort from an answer to one that is worth more; undefined at the top, or where the rubric names none. */
export function nextStep(question: Question, given: Given): Step | undefined {
  const now = valueOf(question, given);
  switch (question.type) {
    case 'level': {
      const from = given as number;
      const to = levelValues(question).findIndex((value) => value > now + EPSILON);
      const target = question.levels[to];
      if (!target) return undefined;
      return { ...work(target), to, value: valueOf(question, to), effort: totalEffort(question.levels.slice(from + 1, to + 1)) };
    }
    case 'boolean':
      return now === 1 ? undefined : { ...work(question), to: isPositive(question), value: 1 };
    case 'choice': {
      const better = question.options.filter(({ id }) => valueOf(question, id) > now + EPSILON);
      const best = leastBy(better, ({ points, effort }) => [points, effort ?? 0]);
      return best && { ...work(best), to: best.id, value: valueOf(question, best.id) };
    }
    case 'multi': {
      const selected = (given as string[]).filter((id) => !question.options.find((option) => option.id === id)?.exclusive);
      const candidates = question.options
        .filter(({ id, exclusive }) => !exclusive && !selected.includes(id))
        .map((option) => ({ option, value: valueOf(question, [...selected, option.id]) }))
        .filter(({ value }) => value > now + EPSILON);
      const best = leastBy(candidates, ({ option, value }) => [-value, option.effort ?? 0]);
      return best && { ...work(best.option), to: [...selected, best.option.id], value: best.value };
    }
    case 'number': {
      const from = given as number;
      const better = (question.steps ?? []).filter(({ to }) => valueOf(question, to) > now + EPSILON);
      const best = leastBy(better, ({ to, effort }) => [Math.abs(to - from), effort ?? 0]);
      return best && { ...work(best), to: best.to, value: valueOf(question, best.to) };
    }
  }
}

/** Person-weeks of all that is passed; undefined where nothing of it has any stated. */
export function totalEffort(passed: readonly { effort?: number | undefined }[]): number | undefined {
  if (passed.every(({ effort }) => effort === undefined)) return undefined;
  return passed.reduce((sum, { effort }) => sum + (effort ?? 0), 0);
}

/** The first element whose key is least, comparing keys entry by entry. */
function leastBy<T>(things: readonly T[], key: (thing: T) => number[]): T | undefined {
  return things.reduce<T | undefined>((best, thing) => {
    if (best === undefined) return thing;
    const [a, b] = [key(thing), key(best)];
    const differing = a.findIndex((part, i) => part !== b[i]);
    return differing >= 0 && (a[differing] as number) < (b[differing] as number) ? thing : best;
  }, undefined);
}

import type { Given } from '../model/answers.ts';
import type { Question } from '../model/rubric.ts';

/** Whether a question takes an answer. */
export function fits(question: Question, given: Given): boolean {
  switch (question.type) {
    case 'level':
      return typeof given === 'number' && Number.isInteger(given) && given >= 0 && given < question.levels.length;
    case 'boolean':
      return typeof given === 'boolean' || given === 'yes' || given === 'no';
    case 'number':
      return typeof given === 'number' && given >= (question.min ?? -Infinity) && given <= (question.max ?? Infinity) && Number.isFinite(given);
    case 'choice':
      return question.options.some(({ id }) => id === given);
    case 'multi': {
      if (!Array.isArray(given) || new Set(given).size < given.length) return false;
      const chosen = question.options.filter(({ id }) => given.includes(id));
      return chosen.length === given.length && (given.length === 1 || !chosen.some(({ exclusive }) => exclusive));
    }
  }
}

/** Efforts as whole numbers, so that sums of them are exact. */
import { outlineOf } from '../model/outline.ts';
import type { Question, Rubric } from '../model/rubric.ts';

/** Efforts finer than a millionth of a person-week are taken to that. */
const FINEST = 1e6;

/** The least number of units to a person-week with which every effort of the rubric is a whole number of units. */
export function unitsPerWeek(rubric: Rubric): number {
  const efforts = outlineOf(rubric).questions.flatMap(({ question }) => effortsOf(question));
  return FINEST / efforts.reduce((divisor, effort) => greatestCommonDivisor(divisor, Math.round(effort * FINEST)), FINEST);
}

function effortsOf(question: Question): number[] {
  const works: { effort?: number }[] | undefined =
    question.type === 'level' ? question.levels : question.type === 'boolean' ? [question] : question.type === 'number' ? question.steps : question.options;
  return works?.flatMap(({ effort }) => effort ?? []) ?? [];
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

/** The value of an answer, x in [0, 1] (scoring method, section 1). */
import type { Answer, Evidence, Given } from '../model/answers.ts';
import { countsOn, DEFAULT_ASSURANCE } from '../model/evidence.ts';
import { once } from '../model/once.ts';
import { levelValues } from '../model/outline.ts';
import type { NumberQuestion, Question } from '../model/rubric.ts';
import { ASSURANCES, type Assurance } from '../model/vocabulary.ts';

/** The value in [0, 1] of each answer that fits a question. */
export type Valuer = (given: Given) => number;

/** Value in [0, 1] of an answer that fits its question. */
export function valueOf(question: Question, given: Given): number {
  return valuerOf(question)(given);
}

/** The values of a question's answers as a function; compiled once for each question. */
export const valuerOf = once((question: Question): Valuer => {
  switch (question.type) {
    case 'level': {
      const values = levelValues(question);
      return (given) => values[given as number]!;
    }
    case 'boolean': {
      const positive = isPositive(question);
      return (given) => (given === positive ? 1 : 0);
    }
    case 'choice': {
      const most = Math.max(...question.options.map(({ points }) => points));
      const values = new Map(question.options.map(({ id, points }) => [id, points / most]));
      return (given) => values.get(given as string)!;
    }
    case 'multi':
      return multiValuer(question);
    case 'number':
      return (given) => curveValue(question, given as number);
  }
});

/** The answer to a yes-or-no question that is worth 1. */
export function isPositive({ positive }: Extract<Question, { type: 'boolean' }>): boolean {
  return positive !== 'no' && positive !== false;
}

function multiValuer({ options, fullMarks }: Extract<Question, { type: 'multi' }>): Valuer {
  const earning = options.filter(({ exclusive }) => !exclusive);
  const full = fullMarks ?? earning.reduce((total, { points }) => total + (points ?? 0), 0);
  return (selected) => {
    let sum = 0;
    for (let i = 0; i < earning.length; i++) {
      if ((selected as string[]).includes(earning[i]!.id)) sum += earning[i]!.points ?? 0;
    }
    return Math.min(1, sum / full);
  };
}

/** Piecewise linear between the points of the curve, on v or on ln v, and clamped at both ends. */
function curveValue({ curve, scale }: NumberQuestion, value: number): number {
  let upper = 0;
  while (upper < curve.length && curve[upper]![0] <= value) upper++;
  if (upper === 0) return curve[0]![1];
  if (upper === curve.length) return curve[upper - 1]![1];
  const v0 = curve[upper - 1]![0];
  const x0 = curve[upper - 1]![1];
  const v1 = curve[upper]![0];
  const x1 = curve[upper]![1];
  const along = scale === 'log' ? Math.log(value / v0) / Math.log(v1 / v0) : (value - v0) / (v1 - v0);
  return x0 + (x1 - x0) * along;
}

/** Best grade among the evidence that is valid on a day. */
export const assuranceOn = (evidence: readonly Evidence[], asOf: string): Assurance => ASSURANCES[gradeOn(evidence, asOf)]!;

/** The same by its number among ASSURANCES. */
export function gradeOn(evidence: readonly Evidence[], asOf: string): number {
  let best = 0;
  for (const { date, expires, assurance = DEFAULT_ASSURANCE } of evidence) {
    if (countsOn(asOf, date, expires)) best = Math.max(best, ASSURANCES.indexOf(assurance));
  }
  return best;
}

/** The answer as it would stand with another value and the evidence that this value needs. */
export function withEvidence(given: Given): Answer {
  return { given, evidence: [{ assurance: 'tested' }] };
}

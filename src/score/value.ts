/** The value of an answer, x in [0, 1] (scoring method, section 1). */
import type { Answer, Evidence, Given } from '../model/answers.ts';
import { levelValues } from '../model/outline.ts';
import type { NumberQuestion, Question } from '../model/rubric.ts';
import type { Assurance } from '../model/vocabulary.ts';

/** Value in [0, 1] of an answer that fits its question. */
export function valueOf(question: Question, given: Given): number {
  switch (question.type) {
    case 'level':
      return levelValues(question)[given as number] ?? 0;
    case 'boolean':
      return given === isPositive(question) ? 1 : 0;
    case 'choice': {
      const most = Math.max(...question.options.map(({ points }) => points));
      return (question.options.find(({ id }) => id === given)?.points ?? 0) / most;
    }
    case 'multi':
      return multiValue(question, given as string[]);
    case 'number':
      return curveValue(question, given as number);
  }
}

/** The answer to a yes-or-no question that is worth 1. */
export function isPositive({ positive }: Extract<Question, { type: 'boolean' }>): boolean {
  return positive !== 'no' && positive !== false;
}

function multiValue({ options, fullMarks }: Extract<Question, { type: 'multi' }>, selected: readonly string[]): number {
  const earning = options.filter(({ exclusive }) => !exclusive);
  const sum = (chosen: typeof earning) => chosen.reduce((total, { points }) => total + (points ?? 0), 0);
  return Math.min(1, sum(earning.filter(({ id }) => selected.includes(id))) / (fullMarks ?? sum(earning)));
}

/** Piecewise linear between the points of the curve, on v or on ln v, and clamped at both ends. */
function curveValue({ curve, scale }: NumberQuestion, value: number): number {
  const first = curve[0] as [number, number];
  const last = curve.at(-1) as [number, number];
  if (value <= first[0]) return first[1];
  if (value >= last[0]) return last[1];
  const upper = curve.findIndex(([v]) => value <= v);
  const [v0, x0] = curve[upper - 1] as [number, number];
  const [v1, x1] = curve[upper] as [number, number];
  const along = scale === 'log' ? Math.log(value / v0) / Math.log(v1 / v0) : (value - v0) / (v1 - v0);
  return x0 + (x1 - x0) * along;
}

const GRADES: readonly Assurance[] = ['none', 'documented', 'tested'];

/** Best grade among the evidence that is valid on a day: dated on or before it, expiring on or after it. */
export function assuranceOn(evidence: readonly Evidence[], asOf: string): Assurance {
  const valid = evidence.filter(({ date, expires }) => (!date || date <= asOf) && (!expires || expires >= asOf));
  const best = Math.max(0, ...valid.map(({ assurance }) => GRADES.indexOf(assurance ?? 'documented')));
  return GRADES[best] ?? 'none';
}

/** The answer as it would stand with another value and the evidence that this value needs. */
export function withEvidence(given: Given): Answer {
  return { given, evidence: [{ assurance: 'tested' }] };
}

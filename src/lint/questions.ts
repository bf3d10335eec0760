/** What can be wrong with one question: the steps that lead up, and the values that its answers can have. */
import type { Finding } from '../model/findings.ts';
import type { Path } from '../model/problem.ts';
import type { LocalText, Question, Rubric } from '../model/rubric.ts';
import { exceeds, reaches } from '../model/tolerance.ts';
import { valueOf } from '../score/value.ts';
import { finding } from './finding.ts';

export function questionFindings(question: Question, path: Path, rubric: Rubric): Finding[] {
  return [...steps(question, path, rubric), ...extremes(question, path)];
}

interface Work {
  action?: LocalText;
  effort?: number;
  owner?: string;
}

/** A step that raises a value without action, owner or effort; no step where one is needed. */
function steps(question: Question, path: Path, rubric: Rubric): Finding[] {
  const owners = new Set((rubric.owners ?? []).map(({ id }) => id));
  const check = (work: Work, at: Path): Finding[] => {
    const missing = (['action', 'effort', 'owner'] as const).filter((key) => work[key] === undefined);
    return [
      ...(missing.length > 0 ? [finding('error', 'step-incomplete', { missing }, at)] : []),
      ...(work.owner !== undefined && !owners.has(work.owner) ? [finding('error', 'owner-unknown', { owner: work.owner }, [...at, 'owner'])] : []),
    ];
  };
  // A question without weight asks for information only: nobody is to move it.
  if (question.weight === 0) return [];
  switch (question.type) {
    case 'level':
      return question.levels.flatMap((level, k) => (k > 0 && valueOf(question, k) > valueOf(question, k - 1) ? check(level, [...path, 'levels', k]) : []));
    case 'boolean':
      return check(question, path);
    case 'choice':
    case 'multi':
      return question.options.flatMap((option, o) => ((option.points ?? 0) > 0 ? check(option, [...path, 'options', o]) : []));
    case 'number': {
      const { steps: all = [], curve } = question;
      const best = Math.max(...curve.map(([, x]) => x));
      const arrives = all.some(({ to }) => reaches(valueOf(question, to), best));
      return [...all.flatMap((each, i) => check(each, [...path, 'steps', i])), ...(arrives ? [] : [finding('error', 'step-missing', {}, path)])];
    }
  }
}

/** Whether a question has an answer worth 0 and one worth 1. */
function extremes(question: Question, path: Path): Finding[] {
  const values = valuesOf(question);
  return [
    ...(exceeds(Math.min(...values), 0) ? [finding('error', 'zero-unreachable', {}, path)] : []),
    ...(!reaches(Math.max(...values), 1) ? [finding('error', 'full-unreachable', {}, path)] : []),
  ];
}

/** Values among which are the least and the largest that an answer can have. */
function valuesOf(question: Question): number[] {
  switch (question.type) {
    case 'level':
      return question.levels.map((_, k) => valueOf(question, k));
    case 'boolean':
      return [0, 1];
    case 'choice':
      return question.options.map(({ id }) => valueOf(question, id));
    case 'multi': {
      const earning = question.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
      return [...question.options.map(({ id }) => valueOf(question, [id])), valueOf(question, earning)];
    }
    case 'number': {
      const { curve, min = curve[0]![0], max = curve.at(-1)![0] } = question;
      return [min, max, ...curve.map(([v]) => v).filter((v) => v >= min && v <= max)].map((v) => valueOf(question, v));
    }
  }
}

/** Levels, and what binds them (scoring method, section 4). The score itself is never altered. */
import { printed } from '../model/printed.ts';
import type { Bound } from '../model/report.ts';
import type { MustPass, Rubric } from '../model/rubric.ts';
import { reaches } from '../model/tolerance.ts';
import { compile, type Compiled, type CompiledRule } from './compiled.ts';
import type { Evaluation, Mean, QuestionValue } from './evaluate.ts';
import { ANSWERED, UNANSWERED, type Sheet } from './sheet.ts';

/** The level whose band holds the printed number; null for no score. */
export function band(score: Mean, rubric: Rubric): number | null {
  return score === null ? null : bandOf(score, compile(rubric));
}

/** Where nothing is live there is no level. */
export const NO_LEVEL = -1;

/** The same for a mean as it is kept in arrays: NO_LEVEL for NaN, which reaches none. */
export function bandOf(score: number, { levelsFrom }: Compiled): number {
  const shown = printed(100 * score);
  return levelsFrom.findLastIndex((from) => reaches(shown, from));
}

export type RuleState = 'passed' | 'failed' | 'unanswered' | 'not-applicable';

/** Whether a must-pass rule holds for a question. */
export function ruleState({ atLeast }: MustPass, question: QuestionValue): RuleState {
  if (question.state === 'not-applicable') return 'not-applicable';
  if (question.value === null) return 'unanswered';
  return short(question.value, atLeast) ? 'failed' : 'passed';
}

const short = (value: number, atLeast: number): boolean => !reaches(value, atLeast);

/** Whether an answer fails a must-pass rule. */
export function failsRule(sheet: Sheet, { question, rule }: CompiledRule): boolean {
  return sheet.states[question] === ANSWERED && short(sheet.scored[question]!, rule.atLeast);
}

/** The same, or the answer is missing and might. */
export function mayFailRule(sheet: Sheet, rule: CompiledRule): boolean {
  return sheet.states[rule.question] === UNANSWERED || failsRule(sheet, rule);
}

/** Told of a constraint below the band of what it binds: whose (a dimension, or last the institution), what, which, how low. */
type Bind = (whose: number, kind: Bound['kind'], id: string, bound: number) => void;

/**
 * Levels of every dimension, then of the institution: the band of the score, under whatever binds it.
 * @param means scores by node, 0–1; NaN where nothing is live
 * @param fails whether a rule counts as failed
 * @param levels written: by dimension, then of the institution; NO_LEVEL where there is none
 */
export function boundLevels(sheet: Sheet, means: Float64Array, fails: typeof failsRule, levels: Int8Array, bind?: Bind): void {
  const { compiled } = sheet;
  const { rules, firstDimension, outline, settings } = compiled;
  const institution = outline.dimensions.length;
  for (let whose = 0; whose <= institution; whose++) {
    const highest = bandOf(means[firstDimension + whose]!, compiled);
    let level = highest;
    if (whose === institution) {
      for (let d = 0; d < institution; d++) {
        const bound = levels[d]! + settings.spread;
        if (levels[d] === NO_LEVEL || bound >= highest) continue;
        level = Math.min(level, bound);
        bind?.(whose, 'weakest-dimension', outline.dimensions[d]!.id, bound);
      }
    }
    for (const each of rules) {
      const { id, cap } = each.rule;
      if (each.caps !== whose || cap >= highest || !fails(sheet, each)) continue;
      level = Math.min(level, cap);
      bind?.(whose, 'must-pass', id, cap);
    }
    levels[whose] = level;
  }
}

export interface Standing {
  level: number | null;
  levelHigh: number | null;
  boundBy: Bound[];
}

export interface Levels {
  overall: Standing;
  dimensions: Map<string, Standing>;
}

/** Levels of every dimension and of the institution: proved by the answers, and still within reach of the missing ones. */
export function levelsOf({ sheet, outline: { dimensions } }: Evaluation): Levels {
  const means = new Float64Array(sheet.compiled.root + 1);
  const low = new Int8Array(dimensions.length + 1);
  const high = new Int8Array(dimensions.length + 1);
  const bounds = Array.from(low, (): Bound[] => []);
  sheet.weighing.means(sheet.scored, means);
  boundLevels(sheet, means, mayFailRule, low, (whose, kind, id, bound) => void bounds[whose]!.push({ kind, id, bound }));
  sheet.weighing.means(sheet.potential, means);
  boundLevels(sheet, means, failsRule, high);
  const standing = (whose: number): Standing => ({
    level: low[whose] === NO_LEVEL ? null : low[whose]!,
    levelHigh: high[whose] === NO_LEVEL ? null : high[whose]!,
    boundBy: bounds[whose]!.sort((a, b) => a.bound - b.bound),
  });
  return { overall: standing(dimensions.length), dimensions: new Map(dimensions.map(({ id }, d) => [id, standing(d)])) };
}

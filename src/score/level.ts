/** Levels, and what binds them (scoring method, section 4). The score itself is never altered. */
import { printed } from '../model/printed.ts';
import type { Bound } from '../model/report.ts';
import type { MustPass, Rubric } from '../model/rubric.ts';
import type { Evaluation, Mean, QuestionValue } from './evaluate.ts';
import { potential, scored } from './measures.ts';
import { EPSILON } from './settings.ts';

/** The level whose band holds the printed number; null for no score. */
export function band(score: Mean, { levels }: Rubric): number | null {
  if (score === null) return null;
  const shown = printed(100 * score);
  return Math.max(0, levels.findLastIndex(({ from }) => shown >= from - EPSILON));
}

export type RuleState = 'passed' | 'failed' | 'unanswered' | 'not-applicable';

/** Whether a must-pass rule holds for a question. */
export function ruleState({ atLeast }: MustPass, question: QuestionValue | undefined): RuleState {
  if (!question || question.state === 'not-applicable') return 'not-applicable';
  if (question.value === null) return 'unanswered';
  return question.value < atLeast - EPSILON ? 'failed' : 'passed';
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
export function levelsOf(evaluation: Evaluation): Levels {
  const { outline } = evaluation;
  const low = levelsFor(evaluation, scored, ['failed', 'unanswered']);
  const high = levelsFor(evaluation, potential, ['failed']);
  const dimensions = outline.dimensions.map(({ id }): [string, Standing] => [
    id,
    { level: low.dimensions.get(id)?.level ?? null, levelHigh: high.dimensions.get(id)?.level ?? null, boundBy: low.dimensions.get(id)?.boundBy ?? [] },
  ]);
  return {
    overall: { level: low.overall.level, levelHigh: high.overall.level, boundBy: low.overall.boundBy },
    dimensions: new Map(dimensions),
  };
}

interface Bounded {
  level: number | null;
  boundBy: Bound[];
}

function levelsFor(evaluation: Evaluation, measure: typeof scored, fails: readonly RuleState[]) {
  const { outline, settings, byId } = evaluation;
  const { rubric } = outline;
  const failing = (rubric.mustPass ?? []).filter((rule) => fails.includes(ruleState(rule, byId.get(rule.question))));
  const caps = (rules: MustPass[]) => rules.map(({ id, cap }): Bound => ({ kind: 'must-pass', id, bound: cap }));

  const dimensions = new Map<string, Bounded>();
  for (const node of outline.dimensions) {
    const own = failing.filter(({ dimension }) => dimension === node.id);
    dimensions.set(node.id, bounded(band(evaluation.mean(node, measure), rubric), caps(own)));
  }
  const weakest = [...dimensions].flatMap(([id, { level }]): Bound[] =>
    level === null ? [] : [{ kind: 'weakest-dimension', id, bound: level + settings.spread }],
  );
  const institution = failing.filter(({ dimension }) => dimension === undefined);
  return { overall: bounded(band(evaluation.mean(outline.root, measure), rubric), [...weakest, ...caps(institution)]), dimensions };
}

function bounded(level: number | null, constraints: Bound[]): Bounded {
  if (level === null) return { level, boundBy: [] };
  const boundBy = constraints.filter(({ bound }) => bound < level).sort((a, b) => a.bound - b.bound);
  return { level: Math.min(level, ...boundBy.map(({ bound }) => bound)), boundBy };
}

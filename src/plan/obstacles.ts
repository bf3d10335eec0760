/** What stands between an institution and a goal that it cannot reach. */
import type { InTheWay } from '../model/roadmap.ts';
import { descending, exceeds } from '../model/tolerance.ts';
import type { Evaluation, QuestionValue } from '../score/evaluate.ts';
import type { TargetOf } from '../score/gaps.ts';
import { band, ruleState } from '../score/level.ts';
import { scored } from '../score/measures.ts';
import { needsOf, type Aim } from './goals.ts';
import type { Move } from './moves.ts';
import type { Option } from './options.ts';
import type { Scorer } from './outcome.ts';

/** An institution with what it could do at the very most. */
export interface Furthest {
  options: readonly Option[];
  /** The moves of a question that can come about at all. */
  movesFor(question: string): readonly Move[];
  /** The answers once the best of these have been taken. */
  evaluation: Evaluation;
}

export function furthest(options: readonly Option[], movesFor: Furthest['movesFor'], scorer: Scorer): Furthest {
  // The last of a question's moves stands: it is worth most.
  const best = options.flatMap(({ node }) => movesFor(node.id).map((move): [string, Move] => [node.id, move]));
  return { options, movesFor, evaluation: scorer.evaluation(new Map(best)) };
}

/**
 * Scores that fall short first, then must-pass rules, then questions by the points that they withhold. Where each of
 * these could be had, but a step for one changes what is asked elsewhere, they cannot be had together.
 */
export function inTheWay(goal: Aim, most: Furthest, now: Evaluation, targets: TargetOf): InTheWay[] {
  const found = apart(goal, most, now, targets);
  return found.length > 0 ? found : [{ kind: 'together', id: null, question: null, reach: null, needs: null, points: null }];
}

function apart(goal: Aim, most: Furthest, now: Evaluation, targets: TargetOf): InTheWay[] {
  switch (goal.kind) {
    case 'target':
      return withheld(most, now.questions, targets);
    case 'score':
      return [scoreShort(most, goal.score), ...withheld(most, now.questions, BEST)];
    case 'level':
      return levelShort(goal.level, most, now);
  }
}

const BEST: TargetOf = () => 1;

function scoreShort({ evaluation }: Furthest, needs: number): InTheWay {
  return { kind: 'score', id: null, question: null, reach: 100 * (evaluation.mean(evaluation.outline.root, scored) ?? 0), needs, points: null };
}

function levelShort(level: number, most: Furthest, now: Evaluation): InTheWay[] {
  const { evaluation } = most;
  const { rubric, root } = evaluation.outline;
  const needs = (of: number) => rubric.levels[of]!.from;
  const { rules, dimensions } = needsOf(evaluation, level);
  const low = (band(evaluation.mean(root, scored), rubric) ?? 0) < level;
  const lowDimensions = dimensions.filter((each) => band(evaluation.mean(each.node, scored), rubric)! < each.level);
  const failing = rules.filter((rule) => ruleState(rule, evaluation.byId.get(rule.question)!) !== 'passed');
  const names = new Set(lowDimensions.map(({ node }) => node.id));
  const ruled = new Set(failing.map(({ question }) => question));
  return [
    ...(low ? [scoreShort(most, needs(level))] : []),
    ...lowDimensions.map(({ node, level: of }): InTheWay => ({ kind: 'dimension', id: node.id, question: null, reach: 100 * evaluation.mean(node, scored)!, needs: needs(of), points: null })),
    ...failing.map(({ id, question }): InTheWay => ({ kind: 'must-pass', id, question, reach: null, needs: null, points: null })),
    ...withheld(most, now.questions.filter(({ node }) => low || names.has(node.dimension.id) || ruled.has(node.id)), BEST, ruled),
  ];
}

/** Questions that cannot come up to what is wanted of them, and why; without weight only those that a rule looks at. */
function withheld({ options, movesFor, evaluation }: Furthest, questions: readonly QuestionValue[], wanted: TargetOf, ruled: ReadonlySet<string> = new Set()): InTheWay[] {
  const optionById = new Map(options.map((option) => [option.node.id, option]));
  return questions
    .flatMap(({ node: { id } }): InTheWay[] => {
      const question = evaluation.byId.get(id) as QuestionValue;
      const missing = wanted(question) - scored(question);
      if (!exceeds(missing, 0) || !(question.weight || ruled.has(id))) return [];
      return [{ kind: reasonOf(optionById.get(id), movesFor), id, question: id, reach: null, needs: null, points: 100 * question.weight! * missing }];
    })
    .sort((a, b) => descending(a.points!, b.points!));
}

function reasonOf(option: Option | undefined, movesFor: Furthest['movesFor']): InTheWay['kind'] {
  if (!option) return 'unanswered';
  const { node, moves, permitted, fixed } = option;
  if (fixed || permitted.includes(false)) return 'excluded';
  return moves.length > movesFor(node.id).length ? 'prerequisite' : 'no-step';
}

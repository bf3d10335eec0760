/** The plan: which steps to take, proved where it can be to be the best that there are (scoring method, section 6). Pure. */
import type { Answers, Given } from '../model/answers.ts';
import { localised } from '../model/outline.ts';
import type { FrontierPoint, PlannedStep, Roadmap } from '../model/roadmap.ts';
import type { LoadedRubric, MustPass, Rubric } from '../model/rubric.ts';
import { exceeds } from '../model/tolerance.ts';
import { SCHEMA_VERSION } from '../model/vocabulary.ts';
import type { Evaluation } from '../score/evaluate.ts';
import type { TargetOf } from '../score/gaps.ts';
import { ruleState } from '../score/level.ts';
import { score, termsFor, type ScoreOptions } from '../score/score.ts';
import { chooseTarget, targetOf } from '../score/target.ts';
import { choose, type Chosen, type Lifting } from './choose.ts';
import type { Selection } from './frontier.ts';
import type { Aim, Goal } from './goals.ts';
import type { Planning } from './knapsack.ts';
import { furthest, inTheWay } from './obstacles.ts';
import type { Step } from './moves.ts';
import { attainable, optionsOf } from './options.ts';
import { movesIn, Scorer, type Standing } from './outcome.ts';
import { permissionOf } from './selection.ts';
import { situationsOf } from './situations.ts';
import { tasksOf, type Task } from './tasks.ts';
import { undoneIn } from './undone.ts';
import { unitsPerWeek as unitsOf } from './units.ts';
import { horizonOf, rounded, schedule, type Scheduled } from './waves.ts';

export type { Goal } from './goals.ts';

export interface PlanOptions extends ScoreOptions {
  goal: Goal;
  /** Ids of questions, topics, dimensions, principles or owners: steps come only from these. */
  only?: readonly string[];
  /** Ids of the same kinds: no step comes from these. */
  exclude?: readonly string[];
  /** What management has decided, by question id: taken whatever it is worth. */
  fixed?: ReadonlyMap<string, Given>;
  /** Under a budget: first meet the must-pass rules that cap a level, then optimise. */
  liftCaps?: boolean;
  /** Person-weeks that a quarter has room for, above 0; without it the steps are not laid out in quarters. */
  capacity?: number | undefined;
}

/**
 * Plans the steps of one institution. The same input gives the same roadmap, byte for byte.
 * @throws UserError for ids that the rubric does not have, and for decisions that cannot be planned
 */
export function plan(rubric: LoadedRubric, file: Answers, options: PlanOptions): Roadmap {
  const { definition } = rubric;
  const { goal, only = [], exclude = [], fixed = new Map<string, Given>(), liftCaps = false, capacity } = options;
  const report = score(rubric, file, options);
  const terms = termsFor(definition, file, options);
  const scorer = new Scorer(terms, file.answers);
  const before = scorer.standing(new Map());
  const now = scorer.evaluation(new Map());
  const profile = chooseTarget(definition, options.target, now.around);
  const targets: TargetOf = ({ node }) => targetOf(profile, node);

  const unitsPerWeek = unitsOf(definition);
  const permits = permissionOf(now.outline, only, exclude);
  const all = optionsOf(terms, file.answers, now, { permits, fixed, unitsPerWeek });
  const { situations, all: everySituation } = situationsOf(terms, file.answers, all);
  const planning: Planning = { options: all, situations, unitsPerWeek };
  const movesFor = attainable(all, now);
  const chosen = choose(planning, { goal, now, targets, liftCaps, movesFor, after: (selection) => scorer.evaluation(movesIn(selection, all)) });
  const moves = movesIn(chosen.selection, all);
  const after = scorer.standing(moves);
  const then = scorer.evaluation(moves);

  const tasks = tasksOf(all, moves, now, then);
  const laidOut = capacity === undefined ? undefined : schedule(tasks, definition, capacity);
  const effort = rounded(chosen.selection.cost / unitsPerWeek);
  const pointOf = (selection: Selection): FrontierPoint => {
    const reached = scorer.standing(movesIn(selection, all));
    return { effort: rounded(selection.cost / unitsPerWeek), gain: gainOver(before, reached), ...reached };
  };

  return {
    kind: 'roadmap',
    schemaVersion: SCHEMA_VERSION,
    tool: report.tool,
    rubric: report.rubric,
    institution: report.institution,
    assessed: report.assessed,
    asOf: report.asOf,
    language: report.language,
    target: report.target,
    weightSet: report.weightSet,
    evidenceMode: report.evidenceMode,
    statement: report.statement,
    goal: { kind: goal.kind, value: valueOfGoal(goal), reached: chosen.reached },
    wishes: { only: [...only], exclude: [...exclude], fixed: [...fixed].map(([question, to]) => ({ question, to })), capacity: capacity ?? null },
    effort,
    gain: gainOver(before, after),
    proved: chosen.exact && everySituation && all.every(({ everyMove }) => everyMove),
    before,
    after,
    steps: stepsOf(laidOut?.steps ?? tasks.map((task) => ({ task, wave: null, until: null })), { before, scorer, rubric: definition, language: options.language }),
    waves: laidOut?.load.waves(options.asOf, definition) ?? [],
    horizons: (definition.horizons ?? []).map(({ id, name = {}, quarter }) => ({ id, name, quarter })),
    next: nextOf(chosen, planning, goal, after, scorer),
    frontier: chosen.plain.map(pointOf),
    liftCaps: chosen.lifting ? capsOf(chosen.lifting, { after, then }) : null,
    undone: undoneIn(all, then, { permits, unitsPerWeek, movesFor }),
    toFindOut: report.gaps.filter(({ state }) => state === 'unanswered').map(({ question }) => ({ question, points: report.questions.find(({ id }) => id === question)!.maxPoints! })),
    inTheWay: chosen.reached ? [] : inTheWay(goal as Aim, furthest(all, movesFor, scorer), now, targets),
    questions: report.questions.map(({ id, dimension, topic, type, principles, state, answer, value, weight }) => ({ id, dimension, topic, type, principles, state, answer, value, weight })),
    texts: report.texts,
  };
}

const gainOver = (before: Standing, after: Standing): number => (after.score ?? 0) - (before.score ?? 0);

function valueOfGoal(goal: Goal): number | null {
  switch (goal.kind) {
    case 'budget':
      return goal.effort;
    case 'level':
      return goal.level;
    case 'score':
      return goal.score;
    case 'target':
      return null;
  }
}

interface Course {
  before: Standing;
  scorer: Scorer;
  rubric: Rubric;
  language: string;
}

type Placed = Scheduled | { task: Task; wave: null; until: null };

/** The steps one after the other, with what the institution scores after each. */
function stepsOf(placed: readonly Placed[], { before, scorer, rubric, language }: Course): PlannedStep[] {
  const reached = new Map<string, Step>();
  let last = before;
  return placed.map(({ task: { node, step, fixed }, wave, until }): PlannedStep => {
    const standing = scorer.standing(reached.set(node.id, step));
    const gain = gainOver(last, standing);
    last = standing;
    return {
      question: node.id,
      from: step.from,
      to: step.to,
      value: step.value,
      action: localised(step.action, language, rubric),
      owner: step.owner ?? null,
      effort: step.effort,
      gain,
      scoreAfter: standing.score,
      levelAfter: standing.level,
      fixed,
      horizon: horizonOf(rubric, step.value)?.id ?? null,
      wave,
      until,
    };
  });
}

/** What more effort would buy first, beyond the budget or, where there is none, beyond the plan. */
function nextOf({ selection, among }: Chosen, { options, unitsPerWeek }: Planning, goal: Goal, after: Standing, scorer: Scorer): Roadmap['next'] {
  const spent = goal.kind === 'budget' ? goal.effort * unitsPerWeek : selection.cost;
  const next = among.find(({ cost }) => exceeds(cost, spent));
  if (!next) return null;
  const reached = scorer.standing(movesIn(next, options));
  return { effort: rounded((next.cost - spent) / unitsPerWeek), gain: gainOver(after, reached), ...reached };
}

function capsOf({ first, otherwise }: Lifting, { after, then }: { after: Standing; then: Evaluation }): NonNullable<Roadmap['liftCaps']> {
  const isLifted = (rule: MustPass) => ['passed', 'not-applicable'].includes(ruleState(rule, then.byId.get(rule.question)!));
  return {
    lifted: first.filter(isLifted).map(({ id }) => id),
    standing: first.filter((rule) => !isLifted(rule)).map(({ id }) => id),
    sacrificed: Math.max(0, otherwise.gain - (after.score ?? 0)),
  };
}

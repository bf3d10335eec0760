/** The steps of a plan in the order to take them: what others require first, what fails a rule first, then most gain for the effort. */
import type { QuestionNode } from '../model/outline.ts';
import { ascending, reaches } from '../model/tolerance.ts';
import type { Evaluation } from '../score/evaluate.ts';
import { ruleState } from '../score/level.ts';
import type { Move, Step } from './moves.ts';
import type { Option } from './options.ts';

export interface Task {
  node: QuestionNode;
  step: Step;
  fixed: boolean;
  /** The step before it of the same question. */
  after: Task | undefined;
  /** Steps of other questions that must have been taken. */
  requires: Task[];
}

/**
 * @param chosen the move of each question that the plan takes
 * @param now the answers as they stand
 * @param then the answers once all moves are taken
 */
export function tasksOf(options: readonly Option[], chosen: ReadonlyMap<string, Move>, now: Evaluation, then: Evaluation): Task[] {
  const byQuestion = new Map<string, Task[]>();
  for (const { node, fixed } of options) {
    const tasks: Task[] = [];
    for (const step of chosen.get(node.id)?.steps ?? []) tasks.push({ node, step, fixed: fixed !== undefined, after: tasks.at(-1), requires: [] });
    byQuestion.set(node.id, tasks);
  }
  const tasks = [...byQuestion.values()].flat();
  for (const { node, requires } of tasks) {
    node.question.requires?.forEach(({ question, atLeast }) => {
      if (reaches(now.byId.get(question)!.raw ?? 0, atLeast)) return;
      const task = byQuestion.get(question)?.find(({ step }) => reaches(step.value, atLeast));
      if (task) requires.push(task);
    });
  }
  return inOrder(tasks, now, then);
}

function inOrder(tasks: readonly Task[], now: Evaluation, then: Evaluation): Task[] {
  const urgent = urgentOnes(tasks, now);
  const worth = (task: Task): number => perEffort(gainOf(task, now, then), task.step.effort);
  const waiting = [...tasks].sort((a, b) => Number(urgent.has(b)) - Number(urgent.has(a)) || ascending(worth(b), worth(a)));
  const done = new Set<Task>();
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ after, requires }) => (!after || done.has(after)) && requires.every((each) => done.has(each)));
    waiting.splice(next, 1).forEach((task) => done.add(task));
  }
  return [...done];
}

/** Steps that meet a must-pass rule which fails, and all that these wait for. */
function urgentOnes(tasks: readonly Task[], now: Evaluation): ReadonlySet<Task> {
  const urgent = new Set<Task>();
  const add = (task: Task): void => {
    urgent.add(task);
    if (task.after) add(task.after);
    task.requires.forEach(add);
  };
  const failing = now.outline.rubric.mustPass?.filter((rule) => ruleState(rule, now.byId.get(rule.question)!) === 'failed');
  failing?.forEach(({ question, atLeast }) => {
    const task = tasks.find(({ node, step }) => node.id === question && reaches(step.value, atLeast));
    if (task) add(task);
  });
  return urgent;
}

/** Gain by person-week: infinite for a step that takes none, unless it gains nothing. */
export const perEffort = (gain: number, effort: number): number => (gain === 0 ? 0 : gain / effort);

function gainOf({ node, step, after }: Task, now: Evaluation, then: Evaluation): number {
  const before = after?.step.value ?? now.byId.get(node.id)!.value ?? 0;
  return then.byId.get(node.id)!.weight! * (step.value - before);
}

/** Which questions belong to which role: those whose steps it carries (the rubric's `owners`). */
import { outlineOf, type QuestionNode } from './outline.ts';
import type { Question, Rubric } from './rubric.ts';

export interface Ownership {
  /** Roles that have questions, in the order of the rubric's list, with their questions in rubric order. Every question stands in one of them at most. */
  roles: { id: string; questions: QuestionNode[] }[];
  /** Questions whose steps name no owner. */
  unowned: QuestionNode[];
}

/** The questions of every role: each belongs to its primary owner, so that they can be handed out and put together again. */
export function ownershipOf(rubric: Rubric): Ownership {
  const { questions } = outlineOf(rubric);
  const named = [...(rubric.owners ?? []).map(({ id }) => id), ...questions.flatMap(({ question }) => primaryOwner(question) ?? [])];
  const roles = [...new Set(named)].map((id) => ({ id, questions: questions.filter(({ question }) => primaryOwner(question) === id) }));
  return {
    roles: roles.filter((role) => role.questions.length > 0),
    unowned: questions.filter(({ question }) => primaryOwner(question) === undefined),
  };
}

/** Every role that carries a step of a question, the primary owner first: the one with most steps, of equals the one with the earliest. */
export function ownersOf(question: Question): string[] {
  const steps = new Map<string, number>();
  for (const { owner } of stepsOf(question)) if (owner !== undefined) steps.set(owner, (steps.get(owner) ?? 0) + 1);
  return [...steps].sort(([, a], [, b]) => b - a).map(([owner]) => owner);
}

/** The role that a question belongs to; undefined where none of its steps names one. */
export const primaryOwner = (question: Question): string | undefined => ownersOf(question)[0];

function stepsOf(question: Question): readonly { owner?: string }[] {
  switch (question.type) {
    case 'level':
      return question.levels;
    case 'boolean':
      return [question];
    case 'choice':
    case 'multi':
      return question.options;
    case 'number':
      return question.steps ?? [];
  }
}

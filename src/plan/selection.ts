/** Which steps a plan may take: everything, only some, or all but some. */
import { nearest } from '../model/nearest.ts';
import type { Outline, QuestionNode } from '../model/outline.ts';
import { problem, UserError } from '../model/problem.ts';
import type { Permits } from './moves.ts';

/** Whether a move of a question may be taken that has these steps. */
export type Permission = (node: QuestionNode, steps: Parameters<Permits>[0]) => boolean;

/**
 * @param only ids of questions, topics, dimensions, principles or owners; empty for everything. Of an owner only moves
 *   count of which every step is hers
 * @param exclude ids of the same kinds; a move is out when any of its steps is
 * @throws UserError for an id that the rubric does not have
 */
export function permissionOf({ rubric, questions, topics }: Outline, only: readonly string[], exclude: readonly string[]): Permission {
  const known = [rubric.dimensions, topics.map(({ topic }) => topic), questions.map(({ question }) => question), rubric.principles, rubric.owners].flatMap((kind) => kind ?? []).map(({ id }) => id);
  const unknown = [...only, ...exclude].filter((id) => !known.includes(id));
  if (unknown.length > 0) throw new UserError(unknown.map((id) => problem('plan-id', { id, nearest: nearest(id, known) })));
  return (node, steps) => {
    const about = [node.id, node.topic.id, node.dimension.id, node.question.principles].flat();
    const named = (ids: readonly string[]) => about.some((id) => ids.includes(id as string));
    const ownedBy = (ids: readonly string[]) => steps.map(({ owner }) => ids.includes(owner as string));
    return (only.length === 0 || named(only) || ownedBy(only).every(Boolean)) && !named(exclude) && !ownedBy(exclude).some(Boolean);
  };
}

/** Which questions explain a difference of scores, exactly (scoring method, section 7). */
import type { Attribution, SharedQuestion, Side } from '../model/comparison.ts';
import { descending, equals } from '../model/tolerance.ts';
import { sideAt } from './shared.ts';

/** Below this a question explains nothing; so small that the rows left out never show in the sum. */
const NOTHING = 1e-12;

/**
 * Points of the difference between the first institution and another that each question explains:
 * 100·(W_A x_A − W_B x_B), where what is unanswered or does not apply brings 0. They add up to the
 * difference of the overall scores. Largest first, then in rubric order.
 */
export function attribute(questions: readonly SharedQuestion[], against: number): Attribution[] {
  return questions
    .map((question): Attribution => {
      const first = sideAt(question, 0);
      const other = sideAt(question, against);
      return { against, question: question.id, points: (first.points ?? 0) - (other.points ?? 0), because: because(first, other) };
    })
    .filter(({ points }) => Math.abs(points) > NOTHING)
    .sort((a, b) => descending(Math.abs(a.points), Math.abs(b.points)));
}

function because(first: Side, other: Side): Attribution['because'] {
  const states = [first.state, other.state];
  if (states.includes('not-applicable')) return 'not-applicable';
  if (states.includes('unanswered')) return 'unanswered';
  return equals(first.value as number, other.value as number) ? 'weight' : 'answer';
}

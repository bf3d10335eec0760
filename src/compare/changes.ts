/** What became of each question between two assessments of one institution. */
import type { Change, SharedQuestion, Side } from '../model/comparison.ts';
import { descending, equals } from '../model/tolerance.ts';
import { sideAt } from './shared.ts';

/**
 * Changes from the first assessment to the last, largest first, then in rubric order. An answer that stayed is listed
 * only where it moved points, because others no longer apply or now do; so the points add up to the change.
 */
export function changesBetween(questions: readonly SharedQuestion[], last: number, comparable: boolean): Change[] {
  const moved = (change: Change) => Math.abs(change.points ?? 0);
  return questions
    .flatMap((question): Change[] => {
      const before = sideAt(question, 0);
      const now = sideAt(question, last);
      const change = changeOf(before, now);
      const points = (now.points ?? 0) - (before.points ?? 0);
      if (change === undefined || (change === 'same' && (!comparable || equals(points, 0)))) return [];
      return [{ question: question.id, change, from: before.value, to: now.value, points: comparable ? points : null }];
    })
    .sort((a, b) => descending(moved(a), moved(b)));
}

function changeOf(before: Side, now: Side): Change['change'] | undefined {
  if (before.value === null) return now.value === null ? undefined : 'new';
  if (now.value === null) return 'gone';
  if (equals(now.value, before.value)) return 'same';
  return now.value > before.value ? 'improved' : 'worse';
}

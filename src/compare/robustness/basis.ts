/** On which questions two are held against each other, where not the same ones apply to both. */
import type { QuestionResult, Report } from '../../model/report.ts';
import type { BASES } from '../../model/vocabulary.ts';
import { weigh, type Dimension } from './weighing.ts';

export interface Basis {
  basis: (typeof BASES)[number];
  first: Dimension[];
  other: Dimension[];
}

/**
 * Where the rubric itself asks the two different questions (a bank and an insurer), only those that it asks of both
 * can say who is ahead, with their weights renormalised. Where an institution declares a question not applicable,
 * that is its answer, and its score stands as the method defines it. Either way the other view stands beside it.
 */
export function basisOf(first: Report, other: Report): { main: Basis; beside: Basis | null; questions: number } {
  const theirs = new Map(other.questions.map((question) => [question.id, question]));
  const pairs = first.questions.flatMap((ours) => {
    const same = theirs.get(ours.id);
    return same ? [[ours, same] as const] : [];
  });
  const shared = new Set(pairs.filter((pair) => pair.every(isLive)).map(([{ id }]) => id));
  const apart = pairs.filter((pair) => pair.filter(isLive).length === 1).flatMap((pair) => pair.filter((question) => !isLive(question)));
  const counts = ({ id }: QuestionResult) => shared.has(id);
  const full: Basis = { basis: 'full-scores', first: weigh(first), other: weigh(other) };
  const narrow: Basis = { basis: 'shared-questions', first: weigh(first, counts), other: weigh(other, counts) };
  if (apart.length === 0) return { main: full, beside: null, questions: shared.size };
  const asked = apart.every(({ reason }) => reason !== null);
  return { main: asked ? full : narrow, beside: asked ? narrow : full, questions: shared.size };
}

const isLive = ({ state }: QuestionResult): boolean => state !== 'not-applicable';

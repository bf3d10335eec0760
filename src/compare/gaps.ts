/** Gaps that one institution has and another has not. */
import type { GapRow, SharedQuestion } from '../model/comparison.ts';
import type { Report } from '../model/report.ts';
import { descending } from '../model/tolerance.ts';
import { sideAt } from './shared.ts';

/** Only answers count: who has not answered, or is not asked, neither has the gap nor is free of it. Largest first, then in rubric order. */
export function gapsApart(reports: readonly Report[], questions: readonly SharedQuestion[]): GapRow[] {
  const gaps = reports.map((report) => new Map(report.gaps.filter(({ state }) => state === 'answered').map((gap) => [gap.question, gap.points])));
  return questions
    .flatMap((question): GapRow[] => {
      const points = gaps.map((found, index) => (sideAt(question, index).state === 'answered' ? (found.get(question.id) ?? null) : null));
      const free = points.some((each, index) => each === null && sideAt(question, index).state === 'answered');
      return free && points.some((each) => each !== null) ? [{ question: question.id, points }] : [];
    })
    .sort((a, b) => descending(largest(a), largest(b)));
}

const largest = ({ points }: GapRow): number => Math.max(...points.map((each) => each ?? 0));

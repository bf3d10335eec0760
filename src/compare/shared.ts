/** The questions that reports have in common, side by side. */
import type { SharedQuestion, Side } from '../model/comparison.ts';
import type { QuestionResult, Report } from '../model/report.ts';

const ABSENT: Side = { state: 'absent', answer: null, value: null, weight: null, points: null, maxPoints: null };

/** Questions of the first report that at least one other has: the same id, and asked in the same way. */
export function sharedQuestions([first, ...others]: readonly [Report, ...Report[]]): SharedQuestion[] {
  const lookups = others.map((report) => new Map(report.questions.map((question) => [question.id, question])));
  return first.questions.flatMap((question) => {
    const sides = lookups.map((lookup) => sideOf(lookup.get(question.id), question));
    if (sides.every(({ state }) => state === 'absent')) return [];
    const { id, dimension, topic, type, principles } = question;
    return [{ id, dimension, topic, type, principles, sides: [sideOf(question, question), ...sides] }];
  });
}

function sideOf(question: QuestionResult | undefined, like: QuestionResult): Side {
  if (question?.type !== like.type) return ABSENT;
  const { state, answer, value, weight, points, maxPoints } = question;
  return { state, answer, value, weight, points, maxPoints };
}

/** How one institution stands in a question. */
export const sideAt = ({ sides }: SharedQuestion, index: number): Side => sides[index] as Side;

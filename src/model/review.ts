/** Whether what a reviewer said counts as an independent review. */
import type { Answer, Review } from './answers.ts';

/** Nobody reviews what he has answered himself. */
export function isIndependent({ review, by, respondents = [] }: Pick<Answer, 'review' | 'by' | 'respondents'>): boolean {
  return review !== undefined && ![by, ...respondents.map(({ respondent }) => respondent)].includes(review.by);
}

/** The independent review of an answer; undefined where there is none, it is by one who has answered, or only a remark. */
export function independentReview(answer: Answer): Review | undefined {
  const { review } = answer;
  return review && isIndependent(answer) && (review.given ?? review.na ?? review.unknown) !== undefined ? review : undefined;
}

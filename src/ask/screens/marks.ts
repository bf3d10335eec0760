import type { ReviewState } from '../flow.ts';

/** How a question stands, in one sign. */
export const MARKS: Record<ReviewState, string> = { answered: '✓', 'not-applicable': '–', unknown: '?', unanswered: '○' };

/** What one question contributes to each of the means that a report shows; all in 0–1. */
import type { Measure } from './evaluate.ts';

/** Counts towards the score: an unanswered question is worth 0. */
export const scored: Measure = ({ value }) => value ?? 0;
/** Counts towards the potential: an unanswered question is worth 1. */
export const potential: Measure = ({ value }) => value ?? 1;
/** The value as claimed, whatever the evidence. */
export const claimed: Measure = ({ raw }) => raw ?? 0;
/** The value that the evidence supports. */
export const evidenced: Measure = (question) => question.evidenced ?? 0;
/** Whether it was answered. */
export const answered: Measure = ({ state }) => (state === 'answered' ? 1 : 0);
/** Whether it does not apply. */
export const notApplicable: Measure = ({ state }) => (state === 'not-applicable' ? 1 : 0);

/** Gaps that somebody accepted until a day. They change gates, never the score. */
import type { AcceptedGap, AcceptedGapRequest } from '../model/gates.ts';
import type { Report } from '../model/report.ts';
import { isCalendarDate } from '../model/dates.ts';
import { hasExpired } from './scopes.ts';

/** Each accepted gap with whether it counts on the report's day, in the order given. */
export function acceptedGaps(requests: readonly AcceptedGapRequest[], report: Report): AcceptedGap[] {
  return requests.map((request) => {
    // Whatever else stands there is a gap that says nothing of itself.
    const { question, reason, owner, expires } = (request ?? {}) as Record<string, unknown>;
    const gap = { question: textOf(question), reason: textOf(reason), owner: textOf(owner), expires: textOf(expires) };
    return { ...gap, state: stateOf(gap, report) };
  });
}

/** The questions whose gap is accepted on the report's day. */
export function activelyAccepted(gaps: readonly AcceptedGap[]): Set<string> {
  return new Set(gaps.flatMap(({ question, state }) => (state === 'active' && question !== null ? [question] : [])));
}

/** Text that says something; what is empty, or no text, is null. */
const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

function stateOf({ question, reason, owner, expires }: Omit<AcceptedGap, 'state'>, report: Report): AcceptedGap['state'] {
  if (question === null || reason === null || owner === null || expires === null || !isCalendarDate(expires)) return 'malformed';
  const result = report.questions.find(({ id }) => id === question);
  if (!result) return 'unknown-question';
  if (expires < report.asOf) return 'expired';
  return report.gaps.some((gap) => gap.question === question) || hasExpired(result, report.asOf) ? 'active' : 'no-gap';
}

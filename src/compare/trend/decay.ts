/** Evidence that expired between the first assessment and the last, and was not replaced. */
import { assuranceOn } from '../../score/value.ts';
import type { QuestionResult, Report } from '../../model/report.ts';
import type { Decay } from '../../model/trend.ts';
import { ASSURANCES, type Assurance } from '../../model/vocabulary.ts';

/** Questions whose evidence is of a lower grade on the last as-of date than on the day that it expired, in rubric order. */
export function decayOver(reports: readonly [Report, ...Report[]]): Decay[] {
  const last = reports.at(-1) as Report;
  const histories = reports.map((report) => new Map(report.questions.map((question) => [question.id, question])));
  return last.questions.flatMap((now): Decay[] => {
    if (now.state !== 'answered') return [];
    const past = histories.map((history) => history.get(now.id));
    const expired = expiriesOf(past, reports[0].assessed as string, last.asOf).flatMap((day) => {
      // The grade on that day is that of the assessment that was valid then.
      const current = past.findLast((_, i) => (reports[i]?.assessed as string) <= day);
      const before = assuranceOn(current?.evidence ?? [], day);
      return current && gradeOf(before) > gradeOf(now.assurance) ? [{ day, before, current }] : [];
    });
    const latest = expired.at(-1);
    return latest ? [{ question: now.id, expired: latest.day, before: latest.before, now: now.assurance, points: lostPoints(latest.current, now) }] : [];
  });
}

const gradeOf = (assurance: Assurance): number => ASSURANCES.indexOf(assurance);

/** Days from one to the other on which any evidence for the question was valid for the last time, earliest first. */
function expiriesOf(past: readonly (QuestionResult | undefined)[], from: string, to: string): string[] {
  const days = past.flatMap((question) => (question?.evidence ?? []).flatMap(({ expires }) => expires ?? []));
  return [...new Set(days)].filter((day) => day >= from && day < to).sort();
}

/** Where evidence counts strictly, an answer that stayed is worth less without it. */
function lostPoints(before: QuestionResult, now: QuestionResult): number | null {
  if (before.state !== 'answered' || JSON.stringify(before.answer) !== JSON.stringify(now.answer)) return null;
  const [worth, then] = [now.value, before.value] as [number, number];
  return worth < then ? (now.points as number) - (before.points as number) : null;
}

/** A report held against a saved one: what became worse, question by question and never by counts. */
import type { BaselineResult, Regression } from '../model/gates.ts';
import type { QuestionResult, Report } from '../model/report.ts';
import { EPSILON, exceeds } from '../model/tolerance.ts';
import { hasExpired } from './scopes.ts';

/** Compares what both reports ask; what only one asks is listed. @param accepted questions whose gap was accepted */
export function heldAgainst(report: Report, baseline: Report, accepted: ReadonlySet<string>): BaselineResult {
  const before = new Map(baseline.questions.map((question) => [question.id, question]));
  const now = new Set(report.questions.map(({ id }) => id));
  return {
    institution: baseline.institution.name,
    asOf: baseline.asOf,
    rubric: { version: baseline.rubric.version, same: baseline.rubric.digest === report.rubric.digest },
    overall: { before: baseline.overall.score, after: report.overall.score },
    regressions: report.questions.flatMap((question): Regression[] => {
      const earlier = before.get(question.id);
      const kind = earlier?.type === question.type ? regressionOf(earlier, question, baseline.asOf, report.asOf) : undefined;
      return kind && earlier ? [{ question: question.id, kind, before: earlier.answer, after: question.answer, accepted: accepted.has(question.id) }] : [];
    }),
    onlyNow: report.questions.filter(({ id }) => !before.has(id)).map(({ id }) => id),
    onlyBaseline: baseline.questions.filter(({ id }) => !now.has(id)).map(({ id }) => id),
  };
}

function regressionOf(before: QuestionResult, after: QuestionResult, then: string, today: string): Regression['kind'] | undefined {
  if (after.state === 'unanswered') return before.state === 'unanswered' ? undefined : 'newly-unanswered';
  if (after.state !== 'answered') return undefined;
  const fails = (question: QuestionResult) => question.state === 'answered' && exceeds(question.gap!, 0);
  if (fails(after) && before.state === 'answered') {
    if (!fails(before)) return 'newly-failing';
    if (exceeds(before.value!, after.value!)) return 'worse';
  }
  return hasExpired(after, today) && !hasExpired(before, then) && before.assurance !== 'none' ? 'evidence-expired' : undefined;
}

/** Gates on scores that stand at least a point above what they ask, and what they could ask. */
export function raisable(report: Report): { scope: string; threshold: number; could: number }[] {
  return report.gates.flatMap(({ scope, bound, threshold, actual, state }) => {
    // No number passes no min.
    const could = Math.floor(actual! + EPSILON);
    return bound === 'min' && state === 'passed' && could >= threshold + 1 ? [{ scope, threshold, could }] : [];
  });
}

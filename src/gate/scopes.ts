/** What a gate can look at, how each is measured, and which answers would mend it. */
import type { BaselineResult, Regression } from '../model/gates.ts';
import type { QuestionResult, Report } from '../model/report.ts';
import { EPSILON, reaches } from '../model/tolerance.ts';
import type { Severity } from '../model/vocabulary.ts';
import { ANSWER, countLess, evidenceFor, findOutMore, NO_WAY, raiseLevel, raiseScore, stepUntil, type Makeup, type Remedy, type Way } from './ways.ts';

/** What gates are held against: the report, and what goes with it. */
export interface Bench {
  report: Report;
  /** The saved report to compare with, and what became worse since. */
  baseline?: { report: Report; result: BaselineResult } | undefined;
  /** Questions whose gap was accepted. */
  accepted: ReadonlySet<string>;
}

export interface Scope {
  /** The number looked at; null where there is none. */
  actual(bench: Bench): number | null;
  /** The questions that the number is about; undefined where it is a score of several. */
  counted?(bench: Bench): string[];
  /** More is worse: a count, not a score. */
  isCount?: boolean;
  /** How the number gets better by a distance, in its own unit. */
  way(bench: Bench, distance: number): Way;
}

/** A count of questions; those whose gap was accepted are left out. */
function counting(count: (bench: Bench) => string[], remedy: (question: QuestionResult, bench: Bench) => Remedy['step']): Scope {
  const counted = (bench: Bench) => count(bench).filter((id) => !bench.accepted.has(id));
  const remedies = (bench: Bench) => bench.report.questions.filter(({ id }) => counted(bench).includes(id)).map((question): Remedy => ({ question, step: remedy(question, bench) }));
  return { isCount: true, actual: (bench) => counted(bench).length, counted, way: (bench, distance) => countLess(remedies(bench), distance) };
}

const questionsThat = (holds: (question: QuestionResult, bench: Bench) => boolean, remedy: Remedy['step'] | ((question: QuestionResult) => Remedy['step'])) =>
  counting(
    (bench) => bench.report.questions.filter((question) => holds(question, bench)).map(({ id }) => id),
    (question) => (typeof remedy === 'function' ? remedy(question) : remedy),
  );

/** Gaps of these severities; a step mends one when what is left of it is of another. */
const gapsOf = (...severities: Severity[]) =>
  counting(
    ({ report }) => report.gaps.filter(({ severity }) => severities.includes(severity)).map(({ question }) => question),
    (question, { report }) => stepUntil(question, (value) => !severities.includes(severityWith(question, value, report))),
  );

/** The severity of what is left of a gap when its question has another value; unknown stands for no gap. */
function severityWith({ id, target, weight }: QuestionResult, value: number, { mustPass, method }: Report): Severity {
  if (mustPass.some(({ question, atLeast }) => question === id && !reaches(value, atLeast))) return 'critical';
  if (reaches(value, target!)) return 'unknown';
  const points = 100 * weight! * (target! - value);
  if (reaches(points, method.severity.high)) return 'high';
  return reaches(points, method.severity.medium) ? 'medium' : 'low';
}

const isUnanswered = ({ state }: QuestionResult) => state === 'unanswered';

/** Evidence was given, all of it has run out, and so nothing supports the answer on the day of the report. */
export const hasExpired = ({ state, evidence, assurance }: QuestionResult, asOf: string): boolean =>
  state === 'answered' && assurance === 'none' && evidence.some(({ expires }) => expires !== undefined && expires < asOf);

/** What sets a question back to where it was: its evidence, an answer, or one that is no worse than before or than the target asks. */
function remedyOf(question: QuestionResult, { baseline }: Bench): Remedy['step'] {
  const kinds = baseline!.result.regressions.filter((each) => each.question === question.id).map(({ kind }): Regression['kind'] => kind);
  if (kinds.includes('newly-unanswered')) return ANSWER;
  if (kinds.includes('evidence-expired')) return evidenceFor(question);
  const before = kinds.includes('worse') ? baseline!.report.questions.find(({ id }) => id === question.id)!.value! : Infinity;
  return stepUntil(question, (value) => reaches(value, Math.min(before, question.target!)));
}

const whole = ({ report }: Bench): Makeup => ({ questions: report.questions, worth: ({ weight }) => 100 * (weight ?? 0) });

/** Scopes that every report has; coverage and what was reviewed are gated in per cent. */
const FIXED: Record<string, Scope> = {
  overall: { actual: ({ report }) => report.overall.score, way: (bench, distance) => raiseScore(whole(bench), distance) },
  level: { actual: ({ report }) => report.overall.level, way: ({ report }, distance) => raiseLevel(report, Math.ceil((report.overall.level ?? 0) + distance - EPSILON)) },
  coverage: {
    actual: ({ report: { overall } }) => (overall.coverage === null ? null : 100 * overall.coverage),
    way: (bench, distance) => findOutMore(whole(bench), distance),
  },
  // No step of the rubric is a review.
  reviewed: { actual: ({ report: { overall, review } }) => (overall.coverage === null ? null : 100 * (review?.overall.share ?? 0)), way: () => NO_WAY },
  evidenced: { actual: ({ report }) => report.overall.evidenced, way: ({ report }, distance) => raiseScore({ ...whole({ report, accepted: new Set() }), questions: report.questions.map(asProved) }, distance) },
  'gaps/critical': gapsOf('critical'),
  'gaps/high': gapsOf('critical', 'high'),
  'gaps/all': gapsOf('critical', 'high', 'medium', 'low'),
  unanswered: questionsThat(isUnanswered, ANSWER),
  'unanswered-must-pass': questionsThat((question, { report }) => isUnanswered(question) && report.mustPass.some((rule) => rule.question === question.id), ANSWER),
  'expired-evidence': questionsThat((question, { report }) => hasExpired(question, report.asOf), evidenceFor),
  regressions: counting(({ baseline }) => [...new Set(baseline!.result.regressions.map(({ question }) => question))], remedyOf),
};

/** Scopes that every report has, by name. */
export const FIXED_SCOPES: readonly string[] = Object.keys(FIXED);

/** A question by what its evidence supports: to prove the answer as it stands is a step of its own. */
function asProved(question: QuestionResult): QuestionResult {
  const { answer, value, evidenced, better } = question;
  const isOpen = value === null || evidenced === null || reaches(evidenced, value);
  return { ...question, value: evidenced, better: isOpen ? better : [{ to: answer, value, effort: null }, ...better] };
}

const DROP = 'drop/';

/** Whether a scope means something only beside a baseline. */
export const needsBaseline = (scope: string): boolean => scope === 'regressions' || scope.startsWith(DROP);

/** The scope of that name; undefined where the report has none. */
export function scopeOf(scope: string, report: Report): Scope | undefined {
  if (Object.hasOwn(FIXED, scope)) return FIXED[scope];
  if (scope.startsWith(DROP)) {
    const dropped = needsBaseline(scope.slice(DROP.length)) ? undefined : scopeOf(scope.slice(DROP.length), report);
    return dropped && dropOf(dropped);
  }
  const slash = scope.indexOf('/');
  const [kind, id] = [scope.slice(0, slash), scope.slice(slash + 1)];
  if (kind === 'dimension' && report.dimensions.some((each) => each.id === id)) {
    return section((each) => each.dimensions.find((dimension) => dimension.id === id)?.score, (question) => question.dimension === id);
  }
  if (kind === 'principle' && report.principles.some((each) => each.id === id)) {
    return section((each) => each.principles.find((principle) => principle.id === id)?.score, (question) => question.principles.includes(id));
  }
  return kind === 'question' && report.questions.some((each) => each.id === id) ? oneQuestion(id) : undefined;
}

function oneQuestion(id: string): Scope {
  return {
    actual: ({ report }) => {
      const value = report.questions.find((each) => each.id === id)?.value ?? null;
      return value === null ? null : 100 * value;
    },
    counted: () => [id],
    way: ({ report }, distance) => raiseScore({ questions: report.questions.filter((each) => each.id === id), worth: () => 100 }, distance),
  };
}

function section(actual: (report: Report) => number | null | undefined, belongs: (question: QuestionResult) => boolean): Scope {
  return {
    actual: ({ report }) => actual(report) ?? null,
    way: ({ report }, distance) => {
      const questions = report.questions.filter(belongs);
      const total = questions.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
      return raiseScore({ questions, worth: ({ weight }) => (total > 0 ? (100 * (weight ?? 0)) / total : 0) }, distance);
    },
  };
}

/** By how much a scope stands worse than in the baseline: lower for a score, more for a count. */
function dropOf(scope: Scope): Scope {
  return {
    ...scope,
    actual: (bench) => {
      const now = scope.actual(bench);
      const before = scope.actual({ report: bench.baseline!.report, accepted: bench.accepted });
      if (now === null || before === null) return null;
      return scope.isCount ? now - before : before - now;
    },
  };
}

/** Names of all scopes that a report has. */
export function scopeNames(report: Report): string[] {
  const plain = [
    ...Object.keys(FIXED),
    ...report.dimensions.map(({ id }) => `dimension/${id}`),
    ...report.principles.map(({ id }) => `principle/${id}`),
    ...report.questions.map(({ id }) => `question/${id}`),
  ];
  return [...plain, ...plain.filter((name) => !needsBaseline(name)).map((name) => DROP + name)];
}

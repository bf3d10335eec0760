/** What a gate can look at, and how each is measured. */
import type { BaselineResult } from '../model/gates.ts';
import type { QuestionResult, Report } from '../model/report.ts';

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
  /** Questions that bear on the scope. */
  bears(bench: Bench, question: string): boolean;
  /** Factor from points of the overall score to points of the scope; null where points do not move it. */
  factor(report: Report): number | null;
}

const everything = () => true;

/** A count of questions; those whose gap was accepted are left out. */
function counting(count: (bench: Bench) => string[]): Scope {
  const counted = (bench: Bench) => count(bench).filter((id) => !bench.accepted.has(id));
  return { isCount: true, actual: (bench) => counted(bench).length, counted, bears: (bench, question) => counted(bench).includes(question), factor: () => null };
}

const gapsOf = (...severities: string[]) => counting(({ report }) => report.gaps.filter(({ severity }) => severities.includes(severity)).map(({ question }) => question));
const questionsThat = (holds: (question: QuestionResult, bench: Bench) => boolean) =>
  counting((bench) => bench.report.questions.filter((question) => holds(question, bench)).map(({ id }) => id));
const isUnanswered = ({ state }: QuestionResult) => state === 'unanswered';

/** Evidence was given, all of it has run out, and so nothing supports the answer on the day of the report. */
export const hasExpired = ({ state, evidence, assurance }: QuestionResult, asOf: string): boolean =>
  state === 'answered' && assurance === 'none' && evidence.some(({ expires }) => expires !== undefined && expires < asOf);

/** Scopes that every report has; coverage is gated in per cent. */
const FIXED: Record<string, Scope> = {
  overall: { actual: ({ report }) => report.overall.score, bears: everything, factor: () => 1 },
  level: { actual: ({ report }) => report.overall.level, bears: everything, factor: () => null },
  coverage: {
    actual: ({ report: { overall } }) => (overall.coverage === null ? null : 100 * overall.coverage),
    bears: ({ report }, id) => report.questions.some((question) => question.id === id && isUnanswered(question)),
    factor: () => null,
  },
  evidenced: { actual: ({ report }) => report.overall.evidenced, bears: everything, factor: () => 1 },
  'gaps/critical': gapsOf('critical'),
  'gaps/high': gapsOf('critical', 'high'),
  'gaps/all': gapsOf('critical', 'high', 'medium', 'low'),
  unanswered: questionsThat(isUnanswered),
  'unanswered-must-pass': questionsThat((question, { report }) => isUnanswered(question) && report.mustPass.some((rule) => rule.question === question.id)),
  'expired-evidence': questionsThat((question, { report }) => hasExpired(question, report.asOf)),
  regressions: counting(({ baseline }) => [...new Set((baseline?.result.regressions ?? []).map(({ question }) => question))]),
};

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
    return section((each) => each.dimensions.find((dimension) => dimension.id === id)?.score ?? null, (question) => question.dimension === id);
  }
  if (kind === 'principle' && report.principles.some((each) => each.id === id)) {
    return section((each) => each.principles.find((principle) => principle.id === id)?.score ?? null, (question) => question.principles.includes(id));
  }
  return kind === 'question' && report.questions.some((each) => each.id === id) ? oneQuestion(id) : undefined;
}

function oneQuestion(id: string): Scope {
  const value = (report: Report) => report.questions.find((each) => each.id === id)?.value ?? null;
  const scope = section((report) => (value(report) === null ? null : 100 * (value(report) ?? 0)), (each) => each.id === id);
  return { ...scope, counted: () => [id] };
}

function section(actual: (report: Report) => number | null, belongs: (question: QuestionResult) => boolean): Scope {
  return {
    actual: ({ report }) => actual(report),
    bears: ({ report }, id) => report.questions.some((question) => question.id === id && belongs(question)),
    factor: (report) => {
      const weight = report.questions.filter(belongs).reduce((sum, question) => sum + (question.weight ?? 0), 0);
      return weight > 0 ? 1 / weight : null;
    },
  };
}

/** By how much a scope stands worse than in the baseline: lower for a score, more for a count. */
function dropOf(scope: Scope): Scope {
  return {
    ...scope,
    actual: (bench) => {
      const now = scope.actual(bench);
      const before = bench.baseline ? scope.actual({ report: bench.baseline.report, accepted: bench.accepted }) : null;
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

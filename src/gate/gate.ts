/** Gates: thresholds that a report must meet, for pipelines. Compared on unrounded numbers. */
import { nearest } from '../model/nearest.ts';
import { problem, UserError } from '../model/problem.ts';
import type { GateResult, Report } from '../model/report.ts';

/** What sums of doubles may lose without a gate failing for it. */
const TOLERANCE = 1e-9;

export interface Gate {
  scope: string;
  bound: 'min' | 'max';
  threshold: number;
}

/**
 * Reads `SCOPE=NUMBER`, as in `--min overall=60`.
 * @throws UserError when it is not of that form.
 */
export function parseGate(text: string, bound: Gate['bound']): Gate {
  const [, scope, number] = /^([^=\s]+)=(-?\d+(?:\.\d+)?)$/.exec(text.trim()) ?? [];
  if (scope === undefined || number === undefined) throw new UserError(problem('gate-syntax', { text }));
  return { scope, bound, threshold: Number(number) };
}

/** How a scope is measured, and which answers would move it. */
interface Scope {
  actual(report: Report): number | null;
  /** Questions that bear on the scope. */
  bears(report: Report, question: string): boolean;
  /** Factor from points of the overall score to points of the scope; null where points do not move it. */
  factor(report: Report): number | null;
}

const everything = () => true;
const inState = (state: string) => (report: Report, id: string) => report.questions.find((each) => each.id === id)?.state === state;
const counting = (count: (report: Report) => string[]): Scope => ({
  actual: (report) => count(report).length,
  bears: (report, question) => count(report).includes(question),
  factor: () => null,
});
const gapsOf = (...severities: string[]) =>
  counting(({ gaps }) => gaps.filter(({ severity }) => severities.includes(severity)).map(({ question }) => question));

/** Scopes that every report has; coverage is gated in per cent. */
const FIXED: Record<string, Scope> = {
  overall: { actual: ({ overall }) => overall.score, bears: everything, factor: () => 1 },
  level: { actual: ({ overall }) => overall.level, bears: everything, factor: () => null },
  coverage: {
    actual: ({ overall }) => (overall.coverage === null ? null : 100 * overall.coverage),
    bears: inState('unanswered'),
    factor: () => null,
  },
  evidenced: { actual: ({ overall }) => overall.evidenced, bears: everything, factor: () => 1 },
  'gaps/critical': gapsOf('critical'),
  'gaps/high': gapsOf('critical', 'high'),
  'gaps/all': gapsOf('critical', 'high', 'medium', 'low'),
  unanswered: counting(({ questions }) => questions.filter(({ state }) => state === 'unanswered').map(({ id }) => id)),
};

/** Scopes that a report has by its rubric: one for each dimension, principle and question. */
function scopeOf(scope: string, report: Report): Scope | undefined {
  if (Object.hasOwn(FIXED, scope)) return FIXED[scope];
  const slash = scope.indexOf('/');
  const [kind, id] = [scope.slice(0, slash), scope.slice(slash + 1)];
  if (kind === 'dimension' && report.dimensions.some((each) => each.id === id)) {
    return section((each) => each.dimensions.find((dimension) => dimension.id === id)?.score ?? null, (question) => question.dimension === id);
  }
  if (kind === 'principle' && report.principles.some((each) => each.id === id)) {
    return section((each) => each.principles.find((principle) => principle.id === id)?.score ?? null, (question) => question.principles.includes(id));
  }
  const question = kind === 'question' ? report.questions.find((each) => each.id === id) : undefined;
  return question && section(() => (question.value === null ? null : 100 * question.value), (each) => each.id === id);
}

type Question = Report['questions'][number];

function section(actual: Scope['actual'], belongs: (question: Question) => boolean): Scope {
  return {
    actual,
    bears: (report, id) => report.questions.some((question) => question.id === id && belongs(question)),
    factor: (report) => {
      const weight = report.questions.filter(belongs).reduce((sum, question) => sum + (question.weight ?? 0), 0);
      return weight > 0 ? 1 / weight : null;
    },
  };
}

function scopeNames(report: Report): string[] {
  return [
    ...Object.keys(FIXED),
    ...report.dimensions.map(({ id }) => `dimension/${id}`),
    ...report.principles.map(({ id }) => `principle/${id}`),
    ...report.questions.map(({ id }) => `question/${id}`),
  ];
}

/**
 * Holds a report against gates, in the order given.
 * @throws UserError naming every scope that the report does not have.
 */
export function applyGates(report: Report, gates: readonly Gate[]): GateResult[] {
  const unknown = gates.filter(({ scope }) => !scopeOf(scope, report));
  if (unknown.length > 0) {
    throw new UserError(unknown.map(({ scope }) => problem('gate-scope', { scope, nearest: nearest(scope, scopeNames(report)) })));
  }
  return gates.map((gate) => applyGate(report, gate, scopeOf(gate.scope, report) as Scope));
}

function applyGate(report: Report, { scope, bound, threshold }: Gate, measure: Scope): GateResult {
  const actual = measure.actual(report);
  const missing = actual === null ? null : bound === 'min' ? threshold - actual : actual - threshold;
  // No number proves nothing: it never passes a min, and there is nothing for a max to exceed.
  const passed = missing === null ? bound === 'max' : missing <= TOLERANCE;
  return {
    scope,
    bound,
    threshold,
    actual,
    state: passed ? 'passed' : 'failed',
    distance: passed ? null : missing,
    cheapest: passed ? [] : cheapest(report, measure, missing ?? Number.POSITIVE_INFINITY),
  };
}

/** Next steps that bear on the scope, cheapest first, until together they close the distance. */
function cheapest(report: Report, { bears, factor }: Scope, distance: number): GateResult['cheapest'] {
  const perPoint = factor(report);
  const chosen: GateResult['cheapest'] = [];
  let closed = 0;
  for (const { question, from, to, gain, effort } of report.recommendations) {
    if (closed >= distance - TOLERANCE) break;
    if (!bears(report, question)) continue;
    const worth = gain === null || perPoint === null ? null : gain * perPoint;
    chosen.push({ question, from, to, gain: worth, effort });
    closed += perPoint === null ? 1 : (worth ?? 0);
  }
  return chosen;
}

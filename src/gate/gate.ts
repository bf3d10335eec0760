/** Gates: thresholds that a report must meet, for pipelines. Compared on unrounded numbers. */
import { nearest } from '../model/nearest.ts';
import { problem, UserError } from '../model/problem.ts';
import type { Location } from '../model/answers.ts';
import type { AcceptedGapRequest, GateRequest, GateResult } from '../model/gates.ts';
import type { Report } from '../model/report.ts';
import { reaches } from '../model/tolerance.ts';
import type { GateSeverity } from '../model/vocabulary.ts';
import { acceptedGaps, activelyAccepted } from './accepted.ts';
import { heldAgainst } from './baseline.ts';
import { FIXED_SCOPES, needsBaseline, scopeNames, scopeOf, type Bench, type Scope } from './scopes.ts';

export interface Gate {
  scope: string;
  bound: 'min' | 'max';
  threshold: number;
  /** What a failure does: it fails the run, only warns, or the gate is not looked at. */
  severity: GateSeverity | 'off';
  /** Where a file asks for it. */
  location?: Partial<Location>;
}

/**
 * Reads `SCOPE=NUMBER`, as in `--min overall=60`, or `SCOPE=NUMBER:SEVERITY`.
 * @throws UserError when it is not of that form.
 */
export function parseGate(text: string, bound: Gate['bound']): Gate {
  const [, scope, number, severity = 'error'] = /^([^=\s]+)=(-?\d+(?:\.\d+)?)(?::(off|warn|error))?$/.exec(text.trim()) ?? [];
  if (scope === undefined) throw new UserError(problem('gate-syntax', { text }));
  return { scope, bound, threshold: Number(number), severity: severity as Gate['severity'] };
}

/** A gate as a configuration asks for it: with either a least or a largest value. */
export function gateFrom({ scope, min, max, severity = 'error' }: GateRequest, location?: Partial<Location>): Gate {
  const bounds = min === undefined ? ({ bound: 'max', threshold: max as number } as const) : ({ bound: 'min', threshold: min } as const);
  return { scope, ...bounds, severity, ...(location && { location }) };
}

/** Whether a report fails its run: some gate of severity error did not pass. */
export const fails = ({ gates }: Report): boolean => gates.some(({ state, severity }) => state === 'failed' && severity === 'error');

/** What gates may be held against beside the report. */
export interface Context {
  /** A saved report of the same rubric, whatever its version. */
  baseline?: Report | undefined;
  /** Gaps that somebody accepted, as a configuration states them. */
  acceptedGaps?: readonly AcceptedGapRequest[] | undefined;
}

/**
 * Holds a report against gates, in the order given, and puts the outcome into it, with the baseline and the accepted
 * gaps that it was held against.
 * @throws UserError naming every scope that the report does not have, or that wants a baseline where there is none.
 */
export function judge(report: Report, gates: readonly Gate[], { baseline, acceptedGaps: requests }: Context = {}): Report {
  const gaps = acceptedGaps(requests ?? [], report);
  const accepted = activelyAccepted(gaps);
  const held = baseline && { report: baseline, result: heldAgainst(report, baseline, accepted) };
  check(report, gates, baseline);
  const bench: Bench = { report, baseline: held, accepted };
  return {
    ...report,
    gates: gates.flatMap((gate) => (gate.severity === 'off' ? [] : [applyGate(bench, { ...gate, severity: gate.severity }, scopeOf(gate.scope, report) as Scope)])),
    ...(held && { baseline: held.result }),
    ...(gaps.length > 0 && { acceptedGaps: gaps }),
  };
}

function check(report: Report, gates: readonly Gate[], baseline: Report | undefined): void {
  const problems = gates.flatMap(({ scope, severity, location }) => {
    const where = location ? { location } : {};
    if (!scopeOf(scope, report)) return [problem('gate-scope', { scope, fixed: FIXED_SCOPES, alike: alike(scope, report), nearest: nearest(scope, scopeNames(report)) }, where)];
    return needsBaseline(scope) && !baseline && severity !== 'off' ? [problem('gate-baseline', { scope }, where)] : [];
  });
  if (baseline && baseline.rubric.id !== report.rubric.id) problems.push(problem('baseline-rubric', { baseline: baseline.rubric.id, report: report.rubric.id }));
  if (problems.length > 0) throw new UserError(problems);
}

/** The dimensions or principles, where the scope is meant to be one of them: few enough to be listed. */
function alike(scope: string, report: Report): string[] {
  const kind = /^(dimension|principle)\//.exec(scope)?.[0];
  return kind === undefined ? [] : scopeNames(report).filter((name) => name.startsWith(kind));
}

function applyGate(bench: Bench, { scope, bound, threshold, severity }: Gate & { severity: GateSeverity }, measure: Scope): GateResult {
  const actual = measure.actual(bench);
  const about = measure.counted?.(bench) ?? [];
  // A gate on one question has nothing to look at once its gap was accepted.
  const waived = !measure.isCount && about.length > 0 && about.every((id) => bench.accepted.has(id));
  const missing = actual === null ? null : bound === 'min' ? threshold - actual : actual - threshold;
  // No number proves nothing: it never passes a min, and there is nothing for a max to exceed.
  const passed = waived || (missing === null ? bound === 'max' : reaches(0, missing));
  // Better answers raise scores and lower counts and drops; a gate against that is passed by none.
  const mends = (bound === 'max') === (measure.isCount === true || scope.startsWith('drop/'));
  return {
    scope,
    bound,
    threshold,
    severity,
    actual,
    state: passed ? 'passed' : 'failed',
    distance: passed ? null : missing,
    questions: passed ? [] : about,
    accepted: (measure.counted?.({ ...bench, accepted: new Set() }) ?? []).filter((id) => bench.accepted.has(id)),
    ...(passed ? { cheapest: [], way: null } : mends ? measure.way(bench, missing ?? threshold) : { cheapest: [], way: 'none' }),
  };
}

/** What of a rubric can change a score: the part that its digest is taken of. Texts do not count. */
import type { Rubric } from './rubric.ts';

/** Keys that only people read, or that only planning uses. `scoring.evidence` is no text, so it is taken apart from them. */
const WITHOUT_EFFECT = new Set([
  'name', 'text', 'help', 'evidence', 'action', 'effort', 'owner', 'label', 'title', 'reason', 'unit',
  'source', 'refs', 'requires', 'challenges', 'steps', 'required',
]);

/** Canonical JSON (keys sorted, no white space) of ids, types, weights, points, curves, conditions and rules. */
export function scoringContent(rubric: Rubric): string {
  const { scoring, levels, profile, weightSets, mustPass, principles, dimensions } = rubric;
  return canonical({
    rubric: rubric.rubric,
    scoring: scoring ?? {},
    evidenceSettings: scoring?.evidence ?? {},
    levels,
    profile: profile ?? [],
    principles: (principles ?? []).map(({ id }) => id),
    weightSets: weightSets ?? [],
    mustPass: mustPass ?? [],
    dimensions,
  });
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([key, child]) => child !== undefined && !WITHOUT_EFFECT.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, child]) => `${JSON.stringify(key)}:${canonical(child)}`);
  return `{${entries.join(',')}}`;
}

import type { Problem } from '../model/problem.ts';

/** Orders problems as a reader meets them: by file, line and column. */
export function byPlace({ location: a }: Problem, { location: b }: Problem): number {
  if (a?.file !== b?.file) return (a?.file ?? '') < (b?.file ?? '') ? -1 : 1;
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}

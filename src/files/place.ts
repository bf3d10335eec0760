import type { Location } from '../model/answers.ts';

/** Orders what has a place as a reader meets it: by file, line and column. */
export function byPlace({ location: a }: { location?: Partial<Location> }, { location: b }: { location?: Partial<Location> }): number {
  if (a?.file !== b?.file) return (a?.file ?? '') < (b?.file ?? '') ? -1 : 1;
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}

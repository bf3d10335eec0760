import type { Location } from '../model/answers.ts';

/** Orders what has a place as a reader meets it: by file, line and column. */
export function byPlace({ location: a }: { location?: Partial<Location> }, { location: b }: { location?: Partial<Location> }): number {
  // A cell of a workbook is named with its file: D2 stands above D13.
  if (a?.file !== b?.file) return (a?.file ?? '').localeCompare(b?.file ?? '', 'en', { numeric: true });
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}

import type { Comparison, Party } from './comparison.ts';

/** What tells those compared apart: names, or days for progress; numbered where there are several or two alike. */
export function labelsOf(mode: Comparison['mode'], parties: readonly Pick<Party, 'name' | 'assessed'>[]): string[] {
  const labels = parties.map(({ name, assessed }) => (mode === 'progress' ? (assessed ?? '') : name));
  const alike = new Set(labels).size < labels.length;
  return labels.length > 2 || alike ? labels.map((label, i) => `${i + 1} ${label}`) : labels;
}

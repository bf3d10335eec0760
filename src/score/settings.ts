/** Settings of the scoring method: what the rubric says, else the defaults. */
import type { Rubric } from '../model/rubric.ts';
import { reaches } from '../model/tolerance.ts';
import type { Assurance, EvidenceMode } from '../model/vocabulary.ts';

/** Whether the mean of what was answered may be shown. */
export const enough = (coverage: number, from: number): boolean => coverage > 0 && reaches(coverage, from);

export interface Settings {
  spread: number;
  observedFrom: number;
  evidenceMode: EvidenceMode;
  ceilings: Record<Assurance, number>;
  severity: { high: number; medium: number };
}

export function settingsOf({ scoring }: Rubric): Settings {
  return {
    spread: scoring?.spread ?? 1,
    observedFrom: scoring?.observedFrom ?? 0.6666,
    evidenceMode: scoring?.evidence?.mode ?? 'shown',
    ceilings: { none: 0.5, documented: 0.75, tested: 1, ...scoring?.evidence?.ceilings },
    severity: { high: 1.5, medium: 0.5, ...scoring?.severity },
  };
}

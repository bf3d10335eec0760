/** What a reader must know of a report before comparing it: that it is a what-if, or provisional. */
import type { Caution } from '../model/comparison.ts';
import type { Report } from '../model/report.ts';
import { inEveryLanguage } from './comparability.ts';

export function cautionsOf({ whatIf, agreement }: Report, institution: number, name: string): Caution[] {
  return [
    ...(whatIf && whatIf.length > 0 ? [{ code: 'what-if' as const, institution, messages: inEveryLanguage((say) => say.whatIf(name)) }] : []),
    ...(agreement?.overall.provisional ? [{ code: 'provisional' as const, institution, messages: inEveryLanguage((say) => say.provisional(name)) }] : []),
  ];
}

/** Target profiles: the value that each question is asked to reach (scoring method, section 5). */
import type { QuestionNode } from '../model/outline.ts';
import { own } from '../model/own.ts';
import type { Rubric, TargetProfile } from '../model/rubric.ts';
import { holds, type Surroundings } from './condition.ts';

/** The profile asked for; else the first whose condition is true (none counts as true); else the first listed. */
export function chooseTarget({ targets }: Rubric, asked: string | TargetProfile | undefined, around: Surroundings): TargetProfile | undefined {
  if (typeof asked === 'object') return asked;
  if (asked !== undefined) return targets?.find(({ id }) => id === asked);
  return targets?.find(({ when }) => !when || holds(when, around) === true) ?? targets?.[0];
}

/** Target value 0–1 of a question: the most specific entry of the profile wins; 0 without one. */
export function targetOf(profile: TargetProfile | undefined, { id, topic, dimension }: QuestionNode): number {
  return (
    own(profile?.questions, id) ??
    own(profile?.topics, topic.id) ??
    own(profile?.dimensions, dimension.id) ??
    profile?.default ??
    0
  );
}

/** Three-valued conditions (Kleene): true, false, or undefined for "cannot be decided yet". */
import type { Given, ProfileValue } from '../model/answers.ts';
import { own } from '../model/own.ts';
import type { Bounds, Condition } from '../model/rubric.ts';

export type Truth = boolean | undefined;

/** What a condition can see of another question. */
export type Seen = { state: 'not-applicable' } | { state: 'unanswered' } | { state: 'answered'; raw: number; given: Given };

export interface Surroundings {
  profile: Readonly<Record<string, ProfileValue>>;
  /** The question of that id, evaluated. */
  see(question: string): Seen;
}

/** Whether a condition holds; a missing profile attribute or an unanswered question leaves it undecided. */
export function holds(condition: Condition, around: Surroundings): Truth {
  if ('all' in condition) return every(condition.all.map((each) => holds(each, around)));
  if ('any' in condition) return not(every(condition.any.map((each) => not(holds(each, around)))));
  if ('not' in condition) return not(holds(condition.not, around));
  if ('profile' in condition) {
    return every(Object.entries(condition.profile).map(([id, wanted]) => profileHolds(own(around.profile, id), wanted)));
  }
  const { question, is, ...bounds } = condition.answer;
  const seen = around.see(question);
  if (seen.state === 'not-applicable') return false;
  if (seen.state === 'unanswered') return undefined;
  const chosen = Array.isArray(seen.given) ? seen.given : [seen.given];
  return within(seen.raw, bounds) && (is === undefined || chosen.some((each) => is.includes(String(each))));
}

const EPSILON = 1e-9;

function within(value: number, { atLeast = -Infinity, atMost = Infinity }: Bounds): boolean {
  return value >= atLeast - EPSILON && value <= atMost + EPSILON;
}

function profileHolds(value: ProfileValue | undefined, wanted: string[] | Bounds): Truth {
  if (value === undefined) return undefined;
  if (!Array.isArray(wanted)) return within(Number(value), wanted);
  const values = Array.isArray(value) ? value : [String(value)];
  return values.some((each) => wanted.includes(each));
}

const not = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);

function every(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

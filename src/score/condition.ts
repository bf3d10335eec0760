/** Three-valued conditions (Kleene): true, false, or undefined for "cannot be decided yet". Each is compiled once. */
import type { Given, ProfileValue } from '../model/answers.ts';
import { once } from '../model/once.ts';
import { own } from '../model/own.ts';
import type { Bounds, Condition } from '../model/rubric.ts';
import { reaches } from '../model/tolerance.ts';

export type Truth = boolean | undefined;

/** What a condition can see of another question that is answered, or that does not apply. */
export interface Seen {
  /** Value as claimed; NaN, which no bounds hold, where the question does not apply. */
  raw: number;
  given: Given | undefined;
}

export interface Surroundings {
  profile: Readonly<Record<string, ProfileValue>>;
  /** The question of that id, evaluated, undefined while it is not answered; read at once, for the next look may overwrite it. */
  see(question: string): Seen | undefined;
}

export type Test = (around: Surroundings) => Truth;

/** Whether a condition holds; a missing profile attribute or an unanswered question leaves it undecided. */
export function holds(condition: Condition, around: Surroundings): Truth {
  return testOf(condition)(around);
}

/** The condition as a function; compiled once for each condition. */
export const testOf = once((condition: Condition): Test => {
  if ('all' in condition) return every(condition.all.map(testOf));
  if ('any' in condition) return not(every(condition.any.map((each) => not(testOf(each)))));
  if ('not' in condition) return not(testOf(condition.not));
  if ('profile' in condition) return every(Object.entries(condition.profile).map(([id, wanted]) => attributeTest(id, wanted)));
  return answerTest(condition.answer);
});

function answerTest({ question, is, ...bounds }: Extract<Condition, { answer: object }>['answer']): Test {
  return (around) => {
    const seen = around.see(question);
    if (!seen) return undefined;
    if (!within(seen.raw, bounds)) return false;
    if (is === undefined) return true;
    return Array.isArray(seen.given) ? seen.given.some((each) => is.includes(each)) : is.includes(String(seen.given));
  };
}

function attributeTest(id: string, wanted: string[] | Bounds): Test {
  return ({ profile }) => {
    const value = own(profile, id);
    if (value === undefined) return undefined;
    if (!Array.isArray(wanted)) return within(Number(value), wanted);
    return Array.isArray(value) ? value.some((each) => wanted.includes(each)) : wanted.includes(String(value));
  };
}

function within(value: number, { atLeast = -Infinity, atMost = Infinity }: Bounds): boolean {
  return reaches(value, atLeast) && reaches(atMost, value);
}

function not(test: Test): Test {
  return (around) => {
    const truth = test(around);
    return truth === undefined ? undefined : !truth;
  };
}

function every(parts: readonly Test[]): Test {
  return (around) => {
    let truth: Truth = true;
    for (const part of parts) {
      const each = part(around);
      if (each === false) return false;
      if (each === undefined) truth = undefined;
    }
    return truth;
  };
}

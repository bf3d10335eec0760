/**
 * A language that nobody speaks: every message of the catalogue and every text of a rubric with its letters changed, so
 * that a letter which reaches a user unchanged is data, or a word that stands outside the catalogue.
 */
import { frameworks } from '../../src/files/generated/frameworks.js';
import { builtIns } from '../../src/files/generated/rubrics.js';
import { LANGUAGES, type Messages } from '../../src/messages/index.ts';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MARKED = 'ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ';

export const marked = (text: string): string => text.replace(/[A-Za-z]/g, (letter) => MARKED[PLAIN.indexOf(letter)] ?? letter);

/** Every string below a value, longest first: what was filled into a message. A word of the code's own, such as a state, is none: the message may have the same word. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 1 && !/^[a-z-]+$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn).sort((a, b) => b.length - a.length) : [];
}

/** A message with its own letters changed and what was filled in as it was. */
function markedAround(text: string, filled: readonly string[]): string {
  const [first, ...rest] = filled;
  return first === undefined ? marked(text) : text.split(first).map((part) => markedAround(part, rest)).join(first);
}

function markedWithin(value: unknown, filled: readonly string[] = []): unknown {
  if (typeof value === 'string') return markedAround(value, filled);
  if (typeof value === 'function') return (...given: unknown[]) => markedWithin((value as (...args: unknown[]) => unknown)(...given), stringsIn(given));
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? value.map((each) => markedWithin(each, filled)) : Object.fromEntries(Object.entries(value).map(([key, each]) => [key, markedWithin(each, filled)]));
}

/** Has the program, its rubrics and its frameworks speak the language in place of English, in this process. @returns what ends it */
export function speakPseudo(): () => void {
  const [english, rubrics, controls] = [LANGUAGES.en, { ...builtIns }, { ...frameworks }];
  Object.assign(LANGUAGES, { en: markedWithin(english) as Messages });
  for (const documents of [builtIns, frameworks] as Record<string, () => unknown>[]) {
    for (const [id, read] of Object.entries(documents)) {
      const document = inPseudo(read());
      documents[id] = () => document;
    }
  }
  return () => {
    Object.assign(LANGUAGES, { en: english });
    Object.assign(builtIns, rubrics);
    Object.assign(frameworks, controls);
  };
}

/** A document with its English texts in the language, and in it alone. */
export function inPseudo<T>(value: T): T {
  if (Array.isArray(value)) return value.map(inPseudo) as T;
  if (typeof value !== 'object' || value === null) return value;
  if ('en' in value && typeof value.en === 'string') return { en: marked(value.en) } as T;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, key === 'languages' ? ['en'] : inPseudo(each)])) as T;
}

/** How the numbers and names of a roadmap are put into words, for every renderer. */
import { LANGUAGES, type Language, type Messages } from '../../messages/index.ts';
import { printed } from '../../model/printed.ts';
import type { PlannedStep, Roadmap } from '../../model/roadmap.ts';
import { printableIn } from '../printable.ts';
import { wordsFor, type Days, type Words } from '../words.ts';

/** A roadmap with all that is needed to speak of it. */
export interface Sheet {
  roadmap: Roadmap;
  words: Words;
  say: Messages['plan'];
  language: Language;
}

export function sheetOf(source: Roadmap, language: Language, days?: Days): Sheet {
  const roadmap = printableIn(source, language);
  return { roadmap, words: wordsFor(roadmap.texts, language, days), say: LANGUAGES[language].plan, language };
}

/** Points with their sign; what prints as zero has none. */
export function signed(points: number, { words }: Sheet): string {
  const size = words.points(Math.abs(points));
  return printed(Math.abs(points), 2) === 0 ? size : `${points < 0 ? '−' : '+'}${size}`;
}

export const levelText = (level: number | null, { words }: Sheet): string => (level === null ? words.say.nothing : String(level));

export const ownerText = (owner: string | null, { words, say }: Sheet): string => (owner === null ? say.noOwner : words.name('owners', owner));

/** What is asked of a question before and after a step. */
export function changeText({ question: id, from, to }: Pick<PlannedStep, 'question' | 'from' | 'to'>, { roadmap, words }: Sheet): string {
  return words.step(words.question(roadmap, id), from, to);
}

export function questionText(id: string, { roadmap, words }: Sheet): string {
  return words.questionName(words.question(roadmap, id));
}

/** Where the level turns by a step, said as an arrow; empty where it stays. */
export function turnText(step: number, { roadmap, say }: Sheet): string {
  const before = (step === 0 ? roadmap.before.level : roadmap.steps[step - 1]?.levelAfter) ?? null;
  const after = roadmap.steps[step]?.levelAfter ?? null;
  // What is not scored is at no level, not at the lowest.
  if (after === null || after === before) return '';
  return before === null || after > before ? say.rises(String(after)) : say.falls(String(after));
}

export function horizonText({ horizon }: PlannedStep, { roadmap, words }: Sheet): string {
  const found = roadmap.horizons.find(({ id }) => id === horizon);
  return found ? words.local(found.name) || found.id : '';
}

export function quartersText({ wave, until }: PlannedStep, { say }: Sheet): string {
  return wave === null || until === null ? '' : say.quarters(wave, until);
}

export const MARKS = { done: '✓', 'not-yet': '·', slipped: '✗', 'not-applicable': '–' } as const;

/** What was said, in a few words. */
import { LANGUAGES } from '../../messages/index.ts';
import type { Answer, Given } from '../../model/answers.ts';
import type { Question } from '../../model/rubric.ts';
import { printableText } from '../../render/printable.ts';
import { shorten } from '../lines.ts';
import { textIn, type View } from '../view.ts';

/** What is known of a question so far; empty when nothing is. */
export function standing(question: Question, answer: Answer | undefined, remarks: Pick<Answer, 'evidence' | 'note'>, view: View): string[] {
  const { say, paint, width, colon } = view;
  const parts = [
    ...(remarks.evidence.length > 0 ? [say.evidencePieces(remarks.evidence.length)] : []),
    ...(remarks.note ? [say.noteSays(printableText(remarks.note))] : []),
  ];
  if (!answer && parts.length === 0) return [];
  const said = answer ? answerText(question, answer, view) : say.answerWaits;
  return [paint.good(shorten(`${say.now}${colon}${[said, ...parts].join(' · ')}`, width))];
}

/** An answer in a few words. */
export function answerText(question: Question, { given, na }: Answer, view: View): string {
  const { say } = view;
  if (na !== undefined) return say.notApplicableBecause(printableText(na));
  return given === undefined ? say.unknown : givenText(question, given, view);
}

export function givenText(question: Question, given: Given, view: View): string {
  const { say } = view;
  if (typeof given === 'boolean') return given ? say.yes : say.no;
  if (Array.isArray(given)) return say.chosen(given.length);
  if (question.type === 'level') return say.level(Number(given));
  if (question.type === 'choice') return textIn(view, question.options.find(({ id }) => id === given)?.text, String(given));
  if (question.type === 'number') return LANGUAGES[view.language].report.quantity(String(given), textIn(view, question.unit));
  return String(given);
}


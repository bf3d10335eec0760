/** How the numbers and names of a comparison are put into words, for every renderer. */
import { LANGUAGES, type Language, type Messages } from '../../messages/index.ts';
import type { Comparison, SharedQuestion, Side, Standing } from '../../model/comparison.ts';
import { labelsOf } from '../../model/labels.ts';
import { printed } from '../../model/printed.ts';
import { VERDICT_SHARES } from '../../model/vocabulary.ts';
import { EPSILON, reaches } from '../../model/tolerance.ts';
import { printable } from '../printable.ts';
import { wordsFor, type Days, type Words } from '../words.ts';
import { isOpen } from '../standing.ts';

/** A comparison with all that is needed to speak of it. */
export interface Sheet {
  language: Language;
  comparison: Comparison;
  words: Words;
  say: Messages['compare'];
  sure: Messages['robustness'];
  over: Messages['trend'];
  charts: Messages['charts'];
  progress: boolean;
  several: boolean;
  labels: string[];
  byId: ReadonlyMap<string, SharedQuestion>;
}

export function sheetOf(source: Comparison, language: Language, days?: Days): Sheet {
  const comparison = printable(source);
  const { institutions, questions, texts } = comparison;
  return {
    language,
    comparison,
    words: wordsFor(texts, language, days),
    say: LANGUAGES[language].compare,
    sure: LANGUAGES[language].robustness,
    over: LANGUAGES[language].trend,
    charts: LANGUAGES[language].charts,
    progress: comparison.mode === 'progress',
    several: institutions.length > 2,
    labels: labelsOf(comparison.mode, institutions),
    byId: new Map(questions.map((question) => [question.id, question])),
  };
}

export const sideAt = ({ sides }: SharedQuestion, index: number): Side => sides[index] as Side;

/** Whether the missing answers could still turn the order of two. */
export function isUndetermined(a: Standing, b: Standing): boolean {
  if (a.score === null || b.score === null || !(isOpen(a) || isOpen(b))) return false;
  const reach = ({ score, potential }: Standing) => potential ?? score ?? 0;
  return reaches(reach(b), a.score) && reaches(reach(a), b.score);
}

/** A number with its sign; what prints as zero has none. */
export function signed(value: number | null, decimals: number, { words }: Sheet): string {
  if (value === null) return words.say.nothing;
  const size = printed(Math.abs(value), decimals);
  return `${size === 0 ? '' : value > 0 ? '+' : '−'}${size.toFixed(decimals)}`;
}

/** A share of weightings as a percentage; what falls short of a verdict never prints as what the verdict asks, and what is not nothing never as nothing. */
export function shareText(share: number, { sure }: Sheet): string {
  const nearest = printed(100 * share);
  const flatters = Object.values(VERDICT_SHARES).some((asked) => share < asked && reaches(nearest, 100 * asked));
  const tenths = flatters ? Math.floor(1000 * share + EPSILON) / 10 : nearest;
  return share > 0 && tenths === 0 ? sure.lessThan(sure.percent('0.1')) : sure.percent(tenths.toFixed(1));
}

/** A relative change of a weight as a percentage, without its sign. */
export const changeText = (change: number, { sure }: Sheet): string => sure.percent(printed(100 * Math.abs(change)).toFixed(1));

/** How far weights may move, as a percentage. */
export const withinText = ({ comparison, sure }: Sheet): string => sure.percent(String(printed(100 * comparison.robustness.within)));

/** What the weights can make of a score: from the least of the score to the greatest of the potential. */
export function rangeWithin(index: number, { comparison, words }: Sheet): string {
  const { score, potential } = comparison.robustness.ranges[index] ?? { score: null, potential: null };
  if (score === null || potential === null) return words.say.nothing;
  return words.say.interval(words.score(score.low), words.score(potential.high));
}

/** A difference is "first − other"; over time one reads "later − first". */
export function turned(difference: number | null, { progress }: Sheet): number | null {
  return difference !== null && progress ? -difference : difference;
}

export function labelOf(question: SharedQuestion, { words }: Sheet): string {
  return `${words.questionLabel(question)} · ${question.id}`;
}

/** What one side of a question brings, of what it could bring; or why it brings nothing. */
export function gained(side: Side, { words, say }: Sheet): string {
  return side.state === 'answered' ? say.gainedOf(words.points(side.points), words.points(side.maxPoints)) : stateWord(side, say);
}

/** The answers of two sides; where they read the same and are not worth the same (evidence), what they are worth. */
export function answersOf(question: SharedQuestion, a: Side, b: Side, sheet: Sheet): [string, string] {
  const [one, other] = [answerOf(question, a, sheet), answerOf(question, b, sheet)];
  return one === other && a.value !== b.value ? [valueOf(a, sheet), valueOf(b, sheet)] : [one, other];
}

function answerOf({ type }: SharedQuestion, side: Side, { words, say }: Sheet): string {
  if (side.state !== 'answered') return stateWord(side, say);
  if (typeof side.answer === 'boolean') return side.answer ? words.say.yes : words.say.no;
  return type === 'level' || type === 'number' ? String(side.answer) : words.points(side.value);
}

const valueOf = ({ value }: Side, { words }: Sheet): string => words.points(value);

function stateWord({ state }: Side, say: Messages['compare']): string {
  if (state === 'not-applicable') return say.notApplicable;
  return state === 'unanswered' ? say.unanswered : say.absent;
}

/** What the interview shows, as lines of text that fit the terminal. Pure. */
import { displayWidth } from '../render/table/width.ts';
import type { Messages } from '../messages/index.ts';
import type { Answer, Given } from '../model/answers.ts';
import { localised, type QuestionNode } from '../model/outline.ts';
import type { LocalText, NumberQuestion, Question, Rubric } from '../model/rubric.ts';
import { printableText } from '../render/printable.ts';
import { bar, wrap } from '../render/table/layout.ts';
import type { Paint } from '../render/table/paint.ts';
import type { Progress } from './flow.ts';

/** For whom and for what terminal the screens are drawn. */
export interface View {
  rubric: Rubric;
  language: string;
  say: Messages['ask'];
  /** Words that the interview shares with `rubric show`. */
  rubricWords: Messages['rubric'];
  /** The answers file, as the user named it. */
  file: string;
  paint: Paint;
  width: number;
  rows: number;
}

/** One line of a menu: something to choose, or a heading between. */
export type Item<T> = { value: T; key?: string; text: string; present?: boolean } | { heading: string };

/** A menu as it is drawn. */
export interface Page<T> {
  header: string[];
  items: { name: string; heading: boolean; value?: T; key?: string }[];
  /** Lines of the list that are seen at once. */
  pageSize: number;
  keys: string[];
  initial: number;
}

export interface Parts<T> {
  head: string[];
  /** Why it matters, what would show it: cut where the screen is too small. */
  explanation?: string[];
  foot?: string[];
  /** What must be read to answer. */
  choices: Item<T>[];
  actions: Item<T>[];
}

const BAR_CELLS = 30;
/** Cursor, its space, key, mark and their spaces. */
const LABEL_COLUMNS = 6;
const LEAST_LIST = 5;
const LEAST_EXPLANATION = 2;
const ANSWER_COLUMNS = 14;

export const textIn = ({ language, rubric }: Pick<View, 'language' | 'rubric'>, local: LocalText | undefined, id = ''): string =>
  printableText(localised(local, language, rubric, id));

/** Where one is, how far one has come, and that all is saved. */
export function banner(view: View, crumbs: string[], { number, total, done }: Progress, saved: boolean): string[] {
  const { say, paint, width } = view;
  const place = number > 0 ? say.progress(number, total) : '';
  const mark = shorten(saved ? say.saved(view.file) : say.notSaved(view.file), width - BAR_CELLS - 4);
  const share = total > 0 ? (100 * done) / total : 0;
  return [
    sides(shorten(crumbs.join(' › '), width - displayWidth(place) - 2), place, width, paint.strong),
    sides(bar(share, share, BAR_CELLS), mark, width, undefined, paint.muted),
    '',
  ];
}

function sides(left: string, right: string, width: number, styleLeft = (text: string) => text, styleRight = (text: string) => text): string {
  const gap = ' '.repeat(Math.max(1, width - displayWidth(left) - displayWidth(right)));
  return `${styleLeft(left)}${gap}${styleRight(right)}`;
}

/** The first line of a text, marked where more would follow. */
export function shorten(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return `${wrap(text, width - 1)[0] ?? ''}…`;
}

export const strongLines = ({ paint, width }: View, text: string): string[] => wrap(text, width).map((line) => paint.strong(line));

/** Why a question matters and what would show it. */
export function explanation({ question }: QuestionNode, view: View): string[] {
  const { rubricWords, language } = view;
  const colon = language === 'en' ? ': ' : '：';
  return [
    ...(question.help ? wrap(`${rubricWords.why}${colon}${textIn(view, question.help)}`, view.width) : []),
    ...(question.evidence ? wrap(`${rubricWords.evidence}${colon}${textIn(view, question.evidence)}`, view.width) : []),
  ];
}

/** What is known of a question so far; empty when nothing is. */
export function standing(question: Question, answer: Answer | undefined, remarks: Pick<Answer, 'evidence' | 'note'>, view: View): string[] {
  const { say, paint, width, language } = view;
  const parts = [
    ...(remarks.evidence.length > 0 ? [say.evidencePieces(remarks.evidence.length)] : []),
    ...(remarks.note ? [say.noteSays(printableText(remarks.note))] : []),
  ];
  if (!answer && parts.length === 0) return [];
  const said = answer ? answerText(question, answer, view) : say.answerWaits;
  const line = [said, ...parts].join(' · ');
  return [paint.good(shorten(`${say.now}${language === 'en' ? ': ' : '：'}${line}`, width))];
}

/** An answer in a few words. */
export function answerText(question: Question, { given, na }: Answer, view: View): string {
  const { say } = view;
  if (na !== undefined) return say.notApplicableBecause(printableText(na));
  return given === undefined ? say.unknown : givenText(question, given, view);
}

function givenText(question: Question, given: Given, view: View): string {
  const { say } = view;
  if (typeof given === 'boolean') return given ? say.yes : say.no;
  if (Array.isArray(given)) return say.chosen(given.length);
  if (question.type === 'level') return say.level(Number(given));
  if (question.type === 'choice') return textIn(view, question.options.find(({ id }) => id === given)?.text, String(given));
  if (question.type === 'number') return [String(given), unitOf(question, view)].filter(Boolean).join(' ');
  return String(given);
}

export function unitOf({ unit }: NumberQuestion, view: View): string {
  return typeof unit === 'object' ? textIn(view, unit) : printableText(unit ?? '');
}

/** One question of the review, on one line. */
export function reviewLine(mark: string, state: string, text: string, { width }: View): string {
  const column = shorten(state, ANSWER_COLUMNS);
  const gap = ' '.repeat(ANSWER_COLUMNS - displayWidth(column) + 2);
  return `${mark} ${column}${gap}${shorten(text, width - LABEL_COLUMNS - ANSWER_COLUMNS - 4)}`;
}

/** Fits a menu into the terminal: all of it where it fits, else the explanation is cut and the list turns pages. */
export function fit<T>({ head, explanation: full = [], foot = [], choices, actions }: Parts<T>, view: View): Page<T> {
  const { say, paint, rows, width } = view;
  const all = [...choices, ...actions];
  const items = all.map((item) => drawn(item, view));
  const lines = (some: typeof items) => some.reduce((sum, { name }) => sum + name.split('\n').length, 0);
  const needed = lines(items.slice(0, choices.length));
  // Blank lines stand above and below the list.
  const room = rows - head.length - foot.length - 2;
  const initial = Math.max(all.findIndex((item) => 'present' in item && item.present), all.findIndex((item) => 'value' in item));

  if (full.length + lines(items) + 1 <= room) {
    return { header: [...head, ...full.map((line) => paint.muted(line)), ...foot, ''], items, pageSize: lines(items), keys: [say.keys.choose], initial };
  }
  const keys = joined([say.keys.choose, ...actions.flatMap(shortForm)], width);
  const explained = Math.min(full.length, Math.max(LEAST_EXPLANATION, room - keys.length - needed));
  const cut = full.slice(0, explained);
  if (explained < full.length) cut[explained - 1] = `${shorten(`${cut.at(-1)}   `, width - displayWidth(say.more) - 1).trimEnd().replace(/…$/, '')} ${say.more}`;
  const pageSize = Math.max(LEAST_LIST, room - keys.length - explained);
  return { header: [...head, ...cut.map((line) => paint.muted(line)), ...foot, ''], items, pageSize, keys, initial };

  function shortForm(item: Item<T>): string[] {
    if (!('value' in item) || item.key === undefined) return [];
    const short = (say.actions as Record<string, string>)[String(item.value)];
    return short ? [`${item.key} ${short}`] : [];
  }
}

/** Short parts on as few lines as they need, none of them broken. */
function joined(parts: string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(`${last} · ${part}`) <= width) lines[lines.length - 1] = `${last} · ${part}`;
    else lines.push(part);
  }
  return lines;
}

function drawn<T>(item: Item<T>, { width, paint }: View): Page<T>['items'][number] {
  if ('heading' in item) return { name: paint.muted(item.heading), heading: true };
  const { value, key, text, present } = item;
  const [first = '', ...rest] = wrap(text, width - LABEL_COLUMNS);
  const label = `${(key ?? '').padEnd(2)}${present ? '✓' : ' '} `;
  return { name: [`${label}${first}`, ...rest.map((line) => ' '.repeat(LABEL_COLUMNS) + line)].join('\n'), heading: false, value, ...(key !== undefined && { key }) };
}

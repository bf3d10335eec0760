/** One answer held against its question: everything that is wrong with it is found at once. Pure. */
import type { Answer, Decision, Evidence, Given, Remarks, RespondentAnswer, Review, Statement } from '../model/answers.ts';
import { isCalendarDate } from '../model/dates.ts';
import { nearest } from '../model/nearest.ts';
import { problem, type Path, type Problem } from '../model/problem.ts';
import { isIndependent } from '../model/review.ts';
import type { MultiQuestion, NumberQuestion, Question } from '../model/rubric.ts';
import { BESIDE_KEYS, COMMON_KEYS, VALUE_KEYS } from '../model/vocabulary.ts';
import type { Source } from './yaml.ts';

type Entry = Record<string, unknown>;

/** Reads the answers of one document; what is wrong with them gathers in `problems`, what is merely odd in `warnings`. */
export class AnswerReader {
  constructor(
    private readonly source: Source,
    private readonly problems: Problem[],
    private readonly warnings: Problem[],
  ) {}

  /** The answer as written: bare, or a map. It may say nothing to the question; undefined where there is nothing at all, or a problem. */
  read(question: Question, entry: unknown, path: Path): Answer | undefined {
    if (entry === null || entry === undefined) return undefined;
    if (!isEntry(entry)) {
      const given = this.readGiven(question, entry, path);
      return given === undefined ? undefined : { given, evidence: [] };
    }
    const statement = this.readStatement(question, entry, path, [...COMMON_KEYS, ...BESIDE_KEYS]);
    const answer: Answer = { ...statement, ...this.readRemarks(entry, path), ...this.readBeside(question, entry, path) };
    this.checkIndependence(answer, path);
    return statement && isSaid(answer) ? answer : undefined;
  }

  /** A day that is written as one must be one. */
  checkDate(value: unknown, path: Path): void {
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !isCalendarDate(value)) {
      this.problems.push(problem('date-impossible', { date: value }, this.at(path)));
    }
  }

  private at(path: Path, part: 'key' | 'value' = 'value') {
    return { location: this.source.locate(path, part), path };
  }

  /** What a map says to the question; empty where it says nothing, undefined where that cannot be told for a problem. */
  private readStatement(question: Question, entry: Entry, path: Path, beside: readonly string[]): Statement | undefined {
    const valueKey = VALUE_KEYS[question.type];
    const allowed = [valueKey, 'na', 'unknown', ...beside];
    const wrong = Object.keys(entry).filter((key) => !allowed.includes(key));
    for (const key of wrong) {
      const params = { key, type: question.type, expected: valueKey, beside };
      this.problems.push(problem('answer-key', params, this.at([...path, key], 'key')));
    }
    const stated = [valueKey, 'na', 'unknown'].filter((key) => Object.hasOwn(entry, key));
    if (stated.length > 1) this.problems.push(problem('answer-contradiction', { keys: stated }, this.at(path)));
    if (wrong.length > 0 || stated.length > 1) return undefined;

    if (stated[0] === 'na') return this.readNa(question, entry.na, path);
    if (stated[0] === 'unknown') {
      if (entry.unknown === true) return { unknown: true };
      return this.refuse(problem('answer-unknown', {}, this.at([...path, 'unknown'])));
    }
    const value = entry[valueKey];
    if (value === undefined || value === null) return {};
    const given = this.readGiven(question, value, [...path, valueKey]);
    return given === undefined ? {} : { given };
  }

  private readNa(question: Question, reason: unknown, path: Path): Statement | undefined {
    if (!question.allowNa) return this.refuse(problem('na-not-allowed', { question: question.id }, this.at([...path, 'na'])));
    if (typeof reason !== 'string' || reason.trim() === '') return this.refuse(problem('na-reason', {}, this.at([...path, 'na'])));
    return { na: reason };
  }

  private readRemarks(entry: Entry, path: Path): Remarks {
    const evidence = Array.isArray(entry.evidence) ? (entry.evidence as Evidence[]) : [];
    evidence.forEach((each, index) => {
      for (const key of ['date', 'expires'] as const) this.checkDate(each?.[key], [...path, 'evidence', index, key]);
    });
    return { evidence, ...this.readTexts(entry, path) };
  }

  private readTexts(entry: Entry, path: Path): Omit<Remarks, 'evidence'> {
    const texts: Omit<Remarks, 'evidence'> = {};
    for (const key of ['note', 'by', 'at'] as const) {
      if (typeof entry[key] === 'string') texts[key] = entry[key];
    }
    this.checkDate(texts.at?.slice(0, 10), [...path, 'at']);
    return texts;
  }

  /** What others said to the question. What is not even shaped like it is left to the schema. */
  private readBeside(question: Question, { respondents, decided, review }: Entry, path: Path): Pick<Answer, 'respondents' | 'decided' | 'review'> {
    const said = Array.isArray(respondents) ? this.readRespondents(question, respondents, [...path, 'respondents']) : [];
    return {
      ...(said.length > 0 && { respondents: said }),
      ...(isEntry(decided) && { decided: this.readTexts(decided, [...path, 'decided']) as Decision }),
      ...(isEntry(review) && { review: this.readReview(question, review, [...path, 'review']) }),
    };
  }

  private readRespondents(question: Question, entries: readonly unknown[], path: Path): RespondentAnswer[] {
    const seen = new Set<unknown>();
    return entries.flatMap((entry, index): RespondentAnswer[] => {
      if (!isEntry(entry) || typeof entry.respondent !== 'string') return [];
      const { respondent } = entry;
      const at = [...path, index];
      if (seen.has(respondent)) this.problems.push(problem('respondent-repeated', { respondent }, this.at([...at, 'respondent'])));
      seen.add(respondent);
      return [{ respondent, ...this.readStatement(question, entry, at, [...COMMON_KEYS, 'respondent']), ...this.readRemarks(entry, at) }];
    });
  }

  private readReview(question: Question, entry: Entry, path: Path): Review {
    return { ...this.readStatement(question, entry, path, ['note', 'by', 'at']), ...this.readTexts(entry, path) } as Review;
  }

  /** A review by somebody who has answered is none. */
  private checkIndependence(answer: Answer, path: Path): void {
    if (answer.review && !isIndependent(answer)) this.warnings.push(problem('review-own', { by: answer.review.by }, this.at([...path, 'review', 'by'])));
  }

  /** The value of an answer, if it fits its question; else a problem. An empty selection is unanswered. */
  private readGiven(question: Question, value: unknown, path: Path): Given | undefined {
    switch (question.type) {
      case 'level': {
        const top = question.levels.length - 1;
        if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= top) return value;
        return this.refuse(problem('answer-level', { value: shown(value), top }, this.at(path)));
      }
      case 'boolean':
        if (value === 'yes' || value === 'no') return value === 'yes';
        if (typeof value === 'boolean') return value;
        return this.refuse(problem('answer-boolean', { value: shown(value) }, this.at(path)));
      case 'number':
        return this.readNumber(question, value, path);
      case 'choice':
        return this.knownOption(question, value, path) ? value : undefined;
      case 'multi':
        return this.readSelection(question, value, path);
    }
  }

  private readNumber({ min, max }: NumberQuestion, value: unknown, path: Path): number | undefined {
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      return this.refuse(problem('answer-number', { value: shown(value) }, this.at(path)));
    }
    if (value < (min ?? -Infinity) || value > (max ?? Infinity)) {
      return this.refuse(problem('answer-bounds', { value, min, max }, this.at(path)));
    }
    return value;
  }

  private readSelection(question: MultiQuestion, value: unknown, path: Path): string[] | undefined {
    if (!Array.isArray(value)) return this.refuse(problem('answer-selection', { value: shown(value) }, this.at(path)));
    const selected = value.filter((each, i) => this.knownOption(question, each, [...path, i]));
    if (selected.length < value.length || selected.length === 0) return undefined;
    if (new Set(selected).size < selected.length) return this.refuse(problem('answer-repeated', {}, this.at(path)));
    const exclusive = question.options.find((option) => option.exclusive && selected.includes(option.id));
    if (exclusive && selected.length > 1) return this.refuse(problem('answer-exclusive', { option: exclusive.id }, this.at(path)));
    return selected;
  }

  private refuse(found: Problem): undefined {
    this.problems.push(found);
    return undefined;
  }

  private knownOption(question: Extract<Question, { options: unknown }>, value: unknown, path: Path): value is string {
    const options = question.options.map(({ id }) => id);
    if (typeof value === 'string' && options.includes(value)) return true;
    const params = { value: shown(value), options, nearest: nearest(shown(value), options) };
    this.problems.push(problem('answer-option', params, this.at(path)));
    return false;
  }
}

/** A map of the file. */
const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether an entry says anything, to its question or beside it. */
function isSaid({ given, na, unknown, evidence, note, respondents, decided, review }: Answer): boolean {
  return [given, na, unknown, note, respondents, decided, review].some((each) => each !== undefined) || evidence.length > 0;
}

function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

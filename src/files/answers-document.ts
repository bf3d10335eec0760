/**
 * An answers file that can be changed in place: comments, order, unknown keys and the writing of what is
 * not touched survive.
 */
import { Document, isCollection, isMap, isNode, isScalar, isSeq, YAMLMap, type Node } from 'yaml';
import { LANGUAGES } from '../messages/index.ts';
import type { Answer, Evidence, ProfileValue, Stated } from '../model/answers.ts';
import type { Question } from '../model/rubric.ts';
import { STATED_KEYS, VALUE_KEYS } from '../model/vocabulary.ts';
import { nameOf, pairOf, pairText, parse, patch, placeOf, plain, reading, remove, valueOf, whole, writeOutAliases, writingOf, type Writing } from './yaml-text.ts';

/** Who says it, and when. */
export interface Signature {
  by?: string | undefined;
  at: string;
}

/** Who settles what an answer is, or reviews it, when, and why. */
export interface Verdict {
  by: string;
  at: string;
  note?: string | undefined;
}

/** What stands beside an answer, or waits for one. */
export type Remarks = Pick<Answer, 'evidence' | 'note'>;

/** What a new file begins with. */
export interface Beginning {
  rubric: string;
  language: string;
  assessed: string;
}

type Section = 'institution' | 'respondent' | 'answers';

/** Longest answer that stays on one line. */
const ONE_LINE = 90;

export class AnswersDocument {
  private source: string;
  private document: Document;
  /** Some values stand in the text by reference; then it can only be written as a whole. */
  private aliased: boolean;
  private readonly writing: Writing;
  /** Texts before each change, for taking changes back. */
  private readonly past: string[] = [];

  private constructor(text: string) {
    this.writing = writingOf(text);
    this.source = text.replaceAll('\r\n', '\n');
    this.document = parse(this.source);
    this.aliased = writeOutAliases(this.document);
  }

  /** A file that does not exist yet. */
  static begin({ rubric, language, assessed }: Beginning): AnswersDocument {
    return new AnswersDocument(new Document({ rubric, language, institution: { name: '' }, assessed, answers: {} }).toString());
  }

  /** A file whose text was checked already. */
  static of(text: string): AnswersDocument {
    return new AnswersDocument(text);
  }

  /** Takes the latest change back: the text is what it was, byte for byte. */
  undo(): void {
    const before = this.past.pop();
    if (before === undefined) return;
    this.source = before;
    this.document = parse(before);
    this.aliased = writeOutAliases(this.document);
  }

  /** The text to save. */
  text(): string {
    return this.source.replaceAll('\n', this.writing.newline);
  }

  /** Attributes of the institution that stand in the file, those left empty included. */
  attributes(): ReadonlyMap<string, unknown> {
    const institution = valueOf(this.root(), 'institution');
    return new Map(isMap(institution) ? institution.items.map((pair) => [nameOf(pair), plain(pair.value)]) : []);
  }

  /** Whether the file says anything of the respondent, even that nothing is said. */
  hasRespondent(): boolean {
    return isMap(valueOf(this.root(), 'respondent'));
  }

  /** Sets an attribute of the institution; null leaves it empty on purpose. */
  setAttribute(id: string, value: ProfileValue | null): void {
    this.change('institution', id, (institution) => this.put(institution, id, value));
  }

  /** Sets what is known of the respondent; nothing at all leaves it empty on purpose. */
  setRespondent(part: 'name' | 'role', value: string | undefined): void {
    this.change('respondent', part, (respondent) => {
      if (value === undefined) remove(respondent, part);
      else this.put(respondent, part, value);
    });
  }

  /** The evidence and note of a question, answered or not. */
  remarks(id: string): Remarks {
    const answers = valueOf(this.root(), 'answers');
    const entry = isMap(answers) ? valueOf(answers, id) : undefined;
    const { evidence, note } = (isMap(entry) ? plain(entry) : {}) as { evidence?: Evidence[] | null; note?: string };
    return { evidence: evidence ?? [], ...(note !== undefined && { note }) };
  }

  /** The evidence and notes of all entries that have any, by question. */
  allRemarks(): Map<string, Remarks> {
    const answers = valueOf(this.root(), 'answers');
    const ids = isMap(answers) ? answers.items.filter(({ value }) => isMap(value)).map(nameOf) : [];
    return new Map(ids.map((id) => [id, this.remarks(id)]));
  }

  /** Sets what is said to a question; evidence and note stay. */
  state(question: Question, stated: Stated, { by, at }: Signature): void {
    this.changeEntry(question, (entry) => {
      const [[key, value] = ['', null]] = Object.entries(statedEntry(question, stated));
      const place = entry.items.findIndex((pair) => STATED_KEYS.includes(nameOf(pair)));
      entry.items = entry.items.filter((pair) => !STATED_KEYS.includes(nameOf(pair)));
      entry.items.splice(Math.max(0, place), 0, this.document.createPair(key, this.node(value)));
      if (by === undefined) remove(entry, 'by');
      else this.put(entry, 'by', by);
      this.put(entry, 'at', at);
      // What a migration asked for is done now.
      entry.comment = withoutReminder(entry.comment);
      entry.commentBefore = withoutReminder(entry.commentBefore);
    });
  }

  /** Sets what an independent reviewer says of an answer; the answer itself stays as it is. */
  review(question: Question, stated: Stated, { by, at, note }: Verdict): void {
    this.changeEntry(question, (entry) => this.put(entry, 'review', this.line({ ...statedEntry(question, stated), by, at, ...(note && { note }) })));
  }

  /** Sets the answer that the group has decided on, with the evidence that goes with it; what each respondent said stays beside it. */
  decide(question: Question, stated: Stated, { by, at, note }: Verdict, evidence: readonly Evidence[]): void {
    this.state(question, stated, { at });
    this.changeEntry(question, (entry) => {
      remove(entry, 'at');
      if (evidence.length === 0) remove(entry, 'evidence');
      else this.put(entry, 'evidence', evidence.map((each) => this.line(each)));
      this.put(entry, 'decided', this.line({ by, at, ...(note && { note }) }));
    });
  }

  /** Sets the note of a question; an empty one takes it away. */
  setNote(question: Question, note: string): void {
    this.changeEntry(question, (entry) => {
      if (note === '') remove(entry, 'note');
      else this.put(entry, 'note', note);
    });
  }

  /** Puts a piece of evidence in the place of another, or after the last; undefined takes the other away. */
  setEvidence(question: Question, index: number, evidence: Evidence | undefined): void {
    this.changeEntry(question, (entry) => {
      const present = valueOf(entry, 'evidence');
      const pieces = isSeq(present) ? present : this.document.createNode([]);
      const item = evidence && this.document.createNode(evidence);
      if (item) (item as YAMLMap).flow = true;
      pieces.items.splice(index, 1, ...(item ? [item] : []));
      if (pieces.items.length === 0) remove(entry, 'evidence');
      else if (pieces !== present) this.put(entry, 'evidence', pieces);
    });
  }

  private changeEntry(question: Question, act: (entry: YAMLMap) => void): void {
    this.change('answers', question.id, (answers) => {
      const entry = this.entry(answers, question);
      act(entry);
      // A short answer stays on one line; a long one gets a line for each of its parts.
      if (entry.flow) entry.flow = JSON.stringify(plain(entry)).length <= ONE_LINE;
    });
  }

  /** Changes one key of a section. Only its own lines are written anew, or the whole file where that would not do. */
  private change(name: Section, key: string, act: (section: YAMLMap) => void): void {
    const present = valueOf(this.root(), name);
    const place = isMap(present) && !this.aliased ? placeOf(this.source, present, key) : undefined;
    const section = this.section(name);
    act(section);
    const pair = pairOf(section, key);
    const patched = place && pair && patch(this.source, place, pairText(pair, place, this.source, this.writing));
    this.past.push(this.source);
    // Parsing is most of the work, so what was parsed to check the patch becomes the document.
    const read = patched === undefined ? undefined : reading(patched, this.document);
    this.source = read ? (patched ?? '') : whole(this.document, this.source, this.writing);
    this.document = read ?? parse(this.source);
    this.aliased = false;
  }

  /** The map of an answer; a short form such as `gov-03: 2` becomes one. */
  private entry(answers: YAMLMap, question: Question): YAMLMap {
    const present = valueOf(answers, question.id);
    if (isMap(present)) return present;
    const entry = new YAMLMap();
    entry.flow = true;
    const short = plain(present);
    if (short !== null && short !== undefined) this.put(entry, VALUE_KEYS[question.type], short);
    if (isScalar(present) || isCollection(present)) entry.comment = present.comment;
    this.put(answers, question.id, entry);
    return entry;
  }

  private root(): YAMLMap {
    return this.document.contents as unknown as YAMLMap;
  }

  /** A part of the file that is a map, made where it is missing: the answers stand last. */
  private section(name: Section): YAMLMap {
    const present = valueOf(this.root(), name);
    if (isMap(present)) {
      if (present.items.length === 0) present.flow = false;
      return present;
    }
    const section = new YAMLMap();
    if (pairOf(this.root(), name)) {
      this.put(this.root(), name, section);
    } else {
      const { items } = this.root();
      const answers = items.findIndex((pair) => nameOf(pair) === 'answers');
      items.splice(name === 'answers' || answers < 0 ? items.length : answers, 0, this.document.createPair(name, section));
    }
    return section;
  }

  /** A map that is written on one line. */
  private line(value: object): Node {
    const line = this.node(value);
    if (isMap(line)) line.flow = true;
    return line;
  }

  private put(map: YAMLMap, key: string, value: unknown): void {
    const node = this.node(value);
    const pair = pairOf(map, key);
    if (!pair) {
      map.items.push(this.document.createPair(key, node));
      return;
    }
    if (isScalar(pair.value) && isScalar(node)) node.comment = pair.value.comment;
    pair.value = node;
  }

  private node(value: unknown): Node {
    const node = isNode(value) ? value : (this.document.createNode(value) as Node);
    // A list of plain values reads best on one line.
    if (isSeq(node) && node.items.every(isScalar)) node.flow = true;
    return node;
  }
}

/** What is said to a question, under the key that its type has in a file. */
const statedEntry = (question: Question, stated: Stated): Record<string, unknown> => ('given' in stated ? { [VALUE_KEYS[question.type]]: stated.given } : { ...stated });

const reminders = (): string[] => Object.values(LANGUAGES).flatMap(({ migrate }) => [migrate.answerAgain, migrate.check]);

/** A comment up to the reminder that a migration has left in it. */
function withoutReminder(comment: string | null | undefined): string | null {
  const at = reminders().map((each) => comment?.indexOf(each) ?? -1).find((each) => each >= 0);
  return (at === undefined ? comment : comment?.slice(0, at).replace(/[ ·]+$/, '')) || null;
}

/**
 * An answers file that can be changed in place: comments, order, unknown keys and the writing of what is
 * not touched survive.
 */
import { Document, isAlias, isCollection, isMap, isScalar, isSeq, Pair, parseDocument, Scalar, visit, YAMLMap, YAMLSeq, type Node } from 'yaml';
import type { Answer, Evidence, Given, ProfileValue } from '../model/answers.ts';
import type { Question } from '../model/rubric.ts';
import { VALUE_KEYS } from '../model/vocabulary.ts';

/** What may be said to a question: an answer, that it does not apply and why, or that it is not known. */
export type Stated = { given: Given } | { na: string } | { unknown: true };

/** Who says it, and when. */
export interface Signature {
  by?: string | undefined;
  at: string;
}

/** What stands beside an answer, or waits for one. */
export type Remarks = Pick<Answer, 'evidence' | 'note'>;

/** What a new file begins with. */
export interface Beginning {
  rubric: string;
  language: string;
  assessed: string;
}

interface Writing {
  indent: number;
  indentSeq: boolean;
  newline: string;
}

type Section = 'institution' | 'respondent' | 'answers';

/** Longest answer that stays on one line. */
const ONE_LINE = 90;
const STATED_KEYS: readonly string[] = [...new Set(Object.values(VALUE_KEYS)), 'na', 'unknown'];

export class AnswersDocument {
  private source: string;
  private document: Document;
  /** Some values stand in the text by reference; then it can only be written as a whole. */
  private aliased: boolean;
  private readonly writing: Writing;

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

  /** The text to save. */
  text(): string {
    return this.writing.newline === '\n' ? this.source : this.source.replaceAll('\n', this.writing.newline);
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

  /** Sets what is said to a question; evidence and note stay. */
  state(question: Question, stated: Stated, { by, at }: Signature): void {
    this.changeEntry(question, (entry) => {
      const [key, value] = 'given' in stated ? [VALUE_KEYS[question.type], stated.given] : (Object.entries(stated)[0] as [string, string | true]);
      const place = entry.items.findIndex((pair) => STATED_KEYS.includes(nameOf(pair)));
      entry.items = entry.items.filter((pair) => !STATED_KEYS.includes(nameOf(pair)));
      entry.items.splice(Math.max(0, place), 0, this.document.createPair(key, this.node(value)));
      if (by === undefined) remove(entry, 'by');
      else this.put(entry, 'by', by);
      this.put(entry, 'at', at);
    });
  }

  /** Sets the note of a question; an empty one takes it away. */
  setNote(question: Question, note: string): void {
    this.changeEntry(question, (entry) => {
      if (note === '') remove(entry, 'note');
      else this.put(entry, 'note', note);
    });
  }

  addEvidence(question: Question, evidence: Evidence): void {
    this.changeEntry(question, (entry) => {
      const present = valueOf(entry, 'evidence');
      const item = this.document.createNode(evidence) as YAMLMap;
      item.flow = true;
      if (isSeq(present)) present.items.push(item);
      else this.put(entry, 'evidence', [item]);
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
    this.source = patched !== undefined && says(patched, this.document) ? patched : this.whole();
    this.document = parse(this.source);
    this.aliased = false;
  }

  private whole(): string {
    visit(this.document, { Collection: (_, each) => pad(each, this.source) });
    return this.document.toString(styleOf(this.writing));
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
    const node = this.document.createNode(value) as Node;
    // A list of plain values reads best on one line.
    if (isSeq(node) && node.items.every(isScalar)) node.flow = true;
    return node;
  }
}

/** Where in a text the lines of a key stand, or would stand. */
interface Place {
  from: number;
  to: number;
  /** Columns before the key. */
  column: number;
  /** The section is written within braces. */
  flow: boolean;
  /** What must stand before a key that is new. */
  joint: string;
}

function placeOf(text: string, section: YAMLMap, key: string): Place | undefined {
  const pair = pairOf(section, key);
  const last = section.items.at(-1);
  const shape = pair ?? last;
  if (!shape || !isScalar(shape.key) || !shape.key.range || !section.range) return undefined;
  const start = shape.key.range[0];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const end = endOf(shape.value);
  if (end === undefined) return undefined;
  if (section.flow) return { from: pair ? start : end, to: end, column: 0, flow: true, joint: pair ? '' : ', ' };
  if (text.slice(lineStart, start).trim() !== '') return undefined;
  const column = start - lineStart;
  const lineEnd = text[end - 1] === '\n' ? end - 1 : (text + '\n').indexOf('\n', end);
  return { from: pair ? start : lineEnd, to: lineEnd, column, flow: false, joint: pair ? '' : `\n${' '.repeat(column)}` };
}

/** Where the last thing within a value ends, its comment not counted. */
function endOf(value: unknown): number | undefined {
  if (isScalar(value) || ((isMap(value) || isSeq(value)) && value.flow)) return value.range?.[1];
  if (isSeq(value)) return endOf(value.items.at(-1));
  return isMap(value) ? endOf(value.items.at(-1)?.value) : undefined;
}

function pairText(pair: Pair, { column, flow }: Place, source: string, writing: Writing): string {
  const map = new YAMLMap();
  map.flow = flow;
  map.items.push(new Pair(new Scalar(nameOf(pair)), pair.value));
  visit(map, { Collection: (_, each) => pad(each, source) });
  const text = new Document(map).toString(styleOf(writing)).trimEnd();
  return flow ? text.slice(1, -1).trim() : text.replaceAll('\n', `\n${' '.repeat(column)}`);
}

/** Within its brackets a collection keeps its spaces; a new one is written { a: 1 } or [a, b]. The library has one setting for all. */
function pad(collection: YAMLMap | YAMLSeq, source: string): void {
  const written = collection.range ? /^[{[]([^])/.exec(source.slice(collection.range[0], collection.range[0] + 2))?.[1] : undefined;
  const padded = written === undefined ? isMap(collection) : /\s/.test(written);
  const write = collection.toString.bind(collection);
  collection.toString = (context, ...rest) => write(context && { ...context, flowCollectionPadding: padded ? ' ' : '' }, ...rest);
}

const patch = (text: string, { from, to, joint }: Place, written: string): string => text.slice(0, from) + joint + written + text.slice(to);

/** Whether a text says the same as a document. */
function says(text: string, document: Document): boolean {
  const read = parse(text);
  return read.errors.length === 0 && JSON.stringify(read.toJS()) === JSON.stringify(document.toJS());
}

const parse = (text: string): Document => parseDocument(text, { uniqueKeys: false });

const styleOf = ({ indent, indentSeq }: Writing) => ({ indent, indentSeq, lineWidth: 0 });

/** Changing one of two places that share an anchor must not change the other. Says whether there are any. */
function writeOutAliases(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias: (_, alias) => {
      found = true;
      const copy = alias.resolve(document)?.clone() as Node | undefined;
      return copy && unanchored(copy);
    },
  });
  if (found) visit(document, { Node: (_, node) => void (isAlias(node) || unanchored(node)) });
  return found;
}

function unanchored<T extends Node>(node: T): T {
  if ('anchor' in node) delete node.anchor;
  return node;
}

/** How the author of a text indents and ends lines. */
function writingOf(text: string): Writing {
  const nested = /^[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( +)[^\s#-]/m.exec(text);
  return {
    indent: nested?.[1]?.length ?? 2,
    indentSeq: !/^( *)[^\s#-][^\n]*:[ \t]*\r?\n\1- /m.test(text),
    newline: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

// A key such as `yes` or `1` may be read as something else than text.
const nameOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

const pairOf = (map: YAMLMap, key: string): Pair | undefined => map.items.find((pair) => nameOf(pair) === key);

const valueOf = (map: YAMLMap, key: string): unknown => pairOf(map, key)?.value;

function remove(map: YAMLMap, key: string): void {
  map.items = map.items.filter((pair) => nameOf(pair) !== key);
}

const plain = (node: unknown): unknown => (node instanceof YAMLMap || node instanceof YAMLSeq || node instanceof Scalar ? (node.toJSON() as unknown) : node);

/**
 * An answers file that can be changed in place: comments, order, unknown keys and the writing of what is
 * not touched survive.
 */
import { Document, isAlias, isCollection, isMap, isScalar, isSeq, parseDocument, Scalar, visit, YAMLMap, YAMLSeq, type Node, type Pair } from 'yaml';
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
  flowCollectionPadding: boolean;
  newline: string;
}

/** Longest answer that stays on one line. */
const ONE_LINE = 90;
const STATED_KEYS: readonly string[] = [...new Set(Object.values(VALUE_KEYS)), 'na', 'unknown'];
const PLAIN: Writing = { indent: 2, indentSeq: true, flowCollectionPadding: true, newline: '\n' };

export class AnswersDocument {
  private constructor(
    private readonly document: Document,
    private readonly writing: Writing,
  ) {}

  /** A file that does not exist yet. */
  static begin({ rubric, language, assessed }: Beginning): AnswersDocument {
    return new AnswersDocument(new Document({ rubric, language, institution: { name: '' }, assessed, answers: {} }), PLAIN);
  }

  /** A file whose text was checked already. */
  static of(text: string): AnswersDocument {
    const document = parseDocument(text, { uniqueKeys: false });
    writeOutAliases(document);
    return new AnswersDocument(document, writingOf(text));
  }

  /** The text to save. */
  text(): string {
    const { newline, ...writing } = this.writing;
    const text = this.document.toString({ ...writing, lineWidth: 0 });
    return newline === '\n' ? text : text.replaceAll('\n', newline);
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
    this.put(this.section('institution'), id, value);
  }

  /** Sets what is known of the respondent; nothing at all leaves it empty on purpose. */
  setRespondent(part: 'name' | 'role', value: string | undefined): void {
    const respondent = this.section('respondent');
    if (value === undefined) remove(respondent, part);
    else this.put(respondent, part, value);
  }

  /** The evidence and note of a question, answered or not. */
  remarks(id: string): Remarks {
    const entry = valueOf(this.section('answers'), id);
    const { evidence, note } = (isMap(entry) ? plain(entry) : {}) as { evidence?: Evidence[] | null; note?: string };
    return { evidence: evidence ?? [], ...(note !== undefined && { note }) };
  }

  /** Sets what is said to a question; evidence and note stay. */
  state(question: Question, stated: Stated, signature: Signature): void {
    const entry = this.entry(question);
    const [key, value] = 'given' in stated ? [VALUE_KEYS[question.type], stated.given] : (Object.entries(stated)[0] as [string, string | true]);
    const old = entry.items.findIndex((pair) => STATED_KEYS.includes(nameOf(pair)));
    entry.items = entry.items.filter((pair) => !STATED_KEYS.includes(nameOf(pair)));
    entry.items.splice(Math.max(0, old), 0, this.document.createPair(key, this.node(value)));
    if (signature.by === undefined) remove(entry, 'by');
    else this.put(entry, 'by', signature.by);
    this.put(entry, 'at', signature.at);
    layOut(entry);
  }

  /** Sets the note of a question; an empty one takes it away. */
  setNote(question: Question, note: string): void {
    const entry = this.entry(question);
    if (note === '') remove(entry, 'note');
    else this.put(entry, 'note', note);
    layOut(entry);
  }

  addEvidence(question: Question, evidence: Evidence): void {
    const entry = this.entry(question);
    const present = valueOf(entry, 'evidence');
    const item = this.document.createNode(evidence) as YAMLMap;
    item.flow = true;
    if (isSeq(present)) present.items.push(item);
    else this.put(entry, 'evidence', [item]);
    layOut(entry);
  }

  /** The map of an answer; a short form such as `gov-03: 2` becomes one. */
  private entry(question: Question): YAMLMap {
    const answers = this.section('answers');
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
  private section(name: 'institution' | 'respondent' | 'answers'): YAMLMap {
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

/** Keeps a short answer on one line, and gives a long one a line for each of its parts. */
function layOut(entry: YAMLMap): void {
  if (entry.flow) entry.flow = JSON.stringify(plain(entry)).length <= ONE_LINE;
}

/** Changing one of two places that share an anchor must not change the other. */
function writeOutAliases(document: Document): void {
  visit(document, {
    Alias: (_, alias) => {
      const copy = alias.resolve(document)?.clone() as Node | undefined;
      return copy ? unanchored(copy) : undefined;
    },
  });
  visit(document, { Node: (_, node) => void (isAlias(node) || unanchored(node)) });
}

function unanchored<T extends Node>(node: T): T {
  if ('anchor' in node) delete node.anchor;
  return node;
}

function writingOf(text: string): Writing {
  const nested = /^[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( +)[^\s#-]/m.exec(text);
  return {
    indent: nested?.[1]?.length ?? PLAIN.indent,
    indentSeq: !/^( *)[^\s#-][^\n]*:[ \t]*\r?\n\1- /m.test(text),
    flowCollectionPadding: !/[{[][^\s{}[\]]/.test(text) || /[{] \S/.test(text),
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

/**
 * Several answers files written as one: the first with what the others add. Its comments, order and unknown keys stay, and
 * what each respondent said stands beside the answer as it was written.
 */
import { isMap, isScalar, isSeq, Pair, Scalar, YAMLMap, YAMLSeq, type Document, type Node } from 'yaml';
import type { Answer, Answers, RespondentAnswer } from '../model/answers.ts';
import { outlineOf } from '../model/outline.ts';
import { entryOf } from '../model/reliability.ts';
import type { Question, Rubric } from '../model/rubric.ts';
import { BESIDE_KEYS, VALUE_KEYS } from '../model/vocabulary.ts';
import { asMap, firstComment, nameOf, pairOf, parse, plain, remove, valueOf, whole, writeOutAliases, writingOf } from './yaml-text.ts';

/** What is to be written. */
export interface Merging {
  rubric: Rubric;
  /** The texts of the files, each of which was read as an answers file. */
  texts: readonly string[];
  /** What the respondent of each is called. */
  respondents: readonly string[];
  answers: Answers;
  /** Questions whose entry is taken as it is from one of the files. */
  adopted: ReadonlyMap<string, number>;
}

/** The text of the merged file. */
export function mergedText(merging: Merging): string {
  const [first = '', ...others] = merging.texts.map((text) => text.replaceAll('\r\n', '\n'));
  const writing = writingOf(merging.texts[0] ?? '');
  const [document, ...sources] = [first, ...others].map((text) => {
    const parsed = parse(text);
    writeOutAliases(parsed);
    return parsed;
  }) as [Document, ...Document[]];
  const merger = new Merger(document, [document, ...sources].map(rootOf), merging);
  merger.merge();
  const text = whole(document, first, writing);
  return text.replaceAll('\n', writing.newline);
}

const rootOf = (document: Document): YAMLMap => document.contents as unknown as YAMLMap;

class Merger {
  private readonly root: YAMLMap;

  constructor(
    private readonly document: Document,
    private readonly roots: readonly YAMLMap[],
    private readonly merging: Merging,
  ) {
    this.root = roots[0] as YAMLMap;
  }

  merge(): void {
    const { answers, rubric } = this.merging;
    // A list of everyone beside each answer says who has answered; one name above them all no longer does.
    remove(this.root, 'respondent');
    if (answers.assessed !== undefined) this.put(this.root, 'assessed', answers.assessed);
    const institution = this.section('institution');
    for (const [attribute, value] of Object.entries({ name: answers.institution.name, ...answers.institution.profile })) {
      if (plain(valueOf(institution, attribute) ?? null) === null || (attribute === 'name' && value !== '')) this.put(institution, attribute, value);
    }
    const section = this.section('answers');
    for (const { id, question } of outlineOf(rubric).questions) {
      const entry = entryOf(answers, id);
      if (entry) this.place(section, id, this.entry(question, entry));
    }
    this.gatherRetired();
  }

  /** Puts an entry where the first file has it, with the comments above it; else after the last. */
  private place(section: YAMLMap, id: string, { value, comment }: { value: Node; comment?: string | null | undefined }): void {
    const present = pairOf(section, id);
    if (present) {
      present.value = value;
      return;
    }
    const key = new Scalar(id);
    if (comment) key.commentBefore = comment;
    section.items.push(new Pair(key, value));
  }

  private entry(question: Question, entry: Answer): { value: Node; comment?: string | null | undefined } {
    const source = this.merging.adopted.get(question.id);
    return source === undefined ? { value: this.merged(question, entry) } : this.adopted(question, entry, this.roots[source] as YAMLMap);
  }

  /** An entry as its only author has written it, signed. */
  private adopted(question: Question, { by }: Answer, root: YAMLMap) {
    const section = valueOf(root, 'answers') as YAMLMap;
    firstComment(section);
    const pair = pairOf(section, question.id);
    const value = (pair?.value as Node).clone() as Node;
    const comment = isScalar(pair?.key) ? pair.key.commentBefore : undefined;
    if (by === undefined || (isMap(value) && plain(valueOf(value, 'by') ?? null) === by)) return { value, comment };
    const entry = asMap(value, VALUE_KEYS[question.type]);
    this.put(entry, 'by', by);
    return { value: entry, comment };
  }

  /** What all say together, and below it what each says. */
  private merged(question: Question, { given, na, unknown, evidence, note, respondents = [], decided, review }: Answer): Node {
    const entry = new YAMLMap();
    if (given !== undefined) this.put(entry, VALUE_KEYS[question.type], given);
    if (na !== undefined) this.put(entry, 'na', na);
    if (unknown) this.put(entry, 'unknown', true);
    if (evidence.length > 0) this.put(entry, 'evidence', evidence);
    if (note !== undefined) this.put(entry, 'note', note);
    const list = new YAMLSeq();
    list.items = respondents.map((said) => this.voice(question, said));
    entry.items.push(new Pair(new Scalar('respondents'), list));
    if (decided) this.put(entry, 'decided', this.line(decided));
    if (review) {
      const { given: reviewed, na: denied, unknown: open, ...rest } = review;
      const stated = { ...(reviewed !== undefined && { [VALUE_KEYS[question.type]]: reviewed }), ...(denied !== undefined && { na: denied }), ...(open && { unknown: true }) };
      this.put(entry, 'review', this.line({ ...stated, ...rest }));
    }
    return entry;
  }

  /** What one respondent said, word for word and with its comments: taken from the list of a merged file, or from an entry of one's own. */
  private voice(question: Question, said: RespondentAnswer): Node {
    const entries = this.roots.map((root) => valueOf(root, 'answers')).map((answers) => (isMap(answers) ? valueOf(answers, question.id) : undefined));
    return entries.flatMap((entry, index) => this.voiceIn(question, entry as Node | undefined, index, said) ?? [])[0] as Node;
  }

  private voiceIn(question: Question, entry: Node | undefined, index: number, { respondent, by }: RespondentAnswer): Node | undefined {
    const list = isMap(entry) ? valueOf(entry, 'respondents') : undefined;
    if (isSeq(list)) return (list.items as Node[]).find((each) => isMap(each) && plain(valueOf(each, 'respondent')) === respondent)?.clone() as Node | undefined;
    const isSigned = by === respondent && isMap(entry) && plain(valueOf(entry, 'by')) === by;
    if (!entry || (this.merging.respondents[index] !== respondent && !isSigned)) return undefined;
    const own = asMap(entry.clone() as Node, VALUE_KEYS[question.type]);
    own.items = own.items.filter((pair) => !(BESIDE_KEYS as readonly string[]).includes(nameOf(pair)));
    own.items.unshift(new Pair(new Scalar('respondent'), new Scalar(respondent)));
    return own;
  }

  /** Answers to earlier versions of the rubric go along; where two files have the same, each is kept. */
  private gatherRetired(): void {
    this.roots.slice(1).forEach((root, i) => {
      const retired = valueOf(root, 'retired');
      if (!isMap(retired)) return;
      const section = this.section('retired');
      for (const pair of retired.items) {
        const id = nameOf(pair);
        const known = pairOf(section, id);
        if (known && JSON.stringify(plain(known.value)) === JSON.stringify(plain(pair.value))) continue;
        section.items.push(new Pair(new Scalar(known ? `${id}@${this.merging.respondents[i + 1]}` : id), (pair.value as Node | null)?.clone() ?? null));
      }
    });
  }

  private section(name: string): YAMLMap {
    const present = valueOf(this.root, name);
    if (isMap(present)) {
      // An empty map is written within braces, which a full one is not.
      if (present.items.length === 0) present.flow = false;
      return present;
    }
    const section = new YAMLMap();
    remove(this.root, name);
    this.root.items.push(new Pair(new Scalar(name), section));
    return section;
  }

  private put(map: YAMLMap, key: string, value: unknown): void {
    const node = value instanceof YAMLMap ? value : (this.document.createNode(value) as Node);
    if (isSeq(node)) {
      for (const item of node.items) if (isMap(item)) item.flow = true;
      if (node.items.every(isScalar)) node.flow = true;
    }
    const pair = pairOf(map, key);
    if (pair && JSON.stringify(plain(pair.value)) === JSON.stringify(plain(node))) return;
    if (pair) pair.value = node;
    else map.items.push(new Pair(new Scalar(key), node));
  }

  private line(value: object): YAMLMap {
    const map = this.document.createNode(value) as YAMLMap;
    map.flow = true;
    return map;
  }
}

/**
 * An answers file written for a newer version of its rubric. Only the lines of what changes are written anew; where
 * that would not do, the whole file is. Comments, order, unknown keys and the writing of everything else survive.
 */
import { Document, isMap, isScalar, isSeq, Pair, Scalar, visit, YAMLMap, YAMLSeq, type Node } from 'yaml';
import type { NewEntry } from '../model/migrated.ts';
import { VALUE_KEYS } from '../model/vocabulary.ts';
import { linesOf, removal, returnComments, type Splice } from './entry-lines.ts';
import { asMap, nameOf, pairOf, pairText, parse, plain, reading, valueOf, whole, writeOutAliases, writingOf, type Writing } from './yaml-text.ts';

/** What is to stand in the file. */
export interface Rewriting {
  /** Name of the rubric with its new version. */
  rubric: string;
  /** Major version of the older answers. */
  from: number;
  entries: readonly NewEntry[];
  /** Older questions whose answers are kept under `retired`. */
  retired: ReadonlySet<string>;
  /** Comment beside an entry that must be answered again, or checked. */
  reminder(entry: NewEntry): string | undefined;
  /** Comment above what is retired. */
  retiredComment: string;
}

/** What becomes of an older entry. */
interface Change {
  id: string;
  /** What stands in its place. */
  becomes: Pair[];
  /** The entry as it was, where it is kept under `retired`. */
  retired?: Pair;
}

/** The text of an answers file for the newer version. The text given must have been read as an answers file. */
export function migratedText(text: string, rewriting: Rewriting): string {
  const writing = writingOf(text);
  const source = text.replaceAll('\r\n', '\n');
  const document = parse(source);
  const aliased = writeOutAliases(document);
  const isJson = source.trimStart().startsWith('{');
  const before = parse(source).contents as unknown as YAMLMap;
  const changes = change(document, source, rewriting);
  if (isJson) asJson(document);
  const patched = aliased || isJson ? undefined : patchedText(source, before, changes, rewriting, writing);
  const kept = patched !== undefined && reading(patched, document) && sameComments(patched, document) ? patched : whole(document, source, writing);
  return kept.replaceAll('\n', writing.newline);
}

/** Changes the document, and says what it changed. */
function change(document: Document, source: string, rewriting: Rewriting): Change[] {
  const root = document.contents as unknown as YAMLMap;
  const rubric = valueOf(root, 'rubric');
  if (isScalar(rubric)) rubric.value = rewriting.rubric;
  const answers = valueOf(root, 'answers');
  if (!isMap(answers)) return [];
  returnComments(answers, source);
  const changes = answers.items.flatMap((pair) => changeOf(pair, answers, rewriting) ?? []);
  const changed = new Map(changes.map((each) => [each.id, each]));
  answers.items = answers.items.flatMap((pair) => changed.get(nameOf(pair))?.becomes ?? [pair]);
  const retired = changes.flatMap((each) => each.retired ?? []);
  if (retired.length > 0) retire(document, retired, rewriting);
  return changes;
}

/** What becomes of an entry; undefined where it stays as it is. */
function changeOf(pair: Pair, answers: YAMLMap, rewriting: Rewriting): Change | undefined {
  const id = nameOf(pair);
  const arriving = rewriting.entries.filter(({ from }) => from[0] === id);
  const becomes = arriving.map((entry, i) => newPair(pair, entry, i === 0, answers, rewriting));
  const isRetired = becomes.length === 0 || rewriting.retired.has(id);
  const stays = arriving.length === 1 && arriving[0]?.question === id && becomes[0]?.value === pair.value;
  if (stays && !isRetired) return undefined;
  return { id, becomes, ...(isRetired && { retired: becomes.length === 0 ? pair : copyOf(pair) }) };
}

/** A pair without the comments above it: they stay where they are. */
function copyOf(pair: Pair): Pair {
  return new Pair(new Scalar(nameOf(pair)), (pair.value as Node | null)?.clone() ?? null);
}

function newPair(pair: Pair, entry: NewEntry, isFirst: boolean, answers: YAMLMap, rewriting: Rewriting): Pair {
  const key = new Scalar(entry.question);
  if (isFirst && isScalar(pair.key)) {
    key.commentBefore = pair.key.commentBefore;
    key.spaceBefore = pair.key.spaceBefore ?? false;
  }
  const reminder = rewriting.reminder(entry);
  if (entry.again) return new Pair(key, withComment(new Scalar(null), reminder));
  const others = entry.stated ? entry.from.slice(1).flatMap((id) => evidenceOf(valueOf(answers, id))) : [];
  const isSame = !entry.stated || !('given' in entry.stated) || JSON.stringify(entry.stated.given) === JSON.stringify(entry.before);
  if (isSame && others.length === 0 && !entry.voices && reminder === undefined) return new Pair(key, isFirst ? pair.value : copyOf(pair).value);
  let value = copyOf(pair).value as Node;
  if (!isSame) value = withGiven(value, entry);
  if (others.length > 0) value = withEvidence(value, others, entry);
  for (const voice of entry.voices ?? []) if (isMap(value)) speak(value, voice);
  return new Pair(key, withComment(value, reminder));
}

/** A comment at the end of the line, after the user's own; above the parts of an answer that has lines of its own. */
function withComment(value: Node, comment: string | undefined): Node {
  if (comment === undefined) return value;
  const where = (isMap(value) || isSeq(value)) && !value.flow ? 'commentBefore' : 'comment';
  value[where] = value[where] ? `${value[where]} · ${comment}` : ` ${comment}`;
  return value;
}

/** Writes what a respondent or a reviewer says now; what is not carried over goes, and stands under `retired`. */
function speak(entry: YAMLMap, { respondent, stated }: NonNullable<NewEntry['voices']>[number]): void {
  const list = valueOf(entry, 'respondents');
  const said = respondent === undefined ? valueOf(entry, 'review') : isSeq(list) && list.items.find((each) => isMap(each) && plain(valueOf(each, 'respondent')) === respondent);
  if (!isMap(said)) return;
  if (stated) {
    withGiven(said, { stated });
    return;
  }
  if (isSeq(list)) list.items = list.items.filter((each) => each !== said);
  entry.items = entry.items.filter(({ value }) => value !== said && !(isSeq(value) && value === list && value.items.length === 0));
}

/** The answer in its place, written as the older one was. */
function withGiven(value: Node, { stated }: Pick<NewEntry, 'stated'>): Node {
  const given = stated && 'given' in stated ? stated.given : null;
  if (!isMap(value)) return writtenLike(value, given);
  const pair = value.items.find((each) => Object.values<string>(VALUE_KEYS).includes(nameOf(each)));
  if (pair) pair.value = writtenLike(pair.value, given);
  return value;
}

function writtenLike(older: unknown, given: unknown): Node {
  const node = new Document(given).contents as Node;
  if (isScalar(older) && isScalar(node)) {
    if (typeof older.value === typeof node.value && older.type !== undefined) node.type = older.type;
    node.comment = older.comment;
  }
  if (isSeq(older) && isSeq(node)) {
    node.flow = older.flow ?? false;
    node.comment = older.comment;
  }
  return node;
}

function evidenceOf(value: unknown): unknown[] {
  const { evidence } = (isMap(value) ? plain(value) : {}) as { evidence?: unknown[] | null };
  return evidence ?? [];
}

/** Adds the evidence of the other answers that were merged into one. */
function withEvidence(value: Node, others: readonly unknown[], { type }: NewEntry): Node {
  const entry = asMap(value, VALUE_KEYS[type]);
  const present = evidenceOf(entry).map((each) => JSON.stringify(each));
  const added = [...new Set(others.map((each) => JSON.stringify(each)))].filter((each) => !present.includes(each));
  if (added.length === 0) return value;
  const nodes = added.map((each) => {
    const node = new Document(JSON.parse(each)).contents as unknown as YAMLMap;
    node.flow = true;
    return node;
  });
  const list = valueOf(entry, 'evidence');
  if (isSeq(list)) list.items.push(...nodes);
  else {
    const fresh = new YAMLSeq();
    fresh.flow = entry.flow ?? false;
    fresh.items.push(...nodes);
    entry.items.push(new Pair(new Scalar('evidence'), fresh));
  }
  return entry;
}

/** Puts pairs under `retired`; an id that stands there already, from an earlier version, gets its version beside it. */
function retire(document: Document, pairs: readonly Pair[], { from, retiredComment }: Rewriting): void {
  const root = document.contents as unknown as YAMLMap;
  let section = valueOf(root, 'retired');
  if (!isMap(section)) {
    const key = new Scalar('retired');
    key.commentBefore = ` ${retiredComment}`;
    key.spaceBefore = true;
    section = new YAMLMap();
    root.items = root.items.filter((pair) => nameOf(pair) !== 'retired');
    root.items.push(new Pair(key, section));
  }
  const retired = section as YAMLMap;
  for (const pair of pairs) {
    const name = freeName(nameOf(pair), from, retired);
    if (isScalar(pair.key)) pair.key.value = name;
    retired.items.push(pair);
  }
}

function freeName(id: string, from: number, section: YAMLMap): string {
  let name = id;
  for (let n = 1; pairOf(section, name); n++) name = n === 1 ? `${id}@${from}` : `${id}@${from}-${n}`;
  return name;
}

/** JSON stays JSON: no comments, and every string in quotation marks. */
function asJson(document: Document): void {
  visit(document, {
    Node: (_, node) => {
      node.comment = null;
      node.commentBefore = null;
      if (isScalar(node) && typeof node.value === 'string') node.type = 'QUOTE_DOUBLE';
      if (isMap(node) || isSeq(node)) node.flow = true;
    },
  });
}

/** The text with only the lines of what changes written anew; undefined where it is not written in lines. */
function patchedText(source: string, root: YAMLMap, changes: readonly Change[], rewriting: Rewriting, writing: Writing): string | undefined {
  const rubric = valueOf(root, 'rubric');
  const answers = valueOf(root, 'answers');
  if (root.flow || !isScalar(rubric) || !rubric.range) return undefined;
  const [start, end] = rubric.range;
  const splices: Splice[] = [{ from: start, to: end, written: source.slice(start, end).replace(String(rubric.value), rewriting.rubric) }];
  const retired: string[] = [];
  let column = 0;
  for (const { id, becomes, retired: kept } of changes) {
    const lines = isMap(answers) && !answers.flow ? linesOf(answers, id, source) : undefined;
    if (!lines) return undefined;
    column = lines.column;
    const indent = ' '.repeat(column);
    const written = becomes.map((pair) => pairText(pair, { column, flow: false }, source, writing)).join(`\n${indent}`);
    splices.push(becomes.length > 0 ? { from: lines.from, to: lines.to, written } : removal(lines, source));
    if (!kept) continue;
    const above = becomes.length > 0 ? indent : source.slice(lines.above, lines.from);
    retired.push(above + nameOf(kept) + source.slice(lines.keyEnd, lines.to));
  }
  if (retired.length > 0) {
    const added = addition(source, root, retired.join('\n'), column, rewriting);
    if (!added) return undefined;
    splices.push(added);
  }
  return splices.sort((a, b) => b.from - a.from).reduce((text, { from, to, written }) => text.slice(0, from) + written + text.slice(to), source);
}

/** Adds lines under `retired`, which stands last where it is new. */
function addition(source: string, root: YAMLMap, lines: string, column: number, { retiredComment }: Rewriting): Splice | undefined {
  const section = valueOf(root, 'retired');
  if (section === undefined) {
    const at = source.length;
    return { from: at, to: at, written: `${source.endsWith('\n') ? '' : '\n'}\n# ${retiredComment}\nretired:\n${lines}\n` };
  }
  const last = isMap(section) && !section.flow ? section.items.at(-1) : undefined;
  const place = last && linesOf(section as YAMLMap, nameOf(last), source);
  return place?.column === column ? { from: place.to, to: place.to, written: `\n${lines}` } : undefined;
}

/** Whether a text has the comments of a document, wherever they stand. */
function sameComments(text: string, document: Document): boolean {
  return commentsIn(parse(text)).join('\n') === commentsIn(document).join('\n');
}

/** Every line of comment in a document, sorted. */
function commentsIn(document: Document): string[] {
  const found: (string | null | undefined)[] = [document.comment, document.commentBefore];
  visit(document, { Node: (_, { comment, commentBefore }) => void found.push(comment, commentBefore) });
  return found
    .flatMap((each) => each?.split('\n') ?? [])
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .sort();
}

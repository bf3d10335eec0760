/** A part of an answers file, for one role to go on with: only its questions, and everything else as it stands. */
import { isMap, isScalar, isSeq, Pair, Scalar, YAMLMap, type Document, type Node } from 'yaml';
import type { Answers } from '../model/answers.ts';
import type { QuestionNode } from '../model/outline.ts';
import { STATED_KEYS, VALUE_KEYS } from '../model/vocabulary.ts';
import { returnComments } from './entry-lines.ts';
import { firstComment, nameOf, pairOf, parse, plain, remove, valueOf, whole, writeOutAliases, writingOf } from './yaml-text.ts';

export interface Part {
  /** Who is to answer; undefined where nobody is named. */
  role: string | undefined;
  questions: readonly QuestionNode[];
  /** Comment above a question that is still open: what is asked. */
  asked(node: QuestionNode): string;
  /** Comment at the top. */
  title: string;
}

/** The text of a part of a file whose text and content are given. */
export function assignedText(text: string, { respondent }: Answers, { role, questions, asked, title }: Part): string {
  const writing = writingOf(text);
  const source = text.replaceAll('\r\n', '\n');
  const document = parse(source);
  writeOutAliases(document);
  const root = document.contents as unknown as YAMLMap;
  const answers = sectionOf(root);
  returnComments(answers, source);
  firstComment(answers);
  const mine = new Map(questions.map((node) => [node.id, node]));
  answers.items = answers.items.filter((pair) => mine.has(nameOf(pair)));
  answers.comment = null;
  const before = respondent?.role ?? respondent?.name;
  if (before !== undefined) for (const pair of answers.items) sign(pair, mine.get(nameOf(pair)) as QuestionNode, before, document);
  for (const node of questions) if (!pairOf(answers, node.id)) answers.items.push(open(node, asked(node)));
  remove(root, 'respondent');
  if (role !== undefined) root.items.splice(root.items.findIndex((pair) => nameOf(pair) === 'answers'), 0, new Pair(new Scalar('respondent'), lineOf(document, { role })));
  document.commentBefore = [` ${title}`, ...(document.commentBefore ? [document.commentBefore] : [])].join('\n');
  const written = whole(document, source, writing);
  return written.replaceAll('\n', writing.newline);
}

/** The answers, made where the file has none yet. */
function sectionOf(root: YAMLMap): YAMLMap {
  const present = valueOf(root, 'answers');
  const section = isMap(present) ? present : new YAMLMap();
  if (section !== present) {
    remove(root, 'answers');
    root.items.push(new Pair(new Scalar('answers'), section));
  }
  section.flow = false;
  return section;
}

/** Who had answered before it was handed on. */
function sign(pair: Pair, { question }: QuestionNode, by: string, document: Document): void {
  const value = pair.value as Node | null;
  if (value === null || (isScalar(value) && value.value === null)) return;
  if (isMap(value)) {
    if (!pairOf(value, 'by') && !pairOf(value, 'respondents') && isSaid(value)) value.items.push(document.createPair('by', by));
    return;
  }
  const entry = lineOf(document, {});
  entry.comment = value.comment;
  value.comment = null;
  if (isSeq(value)) value.flow = true;
  entry.items.push(new Pair(new Scalar(VALUE_KEYS[question.type]), value), document.createPair('by', by));
  pair.value = entry;
}

/** Whether a map says something; a note alone is nobody's answer. */
const isSaid = (entry: YAMLMap): boolean => STATED_KEYS.some((key) => plain(valueOf(entry, key) ?? null) !== null);

function open({ id }: QuestionNode, asked: string): Pair {
  const key = new Scalar(id);
  key.commentBefore = asked
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n');
  key.spaceBefore = true;
  return new Pair(key, new Scalar(null));
}

function lineOf(document: Document, value: object): YAMLMap {
  const map = document.createNode(value) as YAMLMap;
  map.flow = true;
  return map;
}

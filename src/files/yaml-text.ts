/** YAML that is changed where it stands: where its parts are in the text, and how a part is written again. */
import { Document, isAlias, isMap, isScalar, isSeq, Pair, parseDocument, Scalar, visit, YAMLMap, YAMLSeq, type Node } from 'yaml';

/** How the author of a text writes. */
export interface Writing {
  indent: number;
  indentSeq: boolean;
  newline: string;
}

/** Where in a text the lines of a key stand, or would stand. */
export interface Place {
  from: number;
  to: number;
  /** Columns before the key. */
  column: number;
  /** The section is written within braces. */
  flow: boolean;
  /** What must stand before a key that is new. */
  joint: string;
}

export function placeOf(text: string, section: YAMLMap, key: string): Place | undefined {
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

export function pairText(pair: Pair, { column, flow }: Pick<Place, 'column' | 'flow'>, source: string, writing: Writing): string {
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

export const patch = (text: string, { from, to, joint }: Place, written: string): string => text.slice(0, from) + joint + written + text.slice(to);

/** The text of a document that is written as a whole, in the manner of the text that it was read from. */
export function whole(document: Document, source: string, writing: Writing): string {
  visit(document, { Collection: (_, each) => pad(each, source) });
  return document.toString(styleOf(writing));
}

/** A text, parsed; undefined where it does not say the same as a document. */
export function reading(text: string, document: Document): Document | undefined {
  const read = parse(text);
  return read.errors.length === 0 && JSON.stringify(read.toJS()) === JSON.stringify(document.toJS()) ? read : undefined;
}

export const parse = (text: string): Document => parseDocument(text, { uniqueKeys: false });

const styleOf = ({ indent, indentSeq }: Writing) => ({ indent, indentSeq, lineWidth: 0 });

/** Changing one of two places that share an anchor must not change the other. Says whether there are any. */
export function writeOutAliases(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias: (_, alias) => {
      found = true;
      const copy = alias.resolve(document)?.clone() as Node | undefined;
      if (!copy) return undefined;
      copy.comment = alias.comment;
      copy.commentBefore = alias.commentBefore;
      return unanchored(copy);
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
export function writingOf(text: string): Writing {
  const nested = /^[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( +)[^\s#-]/m.exec(text);
  return {
    indent: nested?.[1]?.length ?? 2,
    indentSeq: !/^( *)[^\s#-][^\n]*:[ \t]*\r?\n\1- /m.test(text),
    newline: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

// A key such as `yes` or `1` may be read as something else than text.
export const nameOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

export const pairOf = (map: YAMLMap, key: string): Pair | undefined => map.items.find((pair) => nameOf(pair) === key);

export const valueOf = (map: YAMLMap, key: string): unknown => pairOf(map, key)?.value;

export function remove(map: YAMLMap, key: string): void {
  map.items = map.items.filter((pair) => nameOf(pair) !== key);
}

export const plain = (node: unknown): unknown => (node instanceof YAMLMap || node instanceof YAMLSeq || node instanceof Scalar ? (node.toJSON() as unknown) : node);

/** An answer as a map; a bare value is put under the key of its type, on one line, with its comment behind. */
export function asMap(value: Node, key: string): YAMLMap {
  if (isMap(value)) return value;
  const map = new YAMLMap();
  map.flow = true;
  map.comment = value.comment;
  value.comment = null;
  map.items.push(new Pair(new Scalar(key), value));
  return map;
}

/** The library takes the comment above the first entry for the section's own; this gives it to the entry, so that it goes where that goes. */
export function firstComment(section: YAMLMap): void {
  const key = section.items[0]?.key;
  if (!isScalar(key) || !section.commentBefore) return;
  key.commentBefore = [section.commentBefore, ...(key.commentBefore ? [key.commentBefore] : [])].join('\n');
  section.commentBefore = null;
}

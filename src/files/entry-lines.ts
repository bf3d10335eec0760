/** Where the entries of an answers file stand in its text, with the comments that belong to each. */
import { isMap, isScalar, isSeq, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { nameOf, pairOf, placeOf, type Place } from './yaml-text.ts';

/** A change of a text. */
export interface Splice {
  from: number;
  to: number;
  written: string;
}

/** Where the lines of an entry stand. */
export interface Lines {
  /** Beginning of the comments that stand directly above it. */
  above: number;
  from: number;
  keyEnd: number;
  /** End of its last line, comments within it included. */
  to: number;
  column: number;
}

/** The lines of an entry; undefined where it shares a line with something else. */
export function linesOf(section: YAMLMap, id: string, source: string): Lines | undefined {
  const pair = pairOf(section, id);
  const place = placeOf(source, section, id);
  if (!place || !pair || !isScalar(pair.key) || !pair.key.range) return undefined;
  const { from, column } = place;
  const to = innerComments(pair.value, place, source).at(-1)?.end ?? place.to;
  let above = from - column;
  for (let line = lineBefore(source, above); line?.comment && line.indent === column; line = lineBefore(source, above)) above = line.start;
  return { above, from, keyEnd: pair.key.range[1], to, column };
}

/** The line that begins at an offset. */
function lineAt(source: string, start: number) {
  if (start >= source.length) return undefined;
  const end = (source + '\n').indexOf('\n', start);
  const [, spaces = '', mark] = /^( *)(#?)/.exec(source.slice(start, end)) ?? [];
  return { start, end, indent: spaces.length, comment: mark === '#', blank: source.slice(start, end).trim() === '' };
}

const lineBefore = (source: string, start: number) => (start === 0 ? undefined : lineAt(source, source.lastIndexOf('\n', start - 2) + 1));

/** Takes an entry out with the comments above it, and one of two empty lines that would then meet. */
export function removal({ above, to }: Lines, source: string): Splice {
  const before = lineBefore(source, above);
  const after = lineAt(source, to + 1);
  const emptyMeets = before?.blank && (!after || after.blank);
  return { from: emptyMeets ? before.start : above, to: Math.min(to + 1, source.length), written: '' };
}

/** The comments below an answer of several lines that stand further in than its key: they are part of it. */
function innerComments(value: unknown, { to, column }: Place, source: string) {
  if (!isBlock(value)) return [];
  const lines = [];
  for (let line = lineAt(source, to + 1); line && (line.blank || (line.comment && line.indent > column)); line = lineAt(source, line.end + 1)) lines.push(line);
  while (lines.at(-1)?.blank) lines.pop();
  return lines;
}

const isBlock = (value: unknown): value is YAMLMap | YAMLSeq => (isMap(value) || isSeq(value)) && !value.flow;

/**
 * After a comment within an entry the library takes the comments of the next entry for its own as well;
 * this gives them back, so that they stay where they are when the entry changes.
 */
export function returnComments(section: YAMLMap, source: string): void {
  section.items.forEach((pair, i) => {
    const place = isBlock(pair.value) && placeOf(source, section, nameOf(pair));
    if (!place || !isBlock(pair.value)) return;
    const holder = holderOf(pair.value, place.to);
    if (!holder?.comment) return;
    const own = innerComments(pair.value, place, source).filter(({ blank }) => !blank).length;
    const lines = holder.comment.split('\n');
    const cut = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]))[own];
    if (cut === undefined) return;
    holder.comment = lines.slice(0, cut).join('\n').trimEnd() || null;
    const others = lines.slice(cut).join('\n');
    const next = section.items[i + 1]?.key;
    if (isScalar(next)) next.commentBefore = joined(others, next.commentBefore);
    else section.comment = joined(others, section.comment);
  });
}

const joined = (first: string, second: string | null | undefined): string => (second ? `${first}\n${second}` : first);

/** The collection that has the comments below an entry; its last line ends at an offset. */
function holderOf(value: YAMLMap | YAMLSeq, end: number): YAMLMap | YAMLSeq | undefined {
  let holder: YAMLMap | YAMLSeq | undefined;
  visit(value, { Collection: (_, node) => void (isBlock(node) && node.comment && (node.range?.[1] ?? 0) >= end && (holder ??= node)) });
  return holder;
}

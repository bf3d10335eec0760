/** YAML 1.2 (and so JSON) read into plain data, with the line and column of every node. */
import { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type YAMLMap } from 'yaml';
import type { Location } from '../model/answers.ts';
import { problem, UserError, type Path, type Problem } from '../model/problem.ts';

/** A document that was read: its data, and where each part of it stands. */
export interface Source {
  file: string;
  value: unknown;
  /** Where the value at a path stands, or its key; the nearest parent where the path leads nowhere. */
  locate(path: Path, part?: 'key' | 'value'): Location;
  /** Whether the text at a path stands without quotation marks. */
  isPlain(path: Path): boolean;
}

/** A document that was not read from YAML: everything in it stands at the beginning. */
export function placeless(file: string, value: unknown): Source {
  return { file, value, locate: () => ({ file, line: 1, column: 1 }), isPlain: () => false };
}

/** More aliases than people write; beyond it a file may be a bomb. */
const MAX_ALIASES = 100;

/** Levels of nesting that nobody writes; what reads a document may go down level by level. */
const MAX_DEPTH = 100;

/**
 * Parses one YAML document.
 * @throws UserError naming every error: syntax, duplicate keys, keys that are no text, unknown tags, more than one
 *   document, alias bombs, values that hold themselves, nesting beyond what anybody writes.
 */
export function parseYaml(text: string, file: string): Source {
  const lines = new LineCounter();
  // The library's own search for duplicate keys takes quadratic time; ours below is linear.
  const document = notTooDeep(file, () => parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false }));
  const at = (offset: number): Location => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = syntaxProblems(document, at);
  if (document.contents === null && problems.length === 0) problems.push(problem('file-empty', { file }, { location: { file } }));
  if (problems.length === 0) problems.push(...structureProblems(document, at));
  if (problems.length > 0) throw new UserError(problems);
  return { file, value: plainData(document, at), locate: locator(document, at), isPlain: (path) => isPlainScalar(document.getIn(path, true)) };
}

function isPlainScalar(node: unknown): boolean {
  return isScalar(node) && node.type === 'PLAIN';
}

function syntaxProblems(document: Document.Parsed, at: (offset: number) => Location): Problem[] {
  const found = [...document.errors, ...document.warnings];
  // When the parser gives up, every level of nesting repeats the same error.
  const gaveUp = found.find((each) => each.code === 'RESOURCE_EXHAUSTION');
  if (gaveUp) return [problem('yaml-too-deep', {}, { location: at(gaveUp.pos[0]) })];
  return found.flatMap((each, i) => {
    const location = at(each.pos[0]);
    // What follows on the same line is mostly the same mistake, met again.
    if (i > 0 && location.line === at(found[i - 1]!.pos[0]).line) return [];
    if (each.code === 'MULTIPLE_DOCS') return problem('yaml-two-documents', {}, { location });
    if (each.code === 'TAG_RESOLVE_FAILED') return problem('yaml-tag', {}, { location });
    return problem('yaml-syntax', { code: each.code, detail: each.message }, { location });
  });
}

/** The library goes down by calling itself, and so runs out of stack on what is nested some thousand times. */
function notTooDeep<T>(file: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) throw new UserError(problem('yaml-too-deep', {}, { location: { file } }));
    throw error;
  }
}

/** What is grammatical YAML and still nothing that a document may hold. */
function structureProblems(document: Document.Parsed, at: (offset: number) => Location): Problem[] {
  const problems: Problem[] = [];
  const anchors = new Map<string, unknown>();
  const walk = (node: unknown, path: Path, above: readonly unknown[]): void => {
    const where = (part: unknown, place = path) => ({ location: at(startOf(part)), path: place });
    if (path.length > MAX_DEPTH) throw new UserError(problem('yaml-too-deep', {}, where(node)));
    if (isAlias(node)) {
      if (above.includes(anchors.get(node.source))) problems.push(problem('yaml-alias-circle', { name: node.source }, where(node)));
    } else if (isNode(node) && node.anchor !== undefined) {
      anchors.set(node.anchor, node);
    }
    if (isMap(node)) {
      const seen = new Set<string>();
      for (const { key, value } of node.items) {
        if (!isWord(key)) {
          problems.push(problem('yaml-key', {}, where(key)));
          continue;
        }
        const name = keyName(key);
        if (seen.has(name)) problems.push(problem('duplicate-key', { key: name }, where(key, [...path, name])));
        seen.add(name);
        walk(value, [...path, name], [...above, node]);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => walk(item, [...path, index], [...above, node]));
    }
  };
  walk(document.contents, [], []);
  return problems;
}

/** Whether a key is text, a number or the like: none of what is a node of its own, nor bytes or a point in time, which tags and YAML 1.1 know. */
function isWord(key: unknown): boolean {
  return isScalar(key) ? key.value === null || typeof key.value !== 'object' : key === null;
}

function plainData(document: Document.Parsed, at: (offset: number) => Location): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    if (error instanceof ReferenceError) throw new UserError(problem('yaml-alias-bomb', {}, { location: at(0) }));
    throw error;
  }
}

function locator(document: Document.Parsed, at: (offset: number) => Location): Source['locate'] {
  const indexes = new WeakMap<YAMLMap, Map<string, { key: unknown; value: unknown }>>();
  const pairOf = (map: YAMLMap, name: string) => {
    let index = indexes.get(map);
    if (!index) {
      index = new Map(map.items.map((pair) => [keyName(pair.key), pair]));
      indexes.set(map, index);
    }
    return index.get(name);
  };
  return (path, part = 'value') => {
    let node: unknown = document.contents;
    let offset = startOf(node);
    path.forEach((step, depth) => {
      if (isAlias(node)) node = node.resolve(document);
      if (isMap(node)) {
        const pair = pairOf(node, String(step));
        node = pair?.value;
        if (pair) offset = part === 'key' && depth === path.length - 1 ? startOf(pair.key) : startOf(pair.value ?? pair.key);
      } else if (isSeq(node) && typeof step === 'number') {
        node = node.items[step];
        if (node) offset = startOf(node);
      } else {
        node = undefined;
      }
    });
    return at(offset);
  };
}

const keyName = (key: unknown): string => (isScalar(key) ? String(key.value) : String(key));

function startOf(node: unknown): number {
  if (isPair(node)) return startOf(node.key);
  return (node as Node | null)?.range?.[0] ?? 0;
}

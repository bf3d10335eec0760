/** Inputs to try: real documents that were damaged, and what others have collected, in a form that fast-check can shrink. */
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { parse } from 'yaml';
import { NASTY, NAUGHTY, YAML_DOCUMENTS, YAML_VALUES } from './corpus.ts';
import { READERS, type Reader } from './readers.ts';

/** One document for one reader, and which of its commands reads it. */
export interface Input {
  reader: Reader;
  bytes: Uint8Array;
  command: number;
  /** What a report of a failure shows of it. */
  [fc.toStringMethod]: () => string;
}

type Edit = (text: string) => string;

const naughty = fc.constantFrom(...NAUGHTY);
const place = fc.nat(1_000_000);
const value: fc.Arbitrary<unknown> = fc.oneof(fc.constantFrom(...NASTY), naughty, fc.jsonValue({ maxDepth: 3 }), fc.double(), fc.string({ unit: 'binary' }));

/** Changes to text that keep most of it. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  // A part goes, comes twice, or is replaced.
  fc.tuple(place, fc.nat(40), fc.oneof(fc.constant(''), naughty, fc.constantFrom(...YAML_VALUES), fc.string({ unit: 'binary', maxLength: 8 }))).map(([at, length, by]) => (text: string) => splice(text, at, length, by)),
  fc.tuple(place, place, fc.nat(200)).map(([at, from, length]) => (text: string) => splice(text, at, 0, text.slice(from % (text.length + 1)).slice(0, length))),
  fc.tuple(place, fc.integer({ min: -4, max: 4 })).map(([at, shift]) => (text: string) => onLine(text, at, (line) => (shift < 0 ? line.slice(-shift) : ' '.repeat(shift) + line))),
  fc.tuple(place, fc.constantFrom(...YAML_VALUES)).map(([at, by]) => (text: string) => onLine(text, at, (line) => line.replace(/:.*$/, `: ${by}`))),
  fc.tuple(place, value).map(([at, by]) => (text: string) => onLine(text, at, (line) => line.replace(/:.*$/, () => `: ${JSON.stringify(by) ?? 'null'}`))),
  fc.tuple(place, fc.constantFrom(...YAML_DOCUMENTS)).map(([at, by]) => (text: string) => onLine(text, at, (line) => `${line}\n${by}`)),
  place.map((at) => (text: string) => text.slice(0, at % (text.length + 1))),
  fc.tuple(place, fc.integer({ min: 2, max: 3000 }), fc.constantFrom('[', '{a: ', '- ', '"', 'a: &a ', '? ')).map(([at, times, by]) => (text: string) => splice(text, at, 0, by.repeat(times))),
);

const splice = (text: string, at: number, length: number, by: string): string => {
  const from = at % (text.length + 1);
  return text.slice(0, from) + by + text.slice(from + length);
};

function onLine(text: string, at: number, change: (line: string) => string): string {
  const lines = text.split('\n');
  const index = at % lines.length;
  return lines.map((line, i) => (i === index ? change(line) : line)).join('\n');
}

type Change = (data: unknown) => void;

/** Changes to the data that a document holds: it can still be parsed, and comes further. */
const change: fc.Arbitrary<Change> = fc.tuple(place, value, fc.constantFrom('set', 'set', 'set', 'remove', 'copy', 'rename', 'kin', 'kin', 'kin', 'repeat'), fc.oneof(fc.constantFrom('__proto__', 'constructor', 'id', 'toString'), naughty)).map(
  ([at, by, how, key]) =>
    (data) => {
      const spots = spotsIn(data);
      const [holder, name] = spots[at % Math.max(1, spots.length)] ?? [{}, ''];
      const other = spots[(at * 7) % Math.max(1, spots.length)];
      if (how === 'kin') define(holder, name, kinOf(holder[name], spots, at));
      else if (how === 'repeat') define(holder, Array.isArray(holder) ? String(holder.length) : name, holder[name]);
      else if (how === 'set') define(holder, name, by);
      else if (how === 'remove') remove(holder, name);
      else if (how === 'copy') define(holder, name, other?.[0][other[1]]);
      else define(holder, Array.isArray(holder) ? String(holder.length) : key, holder[name]);
    },
);

type Holder = Record<string, unknown>;

const NUMBERS: readonly number[] = [0, 1, -1, 2, 0.5, 50, 100, 101, 1e9, -0.001];

/** Something of the same type, which the schema lets pass more often: another number, or what stands elsewhere. */
function kinOf(present: unknown, spots: readonly [Holder, string][], at: number): unknown {
  if (typeof present === 'number') return at % 2 === 0 ? NUMBERS[(at / 2) % NUMBERS.length] : present * 3;
  if (typeof present === 'boolean') return !present;
  const kin = spots.map(([holder, name]) => holder[name]).filter((each) => typeof each === typeof present && Array.isArray(each) === Array.isArray(present));
  return kin[at % Math.max(1, kin.length)] ?? null;
}

/** Every place in data that holds something. */
function spotsIn(data: unknown, spots: [Holder, string][] = []): [Holder, string][] {
  if (typeof data !== 'object' || data === null) return spots;
  for (const key of Object.keys(data)) {
    spots.push([data as Holder, key]);
    spotsIn((data as Holder)[key], spots);
  }
  return spots;
}

const define = (holder: Holder, key: string, by: unknown): void => void Object.defineProperty(holder, key, { value: structuredClone(by), enumerable: true, configurable: true, writable: true });

function remove(holder: Holder, key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

const textual = (seeds: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...seeds), fc.array(edit, { minLength: 1, maxLength: 4 })).map(([seed, edits]) => strToU8(edits.reduce((text, each) => each(text), Buffer.from(seed).toString()))) },
    { weight: 8, arbitrary: fc.tuple(fc.constantFrom(...seeds), fc.oneof(fc.tuple(change), fc.array(change, { minLength: 1, maxLength: 4 }))).map(([seed, changes]) => changed(seed, changes)) },
    { weight: 1, arbitrary: fc.oneof(naughty, fc.constantFrom(...YAML_DOCUMENTS), fc.string({ unit: 'binary', maxLength: 100 })).map((text) => strToU8(text)) },
    { weight: 1, arbitrary: bytewise(seeds) },
  );

const bytewise = (seeds: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc.tuple(fc.constantFrom(...seeds), fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 8 })).map(([seed, bytes]) => {
    const copy = Uint8Array.from(seed);
    for (const [at, byte] of bytes) copy[at % copy.length] = byte;
    return copy;
  });

function changed(seed: Uint8Array, changes: readonly Change[]): Uint8Array {
  const data = JSON.parse(jsonOf(seed)) as unknown;
  for (const each of changes) each(data);
  return strToU8(JSON.stringify(data) ?? 'null');
}

const known = new Map<Uint8Array, string>();

/** A seed as JSON; one that is broken on purpose may be no YAML at all. */
function jsonOf(seed: Uint8Array): string {
  const earlier = known.get(seed);
  if (earlier !== undefined) return earlier;
  let data: unknown;
  try {
    data = parse(Buffer.from(seed).toString(), { logLevel: 'silent', uniqueKeys: false });
  } catch {
    data = {};
  }
  known.set(seed, JSON.stringify(data));
  return JSON.stringify(data);
}

/** Workbooks: damaged as a file, and with parts that were damaged as text and packed again. */
const workbook = (seeds: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    bytewise(seeds),
    fc.tuple(fc.constantFrom(...seeds), place, fc.array(xmlEdit, { minLength: 1, maxLength: 5 })).map(([seed, at, edits]) => {
      const parts: Zippable = unzipSync(seed);
      const names = Object.keys(parts).filter((name) => /sheet\d|shared|workbook/.test(name));
      const name = names[at % names.length] ?? '';
      parts[name] = strToU8(edits.reduce((text, each) => each(text), Buffer.from(parts[name] as Uint8Array).toString()));
      return zipSync(parts, { level: 1 });
    }),
  );

const xmlText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const xmlEdit: fc.Arbitrary<Edit> = fc.oneof(
  // The text of a cell.
  { weight: 5, arbitrary: fc.tuple(place, value).map(([at, by]) => (text: string) => nth(text, />[^<]+</g, at, `>${xmlText(typeof by === 'string' ? by : String(JSON.stringify(by)))}<`)) },
  // An attribute: where a cell stands, and what it is.
  { weight: 3, arbitrary: fc.tuple(place, fc.oneof(fc.constantFrom('A1', 'XFD1048576', 'A0', '1', '-1', '999999999', 's', 'inlineStr', 'b', 'e', 'd', 'str'), naughty)).map(([at, by]) => (text: string) => nth(text, /="[^"]*"/g, at, `="${xmlText(by).replaceAll('"', '&quot;')}"`)) },
  edit,
);

function nth(text: string, pattern: RegExp, at: number, by: string): string {
  const matches = [...text.matchAll(pattern)];
  const match = matches[at % Math.max(1, matches.length)];
  return match ? text.slice(0, match.index) + by + text.slice(match.index + match[0].length) : text;
}

/** Arguments are single words; the command line cannot hold a NUL byte. */
const argument = (seeds: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc.oneof(naughty, fc.string({ maxLength: 20 }), fc.tuple(fc.constantFrom(...seeds), edit).map(([seed, each]) => each(Buffer.from(seed).toString()))).map((text) => strToU8(text.replaceAll('\0', '')));

const lines = (seeds: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc.array(fc.oneof(textual(seeds), fc.constantFrom(...seeds)), { minLength: 1, maxLength: 4 }).map((documents) => Buffer.concat(documents.flatMap((each) => [each, strToU8('\n')])));

const ARBITRARIES: Record<Reader['writing'], (seeds: readonly Uint8Array[]) => fc.Arbitrary<Uint8Array>> = { yaml: textual, json: textual, xlsx: workbook, ndjson: lines, text: argument };

/** Any input for some of the readers. */
export const inputsOf = (readers: readonly Reader[]): fc.Arbitrary<Input> => fc.constantFrom(...readers).chain((reader) =>
  fc.tuple(ARBITRARIES[reader.writing](reader.seeds), fc.nat(reader.commands.length - 1)).map(([bytes, command]): Input => {
    return { reader, bytes, command, [fc.toStringMethod]: () => `${reader.name}, command ${command}:\n${Buffer.from(bytes).toString().slice(0, 5000)}` };
  }),
);

/** Any input for any reader. */
export const anyInput = inputsOf(READERS);

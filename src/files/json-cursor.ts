/**
 * A cursor over one line of JSON as bytes. It takes tokens without making objects of them, at several times the pace of
 * JSON.parse, and is as strict: whatever it does not expect it does not take, and the caller gives up on the line.
 */
export const OPEN = 123;
export const CLOSE = 125;
export const OPEN_LIST = 91;
export const CLOSE_LIST = 93;
export const COLON = 58;
export const COMMA = 44;
export const NEWLINE = 10;
export const QUOTE = 34;
export const HYPHEN = 45;
const BACKSLASH = 92;
const SPACE = 32;
const TAB = 9;
const RETURN = 13;
const DOT = 46;
const ZERO = 48;
const NINE = 57;
const LOWER_U = 117;

const ESCAPED: ReadonlySet<number> = new Set(Array.from('"\\/bfnrt', (character) => character.charCodeAt(0)));
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** Digits that surely fit a double without rounding. */
const SURE_DIGITS = 15;

export class JsonCursor {
  private bytes: Uint8Array = Buffer.alloc(1);
  /** The same bytes, four at a time. */
  private fours = new DataView<ArrayBufferLike>(new ArrayBuffer(0));
  private at = 0;
  /** Of the text last taken: where it stands between its quotation marks, and whether it is free of escapes. */
  from = 0;
  to = 0;
  plain = true;

  /** Begins a line; it must be followed by a newline, at which everything stops. */
  begin(bytes: Uint8Array, at: number): void {
    if (this.bytes !== bytes) {
      this.bytes = bytes;
      this.fours = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    this.at = at;
  }

  /** The next byte that is no white space. */
  peek(): number {
    let byte = this.bytes[this.at]!;
    while (byte === SPACE || byte === TAB || byte === RETURN) byte = this.bytes[++this.at]!;
    return byte;
  }

  /** Takes a punctuation mark, if it stands next. */
  take(mark: number): boolean {
    if (this.bytes[this.at] !== mark && this.peek() !== mark) return false;
    this.at++;
    return true;
  }

  /** Takes a word such as null, if it stands next. */
  word(word: string): boolean {
    this.peek();
    for (let i = 0; i < word.length; i++) if (this.bytes[this.at + i] !== word.charCodeAt(i)) return false;
    this.at += word.length;
    return true;
  }

  /** Takes a text, if one stands next. */
  text(): boolean {
    if (this.bytes[this.at] !== QUOTE && this.peek() !== QUOTE) return false;
    const { bytes } = this;
    let at = this.at + 1;
    this.from = at;
    this.plain = true;
    for (let byte = bytes[at]!; byte !== QUOTE; byte = bytes[at]!) {
      if (byte === BACKSLASH) {
        const width = escapeAt(bytes, at);
        if (width === 0) return false;
        this.plain = false;
        at += width;
      } else if (byte < SPACE) {
        return false;
      } else {
        at++;
      }
    }
    this.to = at;
    this.at = at + 1;
    return true;
  }

  /** Takes exactly these bytes, if they stand next. */
  expect(word: Word): boolean {
    if (this.bytes[this.at] !== QUOTE && this.peek() !== QUOTE) return false;
    const { bytes, at } = this;
    const { fours, length } = word;
    if (at + length > bytes.length) return false;
    for (let i = 0; i < fours.length; i++) if (this.fours.getInt32(at + 4 * i, true) !== fours[i]) return false;
    for (let i = 4 * fours.length; i < length; i++) if (bytes[at + i] !== word.bytes[i]) return false;
    this.at = at + length;
    return true;
  }

  /** Takes a text without escapes, as names are. */
  name(): boolean {
    return this.text() && this.plain;
  }

  /** Takes a number; NaN where none stands next. */
  number(): number {
    const first = this.peek();
    const start = this.at;
    let value = 0;
    let at = start;
    for (let byte = this.bytes[at]!; byte >= ZERO && byte <= NINE; byte = this.bytes[++at]!) value = 10 * value + byte - ZERO;
    const digits = at - start;
    if (digits > 0 && digits <= SURE_DIGITS && (first !== ZERO || digits === 1) && !goesOn(this.bytes[at]!)) {
      this.at = at;
      return value;
    }
    while (goesOn(this.bytes[at]!)) at++;
    const text = this.slice(start, at);
    if (!NUMBER.test(text)) return Number.NaN;
    this.at = at;
    return Number(text);
  }

  /** Takes a list, element by element. */
  list(element: (cursor: JsonCursor) => boolean): boolean {
    if (!this.take(OPEN_LIST)) return false;
    if (this.take(CLOSE_LIST)) return true;
    do {
      if (!element(this)) return false;
    } while (this.take(COMMA));
    return this.take(CLOSE_LIST);
  }

  /** Takes a value that holds no others; false where none stands next. */
  scalar(): boolean {
    return this.text() || this.word('null') || this.word('true') || this.word('false') || !Number.isNaN(this.number());
  }

  /** The text last taken. */
  decoded(): string {
    const written = this.slice(this.from, this.to);
    return this.plain ? written : (JSON.parse(`"${written}"`) as string);
  }

  /** Whether the text last taken is this one. */
  is(word: Word): boolean {
    const { bytes, from, to } = this;
    if (to - from + 2 !== word.length) return false;
    for (let at = from; at < to; at++) if (bytes[at] !== word.bytes[at - from + 1]) return false;
    return true;
  }

  /** A number for the text last taken, the same for the same text, and seldom for another. */
  hash(): number {
    let hash = 0;
    for (let at = this.from; at < this.to; at++) hash = (31 * hash + this.bytes[at]!) | 0;
    return hash;
  }

  /** The number that two characters spell, this far into the text last taken; NaN where they are no digits. */
  digits(offset: number): number {
    const tens = this.bytes[this.from + offset]! - ZERO;
    const ones = this.bytes[this.from + offset + 1]! - ZERO;
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : Number.NaN;
  }

  /** The byte this far into the text last taken. */
  byte(offset: number): number {
    return this.bytes[this.from + offset]!;
  }

  private slice(from: number, to: number): string {
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + from, to - from).toString();
  }
}

/** How many bytes an escape takes; 0 for one that JSON does not have. */
function escapeAt(bytes: Uint8Array, at: number): number {
  if (ESCAPED.has(bytes[at + 1]!)) return 2;
  if (bytes[at + 1] !== LOWER_U) return 0;
  for (let i = 2; i < 6; i++) if (!isHex(bytes[at + i]!)) return 0;
  return 6;
}

const isHex = (byte: number): boolean => (byte >= ZERO && byte <= NINE) || (byte >= 65 && byte <= 70) || (byte >= 97 && byte <= 102);

/** Whether a byte may go on a number. */
const goesOn = (byte: number): boolean => (byte >= ZERO && byte <= NINE) || byte === DOT || byte === 43 || byte === HYPHEN || byte === 69 || byte === 101;

/** Bytes as they stand in a line, also four at a time. */
export interface Word {
  bytes: Uint8Array;
  fours: Int32Array;
  length: number;
}

export function wordOf(written: string): Word {
  const bytes = Uint8Array.from(Buffer.from(written));
  const view = new DataView(bytes.buffer);
  return { bytes, fours: Int32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getInt32(4 * i, true)), length: bytes.length };
}

/** What stands next is no text, or one with escapes. */
export const NO_NAME = -2;

/** A list of words, each taken by its bytes. */
export class Lexicon {
  private readonly listed: readonly Word[];
  private readonly keys: readonly Word[];
  /** Places of words by hash; those of equal hash follow each other. */
  private readonly places: Int32Array;
  private readonly marks: Int32Array;
  private lastMark = 0;
  /** The word that last followed each word, and at the end the one that last came first: likely the one that comes now. */
  private readonly followers: Int32Array;

  constructor(readonly words: readonly string[]) {
    this.listed = words.map((word) => wordOf(`"${word}"`));
    this.keys = words.map((word) => wordOf(`"${word}":`));
    this.marks = new Int32Array(words.length);
    this.followers = Int32Array.from({ length: words.length + 1 }, (_, i) => (i + 1) % (words.length + 1));
    this.places = new Int32Array(4 * 2 ** Math.ceil(Math.log2(words.length + 1))).fill(-1);
    this.listed.forEach(({ bytes }, i) => {
      let place = this.placeOf(bytes.subarray(1, -1).reduce((hash, byte) => (31 * hash + byte) | 0, 0));
      while (this.places[place]! >= 0) place = this.placeOf(place + 1);
      this.places[place] = i;
    });
  }

  /**
   * Takes a word and the colon after it, as keys stand in an object; what it returns is as for take.
   */
  takeKey(cursor: JsonCursor, before: number): number {
    const follower = before < 0 ? this.words.length : before;
    const likely = this.keys[this.followers[follower]!];
    if (likely !== undefined && cursor.expect(likely)) return this.followers[follower]!;
    const found = this.take(cursor, before);
    return found !== NO_NAME && cursor.take(COLON) ? found : NO_NAME;
  }

  /**
   * Takes a word: its number in the list, −1 for a text that is none of them, NO_NAME where no such text stands next.
   * @param before the word taken before it; −1 for none
   */
  take(cursor: JsonCursor, before: number): number {
    const follower = before < 0 ? this.words.length : before;
    const likely = this.listed[this.followers[follower]!];
    if (likely !== undefined && cursor.expect(likely)) return this.followers[follower]!;
    const found = cursor.name() ? this.find(cursor) : NO_NAME;
    if (found >= 0) this.followers[follower] = found;
    return found;
  }

  private find(cursor: JsonCursor): number {
    for (let place = this.placeOf(cursor.hash()); ; place = this.placeOf(place + 1)) {
      const i = this.places[place]!;
      if (i < 0 || cursor.is(this.listed[i]!)) return i;
    }
  }

  /** A mark for one object or list, in which no word may stand twice. */
  newMark(): number {
    this.lastMark = (this.lastMark + 1) | 0;
    return this.lastMark;
  }

  /** Marks a word; false where it bears this mark already. */
  mark(word: number, mark: number): boolean {
    const fresh = this.marks[word] !== mark;
    this.marks[word] = mark;
    return fresh;
  }

  private placeOf(hash: number): number {
    return hash & (this.places.length - 1);
  }
}

/**
 * Answers documents one a line, read from their bytes. This reader knows the ordinary document and accepts it only where
 * the full reader would, with the same meaning; anything else it leaves to the full reader, whose messages are the only
 * ones. Two readers exist because a rare line must be explained, and a million of them read faster than JSON.parse could
 * make objects of them; a test holds the one against the other.
 */
import type { ProfileValue, Said } from '../model/answers.ts';
import { isDay } from '../model/dates.ts';
import { countsOn, DEFAULT_ASSURANCE } from '../model/evidence.ts';
import { outlineOf } from '../model/outline.ts';
import type { ProfileAttribute, Rubric } from '../model/rubric.ts';
import { ASSURANCES, COMMON_KEYS, STATED_KEYS } from '../model/vocabulary.ts';
import { slotOf, type Slot } from './answers-line-slot.ts';
import { CLOSE, COMMA, HYPHEN, JsonCursor, Lexicon, NEWLINE, NO_NAME, OPEN, OPEN_LIST, wordOf, type Word } from './json-cursor.ts';

/** What a line says. All of it is written anew by each line: use it before the next is read. */
export interface LineRead {
  name: string;
  profile: Record<string, ProfileValue>;
  /** By question, in rubric order; undefined where nothing is said. */
  said: readonly (Said | undefined)[];
  /** Names what the full reader would warn of; empty where it would not. */
  warnings: string;
}

const TOP = new Lexicon(['rubric', 'language', 'institution', 'assessed', 'respondent', 'answers']);
const PERSON = new Lexicon(['name', 'role']);
const ENTRY = new Lexicon([...STATED_KEYS, ...COMMON_KEYS]);
const PAPER = new Lexicon(['ref', 'date', 'expires', 'assurance']);
const GRADES = new Lexicon(ASSURANCES);

const UNSTATED = ASSURANCES.indexOf(DEFAULT_ASSURANCE);

/** A rubric can be named with more or less of its version; more names than these are left to the full reader. */
const MOST_NAMES = 20;

const LOWER_N = 110;

export class LineReader {
  private readonly cursor = new JsonCursor();
  private readonly names: Word[] = [];
  private readonly ids: Lexicon;
  private readonly slots: readonly Slot[];
  private readonly attributes: readonly ProfileAttribute[];
  private readonly attributeIds: Lexicon;
  private readonly options: readonly Lexicon[];
  private readonly asOf: number;

  private readonly said: (Said | undefined)[];
  private readonly values: (ProfileValue | undefined)[];
  /** Undefined within an institution until its name is met. */
  private name: string | undefined;
  private named = false;
  private unread: string[] = [];
  /** The answer that is being read, whether it was stated yet, and the piece of evidence for it. */
  private slot: Slot | undefined;
  private stated = false;
  private date = 0;
  private expires = 0;
  private paperGrade = 0;
  /** Best grade of those pieces that count. */
  private grade = 0;

  /** @param asOf day on which evidence is judged, YYYY-MM-DD */
  constructor(rubric: Rubric, asOf: string) {
    const { questions } = outlineOf(rubric);
    this.asOf = Number(asOf.replaceAll('-', ''));
    this.ids = new Lexicon(questions.map(({ id }) => id));
    this.slots = questions.map(({ question }) => slotOf(question));
    this.said = Array<Said | undefined>(questions.length).fill(undefined);
    this.attributes = rubric.profile ?? [];
    this.attributeIds = new Lexicon([...this.attributes.map(({ id }) => id), 'name']);
    this.options = this.attributes.map(({ options = [] }) => new Lexicon(options.map(({ id }) => id)));
    this.values = Array<ProfileValue | undefined>(this.attributes.length).fill(undefined);
  }

  /** Takes it as known that answers may call the rubric so. */
  accept(name: string): void {
    if (this.names.length < MOST_NAMES) this.names.push(wordOf(`"${name}"`));
  }

  /**
   * Reads the line that begins there; a newline must follow it.
   * @returns undefined where the full reader has to decide
   */
  read(bytes: Uint8Array, at: number): LineRead | undefined {
    this.cursor.begin(bytes, at);
    this.said.fill(undefined);
    this.values.fill(undefined);
    this.name = '';
    this.named = false;
    if (this.unread.length > 0) this.unread = [];
    if (!this.object(TOP, this.part) || !this.named || this.name === undefined || this.cursor.peek() !== NEWLINE) return undefined;
    const profile: Record<string, ProfileValue> = {};
    let warnings = this.unread.join('\n');
    for (let a = 0; a < this.attributes.length; a++) {
      const { id, required } = this.attributes[a]!;
      const value = this.values[a];
      if (value !== undefined) profile[id] = value;
      else if (required) warnings += `\n-${id}`;
    }
    return { name: this.name, profile, said: this.said, warnings };
  }

  /**
   * Takes an object, member by member; no key that is known may stand twice.
   * @param member takes the value of a key, by its number among those known; −1 for any other
   */
  private object(keys: Lexicon, member: (key: number) => boolean): boolean {
    const { cursor } = this;
    const mark = keys.newMark();
    if (!cursor.take(OPEN)) return false;
    if (cursor.take(CLOSE)) return true;
    let key = -1;
    do {
      key = keys.takeKey(cursor, key);
      if (key === NO_NAME || (key >= 0 && !keys.mark(key, mark))) return false;
      if (!member(key)) return false;
    } while (cursor.take(COMMA));
    return cursor.take(CLOSE);
  }

  private readonly part = (key: number): boolean => {
    const { cursor } = this;
    switch (TOP.words[key]) {
      case 'rubric':
        this.named = this.names.some((name) => cursor.expect(name));
        return this.named;
      case 'language':
        return cursor.text();
      case 'institution':
        this.name = undefined;
        return this.object(this.attributeIds, this.attribute);
      case 'assessed':
        return cursor.name() && dateOf(cursor) > 0;
      case 'respondent':
        return this.object(PERSON, this.personal);
      case 'answers':
        return cursor.word('null') || this.object(this.ids, this.answer);
      default:
        return this.nobodyReads('');
    }
  };

  private readonly personal = (key: number): boolean => key >= 0 && this.cursor.text();

  private readonly attribute = (key: number): boolean => {
    const { cursor } = this;
    if (key < 0) return this.nobodyReads('institution.');
    const attribute = this.attributes[key];
    if (!attribute) {
      if (!cursor.text()) return false;
      this.name = cursor.decoded();
      return true;
    }
    if (attribute.type === 'number') {
      const value = cursor.number();
      this.values[key] = value;
      return Number.isFinite(value);
    }
    const options = this.options[key]!;
    const chosen: string[] = [];
    const option = () => {
      const found = options.take(cursor, -1);
      if (found >= 0) chosen.push(options.words[found]!);
      return found >= 0;
    };
    this.values[key] = chosen;
    if (attribute.many && cursor.peek() === OPEN_LIST) return cursor.list(option);
    const known = option();
    this.values[key] = attribute.many ? chosen : chosen[0];
    return known;
  };

  /** A key without effect, which stands there once and holds nothing deep; the full reader says what it means. */
  private nobodyReads(where: string): boolean {
    const { cursor } = this;
    const key = where + cursor.decoded();
    if (this.unread.includes(key)) return false;
    this.unread.push(key);
    return cursor.peek() === OPEN_LIST ? cursor.list(() => cursor.scalar()) : cursor.scalar();
  }

  private readonly answer = (question: number): boolean => {
    const slot = this.slots[question];
    if (!slot) return false;
    if (this.cursor.peek() === LOWER_N) return this.cursor.word('null');
    const { said } = slot;
    said.given = undefined;
    said.na = undefined;
    this.slot = slot;
    this.stated = false;
    this.grade = 0;
    if (this.cursor.peek() === OPEN ? !this.object(ENTRY, this.entry) : !slot.take(this.cursor, said)) return false;
    said.grade = this.grade;
    if (said.given !== undefined || said.na !== undefined) this.said[question] = said;
    return true;
  };

  private readonly entry = (key: number): boolean => {
    const { cursor } = this;
    const { said, valueKey, allowNa, take } = this.slot!;
    const word = ENTRY.words[key];
    switch (word) {
      case 'evidence':
        return cursor.list(this.paper);
      case 'note':
      case 'by':
        return cursor.text();
      case 'at':
        return cursor.name() && dayOf(cursor) > 0;
    }
    if (this.stated) return false;
    this.stated = true;
    switch (word) {
      case 'unknown':
        return cursor.word('true');
      case 'na':
        if (!allowNa || !cursor.text()) return false;
        said.na = cursor.decoded();
        return said.na.trim() !== '';
      default:
        return word === valueKey && take(cursor, said);
    }
  };

  private readonly paper = (): boolean => {
    this.date = 0;
    this.expires = 0;
    this.paperGrade = UNSTATED;
    if (!this.object(PAPER, this.fact)) return false;
    if (this.paperGrade > this.grade && countsOn(this.asOf, this.date, this.expires)) this.grade = this.paperGrade;
    return true;
  };

  private readonly fact = (key: number): boolean => {
    const { cursor } = this;
    switch (PAPER.words[key]) {
      case 'ref':
        return cursor.text();
      case 'date':
        this.date = cursor.name() ? dateOf(cursor) : 0;
        return this.date > 0;
      case 'expires':
        this.expires = cursor.name() ? dateOf(cursor) : 0;
        return this.expires > 0;
      case 'assurance':
        this.paperGrade = GRADES.take(cursor, -1);
        return this.paperGrade >= 0;
      default:
        return false;
    }
  };
}

const DATE_LENGTH = 10;

/** The day that a text begins with, as YYYYMMDD; 0 where it names none. */
function dayOf(cursor: JsonCursor): number {
  if (cursor.to - cursor.from < DATE_LENGTH || cursor.byte(4) !== HYPHEN || cursor.byte(7) !== HYPHEN) return 0;
  const year = 100 * cursor.digits(0) + cursor.digits(2);
  const month = cursor.digits(5);
  const day = cursor.digits(8);
  return isDay(year, month, day) ? 10_000 * year + 100 * month + day : 0;
}

/** The day of a text that is a date and nothing more; 0 where it is not. */
const dateOf = (cursor: JsonCursor): number => (cursor.to - cursor.from === DATE_LENGTH ? dayOf(cursor) : 0);

/** What every part of a comparison is made of, however it is laid out. */

export type Tone = 'strong' | 'good' | 'warning' | 'bad' | 'muted';

export interface Said {
  text: string;
  tone?: Tone;
}

export interface Heading {
  text: string;
  align?: 'left' | 'right';
  /** Takes the room that the others leave. */
  flexible?: boolean;
  /** Somebody's name, which may be cut where there is no room. */
  name?: boolean;
}

export interface PartTable {
  columns: Heading[];
  rows: Said[][];
  /** The column that names its row, for those who do not see the table: the first, where it is not said. */
  named?: number;
}

export interface Part {
  title?: string;
  /** What a page draws with it. */
  chart?: 'scores' | 'weights' | 'time';
  tables?: PartTable[];
  lines?: Said[];
}

/** How much room there is. */
export interface Room {
  /** How many are held against the first beside one another. */
  others: number;
  /** How many short words fit beside a name. */
  words: number;
  /** Words are short where columns are few. */
  short: boolean;
}

/** Where there is all the room that it takes. */
export const EVERYTHING: Room = { others: Infinity, words: Infinity, short: false };

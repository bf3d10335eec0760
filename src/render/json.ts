/** JSON as it is written, into a file or to a terminal. */

/** What a terminal obeys and `JSON.stringify` leaves as it is: DEL, C1 controls, marks that reorder text. */
const OBEYED = /[\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/**
 * A value as JSON in which nothing moves a cursor or turns text around. It reads back as the same value.
 * @param indent blanks a level; without it all stands on one line
 */
export const toJson = (value: unknown, indent?: number): string => escaped(JSON.stringify(value, null, indent), OBEYED);

/** JSON with some characters, which only its strings can hold, as escapes. */
export function escaped(json: string, characters: RegExp): string {
  return json.replace(characters, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

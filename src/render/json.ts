/** JSON as it is written, into a file or to a terminal. */
import { OBEYED_IN_JSON } from './printable.ts';

/**
 * A value as JSON in which nothing moves a cursor or turns text around. It reads back as the same value.
 * @param indent blanks a level; without it all stands on one line
 */
export const toJson = (value: unknown, indent?: number): string => escaped(JSON.stringify(value, null, indent), OBEYED_IN_JSON);

/** JSON with some characters, which only its strings can hold, as escapes. */
export function escaped(json: string, characters: RegExp): string {
  return json.replace(characters, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

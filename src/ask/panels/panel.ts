/** What stands on the screen and takes keys. Drawing is pure; a key calls what was handed in, and nothing else. */
import { own } from '../../model/own.ts';
import type { View } from '../view.ts';

/** A key as the terminal tells it. */
export interface Key {
  name?: string | undefined;
  sequence?: string | undefined;
  ctrl?: boolean;
  meta?: boolean;
}

/** What is drawn: the body turns pages around its focus where the screen is too small, the rest stays. */
export interface Drawn {
  head: string[];
  body: string[];
  /** First and last line of the body that must be seen. */
  focus?: [first: number, last: number];
  foot: string[];
  /** Where text is being typed: a line of the body, or of the head counted from its end where it is negative; and columns before the cursor. */
  cursor?: { line: number; column: number };
}

export interface Panel {
  draw(view: View): Drawn;
  press(key: Key): void;
  /** Takes a line that was typed, where there is no screen to draw on. */
  enter(line: string): void;
  /** Where text is typed; the terminal does the editing. */
  readonly field?: Field;
}

export interface Field {
  readonly text: string;
  edited(text: string, cursor: number): void;
  submit(): void;
}

/** A key that is not an item of a list: what it does, and how the line of keys names it; a key without a name is not shown. */
export interface Command {
  key: string;
  name: string;
  act: () => void;
}

const BY_NAME: Record<string, string> = { return: 'enter', enter: 'enter', escape: 'escape', up: 'up', down: 'down', left: 'left', right: 'right', space: 'space', pageup: 'pageup', pagedown: 'pagedown', home: 'home', end: 'end', backspace: 'backspace', delete: 'delete', tab: 'tab' };
/** What an input method for Chinese gives for a key. */
const FULL_WIDTH: Record<string, string> = { '、': '/', '？': '?' };

/** One name for a key, whatever the terminal and the input method make of it; a character is its own name, in lower case. */
export function nameOf({ name = '', sequence = '', ctrl, meta }: Key): string {
  if (ctrl) return `ctrl+${name}`;
  if (meta && name !== 'escape') return `meta+${name}`;
  return own(BY_NAME, name) ?? own(FULL_WIDTH, sequence) ?? sequence.normalize('NFKC').toLowerCase();
}

/** Runs the command of a key. @returns whether there was one */
export function run(commands: readonly Command[], name: string): boolean {
  const command = commands.find(({ key }) => key === name || (name === 'ctrl+z' && key === 'z'));
  command?.act();
  return command !== undefined;
}

/** What every part of the conversation works with. */
import type { Terminal } from './prompts.ts';
import { fit, type Item, type View } from './screen.ts';
import type { InterviewSession } from './session.ts';

export interface Desk {
  session: InterviewSession;
  terminal: Terminal;
  /** The view at the terminal's present size. */
  view: () => View;
}

/** How a sitting ends, if nobody interrupts it. */
export type Ending = 'finished' | 'paused';

/** Keys of the actions: the same on every screen, in both languages. */
export const KEYS = {
  answer: 'a', unknown: 'u', na: 'x', evidence: 'e', note: 'n', more: '?', back: 'b', skip: 's', list: 'l', pause: 'p', empty: 's', finish: 'f', return: 'b',
} as const;

/** Columns of the label that menus put before a text and checklists do not. */
const LABEL_WIDTH = 4;

/** A checklist; undefined where the user leaves it. */
export function tick(desk: Desk, header: string[], options: { id: string; text: string; ticked: boolean }[], keys: string, validate: (ids: string[]) => true | string) {
  const { rows, width } = desk.view();
  const drawn = fit({ head: header, choices: options.map(({ id, text }) => ({ value: id, text })), actions: [] }, { ...desk.view(), width: width - 1 });
  const names = drawn.items.map(({ name }) => name.slice(LABEL_WIDTH).replaceAll('\n  ', '\n'));
  // One line may be needed for what is wrong with the choice.
  const pageSize = Math.max(3, rows - header.length - 3);
  return desk.terminal.tick(header, options.map((option, i) => ({ ...option, text: names[i] ?? option.text })), { pageSize, keys: [keys], validate });
}

/** The first nine options get a number to choose them by. */
export function numbered<T>(items: { value: T; text: string; present: boolean }[]): Item<T>[] {
  return items.map((item, index) => (index < 9 ? { ...item, key: String(index + 1) } : item));
}

/** One of several things: by its key, or by arrows and Enter. */
import { own } from '../../model/own.ts';
import { printableText } from '../../render/printable.ts';
import { wrap } from '../../render/table/wrap.ts';
import { joined, shorten } from '../lines.ts';
import type { View } from '../view.ts';
import { nameOf, run, type Command, type Drawn, type Key, type Panel } from './panel.ts';

export interface Choice {
  key?: string;
  text: string;
  /** Stands in place of the tick of what is chosen at present. */
  mark?: string;
  present?: boolean;
  act: () => void;
}
export interface Heading {
  heading: string;
}
export type Item = Choice | Heading;

export interface MenuParts {
  head: (view: View) => string[];
  items: (view: View) => Item[];
  /** Lines between the list and the keys. */
  foot?: (view: View) => string[];
  commands?: (view: View) => Command[];
  /** What the line of keys says first; by default that arrows and Enter choose. */
  keys?: (view: View) => string[];
  /** What Escape does, where it does anything. */
  escape?: () => void;
}

/** Pointer, key and mark with the spaces behind them. */
export const LABEL_COLUMNS = 6;
const PAGE = 8;
/** Of what was typed in place of a choice, so much is shown. */
const TYPED_COLUMNS = 24;

export class Menu implements Panel {
  /** Place of the item pointed at; before the first drawing there is none. */
  private pointer = -1;
  private items: Item[] = [];
  private commands: Command[] = [];
  private complaint: ((view: View) => string) | undefined;

  private readonly moves: Readonly<Record<string, () => void>> = {
    up: () => this.step(-1),
    down: () => this.step(1),
    pageup: () => this.leap(-PAGE),
    pagedown: () => this.leap(PAGE),
    home: () => (this.pointer = this.nearest(0)),
    end: () => this.leap(this.items.length),
    enter: () => this.choose(),
    escape: () => this.parts.escape?.(),
  };

  constructor(private readonly parts: MenuParts) {}

  draw(view: View): Drawn {
    const { parts } = this;
    this.items = parts.items(view);
    this.commands = parts.commands?.(view) ?? [];
    this.pointer = this.nearest(this.pointer >= 0 ? this.pointer : this.items.findIndex((item) => 'present' in item && item.present));
    const body: string[] = [];
    let focus: [number, number] = [0, 0];
    this.items.forEach((item, i) => {
      const lines = drawn(item, i === this.pointer, view, this.ordinal(i));
      if (i === this.pointer) focus = [body.length, body.length + lines.length - 1];
      body.push(...lines);
    });
    const keys = [...(parts.keys?.(view) ?? [view.plain ? view.say.keys.choosePlain : view.say.keys.choose]), ...this.commands.filter(({ name }) => name !== '').map(({ key, name }) => `${key} ${name}`)];
    return {
      head: parts.head(view),
      body,
      focus,
      foot: ['', ...(parts.foot?.(view) ?? []), ...this.complaints(view), ...joined(keys, view.width).map((line) => view.paint.muted(line))],
    };
  }

  press(key: Key): void {
    const name = nameOf(key);
    this.complaint = undefined;
    if (!this.takes(name) && /^\d$/.test(name)) this.refuse([name]);
  }

  enter(line: string): void {
    const word = line.trim().normalize('NFKC').toLowerCase();
    const chosen = this.items.find((item, i): item is Choice => 'act' in item && (item.key ?? this.ordinal(i)) === word);
    this.complaint = undefined;
    if (chosen) chosen.act();
    else if (word === '.' && this.parts.escape) this.parts.escape();
    else if (word.length > 1 || (word !== '' && !this.takes(word))) this.refuse([word]);
  }

  /** Says that none of these is offered, until the next key or line. */
  refuse(typed: readonly string[]): void {
    this.complaint = ({ say }) => say.notOffered(typed.map((each) => shorten(printableText(each), TYPED_COLUMNS)));
  }

  /** Says what is wrong, until the next key or line. */
  complain(wrong: string | undefined): void {
    this.complaint = wrong === undefined ? undefined : () => wrong;
  }

  private complaints(view: View): string[] {
    return this.complaint ? wrap(`✗ ${this.complaint(view)}`, view.width).map((line) => view.paint.bad(line)) : [];
  }

  /** Does what a key stands for. @returns whether it stands for anything */
  private takes(name: string): boolean {
    const chosen = this.items.find((item): item is Choice => 'act' in item && item.key === name);
    if (!chosen && run(this.commands, name)) return true;
    const act = chosen ? chosen.act : own(this.moves, name);
    act?.();
    return act !== undefined;
  }

  /** The number by which an item without a key is chosen where nothing can be pointed at. */
  private ordinal(index: number): string {
    const choices = this.items.filter((item) => 'act' in item);
    const item = this.items[index];
    return item && 'act' in item ? String(choices.indexOf(item) + 1) : '';
  }

  /** Takes what is pointed at. */
  private choose(): void {
    const item = this.items[this.pointer];
    if (item && 'act' in item) item.act();
  }

  private step(by: 1 | -1): void {
    let to = this.pointer + by;
    while (this.items[to] && !('act' in (this.items[to] as Item))) to += by;
    if (this.items[to]) this.pointer = to;
  }

  private leap(by: number): void {
    this.pointer = this.nearest(Math.min(this.items.length - 1, Math.max(0, this.pointer + by)));
  }

  /** The item at a place or the next one that can be chosen; the last before it where there is none. */
  private nearest(place: number): number {
    const from = Math.max(0, place);
    const after = this.items.findIndex((item, i) => i >= from && 'act' in item);
    return after >= 0 ? after : this.items.findLastIndex((item) => 'act' in item);
  }
}

function drawn(item: Item, pointed: boolean, { say, width, paint, plain }: View, ordinal: string): string[] {
  if ('heading' in item) return plain && item.heading === '' ? [] : [item.heading];
  const { key, text, present, mark = present ? '✓' : ' ' } = item;
  if (plain) return wrap(`${key ?? ordinal}. ${text}${present ? say.presentPlain : ''}`, width);
  const [first = '', ...rest] = wrap(text, width - LABEL_COLUMNS);
  const label = `${pointed ? '❯' : ' '} ${(key ?? '').padEnd(1)} ${mark} `;
  const lines = [label + first, ...rest.map((line) => ' '.repeat(LABEL_COLUMNS) + line)];
  return pointed ? lines.map((line) => paint.strong(line)) : lines;
}

/** What is found as one types; Enter goes there. */
import { displayWidth } from '../../render/table/width.ts';
import { joined, padded, shorten } from '../lines.ts';
import type { View } from '../view.ts';
import { nameOf, type Drawn, type Field, type Key, type Panel } from './panel.ts';

export interface Found {
  mark: string;
  text: string;
  /** Where it belongs, on the right. */
  place: string;
  act: () => void;
}

export interface SearchParts {
  head: (view: View) => string[];
  find: (text: string, view: View) => Found[];
  cancel: () => void;
}

const MARK = '/ ';
const PLACE_COLUMNS = 22;

export class Search implements Panel, Field {
  text = '';
  private cursor = 0;
  private pointer = 0;
  private found: Found[] = [];

  constructor(private readonly parts: SearchParts) {}

  get field(): Field {
    return this;
  }

  draw(view: View): Drawn {
    const { paint, say, width, plain } = view;
    this.found = this.parts.find(this.text, view);
    this.pointer = Math.max(0, Math.min(this.pointer, this.found.length - 1));
    const typed = this.text.slice(-width + 4);
    const place = (each: Found) => (width >= 60 ? padded(shorten(each.place, PLACE_COLUMNS), PLACE_COLUMNS) : '');
    const lines = this.found.map((each, i) => {
      if (plain) return shorten(`${i + 1}. ${each.text} (${each.place})`, width);
      const pointed = i === this.pointer;
      const start = `${pointed ? '❯' : ' '} ${each.mark} `;
      const end = place(each);
      const text = shorten(each.text, width - displayWidth(start) - displayWidth(end) - 2);
      const line = `${start}${padded(text, width - displayWidth(start) - displayWidth(end) - 2)}  `;
      return pointed ? paint.strong(line + end) : line + paint.muted(end);
    });
    const nothing = this.found.length === 0 ? [paint.muted(`  ${say.search.nothing}`)] : [];
    return {
      head: [...this.parts.head(view), ...(plain ? [] : [`${paint.strong(MARK)}${typed}`])],
      body: [...nothing, ...lines],
      focus: [this.pointer, this.pointer],
      foot: ['', ...joined([plain ? say.search.keysPlain : say.search.keys], width).map((line) => paint.muted(line))],
      ...(!plain && { cursor: { line: -1, column: displayWidth(MARK) + displayWidth(typed.slice(0, this.cursor)) } }),
    };
  }

  press(key: Key): void {
    const name = nameOf(key);
    if (name === 'escape') this.parts.cancel();
    if (name === 'up') this.pointer -= 1;
    if (name === 'down') this.pointer += 1;
    if (name === 'pageup') this.pointer -= 10;
    if (name === 'pagedown') this.pointer += 10;
  }

  edited(text: string, cursor: number): void {
    if (text !== this.text) this.pointer = 0;
    this.text = text;
    this.cursor = cursor;
  }

  submit(): void {
    this.found[this.pointer]?.act();
  }

  enter(line: string): void {
    const word = line.trim();
    const chosen = /^\d+$/.test(word) ? this.found[Number(word) - 1] : undefined;
    if (word === '.') this.parts.cancel();
    else if (chosen) chosen.act();
    else this.text = word;
  }
}

/** Any of several things: ticked by number or space, confirmed by Enter. */
import { Menu, type MenuParts } from './menu.ts';
import { nameOf, type Drawn, type Key, type Panel } from './panel.ts';
import type { View } from '../view.ts';

export interface Option {
  id: string;
  text: string;
  /** Stands alone or not at all. */
  exclusive?: boolean;
}

export interface ChecklistParts extends Omit<MenuParts, 'items'> {
  options: (view: View) => Option[];
  /** What is ticked at first. */
  ticked: readonly string[];
  /** What is wrong with a selection, in words; nothing where it can stand. */
  wrong: (ids: string[], view: View) => string | undefined;
  done: (ids: string[]) => void;
}

export class Checklist implements Panel {
  private ticked: ReadonlySet<string>;
  private readonly menu: Menu;
  private options: Option[] = [];
  private view: View | undefined;

  constructor(private readonly parts: ChecklistParts) {
    this.ticked = new Set(parts.ticked);
    this.menu = new Menu({
      ...parts,
      items: (view) =>
        this.options.map((option, i) => ({
          ...(i < 9 && { key: String(i + 1) }),
          mark: this.ticked.has(option.id) ? '◉' : '◯',
          present: view.plain && this.ticked.has(option.id),
          text: option.text,
          act: () => this.toggle(option),
        })),
      keys: (view) => [view.plain ? view.say.keys.tickPlain : view.say.keys.tick],
    });
  }

  /** What is ticked now, in the order of the options; undefined while it is what was ticked at first. */
  get changed(): string[] | undefined {
    const ids = this.selection();
    const { ticked } = this.parts;
    return ids.length === ticked.length && ids.every((id) => ticked.includes(id)) ? undefined : ids;
  }

  draw(view: View): Drawn {
    this.view = view;
    this.options = this.parts.options(view);
    return this.menu.draw(view);
  }

  press(key: Key): void {
    const name = nameOf(key);
    if (name === 'enter') this.confirm();
    else this.menu.press(name === 'space' ? { name: 'return' } : key);
  }

  enter(line: string): void {
    const words = line.normalize('NFKC').split(/[\s,;、]+/).filter(Boolean);
    if (words.length === 0 || !words.every((word) => /^\d+$/.test(word))) return words.length === 0 ? this.confirm() : this.menu.enter(line);
    const numbered = (word: string) => this.options.slice(Number(word) - 1, Number(word));
    const unknown = words.filter((word) => numbered(word).length === 0);
    if (unknown.length > 0) return this.menu.refuse(unknown);
    this.ticked = new Set();
    // In the order in which they were typed: what stands alone takes away what comes before it.
    for (const option of new Set(words.flatMap(numbered))) this.toggle(option);
    this.confirm();
  }

  private confirm(): void {
    const ids = this.selection();
    const wrong = this.view && this.parts.wrong(ids, this.view);
    this.menu.complain(wrong);
    if (wrong === undefined) this.parts.done(ids);
  }

  private selection(): string[] {
    // Before the first drawing nothing can have changed.
    return this.options.length === 0 ? [...this.ticked] : this.options.map(({ id }) => id).filter((id) => this.ticked.has(id));
  }

  /** What stands alone takes the others away, and the other way round. */
  private toggle({ id, exclusive }: Option): void {
    const others = [...this.ticked].filter((each) => each !== id && !exclusive && !this.options.find((option) => option.id === each)?.exclusive);
    this.ticked = new Set(this.ticked.has(id) ? [...this.ticked].filter((each) => each !== id) : [...others, id]);
  }
}

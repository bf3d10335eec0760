/** A number that is typed where it stands; letters stay keys. */
import { LANGUAGES } from '../../messages/index.ts';
import { joined } from '../lines.ts';
import { parseNumber } from '../number.ts';
import type { View } from '../view.ts';
import { nameOf, run, type Command, type Drawn, type Key, type Panel } from './panel.ts';

export interface FigureParts {
  head: (view: View) => string[];
  /** What may be typed, and in which unit. */
  label: (view: View) => string;
  unit: (view: View) => string;
  present: number | undefined;
  foot: (view: View) => string[];
  commands: (view: View) => Command[];
  wrong: (value: number | undefined, view: View) => string | undefined;
  done: (value: number) => void;
}

const LONGEST = 20;

export class Figure implements Panel {
  private text: string;
  /** The first digit takes the place of what was answered before. */
  private fresh = true;
  private complaint: string | undefined;
  private view: View | undefined;
  private commands: Command[] = [];

  constructor(private readonly parts: FigureParts) {
    this.text = parts.present === undefined ? '' : String(parts.present);
  }

  /** The number that was typed and not yet confirmed; undefined where there is none that can stand. */
  get changed(): number | undefined {
    const value = this.value();
    return this.fresh || value === undefined || !this.view || this.parts.wrong(value, this.view) !== undefined ? undefined : value;
  }

  draw(view: View): Drawn {
    this.view = view;
    const { parts } = this;
    const { paint, say, width, plain } = view;
    this.commands = parts.commands(view);
    const typed = `  › ${this.text}`;
    const kept = this.text === '' ? [] : [say.keptAs(this.text)];
    const keys = [plain ? say.keys.figurePlain : say.keys.figure, ...this.commands.filter(({ name }) => name !== '').map(({ key, name }) => `${key} ${name}`)];
    const wrong = this.complaint ? [paint.bad(`  ✗ ${this.complaint}`)] : [];
    return {
      head: parts.head(view),
      body: [paint.muted(`  ${parts.label(view)}`), ...(plain ? kept : [`${paint.strong(typed)}${LANGUAGES[view.language].report.quantity('', parts.unit(view))}`]), ...wrong],
      foot: ['', ...parts.foot(view), ...joined(keys, width).map((line) => paint.muted(line))],
      ...(!plain && { cursor: { line: 1, column: typed.length } }),
    };
  }

  press(key: Key): void {
    const name = nameOf(key);
    this.complaint = undefined;
    if (name === 'enter') this.confirm();
    else if (name === 'backspace' || name === 'delete') this.type(this.fresh ? '' : this.text.slice(0, -1));
    else if (/^[0-9.,+-]$/.test(name)) this.type((this.fresh ? '' : this.text) + name);
    else run(this.commands, name);
  }

  enter(line: string): void {
    if (parseNumber(line, this.view && this.parts.unit(this.view)) !== undefined) this.type(line.trim());
    else if (line.trim().length === 1) return this.press({ sequence: line.trim() });
    this.confirm();
  }

  private type(text: string): void {
    this.text = text.slice(0, LONGEST);
    this.fresh = false;
  }

  private value(): number | undefined {
    return parseNumber(this.text, this.view && this.parts.unit(this.view));
  }

  private confirm(): void {
    const value = this.value();
    this.complaint = this.view && this.parts.wrong(value, this.view);
    if (this.complaint === undefined && value !== undefined) this.parts.done(value);
  }
}

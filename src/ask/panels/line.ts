/** A line of text that is typed where it stands; what is wrong with it is said below. */
import { blanked } from '../../render/printable.ts';
import { wrap } from '../../render/table/wrap.ts';
import { displayWidth } from '../../render/table/width.ts';
import { joined } from '../lines.ts';
import type { View } from '../view.ts';
import { nameOf, type Drawn, type Field, type Key, type Panel } from './panel.ts';

export interface LineParts {
  head: (view: View) => string[];
  label: (view: View) => string;
  initial?: string;
  /** What is wrong with a text, in words; nothing where it can stand. It is asked of the text without the spaces around it. */
  wrong?: (text: string, view: View) => string | undefined;
  /** Takes the text; what cannot be taken after all comes back as words. */
  done: (text: string) => void | Promise<string | undefined>;
  cancel: () => void;
  /** What Escape does, in words; by default that it cancels. */
  keys?: (view: View) => string;
}

const MARK = '› ';

export class Line implements Panel, Field {
  text: string;
  private cursor: number;
  private complaint: string | undefined;
  private view: View | undefined;

  constructor(private readonly parts: LineParts) {
    this.text = parts.initial ?? '';
    this.cursor = this.text.length;
  }

  get field(): Field {
    return this;
  }

  draw(view: View): Drawn {
    this.view = view;
    const { parts, complaint } = this;
    const { paint, plain, say, width } = view;
    const label = wrap(parts.label(view), width).map((line) => paint.strong(line));
    // What stands in a file may hold what moves the cursor: it is kept, and shown as blanks.
    const text = blanked(this.text);
    const typed = laidOut(text, this.cursor, width - displayWidth(MARK) - 1);
    const field = plain ? [] : typed.lines.map((line, i) => (i === 0 ? MARK : '  ') + line);
    const kept = plain && text !== '' ? [say.keptAs(text)] : [];
    const wrong = complaint ? wrap(`✗ ${complaint}`, width).map((line) => paint.bad(line)) : [];
    const body = [...label, ...kept, ...field, ...wrong];
    const line = label.length + typed.row;
    return {
      head: parts.head(view),
      body,
      focus: [line, body.length - 1],
      foot: ['', ...joined([plain ? say.keys.linePlain : (parts.keys?.(view) ?? say.keys.line)], width).map((each) => paint.muted(each))],
      ...(!plain && { cursor: { line, column: displayWidth(MARK) + typed.column } }),
    };
  }

  press(key: Key): void {
    if (nameOf(key) === 'escape') this.parts.cancel();
  }

  edited(text: string, cursor: number): void {
    if (text !== this.text) this.complaint = undefined;
    this.text = text;
    this.cursor = cursor;
  }

  submit(): void {
    const { view } = this;
    const text = this.text.trim();
    this.complaint = view && this.parts.wrong?.(text, view);
    if (this.complaint !== undefined) return;
    void this.parts.done(text)?.then((complaint) => void (this.complaint = complaint));
  }

  /** A full stop alone cancels, an empty line keeps what stands, a hyphen alone takes it away. */
  enter(line: string): void {
    const typed = line.trim();
    if (typed === '.') return this.parts.cancel();
    const before = this.text;
    if (typed !== '') this.text = typed === '-' ? '' : typed;
    this.submit();
    // What was refused does not stand.
    if (this.complaint !== undefined) this.text = before;
  }
}

/** A text broken into lines of some columns, with the place of the cursor in them. */
function laidOut(text: string, cursor: number, width: number): { lines: string[]; row: number; column: number } {
  const full: string[] = [];
  let line = '';
  let row = 0;
  let column = 0;
  let at = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (at === cursor) [row, column] = [full.length, displayWidth(line)];
    if (displayWidth(line + segment) > width) {
      full.push(line);
      line = '';
    }
    line += segment;
    at += segment.length;
  }
  if (at <= cursor) [row, column] = [full.length, displayWidth(line)];
  return { lines: [...full, line], row, column };
}

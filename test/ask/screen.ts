/** A terminal inside the tests' own process: keys go in as bytes, and what is written is done as a real one does it. */
import { PassThrough, Writable } from 'node:stream';
import { displayWidth } from '../../src/render/table/width.ts';

const ESC = '\u001B';
/** Keys by the names that tmux gives them, and the bytes that a terminal sends for them. */
const BYTES: Record<string, string> = {
  Enter: '\r', Escape: ESC, Space: ' ', Tab: '\t', Backspace: '\u007F', Up: `${ESC}[A`, Down: `${ESC}[B`, Right: `${ESC}[C`, Left: `${ESC}[D`, Home: `${ESC}[H`, End: `${ESC}[F`,
  PageUp: `${ESC}[5~`, PageDown: `${ESC}[6~`, 'C-a': '\u0001', 'C-c': '\u0003', 'C-d': '\u0004', 'C-u': '\u0015', 'C-z': '\u001A',
};
const DEADLINE = 20_000;
/** What is behind the first column of a wide character. */
const BEHIND = '';

export class Screen extends Writable {
  readonly isTTY = true;
  readonly input = Object.assign(new PassThrough(), { isTTY: true });
  cursor = { row: 0, column: 0 };
  cursorIsShown = true;
  /** Whether it shows the other screen, beside the one that the user had before. */
  isOther = false;
  /** Whether it puts a mark before and behind what is pasted. */
  marksPastes = false;
  /** What was printed on the screen that the user had before. */
  printed = '';
  /** Everything that was written since it was last emptied. */
  written = '';
  private cells: string[][];
  private fault: Error | undefined;

  constructor(
    public columns = 80,
    public rows = 24,
  ) {
    super();
    this.cells = this.blank();
  }

  get lines(): string[] {
    return this.cells.map((row) => row.join('').trimEnd());
  }

  get text(): string {
    return this.lines.join('\n');
  }

  /** Waits until all of these stand on the screen. @returns the screen */
  async sees(...texts: (string | RegExp)[]): Promise<string> {
    const deadline = Date.now() + DEADLINE;
    for (;;) {
      if (this.fault) throw this.fault;
      const { text } = this;
      const missing = texts.filter((each) => (typeof each === 'string' ? !text.includes(each) : !each.test(text)));
      if (missing.length === 0) return text;
      if (Date.now() > deadline) throw new Error(`never saw ${missing.map(String).join(' and ')} in:\n${text}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  /** Presses keys one after the other: by their names, or the characters of a text. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.input.write(BYTES[key] ?? key);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async type(text: string): Promise<void> {
    await this.press(text, 'Enter');
  }

  async paste(text: string): Promise<void> {
    await this.press(this.marksPastes ? `${ESC}[200~${text}${ESC}[201~` : text);
  }

  resize(columns: number, rows: number): void {
    Object.assign(this, { columns, rows });
    this.cells = this.blank();
    this.emit('resize');
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    const text = chunk.toString();
    this.written += text;
    // Frames are written whole, so no order is ever cut in two.
    // eslint-disable-next-line no-control-regex
    for (const [part, order, parameters = '', final = ''] of text.matchAll(/(\u001B\[([\d;?]*)([A-Za-z]))|[^\u001B]+|\u001B/g)) {
      if (order !== undefined) this.obey(parameters, final);
      else if (this.isOther) this.print(part);
      else this.printed += part;
    }
    done();
  }

  private blank(): string[][] {
    return Array.from({ length: this.rows }, () => Array.from({ length: this.columns }, () => ' '));
  }

  /** Characters into their cells; nobody counts on a line that the terminal would break. */
  private print(text: string): void {
    for (const { segment } of new Intl.Segmenter().segment(text)) {
      const width = displayWidth(segment);
      const { row, column } = this.cursor;
      if (/\p{Cc}/u.test(segment) || column + width > this.columns || !this.cells[row]) {
        this.fault ??= new Error(`cannot show ${JSON.stringify(segment)} of ${JSON.stringify(text)} at row ${row}, column ${column}`);
        return;
      }
      this.cells[row].splice(column, width, segment, ...Array.from({ length: width - 1 }, () => BEHIND));
      this.cursor.column += width;
    }
  }

  private obey(parameters: string, final: string): void {
    const { row, column } = this.cursor;
    switch (final === 'H' || final === 'm' ? final : parameters + final) {
      case 'H': {
        const [to = 1, at = 1] = parameters.split(';').map(Number);
        this.cursor = { row: to - 1, column: at - 1 };
        return;
      }
      case 'm':
        return;
      case 'K':
        this.cells[row]?.fill(' ', column);
        return;
      case '2J':
        this.cells = this.blank();
        return;
      case '?25h':
      case '?25l':
        this.cursorIsShown = final === 'h';
        return;
      case '?1049h':
      case '?1049l':
        this.isOther = final === 'h';
        return;
      case '?2004h':
      case '?2004l':
        this.marksPastes = final === 'h';
        return;
      default:
        this.fault ??= new Error(`no such order: ESC [${parameters}${final}`);
    }
  }
}

/** The prompts, drawn on the terminal. The only place that knows inquirer. */
import type { Readable, Writable } from 'node:stream';
import inquirer from 'inquirer';
import type { Paint } from '../render/table/paint.ts';
import type { Page } from './screen.ts';

/** The signals that end a sitting. */
export type EndSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

/** The user, or the system, has ended the sitting. */
export class Interrupted extends Error {
  constructor(readonly signal: EndSignal) {
    super(signal);
    this.name = 'Interrupted';
  }
}

export interface TerminalOptions {
  input: Readable;
  output: Writable;
  paint: Paint;
  /** Ends whatever is asked; its reason is the signal. */
  stop: AbortSignal;
}

interface Key {
  name?: string;
  sequence?: string;
  ctrl?: boolean;
  meta?: boolean;
}

/** What a prompt came to: an answer, or a key that stands for something else. */
type Outcome<V, K> = { value: V } | { pressed: K };

export interface Ticked {
  id: string;
  text: string;
  ticked: boolean;
}

const ESC = '\u001B';
// The other screen keeps what the user had on the terminal before.
const ENTER = `${ESC}[?1049h`;
const LEAVE = `${ESC}[?1049l${ESC}[?25h`;
const CLEAR = `${ESC}[2J${ESC}[H`;

export class Terminal {
  private readonly options: TerminalOptions;

  constructor(options: TerminalOptions) {
    this.options = options;
  }

  enter(): void {
    this.options.output.write(ENTER);
  }

  leave(): void {
    this.options.output.write(LEAVE);
  }

  /** One of several things: by arrows and return, or by its key. Undefined for Escape. Drawn again when the terminal changes its size. */
  async menu<T>(draw: () => Page<T>): Promise<T | undefined> {
    for (;;) {
      const page = draw();
      this.show(page.header);
      const outcome = await this.prompt<number, T | 'escape' | 'resize'>(
        {
          type: 'select',
          message: '',
          choices: page.items.map(({ name, heading }, index) => (heading ? this.separator(name) : { value: index, name, short: ' ' })),
          default: page.initial,
          pageSize: page.pageSize,
          loop: false,
          theme: this.theme(page.keys),
        },
        (key) => page.items.find((item) => item.key !== undefined && item.key === key.sequence?.toLowerCase())?.value,
        true,
      );
      if ('value' in outcome) return page.items[outcome.value]?.value;
      if (outcome.pressed === 'escape') return undefined;
      if (outcome.pressed !== 'resize') return outcome.pressed;
    }
  }

  /** Any of several things; undefined for Escape. */
  async tick(header: string[], choices: Ticked[], options: { pageSize: number; keys: string[]; validate: (ids: string[]) => true | string }): Promise<string[] | undefined> {
    this.show(header);
    const outcome = await this.prompt<string[], 'escape'>({
      type: 'checkbox',
      message: '',
      choices: choices.map(({ id, text, ticked }) => ({ value: id, name: text, short: ' ', checked: ticked })),
      pageSize: options.pageSize,
      loop: false,
      // The letters would change all at one stroke.
      shortcuts: { all: null, invert: null },
      validate: (chosen: readonly { value: string }[]) => options.validate(chosen.map(({ value }) => value)),
      theme: this.theme(options.keys),
    });
    return 'value' in outcome ? outcome.value : undefined;
  }

  /** A line of text, trimmed; undefined for Escape. */
  async line(header: string[], options: { message: string; initial?: string; keys: string; validate: (text: string) => true | string }): Promise<string | undefined> {
    this.show([...header, this.options.paint.muted(options.keys), '']);
    const outcome = await this.prompt<string, 'escape'>({
      type: 'input',
      message: options.message,
      ...(options.initial && { default: options.initial, prefill: 'editable' }),
      validate: (text: string) => options.validate(text.trim()),
      theme: this.theme([]),
    });
    return 'value' in outcome ? outcome.value.trim() : undefined;
  }

  private show(lines: string[]): void {
    this.options.output.write(`${CLEAR}${lines.map((line) => `${line}\n`).join('')}`);
  }

  private separator(text: string) {
    return new inquirer.Separator(text);
  }

  /** The library's own look and words, replaced by ours. */
  private theme(keys: string[]) {
    const { paint } = this.options;
    const same = (text: string) => text;
    return {
      prefix: '',
      icon: { cursor: '❯', checked: paint.good('◉'), unchecked: '◯' },
      style: {
        message: (text: string) => (text === '' ? '' : paint.strong(`${text} ›`)),
        answer: same,
        error: (text: string) => paint.bad(`✗ ${text}`),
        highlight: (text: string) => text.split('\n').map((line) => paint.strong(line)).join('\n'),
        defaultAnswer: same,
        keysHelpTip: () => keys.map((line) => paint.muted(line)).join('\n'),
      },
    };
  }

  /**
   * Runs one prompt. Keys that are not the prompt's own end it and say what they stand for.
   * @throws Interrupted on Ctrl+C, Ctrl+D, and when the sitting is stopped.
   */
  private async prompt<V, K = never>(question: Record<string, unknown>, meaning: (key: Key) => K | undefined = () => undefined, resizes = false): Promise<Outcome<V, K | 'escape' | 'resize'>> {
    const { input, output, stop } = this.options;
    const ended = new AbortController();
    let pressed: K | 'escape' | 'resize' | undefined;
    const end = (meant: K | 'escape' | 'resize') => {
      pressed = meant;
      ended.abort();
    };
    const onKey = (_: unknown, key: Key) => {
      if (key.ctrl) return key.name === 'd' ? ended.abort() : undefined;
      if (key.meta && key.name !== 'escape') return;
      const meant = key.name === 'escape' ? 'escape' : meaning(key);
      if (meant !== undefined) end(meant);
    };
    const onResize = () => end('resize');
    const ask = inquirer.createPromptModule({ input, output, clearPromptOnDone: true, signal: AbortSignal.any([stop, ended.signal]) });
    const asked = ask([{ ...question, name: 'answer' } as never]);
    // Keys that were typed before the question could be seen must not answer it; inquirer drops them in the same way.
    const listening = setImmediate(() => {
      input.on('keypress', onKey);
      if (resizes) output.on('resize', onResize);
    });
    try {
      return { value: ((await asked) as { answer: V }).answer };
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (stop.aborted) throw new Interrupted(stop.reason as EndSignal);
      if (name === 'AbortPromptError' && pressed !== undefined) return { pressed };
      if (name === 'AbortPromptError' || name === 'ExitPromptError') throw new Interrupted('SIGINT');
      throw error;
    } finally {
      clearImmediate(listening);
      input.removeListener('keypress', onKey);
      output.removeListener('resize', onResize);
    }
  }
}

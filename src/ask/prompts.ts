/**
 * The conversation on a terminal. The only place that knows inquirer, which gives the keys, the editing of a line
 * and the end of a prompt; the frames are painted here, because its screen counts characters where a line of
 * Chinese needs columns, and writes everything anew at every key.
 */
import { Writable, type Readable } from 'node:stream';
import { emitKeypressEvents, type Interface } from 'node:readline';
import { createPrompt, useEffect, useKeypress, useRef } from '@inquirer/core';
import type { Ending } from './desk.ts';
import { Interrupted, type EndSignal } from './interrupted.ts';
import { frame } from './lines.ts';
import type { Key } from './panels/panel.ts';
import type { Talk } from './talk.ts';
import type { View } from './view.ts';

export interface TerminalOptions {
  input: Readable;
  output: Writable;
  view: () => View;
  /** Ends whatever is asked; its reason is the signal. */
  stop: AbortSignal;
}

const ESC = '\u001B';
// The other screen keeps what the user had on the terminal before; pasted text comes with a mark before and behind it.
const ENTER = `${ESC}[?1049h${ESC}[?2004h${ESC}[2J`;
const LEAVE = `${ESC}[?2004l${ESC}[?1049l${ESC}[?25h`;

/** Milliseconds within which an escape sequence arrives; the usual half a second makes Escape feel broken. */
const ESCAPE_TIMEOUT = 50;

/** Holds the conversation until it ends. @throws Interrupted on Ctrl+C, Ctrl+D, and when the sitting is stopped. */
export async function converse(conversation: Talk, { input, output, view, stop }: TerminalOptions): Promise<Ending> {
  const painter = new Painter(output);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  // A terminal that was taken away ends its input, and cannot be set back, with or without a signal.
  const over = new AbortController();
  const onGone = () => over.abort('SIGHUP');
  input.on('end', onGone).on('close', onGone).on('error', onGone);
  // Who asks first for the keys of a stream says how long an escape sequence may take.
  emitKeypressEvents(input, { escapeCodeTimeout: ESCAPE_TIMEOUT } as unknown as Interface);
  output.write(ENTER);
  try {
    const stage: Stage = { conversation, painter, view, output, closed: () => over.abort('SIGINT'), failed: (error) => over.abort(error) };
    return await sitting(stage, { input, output: nowhere, signal: AbortSignal.any([stop, over.signal]) });
  } catch (error) {
    const ended = stop.aborted ? stop : over.signal;
    if (ended.aborted) throw ended.reason instanceof Error ? ended.reason : new Interrupted(ended.reason as EndSignal);
    if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted('SIGINT');
    throw error;
  } finally {
    input.off('end', onGone).off('close', onGone).off('error', onGone);
    output.write(LEAVE);
  }
}

interface Stage {
  conversation: Talk;
  painter: Painter;
  view: () => View;
  output: Writable;
  /** The line was closed by Ctrl+D. */
  closed: () => void;
  /** The file could not be written, or the program has a bug. */
  failed: (error: Error) => void;
}

/** One prompt for the whole conversation, so that no key falls between two of them. */
const sitting = createPrompt<Ending, Stage>(({ conversation, painter, view, output, closed, failed }, done) => {
  const typing = useRef<Typing>();
  // A bug ends the sitting as what it is: thrown through the stream of keys, it would leave the terminal as it stands.
  const attempt = (act: () => void) => {
    try {
      act();
    } catch (error) {
      failed(error as Error);
    }
  };
  useEffect((readline) => {
    const line = readline as unknown as Interface;
    // What was typed earlier is nothing to go back to, and Ctrl+Z takes back rather than suspends.
    line.on('history', (history) => void (history.length = 0));
    line.on('SIGTSTP', () => undefined);
    line.on('close', closed);
    // It tells of the terminal's error once more; that was heard already.
    line.on('error', () => undefined);
    const typist = new Typing(conversation, line);
    const draw = () =>
      attempt(() => {
        const { failure } = conversation;
        if (failure) throw failure;
        if (conversation.ending) return done(conversation.ending);
        typist.follow();
        painter.paint(conversation, view());
      });
    const redraw = () => {
      painter.forget();
      draw();
    };
    typist.afterKey = draw;
    typing.current = typist;
    conversation.onChange = draw;
    output.on('resize', redraw);
    draw();
    return () => {
      conversation.onChange = () => undefined;
      output.removeListener('resize', redraw);
    };
  }, []);
  useKeypress((key) => attempt(() => typing.current?.press(key)));
  return '';
});

/** Hands keys to the panel on the screen; where text is typed, the library's line is the text. */
class Typing {
  afterKey: () => void = () => undefined;
  private field: object | undefined;
  private pasting = false;
  private pasted = '';
  /** Keys that came in the same moment as an Enter that sent text: the rest of a paste without marks. */
  private rest = false;

  constructor(
    private readonly conversation: Talk,
    private readonly line: Interface,
  ) {}

  /** Takes the text of a field that has just come up into the line. */
  follow(): void {
    const { field } = this.conversation.panel;
    if (this.field === field) return;
    this.field = field;
    this.write(field?.text ?? '');
    field?.edited(this.line.line, this.line.cursor);
  }

  press(key: Key): void {
    if (this.isPasted(key) || this.rest) return this.clear();
    const { panel } = this.conversation;
    const { field } = panel;
    if (!field) {
      this.clear();
      // Windows ends a line with two characters.
      if (key.name !== 'enter') panel.press(key);
    } else if (key.name === 'return' || key.name === 'enter') {
      this.write(field.text);
      field.submit();
      this.rest = true;
      setImmediate(() => (this.rest = false));
    } else {
      panel.press(key);
      if (this.conversation.panel === panel) field.edited(this.line.line, this.line.cursor);
    }
    this.afterKey();
  }

  /** Gathers what is pasted; in a field it becomes text in one line, anywhere else it is no key. */
  private isPasted({ name, sequence = '' }: Key): boolean {
    if (name === 'paste-start') {
      this.pasting = true;
      this.pasted = '';
      return true;
    }
    if (name === 'paste-end') {
      this.pasting = false;
      const { field } = this.conversation.panel;
      if (!field) return true;
      this.write(field.text);
      this.line.write(this.pasted.replace(/\s+/g, ' '));
      field.edited(this.line.line, this.line.cursor);
      this.afterKey();
      return true;
    }
    if (this.pasting) this.pasted += sequence;
    return this.pasting;
  }

  private clear(): void {
    if (!this.conversation.panel.field) this.write('');
  }

  private write(text: string): void {
    this.line.write(null, { ctrl: true, name: 'e' });
    this.line.write(null, { ctrl: true, name: 'u' });
    if (text !== '') this.line.write(text);
  }
}

/** Paints frames; only lines that have changed are written. */
class Painter {
  private shown: string[] = [];

  constructor(private readonly output: Writable) {}

  /** What is on the screen is no longer known. */
  forget(): void {
    this.shown = [];
    this.output.write(`${ESC}[2J`);
  }

  paint(conversation: Talk, view: View): void {
    const { lines, cursor } = frame(conversation.draw(view), view.rows, { above: view.paint.muted(view.say.above), below: view.paint.muted(view.say.below) });
    const changed = Array.from({ length: Math.max(lines.length, this.shown.length) }, (_, row) => {
      const line = lines[row] ?? '';
      return line === this.shown[row] ? '' : `${ESC}[${row + 1};1H${line}${ESC}[K`;
    });
    this.shown = lines;
    const place = cursor ? `${ESC}[${cursor.row + 1};${cursor.column + 1}H${ESC}[?25h` : '';
    this.output.write(`${ESC}[?25l${changed.join('')}${place}`);
  }
}

/** A sitting on the terminal: panels that take keys, until it ends or somebody ends it. */
import path from 'node:path';
import type { Ending } from '../ask/desk.ts';
import { Insistence } from '../ask/insistence.ts';
import type { EndSignal } from '../ask/interrupted.ts';
import type { Talk } from '../ask/talk.ts';
import type { View } from '../ask/view.ts';
import { LANGUAGES, type Language } from '../messages/index.ts';
import type { Rubric } from '../model/rubric.ts';
import { printableText } from '../render/printable.ts';
import { paintFor } from '../render/table/paint.ts';
import { EXIT } from './io.ts';
import type { Session } from './session.ts';

export const EXIT_BY_SIGNAL: Record<EndSignal, number> = { SIGINT: EXIT.interrupted, SIGTERM: 143, SIGHUP: 129 };
/** Beyond this lines are tiring to read. */
const WIDEST = 100;
const DEFAULT_ROWS = 24;

export interface Sitting {
  /** In lines rather than full screens. */
  plain: boolean | undefined;
  /** May change while the sitting lasts. */
  rubric: () => Rubric;
  language: () => Language;
}

/** Holds a talk on the terminal, in full screens or in lines. @throws Interrupted when it is broken off */
export async function hold(talk: Talk, { plain, rubric, language }: Sitting, session: Session): Promise<Ending> {
  const { stdin, stderr, env } = session.io;
  const inLines = plain || env.TERM === 'dumb';
  const stop = new AbortController();
  const listeners = (Object.keys(EXIT_BY_SIGNAL) as EndSignal[]).map((signal) => [signal, () => stop.abort(signal)] as const);
  for (const [signal, listener] of listeners) process.on(signal, listener);
  const { color } = session.rendering(stderr);
  const view = (): View => ({
    rubric: rubric(),
    language: language(),
    say: LANGUAGES[language()].ask,
    colon: LANGUAGES[language()].cli.colon,
    file: printableText(path.basename(talk.session.file.path)),
    paint: paintFor(color),
    color,
    // A full last column makes some terminals break the line.
    width: Math.min(WIDEST, session.rendering(stderr).width) - 1,
    rows: (stderr as { rows?: number }).rows ?? DEFAULT_ROWS,
    plain: inLines,
  });
  try {
    const insistent = new Insistence(talk);
    const terminal = { input: stdin, output: stderr, view, stop: stop.signal };
    if (inLines) return await (await import('../ask/plain.ts')).converseInLines(insistent, terminal);
    return await (await import('../ask/prompts.ts')).converse(insistent, terminal);
  } finally {
    for (const [signal, listener] of listeners) process.removeListener(signal, listener);
  }
}

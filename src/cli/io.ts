/** The outside world as the commands see it, so that a test can stand in for it. */
import type { Readable, Writable } from 'node:stream';
import type { Language } from '../messages/index.ts';
import { TOOL } from '../model/tool.ts';
import { wrap } from '../render/table/wrap.ts';

export interface Io {
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean; columns?: number };
  stderr: Writable & { isTTY?: boolean; columns?: number };
  env: Record<string, string | undefined>;
  /** How the program was called, for commands that a user can copy. */
  invokedAs: string;
}

/** Exit codes; the format never changes them. */
export const EXIT = { done: 0, failed: 1, usage: 2, bug: 70, interrupted: 130 } as const;

/** Columns to fit into: the terminal's, or 80 where output goes to a file. */
export function widthOf(stream: { columns?: number; isTTY?: boolean }, env: Io['env']): number {
  const columns = stream.isTTY ? stream.columns : Number(env.COLUMNS);
  return Math.min(160, Math.max(40, columns || 80));
}

/** Columns by which the rest of a line stands under its beginning. */
const HANGING = 4;

/**
 * Lines as a person reads them: at a terminal broken at its width, so that words stay whole. What a program reads stays
 * one line, and so does a command, which breaks in two where it is copied.
 */
export function fitted(lines: string, stream: { columns?: number; isTTY?: boolean }, env: Io['env']): string {
  if (!stream.isTTY) return lines;
  const fit = (line: string) => (line.includes(TOOL.name) ? line : wrap(line, widthOf(stream, env) - HANGING).join(`\n${' '.repeat(HANGING)}`));
  return lines.split('\n').map(fit).join('\n');
}

/** Whether to colour: flag, then NO_COLOR, then FORCE_COLOR, then a dumb terminal, then whether it is a terminal. */
export function colorOf(flag: boolean | undefined, stream: { isTTY?: boolean }, env: Io['env']): boolean {
  if (flag !== undefined) return flag;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.TERM === 'dumb') return false;
  return stream.isTTY ?? false;
}

/** The language of the environment's locale, if the program speaks it. */
export function localeOf(env: Io['env'], nearest: (tag: string | undefined) => Language | undefined): Language | undefined {
  return nearest(env.LC_ALL || env.LC_MESSAGES || env.LANG);
}

export const write = (stream: Writable, text: string): void => void stream.write(text);

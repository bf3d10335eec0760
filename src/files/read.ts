/** Reading text that a user named, with every way in which that can fail said clearly. */
import { readFileSync, statSync } from 'node:fs';
import { problem, UserError } from '../model/problem.ts';

const MEGABYTE = 1_000_000;
export const INPUT_LIMIT = 10 * MEGABYTE;

/** Name by which standard input is asked for on the command line. */
export const STDIN = '-';

export interface ReadOptions {
  /** What `-` reads; without it `-` is an ordinary file name. */
  stdin?: AsyncIterable<Uint8Array | string>;
  /** Largest size in bytes; saved reports may be larger than what people write. */
  limit?: number;
}

/**
 * Reads UTF-8 text without its byte-order mark.
 * @throws UserError when there is no such file, it is a folder, too large, not UTF-8, or empty.
 */
export async function readText(file: string, { stdin, limit = INPUT_LIMIT }: ReadOptions = {}): Promise<string> {
  const bytes = file === STDIN && stdin ? await readStream(stdin, file, limit) : readBytes(file, limit);
  const text = decode(bytes, file);
  if (text.trim() === '') throw new UserError(problem('file-empty', { file }, { location: { file } }));
  return text;
}

/** Synchronous on purpose: one small file is read long before a pool of threads has started. */
function readBytes(file: string, limit: number): Uint8Array {
  try {
    const { size } = statSync(file);
    if (size > limit) throw tooLarge(file, size, limit);
    return readFileSync(file);
  } catch (error) {
    throw asUserError(error, file);
  }
}

async function readStream(stream: AsyncIterable<Uint8Array | string>, file: string, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > limit) throw tooLarge(file, size, limit);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Refuses text over the limit for what people write, where it was read as something that may be larger. */
export function refuseLarge(text: string, file: string): void {
  const size = Buffer.byteLength(text);
  if (size > INPUT_LIMIT) throw tooLarge(file, size, INPUT_LIMIT);
}

const tooLarge = (file: string, size: number, limit: number) =>
  new UserError(problem('file-too-large', { megabytes: size / MEGABYTE, limit: limit / MEGABYTE }, { location: { file } }));

/** Turns what the operating system says of a file into a problem; anything else stays our bug. */
export function asUserError(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const location = { file };
  if (code === 'ENOENT' || code === 'ENOTDIR') return new UserError(problem('file-missing', { file }, { location }));
  if (code === 'EISDIR') return new UserError(problem('file-is-folder', { file }, { location }));
  if (['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ELOOP', 'ENAMETOOLONG', 'EBUSY', 'EINVAL'].includes(code)) {
    return new UserError(problem('file-unusable', { file, code }, { location }));
  }
  return error;
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(problem('file-not-utf8', {}, { location: { file, ...firstBadByte(bytes) } }));
  }
}

/** Line and column (both from 1) of the first byte that is not UTF-8. */
function firstBadByte(bytes: Uint8Array): { line: number; column: number } {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const before = lenient.slice(0, Math.max(0, lenient.indexOf('\uFFFD')));
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

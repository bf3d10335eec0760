/** Reading text that a user named, with every way in which that can fail said clearly. */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { problem, UserError } from '../model/problem.ts';

export const MEGABYTE = 1_000_000;
export const INPUT_LIMIT = 10 * MEGABYTE;

/** Name by which standard input is asked for on the command line. */
export const STDIN = '-';

export interface ReadOptions {
  /** Has what `-` reads, opened when it is read; without it `-` is an ordinary file name. */
  io?: { readonly stdin: AsyncIterable<Uint8Array | string> };
  /** Largest size in bytes; saved reports may be larger than what people write. */
  limit?: number;
}

/**
 * Reads UTF-8 text without its byte-order mark.
 * @throws UserError when there is no such file, it is a folder, too large, not UTF-8, or empty.
 */
export async function readText(file: string, { io, limit = INPUT_LIMIT }: ReadOptions = {}): Promise<string> {
  const bytes = file === STDIN && io ? await readStream(io.stdin, file, limit) : readBytes(file, limit);
  const text = decode(bytes, file);
  if (text.trim() === '') throw new UserError(problem('file-empty', { file }, { location: { file } }));
  return text;
}

/**
 * The bytes of a file, up to a limit. Synchronous on purpose: one small file is read long before a pool of threads has started.
 * @throws UserError when there is no such file, it is a folder, cannot be read, or is larger
 */
export function readBytes(file: string, limit: number): Uint8Array {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    const stats = fstatSync(descriptor);
    // A pipe or a device does not say how much will come.
    if (!stats.isFile() && !stats.isDirectory()) return readUpTo(descriptor, file, limit);
    if (stats.size > limit) throw tooLarge(file, stats.size, limit);
    return readFileSync(descriptor);
  } catch (error) {
    throw asUserError(error, file);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

const CHUNK = 65_536;

function readUpTo(descriptor: number, file: string, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let size = 0; ; ) {
    const chunk = Buffer.alloc(CHUNK);
    const length = readSync(descriptor, chunk);
    if (length === 0) return Buffer.concat(chunks);
    if ((size += length) > limit) throw tooLarge(file, size, limit);
    chunks.push(chunk.subarray(0, length));
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
  const { code, syscall } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  const location = { file };
  switch (code) {
    case 'ENOENT':
    // A name with a NUL byte reaches no operating system.
    case 'ERR_INVALID_ARG_VALUE':
      return new UserError(problem('file-missing', { file }, { location }));
    case 'ENOTDIR':
    case 'EEXIST':
      return new UserError(problem('folder-is-file', { file }, { location }));
    case 'EISDIR':
      return new UserError(problem('file-is-folder', { file }, { location }));
    case 'ENOSPC':
    case 'EDQUOT':
      return new UserError(problem('disk-full', { file }, { location }));
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new UserError(problem('file-denied', { file }, { location }));
    // A descriptor that is not open was closed by us.
    case 'EBADF':
      return error;
    default:
      return code !== undefined && syscall !== undefined ? new UserError(problem('file-unusable', { file, code }, { location })) : error;
  }
}

/** Whether what went wrong is that there is no such file. */
export const isMissing = (error: unknown): boolean => error instanceof UserError && error.problems.every(({ code }) => code === 'file-missing');

/** The text of UTF-8, without a byte-order mark. @throws UserError with the place where it is something else */
export function decode(bytes: Uint8Array, file: string): string {
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

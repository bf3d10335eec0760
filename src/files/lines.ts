/** A stream of bytes as blocks of whole lines, in memory that does not grow with its length. */
import { createReadStream } from 'node:fs';
import { asUserError, INPUT_LIMIT, STDIN, type ReadOptions } from './read.ts';

/** Whole lines, the last one perhaps without its newline. */
export interface Block {
  /** Number of the first line in it. */
  firstLine: number;
  bytes: Uint8Array;
  /** Stands for one line that is longer than what is read; its bytes are dropped. */
  tooLong?: true;
}

const NEWLINE = 10;
const LARGEST_PIECE = 2 ** 20;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** A read from a file takes this many bytes, so that a core is not called for a few lines only. */
const READ_SIZE = 2 ** 18;

/** The bytes of a file, or of standard input for `-`, as they come. @throws UserError when the file cannot be read */
export async function* bytesOf(file: string, { stdin }: NonNullable<ReadOptions['io']>): AsyncGenerator<Uint8Array | string> {
  if (file === STDIN) return yield* stdin;
  try {
    yield* createReadStream(file, { highWaterMark: READ_SIZE });
  } catch (error) {
    throw asUserError(error, file);
  }
}

/**
 * Cuts a stream after newlines. A line longer than an answers file may be is dropped as it comes in.
 * @param firstLine number of the first line of the stream
 */
export async function* blocksOf(stream: AsyncIterable<Uint8Array | string>, firstLine: number): AsyncGenerator<Block> {
  let line = firstLine;
  let begun: Uint8Array[] = [];
  let size = 0;
  let dropping = false;
  const rest = (): Block => {
    const bytes = Buffer.concat(begun);
    const block: Block = dropping ? { firstLine: line, bytes: new Uint8Array(), tooLong: true } : { firstLine: line, bytes };
    [begun, size, dropping] = [[], 0, false];
    return block;
  };
  for await (const chunk of pieces(withoutMark(stream))) {
    let from = 0;
    const first = chunk.indexOf(NEWLINE);
    if (first >= 0 && (dropping || size + first > INPUT_LIMIT)) {
      dropping = true;
      yield rest();
      line++;
      from = first + 1;
    }
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    if (end > from) {
      begun.push(chunk.subarray(from, end));
      const block = rest();
      yield block;
      line += countOf(block.bytes);
      from = end;
    }
    size += chunk.length - from;
    dropping ||= size > INPUT_LIMIT;
    if (dropping) begun = [];
    else if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (dropping || size > 0) yield rest();
}

/** The same bytes in pieces that no line that is read can fill alone. */
async function* pieces(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    for (let at = 0; at < chunk.length; at += LARGEST_PIECE) yield chunk.subarray(at, at + LARGEST_PIECE);
  }
}

/** Bytes without the mark that some programs begin a text with. */
async function* withoutMark(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const each of stream) {
    const chunk: Uint8Array = typeof each === 'string' ? Buffer.from(each) : each;
    if (!head) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < BYTE_ORDER_MARK.length) continue;
    yield marked(head) ? head.subarray(BYTE_ORDER_MARK.length) : head;
    head = undefined;
  }
  if (head) yield head;
}

const marked = (bytes: Uint8Array): boolean => BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte);

/** How many lines end in these bytes. */
function countOf(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}

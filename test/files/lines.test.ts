/** However a stream is cut into pieces, its lines are the same, with the same numbers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, type Block } from '../../src/files/lines.ts';
import { INPUT_LIMIT } from '../../src/files/read.ts';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(stream: AsyncIterable<Uint8Array | string>, firstLine = 1): Promise<Block[]> {
  const blocks: Block[] = [];
  for await (const block of blocksOf(stream, firstLine)) blocks.push(block);
  return blocks;
}

const linesIn = (blocks: Block[]) =>
  blocks.flatMap(({ firstLine, bytes, tooLong }) => {
    const lines = Buffer.from(bytes).toString().replace(/\n$/, '').split('\n');
    return tooLong ? [[firstLine, 'too long']] : lines.map((text, i) => [firstLine + i, text]);
  });

describe('blocks of lines', () => {
  it('hold every line of a stream in whole, whatever its pieces', async () => {
    const lines = fc.array(fc.constantFrom('', 'a', 'b\r', '银行', 'a long line of text'), { minLength: 1, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(lines, fc.integer({ min: 1, max: 30 }), fc.boolean(), fc.boolean(), fc.nat(100), async (each, size, ended, marked, before) => {
        const text = `${each.join('\n')}${ended ? '\n' : ''}`;
        const blocks = await all(pieces(Buffer.from(`${marked ? '\uFEFF' : ''}${text}`), size), before + 1);
        const expected = text === '' ? [] : text.replace(/\n$/, '').split('\n').map((line, i) => [before + 1 + i, line]);
        expect(linesIn(blocks)).toEqual(expected);
        for (const { bytes } of blocks.slice(0, -1)) expect(bytes.at(-1)).toBe(10);
      }),
      { numRuns: 300 },
    );
  });

  it('takes text where a stream is of text', async () => {
    expect(linesIn(await all((async function* () { yield 'a\nb'; yield 'c\n'; })()))).toEqual([[1, 'a'], [2, 'bc']]);
  });

  it.each([1000, 65536, 20_000_000])('drops a line that is too long, in pieces of %i bytes', async (size) => {
    const long = 'x'.repeat(INPUT_LIMIT + 1);
    const fits = 'y'.repeat(INPUT_LIMIT);
    const found = linesIn(await all(pieces(Buffer.from(`a\n${long}\nb\n${fits}\n${long}`), size)));
    expect(found.map(([line, text]) => [line, String(text).slice(0, 8)])).toEqual([[1, 'a'], [2, 'too long'], [3, 'b'], [4, 'yyyyyyyy'], [5, 'too long']]);
  });
});

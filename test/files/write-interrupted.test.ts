/** A process that ends before the temporary file is there, or once it has its name: nothing is left to be removed then. */
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { writeWhole } from '../../src/files/write.ts';

vi.mock('signal-exit', () => ({
  onExit: (atExit: () => void) => {
    atExit();
    return atExit;
  },
}));

it('ends without an error of its own', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'write-interrupted-'));
  await writeWhole(path.join(folder, 'a.txt'), 'new');
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

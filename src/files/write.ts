/** Writing files that are whole or not there: temporary file, fsync, rename. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { asUserError } from './read.ts';

/**
 * Writes a file atomically, making its folder where it is missing.
 * @throws UserError when the place cannot be written to.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(file, typeof content === 'string' ? content : Buffer.from(content));
  } catch (error) {
    throw asUserError(error, file);
  }
}

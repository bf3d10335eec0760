/** Files that a document names: they lie beside it, and lead nowhere else. */
import { realpath } from 'node:fs/promises';
import path from 'node:path';

/** Whether a file in a folder is in truth one outside of it, which a symbolic link leads to. One that does not exist leads nowhere. */
export async function leadsOutOf(folder: string, file: string): Promise<boolean> {
  try {
    const [inside, real] = await Promise.all([realpath(folder), realpath(file)]);
    return path.relative(inside, real).split(path.sep)[0] === '..' || path.isAbsolute(path.relative(inside, real));
  } catch {
    return false;
  }
}

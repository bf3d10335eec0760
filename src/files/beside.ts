/** Files that a document names: they lie beside it, and lead nowhere else. */
import { realpathSync } from 'node:fs';
import path from 'node:path';

/** Whether a file in a folder is in truth one outside of it, which a symbolic link leads to. One that does not exist leads nowhere. */
export function leadsOutOf(folder: string, file: string): boolean {
  try {
    const inside = realpathSync.native(folder);
    const real = realpathSync.native(file);
    return path.relative(inside, real).split(path.sep)[0] === '..' || path.isAbsolute(path.relative(inside, real));
  } catch {
    return false;
  }
}

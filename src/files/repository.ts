/** Files as the repository that they stand in names them. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** The nearest folder, this one or above, that holds a repository; undefined outside any. */
export function repositoryOf(folder: string): string | undefined {
  if (existsSync(path.join(folder, '.git'))) return folder;
  const above = path.dirname(folder);
  return above === folder ? undefined : repositoryOf(above);
}

/**
 * A file's path from the root of the repository that a folder is in (outside any, from the folder itself), with
 * forward slashes; it begins with `..` where the file lies outside.
 * @param file as seen from the folder, or absolute
 */
export function nameInRepository(file: string, folder: string): string {
  const from = real(folder);
  return path.relative(repositoryOf(from) ?? from, real(path.resolve(folder, file))).split(path.sep).join('/');
}

/** Where a link leads; a file of a saved report need not exist any more. */
function real(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

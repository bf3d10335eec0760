/** Writing files that are whole or not there: temporary file, fsync, rename. */
import { constants, rmSync, type Stats } from 'node:fs';
import { access, mkdir, open, readlink, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { problem, UserError } from '../model/problem.ts';
import { asUserError } from './read.ts';

/**
 * Writes a file whole, making its folder where it is missing. Whoever reads meanwhile, and whoever looks after a crash,
 * finds the earlier file or the new one, never a part of it. Symbolic links are followed; mode and owner are kept. A pipe
 * or a device is written to as it is: it cannot be replaced.
 * @throws UserError when the place cannot be written to, or the file has several names (hard links), which would part.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  try {
    const present = await statOf(file);
    if (present?.isDirectory()) throw new UserError(problem('file-is-folder', { file }, { location: { file } }));
    if (present && !present.isFile()) return await writeFile(file, content);
    await mkdir(path.dirname(file), { recursive: true });
    const target = await destinationOf(file);
    if (present) await checkReplaceable(file, target, present);
    await replace(target, content, present);
  } catch (error) {
    throw asUserError(error, file);
  }
}

/** A rename replaces what it must not: files that are write-protected, and one name of several. */
async function checkReplaceable(file: string, target: string, { nlink }: Stats): Promise<void> {
  await access(target, constants.W_OK);
  if (nlink > 1) throw new UserError(problem('file-hard-links', { file, links: nlink }, { location: { file } }));
}

async function replace(target: string, content: string | Uint8Array, present: Stats | undefined): Promise<void> {
  const temporary = temporaryName(target);
  const { onExit } = await import('signal-exit');
  // It may not be there yet, or no more.
  const unwatch = onExit(() => rmSync(temporary, { force: true }));
  try {
    const handle = await open(temporary, 'wx', present?.mode);
    try {
      // A handle writes on where the system took only a part, as it does on a disk that fills up.
      await handle.writeFile(content);
      if (present) await handle.chown(present.uid, present.gid).catch(unlessNotAllowed);
      if (present) await handle.chmod(present.mode).catch(unlessNotAllowed);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  } finally {
    unwatch();
  }
  await syncFolder(path.dirname(target));
}

let written = 0;

/** Beside the file, because a rename reaches no other disk; it says whose it is, and fits where the name itself does. */
function temporaryName(target: string): string {
  const { dir, base } = path.parse(target);
  return path.join(dir, `${base.slice(0, LONGEST)}.${process.pid}-${(written += 1)}.tmp`);
}

const LONGEST = 60;

/** The process that a temporary file of a file belongs to; undefined where a name is none. */
export function temporaryOf(target: string, name: string): number | undefined {
  const start = `${path.basename(target).slice(0, LONGEST)}.`;
  const [, pid] = /^(\d+)-\d+\.tmp$/.exec(name.startsWith(start) ? name.slice(start.length) : '') ?? [];
  return pid === undefined ? undefined : Number(pid);
}

/** The file that a name leads to, also through a link to what is not there yet. */
export async function destinationOf(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const link = await readlink(file).catch(() => undefined);
    return link === undefined ? file : destinationOf(path.resolve(path.dirname(file), link));
  }
}

async function statOf(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Only its owner may give a file away; the content matters more. */
function unlessNotAllowed(error: NodeJS.ErrnoException): void {
  if (!['EPERM', 'EINVAL', 'ENOSYS', 'ENOTSUP'].includes(error.code ?? '')) throw error;
}

/** The new name survives a power cut once its folder is on the disk. Not every system can do that; the file is whole anyway. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

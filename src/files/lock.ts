/**
 * Who holds an interview on an answers file: a file beside it, `bank.yaml.lock`, which names the process. It is removed
 * at the end; one that a killed process has left behind counts for nothing. No clock is looked at.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { problem, UserError } from '../model/problem.ts';
import { asUserError } from './read.ts';
import { destinationOf, temporaryOf } from './write.ts';

interface Holder {
  pid: number;
  host: string;
  token: string;
}

export class FileLock {
  private readonly holder: Holder = { pid: process.pid, host: hostname(), token: randomUUID() };

  private constructor(
    private readonly file: string,
    /** The lock, beside the file that a symbolic link leads to. */
    readonly path: string,
  ) {}

  /**
   * Takes a file for an interview, and clears away what a killed one has left beside it.
   * @param takeOver takes it from another interview, too, which then stops
   * @throws UserError when another interview holds it, or its folder takes no files
   */
  static async take(file: string, { takeOver = false }: { takeOver?: boolean | undefined } = {}): Promise<FileLock> {
    try {
      const target = await destinationOf(file);
      const lock = new FileLock(file, `${target}.lock`);
      // A folder that does not exist yet is made with the first answer; nobody else is in it.
      if (!existsSync(path.dirname(target))) return lock;
      const other = await lock.present();
      if (other && !takeOver && isAlive(other)) throw new UserError(problem('file-in-use', { file, pid: other.pid, host: other.host, lock: lock.path }, { location: { file } }));
      if (other) await unlink(lock.path).catch(() => undefined);
      await lock.write();
      await clearLeftovers(target);
      return lock;
    } catch (error) {
      throw asUserError(error, file);
    }
  }

  /** @throws UserError when another interview has taken the file over. */
  async check(): Promise<void> {
    const present = await this.present();
    if (present?.token === this.holder.token) return;
    if (present) throw new UserError(problem('file-taken-over', { file: this.file }, { location: { file: this.file } }));
    if (existsSync(path.dirname(this.path))) await this.write();
  }

  async release(): Promise<void> {
    if ((await this.present())?.token === this.holder.token) await unlink(this.path).catch(() => undefined);
  }

  /** Made only where there is none: of two that begin at once, one is told. */
  private async write(): Promise<void> {
    try {
      await writeFile(this.path, `${JSON.stringify(this.holder)}\n`, { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const { pid, host } = (await this.present()) ?? this.holder;
      throw new UserError(problem('file-in-use', { file: this.file, pid, host, lock: this.path }, { location: { file: this.file } }));
    }
  }

  private async present(): Promise<Holder | undefined> {
    try {
      return holderIn(await readFile(this.path, 'utf8'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }
}

/** What a lock says; one that was cut short by a crash names a process that does not exist. */
function holderIn(text: string): Holder {
  try {
    const { pid, host, token } = JSON.parse(text) as Partial<Holder>;
    if (Number.isInteger(pid) && typeof host === 'string' && typeof token === 'string') return { pid: pid as number, host, token };
  } catch {
    // Not even JSON.
  }
  return { pid: 0, host: hostname(), token: '' };
}

/** Of another machine nothing is known, so its process is taken to be alive. */
function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes temporary files of the file whose process was killed while it wrote. */
async function clearLeftovers(target: string): Promise<void> {
  const folder = path.dirname(target);
  for (const name of await readdir(folder)) {
    const pid = temporaryOf(target, name);
    if (pid !== undefined && !isAlive({ pid, host: hostname(), token: '' })) await unlink(path.join(folder, name)).catch(() => undefined);
  }
}

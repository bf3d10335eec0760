/** Every file that the program writes is whole or not there, whatever its name leads to and whatever the disk does. */
import { execFile } from 'node:child_process';
import { chmodSync, linkSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeWhole } from '../../src/files/write.ts';
import type { UserError } from '../../src/model/problem.ts';
import { runCli } from '../cli/run-cli.ts';

let folder: string;
const at = (name: string) => path.join(folder, name);
const modeOf = (name: string) => (statSync(at(name)).mode & 0o777).toString(8);
const failure = (file: string) => writeWhole(file, 'new').then(() => undefined, (error: UserError) => error.problems[0]);

beforeEach(() => {
  folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'write-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  chmodSync(folder, 0o700);
});

describe('writing a file', () => {
  it('makes it with its folder, and leaves nothing else', async () => {
    await writeWhole(at('a/b/new.txt'), 'new');
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['a', 'a/b', 'a/b/new.txt']);
    expect(readFileSync(at('a/b/new.txt'), 'utf8')).toBe('new');
  });

  it('replaces it by one that has another inode, so that no reader ever sees a part', async () => {
    writeFileSync(at('a.txt'), 'old');
    const before = statSync(at('a.txt')).ino;
    await writeWhole(at('a.txt'), 'new');
    expect(statSync(at('a.txt')).ino).not.toBe(before);
  });

  it('syncs it before it is renamed, and the folder after', async () => {
    const handle = await open(at('probe'), 'w');
    const sync = vi.spyOn(Object.getPrototypeOf(handle) as FileHandle, 'sync').mockImplementation(async function (this: FileHandle) {
      const isFolder = (await this.stat()).isDirectory();
      seen.push([isFolder ? 'folder' : 'file', readdirSync(folder).includes('a.txt')]);
    });
    const seen: [string, boolean][] = [];
    await handle.close();
    await writeWhole(at('a.txt'), 'new');
    expect(sync).toHaveBeenCalledTimes(2);
    expect(seen).toEqual([['file', false], ['folder', true]]);
  });

  it.each(['600', '640', '755'])('keeps the mode %s', async (mode) => {
    writeFileSync(at('a.txt'), 'old');
    chmodSync(at('a.txt'), Number.parseInt(mode, 8));
    await writeWhole(at('a.txt'), 'new');
    expect(modeOf('a.txt')).toBe(mode);
  });

  it('gives a new file the mode that the user gives new files', async () => {
    const before = process.umask(0o027);
    await writeWhole(at('a.txt'), 'new').finally(() => process.umask(before));
    expect(modeOf('a.txt')).toBe('640');
  });

  it('follows symbolic links, of folders and to what is not there yet too', async () => {
    mkdirSync(at('home'));
    symlinkSync('home', at('link'));
    writeFileSync(at('home/a.txt'), 'old');
    symlinkSync('a.txt', at('home/b.txt'));
    symlinkSync('../fresh.txt', at('home/c.txt'));
    await writeWhole(at('link/b.txt'), 'new');
    await writeWhole(at('link/c.txt'), 'new');
    expect(readFileSync(at('home/a.txt'), 'utf8')).toBe('new');
    expect(readFileSync(at('fresh.txt'), 'utf8')).toBe('new');
    for (const link of ['link', 'home/b.txt', 'home/c.txt']) expect(lstatSync(at(link)).isSymbolicLink()).toBe(true);
  });

  it('says of links that go in a circle that they lead nowhere', async () => {
    symlinkSync('b', at('a'));
    symlinkSync('a', at('b'));
    expect(await failure(at('a'))).toMatchObject({ code: 'file-unusable', params: { code: 'ELOOP' } });
  });

  it('refuses a file with several hard links: a rename would part them', async () => {
    writeFileSync(at('a.txt'), 'old');
    linkSync(at('a.txt'), at('b.txt'));
    expect(await failure(at('a.txt'))).toMatchObject({ code: 'file-hard-links', params: { links: 2 } });
    expect(readFileSync(at('b.txt'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt']);
  });

  it('writes to a device as it is, and never puts a file in its place', async () => {
    await writeWhole('/dev/null', 'new');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('writes through a pipe', async () => {
    await promisify(execFile)('mkfifo', [at('pipe')]);
    const reader = promisify(execFile)('cat', [at('pipe')]);
    await writeWhole(at('pipe'), 'new');
    expect((await reader).stdout).toBe('new');
  });

  it('refuses a folder, a file where a folder should be, and a name too long', async () => {
    mkdirSync(at('folder'));
    writeFileSync(at('file'), '');
    expect(await failure(at('folder'))).toMatchObject({ code: 'file-is-folder' });
    expect(await failure(at('file/a.txt'))).toMatchObject({ code: 'folder-is-file' })
    expect(await failure(at('file/b/a.txt'))).toMatchObject({ code: 'folder-is-file' });
    expect(await failure(at('x'.repeat(300)))).toMatchObject({ code: 'file-unusable', params: { code: 'ENAMETOOLONG' } });
    await writeWhole(at('长'.repeat(80)), 'a name of 240 bytes is none too long');
  });

  it.runIf(process.getuid?.() !== undefined)('refuses a write-protected file and a folder that takes none', async () => {
    writeFileSync(at('protected.txt'), 'old', { mode: 0o444 });
    mkdirSync(at('closed'), { mode: 0o555 });
    writeFileSync(at('closed/a.txt'), 'old', { mode: 0o666 });
    await asNobody(async () => {
      expect(await failure(at('protected.txt'))).toMatchObject({ code: 'file-denied' });
      expect(await failure(at('closed/a.txt'))).toMatchObject({ code: 'file-denied' });
      expect(await failure(at('closed/b.txt'))).toMatchObject({ code: 'file-denied' });
    });
    expect(readFileSync(at('closed/a.txt'), 'utf8')).toBe('old');
  });
});

/** Permissions bind everybody but the superuser. */
async function asNobody(act: () => Promise<void>): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  chmodSync(folder, 0o755);
  if (isRoot) process.seteuid?.(65534);
  await act().finally(() => isRoot && process.seteuid?.(0));
}

/** Every command that writes, and the file that it writes. */
const STRONG = 'fixtures/illustrative/strong.yaml';
const REPLACING: [string, (file: string) => string[]][] = [
  ['score -f json', (file) => ['score', STRONG, '-f', `json=${file}`]],
  ['score -f html', (file) => ['score', STRONG, '-f', `html=${file}`]],
  ['score -f xlsx', (file) => ['score', STRONG, '-f', `xlsx=${file}`]],
  ['compare -f markdown', (file) => ['compare', STRONG, 'fixtures/illustrative/weak.yaml', '-f', `markdown=${file}`]],
  ['explain -f markdown', (file) => ['explain', 'overall', STRONG, '-f', `markdown=${file}`]],
  ['baseline update', (file) => ['baseline', 'update', STRONG, '--no-config', '--baseline', file]],
  ['migrate', (file) => ['migrate', file, '--rubric', 'fixtures/migration/rubric.yaml']],
];
/** What a file must hold for a command to come as far as writing it. */
const content = async (command: string): Promise<string> => {
  if (command === 'migrate') return readFileSync('fixtures/migration/answers-v1.yaml', 'utf8');
  if (command === 'baseline update') return (await runCli(['score', STRONG, '--json'])).stdout;
  return 'old';
};
const BEGINNING: [string, (file: string) => string[]][] = [
  ['init', (file) => ['init', file]],
  ['questionnaire export', (file) => ['questionnaire', 'export', STRONG, '--xlsx', file]],
  ['migrate -o', (file) => ['migrate', 'fixtures/migration/answers-v1.yaml', '--rubric', 'fixtures/migration/rubric.yaml', '-o', file]],
];

/** From now on a disk takes half of what it is given. */
async function fillDisk(): Promise<void> {
  const handle = await open(at('probe'), 'w');
  vi.spyOn(Object.getPrototypeOf(handle) as FileHandle, 'writeFile').mockImplementation(async function (this: FileHandle, data) {
    await this.write(Buffer.from(data as string).subarray(0, 10));
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write', errno: -28 });
  });
  await handle.close();
}

describe.each(REPLACING)('%s', (command, argv) => {
  it('follows a symbolic link and keeps the mode', async () => {
    writeFileSync(at('target'), await content(command), { mode: 0o600 });
    symlinkSync('target', at('link'));
    const { status, stderr } = await runCli([...argv(at('link')), '--lang', 'en']);
    expect(status, stderr).toBe(0);
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
    expect(modeOf('target')).toBe('600');
    expect(readFileSync(at('target'), 'utf8')).not.toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['link', 'target']);
  });

  it.each([['en', /hard links.*\n.*cp /s], ['zh-CN', /硬链接.*\n.*cp /s]])('refuses hard links, in %s', async (language, message) => {
    writeFileSync(at('a'), await content(command));
    linkSync(at('a'), at('b'));
    const { status, stderr, stdout } = await runCli([...argv(at('a')), '--lang', language]);
    expect(stderr).toMatch(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(statSync(at('a')).nlink).toBe(2);
  });

  it.each([['en', /disk is full/], ['zh-CN', /磁盘已满/]])('leaves what was there where the disk is full, in %s', async (language, message) => {
    const before = await content(command);
    writeFileSync(at('a'), before);
    await fillDisk();
    const { status, stderr, stdout } = await runCli([...argv(at('a')), '--lang', language]);
    expect(stderr).toMatch(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(readFileSync(at('a'), 'utf8')).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(['a', 'probe']);
  });
});

describe.each(BEGINNING)('%s', (_, argv) => {
  it('leaves nothing where the disk is full', async () => {
    await fillDisk();
    const { status, stderr } = await runCli([...argv(at('a')), '--lang', 'en']);
    expect(stderr).toContain('disk is full');
    expect(status).toBe(2);
    expect(readdirSync(folder)).toEqual(['probe']);
  });

  it('never writes over a file', async () => {
    writeFileSync(at('a'), 'old');
    const { status } = await runCli(argv(at('a')));
    expect(status).toBe(2);
    expect(readFileSync(at('a'), 'utf8')).toBe('old');
  });
});

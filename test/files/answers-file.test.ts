/** The file of a sitting while others have their hands on it: an editor, another sitting, somebody who tidies up. */
import { chmodSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { INTRODUCED, interview } from '../ask/driver.ts';
import { FileLock } from '../../src/files/lock.ts';
import type { UserError } from '../../src/model/problem.ts';

const codesOf = (promise: Promise<unknown>) => promise.then(() => [], (error: UserError) => error.problems.map(({ code }) => code));

/** An interview whose introduction is done and that stands at its first question, with its file. */
async function begun(text = INTRODUCED) {
  const driver = await interview({ text });
  const { path: file } = driver.conversation.session.file;
  driver.press('1');
  return { driver, file };
}

describe('a file that an editor changes during the interview', () => {
  it('keeps what the editor has done, and what is answered, and says so', async () => {
    const { driver, file } = await begun();
    driver.press('1');
    await driver.text();
    writeFileSync(file, readFileSync(file, 'utf8').replace('name: Shop', 'name: Renamed').replace(/answers:/, '# a remark\nanswers:'));
    driver.press('1');
    const text = await driver.text();
    expect(text).toContain('name: Renamed');
    expect(text).toContain('# a remark');
    expect(Object.keys((await driver.saved()).answers)).toEqual(['tools', 'lit']);
    expect(driver.screen()).toContain('changed by somebody else meanwhile');
    expect(driver.conversation.session.name).toBe('Renamed');
  });

  it('takes up an answer that was written by hand', async () => {
    const { driver, file } = await begun();
    writeFileSync(file, INTRODUCED.replace('answers: {}', 'answers: { lit: yes }'));
    driver.press('1');
    await driver.text();
    expect([...driver.conversation.session.interview.facts.answers.keys()].sort()).toEqual(['lit', 'tools']);
  });

  it('takes nothing back of what lies before it', async () => {
    const { driver, file } = await begun();
    driver.press('1');
    await driver.text();
    writeFileSync(file, readFileSync(file, 'utf8').replace('name: Shop', 'name: Renamed'));
    driver.press('1');
    await driver.text();
    driver.press('z');
    expect(await driver.text()).toContain('Renamed');
    expect(driver.screen()).toContain('Nothing in this sitting to take back');
  });

  it.each([
    ['cannot be parsed', 'rubric: [\n'],
    ['is for another rubric', 'rubric: other@1\nanswers: {}\n'],
    ['is empty', ''],
  ])('is left alone where it %s; the answers go beside it', async (_, broken) => {
    const { driver, file } = await begun();
    driver.press('2');
    await driver.text();
    writeFileSync(file, broken);
    driver.press('1');
    const codes = await codesOf(driver.text());
    expect(codes[0]).toBe('file-changed-elsewhere');
    expect(codes.length).toBeGreaterThan(1);
    expect(readFileSync(file, 'utf8')).toBe(broken);
    const kept = readFileSync(file.replace('.yaml', '.kept-1.yaml'), 'utf8');
    expect(kept).toContain('tools:');
    expect(kept).toContain('lit:');
  });

  it('that has gained a hard link is left alone', async () => {
    const { driver, file } = await begun();
    linkSync(file, `${file}.second`);
    driver.press('1');
    expect(await codesOf(driver.text())).toEqual(['file-hard-links']);
  });

  it('that only got other line ends is no change', async () => {
    const { driver, file } = await begun();
    writeFileSync(file, INTRODUCED.replaceAll('\n', '\r\n'));
    driver.press('1');
    await driver.text();
    expect(driver.screen()).not.toContain('changed by somebody else');
  });
});

describe('a file that is deleted during the interview', () => {
  it('is written anew with everything, and it is said', async () => {
    const { driver, file } = await begun();
    driver.press('1');
    await driver.text();
    unlinkSync(file);
    driver.press('1');
    await driver.text();
    expect(Object.keys((await driver.saved()).answers)).toEqual(['tools', 'lit']);
    expect(driver.screen()).toContain('The file was gone');
  });

  it('with its folder, is too', async () => {
    const { driver, file } = await begun();
    rmSync(path.dirname(file), { recursive: true });
    driver.press('1');
    await driver.text();
    expect(Object.keys((await driver.saved()).answers)).toEqual(['tools']);
  });
});

it('a file on a slow disk holds every answer in the end, in order, and is not marked as saved before', async () => {
  const { open } = await import('node:fs/promises');
  const { driver, file } = await begun();
  const handle = await open(file);
  const prototype = Object.getPrototypeOf(handle) as typeof handle;
  const sync = prototype.sync;
  const slow = vi.spyOn(prototype, 'sync').mockImplementation(async function (this: typeof handle) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    return sync.call(this);
  });
  await handle.close();
  driver.press('1');
  driver.press('1');
  expect(driver.conversation.session.file.state).toBe('saving');
  await driver.text();
  expect(driver.conversation.session.file.state).toBe('saved');
  expect(Object.keys((await driver.saved()).answers)).toEqual(['tools', 'lit']);
  slow.mockRestore();
});

it('a clock that goes back an hour changes the time of an answer and nothing else', async () => {
  const moments = [new Date(2026, 10, 20, 10), new Date(2026, 10, 20, 9), new Date(1999, 0, 1)];
  const driver = await interview({ text: INTRODUCED, now: () => moments.shift() ?? new Date(2026, 10, 20) });
  driver.press('1', '1', '1');
  const { answers } = await driver.saved();
  expect(Object.keys(answers)).toEqual(['tools', 'lit']);
});

describe('the lock of a file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'lock-'));
    file = path.join(folder, 'bank.yaml');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (holder: object | string) => writeFileSync(`${file}.lock`, typeof holder === 'string' ? holder : JSON.stringify(holder));

  it('stands beside it, names the process, and is gone at the end', async () => {
    const lock = await FileLock.take(file);
    expect(readdirSync(folder)).toEqual(['bank.yaml.lock']);
    expect(JSON.parse(readFileSync(`${file}.lock`, 'utf8'))).toMatchObject({ pid: process.pid });
    await lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps a second interview away, under another name of the file too', async () => {
    const lock = await FileLock.take(file);
    writeFileSync(file, '');
    symlinkSync(folder, `${folder}-home`);
    symlinkSync('bank.yaml', path.join(folder, 'alias.yaml'));
    for (const name of [file, path.join(`${folder}-home`, 'bank.yaml'), path.join(folder, 'alias.yaml')]) expect(await codesOf(FileLock.take(name))).toEqual(['file-in-use']);
    rmSync(`${folder}-home`);
    await lock.release();
    await (await FileLock.take(file)).release();
  });

  it('is taken over where that is asked for; the first may not write any more, nor release it', async () => {
    const first = await FileLock.take(file);
    const second = await FileLock.take(file, { takeOver: true });
    expect(await codesOf(first.check())).toEqual(['file-taken-over']);
    await first.release();
    await second.check();
    await second.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['a process that has ended', () => ({ pid: 2 ** 22 + 1, host: '', token: 'x' })],
    ['nobody: it was cut short', () => '{"pid": 1'],
    ['nobody: it is empty', () => ''],
  ])('left behind by %s counts for nothing', async (_, holder) => {
    const { hostname } = await import('node:os');
    const left = holder();
    write(typeof left === 'string' ? left : { ...left, host: hostname() });
    writeFileSync(path.join(folder, `bank.yaml.${2 ** 22 + 1}-1.tmp`), 'half');
    writeFileSync(path.join(folder, `other.yaml.${2 ** 22 + 1}-1.tmp`), 'of another file');
    const lock = await FileLock.take(file);
    expect(readdirSync(folder).sort()).toEqual(['bank.yaml.lock', `other.yaml.${2 ** 22 + 1}-1.tmp`]);
    await lock.release();
  });

  it('of another machine counts, because nothing is known of its processes', async () => {
    write({ pid: 2 ** 22 + 1, host: 'another', token: 'x' });
    expect(await codesOf(FileLock.take(file))).toEqual(['file-in-use']);
  });

  it('that somebody has deleted is made again', async () => {
    const lock = await FileLock.take(file);
    unlinkSync(lock.path);
    await lock.check();
    expect(readdirSync(folder)).toEqual(['bank.yaml.lock']);
    await lock.release();
  });

  it('waits for its folder, which the first answer makes', async () => {
    const lock = await FileLock.take(path.join(folder, 'new/bank.yaml'));
    expect(readdirSync(folder)).toEqual([]);
    mkdirSync(path.join(folder, 'new'));
    await lock.check();
    expect(readdirSync(path.join(folder, 'new'))).toEqual(['bank.yaml.lock']);
    await lock.release();
  });
});

it.runIf(process.getuid?.() === 0)('an interview in a folder that takes no files says so before it begins (needs a superuser who steps down)', async () => {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'closed-'));
  chmodSync(folder, 0o555);
  process.seteuid?.(65534);
  const codes = await codesOf(FileLock.take(path.join(folder, 'bank.yaml'))).finally(() => process.seteuid?.(0));
  expect(codes).toEqual(['file-denied']);
});

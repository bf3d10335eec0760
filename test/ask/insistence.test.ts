/** A sitting on a disk that is full for a while: nothing that was answered is lost. */
import { readFileSync, writeFileSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Insistence } from '../../src/ask/insistence.ts';
import { converseInLines } from '../../src/ask/plain.ts';
import type { UserError } from '../../src/model/problem.ts';
import { INTRODUCED, interview, type Setting } from './driver.ts';

/** What the disk says to whoever writes. */
let trouble: Error | undefined;
const full = Object.assign(new Error(), { code: 'ENOSPC' });

beforeAll(async () => {
  const handle = await open(import.meta.filename);
  await handle.close();
  const prototype = Object.getPrototypeOf(handle) as FileHandle;
  const write = prototype.writeFile;
  vi.spyOn(prototype, 'writeFile').mockImplementation(async function (this: FileHandle, ...given) {
    if (trouble) throw trouble;
    await write.apply(this, given);
  });
});
beforeEach(() => (trouble = undefined));
afterAll(() => vi.restoreAllMocks());

async function begun(setting: Setting = {}) {
  const driver = await interview({ text: INTRODUCED, ...setting });
  const talk = new Insistence(driver.conversation);
  const { file } = talk.session;
  const screen = () => {
    const { head, body, foot } = talk.draw(driver.view());
    return [...head, ...body, ...foot].join('\n');
  };
  const press = async (sequence: string) => {
    talk.panel.press({ name: sequence, sequence });
    await talk.settled();
    return screen();
  };
  screen();
  await press('1');
  return { driver, talk, file, screen, press, text: () => readFileSync(file.path, 'utf8') };
}

describe.each([
  ['en', 'Not saved', 'the disk is full', 'r   Try again', 'Where are the tools', 'Is the bench lit?', 'saved ✓'],
  ['zh-CN', '未能保存', '磁盘已满', 'r   重试', '工具放在哪里', '工作台', '已保存 ✓'],
] as const)('an interview on a disk that is full, in %s', (language, title, why, again, _, next, saved) => {
  it('says why, keeps the answer, and goes on once there is room', async () => {
    const { talk, press, screen, text } = await begun({ language });
    trouble = full;
    const told = await press('1');
    for (const each of [title, why, again]) expect(told).toContain(each);
    expect(text()).toBe(INTRODUCED);
    // Room that was not enough; and keys that were meant for the next question.
    for (const key of ['r', '1', 'q', 's']) expect(await press(key)).toContain(title);
    expect([talk.failure, talk.ending]).toEqual([undefined, undefined]);
    trouble = undefined;
    const after = await press('r');
    for (const each of [next, saved]) expect(after).toContain(each);
    expect(screen()).not.toContain(title);
    expect(text()).toContain('tools: { level: 1');
  });
});

describe('a file that cannot be written for a while', () => {
  it('keeps the sitting from ending, and lets it end once all is written', async () => {
    const { driver, talk, press, screen, text } = await begun();
    trouble = full;
    driver.press('1', 'q');
    expect([driver.conversation.ending, talk.ending]).toEqual(['paused', undefined]);
    await talk.settled();
    expect(talk.ending).toBeUndefined();
    expect(screen()).toContain('Not saved');
    trouble = undefined;
    await press('r');
    expect(talk.ending).toBe('paused');
    expect(text()).toContain('tools:');
  });

  it('takes back what was not written, too', async () => {
    const { driver, press, screen, text } = await begun();
    await press('1');
    const before = text();
    trouble = full;
    driver.press('1', 'z');
    await driver.conversation.settled().catch(() => undefined);
    expect(screen()).toContain('Not saved');
    trouble = undefined;
    await press('r');
    expect(text()).toBe(before);
  });

  it('takes up what an editor has put into it meanwhile, without losing an answer', async () => {
    const { driver, file, press, text } = await begun();
    trouble = full;
    await press('1');
    writeFileSync(file.path, INTRODUCED.replace('name: Shop', 'name: Renamed'));
    trouble = undefined;
    expect(await press('r')).toContain('changed by somebody else meanwhile');
    expect(text()).toMatch(/name: Renamed[\s\S]*tools: \{ level: 1/);
    expect(driver.conversation.session.name).toBe('Renamed');
  });

  it('takes up as well that the name is gone', async () => {
    const { driver, file, press } = await begun();
    writeFileSync(file.path, INTRODUCED.replace(/institution: .*\n/, ''));
    expect(await press('1')).toContain('changed by somebody else meanwhile');
    expect(driver.conversation.session.name).toBe('');
  });

  it('is left unsaved where the user says so, after which the error is told', async () => {
    const { talk, press } = await begun();
    trouble = full;
    await press('1');
    talk.panel.press({ name: 'down' });
    await expect(press('return')).rejects.toThrow();
    expect((talk.failure as UserError).problems).toMatchObject([{ code: 'disk-full' }]);
  });

  it('is given up at once where the program has a bug', async () => {
    const { talk, press, file } = await begun();
    trouble = new TypeError('a bug');
    await expect(press('1')).rejects.toThrow('a bug');
    expect(talk.failure).toBe(file.failure);
    file.retry();
    expect(file.state).toBe('unsaved');
  });

  it.each([
    ['the input ends', (input: PassThrough) => void input.end(), 'SIGHUP'],
    ['the sitting is stopped', (_: PassThrough, stop: AbortController) => stop.abort('SIGTERM'), 'SIGTERM'],
  ])('is broken off in lines where %s', async (_, happens, signal) => {
    const driver = await interview({ text: INTRODUCED, plain: true });
    const [input, output, stop] = [new PassThrough(), new PassThrough().resume(), new AbortController()];
    const ending = converseInLines(new Insistence(driver.conversation), { input, output, view: () => driver.view(), stop: stop.signal });
    happens(input, stop);
    await expect(ending).rejects.toMatchObject({ name: 'Interrupted', signal });
  });

  it('is left unsaved in lines, too, where the user says so', async () => {
    const driver = await interview({ text: INTRODUCED, plain: true });
    const [input, output] = [new PassThrough(), new PassThrough().resume()];
    const ending = converseInLines(new Insistence(driver.conversation), { input, output, view: () => driver.view(), stop: new AbortController().signal });
    trouble = full;
    input.write('1\n1\n2\n');
    await expect(ending).rejects.toMatchObject({ problems: [{ code: 'disk-full' }] });
  });

  it('is tried again in lines as well', async () => {
    const driver = await interview({ text: INTRODUCED, plain: true });
    const [input, output] = [new PassThrough(), new PassThrough()];
    let said = '';
    output.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    const sees = (text: string) => vi.waitFor(() => expect(said).toContain(text), { timeout: 20_000 });
    const ending = converseInLines(new Insistence(driver.conversation), { input, output, view: () => driver.view(), stop: new AbortController().signal });
    input.write('1\n');
    await sees('Where are the tools');
    trouble = full;
    input.write('1\n');
    await sees('the disk is full');
    expect(said).not.toContain('saved ✓');
    trouble = undefined;
    input.write('r\n');
    await sees('saved ✓');
    await sees('Is the bench lit?');
    input.write('q\n');
    expect(await ending).toBe('paused');
    expect(await driver.text()).toContain('tools: { level: 1');
  });
});

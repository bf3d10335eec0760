/** The interview in lines, from the command line to what it prints at the end, without a terminal program. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { INTRODUCED } from '../ask/driver.ts';
import { runCli } from './run-cli.ts';
import { atTerminal } from './terminal-io.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'assess-plain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SHOP = path.resolve('test/ask/fixtures/shop.yaml');
let files = 0;
/** A place of its own for each interview, with what it begins from. */
const place = (text?: string) => {
  const file = path.join(folder, `${++files}.yaml`);
  if (text !== undefined) writeFileSync(file, text);
  return file;
};
const assess = (file: string, lines: string[], more: string[] = ['--plain'], setting = {}) =>
  atTerminal(['assess', file, '--rubric', SHOP, '--as-of', '2026-11-24', ...more], lines, setting);

describe('assess', () => {
  it('needs a terminal, and never asks on standard input', async () => {
    const file = place();
    expect(await runCli(['assess', file])).toMatchObject({ status: 2, stderr: expect.stringContaining('the interview needs a terminal') as string });
    expect(await atTerminal(['assess', '-'], [])).toMatchObject({ status: 2, stderr: expect.stringContaining('the interview needs a terminal') as string });
    expect(existsSync(file)).toBe(false);
  });

  it('ends with the result and what to run next', async () => {
    const file = place(INTRODUCED);
    const { status, stdout, stderr } = await assess(file, ['1', '2', 'g', 'r', 'f']);
    expect([status, stderr]).toEqual([0, expect.stringContaining('What to run next:')]);
    expect(stdout).toContain('Repair shop');
    expect(stderr).toContain(`assess ${file}`);
    expect(readFileSync(file, 'utf8')).toContain('level: 2');
  });

  it('says nothing of what is next where it is to be quiet', async () => {
    const { status, stdout, stderr } = await assess(place(INTRODUCED), ['1', '2', 'g', 'r', 'f'], ['--plain', '-q']);
    expect(status).toBe(0);
    expect(stdout).toContain('Repair shop');
    expect(stderr).not.toContain('What to run next');
  });

  it('is in lines on a dumb terminal, and pauses with the command that goes on', async () => {
    const file = place(INTRODUCED);
    const { status, stderr } = await assess(file, ['1', '2', 'q'], [], { env: { TERM: 'dumb' } });
    expect([status, stderr]).toEqual([0, expect.stringContaining(`Paused. Everything is saved in ${file}.`)]);
    expect(stderr).toContain(`genai-readiness assess ${file}`);
  });

  it('writes nothing where nothing was answered', async () => {
    const file = place();
    const { status, stderr } = await assess(file, ['q']);
    expect([status, stderr]).toEqual([0, expect.stringContaining('Nothing was answered, and nothing is written.')]);
    expect(existsSync(file)).toBe(false);
  });

  it('takes another rubric by its path, and says what it cannot take', async () => {
    const file = place();
    const { status, stderr } = await atTerminal(['assess', file, '--plain'], ['3', '2', 'missing.yaml', SHOP, 'q']);
    expect(status).toBe(0);
    const shown = stderr.split('\n> ');
    expect(shown[3]).toContain('✗ there is no file missing.yaml');
    expect(shown[4]).toContain('Repair shop: guided self-assessment');
    expect(shown[5]).toContain(`Nothing was answered, and nothing is written. To begin:\n  genai-readiness assess --plain ${file} --rubric ${SHOP}\n`);
  });

  it.each([['SIGINT', 130], ['SIGTERM', 143]] as const)('ends on %s with %i, and keeps what was answered', async (signal, code) => {
    const empty = await assess(place(), [], ['--plain'], { signal });
    expect([empty.status, empty.stderr]).toEqual([code, expect.stringContaining('Interrupted before the first answer')]);
    const file = place(INTRODUCED);
    const { status, stderr } = await assess(file, ['1', '2'], ['--plain'], { signal, prompt: 3 });
    expect([status, stderr]).toEqual([code, expect.stringContaining(`Every answer so far is saved in ${file}`)]);
    expect(stderr).toContain('--plain');
    expect(readFileSync(file, 'utf8')).toContain('level: 2');
  });

  it('never lets a name or a note from the file move the cursor', async () => {
    const file = place(INTRODUCED.replace('name: Shop', 'name: "Shop\\e[2J"').replace('answers: {}', 'answers: { tools: { level: 2, note: "a\\e[31mb" } }'));
    for (const [more, seen] of [[['--plain', '--review'], 'Independent review of Shop[2J'], [['--plain'], 'It stands as: a [31mb']] as const) {
      const { stderr } = await assess(file, ['1', '5', 'b', 'n', '.', 'q'], [...more], { signal: 'SIGTERM', prompt: 7 });
      expect(stderr).toContain(seen);
      // eslint-disable-next-line no-control-regex
      expect(stderr).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
    }
  });

  it('walks a reviewer through the answers', async () => {
    const file = place(INTRODUCED.replace('answers: {}', 'answers: { tools: 2 }'));
    const { status, stderr } = await assess(file, ['internal audit', 'q'], ['--plain', '--review']);
    expect([status, stderr]).toEqual([0, expect.stringContaining('Independent review of Shop')]);
    expect(stderr).toContain('assess --review --plain');
  });

  it('asks the questions of one role, and of the built-in rubric without a name', async () => {
    const file = place();
    const { status, stderr } = await atTerminal(['assess', file, '--role', 'ciso', '--plain'], ['q']);
    expect([status, stderr]).toEqual([0, expect.stringContaining('assess --role ciso --plain')]);
  });

  it.each([
    ['a review of nothing', undefined, ['--review'], 'there is no file'],
    ['a role that there is not', INTRODUCED, ['--role', 'baker'], 'baker'],
    ['a target that there is not', INTRODUCED, ['--target', 'moon'], 'moon'],
    ['no day of the calendar', INTRODUCED, ['--as-of', '2026-02-30'], '2026-02-30 is not a day'],
    ['answers with errors', INTRODUCED.replace('answers: {}', 'answers: { tools: 9 }'), [], 'level 9 is not one of'],
  ])('refuses %s before it asks', async (_, text, more, words) => {
    const { status, stderr } = await assess(place(text), [], ['--plain', ...more]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
    expect(stderr).not.toContain('> ');
  });

  it('refuses a folder in place of a file', async () => {
    expect(await assess(folder, [])).toMatchObject({ status: 2, stderr: `error: ${folder} is a folder, not a file\n` });
  });
});

describe('merge --reconcile', () => {
  const RESPONDENTS = ['cio', 'cro', 'legal'].map((name) => path.resolve(`fixtures/panel/${name}.yaml`));
  const fixed = ['--as-of', '2026-11-23', '--lang', 'en'];

  it('needs a terminal, and a place for what is decided', async () => {
    const { status, stderr } = await runCli(['merge', ...RESPONDENTS, '--reconcile', ...fixed]);
    expect(status).toBe(2);
    expect(stderr).toContain('reconciling needs a terminal');
    expect(stderr).toContain('where are the decisions to be kept?');
  });

  it('ends with how far the group agrees, or with the command that goes on', async () => {
    const bank = place();
    const first = await atTerminal(['merge', ...RESPONDENTS, '-o', bank, '--reconcile', '--plain', ...fixed], ['the group', 'q']);
    expect([first.status, first.stderr]).toEqual([0, expect.stringContaining(`merge --reconcile ${bank}`)]);
    expect(first.stdout).toMatch(/^Meridian Savings Bank \(illustrative\) · 3 respondents\n[^]*How far the respondents agree/);
    expect(first.stderr).toContain(`0 questions decided, 5 left: ${bank}\nTo go through the conflicts together:\n`);
    const broken = await atTerminal(['merge', bank, '--reconcile', '--plain', '--as-of', '2026-11-23'], [], { signal: 'SIGINT' });
    expect([broken.status, broken.stderr]).toEqual([130, expect.stringContaining(`Broken off; what was decided stands in ${bank}`)]);
    expect([first.stderr.includes('--lang en'), broken.stderr.includes('--lang')]).toEqual([true, false]);
    const through = await atTerminal(['merge', bank, '--reconcile', '--plain', ...fixed], ['the group', ...Array.from({ length: 5 }, () => ['1', 'agreed']).flat()]);
    expect(through.stderr).toContain(`5 questions decided, 0 left: ${bank}\n`);
    expect(through.stderr).not.toContain('To go through');
    const nothing = await atTerminal(['merge', bank, '--reconcile', '--plain', ...fixed], []);
    expect(nothing).toMatchObject({ status: 0, stderr: 'Nothing is left to reconcile.\n', stdout: expect.stringContaining('How far the respondents agree') as string });
  });
});

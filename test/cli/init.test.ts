import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/files/yaml.ts';
import { runCli } from './run-cli.ts';

const RUBRIC = path.resolve(import.meta.dirname, '../ask/fixtures/shop.yaml');
const folder = mkdtempSync(path.join(tmpdir(), 'init-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let file: string;
let files = 0;
beforeEach(() => {
  file = path.join(folder, `${(files += 1)}.yaml`);
});

const init = (...args: string[]) => runCli(['init', file, '--rubric', RUBRIC, ...args], { env: { LANG: 'en_GB.UTF-8' } });
const text = () => readFileSync(file, 'utf8');
const value = () => parseYaml(text(), file).value as { institution: object; answers: object; language: string };

describe('init', () => {
  it.each(['en', 'zh-CN'])('writes a file in %s that scores at once, with nothing answered', async (lang) => {
    expect(await init('--lang', lang)).toMatchObject({ status: 0, stdout: '' });
    const { status, stdout } = await runCli(['score', file, '--rubric', RUBRIC, '--json']);
    expect(status).toBe(0);
    const report = JSON.parse(stdout) as { overall: object; language: string };
    expect(report.overall).toMatchObject({ score: 0, potential: 100, coverage: 0 });
    expect(report.language).toBe(lang);
  });

  it('asks what applies to the profile, with the texts beside it', async () => {
    await init('--set', 'trade=bicycles');
    expect(Object.keys(value().answers)).toEqual(['tools', 'lit', 'supply', 'given', 'late']);
    await runCli(['init', `${file}.clocks.yaml`, '--rubric', RUBRIC, '--set', 'trade=clocks']);
    expect(readFileSync(`${file}.clocks.yaml`, 'utf8')).toContain('  springs: null');
    expect(text()).toContain('  # Where are the tools at the end of the day?\n  #   0  Wherever they were put down.\n');
    expect(text()).toContain('  #   price  The price.\n');
    expect(text()).toContain('  #   a number, 0 to 90 days\n  #   counts only where its condition on other answers holds\n  late: null\n');
    expect(text()).toMatch(/supply: null/);
  });

  it('takes name and profile from the flags, whatever is in them', async () => {
    await init('--name', 'No. 1: "the" #shop\n老王', '--set', 'trade=clocks', '--set', 'towns=north, south', '--set', 'staff=12');
    expect(value().institution).toEqual({ name: 'No. 1: "the" #shop\n老王', trade: 'clocks', towns: ['north', 'south'], staff: 12 });
  });

  it('leaves for `assess` what was not given: what is needed as null, what is optional as a comment', async () => {
    await init();
    expect(value().institution).toEqual({ name: '', trade: null });
    expect(text()).toContain('  # towns:');
  });

  it('tells the command that comes next', async () => {
    const { stderr } = await init();
    expect(stderr).toBe(`wrote ${file}\nFill it in, then: genai-readiness score ${file} --rubric ${RUBRIC}\n`);
  });

  it('names everything that is wrong with the flags at once, and writes nothing', async () => {
    const { status, stdout, stderr } = await init('--set', 'trade=clock', '--set', 'staff=many');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      'error: institution.trade: clock is not a value of trade (bicycles, clocks)\n  hint: Did you mean clocks?\nerror: institution.staff: staff is a number\n',
    );
    expect(() => text()).toThrow('ENOENT');
  });

  it.each([
    ['--set', 'towm=north', 'institution.towm'],
    ['--set', 'north', 'north is not attribute=value'],
  ])('refuses %s %s', async (flag, given, said) => {
    const { status, stderr } = await init(flag, given);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
  });

  it('never overwrites', async () => {
    writeFileSync(file, 'mine');
    const { status, stderr } = await init();
    expect(status).toBe(2);
    expect(stderr).toContain('is there already');
    expect(text()).toBe('mine');
  });
});

/** `baseline update`: what it writes, and what it refuses to write over. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { INTRODUCED } from '../ask/driver.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'baseline-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const SHOP = path.resolve('test/ask/fixtures/shop.yaml');
let files = 0;

const place = (name: string, text?: string) => {
  const file = path.join(folder, `${++files}-${name}`);
  if (text !== undefined) writeFileSync(file, text);
  return file;
};
const answers = (said: string) => place('answers.yaml', INTRODUCED.replace('language: en\n', '').replace('answers: {}', `answers: { ${said} }`));
const update = (baseline: string, said: string, ...more: string[]) => runCli(['baseline', 'update', answers(said), '--rubric', SHOP, '--baseline', baseline, '--as-of', '2026-11-24', ...more]);
const overall = (baseline: string) => (JSON.parse(readFileSync(baseline, 'utf8')) as { overall: { score: number } }).overall.score;
/** A baseline of 50 points. */
const begun = async (said = 'tools: 2, lit: yes, supply: maker') => {
  const baseline = place('baseline.json');
  expect(await update(baseline, said)).toEqual({ status: 0, stdout: `Baseline written: ${baseline}\n`, stderr: '', bytes: expect.anything() as Buffer });
  return baseline;
};

describe('baseline update', () => {
  it('writes the first one without holding it against anything', async () => {
    const config = place('config.yaml', 'gates: [{ scope: regressions, max: 0 }, { scope: overall, min: 20 }]\n');
    const baseline = place('baseline.json');
    const { status, stdout } = await update(baseline, 'tools: 2, lit: yes, supply: maker', '--config', config);
    expect([status, stdout]).toEqual([0, `Baseline written: ${baseline}\nThe gate overall can be raised from 20 to 50.\n`]);
    expect(overall(baseline)).toBeCloseTo(50);
  });

  it('names no file to the terminal with what it would obey', async () => {
    const config = place('config.yaml', 'baseline: "\\e[2Jb\\x9b.json"\n');
    const { status, stdout } = await runCli(['baseline', 'update', answers('tools: 2'), '--rubric', SHOP, '--config', config, '--as-of', '2026-11-24']);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^Baseline written: \S*\[2Jb\.json\n$/)]);
  });

  it('writes over a worse one, and over one that is as good', async () => {
    const baseline = await begun();
    expect((await update(baseline, 'tools: 2, lit: yes, supply: maker')).status).toBe(0);
    expect((await update(baseline, 'tools: 2, lit: yes, supply: maker, given: [price, day], late: 0')).status).toBe(0);
    expect(overall(baseline)).toBeCloseTo(100);
  });

  it.each([
    ['en', 'error: the report is worse than the baseline by 12.50 points: lit\n  hint: Mend what became worse, or write it all the same with --force.\n'],
    ['zh-CN', '错误：报告劣于基线，低 12.50 分：lit\n  提示：请整改退步之处；确需写入的，加 --force。\n'],
  ])('refuses to write over a better one, unless it is forced, in %s', async (language, words) => {
    const baseline = await begun();
    const before = readFileSync(baseline, 'utf8');
    const { status, stdout, stderr } = await update(baseline, 'tools: 2, lit: no, supply: maker', '--lang', language);
    expect([status, stdout, stderr]).toEqual([2, '', words]);
    expect(readFileSync(baseline, 'utf8')).toBe(before);
    expect((await update(baseline, 'tools: 2, lit: no, supply: maker', '--force')).status).toBe(0);
    expect(overall(baseline)).toBeCloseTo(37.5);
  });

  it('names what got worse also where the score did not fall', async () => {
    const baseline = await begun('tools: 2, lit: no, supply: maker');
    const { status, stderr } = await update(baseline, 'tools: 0, lit: yes, supply: maker', '--lang', 'en');
    expect([status, stderr]).toEqual([2, 'error: the report is worse than the baseline: tools\n  hint: Mend what became worse, or write it all the same with --force.\n']);
  });

  it('takes a score by another version of the rubric for no fall', async () => {
    const baseline = await begun('tools: 1, lit: yes');
    const before = overall(baseline);
    const heavier = place('shop.yaml', readFileSync(SHOP, 'utf8').replace('- id: tools\n', '- id: tools\n            weight: 9\n'));
    const { status, stderr } = await runCli(['baseline', 'update', answers('tools: 1, lit: yes'), '--rubric', heavier, '--baseline', baseline, '--as-of', '2026-11-24']);
    expect([status, stderr]).toEqual([0, '']);
    expect(overall(baseline)).toBeLessThan(before - 1);
  });

  it('makes the folders in which it is to stand', async () => {
    const missing = path.join(folder, 'no/such/folder/baseline.json');
    expect((await update(missing, 'tools: 2')).status).toBe(0);
    expect(existsSync(missing)).toBe(true);
  });
});

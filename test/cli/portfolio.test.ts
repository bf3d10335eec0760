/** `portfolio`: from folders, from lines, from parts; every format in both languages. */
import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { SCHEMAS } from '../../src/model/schemas.ts';
import type { Portfolio } from '../../src/model/portfolio.ts';
import { displayWidth } from '../../src/render/table/width.ts';
import { runCli } from './run-cli.ts';

const AS_OF = ['--as-of', '2026-11-23'];
const answers = readFileSync('fixtures/many/answers.ndjson', 'utf8');
const folder = () => mkdtempSync(path.join(tmpdir(), 'portfolio-'));
const results = (await runCli(['score', '--ndjson', ...AS_OF], { stdin: answers })).stdout;
const full = (await runCli(['score', '--ndjson', '--full', ...AS_OF, '--lang', 'en'], { stdin: answers })).stdout;
const json = async (args: string[], stdin = ''): Promise<Portfolio> => JSON.parse((await runCli(['portfolio', ...args, '--json', '--lang', 'en'], { stdin })).stdout);

/** The same institutions as files: answers and reports mixed. */
function mixedFolder(): string {
  const place = folder();
  const reports = full.trimEnd().split('\n');
  answers.trimEnd().split('\n').forEach((line, i) => writeFileSync(path.join(place, `${String(i).padStart(2, '0')}.${i % 2 === 0 ? 'yaml' : 'json'}`), i % 2 === 0 ? line : reports[i]!));
  writeFileSync(path.join(place, 'genai-readiness.config.yaml'), 'formats: []\n');
  writeFileSync(path.join(place, 'README.md'), 'not read\n');
  return place;
}

describe('what a portfolio is made of', () => {
  it('is the same from a folder of answers and reports, from whole reports by line, and from parts', async () => {
    const whole = await json(['-', '--by', 'type'], full);
    expect(new Ajv({ strict: false, formats: { date: true } }).validate(SCHEMAS.portfolio, whole)).toBe(true);
    expect([whole.count, whole.gapsKnown]).toEqual([20, 20]);
    expect(await json([mixedFolder(), '--by', 'type', ...AS_OF])).toEqual(whole);
    const place = folder();
    const lines = full.trimEnd().split('\n');
    for (const [name, part] of [['a', lines.slice(0, 9)], ['b', lines.slice(9)]] as const) {
      writeFileSync(path.join(place, `${name}.ndjson`), `${part.join('\n')}\n`);
      await runCli(['portfolio', path.join(place, `${name}.ndjson`), '-f', `json=${path.join(place, `${name}.json`)}`, '-q']);
    }
    expect({ ...(await json([path.join(place, 'a.json'), path.join(place, 'b.json'), '--by', 'type'])), overall: 0, dimensions: 0, principles: 0, peers: 0, tallies: 0, gaps: 0 }).toEqual({ ...whole, overall: 0, dimensions: 0, principles: 0, peers: 0, tallies: 0, gaps: 0 });
  });

  it('may be compact results, with errors among them', async () => {
    const broken = (await runCli(['score', '--ndjson', ...AS_OF], { stdin: readFileSync('fixtures/many/answers-broken.ndjson') })).stdout;
    expect(await json(['-'], broken)).toMatchObject({ count: 3, leftOut: 3, gapsKnown: 0, evidenceMode: null });
    const { stdout, status } = await runCli(['portfolio', '-', '--lang', 'en'], { stdin: broken });
    expect(status).toBe(0);
    expect(stdout).toContain('3 lines hold errors in place of results and are left out.');
  });

  it('shows a percentile that is certain as one number, and one that is not from the lower to the higher', async () => {
    const { stdout } = await runCli(['portfolio', '-', '--by', 'type', '--lang', 'en'], { stdin: results });
    expect(stdout).toMatch(/^ +Tamarind Lending .* 67$/m);
    expect(stdout).toMatch(/^ +Katsura Bank .* 66–100$/m);
  });

  it('gives names up with --redact names', async () => {
    const { stdout } = await runCli(['portfolio', '-', '--redact', 'names', '--lang', 'en'], { stdin: results });
    expect(stdout).toContain('(name 1 removed)');
    for (const line of answers.trimEnd().split('\n')) expect(stdout).not.toContain(JSON.parse(line).institution.name);
  });
});

describe('what is wrong', () => {
  it('is said of every file at once', async () => {
    const place = folder();
    writeFileSync(path.join(place, 'a.yaml'), 'rubric: eight-principles\nanswers: { gov-board: 9 }\n');
    writeFileSync(path.join(place, 'b.json'), '{"kind":"report"}');
    writeFileSync(path.join(place, 'c.yaml'), 'rubric: nine\n');
    const { stdout, stderr, status } = await runCli(['portfolio', place, 'no-such', '--lang', 'zh-CN']);
    expect([stdout, status]).toEqual(['', 2]);
    for (const name of ['a.yaml:2:', 'b.json:1:', 'c.yaml:1:', 'no-such']) expect(stderr).toContain(name);
  });

  it('is lines that the system does not give out, beside what else is wrong', async () => {
    const place = folder();
    // Memory at address 0 can be opened, and not be read.
    symlinkSync('/proc/self/mem', path.join(place, 'a.ndjson'));
    const { stdout, stderr, status } = await runCli(['portfolio', path.join(place, 'a.ndjson'), 'no-such', '--lang', 'en']);
    expect([stdout, status]).toEqual(['', 2]);
    for (const words of ['a.ndjson cannot be used (EIO)', 'no-such']) expect(stderr).toContain(words);
  });

  it.each([
    [answers, 'this line is neither a result nor a report', 1],
    [`${results}{"line":1,"overall":3}\n`, '-:21:1', 6],
    [`${results}{"line":\n`, '-:21:9', 1],
    [results.replaceAll(/"digest":"[^"]*"/g, '"digest":"x"'), 'which is not at hand', 1],
    ['', 'there is no institution here', 1],
    [`"${'x'.repeat(10_000_001)}"\n`, 'the line has more than 10 MB', 1],
  ])('in lines: %#', async (stdin, message, times) => {
    const { stdout, stderr, status } = await runCli(['portfolio', '-', '--lang', 'en'], { stdin });
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr.split(message)).toHaveLength(times + 1);
  });

  it('is a rubric that is not the same, or an attribute that there is not', async () => {
    const other = full.split('\n')[0]!.replace(/"digest":"[^"]*"/, '"digest":"0123456789"');
    const { stderr } = await runCli(['portfolio', '-', '--lang', 'en'], { stdin: `${full}${other}\n` });
    expect(stderr).toMatch(/the rubric is eight-principles 2\.\d+\.\d+ \(01234567\), that of - is eight-principles/);
    const { stderr: attribute } = await runCli(['portfolio', '-', '--by', 'tipe', '--lang', 'en'], { stdin: results });
    expect(attribute).toContain('Did you mean type?');
  });
});

describe.each(['en', 'zh-CN'])('in %s', (lang) => {
  it.each([80, 40, 120])('fits a terminal of %i columns', async (columns) => {
    const { stdout, stderr, status } = await runCli(['portfolio', '-', '--by', 'type', '--lang', lang], { stdin: full, env: { COLUMNS: String(columns) } });
    expect([stderr, status]).toEqual(['', 0]);
    if (columns >= 80) for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
    expect(stdout).not.toMatch(/undefined|NaN|\[object/);
  });

  it.each(['markdown', 'csv', 'html', 'json'])('renders as %s, the same every time', async (format) => {
    const once = await runCli(['portfolio', '-', '--by', 'type', '--lang', lang, '-f', format], { stdin: full });
    expect(once.status).toBe(0);
    expect(once.stdout).not.toMatch(/undefined|NaN|\[object/);
    for (const name of ['Alder Bank', 'Olive Wallet']) expect(once.stdout).toContain(name);
    expect(await runCli(['portfolio', '-', '--by', 'type', '--lang', lang, '-f', format], { stdin: full })).toEqual(once);
  });

  it('renders as a workbook that holds every institution', async () => {
    const file = path.join(folder(), 'portfolio.xlsx');
    await runCli(['portfolio', '-', '--by', 'type', '--lang', lang, '-f', `xlsx=${file}`, '-q'], { stdin: full });
    const { sheets } = await readXlsx(readFileSync(file));
    expect(sheets).toHaveLength(6);
    expect(sheets[1]!.rows).toHaveLength(21);
  });
});

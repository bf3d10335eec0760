/** `score --set`: what would be, labelled as such wherever it is shown, with the answers file as it was. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { SCHEMAS } from '../../src/model/schemas.ts';
import { BINARY_FORMATS, formatsOf, type FormatName } from '../../src/render/formats.ts';
import type { Report } from '../../src/model/report.ts';
import { runCli } from './run-cli.ts';

const FILE = 'fixtures/illustrative/weak.yaml';
const SETS = ['--set', 'gov-ceo-lead=3', '--set', 'par-contract=audit-right,exit', '--set', 'par-filing=yes', '--set', 'siz-compute=tested', '--set', 'siz-utilisation=45'];
const fixed = ['--as-of', '2026-11-23', '-q'];

async function shown(args: string[], format: FormatName): Promise<string> {
  if (!BINARY_FORMATS.includes(format)) return (await runCli([...args, '-f', format])).stdout;
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'what-if-')), 'out');
  await runCli([...args, '-f', `${format}=${file}`]);
  return (await readXlsx(readFileSync(file))).sheets.flatMap(({ rows }) => rows.flat()).join('\n');
}

describe('a report of what would be', () => {
  it.each(formatsOf('report'))('says so in %s, in both languages, also when it was saved', async (format) => {
    const saved = path.join(mkdtempSync(path.join(tmpdir(), 'what-if-')), 'report.json');
    await runCli(['score', FILE, ...SETS, ...fixed, '-f', `json=${saved}`]);
    for (const [lang, label] of [['en', 'What if, not as it is: gov-ceo-lead 1 → 3'], ['zh-CN', '假设情形，并非现状：gov-ceo-lead 1 → 3']] as const) {
      for (const args of [['score', FILE, ...SETS, ...fixed], ['report', saved, '-q']]) {
        const text = (await shown([...args, '--lang', lang], format)).replace(/\\_/g, '_').replace(/\s+/g, ' ');
        if (format === 'json') expect((JSON.parse(text) as Report).whatIf?.[0]).toEqual({ question: 'gov-ceo-lead', from: 1, to: 3 });
        else expect(text).toContain(label);
      }
    }
  });

  it('takes answers of every type, with the evidence that they need, and leaves the file as it was', async () => {
    const before = readFileSync(FILE, 'utf8');
    const { stdout } = await runCli(['score', FILE, ...SETS, ...fixed, '--evidence', 'strict', '--json']);
    const report = JSON.parse(stdout) as Report;
    const valueOf = (id: string) => report.questions.find((question) => question.id === id)?.value;
    expect(['gov-ceo-lead', 'par-contract', 'siz-compute', 'siz-utilisation'].map(valueOf)).toEqual([0.75, 4 / 9, 0.75, 0.4 + 0.3 * 0.75]);
    const ajv = new Ajv({ allErrors: true, discriminator: true, strict: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
    ajv.validate(SCHEMAS.report, report);
    expect(ajv.errors ?? []).toEqual([]);
    expect(readFileSync(FILE, 'utf8')).toBe(before);
  });

  it('is not said where nothing is supposed', async () => {
    const { stdout } = await runCli(['score', FILE, ...fixed, '--json']);
    expect(JSON.parse(stdout)).not.toHaveProperty('whatIf');
  });

  it('is refused, with all that is wrong, where an answer does not fit', async () => {
    const wrong = ['gov-ceo-lead=9', 'gov-ceo-led=1', 'par-contract=exit,none', 'par-filing=perhaps', 'siz-utilisation=300', 'siz-compute=', 'nothing'];
    const attempt = await runCli(['score', FILE, ...wrong.slice(0, -1).flatMap((each) => ['--set', each]), '--lang', 'en', '-q']);
    expect(attempt.status).toBe(2);
    expect(attempt.stdout).toBe('');
    for (const text of ['--set gov-ceo-lead: level 9 is not one of 0–4', 'Did you mean gov-ceo-lead?', 'par-contract', 'perhaps', '300', 'siz-compute']) expect(attempt.stderr).toContain(text);
    const malformed = await runCli(['score', FILE, '--set', 'nothing', '--set', 'gov-board=1', '--set', 'gov-board=2', '--lang', 'en', '-q']);
    expect(malformed.stderr).toMatch(/nothing is not question=answer[\s\S]*--set gov-board stands here a second time/);
  });
});

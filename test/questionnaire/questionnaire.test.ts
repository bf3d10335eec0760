/** A questionnaire goes out and comes back: nothing is lost, also after a spreadsheet program has saved it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { loadAnswers } from '../../src/files/answers.ts';
import { runCli } from '../cli/run-cli.ts';

const folder = () => mkdtempSync(path.join(tmpdir(), 'questionnaire-'));

/** What an answers file says, without where it says it. */
async function contentOf(file: string, rubric?: string) {
  const { answers } = await loadAnswers(file, rubric);
  const entries = [...answers.answers].map(([id, { location: _, ...rest }]) => [id, rest] as const);
  return { ...answers, location: undefined, answers: Object.fromEntries(entries) };
}

async function exported(answers: string, ...flags: string[]): Promise<string> {
  const file = path.join(folder(), 'questionnaire.xlsx');
  const { status, stderr } = await runCli(['questionnaire', 'export', answers, '--xlsx', file, '-q', ...flags]);
  expect(`${status}${stderr}`).toBe('0');
  return file;
}

async function imported(file: string, ...flags: string[]) {
  const output = path.join(path.dirname(file), 'answers.yaml');
  return { output, ...(await runCli(['questionnaire', 'import', file, '-o', output, '-q', '--lang', 'en', ...flags])) };
}

/** Puts a value into the cell of a row that begins with an id. */
async function changed(file: string, id: string, column: number, value: string | number): Promise<string> {
  const book = await readXlsx(readFileSync(file));
  for (const { rows } of book.sheets) for (const row of rows) if (row[0] === id) row[column] = value;
  writeFileSync(file, await writeXlsx({ sheets: book.sheets.map(({ name, rows }) => ({ name, rows })) }));
  return file;
}

describe('a questionnaire', () => {
  it.each([
    ['fixtures/illustrative/strong.yaml', []],
    ['fixtures/illustrative/weak.yaml', ['--lang', 'zh-CN', '--both']],
    ['fixtures/cases/ocbc.yaml', []],
  ])('brings %s back whole', async (answers, flags) => {
    const { output, status, stderr } = await imported(await exported(answers, ...flags));
    expect(`${status}${stderr}`).toBe('0');
    const [there, back] = [await contentOf(answers), await contentOf(output)];
    expect({ ...back, language: undefined }).toEqual({ ...there, language: undefined });
  });

  it('brings back answers to a rubric of another subject, with several pieces of evidence', async () => {
    const rubric = ['--rubric', 'fixtures/rubrics/library-climate.yaml'];
    const answers = 'fixtures/library-climate/lyon.yaml';
    const { output, status, stderr } = await imported(await exported(answers, ...rubric), ...rubric);
    expect(`${status}${stderr}`).toBe('0');
    const [there, back] = [await contentOf(answers, rubric[1]), await contentOf(output, rubric[1])];
    expect({ ...back, language: undefined }).toEqual({ ...there, language: undefined });
  });

  it('brings back what respondents, the group and a reviewer said, and notes beside open questions', async () => {
    const answers = path.join(folder(), 'merged.yaml');
    writeFileSync(
      answers,
      `rubric: eight-principles@2
institution: { name: Bank of Example, type: bank }
answers:
  gov-ceo-lead:
    level: 2
    note: "median"
    respondents:
      - { respondent: "Li, Wei #1 @home", level: 2, note: seen, by: deputy, at: 2026-11-20, evidence: [{ ref: a }, { ref: b, assurance: tested }] }
      - { respondent: cro, unknown: true }
      - { respondent: review, level: 0 }
    decided: { by: workshop, at: 2026-11-21, note: minutes }
    review: { level: 1, by: audit, at: 2026-11-22, note: "not all, yet" }
  gov-guardrails:
    selected: [scope, input]
    respondents: [{ respondent: cro, selected: [scope, input] }, { respondent: cio, selected: [none] }]
    review: { unknown: true, by: audit }
  gov-audit-trail: { note: "ask Ann", respondents: [{ respondent: cio, note: "later" }] }
`,
    );
    const { output, status, stderr } = await imported(await exported(answers));
    expect(`${status}${stderr}`).toBe('0');
    const withoutPlaces = (content: object) => JSON.parse(JSON.stringify(content, (key, value: unknown) => (key === 'location' || key === 'language' ? undefined : value instanceof Map ? Object.fromEntries(value) : value))) as unknown;
    expect(withoutPlaces(await contentOf(output))).toEqual(withoutPlaces(await contentOf(answers)));
  });

  it('survives being opened and saved by LibreOffice', async () => {
    const file = await exported('fixtures/illustrative/strong.yaml');
    const saved = path.join(folder(), 'questionnaire.xlsx');
    try {
      execFileSync('soffice', [`-env:UserInstallation=file://${folder()}`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', path.dirname(saved), file], { stdio: 'ignore', timeout: 60_000 });
    } catch (error) {
      throw new Error('LibreOffice is needed: apt-get install libreoffice-calc-nogui', { cause: error });
    }
    const { output, status, stderr } = await imported(saved);
    expect(`${status}${stderr}`).toBe('0');
    const [there, back] = [await contentOf('fixtures/illustrative/strong.yaml'), await contentOf(output)];
    expect({ ...back, language: undefined }).toEqual({ ...there, language: undefined });
  }, 90_000);

  it('shows the levels, offers answers in lists, and counts what is done', async () => {
    const { sheets } = await readXlsx(readFileSync(await exported('fixtures/cases/ocbc.yaml')), { readStyles: true });
    const governance = sheets.find(({ name }) => name === 'Governance');
    const row = governance?.rows.findIndex(([id]) => id === 'gov-ceo-lead') ?? -1;
    expect(String(governance?.rows[row]?.[2])).toMatch(/^0 {2}Nobody .*\n1 {2}.*\n2 {2}.*\n3 {2}.*\n4 {2}/);
    const progress = sheets.at(-1)?.rows ?? [];
    expect(progress.map(([, count]) => count).slice(1)).toEqual([15, 12, 18, 13, 22, 80]);
    expect(progress.at(-1)?.[2]).toBe(8);
  });

  it('takes yes and no in Chinese, a full-width question mark, and all options denied as none', async () => {
    const file = await exported('fixtures/cases/ocbc.yaml');
    for (const option of ['scope', 'input', 'output', 'monitoring', 'usage-limits', 'none']) await changed(file, `gov-guardrails#${option}`, 3, option === 'scope' ? '否' : 'no');
    await changed(file, 'gov-ceo-lead', 3, '？');
    const { output, status } = await imported(file);
    expect(status).toBe(0);
    const { answers } = await contentOf(output);
    expect(answers['gov-guardrails']?.given).toEqual(['none']);
    expect(answers['gov-ceo-lead']?.unknown).toBe(true);
  });

  it('names every error by sheet and cell, all at once, and writes nothing', async () => {
    const file = await exported('fixtures/cases/ocbc.yaml');
    await changed(await changed(await changed(file, 'gov-ceo-lead', 3, 7), 'scp-internal-first', 3, 'someday'), 'loc-latency', 3, 'fast');
    const { output, status, stdout, stderr } = await imported(file);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/questionnaire\.xlsx Governance!D\d+ {2}answers\.gov-ceo-lead.*level 7 is not one of 0–4/);
    expect(stderr).toMatch(/questionnaire\.xlsx Scope fit!D\d+ .*"someday" is not an option/);
    expect(stderr).toMatch(/questionnaire\.xlsx Deployment locality!D\d+ .*"fast" is not a finite number/);
    expect(() => readFileSync(output)).toThrow();
  });

  it('refuses what is no questionnaire, and never writes over an answers file', async () => {
    const file = path.join(folder(), 'x.xlsx');
    writeFileSync(file, 'no workbook');
    expect((await imported(file)).stderr).toMatch(/is no questionnaire/);
    const whole = await exported('fixtures/cases/ocbc.yaml');
    writeFileSync(path.join(path.dirname(whole), 'answers.yaml'), 'mine');
    const { status, stderr } = await imported(whole);
    expect(status).toBe(2);
    expect(stderr).toMatch(/answers\.yaml/);
  });
});

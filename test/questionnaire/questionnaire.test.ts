/** A questionnaire goes out and comes back: nothing is lost, also after a spreadsheet program has saved it. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { loadAnswers } from '../../src/files/answers.ts';
import { loadRubric } from '../../src/files/rubric.ts';
import { questionnaireWorkbook } from '../../src/questionnaire/export.ts';
import { runCli } from '../cli/run-cli.ts';
import { editedInLibreOffice } from '../spreadsheet.ts';

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

  it('imports as LibreOffice saves it, what was filled in there included, and counts it', async () => {
    const file = await exported('fixtures/illustrative/strong.yaml', '--lang', 'en');
    const { sheets } = await readXlsx(readFileSync(file));
    const rowOf = (id: string) => 1 + Math.max(...sheets.map(({ rows }) => rows.findIndex(([first]) => first === id)));
    const governance = (column: string, id: string, value: string | number) => ({ sheet: 'Governance', cell: `${column}${rowOf(id)}`, value });
    const saved = editedInLibreOffice(file, [
      governance('D', 'gov-ceo-lead', 1),
      governance('J', 'gov-ceo-lead', '=1+1 is "text"，两种引号'),
      governance('D', 'gov-roles', ''),
      governance('D', 'gov-guardrails#input', 'no'),
      { sheet: 'Institution', cell: `C${rowOf('staff')}`, value: 20_000 },
    ]);
    const { output, status, stderr } = await imported(saved);
    expect(`${status}${stderr}`).toBe('0');
    const [there, back] = [await contentOf('fixtures/illustrative/strong.yaml'), await contentOf(output)];
    const { 'gov-ceo-lead': lead, 'gov-roles': roles, 'gov-guardrails': guardrails, ...others } = back.answers;
    expect(lead).toEqual({ ...there.answers['gov-ceo-lead'], given: 1, note: '=1+1 is "text"，两种引号' });
    expect(roles).toBeUndefined();
    expect(guardrails?.given).toEqual((there.answers['gov-guardrails']?.given as string[]).filter((option) => option !== 'input'));
    expect(others).toEqual(Object.fromEntries(Object.entries(there.answers).filter(([id]) => id in others)));
    expect(Object.keys(others)).toHaveLength(Object.keys(there.answers).length - 3);
    expect(back.institution).toEqual({ ...there.institution, profile: { ...there.institution.profile, staff: 20_000 } });
    const progress = async (name: string) => (await readXlsx(readFileSync(name))).sheets.at(-1)?.rows.at(-1)?.[2];
    expect(await progress(saved)).toBe(((await progress(file)) as number) - 1);
  }, 150_000);

  it.each([
    ['en', ['yes', 'no'], ['none', 'documented', 'tested']],
    ['zh-CN', ['是', '否'], ['未经佐证', '有文件', '经检验']],
  ])('offers its lists in %s, none longer than a spreadsheet takes', async (language, options, assurances) => {
    const { sheets } = await readXlsx(readFileSync(await exported('fixtures/illustrative/strong.yaml', '--lang', language)));
    const lists = sheets.flatMap(({ dataValidations = [] }) => dataValidations.flatMap(({ values }) => (values ? [values] : [])));
    expect(lists).toContainEqual(options);
    expect(lists).toContainEqual(assurances);
    expect(lists).toContainEqual(['0', '1', '2', '3', '4', '?']);
    expect(lists.filter((values) => values.join(',').length > 255)).toEqual([]);
  });

  it('is high enough for every text, and names no sheet twice', async () => {
    const { sheets } = await readXlsx(readFileSync(await exported('fixtures/cases/ocbc.yaml', '--both')));
    for (const { rows, rowDefs, columns } of sheets.slice(1, -1)) {
      rows.forEach((row, r) => {
        const lines = Math.max(...row.map((cell, c) => (columns?.[c]?.hidden ? 1 : String(cell ?? '').split('\n').length)));
        expect(rowDefs?.get(r)?.height ?? 0).toBeGreaterThanOrEqual(15 * lines);
      });
    }
    const rubric = await loadRubric('fixtures/lint/sound/every-kind.yaml');
    const [dimension] = rubric.definition.dimensions;
    const name = { en: 'A dimension whose name is longer than a sheet takes' };
    const alike = { ...rubric.definition, dimensions: [1, 2, 3].map((each) => ({ ...dimension, id: `d${each}`, name })) } as typeof rubric.definition;
    const { sheets: named } = await readXlsx(await questionnaireWorkbook({ rubric: alike, language: 'en', languages: ['en'] }));
    expect(named.map((sheet) => sheet.name)).toEqual(['Institution', 'A dimension whose name is longe', 'A dimension whose name is lon 2', 'A dimension whose name is lon 3', 'Progress']);
  });

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
    expect((await imported(file, '--lang', 'zh-CN')).stderr).toMatch(/questionnaire\.xlsx Governance!D\d+ {2}answers\.gov-ceo-lead.*：级别 7/);
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

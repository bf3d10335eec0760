/** Roadmaps in every format that has something to say of them. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Roadmap } from '../../src/model/roadmap.ts';
import { SCHEMAS } from '../../src/model/schemas.ts';
import type { Question, Rubric } from '../../src/model/rubric.ts';
import { check } from '../../src/plan/check.ts';
import { plan } from '../../src/plan/plan.ts';
import { BINARY_FORMATS, FORMATS, formatsOf, type FormatName } from '../../src/render/formats.ts';
import { displayWidth } from '../../src/render/table/width.ts';
import { runCli } from '../cli/run-cli.ts';
import { answersOf, levels, OPTIONS, rubricOf, scored } from '../score/rubrics.ts';
import { HOSTILE, RENDERING, reportOf, roadmapOf } from './html/reports.ts';

const WEAK = 'fixtures/illustrative/weak.yaml';
const weak = await roadmapOf(WEAK, { liftCaps: true, fixed: new Map([['gov-ceo-lead', 2]]), exclude: ['hr'] });
const checked = check(weak, await reportOf('fixtures/illustrative/strong.yaml', { asOf: '2027-08-01' }));
const beyond = await roadmapOf('fixtures/cases/ocbc.yaml', { goal: { kind: 'level', level: 3 }, capacity: undefined });
const onTarget = await roadmapOf('fixtures/illustrative/strong.yaml', { goal: { kind: 'target' }, language: 'zh-CN' });
const documents = { weak, checked, beyond, onTarget };

async function textOf(format: FormatName, roadmap: Roadmap, language: 'en' | 'zh-CN', width = 80): Promise<string> {
  const rendered = await FORMATS[format](roadmap, { language, width, color: false });
  if (!BINARY_FORMATS.includes(format)) return String(rendered);
  return (await readXlsx(rendered as Uint8Array)).sheets.flatMap(({ rows }) => rows.flat()).join('\n');
}

describe.each(formatsOf('roadmap'))('%s', (format) => {
  it.each(Object.entries(documents))('says all there is to %s in both languages', async (_, roadmap) => {
    for (const language of ['en', 'zh-CN'] as const) {
      const text = await textOf(format, roadmap, language);
      expect(text).not.toMatch(/undefined|\[object|NaN/);
      for (const { question } of roadmap.steps) expect(text).toContain(question.replaceAll('_', '\\_'));
      if (format === 'json') continue;
      expect(text.replace(/\s/g, '')).toContain(language === 'en' ? 'neitheraratingnoracertificate' : '既不是评级，也不是认证');
    }
  });

  it('takes text from files as data', async () => {
    const question = { ...levels('q', 3), text: { en: HOSTILE } } as Question;
    const rubric = rubricOf({ d: { questions: [question] } }, { owners: [{ id: 'cio', name: { en: HOSTILE } }], title: { en: HOSTILE } } as Partial<Rubric>);
    const answers = { ...answersOf({ q: 0 }), institution: { name: HOSTILE, profile: {} } };
    const text = await textOf(format, plan(rubric, answers, { ...OPTIONS, goal: { kind: 'budget', effort: 9 }, capacity: 2 }), 'en');
    if (format !== 'json') expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u2028\u2029]/);
    if (format === 'html' || format === 'markdown') expect(text).not.toContain('<script>alert');
  });
});

describe('a roadmap in the terminal', () => {
  it.each([50, 80])('fits %i columns in both languages', async (width) => {
    for (const roadmap of Object.values(documents)) {
      for (const language of ['en', 'zh-CN'] as const) {
        const wide = (await textOf('table', roadmap, language, width)).split('\n').filter((line) => displayWidth(line) > width);
        expect(wide).toEqual([]);
      }
    }
  });
});

describe('a roadmap in spreadsheets', () => {
  it('has everything under the same columns in CSV, the whole frontier with it', async () => {
    const [columns = [], ...rows] = parse(await textOf('csv', weak, 'en'), { bom: true }) as string[][];
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    const parts = (name: string) => rows.filter(([part]) => part === name);
    expect(parts('Steps')).toHaveLength(weak.steps.length);
    expect(parts('Effort and score').map((row) => Number(row[columns.indexOf('effort')]))).toEqual(weak.frontier.map(({ effort }) => effort));
    expect(parts('Left undone')).toHaveLength(weak.undone.length);
  });

  it('has sheets of steps, quarters with the load of owners, and the frontier, with numbers as numbers', async () => {
    const { sheets } = await readXlsx((await FORMATS.xlsx(weak, RENDERING)) as Uint8Array);
    const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    expect(sheets.map(({ name }) => name)).toEqual(['Summary', 'Steps', 'Quarters', 'Effort and score', 'Left undone', 'To find out']);
    expect(rowsOf('Steps')).toHaveLength(weak.steps.length + 1);
    expect(rowsOf('Effort and score').slice(1).map(([effort]) => effort)).toEqual(weak.frontier.map(({ effort }) => effort));
    const [, ...quarters] = rowsOf('Quarters');
    expect(quarters.map(([, , , effort]) => effort)).toEqual(weak.waves.map(({ effort }) => effort));
    for (const [, , , effort, ...owners] of quarters) expect(owners.reduce<number>((sum, each) => sum + Number(each ?? 0), 0)).toBeCloseTo(Number(effort), 6);
  });
});

describe('a roadmap as a page', () => {
  it('has a bar for every step, and a table behind every chart', async () => {
    const page = await textOf('html', weak, 'en');
    const english = page.slice(0, page.indexOf('<div class="view" lang="zh-CN"'));
    const part = (name: string) => english.slice(english.indexOf(`data-part="${name}"`), english.indexOf('</section>', english.indexOf(`data-part="${name}"`)));
    expect(part('gantt').match(/<rect class="(solid|loss)"/g)).toHaveLength(weak.steps.length);
    for (const name of ['gantt', 'load', 'frontier']) expect(part(name)).toMatch(/<svg[\s\S]*<details class="numbers">[\s\S]*<table/);
    expect(part('frontier').match(/<tr>/g)).toHaveLength(weak.frontier.length + 1);
  });

  it('draws no quarters where there is no capacity', async () => {
    const page = await textOf('html', beyond, 'en');
    expect(page).not.toContain('data-part="gantt"');
    expect(page).toContain('data-part="frontier"');
  });
});

describe('a saved roadmap', () => {
  const ajv = new Ajv({ allErrors: true, discriminator: true, strict: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });

  it.each(Object.entries(documents))('of %s fits its schema', (_, roadmap) => {
    ajv.validate(SCHEMAS.roadmap, JSON.parse(JSON.stringify(roadmap)));
    expect(ajv.errors ?? []).toEqual([]);
  });

  it('is held against its schema when it is read back', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'roadmap-')), 'roadmap.json');
    writeFileSync(file, JSON.stringify({ ...weak, steps: [{ ...weak.steps[0], effort: 'a lot' }] }));
    const { status, stdout, stderr } = await runCli(['plan', WEAK, '--check', file, '--lang', 'en', '-q']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('steps.0.effort');
    writeFileSync(file, JSON.stringify(scored(rubricOf({ d: { questions: [levels('q')] } }), {})));
    expect((await runCli(['plan', WEAK, '--check', file, '--lang', 'en', '-q'])).stderr).toContain('this is not a saved roadmap');
  });

  it('names nobody where names are redacted', async () => {
    const { stdout } = await runCli(['plan', WEAK, '--budget', '5', '--redact', 'names', '--json', '-q']);
    expect(JSON.parse(stdout)).toMatchObject({ institution: { name: '（名称已隐去）' }, redacted: ['names'] });
    expect(readFileSync(WEAK, 'utf8')).toContain('临江');
  });
});

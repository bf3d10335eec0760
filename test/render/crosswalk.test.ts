/** A framework in every format that shows a report. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { readXlsx } from 'hucre/xlsx';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { BINARY_FORMATS, formatsOf, type FormatName } from '../../src/render/formats.ts';
import { displayWidth } from '../../src/render/table/width.ts';
import { runCli } from '../cli/run-cli.ts';

const ORCHARD = ['fixtures/rubrics/with-frameworks/answers.yaml', '--rubric', 'fixtures/rubrics/with-frameworks', '--framework', 'orchard-code'];
const LARGEST = ['fixtures/illustrative/weak.yaml', '--framework', 'us-treasury-fs-ai-rmf-2026'];
const fixed = ['--as-of', '2026-11-24', '-q'];

/** What has to be found, whatever stands between its words: tags, escapes, line breaks. */
const plain = (text: string) => text.replace(/<(?!property|testsuite)[^>]*>/g, ' ').replace(/\\(?!u)/g, '').replace(/&#39;|&apos;/g, "'").replace(/%0A/g, ' ').replace(/\s+/g, '');

/** What a person reads of it: a workbook is opened by a library of its kind. */
async function readable(format: FormatName, args: string[]): Promise<{ text: string; status: number }> {
  const { status, stdout, bytes } = await runCli([...args, '-f', format]);
  if (!BINARY_FORMATS.includes(format)) return { text: stdout, status };
  const { sheets } = await readXlsx(bytes);
  return { text: sheets.flatMap(({ rows }) => rows.map((row) => row.join(' '))).join('\n'), status };
}

describe.each(formatsOf('report'))('a framework in %s', (format) => {
  it.each([
    ['en', ['Code of orchards', 'Invented.', 'CC0', "Growers' union", 'https://orchards.example/code', 'no statement of compliance', 'O-2', 'Proof of care', 'Hedges', 'pruning', 'records']],
    ['zh-CN', ['果园守则', '虚构。', 'CC0', '果农联合会', 'https://orchards.example/code', '不构成合规声明', 'O-2', '照管证明', '树篱', 'pruning', 'records']],
  ])('is named, licensed and disclaimed in %s, with the controls that are touched and those that are not', async (lang, wanted) => {
    const { text, status } = await readable(format, ['score', ...ORCHARD, '--lang', lang, ...fixed]);
    expect(status).toBe(0);
    expect(wanted.filter((each) => !plain(text).includes(plain(each)))).toEqual([]);
  });

  it('comes with a saved report, in either language', async () => {
    const { stdout: saved } = await runCli(['score', ...ORCHARD, '-f', 'json', '--lang', 'zh-CN', ...fixed]);
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'crosswalk-')), 'report.json');
    writeFileSync(file, saved);
    const { text, status } = await readable(format, ['report', file, '--lang', 'en', '-q']);
    expect(status).toBe(0);
    expect(plain(text)).toContain('Codeoforchards');
    expect(plain(text)).toContain('Proofofcare');
  });
});

describe('a framework in the terminal', () => {
  it.each([
    ['en', '40'],
    ['en', '80'],
    ['zh-CN', '40'],
    ['zh-CN', '80'],
  ])('fits: %s at %s columns', async (lang, columns) => {
    const { stdout } = await runCli(['score', ...LARGEST, '--lang', lang, ...fixed], { env: { COLUMNS: columns } });
    const lines = stdout.slice(stdout.indexOf('Cyber')).split('\n');
    expect(lines.length).toBeGreaterThan(200);
    expect(lines.filter((line) => displayWidth(line) > Number(columns))).toEqual([]);
    if (columns === '80') expect(lines.filter((line) => /^\s+→|→$|^\s+\d+ → \d+$/.test(line))).toEqual([]);
  });

  it('lists the ids of what is not touched by heading, where titles would fill screens', async () => {
    const { stdout } = await runCli(['score', ...LARGEST, '--lang', 'zh-CN', ...fixed]);
    const listed = stdout.slice(stdout.indexOf('本量表未涉及'));
    expect(listed).toMatch(/^ {4}治理：USFS-GV-/m);
    const { stdout: json } = await runCli(['score', ...LARGEST, '--json', ...fixed]);
    const { crosswalk } = JSON.parse(json) as Report;
    expect(listed.match(/USFS-/g)).toHaveLength(crosswalk?.untouched.length ?? 0);
  });
});

describe('each control with its standing and its questions, and those that nothing speaks to', () => {
  const short = 'pruning (partial) 2 → 1, records (supports) no → yes';
  const rendered = async (format: FormatName) => (await readable(format, ['score', ...ORCHARD, '--lang', 'en', ...fixed])).text;

  it('are rows below the questions in CSV', async () => {
    const rows = parse(await rendered('csv'), { bom: true }) as string[][];
    const framework = rows.filter(([id]) => id?.startsWith('framework/')).map((row) => row.filter((cell) => cell !== ''));
    expect(framework).toEqual([
      ['framework/O-1', 'Form of trees', 'answers on target', 'pruning (supports) 2 → 1'],
      ['framework/O-2', 'Proof of care', 'short of target', short],
      ['framework/O-3', 'Water', 'not applicable', 'water (equal) n/a'],
      ['framework/O-4', 'Hedges', 'not touched by this rubric'],
    ]);
  });

  it('are rows of a sheet of their own in a workbook', async () => {
    expect(await rendered('xlsx')).toContain(`O-2 Proof of care short of target ${short}\nO-3 Water`);
  });

  it('are properties of a suite without tests in JUnit', async () => {
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', isArray: (name) => ['testsuite', 'property'].includes(name) });
    const { testsuites } = parser.parse(await rendered('junit')) as { testsuites: { testsuite: Record<string, string & { property: Record<string, string>[] }>[] } };
    const suite = testsuites.testsuite.find((each) => each['@name'] === 'Through Code of orchards');
    expect(suite?.['@tests']).toBe('0');
    const properties = suite?.properties?.property.map((each) => [each['@name'], each['@value']]);
    expect(properties).toContainEqual(['framework.O-2', `Proof of care: short of target: ${short}`]);
    expect(properties).toContainEqual(['framework.O-4', 'Hedges: not touched by this rubric']);
  });

  it('are one notice in annotations', async () => {
    const notice = (await rendered('github')).split('\n').filter((line) => line.startsWith('::notice title=Through Code of orchards::'));
    expect(notice).toHaveLength(1);
    expect(notice[0]).toContain(`O-2 Proof of care: short of target: ${short}%0AO-3`);
    expect(notice[0]).toContain('%0AO-4 Hedges: not touched by this rubric');
  });

  it('are a taxonomy in SARIF, to which the rules stand in relations', async () => {
    const log = JSON.parse(await rendered('sarif')) as Log;
    const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false }).compile(JSON.parse(readFileSync('test/vectors/sarif-2.1.0.schema.json', 'utf8')) as object);
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    const [run] = log.runs;
    const [taxonomy] = run?.taxonomies ?? [];
    expect(taxonomy?.taxa?.map(({ id, properties }) => [id, properties?.touched, properties?.standing])).toEqual([
      ['O-1', true, 'on-target'],
      ['O-2', true, 'short'],
      ['O-3', true, 'not-applicable'],
      ['O-4', false, undefined],
    ]);
    const relations = run?.tool.driver.rules?.map(({ id, relationships = [] }) => [id, ...relationships.map(({ target, kinds }) => `${taxonomy?.taxa?.[target.index ?? -1]?.id} ${kinds?.[0]}`)]);
    expect(relations).toEqual([['pruning', 'O-1 relevant', 'O-2 relevant'], ['records', 'O-2 relevant'], ['water', 'O-3 equal']]);
  });
});

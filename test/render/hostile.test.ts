/** The largest and worst that a report may hold (500 questions, names and notes made to break out), in every format. */
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { readXlsx } from 'hucre/xlsx';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { judge, parseGate } from '../../src/gate/gate.ts';
import { BINARY_FORMATS, FORMAT_NAMES, FORMATS } from '../../src/render/formats.ts';
import { toJson } from '../../src/render/json.ts';
import { runShell } from '../shell.ts';
import { HOSTILE, hostileReport, RENDERING } from './html/reports.ts';

const FORMULA = '=HYPERLINK("http://example.org","x")';
const LEAD = ['=', '+', '-', '@', '\t', '\r'];

/** As hostileReport, with notes that begin as formulas do, and a gate for the annotations. */
function worst() {
  const report = hostileReport();
  const questions = report.questions.map((question, i) => ({ ...question, note: `${LEAD[i % LEAD.length]}${FORMULA}\u001B]0;title\u0007${question.note ?? ''}` }));
  return judge({ ...report, questions }, [parseGate('overall=99', 'min'), parseGate('question/q3=100', 'min')]);
}
const report = worst();
const rendered = async (format: (typeof FORMAT_NAMES)[number]) => String(await FORMATS[format](report, RENDERING));
/** Letters that turn the direction of text or end a line where none is seen; and what drives a terminal. */
// eslint-disable-next-line no-control-regex
const TURNS = /[\u202A-\u202E\u2066-\u2069\u2028\u2029\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

describe('a hostile report', () => {
  it.each(FORMAT_NAMES.filter((format) => format !== 'json' && !BINARY_FORMATS.includes(format)))('as %s holds nothing that drives a terminal or turns text round', async (format) => {
    expect(TURNS.exec(await rendered(format))).toBeNull();
  });

  it('as JSON comes back as it was', async () => {
    const text = await rendered('json');
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/); // eslint-disable-line no-control-regex
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(report)));
  });

  it('as JUnit is well-formed, with a case for every question', async () => {
    const xml = await rendered('junit');
    expect(XMLValidator.validate(xml)).toBe(true);
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', isArray: (name) => ['testsuite', 'testcase'].includes(name) });
    const { testsuites } = parser.parse(xml) as { testsuites: { testsuite: { testcase: { '@name': string }[] }[] } };
    expect(testsuites.testsuite.slice(1).flatMap(({ testcase }) => testcase)).toHaveLength(500);
  });

  it('as SARIF fits its schema', async () => {
    const schema = JSON.parse(readFileSync(path.join(import.meta.dirname, '../vectors/sarif-2.1.0.schema.json'), 'utf8')) as object;
    const log = JSON.parse(await rendered('sarif')) as Log;
    const validate = new Ajv({ strict: false, unicodeRegExp: false, formats: { uri: true, 'uri-reference': true, 'date-time': true } }).compile(schema);
    expect(validate(log), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(log.runs[0]?.tool.driver.rules?.length).toBeGreaterThanOrEqual(500);
  });

  it('as annotations says one thing a line, each an annotation', async () => {
    const lines = (await rendered('github')).trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^::(error|warning|notice)[ :]/);
  });

  it('as CSV and as a workbook starts no formula', async () => {
    const cells = (parse(await rendered('csv'), { bom: true, relax_column_count: true }) as string[][]).flat();
    const { sheets } = await readXlsx((await FORMATS.xlsx(report, RENDERING)) as Uint8Array);
    const texts = sheets.flatMap(({ rows }) => rows.flat()).filter((cell): cell is string => typeof cell === 'string');
    expect(cells.filter((cell) => cell.includes('HYPERLINK')).length).toBeGreaterThan(400);
    expect(texts.filter((cell) => cell.includes('HYPERLINK')).length).toBeGreaterThan(400);
    expect([...cells, ...texts].filter((cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
  });

  it('as Markdown opens no element, and breaks no table', async () => {
    const text = await rendered('markdown');
    expect(text.replaceAll(/\\</g, '').replaceAll('&lt;', '')).not.toMatch(/<(?!details|\/details|summary|\/summary|br>|!-- )/);
    for (const row of text.split('\n').filter((line) => line.startsWith('|'))) expect(row.endsWith('|'), row.slice(0, 200)).toBe(true);
  });

  it('as a page closes no script but its own', async () => {
    const page = await rendered('html');
    expect(page.match(/<script/g)?.length).toBe(page.match(/<\/script>/g)?.length);
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain(HOSTILE);
  });
});

describe('a large document', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'large-'));
  const file = path.join(folder, 'report.json');
  writeFileSync(file, toJson({ ...report, gates: [], questions: report.questions.map((question) => ({ ...question, note: 'x'.repeat(11_000) })) }, 2) + '\n');

  it('of 5 MB arrives whole through a pipe whose reader is slow', async () => {
    expect(statSync(file).size).toBeGreaterThan(5_000_000);
    const { status, stdout } = await runShell(`genai-readiness report ${file} -f json | (sleep 0.3; sha256sum) && sha256sum < ${file}`);
    const [piped, written] = stdout.trim().split('\n');
    expect(status).toBe(0);
    expect(piped).toBe(written?.replace(file, '-'));
  });

  it.each(FORMAT_NAMES.filter((format) => !BINARY_FORMATS.includes(format)))('as %s ends quietly when its reader has seen enough', async (format) => {
    const { stderr, stdout } = await runShell(`set +o pipefail; genai-readiness report ${file} -f ${format} | head -c 100`);
    expect(stderr).toBe('');
    expect(stdout.length).toBeGreaterThan(0);
  });
});

/** The agreement of several respondents in spreadsheets: its own numbers, a row an answer in CSV, a column a respondent in XLSX. */
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/model/agreement.ts';
import { FORMATS } from '../../src/render/formats.ts';
import { runCli } from '../cli/run-cli.ts';

const RENDERING = { language: 'en' as const, width: 80, color: false };
const PANEL = ['cio', 'cro', 'legal'].map((who) => `fixtures/panel/${who}.yaml`);
let agreement: Agreement;
beforeAll(async () => {
  agreement = JSON.parse((await runCli(['merge', ...PANEL, '--json', '--as-of', '2026-11-23', '--lang', 'en', '-q'])).stdout) as Agreement;
});

const decided = (): Agreement => ({
  ...agreement,
  reconcile: [],
  disputed: ['loc-agents'],
  decided: [{ question: 'gov-ceo-lead', topic: 'ceo', type: 'level', answer: 1, by: 'workshop', at: '2026-11-20', note: '=two memos' }],
  overall: { ...agreement.overall, alpha: null, interval: null, reason: 'no-variation', provisional: false },
});

async function recordsOf(document: Agreement): Promise<Record<string, string>[]> {
  return parse((await FORMATS.csv(document, RENDERING)) as string, { bom: true, columns: true }) as Record<string, string>[];
}

async function sheetsOf(document: Agreement): Promise<Map<string, unknown[][]>> {
  const { sheets } = await readXlsx((await FORMATS.xlsx(document, RENDERING)) as Uint8Array);
  return new Map(sheets.map(({ name, rows }) => [name, rows]));
}

describe('the agreement in CSV', () => {
  it('holds the document’s own numbers, and every answer to what is to be reconciled', async () => {
    const records = await recordsOf(agreement);
    const of = (part: string) => records.filter((record) => record.Part === part);
    const { overall, dimensions, reconcile } = agreement;
    expect(of('How far the respondents agree').map(({ id, alpha, questions, ['merged, Score']: score }) => [id, Number(alpha), Number(questions), Number(score)])).toEqual(
      [{ id: '', ...overall }, ...dimensions].map((part) => [part.id, part.alpha, part.units, part.merged.score]),
    );
    expect(of('To reconcile first').filter(({ Respondent }) => Respondent !== 'merged').map(({ id, Respondent, Answer, points, Note }) => [id, Respondent, Answer, Number(points), Note])).toEqual(
      reconcile.flatMap(({ question, worth, answers }) => answers.map(({ respondent, answer, note }) => [question, respondent, String(answer), worth, note ?? ''])),
    );
    expect(of('Summary').at(-1)?.Note).toContain('neither a rating nor a certificate');
  });

  it('says what is decided, what is disputed, and why there is no alpha', async () => {
    const records = await recordsOf(decided());
    expect(records[0]).toMatchObject({ id: '', alpha: '', Note: 'no variation' });
    expect(records).toContainEqual(expect.objectContaining({ Part: 'Some say that it does not apply', id: 'loc-agents' }));
    expect(records).toContainEqual(expect.objectContaining({ Part: 'Decided by the group', id: 'gov-ceo-lead', Respondent: 'workshop', Answer: '1', Note: '2026-11-20 · =two memos' }));
  });
});

describe('the agreement as a workbook', () => {
  it('has a column for each respondent of what is to be reconciled, with notes', async () => {
    const sheets = await sheetsOf(agreement);
    expect([...sheets.keys()]).toEqual(['Summary', 'How far the respondents agree', 'To reconcile first']);
    const [headings = [], first = []] = sheets.get('To reconcile first') ?? [];
    expect(headings.slice(-3)).toEqual(['cio', 'cro', 'legal']);
    expect(first.slice(-3)).toEqual(['4 “Deletion is built in.”', '0 “Nobody could show what the partner keeps.”', '0']);
    expect(sheets.get('How far the respondents agree')?.slice(1).map((row) => row.slice(1, 7))).toEqual(
      [agreement.overall, ...agreement.dimensions].map(({ alpha, interval, units, respondents, exact }) => [alpha, interval?.low, interval?.high, units, respondents, exact]),
    );
  });

  it('has no empty sheet, and no cell that begins a formula', async () => {
    const sheets = await sheetsOf(decided());
    expect([...sheets.keys()]).toEqual(['Summary', 'How far the respondents agree', 'Decided by the group']);
    expect(sheets.get('Decided by the group')?.[1]).toEqual(['gov-ceo-lead', expect.any(String), '1', 'workshop', '2026-11-20', "'=two memos"]);
    expect(sheets.get('Summary')?.flat()).toContain('Some say that it does not apply: loc-agents');
  });
});

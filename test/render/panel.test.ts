/** What reviewers found, and that respondents disagree, stands in every format of a report. */
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/answers.ts';
import { loadAnswers } from '../../src/files/answers.ts';
import { FORMATS, formatsOf } from '../../src/render/formats.ts';
import { score } from '../../src/score/score.ts';

const { rubric, answers } = await loadAnswers('fixtures/panel/reviewed.yaml', undefined);
const both = (answer: Answer, i: number): Answer => {
  const of = (respondent: string, given: number) => ({ respondent, given, evidence: [] });
  return typeof answer.given === 'number' && i % 2 === 0 ? { ...answer, respondents: [of('Ann', i % 5), of('Ben', (i + 2) % 5)] } : answer;
};
const merged = { ...answers, answers: new Map([...answers.answers].map(([id, answer], i) => [id, both(answer, i)])) };
const report = score(rubric, merged, { asOf: '2026-11-24', language: 'en' });

describe.each(formatsOf('report'))('%s', (format) => {
  it.each([
    ['en' as const, ['internal-audit', 'incident 2026-31', '−5.4', 'Ann, Ben', 'provisional']],
    ['zh-CN' as const, ['internal-audit', 'incident 2026-31', '−5.4', 'Ann、Ben', '暂定']],
  ])('shows the review beside the score, and that the level is provisional, in %s', async (language, wanted) => {
    const rendered = await FORMATS[format](report, { language, width: 120, color: false });
    const text = typeof rendered === 'string' ? rendered : (await readXlsx(rendered)).sheets.flatMap(({ rows }) => rows.flat()).join('\n');
    const plain = text.replace(/<(?!property|failure)[^>]*>/g, ' ').replace(/\\/g, '').replace(/\s+/g, ' ');
    // In a workbook it is a number.
    if (format === 'xlsx') wanted = wanted.map((each) => each.replace('−', '-'));
    // Data keep every decimal, and say in a field what others say in words.
    const inData: Record<string, string> = { '−5.4': '"difference": -5.4', 'Ann, Ben': '"Ann", "Ben"', 'Ann、Ben': '"Ann", "Ben"', provisional: '"provisional": true', 暂定: '"provisional": true' };
    expect(wanted.map((each) => (format === 'json' ? (inData[each] ?? each) : each)).filter((each) => !plain.includes(each))).toEqual([]);
  });
});

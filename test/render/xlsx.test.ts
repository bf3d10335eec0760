/** The workbook reads back with numbers as numbers, and nothing in it can be taken for a formula. */
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { loadAnswers } from '../../src/files/answers.ts';
import { judge, parseGate } from '../../src/gate/gate.ts';
import { renderXlsx } from '../../src/render/xlsx.ts';
import { score } from '../../src/score/score.ts';

async function sheetsOf(language: 'en' | 'zh-CN', note?: string) {
  const { rubric, answers } = await loadAnswers('fixtures/illustrative/strong.yaml', undefined);
  const report = judge(score(rubric, answers, { asOf: '2026-11-24', language }), [parseGate('overall=60', 'min')]);
  const noted = note === undefined ? report : { ...report, questions: report.questions.map((question) => ({ ...question, note })) };
  const { sheets } = await readXlsx(await renderXlsx(noted, { language, width: 80, color: false }));
  return { report, sheets };
}

describe('xlsx', () => {
  it.each([
    ['en' as const, ['Summary', 'Dimension', 'Principle', 'Gaps', 'Recommendations', 'Questions', 'Gates']],
    ['zh-CN' as const, ['概要', '维度', '原则', '差距', '建议', '题目', '门槛']],
  ])('has a sheet for each part in %s, every heading frozen', async (language, names) => {
    const { sheets } = await sheetsOf(language);
    expect(sheets.map(({ name }) => name)).toEqual(names);
    expect(sheets.map(({ freezePane }) => freezePane?.rows)).toEqual(names.map(() => 1));
  });

  it('holds the report’s own numbers, at full precision', async () => {
    const { report, sheets } = await sheetsOf('en');
    const [, dimensions, principles, gaps, recommendations, questions, gates] = sheets.map(({ rows }) => rows.slice(1));
    expect(dimensions?.map(([id, , value]) => [id, value])).toEqual(report.dimensions.map((each) => [each.id, each.score]));
    expect(principles?.map(([id, , value]) => [id, value])).toEqual(report.principles.map((each) => [each.id, each.score]));
    expect(gaps?.map((row) => [row[0], row[5]])).toEqual(report.gaps.map((each) => [each.question, each.points]));
    expect(recommendations?.map((row) => [row[1], row[6] ?? null])).toEqual(report.recommendations.map((each) => [each.question, each.gain]));
    expect(questions?.map((row) => [row[0], row[7] ?? null])).toEqual(report.questions.map((each) => [each.id, each.value]));
    expect(gates?.map((row) => [row[0], row[2]])).toEqual([['min overall', report.overall.score]]);
  });

  it('keeps text from being a formula', async () => {
    const { sheets } = await sheetsOf('en', '=HYPERLINK("http://example.org")');
    const texts = sheets.flatMap(({ rows }) => rows.flat()).filter((cell): cell is string => typeof cell === 'string');
    expect(texts.some((cell) => cell.includes('HYPERLINK'))).toBe(true);
    expect(texts.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });
});

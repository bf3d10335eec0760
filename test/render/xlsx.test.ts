/** The workbook reads back with numbers as numbers, and nothing in it can be taken for a formula. */
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { loadAnswers } from '../../src/files/answers.ts';
import { judge, parseGate } from '../../src/gate/gate.ts';
import { displayWidth } from '../../src/render/table/width.ts';
import { renderXlsx } from '../../src/render/xlsx.ts';
import { score } from '../../src/score/score.ts';

async function sheetsOf(language: 'en' | 'zh-CN', note?: string) {
  const { rubric, answers } = await loadAnswers('fixtures/illustrative/strong.yaml', undefined);
  const report = judge(score(rubric, answers, { asOf: '2026-11-24', language }), [parseGate('overall=60', 'min')]);
  const noted = note === undefined ? report : { ...report, questions: report.questions.map((question) => ({ ...question, note })) };
  const { sheets } = await readXlsx(await renderXlsx(noted, { language, width: 80, color: false }), { readStyles: true });
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

  it('rounds numbers for the eye alone, and says levels and shares as numbers', async () => {
    const { report, sheets } = await sheetsOf('en');
    const [summary, dimensions, , gaps] = sheets;
    const format = (sheet: (typeof sheets)[number] | undefined, cell: string) => sheet?.cells?.get(cell)?.style?.numFmt;
    expect([2, 3, 4, 7].map((column) => format(dimensions, `1,${column}`))).toEqual(['0.0', '0.0', '0%', '0.00']);
    expect(format(gaps, '1,5')).toBe('0.00');
    expect(dimensions?.rows.slice(1).map((row) => [row[4], row[5]])).toEqual(report.dimensions.map(({ coverage, level }) => [coverage, level]));
    expect(summary?.rows[1]).toEqual(['Score', report.overall.score]);
  });

  it.each(['en', 'zh-CN'] as const)('makes rows as high and columns as wide as the texts in %s need, and prints across', async (language) => {
    const { sheets } = await sheetsOf(language, '备注'.repeat(100));
    for (const { name, rows, columns, rowDefs, pageSetup } of sheets) {
      expect(pageSetup, name).toMatchObject({ orientation: 'landscape', fitToWidth: 1, printTitlesRow: '$1:$1' });
      rows.forEach((row, r) =>
        row.forEach((cell, c) => {
          const room = (columns?.[c]?.width ?? 0) * ((rowDefs?.get(r)?.height ?? 0) / 15);
          if (typeof cell === 'string') expect(room, `${name} ${r},${c}: ${cell}`).toBeGreaterThanOrEqual(displayWidth(cell));
        }),
      );
    }
  });

  it('keeps text from being taken for the notation of a character', async () => {
    const { sheets } = await sheetsOf('en', 'see _x0041_');
    expect(sheets.flatMap(({ rows }) => rows.flat())).toContain('see _x0041_');
  });

  it('keeps text from being a formula', async () => {
    const { sheets } = await sheetsOf('en', '=HYPERLINK("http://example.org")');
    const texts = sheets.flatMap(({ rows }) => rows.flat()).filter((cell): cell is string => typeof cell === 'string');
    expect(texts.some((cell) => cell.includes('HYPERLINK'))).toBe(true);
    expect(texts.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });
});

/** What a pipeline adds to a report stands in every format: the baseline, accepted gaps, gates with their cheapest way. */
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAnswers } from '../../src/files/answers.ts';
import { judge, parseGate } from '../../src/gate/gate.ts';
import type { Report } from '../../src/model/report.ts';
import { FORMATS, formatsOf } from '../../src/render/formats.ts';
import { score } from '../../src/score/score.ts';

let report: Report;
beforeAll(async () => {
  const { rubric, answers } = await loadAnswers('fixtures/illustrative/strong.yaml', undefined);
  const earlier = score(rubric, answers, { asOf: '2026-11-24', language: 'en' });
  const worse = new Map([...answers.answers, ['gov-roles', { given: 0, evidence: [] }]] as const);
  const accepting = (question: string, expires: string) => ({ question, reason: `Moving ${question}.`, owner: 'COO', expires });
  report = judge(score(rubric, { ...answers, answers: worse }, { asOf: '2026-11-24', language: 'en' }), [parseGate('overall=70', 'min'), parseGate('gaps/all=0:warn', 'max')], {
    baseline: earlier,
    acceptedGaps: [accepting('loc-capacity', '2999-01-01'), accepting('loc-fallback', '2020-01-01'), 'loc-residency'],
  });
});

describe.each(formatsOf('report').filter((format) => format !== 'json'))('%s', (format) => {
  it.each([
    ['en' as const, ['newly below target', 'Moving loc-capacity.', 'until 2999-01-01', 'expired: counts again', 'incomplete', 'Cheapest way']],
    ['zh-CN' as const, ['Moving loc-capacity.', '已接受', '最省力']],
  ])('tells regressions, accepted gaps that count and that do not, and the way to pass a gate, in %s', async (language, wanted) => {
    const rendered = await FORMATS[format](report, { language, width: 120, color: false });
    const text = typeof rendered === 'string' ? rendered : (await readXlsx(rendered)).sheets.flatMap(({ rows }) => rows.flat()).join('\n');
    const plain = text.replace(/<(?!property|failure)[^>]*>/g, ' ').replace(/\\/g, '').replace(/\s+/g, ' ');
    expect(wanted.filter((each) => !plain.includes(each))).toEqual([]);
  });
});

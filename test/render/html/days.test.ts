/** Days on pages are written as people write them, elsewhere as ISO 8601. */
import { expect, it } from 'vitest';
import { compare } from '../../../src/compare/compare.ts';
import { loadAnswers } from '../../../src/files/answers.ts';
import { FORMATS } from '../../../src/render/formats.ts';
import { wordsFor } from '../../../src/render/words.ts';
import { score } from '../../../src/score/score.ts';

const { rubric, answers } = await loadAnswers('fixtures/illustrative/weak.yaml');
const report = score(rubric, answers, { asOf: '2026-11-25', language: 'zh-CN' });
const rendered = async (format: 'html' | 'table' | 'markdown', language: 'en' | 'zh-CN') => String(await FORMATS[format](report, { language, width: 80, color: false }));

it('on pages', async () => {
  const page = await rendered('html', 'zh-CN');
  expect(page).toContain('评估日期 2026年11月10日');
  expect(page).toContain('证据截至 2026年11月25日');
  expect(page).toContain('assessed 10 November 2026');
  const sideBySide = String(await FORMATS.html(compare([report, { ...report, institution: { ...report.institution, name: 'B' } }], { language: 'en' }), { language: 'en', width: 80, color: false }));
  expect(sideBySide).toContain('as of 25 November 2026');
});

it('elsewhere', async () => {
  expect(await rendered('table', 'zh-CN')).toContain('评估日期 2026-11-10');
  expect(await rendered('markdown', 'en')).toContain('assessed 2026-11-10');
});

it('leaves what is no day of the calendar as it is', () => {
  expect(wordsFor(report.texts, 'en', 'long').day('2026-99-99')).toBe('2026-99-99');
});

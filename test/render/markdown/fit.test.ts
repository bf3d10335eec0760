/** A document fits into a comment, whatever it holds, and says what it left out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/messages/index.ts';
import type { Language } from '../../../src/messages/index.ts';
import { FORMATS } from '../../../src/render/formats.ts';
import { escapeMarkdown } from '../../../src/render/markdown/escape.ts';
import { COMMENT_LIMIT, fitted } from '../../../src/render/markdown/fit.ts';
import { hostileReport, RENDERING, reportOf } from '../html/reports.ts';

const leftOut = (count: number) => `${count} left out`;
const table = (rows: number) => ['| a |', '| --- |', ...Array.from({ length: rows }, (_, i) => `| ${i} |`)].join('\n');
const list = (rows: number) => Array.from({ length: rows }, (_, i) => `- ${i}`).join('\n');

describe('fitted', () => {
  it('leaves alone what fits', () => {
    const text = `# Title\n\n${table(5)}\n\nEnd\n`;
    expect(fitted(text, leftOut, text.length)).toBe(text);
  });

  it('takes rows from the end of the last table first, and says how many', () => {
    const text = `# Title\n\n${table(5)}\n\n${table(50)}\n\nEnd\n`;
    const cut = fitted(text, leftOut, text.length - 30);
    expect(cut.startsWith(`# Title\n\n${table(5)}\n\n| a |\n| --- |\n| 0 |`)).toBe(true);
    const [, count] = /\n\n_(\d+) left out_\n\nEnd\n$/.exec(cut) ?? [];
    expect(cut).toContain(`| ${49 - Number(count)} |\n\n_`);
    expect(cut).not.toContain(`| ${50 - Number(count)} |`);
  });

  it('fits for any tables and lists, keeps everything that is no row, and counts every row that it drops', () => {
    const rows = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 100 }), (parts, percent) => {
        const text = `# Title\n\n${parts.map(([isTable, count]) => (isTable ? table(count) : list(count))).join('\n\nbetween\n\n')}\n\nEnd\n`;
        // The least that it can come to: every row left out.
        const least = `# Title\n\n${parts.map(([isTable, count]) => `${isTable ? '| a |\n| --- |\n' : ''}\n_${leftOut(count)}_`).join('\n\nbetween\n\n')}\n\nEnd\n`.length + 2 * parts.length;
        const limit = least + Math.round((Math.max(0, text.length - least) * percent) / 100);
        const cut = fitted(text, leftOut, limit);
        expect(cut.length).toBeLessThanOrEqual(limit);
        expect(cut.split('between')).toHaveLength(parts.length);
        const kept = cut.split('\n').filter((line) => /^(\| \d+ \||- \d+)$/.test(line)).length;
        const dropped = [...cut.matchAll(/_(\d+) left out_/g)].reduce((sum, [, count]) => sum + Number(count), 0);
        expect(kept + dropped).toBe(parts.reduce((sum, [, count]) => sum + count, 0));
      }),
    );
  });
});

describe.each(['en', 'zh-CN'] as Language[])('in %s', (language) => {
  it('a report of 500 questions fits into a comment, and says what is not in it', async () => {
    const text = (await FORMATS.markdown(hostileReport(), { ...RENDERING, language })) as string;
    expect(text.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    // In another script a character takes up to three bytes: a step summary takes 1 MiB.
    expect(Buffer.byteLength(text)).toBeLessThan(2 ** 20);
    const [before = '', after = ''] = LANGUAGES[language].report.leftOut(12345).split('12345');
    expect(text).toMatch(new RegExp(`_${before}\\d+${after}_`));
    expect(text.trimEnd().endsWith(`_${LANGUAGES[language].report.statement}_`)).toBe(true);
  });

  it('an ordinary report is whole', async () => {
    const report = await reportOf('fixtures/illustrative/weak.yaml');
    const text = (await FORMATS.markdown(report, { ...RENDERING, language })) as string;
    for (const { id } of report.questions) expect(text).toContain(`| ${id} |`);
  });
});

it('a long text is cut between characters', () => {
  expect(escapeMarkdown('x'.repeat(1000))).toBe('x'.repeat(1000));
  expect(escapeMarkdown('x'.repeat(1001))).toBe(`${'x'.repeat(999)}…`);
  expect(escapeMarkdown(`${'x'.repeat(998)}𠮷${'x'.repeat(10)}`)).toBe(`${'x'.repeat(998)}…`);
});

it('calls nobody to a comment, and leaves addresses of mail as they are', () => {
  expect(escapeMarkdown('@ann, see (@bob-1)')).toBe('@&#8203;ann, see (@&#8203;bob-1)');
  expect(escapeMarkdown('ann@bank.example, @ 5 %')).toBe('ann@bank.example, @ 5 %');
});

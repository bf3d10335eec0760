import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { compare, type Compared } from '../../src/compare/compare.ts';
import type { Language } from '../../src/messages/index.ts';
import { renderComparisonMarkdown } from '../../src/render/markdown/comparison.ts';
import { renderComparisonTable } from '../../src/render/table/comparison.ts';
import { cut } from '../../src/render/table/part.ts';
import { loadAnswers } from '../../src/files/answers.ts';
import { score } from '../../src/score/score.ts';
import { reportOf, RUBRIC, TESTED, workedA, workedB } from '../compare/reports.ts';

const CHINESE_NAME = '华东某某农村商业银行股份有限公司';
const HOSTILE_NAME = 'D | <b>bold</b> `x`\u001B[31m';

const sparse = (name: string) => reportOf(name, '2026-01-15', [`q1: { level: 2, ${TESTED} }`]);
const earlier = () => workedA('2025-01-15', 'Bank');
const later = () =>
  reportOf('Bank', '2026-01-15', [`q1: { level: 4, ${TESTED} }`, `q2: { value: yes, ${TESTED} }`, `q4: { value: 19, ${TESTED} }`, 'q5: { na: "sold" }', `q6: { level: 1, ${TESTED} }`]);

const comparisonIn = (language: Language, ...reports: Compared) => compare(reports, { language });
const table = (language: Language, reports: Compared, width = 80, color = false) =>
  renderComparisonTable(comparisonIn(language, ...reports), { language, width, color });
const markdown = (language: Language, reports: Compared) =>
  renderComparisonMarkdown(comparisonIn(language, ...reports), { language, width: 80, color: false });

const SCENES: Record<string, () => Promise<Compared>> = {
  'two-institutions': async () => [await workedA(), await workedB()],
  'not-determined': async () => [await workedA(), await sparse(CHINESE_NAME)],
  'three-institutions': async () => [await workedA(), await workedB(), await sparse(CHINESE_NAME)],
  'over-time': async () => {
    const years = await Promise.all([2023, 2024, 2025, 2026].map(async (year) => {
      const { rubric, answers } = await loadAnswers(`fixtures/over-time/${year}.yaml`, RUBRIC);
      return score(rubric, answers, { asOf: `${year}-11-15`, language: 'en' });
    }));
    return years as unknown as Compared;
  },
  progress: async () => [await earlier(), await later()],
  'other-rubric': async () => {
    const b = await workedB();
    return [await workedA(), { ...b, rubric: { ...b.rubric, digest: 'another', version: '2.0.0' } }];
  },
};

describe.each(['en', 'zh-CN'] as const)('in %s', (language) => {
  it.each(Object.keys(SCENES))('the table of %s reads as drawn', async (scene) => {
    const text = table(language, await (SCENES[scene] as () => Promise<Compared>)());
    await expect(text).toMatchFileSnapshot(`__golden__/comparison-${scene}.${language}.txt`);
  });

  it('the Markdown of three institutions reads as drawn', async () => {
    const text = markdown(language, await (SCENES['three-institutions'] as () => Promise<Compared>)());
    await expect(text).toMatchFileSnapshot(`__golden__/comparison.${language}.md`);
  });

  it.each(Object.keys(SCENES))('the table of %s fits into 50, 80 and 120 columns and is the same with colour, but for the colour', async (scene) => {
    const reports = await (SCENES[scene] as () => Promise<Compared>)();
    for (const width of [50, 80, 120]) {
      const plain = table(language, reports, width);
      expect(plain.split('\n').filter((line) => stringWidth(line) > width)).toEqual([]);
      expect(plain).toMatch(/[^\n]\n$/);
      const coloured = table(language, reports, width, true);
      expect(coloured).not.toBe(plain);
      // eslint-disable-next-line no-control-regex
      expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(plain);
    }
  });
});

describe('a comparison', () => {
  it('says that the order is not determined while the missing answers could turn it, and never a bare number for it', async () => {
    const text = table('en', [await workedA(), await sparse('B')]);
    expect(text).toContain('Not determined: what the two have left unanswered outweighs what separates');
    expect(text).toMatch(/Overall +59\.9 +8\.3–91\.7 +not determined/);
  });

  it('says who is ahead when no answer that is missing could turn it', async () => {
    expect(table('en', [await workedB(), await workedA()])).toContain('A is ahead of B by 21.08 points as they stand, and at these weights stays');
  });

  it('puts more institutions than fit beside one another into blocks', async () => {
    const reports: Compared = [await workedA(), await workedB(), await sparse('C'), await sparse('E')];
    const headings = (width: number) => table('en', reports, width).split('\n').filter((line) => line.includes('1 − '));
    expect(headings(80).map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['1 A', '2 B', '3 C', '1 − 2', '1 − 3'],
      ['1 A', '4 E', '1 − 4'],
    ]);
    expect(headings(120)).toHaveLength(1);
  });

  it('sums the questions beyond the tenth in one line', async () => {
    const many = comparisonIn('en', await workedA(), await workedB());
    const [row] = many.attribution;
    const attribution = [...many.attribution, ...Array.from({ length: 8 }, () => ({ ...(row as NonNullable<typeof row>), points: 0.25 }))];
    const text = renderComparisonTable({ ...many, attribution }, { language: 'en', width: 80, color: false });
    expect(text).toMatch(/4 other questions +\+1\.00\n/);
  });

  it('takes names as data: nothing in them moves the cursor or ends a cell', async () => {
    const reports: Compared = [await workedA(), await sparse(HOSTILE_NAME)];
    expect(table('en', reports)).not.toContain('\u001B');
    const text = markdown('en', reports);
    expect(text).not.toContain('\u001B');
    expect(text).not.toMatch(/<b>|(?<!\\)`/);
    const cells = text.split('\n').filter((line) => line.startsWith('|')).map((line) => line.split(/(?<!\\)\|/).length);
    expect(new Set(cells)).toEqual(new Set([5, 6, 7]));
  });
});

describe('a name too long for its column', () => {
  it('is cut by display width', () => {
    expect(cut('华东某某农村商业银行', 11)).toBe('华东某某农…');
    expect(cut('OCBC', 11)).toBe('OCBC');
    expect(cut('a very long name indeed', 10)).toBe('a very lo…');
  });
});

/** What the charts of a comparison draw, held against its numbers. */
import { describe, expect, it } from 'vitest';
import { compare, type Compared } from '../../../src/compare/compare.ts';
import type { Comparison } from '../../../src/model/comparison.ts';
import { leadOf } from '../../../src/render/comparison/lead.ts';
import { sheetOf } from '../../../src/render/comparison/sheet.ts';
import { dumbbellRows, dumbbells } from '../../../src/render/html/charts/dumbbell.ts';
import { overTime, timeLines } from '../../../src/render/html/charts/over-time.ts';
import { swings } from '../../../src/render/html/charts/swing.ts';
import { scaleTicks } from '../../../src/render/html/shapes.ts';
import { renderHtml } from '../../../src/render/html/index.ts';
import { workedA, workedB } from '../../compare/reports.ts';
import { rubricOf, scored, share } from '../../score/rubrics.ts';
import { RENDERING } from './reports.ts';

const numbers = (svg: string, pattern: RegExp) => [...svg.matchAll(pattern)].map((match) => match.slice(1).map(Number));
const comparison = (...reports: Compared): Comparison => compare(reports, { language: 'en' });
const [a, b] = [await workedA(), await workedB()];

describe('dumbbells', () => {
  const draw = (made: Comparison) => dumbbells('id', dumbbellRows(sheetOf(made, 'en')), sheetOf(made, 'en')).text;

  it('put each score where it is on the scale, and join them', () => {
    const made = comparison(a, b);
    const svg = draw(made);
    const rows = [made.institutions, ...made.dimensions.map(({ standings }) => standings)];
    // The last of each kind is the sample of the legend.
    const at = (kind: string) => numbers(svg, new RegExp(`<circle class="${kind}" cx="([\\d.]+)"`, 'g')).map(([x = 0]) => (x - 208) / 4).slice(0, -1);
    rows.forEach(([ours, theirs], i) => {
      expect(at('dot')[i]).toBeCloseTo(ours?.score ?? Number.NaN, 1);
      expect(at('ring')[i]).toBeCloseTo(theirs?.score ?? Number.NaN, 1);
    });
    expect(svg.match(/class="span"/g)).toHaveLength(rows.length);
  });

  it('hatch what missing answers leave open, and do not call such a difference known', () => {
    const svg = draw(comparison(a, b));
    const open = numbers(svg, /<rect class="open" x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="6"/g);
    expect(open.slice(0, -1).map(([x = 0, width = 0]) => [Math.round((x - 208) / 4), Math.round((x + width - 208) / 4)])).toEqual([[39, 59], [0, 100]]);
    expect(svg).toContain('>open</text>');
  });

  it('number several, and leave out who has no score', () => {
    const rubric = rubricOf({ a: { questions: [share('q1')] }, b: { questions: [share('q2')] } });
    const report = (q1: number, q2: number | { na: string }) => scored(rubric, { q1, q2 });
    const svg = draw(comparison(report(0.2, 0.4), report(0.6, { na: 'no' }), report(0.5, { na: 'no' })));
    expect(svg.match(/class="dot"/g)).toHaveLength(4);
    expect(svg.match(/class="ring"/g)).toHaveLength(6);
    expect(svg.match(/>3<\/text>/g)).toHaveLength(3);
    expect(svg.match(/class="span"/g)).toHaveLength(2);
  });
});

describe('swings', () => {
  it('reach from the lowered to the raised weight, hatched where the order is turned', () => {
    const made = comparison(a, b);
    const [pair] = made.verdicts;
    const lead = leadOf(pair as NonNullable<typeof pair>);
    const svg = swings('id', { ahead: 'A', behind: 'B', margin: lead.margin, weights: lead.weights }, sheetOf(made, 'en')).text;
    // The scale runs from −4 to 6.
    const value = (x: number) => ((x - 208) / 380) * 10 - 4;
    const bars = numbers(svg, /<rect class="(?:open|solid)"[^>]* x="([\d.]+)" y="\d+" width="([\d.]+)" height="14"/g).map(([x = 0, width = 0]) => [value(x), value(x + width)]);
    const expected = lead.weights.flatMap(({ lowered, raised }) => {
      const [low, high] = [Math.min(lowered, raised), Math.max(lowered, raised)];
      return low < 0 ? [[low, 0], [0, high]] : [[low, high]];
    });
    expect(bars.map((bar) => bar.map((end) => end.toFixed(1)))).toEqual(expected.map((bar) => bar.map((end) => end.toFixed(1))));
    expect(svg.match(/class="open"[^>]*height="14"/g)).toHaveLength(2);
  });

  it('speak of the one that leads, as both stand where missing answers outweigh the lead', () => {
    const rubric = rubricOf({ a: { questions: [share('q1')] }, b: { questions: [share('q2'), share('q3')] } });
    const [low, high] = [scored(rubric, { q1: 0.2, q2: 0.4 }), scored(rubric, { q1: 0.1, q2: 0.9 })];
    const [pair] = comparison(low, high).verdicts;
    const lead = leadOf(pair as NonNullable<typeof pair>);
    expect(lead).toMatchObject({ ahead: 1, behind: 0, anyway: false, margin: expect.closeTo(7.5, 9) });
    expect(lead.boxShare).toBe(1 - (pair?.asTheyStand.boxShare ?? Number.NaN));
    expect(lead.weights.map(({ contribution }) => Math.round(10 * contribution) / 10)).toEqual(pair?.asTheyStand.weights.map(({ contribution }) => -Math.round(10 * contribution) / 10));
  });

  it('are not drawn where nothing separates the two', () => {
    const page = renderHtml(comparison(a, { ...a, institution: { name: 'B' } }), RENDERING);
    expect(page).toContain('id="en-dumbbells-title"');
    expect(page).not.toContain('id="en-swings');
  });
});

describe('lines over time', () => {
  const years = (...reports: [string, 'a' | 'b'][]) => Promise.all(reports.map(([year, which]) => (which === 'a' ? workedA : workedB)(`${year}-01-15`, 'Bank')));

  it('pass through each score at its date, one panel for the whole and one for each dimension', async () => {
    const made = comparison(...((await years(['2024', 'a'], ['2025', 'b'], ['2026', 'a'])) as unknown as Compared));
    const sheet = sheetOf(made, 'en');
    const svg = overTime('id', timeLines(sheet), sheet).text;
    const dots = numbers(svg, /<circle class="dot" cx="([\d.]+)" cy="([\d.]+)" r="3"/g);
    const scores = [made.institutions, ...made.dimensions.map(({ standings }) => standings)].flat();
    expect(dots).toHaveLength(scores.length);
    dots.forEach(([x = 0, y = 0], i) => {
      expect(y).toBeCloseTo(44 + 96 * (1 - (scores[i]?.score ?? Number.NaN) / 100), 1);
      expect(x).toBeCloseTo(30 + 190 * ([0, 366 / 731, 1][i % 3] as number), 1);
    });
    expect(svg.match(/class="course"/g)).toHaveLength(4);
    // B has not answered what Third asks.
    expect(svg.match(/<path class="open"/g)).toHaveLength(2);
    expect(svg.match(/class="target dashed"/g)).toHaveLength(4);
  });

  it('leave out a date on which a dimension was not scored, and a target that nobody set', async () => {
    const [first, second] = (await years(['2024', 'a'], ['2025', 'a'])) as unknown as [Compared[0], Compared[0]];
    const gone = { ...second, target: null, dimensions: second.dimensions.map((each) => ({ ...each, score: null, potential: null })) };
    const sheet = sheetOf(comparison(first, gone), 'en');
    const svg = overTime('id', timeLines(sheet), sheet).text;
    expect(svg.match(/class="dot"/g)).toHaveLength(2 + 3);
    expect(svg.match(/class="course"/g)).toHaveLength(1);
    expect(svg).not.toContain('target dashed');
  });
});

describe('the marks of a scale', () => {
  it.each([
    [-2.9, 5.1, [-4, -2, 0, 2, 4, 6]],
    [0, 43.9, [0, 10, 20, 30, 40, 50]],
    [0, 0, [0, 1]],
    [-0.2, 0.1, [-1, 0, 1]],
    [0, 100, [0, 20, 40, 60, 80, 100]],
    [-37, 0, [-40, -30, -20, -10, 0]],
  ])('from %d to %d are round', (low, high, ticks) => {
    expect(scaleTicks(low, high)).toEqual(ticks);
  });
});

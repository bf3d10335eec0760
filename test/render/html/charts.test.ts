/** What the charts draw, held against the numbers of the report. */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { scoreBars } from '../../../src/render/html/charts/bars.ts';
import { heatMaps } from '../../../src/render/html/charts/heat-map.ts';
import { overallBar } from '../../../src/render/html/charts/interval.ts';
import { hasRadar, radar, radarDimensions } from '../../../src/render/html/charts/radar.ts';
import { fallsOf, waterfall } from '../../../src/render/html/charts/waterfall.ts';
import { sheetOf } from '../../../src/render/html/sheet.ts';
import { rubricOf, scored, share } from '../../score/rubrics.ts';
import { FILES, hostileReport, reportOf } from './reports.ts';

const reports = await Promise.all(FILES.map((file) => reportOf(file)));
const named = reports.map((report): [string, Report] => [report.institution.name, report]);
const numbers = (svg: string, pattern: RegExp) => [...svg.matchAll(pattern)].map((match) => match.slice(1).map(Number));

describe.each(named)('the waterfall of %s', (_, report) => {
  it('goes from the target to the score without a step missing', () => {
    const falls = fallsOf(report);
    expect(falls[0]).toMatchObject({ kind: 'aim', from: 0, to: report.overall.target });
    expect(falls.at(-1)).toMatchObject({ kind: 'score', from: 0, to: report.overall.score });
    const steps = falls.slice(1, -1);
    steps.forEach((fall, i) => expect(fall.from).toBeCloseTo(falls[i]?.to ?? Number.NaN, 9));
    expect(steps.at(-1)?.to).toBeCloseTo(report.overall.score ?? Number.NaN, 9);
  });

  it('loses in each dimension what the report says', () => {
    const losses = fallsOf(report).filter(({ kind }) => kind === 'loss');
    for (const { dimension, from, to } of losses) expect(from - to).toBeCloseTo(report.dimensions.find(({ id }) => id === dimension)?.gap ?? Number.NaN, 9);
    expect(losses.reduce((sum, { from, to }) => sum + from - to, 0)).toBeCloseTo(report.overall.gap ?? Number.NaN, 9);
    expect(losses.reduce((sum, { unanswered }) => sum + unanswered, 0)).toBeCloseTo(report.gaps.filter(({ state }) => state === 'unanswered').reduce((sum, { points }) => sum + points, 0), 9);
  });

  it('draws a bar for every step', () => {
    const falls = fallsOf(report);
    const { text } = waterfall(falls, sheetOf(report, 'en'));
    const bars = numbers(text, /<rect class="(?:aim|loss|solid)" x="[\d.]+" y="\d+" width="([\d.]+)" height="18"/g);
    const [aim = 0] = bars[0] ?? [];
    expect(bars).toHaveLength(falls.length);
    falls.forEach((fall, i) => expect(bars[i]?.[0]).toBeCloseTo((Math.abs(fall.to - fall.from) / (report.overall.target ?? 1)) * aim, 0));
  });
});

it('without a target the waterfall goes from 100 to the score', () => {
  const report = scored(rubricOf({ a: { questions: [share('q1'), share('q2')] }, b: { questions: [share('q3')] } }), { q1: 0.5, q3: 1 });
  expect(report.target).toBeNull();
  expect(fallsOf(report).map(({ kind, from, to, unanswered }) => [kind, from, to, unanswered])).toEqual([
    ['aim', 0, 100, 0],
    ['loss', 100, 62.5, 25],
    ['score', 0, 62.5, 0],
  ]);
});

it('where nothing is scored there is no waterfall, and no radar', () => {
  const report = scored(rubricOf({ a: { questions: [share('q')] } }), { q: { na: 'does not apply' } });
  expect(fallsOf(report)).toEqual([]);
  expect(hasRadar(report)).toBe(false);
});

describe.each(named)('the scores of %s', (_, report) => {
  const sheet = sheetOf(report, 'zh-CN');

  it('are bars as long as the scores, hatched up to the potential', () => {
    const { text } = scoreBars('bars', 'bars', report.principles.map((standing) => ({ name: standing.id, standing })), sheet);
    const solid = numbers(text, /<rect class="solid" x="208" y="[\d.]+" width="([\d.]+)"/g).flat();
    expect(solid).toHaveLength(report.principles.length);
    report.principles.forEach(({ score }, i) => expect(solid[i]).toBeCloseTo(4 * (score ?? Number.NaN), 1));
    const open = numbers(text, /<rect class="open" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g).map(([x = 0, width = 0]) => x + width - 208);
    expect(open.map((end) => Math.round(end))).toEqual(report.principles.filter(({ score, potential }) => (potential ?? 0) - (score ?? 0) > 1e-9).map(({ potential }) => Math.round(4 * (potential ?? 0))));
  });

  it('are one bar for the whole', () => {
    const [solid = 0] = numbers(overallBar(sheet).text, /<rect class="solid"[^>]* width="([\d.]+)"/g)[0] ?? [];
    expect(solid).toBeCloseTo(3.52 * (report.overall.score ?? Number.NaN), 1);
  });

  it('are corners of the radar as far from the centre as the score', () => {
    const path = /<path class="area" d="M([^Z]+)Z"/.exec(radar(sheet).text)?.[1] ?? '';
    const corners = path.split('L').map((point) => point.split(',').map(Number));
    expect(corners).toHaveLength(radarDimensions(report).length);
    radarDimensions(report).forEach(({ score }, i) => expect(Math.hypot((corners[i]?.[0] ?? 0) - 210, (corners[i]?.[1] ?? 0) - 184)).toBeCloseTo(1.16 * (score ?? Number.NaN), 1));
  });

  it('are a tile for every topic, with its score', () => {
    const maps = heatMaps(sheet).map(({ text }) => text).join('');
    expect(maps.match(/class="tile/g)).toHaveLength(report.topics.length);
    for (const { name } of report.topics) expect(name).not.toBe('');
    for (const topic of report.topics) expect(maps).toContain(topic.score === null ? '>–<' : sheet.words.score(topic.score));
  });
});

it('a radar leaves out what is not scored, and needs three dimensions', () => {
  const questions = Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, { questions: [share(`q-${id}`)] }]));
  const answers = { 'q-a': 1, 'q-b': 0.5, 'q-c': 0, 'q-d': { na: 'does not apply' } };
  expect(radarDimensions(scored(rubricOf(questions), answers)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(hasRadar(scored(rubricOf(questions), { ...answers, 'q-c': { na: 'does not apply' } }))).toBe(false);
});

it('labels of any length stay within few lines', () => {
  const { text } = radar(sheetOf(hostileReport(), 'en'));
  for (const label of text.match(/<text[^>]*>.*?<\/text>/g) ?? []) expect((label.match(/<tspan/g) ?? []).length).toBeLessThanOrEqual(3);
});

/** The engine held to numbers that others have published, through rubrics written in our own format. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadAnswers } from '../../src/files/answers.ts';
import type { Question } from '../../src/model/rubric.ts';
import { score } from '../../src/score/score.ts';
import { OPTIONS, rubricOf, scored, share } from './rubrics.ts';

const vector = (name: string) => JSON.parse(readFileSync(path.join(import.meta.dirname, '../vectors', name), 'utf8'));

describe('the worked example of the scoring method', () => {
  const folder = path.join(import.meta.dirname, '../../fixtures/published/worked-example');
  const { expected } = vector('worked_example.json');

  it.each(['A', 'B'])('gives the published numbers for institution %s', async (name) => {
    const loaded = await loadAnswers(path.join(folder, `${name.toLowerCase()}.yaml`), path.join(folder, 'rubric.yaml'));
    const report = score(loaded.rubric, loaded.answers, OPTIONS);
    const wanted = expected[name];
    const near = (actual: number | null | undefined, value: number | null) =>
      value === null ? expect(actual).toBeNull() : expect(actual).toBeCloseTo(100 * value, 3);

    for (const { id, ...node } of report.dimensions) {
      near(node.score, wanted.low[id]);
      near(node.potential, wanted.high[id]);
      near(node.claimed, wanted.claimed[id]);
      near(node.observed, wanted.observed[id]);
    }
    for (const { id, ...node } of report.topics) near(node.score, wanted.low[id]);
    near(report.overall.score, wanted.low.ALL);
    near(report.overall.potential, wanted.high.ALL);
    near(report.overall.claimed, wanted.claimed.ALL);
    near(report.overall.observed, wanted.observed.ALL);
    expect(report.overall.coverage).toBeCloseTo(wanted.coverage, 12);
    for (const { id, weight } of report.questions) {
      if (id in wanted.effective_weights) expect(weight).toBeCloseTo(wanted.effective_weights[id], 5);
      else expect(weight).toBeNull();
    }
    expect(report.overall.level).toBe(wanted.level_low[1]);
    expect(report.overall.levelHigh).toBe(wanted.level_high[1]);
    expect(report.overall.boundBy.filter(({ kind }) => kind === 'must-pass').map(({ id }) => id)).toEqual(wanted.level_low[2]);
  });

  it('says that raising q6 alone lifts A from level 1', async () => {
    const loaded = await loadAnswers(path.join(folder, 'a.yaml'), path.join(folder, 'rubric.yaml'));
    const report = score(loaded.rubric, loaded.answers, OPTIONS);
    expect(report.recommendations[0]).toMatchObject({ question: 'q6', from: 1, to: 2, effort: 3, unlocks: 3 });
    expect(report.recommendations[0]?.gain).toBeCloseTo(5, 9);
  });
});

describe('OWASP SAMM', () => {
  const samm = vector('samm.json');
  const question = (id: string): Question => ({
    id,
    type: 'level',
    levels: samm.answer_values.map((points: number) => ({ points })),
  });
  const practice = (order: string[]) => rubricOf({ practice: { questions: order.map((id) => question(`q${id}`)) } });
  const levelOf = (value: number) => samm.answer_values.indexOf(value);
  const answers = (order: string[], values: number[]) => Object.fromEntries(order.map((id, i) => [`q${id}`, levelOf(values[i] ?? 0)]));
  // SAMM's practice score sums three levels of two streams each: three times the mean of the six.
  const sammScore = (hundred: number | null) => (3 * (hundred ?? Number.NaN)) / 100;

  it('gives the practice score, target, gap and percentage to target of Secure Build', () => {
    const { order, current, target, after_quarter: after, ...published } = samm.secure_build;
    const profile = { id: 'samm', questions: Object.fromEntries(order.map((id: string, i: number) => [`q${id}`, target[i]])) };
    const before = scored(practice(order), answers(order, current), { target: profile });
    expect(sammScore(before.overall.score)).toBeCloseTo(published.Baseline, 9);
    expect(sammScore(before.overall.target)).toBeCloseTo(published.Target, 9);
    expect((6 * (before.overall.gap ?? 0)) / 100).toBeCloseTo(published.AbsoluteGap, 9);
    expect((6 * (before.overall.target ?? 0)) / 100).toBeCloseTo(published.AbsoluteTarget, 9);
    expect(before.overall.percentToTarget).toBeCloseTo(published.PercentToTarget, 3);
    const later = scored(practice(order), answers(order, after), { target: profile });
    expect(sammScore(later.overall.score)).toBeCloseTo(published.CurrentAfter, 9);
    const progress = ((before.overall.gap ?? 0) - (later.overall.gap ?? 0)) / (before.overall.gap ?? 0);
    expect(progress).toBeGreaterThanOrEqual(published.ProgressToDate);
    expect(progress).toBeLessThan(published.ProgressToDate + 0.01);
  });

  it('gives baseline and target of Security Architecture', () => {
    const { order, baseline, target, practice_baseline, practice_target } = samm.security_architecture_na;
    const profile = { id: 'samm', questions: Object.fromEntries(order.map((id: string, i: number) => [`q${id}`, target[i]])) };
    const report = scored(practice(order), answers(order, baseline), { target: profile });
    expect(sammScore(report.overall.score)).toBeCloseTo(practice_baseline, 9);
    expect(sammScore(report.overall.target)).toBeCloseTo(practice_target, 9);
  });

  it('does not let the mean hide a hole: the weakest binds the level', () => {
    const { practices, mean } = samm.averaging_hides;
    const rubric = rubricOf(Object.fromEntries(practices.map((_: number, i: number) => [`p${i}`, { questions: [share(`q${i}`)] }])));
    const report = scored(rubric, Object.fromEntries(practices.map((value: number, i: number) => [`q${i}`, value / 3])));
    expect(sammScore(report.overall.score)).toBeCloseTo(mean, 9);
    expect(report.overall.level).toBe(1);
    expect(report.overall.boundBy).toEqual([{ kind: 'weakest-dimension', id: 'p0', bound: 1 }]);
  });
});

describe('Lighthouse', () => {
  interface Item { id: string; weight: number; score: number | null; mode: string }
  const { categories, unit_tests } = vector('lighthouse_v13.json') as {
    categories: Record<string, { score_published: number; items: Item[] }>;
    unit_tests: { items: [number, number][]; y: number }[];
  };
  const round2 = (score: number | null) => Math.round(score ?? Number.NaN) / 100;

  it.each(Object.keys(categories))('gives the published score of the category %s', (name) => {
    const { items, score_published } = categories[name] as { score_published: number; items: Item[] };
    const id = (item: Item) => `a-${item.id}`;
    const rubric = rubricOf({ category: { questions: items.map((item) => share(id(item), item.weight)) } });
    const answers = Object.fromEntries(items.map((item) => [id(item), item.score === null ? { na: item.mode } : item.score]));
    expect(round2(scored(rubric, answers).overall.score)).toBe(score_published);
  });

  it.each(unit_tests.filter(({ items }) => items.length > 0).map((each) => [JSON.stringify(each.items), each] as const))(
    'gives the mean of its unit test %s',
    (_, { items, y }) => {
      const rubric = rubricOf({ all: { questions: items.map(([, weight], i) => share(`q${i}`, weight)) } });
      const report = scored(rubric, Object.fromEntries(items.map(([value], i) => [`q${i}`, value])));
      expect(round2(report.overall.score)).toBe(y);
    },
  );

  it('differs from it on purpose where nothing applies: null, not 0', () => {
    expect(scored(rubricOf({ all: { questions: [share('q')] } }), { q: { na: 'does not apply' } }).overall.score).toBeNull();
  });
});

describe('OSSF Scorecard', () => {
  const { proportional_weighted } = vector('ossf_scorecard.json') as { proportional_weighted: { g: [number, number, number][]; y: number }[] };

  it.each(proportional_weighted.map((each) => [JSON.stringify(each.g), each] as const))('gives its proportional weighted score for %s', (_, { g, y }) => {
    const rubric = rubricOf({ all: { questions: g.map(([, , weight], i) => share(`q${i}`, weight)) } });
    const report = scored(rubric, Object.fromEntries(g.map(([success, total], i) => [`q${i}`, success / total])));
    expect(Math.floor((report.overall.score ?? Number.NaN) / 10 + 1e-9)).toBe(y);
  });

  it('skips what is inconclusive by renormalising the weights', () => {
    const rubric = rubricOf({ all: { questions: [share('critical', 10), share('high', 7.5), share('low', 2.5)] } });
    expect(scored(rubric, { critical: 1, high: { na: 'inconclusive' }, low: 0 }).overall.score).toBeCloseTo((100 * 10) / 12.5, 9);
  });
});

describe('the Human Development Index 2022', () => {
  const number = (id: string, curve: [number, number][], scale?: 'log'): Question => ({ id, type: 'number', curve, ...(scale && { scale }) });
  const rubric = rubricOf({
    health: { questions: [number('life', [[20, 0], [85, 1]])] },
    education: { questions: [number('expected', [[0, 0], [18, 1]]), number('mean', [[0, 0], [15, 1]])] },
    income: { questions: [number('gni', [[100, 0], [75_000, 1]], 'log')] },
  });
  const rows = readFileSync(path.join(import.meta.dirname, '../vectors/hdi_2022.csv'), 'utf8').trim().split('\n').slice(1).map(cells);

  it('gives the published index of every country as the balanced score', () => {
    expect(rows.length).toBe(vector('hdi_2022.json').rows);
    const wrong = rows.flatMap(([, country, , life, expected, mean, gni, published]) => {
      const report = scored(rubric, { life: Number(life), expected: Number(expected), mean: Number(mean), gni: Number(gni) });
      const index = Math.round(10 * (report.overall.balanced ?? Number.NaN)) / 1000;
      return index === Number(published) ? [] : [`${country}: ${index}, published ${published}`];
    });
    expect(wrong).toEqual([]);
  });
});

/** The cells of a line of CSV; a name with a comma stands in quotation marks. */
function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

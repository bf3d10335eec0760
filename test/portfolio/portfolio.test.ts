/** A portfolio of the whole against portfolios of its parts. */
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../bench/lines.ts';
import { readAnswers } from '../../src/files/answers-reader.ts';
import { loadRubric } from '../../src/files/rubric.ts';
import type { Portfolio } from '../../src/model/portfolio.ts';
import { UserError } from '../../src/model/problem.ts';
import type { Report } from '../../src/model/report.ts';
import { entryOfReport, entryOfResult } from '../../src/portfolio/entry.ts';
import { PortfolioBuilder, type PortfolioOptions } from '../../src/portfolio/portfolio.ts';
import { resultScorer } from '../../src/score/result.ts';
import { saidOn } from '../../src/score/evaluate.ts';
import { score } from '../../src/score/score.ts';
import { textsOf } from '../../src/score/texts.ts';
import { outlineOf } from '../../src/model/outline.ts';

const rubric = await loadRubric('eight-principles');
const AS_OF = '2026-11-23';
const read = await Promise.all(Array.from({ length: 40 }, (_, i) => readAnswers(lineOf(rubric.definition, i), rubric)));
const reports = read.map(({ answers }) => score(rubric, answers, { asOf: AS_OF, language: 'en' }));

function portfolioOf(list: readonly Report[], options: PortfolioOptions = {}): Portfolio {
  const builder = new PortfolioBuilder(options);
  for (const report of list) builder.add(entryOfReport(report), 'x');
  return builder.portfolio('en');
}

function merged(parts: readonly Portfolio[], options: PortfolioOptions = {}): Portfolio {
  const builder = new PortfolioBuilder(options);
  parts.forEach((part, i) => builder.merge(JSON.parse(JSON.stringify(part)) as Portfolio, `part-${i}`));
  return builder.portfolio('en');
}

const parts = [reports.slice(0, 7), reports.slice(7, 25), reports.slice(25)];
const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error instanceof UserError ? error.problems.map(({ code }) => code) : error;
  }
};

/** Sums of doubles depend on their order. */
const rounded = (value: unknown): unknown => JSON.parse(JSON.stringify(value), (_, each) => (typeof each === 'number' ? Number(each.toPrecision(12)) : each));

describe('a portfolio', () => {
  it('is the same of the parts as of the whole, by whatever attribute', () => {
    const whole = portfolioOf(reports, { by: 'type' });
    expect(rounded(merged(parts.map((part) => portfolioOf(part)), { by: 'type' }))).toEqual(rounded(whole));
    expect(rounded(merged(parts.map((part) => portfolioOf(part, { by: 'tier' })), { by: 'type' }))).toEqual(rounded(whole));
  });

  it('adds up what is too much to be compared, with percentiles off by no more than it says', () => {
    const whole = portfolioOf(reports, { by: 'type' });
    const counted = portfolioOf(reports, { by: 'type', limit: 10 });
    const together = merged(parts.map((part) => portfolioOf(part, { by: 'type', limit: 5 })), { by: 'type' });
    const mixed = merged([portfolioOf(parts[0]!, { by: 'type' }), ...parts.slice(1).map((part) => portfolioOf(part, { by: 'type', limit: 5 }))], { by: 'type' });
    expect([whole.exact, whole.percentileError]).toEqual([true, 0]);
    for (const other of [counted, together, mixed]) {
      expect([other.exact, other.percentileError, other.institutions, other.groups]).toEqual([false, 0.05, [], []]);
      for (const key of ['count', 'gapsKnown', 'gaps', 'mustPass'] as const) expect(rounded(other[key])).toEqual(rounded(whole[key]));
      const spreads = ({ overall, dimensions, principles, peers }: Portfolio) => [overall, ...dimensions, ...principles, ...peers.flatMap((each) => [each.overall, ...each.dimensions])];
      spreads(other).forEach((spread, i) => {
        const exact = spreads(whole)[i]!;
        expect([spread.id, spread.count, spread.levels]).toEqual([exact.id, exact.count, exact.levels]);
        for (const key of ['p10', 'p25', 'median', 'p75', 'p90'] as const) expect(Math.abs(spread.score![key] - exact.score![key])).toBeLessThanOrEqual(0.05 + 1e-9);
        expect(spread.score!.mean).toBeCloseTo(exact.score!.mean, 9);
      });
    }
    expect(rounded(together)).toEqual(rounded(counted));
  });

  it('takes compact results for whole reports, gaps aside', () => {
    const scoreLine = resultScorer(rubric, { evidenceMode: 'shown' });
    const texts = textsOf(rubric.definition, undefined, undefined);
    const builder = new PortfolioBuilder({});
    read.forEach(({ answers }, i) => {
      const said = outlineOf(rubric.definition).questions.map(({ id }) => saidOn(AS_OF, answers.answers.get(id)));
      builder.add(entryOfResult(JSON.parse(JSON.stringify(scoreLine(i + 1, answers.institution.name, answers.institution.profile, said))), texts), '-');
    });
    const { evidenceMode, gapsKnown, gaps, ...compact } = builder.portfolio('en');
    const whole = portfolioOf(reports);
    expect([evidenceMode, gapsKnown, gaps]).toEqual([null, 0, []]);
    expect({ ...compact, texts: {} }).toEqual({ ...Object.fromEntries(Object.keys(compact).map((key) => [key, whole[key as keyof Portfolio]])), texts: {} });
    // The names of questions come with the first report.
    builder.add(entryOfReport(reports[0]!), 'x');
    expect(builder.portfolio('en')).toMatchObject({ evidenceMode: 'shown', gapsKnown: 1, texts: { en: { questions: { 'gov-board': { name: expect.any(String) } } } } });
  });

  it('counts for each gap who is asked, who has it, and what it costs them', () => {
    const { gaps } = portfolioOf(reports);
    for (const { question, asked, having, critical, unanswered, points } of gaps) {
      const own = reports.map((report) => report.questions.find(({ id }) => id === question)!);
      const found = reports.map((report) => report.gaps.find((gap) => gap.question === question && gap.state === 'answered'));
      expect(asked).toBe(own.filter(({ state }) => state !== 'not-applicable').length);
      expect(unanswered).toBe(own.filter(({ state }) => state === 'unanswered').length);
      expect(having).toBe(found.filter(Boolean).length);
      expect(critical).toBe(found.filter((gap) => gap?.severity === 'critical').length);
      expect(points).toBeCloseTo(found.reduce((sum, gap) => sum + (gap?.points ?? 0), 0), 9);
    }
    const shares = gaps.map(({ having, asked }) => having / asked);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
  });

  it('has peers of several values where an institution states several, and of none where it states none', () => {
    const [first, second, third, fourth] = reports as [Report, Report, Report, Report];
    const at = (report: Report, jurisdictions?: string[]): Report => ({ ...report, institution: { name: report.institution.name, ...(jurisdictions && { jurisdictions }) } });
    const { peers, institutions } = portfolioOf([at(first, ['EU', 'CN']), at(second, ['EU']), at(third), at(fourth, ['US'])], { by: 'jurisdictions' });
    expect(peers.map(({ value, count }) => [value, count])).toEqual([['CN', 1], ['EU', 2], ['US', 1], [null, 1]]);
    const alone = institutions.filter(({ percentile }) => percentile === null).map(({ name }) => name);
    expect(alone.sort()).toEqual([third.institution.name, fourth.institution.name].sort());
  });

  it('keeps who has no score, behind everyone, in no group and without rank', () => {
    const [first] = reports as [Report];
    const nothing: Report = { ...first, overall: { ...first.overall, score: null, potential: null, level: null, levelHigh: null }, institution: { name: 'Nothing' } };
    const { institutions, overall, count, groups } = portfolioOf([nothing, nothing, first]);
    expect([count, overall.count, groups.length]).toEqual([3, 1, 1]);
    expect(institutions.map(({ name, rank, percentile }) => [name, rank, percentile]).at(-1)).toEqual(['Nothing', null, null]);
    expect(merged([portfolioOf([nothing, nothing], { limit: 1 }), portfolioOf([first])])).toMatchObject({ count: 3, overall: { count: 1 } });
  });

  it('names a question by its topic where it has no name, and says how many lines were errors', () => {
    const [first] = reports as [Report];
    const board = { text: 'Board' };
    const { questions } = first.texts.en!;
    const unnamed: Report = { ...first, texts: { en: { ...first.texts.en!, questions: { ...questions, 'gov-board': board } } } };
    const topic = first.questions.find(({ id }) => id === 'gov-board')!.topic;
    expect(portfolioOf([unnamed]).texts.en!.questions['gov-board']!.name).toBe(first.texts.en!.topics[topic]);
    const bare: Report = { ...unnamed, texts: { en: { ...unnamed.texts.en!, topics: {} } } };
    expect(portfolioOf([bare]).texts.en!.questions['gov-board']!.name).toBe('gov-board');
    const builder = new PortfolioBuilder({});
    builder.leaveOut();
    expect(codeOf(() => builder.portfolio('en'))).toEqual(['portfolio-empty']);
    builder.add(entryOfReport(first), 'x');
    expect(builder.portfolio('en').leftOut).toBe(1);
  });

  it('refuses what cannot stand side by side', () => {
    const [first, second] = reports as [Report, Report];
    const other: Report = { ...second, rubric: { ...second.rubric, digest: 'other' } };
    const strict: Report = { ...second, evidenceMode: 'strict' };
    expect(codeOf(() => portfolioOf([first, other]))).toEqual(['portfolio-rubric']);
    expect(codeOf(() => portfolioOf([first, strict]))).toEqual(['portfolio-evidence']);
    expect(codeOf(() => portfolioOf([first], { by: 'tipe' }))).toEqual(['name-unknown']);
    expect(codeOf(() => portfolioOf([first], { by: 'staff' }))).toEqual(['name-unknown']);
    expect(codeOf(() => portfolioOf([]))).toEqual(['portfolio-empty']);
    const many = [first, second, first];
    expect(codeOf(() => merged([portfolioOf(many, { limit: 2 })], { by: 'type' }))).toEqual(['portfolio-by-other']);
    expect(merged([portfolioOf(many, { limit: 2, by: 'type' })])).toMatchObject({ count: 3, peers: [] });
  });
});

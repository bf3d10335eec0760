/** Saved portfolios that were changed so that they still fit the schema, and contradict themselves. */
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../bench/lines.ts';
import { readAnswers } from '../../src/files/answers-reader.ts';
import { loadRubric } from '../../src/files/rubric.ts';
import type { Portfolio } from '../../src/model/portfolio.ts';
import { UserError } from '../../src/model/problem.ts';
import { contradictionsIn } from '../../src/portfolio/contradictions.ts';
import { entryOfReport, type Entry } from '../../src/portfolio/entry.ts';
import { PortfolioBuilder } from '../../src/portfolio/portfolio.ts';
import { score } from '../../src/score/score.ts';

const rubric = await loadRubric('eight-principles');
const entries = await Promise.all(Array.from({ length: 3 }, async (_, i) => entryOfReport(score(rubric, (await readAnswers(lineOf(rubric.definition, i), rubric)).answers, { asOf: '2026-11-23', language: 'en' }))));

function portfolioOf(list: readonly Entry[], limit = 100): Portfolio {
  const builder = new PortfolioBuilder({ by: 'type', limit });
  for (const each of list) builder.add(each, 'x');
  return JSON.parse(JSON.stringify(builder.portfolio('en'))) as Portfolio;
}

const changed = (change: (portfolio: Portfolio) => void, limit?: number): Portfolio => {
  const portfolio = portfolioOf(entries, limit);
  change(portfolio);
  return portfolio;
};
const found = (portfolio: Portfolio) => contradictionsIn(portfolio).map(({ code, path }) => `${code} ${path}`);

describe('a saved portfolio', () => {
  it('as it was made contradicts itself nowhere, listed or added up', () => {
    expect(found(portfolioOf(entries))).toEqual([]);
    expect(found(portfolioOf(entries, 1))).toEqual([]);
  });

  it.each<[string, (portfolio: Portfolio) => void, number?]>([
    ['texts-none texts', (each) => (each.texts = {})],
    ['portfolio-counts count', (each) => (each.count = 4)],
    ['portfolio-counts count', (each) => (each.count = 0), 1],
    ['portfolio-counts count', (each) => (each.tallies[0]!.all = false), 1],
    ['portfolio-counts count', (each) => (each.tallies = []), 1],
    ['portfolio-counts dimensions.1', (each) => (each.dimensions[1]!.id = each.tallies[0]!.tallies[2]!.id = null)],
    ['reference-missing dimensions.0', (each) => (each.dimensions[0]!.id = 'elsewhere')],
    ['reference-missing gaps.0', (each) => (each.gaps[0]!.question = 'elsewhere')],
    ['reference-missing gaps.2', (each) => (each.gaps[2]!.dimension = 'elsewhere')],
    ['portfolio-counts gaps.1', (each) => (each.gaps[1]!.asked = 0)],
    ['portfolio-counts gaps.1', (each) => (each.gaps[1]!.having = 9)],
    ['portfolio-counts gaps.1', (each) => (each.gaps[1]!.having = -1)],
    ['portfolio-counts tallies.0', (each) => each.tallies[0]!.tallies.pop()],
    ['portfolio-counts tallies.0', (each) => (each.tallies[0]!.tallies[0]!.part = 'principles')],
    ['portfolio-counts tallies.0', (each) => (each.tallies[0]!.tallies[3]!.id = 'P1')],
    ['portfolio-counts tallies.0.tallies.0', (each) => (each.tallies[0]!.tallies[0]!.ends = null)],
    ['portfolio-counts tallies.0.tallies.1', (each) => (each.tallies[0]!.tallies[1]!.scores = [])],
    ['portfolio-counts tallies.0.tallies.1', (each) => each.tallies[0]!.tallies[1]!.levels.push([0, 0, 1])],
    ['portfolio-counts tallies.0.tallies.2', (each) => each.tallies[0]!.tallies[2]!.potentials.push([1, 1], [2, -1])],
  ])('is wrong where it was changed: %s', (where, change, limit) => {
    expect(found(changed(change, limit))).toContain(where);
  });

  it('cannot be held against one whose dimensions or principles are others, whatever rubric it names', () => {
    const [first, second] = entries as [Entry, Entry];
    const builder = new PortfolioBuilder({});
    builder.add(first, 'first.json');
    const others = [{ ...second.member, dimensions: second.member.dimensions.slice(1) }, { ...second.member, principles: [...second.member.principles].reverse() }];
    for (const member of others) {
      const error = (() => {
        try {
          builder.add({ ...second, member }, 'second.json');
        } catch (thrown) {
          return thrown;
        }
      })();
      expect((error as UserError).problems).toMatchObject([{ code: 'portfolio-parts', params: { first: 'first.json' }, location: { file: 'second.json' } }]);
    }
    expect(() => builder.merge(changed((each) => each.institutions[1]!.dimensions.pop()), 'part.json')).toThrow(UserError);
    expect(builder.portfolio('en').count).toBe(1);
  });
});

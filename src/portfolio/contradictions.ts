/** What a saved portfolio says of itself, held together: whoever adds it up relies on it. Pure. */
import type { CommonGap, Portfolio, Tally } from '../model/portfolio.ts';
import { nearest } from '../model/nearest.ts';
import { problem, type Path, type Problem } from '../model/problem.ts';

type Group = Portfolio['tallies'][number];

/** Ids that lead nowhere, texts in no language, and counts that cannot all be true; the schema is held already. */
export function contradictionsIn(portfolio: Portfolio): Problem[] {
  const { count, exact, institutions, dimensions, tallies, gaps, texts } = portfolio;
  const [some] = Object.values(texts);
  if (!some) return [problem('texts-none', {}, { path: ['texts'] })];
  const [all] = tallies;
  const counted = exact ? institutions.length : all?.all ? all.count : 0;
  const missing = (kind: 'question' | 'dimension', id: string, path: Path): Problem[] => {
    const known = Object.keys(kind === 'question' ? some.questions : some.dimensions);
    return known.includes(id) ? [] : [problem('reference-missing', { kind, id, nearest: nearest(id, known) }, { path })];
  };
  return [
    ...wrongUnless(count > 0 && counted === count, ['count']),
    ...dimensions.flatMap(({ id }, i) => (id === null ? wrongUnless(false, ['dimensions', i]) : missing('dimension', id, ['dimensions', i]))),
    ...tallies.flatMap((group, i) => contradictionsOf(group, portfolio, ['tallies', i])),
    ...gaps.flatMap((gap, i) => [...missing('question', gap.question, ['gaps', i]), ...missing('dimension', gap.dimension, ['gaps', i]), ...wrongUnless(isPossible(gap), ['gaps', i])]),
  ];
}

const wrongUnless = (isRight: boolean, path: Path): Problem[] => (isRight ? [] : [problem('portfolio-counts', {}, { path })]);

const isPossible = ({ asked, having }: CommonGap): boolean => asked > 0 && having >= 0 && having <= asked;

/** Overall comes first, then every dimension and principle that the portfolio has. */
function contradictionsOf({ tallies }: Group, { overall, dimensions, principles }: Portfolio, path: Path): Problem[] {
  const parts = [overall, ...dimensions, ...principles];
  const kinds: Tally['part'][] = [null, ...dimensions.map(() => 'dimensions' as const), ...principles.map(() => 'principles' as const)];
  const isWhole = tallies.length === parts.length && tallies.every(({ part, id }, i) => part === kinds[i] && id === parts[i]!.id);
  return [...wrongUnless(isWhole, path), ...tallies.flatMap((tally, i) => wrongUnless(isSound(tally), [...path, 'tallies', i]))];
}

/** Whether whoever is counted is counted everywhere. */
function isSound({ count, ends, scores, potentials, levels }: Tally): boolean {
  const total = (counts: readonly (readonly number[])[]) => counts.reduce((sum, each) => sum + each.at(-1)!, 0);
  const isPositive = [...scores, ...potentials, ...levels].every((each) => each.at(-1)! > 0);
  return isPositive && (ends === null) === (count === 0) && [scores, potentials, levels].every((counts) => total(counts) === count);
}

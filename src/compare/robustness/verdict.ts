/** How sure the order of two is, when the weights are in doubt and answers are missing (scoring method, section 7). Pure. */
import type { Beside, Direction, Figures, PairVerdict, WeightSwing } from '../../model/robustness.ts';
import type { Report } from '../../model/report.ts';
import { descending, equals, reaches } from '../../model/tolerance.ts';
import { VERDICT_SHARES, type VerdictKind } from '../../model/vocabulary.ts';
import { basisOf, type Basis } from './basis.ts';
import { boxShare } from './box-share.ts';
import { scoresUnder, shareAhead, shareOfBox, spread, type Factors, type Side } from './monte-carlo.ts';
import { dominatesOrdinally } from './ordinal.ts';
import { simplexShare } from './simplex-share.ts';
import { inCommon, meanOf, potential, scored, type Dimension, type Worth } from './weighing.ts';

/** How far weights may move, and the draws that move them. */
export interface Doubt {
  /** 0–1, exclusive. */
  within: number;
  factors: Factors;
}

/** The verdict on two reports of one yardstick, both ways; undefined where they have no dimension in common. */
export function verdictOn(reports: readonly Report[], first: number, other: number, doubt: Doubt): PairVerdict | undefined {
  const [a, b] = [reports[first], reports[other]] as [Report, Report];
  const { main, beside, questions } = basisOf(a, b);
  const pair = sidesOn(main);
  if (!pair) return undefined;
  const { ours, theirs } = pair;
  return {
    first,
    other,
    basis: main.basis,
    questions,
    ...bothWays(ours, theirs, doubt),
    asTheyStand: swinging(ours(scored), theirs(scored), doubt),
    beside: beside ? figuresBeside(beside, doubt) : null,
  };
}

function figuresBeside(basis: Basis, doubt: Doubt): Beside | null {
  const pair = sidesOn(basis);
  if (!pair) return null;
  const { ours, theirs } = pair;
  return {
    basis: basis.basis,
    forward: figuresOf(ours(scored), theirs(potential), doubt),
    reverse: figuresOf(theirs(scored), ours(potential), doubt),
  };
}

function sidesOn({ first, other }: Basis) {
  const common = inCommon(first, other);
  if (common.length === 0) return undefined;
  const side = (of: 'first' | 'other') => (worth: Worth): Side => ({ dimensions: common.map((each) => each[of]), worth });
  return { ours: side('first'), theirs: side('other') };
}

/** Each is held ahead with what it has proved against the other with all that it may still prove. */
function bothWays(ours: (worth: Worth) => Side, theirs: (worth: Worth) => Side, doubt: Doubt): { forward: Direction; reverse: Direction } {
  const ways = [
    [ours(scored), theirs(potential)],
    [theirs(scored), ours(potential)],
  ] as const;
  const scores = scoresUnder(doubt.factors, ways.flat());
  const [forward, reverse] = ways.map(([ahead, behind], way): Direction => {
    const [first, other] = scores.slice(2 * way) as [Float64Array, Float64Array];
    return { ...swinging(ahead, behind, doubt), monteCarlo: { share: shareAhead(first, other), ahead: spread(first), behind: spread(other) } };
  }) as [Direction, Direction];
  return { forward, reverse };
}

function swinging(ahead: Side, behind: Side, doubt: Doubt): Figures & { weights: WeightSwing[] } {
  return { ...figuresOf(ahead, behind, doubt), weights: swingsOf(termsOf(ahead, behind), doubt.within) };
}

interface Term {
  node: number;
  dimension: string;
  weight: number;
  /** Difference of the two in this dimension, −1 to 1; 0 where nothing but rounding separates them. */
  difference: number;
}

function termsOf(ahead: Side, behind: Side): Term[] {
  return ahead.dimensions.map((dimension, i) => {
    const difference = meanOf(dimension, ahead.worth) - meanOf(behind.dimensions[i] as Dimension, behind.worth);
    return { node: dimension.node, dimension: dimension.id, weight: dimension.weight, difference: equals(difference, 0) ? 0 : difference };
  });
}

const contributionOf = ({ weight, difference }: Term): number => weight * difference;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function figuresOf(ahead: Side, behind: Side, { within, factors }: Doubt): Figures {
  const terms = termsOf(ahead, behind);
  const contributions = terms.map(contributionOf);
  const margin = sum(contributions);
  const size = sum(contributions.map(Math.abs));
  const exact = boxShare(contributions, within);
  const share = exact ?? shareOfBox(factors, terms.map(({ node }, i) => ({ node, contribution: contributions[i] as number })));
  return {
    kind: kindOf(share, exact !== undefined),
    boxShare: share,
    boxShareBy: exact === undefined ? 'monte-carlo' : 'exact',
    simplexShare: simplexShare(terms.map(({ difference }) => difference)),
    breakingPoint: size === 0 ? null : margin / size,
    dominatesOrdinally: dominatesOrdinally(ahead.dimensions, ahead.worth, behind.dimensions, behind.worth),
    margin: 100 * margin,
  };
}

/** What was only drawn proves no dominance. */
export function kindOf(share: number, exact: boolean): VerdictKind {
  if (share === VERDICT_SHARES.dominates && exact) return 'dominates';
  if (reaches(share, VERDICT_SHARES.robust)) return 'robust';
  return reaches(share, VERDICT_SHARES.likely) ? 'likely' : 'undetermined';
}

/** What the margin becomes when one weight alone moves, widest swing first; the weights add up to 1. */
function swingsOf(terms: readonly Term[], f: number): WeightSwing[] {
  const margin = sum(terms.map(contributionOf));
  return terms
    .map((term): WeightSwing => {
      const c = contributionOf(term);
      const at = (change: number) => (100 * (margin + change * c)) / (1 + change * term.weight);
      const turns = c === 0 || margin === 0 ? Number.NaN : -margin / c;
      return { dimension: term.dimension, contribution: 100 * c, lowered: at(-f), raised: at(f), turnsAt: turns > -1 ? turns : null };
    })
    .sort((a, b) => descending(Math.abs(a.raised - a.lowered), Math.abs(b.raised - b.lowered)));
}

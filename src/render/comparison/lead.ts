/** Who leads whom, and how surely, in the direction in which a reader wants to hear it. */
import type { PairVerdict, WeightSwing } from '../../model/robustness.ts';
import type { Sheet } from './sheet.ts';

export interface Lead {
  /** Indices of institutions. */
  ahead: number;
  behind: number;
  /** Whatever the missing answers are; else only as both stand. */
  anyway: boolean;
  boxShare: number;
  simplexShare: number;
  breakingPoint: number | null;
  margin: number;
  weights: WeightSwing[];
}

/** Whoever is ahead of the other's potential at the weights as they are; where neither is, who leads as both stand. */
export function leadOf(pair: PairVerdict): Lead {
  const { first, other, forward, reverse } = pair;
  if (forward.margin > 0) return { ...forward, ahead: first, behind: other, anyway: true };
  if (reverse.margin > 0) return { ...reverse, ahead: other, behind: first, anyway: true };
  return standingLead(pair);
}

/** Who leads while everything unanswered is worth 0. */
export function standingLead({ first, other, asTheyStand }: PairVerdict): Lead {
  if (asTheyStand.margin >= 0) return { ...asTheyStand, ahead: first, behind: other, anyway: false };
  const { boxShare, simplexShare, breakingPoint, margin, weights } = asTheyStand;
  return {
    ahead: other,
    behind: first,
    anyway: false,
    boxShare: 1 - boxShare,
    simplexShare: 1 - simplexShare,
    breakingPoint: breakingPoint === null ? null : -breakingPoint,
    margin: -margin,
    weights: weights.map(({ dimension, contribution, lowered, raised, turnsAt }) => ({ dimension, contribution: -contribution, lowered: -lowered, raised: -raised, turnsAt })),
  };
}

/** No weighting of the dimensions turns it. */
export const isAlways = ({ simplexShare }: Pick<Lead, 'simplexShare'>): boolean => simplexShare === 1;

/** The pairs that are shown in full: of two the one, over time the first and the last, of several the first and each other. */
export function mainPairs({ comparison: { verdicts, institutions }, progress }: Sheet): PairVerdict[] {
  const last = institutions.length - 1;
  return verdicts.filter(({ first, other }) => first === 0 && (!progress || other === last));
}

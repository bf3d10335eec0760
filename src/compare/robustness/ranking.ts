/**
 * The order of several, as far as it is sure. One stands above another where the verdict on the two is at least
 * "likely". That relation need not be transitive, and neither is being tied: A and B, B and C may be tied while A
 * stands above C. So only what holds as a whole is drawn: the finest groups of which every member of an earlier one
 * stands above every member of a later one. Whoever no such cut separates shares a rank, cycles included.
 */
import type { PairVerdict, Ranking } from '../../model/robustness.ts';

/** @param members indices of those that can be compared; at least one */
export function rankingOf(members: readonly number[], verdicts: readonly PairVerdict[]): Ranking {
  const beaten = new Map(members.map((member) => [member, new Set<number>()]));
  const beatenBy = (member: number) => beaten.get(member) as Set<number>;
  for (const { first, other, forward, reverse } of verdicts) {
    if (forward.kind !== 'undetermined') beatenBy(first).add(other);
    if (reverse.kind !== 'undetermined') beatenBy(other).add(first);
  }
  const above = (a: number, b: number) => beatenBy(a).has(b);
  const wins = (member: number) => beatenBy(member).size;
  // A group that stands above all others has more wins than any of them, so cuts lie in the order of wins.
  const order = members.toSorted((a, b) => wins(b) - wins(a));
  const groups: number[][] = [];
  let group: number[] = [];
  order.forEach((member, at) => {
    group.push(member);
    const rest = order.slice(at + 1);
    if (!order.slice(0, at + 1).every((each) => rest.every((later) => above(each, later)))) return;
    groups.push(group);
    group = [];
  });
  return {
    groups: groups.map((each) => each.toSorted((a, b) => a - b)),
    ranks: members.map((member) => ({
      institution: member,
      best: 1 + members.filter((each) => above(each, member)).length,
      worst: members.length - wins(member),
    })),
  };
}

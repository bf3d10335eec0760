/**
 * Which sets of moves are worth considering: for each cost only the one of largest gain, and none that costs more
 * without gaining more.
 */
import { ascending, exceeds, reaches } from '../model/tolerance.ts';

/** A set of moves. */
export interface Selection {
  /** Whole units of effort. */
  cost: number;
  gain: number;
  /** The moves, one digit a question, the first question of the rubric in the highest digit. Of equals the larger key wins. */
  key: bigint;
}

/** Ascending in cost and in gain. */
export type Frontier = readonly Selection[];

/**
 * The efficient among all selections that are made of one of each.
 * @param gained what a sum of gains is worth
 */
export function combine(one: readonly Selection[], other: readonly Selection[], gained = (sum: number): number => sum): Frontier {
  const best = new Map<number, Selection>();
  for (const a of one) {
    for (const b of other) {
      const cost = a.cost + b.cost;
      const gain = gained(a.gain + b.gain);
      const rival = best.get(cost);
      if (rival && !reaches(gain, rival.gain)) continue;
      const key = a.key + b.key;
      if (!rival || exceeds(gain, rival.gain) || key > rival.key) best.set(cost, { cost, gain, key });
    }
  }
  return efficient([...best.values()]);
}

/** The efficient ones among selections. */
export function efficient(selections: readonly Selection[]): Frontier {
  const kept: Selection[] = [];
  const ordered = [...selections].sort((a, b) => a.cost - b.cost || ascending(b.gain, a.gain) || Number(b.key - a.key));
  for (const each of ordered) {
    if (exceeds(each.gain, kept.at(-1)?.gain ?? -Infinity)) kept.push(each);
  }
  return kept;
}

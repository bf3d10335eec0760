/**
 * What can be said of the order of institutions while answers are missing: one is certainly ahead of another where its
 * score exceeds the other's potential. Of two whose intervals overlap nobody knows. Overlapping does not carry over: A may
 * overlap B and B overlap C although A is certainly ahead of C. So a group is whoever is connected by overlaps, directly or
 * through others: between groups the order is certain for everybody, and within one each has a range of ranks of its own.
 */
import type { Member, Portfolio } from '../model/portfolio.ts';
import { exceeds, reaches } from '../model/tolerance.ts';

export interface Interval {
  score: number;
  potential: number;
}

/** Counts of numbers of a list on either side of a bound, by binary search. */
class Ascending {
  private readonly sorted: Float64Array;

  constructor(numbers: readonly number[]) {
    this.sorted = Float64Array.from(numbers).sort();
  }

  /** How many are below a bound by more than nothing. */
  below(bound: number): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (!reaches(this.sorted[middle]!, bound)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How many are above a bound by more than nothing. */
  above(bound: number): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (!exceeds(this.sorted[middle]!, bound)) low = middle + 1;
      else high = middle;
    }
    return this.sorted.length - low;
  }

  get size(): number {
    return this.sorted.length;
  }
}

/** Institutions among which one may stand: how many are certainly ahead of it, and certainly behind. */
export class Field {
  private readonly scores: Ascending;
  private readonly potentials: Ascending;

  constructor(intervals: readonly Interval[]) {
    this.scores = new Ascending(intervals.map(({ score }) => score));
    this.potentials = new Ascending(intervals.map(({ potential }) => potential));
  }

  /** Places that one of them can have, from 1. */
  rank(one: Interval): NonNullable<Member['rank']> {
    return { best: 1 + this.ahead(one), worst: this.scores.size - this.behind(one) };
  }

  /** Share in % of the others that is certainly behind one of them, and that is not certainly ahead; null where there are no others. */
  percentile(one: Interval): Member['percentile'] {
    const others = this.scores.size - 1;
    return others === 0 ? null : { low: (100 * this.behind(one)) / others, high: 100 - (100 * this.ahead(one)) / others };
  }

  private ahead({ potential }: Interval): number {
    return this.scores.above(potential);
  }

  private behind({ score }: Interval): number {
    return this.potentials.below(score);
  }
}

/**
 * Groups that can be told apart, foremost first.
 * @param intervals by score, highest first; null for one without a score, which belongs to no group
 */
export function groupsOf(intervals: readonly (Interval | null)[]): Portfolio['groups'] {
  const groups: Portfolio['groups'] = [];
  // From the last to the first: a group ends where the next one's score exceeds every potential so far.
  for (let i = intervals.length - 1; i >= 0; i--) {
    const one = intervals[i];
    if (!one) continue;
    const last = groups.at(-1);
    if (last && !exceeds(one.score, last.range.high)) {
      last.institutions.push(i);
      last.range.high = Math.max(last.range.high, one.potential);
    } else {
      groups.push({ institutions: [i], range: { low: one.score, high: one.potential } });
    }
  }
  return groups.reverse().map(({ institutions, range }) => ({ institutions: institutions.reverse(), range }));
}

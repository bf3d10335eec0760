/** Percentiles of type 7 (Hyndman and Fan 1996: linear between the order statistics), of numbers or of counts of numbers. */
import type { Quantiles, Tally } from '../model/portfolio.ts';

/** Numbers in ascending order. */
export interface Sorted {
  count: number;
  at(index: number): number;
}

export function sortedOf(numbers: readonly number[]): Sorted {
  const sorted = Float64Array.from(numbers).sort();
  return { count: sorted.length, at: (index) => sorted[index]! };
}

/** The numbers that counts by tenth of a point stand for: each is known to half a tenth. */
export function sortedCells(cells: Tally['scores']): Sorted {
  let count = 0;
  const upTo = cells.map(([, each]) => (count += each));
  return {
    count,
    at(index) {
      // The first cell that reaches beyond the index.
      let [low, high] = [0, cells.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (upTo[middle]! > index) high = middle;
        else low = middle + 1;
      }
      return cells[low]![0] / 10;
    },
  };
}

/** Largest error of a percentile where only counts by tenth of a point are known: every number is off by this at most, and so is what lies between two. */
export const CELL_ERROR = 0.05;

function quantile({ count, at }: Sorted, p: number): number {
  const place = (count - 1) * p;
  const below = Math.floor(place);
  const low = at(below);
  return low + (place - below) * (at(Math.ceil(place)) - low);
}

/** @param ends the least and the greatest number, which are always known */
export function quantilesOf(sorted: Sorted, mean: number, ends: [number, number]): Quantiles {
  const [p10, p25, median, p75, p90] = [0.1, 0.25, 0.5, 0.75, 0.9].map((p) => Math.min(ends[1], Math.max(ends[0], quantile(sorted, p)))) as [number, number, number, number, number];
  return { least: ends[0], p10, p25, median, p75, p90, greatest: ends[1], mean };
}

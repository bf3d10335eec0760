/** Percentiles of numbers, or of counts of numbers. */
import type { Quantiles, Tally } from '../model/portfolio.ts';
import { quantile, type Sorted } from '../model/quantile.ts';

export const sortedOf = (numbers: readonly number[]): Sorted => Float64Array.from(numbers).sort();

/** The numbers that counts by tenth of a point stand for: each is known to half a tenth. */
export function sortedCells(cells: Tally['scores']): Sorted {
  let length = 0;
  const upTo = cells.map(([, each]) => (length += each));
  return {
    length,
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

/** @param ends the least and the greatest number, which are always known */
export function quantilesOf(sorted: Sorted, mean: number, ends: [number, number]): Quantiles {
  const [p10, p25, median, p75, p90] = [0.1, 0.25, 0.5, 0.75, 0.9].map((p) => Math.min(ends[1], Math.max(ends[0], quantile(sorted, p)))) as [number, number, number, number, number];
  return { least: ends[0], p10, p25, median, p75, p90, greatest: ends[1], mean };
}

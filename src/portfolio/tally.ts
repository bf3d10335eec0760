/** Institutions added up: what stays the same however they are divided among machines. */
import type { Spread, Tally } from '../model/portfolio.ts';
import { quantilesOf, sortedCells, sortedOf } from './quantiles.ts';

export interface Standing {
  score: number | null;
  potential: number | null;
  level: number | null;
  levelHigh: number | null;
}

/** The tenth of a point that a score is nearest to. */
const tenthOf = (score: number): number => Math.round(10 * score);

/** Counts one dimension, one principle or the whole of each institution. */
export class Counter {
  private count = 0;
  private readonly sums: [number, number] = [0, 0];
  private ends: [number, number, number, number] | null = null;
  private readonly cells: [Map<number, number>, Map<number, number>] = [new Map(), new Map()];
  private readonly levels = new Map<string, [number, number, number]>();

  constructor(private readonly id: string | null) {}

  add({ score, potential, level, levelHigh }: Standing): void {
    if (score === null || potential === null || level === null || levelHigh === null) return;
    this.count++;
    this.widen([score, score, potential, potential]);
    [score, potential].forEach((value, i) => {
      this.sums[i]! += value;
      increase(this.cells[i]!, tenthOf(value), 1);
    });
    this.addLevel([level, levelHigh, 1]);
  }

  merge({ count, sums, ends, scores, potentials, levels }: Tally): void {
    this.count += count;
    if (ends) this.widen(ends);
    [scores, potentials].forEach((cells, i) => {
      this.sums[i]! += sums[i]!;
      for (const [tenth, each] of cells) increase(this.cells[i]!, tenth, each);
    });
    for (const each of levels) this.addLevel(each);
  }

  /** @param part whether it is a dimension or a principle; null for the whole */
  tally(part: Tally['part']): Tally {
    const ascending = (cells: Map<number, number>) => [...cells].sort(([a], [b]) => a - b);
    return {
      part,
      id: this.id,
      count: this.count,
      sums: [...this.sums],
      ends: this.ends,
      scores: ascending(this.cells[0]),
      potentials: ascending(this.cells[1]),
      levels: [...this.levels.values()].sort(([a, b], [c, d]) => a - c || b - d),
    };
  }

  private widen([low, high, lowest, highest]: [number, number, number, number]): void {
    const { ends } = this;
    this.ends = ends ? [Math.min(ends[0], low), Math.max(ends[1], high), Math.min(ends[2], lowest), Math.max(ends[3], highest)] : [low, high, lowest, highest];
  }

  private addLevel([level, highest, count]: [number, number, number]): void {
    const key = `${level} ${highest}`;
    this.levels.set(key, [level, highest, (this.levels.get(key)?.[2] ?? 0) + count]);
  }
}

function increase(cells: Map<number, number>, cell: number, by: number): void {
  cells.set(cell, (cells.get(cell) ?? 0) + by);
}

/**
 * How the institutions of a tally are spread.
 * @param levels how many levels the rubric has
 * @param members the same institutions one by one, for percentiles of their very scores; without them of counts by tenth
 */
export function spreadOf({ id, count, sums, ends, scores, potentials, levels: counted }: Tally, levels: number, members?: readonly Standing[]): Spread {
  const listed = members?.flatMap(({ score, potential }) => (score === null || potential === null ? [] : [{ score, potential }]));
  const sorted = listed ? [sortedOf(listed.map(({ score }) => score)), sortedOf(listed.map(({ potential }) => potential))] : [sortedCells(scores), sortedCells(potentials)];
  return {
    id,
    count,
    score: ends && quantilesOf(sorted[0]!, sums[0] / count, [ends[0], ends[1]]),
    potential: ends && quantilesOf(sorted[1]!, sums[1] / count, [ends[2], ends[3]]),
    levels: Array.from({ length: levels }, (_, level) => {
      const sum = (of: (low: number, high: number) => boolean) => counted.reduce((all, [low, high, each]) => all + (of(low, high) ? each : 0), 0);
      return { level, certain: sum((low, high) => low === level && high === level), possible: sum((low, high) => low <= level && level <= high) };
    }),
  };
}

/** Numbers in ascending order, or what stands for them. */
export interface Sorted {
  readonly length: number;
  at(index: number): number | undefined;
}

/** Quantile of sorted numbers, type 7 of Hyndman and Fan (1996): linear between the order statistics. */
export function quantile(sorted: Sorted, p: number): number {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted.at(below)!;
  return low + (place - below) * (sorted.at(Math.ceil(place))! - low);
}

/** The few shapes of the charts, as numbers and paths. Pure; y grows downwards, as in SVG. */
import { EPSILON } from '../../model/tolerance.ts';
import { wrap } from '../table/wrap.ts';

export interface Point {
  x: number;
  y: number;
}

/** Where a value of 0–`most` stands on a line of `length`; never outside of it. */
export function along(value: number, most: number, length: number): number {
  return most > 0 ? (Math.min(Math.max(value, 0), most) / most) * length : 0;
}

/** The end of a spoke: the first points up, the others follow clockwise. */
export function spoke(index: number, count: number, radius: number, centre: Point): Point {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
}

/** A closed path through points. */
export function closedPath(points: readonly Point[]): string {
  const rounded = (value: number) => Math.round(100 * value) / 100 || 0;
  return `M${points.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join('L')}Z`;
}

/** How a text beside a point is aligned so that it leads away from the centre. */
export function anchorAway(x: number, centre: number): 'start' | 'middle' | 'end' {
  if (Math.abs(x - centre) < 1) return 'middle';
  return x > centre ? 'start' : 'end';
}

/** The next number at or above a value at which a scale may end. */
export const scaleEnd = (value: number): number => Math.max(10, Math.ceil((value - EPSILON) / 10) * 10);

/** Round numbers from 0 up to the first at or beyond a value, about four of them apart. */
export function roundMarks(value: number): number[] {
  const apart = value > 0 ? value / 4 : 1;
  const power = 10 ** Math.floor(Math.log10(apart) + EPSILON);
  const step = power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= apart - EPSILON) ?? 10);
  return Array.from({ length: Math.max(1, Math.ceil(value / step - EPSILON)) + 1 }, (_, i) => i * step);
}

/** Whole round numbers from at or below one value to at or above another, about five of them and at least two. */
export function scaleTicks(low: number, high: number): number[] {
  const rough = Math.max(1, (high - low) / 5);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((each) => each * power >= rough) ?? 10);
  const first = Math.floor(low / step + EPSILON);
  const last = Math.max(first + 1, Math.ceil(high / step - EPSILON));
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}

export const SHADES = 5;

/** Which of the five shades a score of 0–100 has, palest first. */
export const shadeOf = (score: number): number => Math.min(SHADES - 1, Math.floor((score + EPSILON) / (100 / SHADES)));

/** A text in at most so many lines of at most so many columns (a Chinese character takes two); what is left out shows as an ellipsis. */
export function fitted(text: string, columns: number, most: number): string[] {
  const lines = wrap(text, columns);
  if (lines.length <= most) return lines;
  const [last = ''] = wrap(lines[most - 1] ?? '', columns - 1);
  return [...lines.slice(0, most - 1), `${last}…`];
}

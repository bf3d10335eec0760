/** Comparisons of values, scores and efforts that allow for what sums of doubles lose. */

/**
 * Numbers that differ by no more are equal: more than the rounding of any sum of shares, points (0–100) or person-weeks,
 * and far less than the last digit that is printed.
 */
export const EPSILON = 1e-9;

/** Whether one number is more than another. */
export const exceeds = (one: number, other: number): boolean => one > other + EPSILON;

/** Whether one number is as much as another. */
export const reaches = (one: number, other: number): boolean => one >= other - EPSILON;

/** Whether two numbers are the same. */
export const equals = (one: number, other: number): boolean => Math.abs(one - other) <= EPSILON;

/** Order for sorting, least first; what is equal keeps its place. */
export const ascending = (one: number, other: number): number => (reaches(one, other) ? Number(exceeds(one, other)) : -1);

/** Order for sorting, largest first. */
export const descending = (one: number, other: number): number => ascending(other, one);

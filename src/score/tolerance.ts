/** Comparisons of values, scores and efforts that allow for what sums of doubles lose. */

export const EPSILON = 1e-9;

/** Whether one number is more than another. */
export const exceeds = (one: number, other: number): boolean => one > other + EPSILON;

/** Whether one number is as much as another. */
export const reaches = (one: number, other: number): boolean => one >= other - EPSILON;

/** Ascending, for sorting; what differs only by what doubles lose is equal. */
export const ascending = (one: number, other: number): number => (reaches(one, other) ? Number(exceeds(one, other)) : -1);

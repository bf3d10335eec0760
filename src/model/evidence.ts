/** Grade of evidence that states none. */
export const DEFAULT_ASSURANCE = 'documented';

/**
 * Whether evidence counts on a day: dated on or before it, expiring on or after it. Days are texts YYYY-MM-DD or
 * numbers YYYYMMDD, which compare alike; what is empty or 0 is not stated.
 */
export function countsOn<Day extends string | number>(day: Day, date: Day | undefined, expires: Day | undefined): boolean {
  return (!date || date <= day) && (!expires || expires >= day);
}

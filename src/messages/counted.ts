/** A whole number with its thousands apart, as English and Chinese both write it: 10,000. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

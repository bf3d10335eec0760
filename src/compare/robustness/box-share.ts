/**
 * The share of weightings within ±f that keep the first ahead, exactly (scoring method, section 7).
 *
 * The sum of its closed form cancels catastrophically in doubles, so it is taken in whole numbers: every double
 * is a whole number times a power of two, and the powers cancel out of the share.
 */

/** Beyond so many terms the sum over all subsets takes too long. */
export const MOST_TERMS = 12;

/**
 * Share of the box in which Σ p_i c_i > 0 when each p_i is uniform in [1 − f, 1 + f].
 * @param contributions c_i = w_i·d_i; those that are 0 say nothing, and .5 comes back where all are
 * @param f 0–1
 * @returns 0–1, and 1 only where the first stays ahead everywhere; undefined where it would take more than `MOST_TERMS`
 */
export function boxShare(contributions: readonly number[], f: number): number | undefined {
  const given = contributions.filter((c) => c !== 0);
  if (given.length === 0) return 0.5;
  const c = wholeNumbers(given);
  const [range = 0n, one = 0n] = wholeNumbers([f, 1]);
  const sides = c.map((each) => 2n * range * size(each));
  // By how much the worst corner of the box falls short.
  const t = -c.reduce((sum, each) => sum + each * (each > 0n ? one - range : one + range), 0n);
  if (t <= 0n) return 1;
  if (t >= sides.reduce((sum, each) => sum + each, 0n)) return 0;
  if (c.length > MOST_TERMS) return undefined;
  const whole = sides.reduce((product, each, i) => product * each * BigInt(i + 1), 1n);
  const share = ratio(whole - below(t, sides), whole);
  return Math.min(share, 1 - 2 ** -53);
}

/** n!·volume of the part of the box with sides a in which the coordinates add up to less than t: Σ (−1)^|S| (t − Σ_S a)₊ⁿ. */
function below(t: bigint, sides: readonly bigint[]): bigint {
  const power = BigInt(sides.length);
  const sum = (index: number, left: bigint, sign: bigint): bigint => {
    if (left <= 0n) return 0n;
    const side = sides[index];
    return side === undefined ? sign * left ** power : sum(index + 1, left, sign) + sum(index + 1, left - side, -sign);
  };
  return sum(0, t, 1n);
}

const size = (value: bigint): bigint => (value < 0n ? -value : value);

/** Doubles as whole numbers on one scale, without loss. */
function wholeNumbers(values: readonly number[]): bigint[] {
  const parts = values.map(dyadic);
  const least = Math.min(...parts.map(({ exponent }) => exponent));
  return parts.map(({ digits, exponent }) => digits << BigInt(exponent - least));
}

/** A double as digits·2^exponent. */
function dyadic(value: number): { digits: bigint; exponent: number } {
  let digits = value;
  let exponent = 0;
  while (!Number.isInteger(digits)) {
    digits *= 2;
    exponent -= 1;
  }
  return { digits: BigInt(digits), exponent };
}

const BITS = 120;

/** A fraction in [0, 1] of whole numbers as a double. */
const ratio = (part: bigint, whole: bigint): number => Number((part << BigInt(BITS)) / whole) / 2 ** BITS;

/**
 * SplitMix64, the generator behind everything that is drawn at random: the same seed gives the same draws on every
 * machine. G. Steele, D. Lea, C. Flood, *Fast splittable pseudorandom number generators*, OOPSLA 2014. Kept in two
 * halves of 32 bits, which is many times faster than BigInt.
 */
const GAMMA: Word = [0x9e3779b9, 0x7f4a7c15];
const FIRST: Word = [0xbf58476d, 0x1ce4e5b9];
const SECOND: Word = [0x94d049bb, 0x133111eb];

/** 64 bits as two unsigned halves, the higher first. */
type Word = readonly [high: number, low: number];

export class SplitMix64 {
  private state: Word;

  /** @param seed taken modulo 2⁶⁴ */
  constructor(seed: number | bigint) {
    const bits = BigInt.asUintN(64, BigInt(seed));
    this.state = [Number(bits >> 32n), Number(bits & 0xffff_ffffn)];
  }

  /** The next number in [0, 1): the upper 53 of the next 64 bits. */
  uniform(): number {
    const [high, low] = this.next();
    return (high * 2 ** 21 + (low >>> 11)) * 2 ** -53;
  }

  /** The next whole number from 0 to count − 1. */
  below(count: number): number {
    return Math.floor(this.uniform() * count);
  }

  /** The next 64 bits. */
  bits(): bigint {
    const [high, low] = this.next();
    return (BigInt(high) << 32n) | BigInt(low);
  }

  private next(): Word {
    this.state = plus(this.state, GAMMA);
    const once = times(folded(this.state, 30), FIRST);
    return folded(times(folded(once, 27), SECOND), 31);
  }
}

function plus([aHigh, aLow]: Word, [bHigh, bLow]: Word): Word {
  const low = aLow + bLow;
  return [(aHigh + bHigh + (low > 0xffff_ffff ? 1 : 0)) >>> 0, low >>> 0];
}

/** z xor (z >>> shift), for shifts below 32. */
function folded([high, low]: Word, shift: number): Word {
  return [(high ^ (high >>> shift)) >>> 0, (low ^ ((low >>> shift) | (high << (32 - shift)))) >>> 0];
}

function times([aHigh, aLow]: Word, [bHigh, bLow]: Word): Word {
  return [(upperHalf(aLow, bLow) + Math.imul(aHigh, bLow) + Math.imul(aLow, bHigh)) >>> 0, Math.imul(aLow, bLow) >>> 0];
}

/** The upper 32 of the 64 bits of a product, from products of 16 bits, which a double holds exactly. */
function upperHalf(a: number, b: number): number {
  const [a1, a0, b1, b0] = [a >>> 16, a & 0xffff, b >>> 16, b & 0xffff];
  const middle = a1 * b0 + ((a0 * b0) >>> 16);
  const other = a0 * b1 + (middle & 0xffff);
  return a1 * b1 + (middle >>> 16) + (other >>> 16);
}

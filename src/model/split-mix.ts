/**
 * SplitMix64, the generator behind everything that is drawn at random: the same seed gives the same draws on every
 * machine. G. Steele, D. Lea, C. Flood, *Fast splittable pseudorandom number generators*, OOPSLA 2014. Kept in two
 * halves of 32 bits, which is many times faster than BigInt.
 */
export class SplitMix64 {
  // The state, and below it the word that is being made of it.
  private stateHigh: number;
  private stateLow: number;
  private high = 0;
  private low = 0;

  /** @param seed taken modulo 2⁶⁴ */
  constructor(seed: number | bigint) {
    const bits = BigInt.asUintN(64, BigInt(seed));
    this.stateHigh = Number(bits >> 32n);
    this.stateLow = Number(bits & 0xffff_ffffn);
  }

  /** The next number in [0, 1): the upper 53 of the next 64 bits. */
  uniform(): number {
    this.next();
    return (this.high * 2 ** 21 + (this.low >>> 11)) * 2 ** -53;
  }

  /** The next whole number from 0 to count − 1. */
  below(count: number): number {
    return Math.floor(this.uniform() * count);
  }

  /** The next 64 bits. */
  bits(): bigint {
    this.next();
    return (BigInt(this.high) << 32n) | BigInt(this.low);
  }

  private next(): void {
    const low = this.stateLow + 0x7f4a7c15;
    this.stateLow = low >>> 0;
    this.stateHigh = (this.stateHigh + 0x9e3779b9 + (low > 0xffff_ffff ? 1 : 0)) >>> 0;
    this.high = this.stateHigh;
    this.low = this.stateLow;
    this.fold(30);
    this.multiply(0xbf58476d, 0x1ce4e5b9);
    this.fold(27);
    this.multiply(0x94d049bb, 0x133111eb);
    this.fold(31);
  }

  /** z xor (z >>> shift), for shifts below 32. */
  private fold(shift: number): void {
    this.low = (this.low ^ ((this.low >>> shift) | (this.high << (32 - shift)))) >>> 0;
    this.high = (this.high ^ (this.high >>> shift)) >>> 0;
  }

  private multiply(high: number, low: number): void {
    this.high = (upperHalf(this.low, low) + Math.imul(this.high, low) + Math.imul(this.low, high)) >>> 0;
    this.low = Math.imul(this.low, low) >>> 0;
  }
}

/** The upper 32 of the 64 bits of a product, from products of 16 bits, which a double holds exactly. */
function upperHalf(a: number, b: number): number {
  const a1 = a >>> 16;
  const a0 = a & 0xffff;
  const b1 = b >>> 16;
  const b0 = b & 0xffff;
  const middle = a1 * b0 + ((a0 * b0) >>> 16);
  const other = a0 * b1 + (middle & 0xffff);
  return a1 * b1 + (middle >>> 16) + (other >>> 16);
}

/**
 * SplitMix64 (Steele, Lea, Flood 2014) as numbers in [0, 1): the upper 53 bits of each output times 2⁻⁵³.
 * 64-bit words are held as two halves of 32 bits, because BigInt would cost thirty times as much.
 */
const GAMMA = { high: 0x9e3779b9, low: 0x7f4a7c15 };
const TWO_32 = 2 ** 32;

/** Draws uniform numbers, the same for the same seed: a whole number from 0 to 2⁵³ − 1. */
export function splitmix64(seed: number): () => number {
  let high = Math.floor(seed / TWO_32) >>> 0;
  let low = seed >>> 0;
  return () => {
    const sum = low + GAMMA.low;
    low = sum >>> 0;
    high = (high + GAMMA.high + (sum >= TWO_32 ? 1 : 0)) >>> 0;
    let [h, l] = mixed(high, low, 30, 0xbf58476d, 0x1ce4e5b9);
    [h, l] = mixed(h, l, 27, 0x94d049bb, 0x133111eb);
    const top = (h ^ (h >>> 31)) >>> 0;
    const bottom = (l ^ ((h << 1) | (l >>> 31))) >>> 0;
    return (top * 2 ** 21 + (bottom >>> 11)) * 2 ** -53;
  };
}

/** (z ^ (z >>> shift)) · factor, modulo 2⁶⁴. */
function mixed(high: number, low: number, shift: number, factorHigh: number, factorLow: number): [number, number] {
  const h = (high ^ (high >>> shift)) >>> 0;
  const l = (low ^ ((high << (32 - shift)) | (low >>> shift))) >>> 0;
  const carried = upperHalf(l, factorLow) + Math.imul(h, factorLow) + Math.imul(l, factorHigh);
  return [carried >>> 0, Math.imul(l, factorLow) >>> 0];
}

/** The upper 32 bits of the product of two words of 32 bits. */
function upperHalf(a: number, b: number): number {
  const [ah, al, bh, bl] = [a >>> 16, a & 0xffff, b >>> 16, b & 0xffff];
  const middle = ah * bl + ((al * bl) >>> 16);
  const other = al * bh + (middle & 0xffff);
  return ah * bh + (middle >>> 16) + (other >>> 16);
}

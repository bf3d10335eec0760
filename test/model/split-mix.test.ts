/** The generator against published numbers (test/vectors/splitmix64.json names their source), and against its definition in BigInt. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SplitMix64 } from '../../src/model/split-mix.ts';

const published = JSON.parse(readFileSync('test/vectors/splitmix64.json', 'utf8')) as Record<string, unknown>;

const draws = (seed: number | bigint, count: number) => {
  const random = new SplitMix64(seed);
  return Array.from({ length: count }, () => random.bits());
};

/** The algorithm as it is published, word by word. */
function reference(seed: bigint): bigint {
  const mask = (value: bigint) => BigInt.asUintN(64, value);
  let z = mask(seed + 0x9e3779b97f4a7c15n);
  z = mask((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
  z = mask((z ^ (z >> 27n)) * 0x94d049bb133111ebn);
  return z ^ (z >> 31n);
}

describe('SplitMix64', () => {
  it.each([
    ['seed_1234567', 1234567],
    ['seed_0', 0],
    ['seed_0xdeadbeef', 0xdeadbeef],
  ])('draws what is published for %s', (name, seed) => {
    const expected = (published[name] as string[]).map(BigInt);
    expect(draws(seed, expected.length)).toEqual(expected);
  });

  it('draws as its definition says from any seed', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (seed) => draws(seed, 1)[0] === reference(seed)));
  });

  it('spreads numbers below five as published', () => {
    const random = new SplitMix64(987654321);
    const counts = [0, 0, 0, 0, 0];
    for (let i = 0; i < 100_000; i++) counts[random.below(5)]!++;
    expect(counts).toEqual(published.histogram_floor5_seed_987654321_n100000);
  });

  it('begins at seed 42 with the numbers that the scoring method names', () => {
    const random = new SplitMix64(42);
    expect([random.uniform(), random.uniform(), random.uniform()]).toEqual([0.7415648787718233, 0.1599103928769201, 0.27860113025513866]);
  });

  it('draws every so many numbers of the same sequence, from any of them on', () => {
    const whole = draws(1234567, 40);
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: 1, max: 10 }), (first, step) => {
        const some = new SplitMix64(1234567, { first, step });
        for (let i = first; i < whole.length; i += step) expect(some.bits()).toBe(whole[i]);
      }),
    );
  });
});

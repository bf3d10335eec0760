import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { quantile } from '../../../src/compare/robustness/quantile.ts';
import { splitmix64 } from '../../../src/compare/robustness/splitmix64.ts';

const vectors = JSON.parse(readFileSync('test/vectors/splitmix64.json', 'utf8')) as Record<string, string[]>;

describe('SplitMix64', () => {
  it.each([['seed_1234567', 1234567], ['seed_0', 0], ['seed_0xdeadbeef', 0xdeadbeef]] as const)('gives the published numbers for %s', (name, seed) => {
    const next = splitmix64(seed);
    for (const word of vectors[name] ?? []) expect(BigInt(next() * 2 ** 53)).toBe(BigInt(word) >> 11n);
  });

  it('gives the numbers of the scoring method at seed 42', () => {
    const next = splitmix64(42);
    expect([next(), next(), next()]).toEqual([0.7415648787718233, 0.1599103928769201, 0.27860113025513866]);
  });

  it('fills five classes as published for seed 987654321', () => {
    const next = splitmix64(987654321);
    const classes = [0, 0, 0, 0, 0];
    for (let draw = 0; draw < 100_000; draw++) classes[Math.floor(5 * next())]! += 1;
    expect(classes).toEqual(vectors.histogram_floor5_seed_987654321_n100000);
  });

  it('takes seeds of more than 32 bits', () => {
    expect(splitmix64(2 ** 32 + 5)()).not.toBe(splitmix64(5)());
  });
});

describe('a quantile of type 7', () => {
  it('lies between the order statistics, as R and NumPy have it by default', () => {
    expect([0, 0.05, 0.25, 0.5, 0.95, 1].map((p) => quantile([1, 2, 4, 8], p))).toEqual([1, expect.closeTo(1.15, 12), 1.75, 3, expect.closeTo(7.4, 12), 8]);
    expect(quantile([3], 0.5)).toBe(3);
  });
});

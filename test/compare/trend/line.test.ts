/** A line through scores, against published tables and data, and against sampled completions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineThrough } from '../../../src/compare/trend/line.ts';
import { studentReach } from '../../../src/compare/trend/student.ts';

describe("Student's t", () => {
  // Upper 5 % and 2.5 % points as in Fisher and Yates' table III, repeated in every textbook.
  it.each([
    [1, 6.314, 12.706],
    [2, 2.92, 4.303],
    [3, 2.353, 3.182],
    [4, 2.132, 2.776],
    [5, 2.015, 2.571],
    [10, 1.812, 2.228],
    [30, 1.697, 2.042],
    [120, 1.658, 1.98],
  ])('with %i degrees of freedom reaches as tables say', (freedom, ninety, ninetyFive) => {
    expect(studentReach(0.9, freedom)).toBeCloseTo(ninety, 3);
    expect(studentReach(0.95, freedom)).toBeCloseTo(ninetyFive, 3);
  });
});

const exact = (points: readonly (readonly [number, number])[]) => points.map(([at, score]) => ({ at, low: score, high: score }));

describe('a line through scores', () => {
  // Anscombe (1973), first of four data sets: y = 3.0001 + 0.5001 x, residual standard deviation 1.237, x̄ = 9, Sxx = 110.
  const anscombe = exact([[10, 8.04], [8, 6.95], [13, 7.58], [9, 8.81], [11, 8.33], [14, 9.96], [6, 7.24], [4, 4.26], [12, 10.84], [7, 4.82], [5, 5.68]]);

  it('is the published one', () => {
    const { rate, dayOf, predicted } = lineThrough(anscombe, 0.95);
    expect(rate).toEqual({ proved: expect.closeTo(0.50009, 5), low: expect.closeTo(0.50009, 5), high: expect.closeTo(0.50009, 5) });
    expect(dayOf(3.0001 + 0.5001 * 20)).toBeCloseTo(20, 2);
    const half = 2.262157 * 1.236603 * Math.sqrt(1 + 1 / 11 + (20 - 9) ** 2 / 110);
    const { low, high } = predicted(20);
    expect((high - low) / 2).toBeCloseTo(half, 4);
    expect((high + low) / 2).toBeCloseTo(3.0001 + 0.5001 * 20, 2);
  });

  it('is sure where all points lie on it', () => {
    const { predicted } = lineThrough(exact([[0, 10], [1, 20], [2, 30]]), 0.9);
    expect(predicted(3)).toEqual({ low: expect.closeTo(40, 9), high: expect.closeTo(40, 9) });
  });

  it('bounds what follows from any completion of the answers', () => {
    const observation = fc.record({ score: fc.integer({ min: 0, max: 60 }), open: fc.integer({ min: 0, max: 40 }), part: fc.integer({ min: 0, max: 4 }).map((n) => n / 4) });
    fc.assert(
      fc.property(fc.array(observation, { minLength: 3, maxLength: 7 }), fc.integer({ min: 0, max: 20 }), (given, at) => {
        const open = lineThrough(given.map(({ score, open: width }, i) => ({ at: i * i, low: score, high: score + width })), 0.9);
        const completed = lineThrough(exact(given.map(({ score, open: width, part }, i) => [i * i, score + part * width])), 0.9);
        expect(open.rate.low).toBeLessThanOrEqual(completed.rate.proved + 1e-9);
        expect(open.rate.high).toBeGreaterThanOrEqual(completed.rate.proved - 1e-9);
        expect(open.predicted(at).low).toBeLessThanOrEqual(completed.predicted(at).low + 1e-9);
        expect(open.predicted(at).high).toBeGreaterThanOrEqual(completed.predicted(at).high - 1e-9);
      }),
    );
  });
});

/** Weights from pairwise comparisons, held to published examples. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ahp } from '../../src/model/ahp.ts';

const vectors = JSON.parse(readFileSync(path.join(import.meta.dirname, '../vectors/ahp.json'), 'utf8'));
const fraction = (text: string): number => {
  const [numerator, denominator = '1'] = text.split('/');
  return Number(numerator) / Number(denominator);
};
const numbers = (matrix: string[][]): number[][] => matrix.map((row) => row.map(fraction));

describe('ahp', () => {
  it('gives the published weights and consistency ratio of the drinks example', () => {
    const { matrix, weights4, CR_saaty } = vectors.drinks;
    const result = ahp(numbers(matrix));
    result.weights.forEach((weight, i) => expect(weight).toBeCloseTo(weights4[i], 4));
    expect(result.consistencyRatio).toBeCloseTo(CR_saaty, 3);
  });

  it('gives the published consistency ratio and weights of the leader example', () => {
    const { criteria_matrix, criteria_CR_saaty, experience_weight, education_weight, Experience, experience_local, alternatives } = vectors.leader;
    const criteria = ahp(numbers(criteria_matrix));
    expect(criteria.consistencyRatio).toBeCloseTo(criteria_CR_saaty, 3);
    expect(criteria.weights[0]).toBeCloseTo(experience_weight, 3);
    expect(criteria.weights[1]).toBeCloseTo(education_weight, 3);
    const experience = ahp(numbers(Experience));
    alternatives.forEach((name: string, i: number) => expect(experience.weights[i]).toBeCloseTo(experience_local[name], 3));
  });

  it('knows no inconsistency of two', () => {
    expect(ahp([[1, 3], [1 / 3, 1]])).toMatchObject({ consistencyRatio: 0 });
  });

  it('finds no inconsistency where there is none', () => {
    const { matrix, weights, CR } = vectors.consistent_3x3;
    const result = ahp(numbers(matrix));
    result.weights.forEach((weight, i) => expect(weight).toBeCloseTo(fraction(weights[i]), 12));
    expect(result.consistencyRatio).toBeCloseTo(CR, 12);
  });
});

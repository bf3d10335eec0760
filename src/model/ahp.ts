/** Weights from pairwise comparisons (Saaty's analytic hierarchy process). */

/** Saaty's random index by matrix size; below three a reciprocal matrix is always consistent. */
const RANDOM_INDEX: Record<number, number> = { 3: 0.52, 4: 0.89, 5: 1.11, 6: 1.25, 7: 1.35, 8: 1.4 };
export const LARGEST_AHP = 8;

export interface AhpResult {
  /** Principal eigenvector, summing to 1. */
  weights: number[];
  lambdaMax: number;
  consistencyRatio: number;
}

/**
 * Principal eigenvector of a positive square matrix by power iteration, with Saaty's consistency ratio
 * CR = ((λmax − n)/(n − 1)) / RI(n). Source: T. L. Saaty, The Analytic Hierarchy Process (1980).
 * @param matrix n × n judgements, n ≤ 8, in the order of the things compared
 */
export function ahp(matrix: readonly (readonly number[])[]): AhpResult {
  const n = matrix.length;
  let weights = Array<number>(n).fill(1 / n);
  let lambdaMax = n;
  for (let round = 0; round < 1000; round++) {
    const product = matrix.map((row) => row.reduce((sum, judgement, j) => sum + judgement * weights[j]!, 0));
    lambdaMax = product.reduce((sum, value) => sum + value, 0);
    const next = product.map((value) => value / lambdaMax);
    const moved = Math.max(...next.map((value, i) => Math.abs(value - weights[i]!)));
    weights = next;
    if (moved < 1e-15) break;
  }
  const randomIndex = RANDOM_INDEX[n];
  const consistencyRatio = randomIndex === undefined ? 0 : (lambdaMax - n) / (n - 1) / randomIndex;
  return { weights, lambdaMax, consistencyRatio };
}

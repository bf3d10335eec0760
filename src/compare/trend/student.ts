/** Student's t distribution with a whole number of degrees of freedom. */

/**
 * How far to either side of the middle a share of the distribution reaches. The share within t is a finite sum in
 * θ = atan(t/√ν) (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4), which grows with θ, so halving the interval finds t.
 * @param share 0–1, exclusive, both sides together
 * @param freedom degrees of freedom, from 1
 */
export function studentReach(share: number, freedom: number): number {
  let [low, high] = [0, Math.PI / 2];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (shareWithin(middle, freedom) < share) low = middle;
    else high = middle;
  }
  return Math.sqrt(freedom) * Math.tan(high);
}

function shareWithin(angle: number, freedom: number): number {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const odd = freedom % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k < freedom; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}

/**
 * A straight line through scores over time by ordinary least squares, with a prediction interval by Student's t with
 * n − 2 degrees of freedom. A score that missing answers leave open is an interval, and so is whatever follows from it:
 * every bound here holds for every completion of the answers.
 */
import { studentReach } from './student.ts';

export interface Observation {
  /** Days, from any origin. */
  at: number;
  /** Score and potential, 0–100. */
  low: number;
  high: number;
}

export interface Range {
  low: number;
  high: number;
}

export interface Line {
  /** Points per day: of the scores as proved, and what the missing answers could make of it. */
  rate: Range & { proved: number };
  /** The day on which the line through the scores as proved is at a value; only for a rate other than 0. */
  dayOf(value: number): number;
  /** Where a new assessment on a day would lie. */
  predicted(at: number): Range;
}

/** @param observations at least three, on at least three days */
export function lineThrough(observations: readonly Observation[], confidence: number): Line {
  const count = observations.length;
  const middle = sum(observations.map(({ at }) => at)) / count;
  const square = sum(observations.map(({ at }) => (at - middle) ** 2));
  /** What one observation adds to the line on a day, as a share of its own score. */
  const leverage = (at: number) => (observation: Observation) => 1 / count + ((at - middle) * (observation.at - middle)) / square;
  const slope = (observation: Observation) => (observation.at - middle) / square;
  const proved = sum(observations.map((each) => slope(each) * each.low));
  const level = sum(observations.map(({ low }) => low)) / count;
  const deviation = largestDeviation(observations, leverage);
  const reach = studentReach(confidence, count - 2);
  return {
    rate: { proved, ...extremes(observations, slope) },
    dayOf: (value) => middle + (value - level) / proved,
    predicted: (at) => {
      const { low, high } = extremes(observations, leverage(at));
      const margin = reach * deviation * Math.sqrt(1 + 1 / count + (at - middle) ** 2 / square);
      return { low: low - margin, high: high + margin };
    },
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The least and the greatest of a weighted sum when every observation may lie anywhere in its interval. */
function extremes(observations: readonly Observation[], weight: (observation: Observation) => number): Range {
  const terms = observations.map((each) => [weight(each) * each.low, weight(each) * each.high] as const);
  return { low: sum(terms.map((pair) => Math.min(...pair))), high: sum(terms.map((pair) => Math.max(...pair))) };
}

/**
 * An upper bound of the standard deviation about the line. Taking residuals never lengthens a vector, so no completion
 * lies further from the residuals of the midpoints than the half widths are long.
 */
function largestDeviation(observations: readonly Observation[], leverage: (at: number) => (observation: Observation) => number): number {
  const middles = observations.map(({ low, high }) => (low + high) / 2);
  const residuals = observations.map(({ at }, i) => {
    const share = leverage(at);
    return (middles[i] as number) - sum(observations.map((each, j) => share(each) * (middles[j] as number)));
  });
  const halves = observations.map(({ low, high }) => (high - low) / 2);
  return (Math.hypot(...residuals) + Math.hypot(...halves)) / Math.sqrt(observations.length - 2);
}

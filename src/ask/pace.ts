/** How long a question takes: measured from the moments at which the answers of a file were given. Pure. */
import type { Answer } from '../model/answers.ts';

/** Minutes for a question of which nothing was measured yet: two hours for the eighty of the built-in rubric. */
export const USUAL_MINUTES = 1.5;
/** Distances between two answers from which a pace is taken. */
const ENOUGH = 8;
/** A longer distance is a pause, in minutes. */
const PAUSE = 15;

export interface Pace {
  /** Minutes for each question. */
  minutes: number;
  /** Whether it was measured, rather than assumed. */
  measured: boolean;
}

/** The median distance between successive answers, pauses aside; the usual minutes while there are too few. */
export function paceOf(answers: Iterable<Pick<Answer, 'at'>>): Pace {
  // A date without a time says nothing of the pace.
  const moments = [...answers].flatMap(({ at }) => (at?.includes('T') ? [Date.parse(at) / 60_000] : [])).filter(Number.isFinite).sort((a, b) => a - b);
  const sinceLast = moments.flatMap((moment, i) => moments.slice(i - 1, i).map((last) => moment - last));
  const distances = sinceLast.filter((each) => each > 0 && each <= PAUSE).sort((a, b) => a - b);
  if (distances.length < ENOUGH) return { minutes: USUAL_MINUTES, measured: false };
  const half = distances.length / 2;
  const middle = distances.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return { minutes: middle.reduce((sum, each) => sum + each, 0) / middle.length, measured: true };
}

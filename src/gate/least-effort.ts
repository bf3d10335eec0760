/**
 * The least effort that gains enough: of each question at most one answer. Sets of answers are kept as an efficient
 * frontier: for each effort only the one that gains most, and none that gains no more than a cheaper one.
 */
import { reaches } from '../model/tolerance.ts';

/** One answer that could be raised. */
export interface Move {
  /** What it takes, in person-weeks. */
  cost: number;
  /** What it gains, in the unit of what is asked. */
  gain: number;
}

/** Questions that together have to gain something of their own, such as those of a dimension. */
export interface Group<M extends Move> {
  /** For each question the answers to choose from; where it must be raised, to leave it is no choice. */
  questions: { moves: readonly M[]; must: boolean }[];
  least: number;
}

export interface Solution<M> {
  moves: readonly M[];
  /** Whether there is none of less effort; with very many different efforts that is not known. */
  exact: boolean;
}

interface Chosen<M> extends Move {
  moves: readonly M[];
}

/** More different efforts than rubrics with whole and half person-weeks come to. */
export const MOST_SETS = 10_000;

/** Moves of least total cost that gain enough in every group and over all; undefined where there are none. */
export function leastEffort<M extends Move>(groups: readonly Group<M>[], total: number, mostSets = MOST_SETS): Solution<M> | undefined {
  const [only, ...more] = groups;
  const asked = only && more.length === 0 ? [{ ...only, least: Math.max(only.least, total) }] : groups;
  let exact = true;
  const few = (sets: readonly Chosen<M>[]): readonly Chosen<M>[] => {
    const ordered = efficient(sets);
    if (ordered.length <= mostSets) return ordered;
    exact = false;
    // The last one gains most and must stay.
    return ordered.filter((_, i) => i % 2 === (ordered.length - 1) % 2);
  };
  const frontiers = asked.map((group) => frontierOf(group, more.length === 0, few));
  const nothing: readonly Chosen<M>[] = [{ cost: 0, gain: 0, moves: [] }];
  const all = frontiers.reduce((one, other) => few(one.flatMap((set) => other.map((each) => together(set, each)))), nothing);
  const found = all.find(({ gain }) => reaches(gain, total));
  return found && { moves: found.moves, exact };
}

function frontierOf<M extends Move>({ questions, least }: Group<M>, isOnly: boolean, few: (sets: readonly Chosen<M>[]) => readonly Chosen<M>[]): readonly Chosen<M>[] {
  // The most that the questions still to come can gain: what cannot reach enough with it is of no use.
  const most = questions.map(({ moves }) => Math.max(0, ...moves.map(({ gain }) => gain)));
  let coming = most.reduce((sum, gain) => sum + gain, 0);
  let frontier: readonly Chosen<M>[] = [{ cost: 0, gain: 0, moves: [] }];
  questions.forEach(({ moves, must }, i) => {
    coming -= most[i] as number;
    const raised = frontier.flatMap((set) => moves.map((move) => together(set, { ...move, moves: [move] })));
    const hopeful = [...(must ? [] : frontier), ...raised].filter(({ gain }) => reaches(gain + coming, least));
    frontier = few(hopeful);
    // Where nothing else is asked, what costs more than enough does is of no use either.
    const enough = frontier.findIndex(({ gain }) => reaches(gain, least));
    if (isOnly && enough >= 0 && questions.slice(i + 1).every((each) => !each.must)) frontier = frontier.slice(0, enough + 1);
  });
  return frontier;
}

const together = <M>(one: Chosen<M>, other: Chosen<M>): Chosen<M> => ({ cost: one.cost + other.cost, gain: one.gain + other.gain, moves: [...one.moves, ...other.moves] });

/** By cost, each gaining more than all before it. */
function efficient<M>(sets: readonly Chosen<M>[]): Chosen<M>[] {
  const kept: Chosen<M>[] = [];
  for (const set of [...sets].sort((a, b) => a.cost - b.cost || b.gain - a.gain)) {
    const last = kept.at(-1);
    if (!last || set.gain > last.gain) kept.push(set);
  }
  return kept;
}

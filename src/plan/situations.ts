/**
 * A step can change which questions are asked and how they are weighed. Each way in which that may turn out is a
 * situation: within it the live questions and their weights are fixed, and so the plan is a knapsack.
 */
import type { Answers } from '../model/answers.ts';
import { outlineOf, type Look } from '../model/outline.ts';
import { holds } from '../score/condition.ts';
import { evaluate, type Evaluation, type Terms } from '../score/evaluate.ts';
import { answersAfter, candidatesOf, type Candidate, type Option } from './options.ts';
import type { Move } from './moves.ts';

export interface Situation {
  evaluation: Evaluation;
  /** The numbers of the candidates that a question may have in it; what is not live stays as it is. None where that cannot be. */
  allowed: ReadonlyMap<string, readonly number[]>;
}

/** So many are tried, those with fewest changes first. */
const MOST = 64;

/** Candidates of a question for which every condition that looks at it comes out alike. */
type Kind = Candidate[];

/**
 * Every situation that the moves of the options can bring about.
 * @returns whether these are all of them
 */
export function situationsOf(terms: Terms, answers: Answers['answers'], options: readonly Option[], most = MOST): { situations: Situation[]; all: boolean } {
  const { looks } = outlineOf(terms.rubric);
  const kinds = options.map((option) => kindsOf(option, looks));
  const { picks, all } = combinations(kinds.map(({ length }) => length), most);
  const situations = picks.map((pick): Situation => {
    const chosen = options.map(({ node }, i): [string, Kind] => [node.id, kinds[i]![pick[i]!]!]);
    const moved = chosen.flatMap(([id, kind]): [string, Move][] => {
      const { move } = kind[0]!;
      return move ? [[id, move]] : [];
    });
    const evaluation = evaluate(terms, answersAfter(answers, new Map(moved)));
    const allowed = chosen.map(([id, kind]): [string, number[]] => {
      const isLive = evaluation.byId.get(id)!.state === 'answered';
      return [id, kind.map(({ index }) => index).filter((index) => isLive || index === 0)];
    });
    return { evaluation, allowed: new Map(allowed) };
  });
  return { situations, all };
}

function kindsOf(option: Option, looks: readonly Look[]): Kind[] {
  const conditions = looks.filter(({ answer }) => answer.question === option.node.id);
  const kinds = new Map<string, Kind>();
  for (const candidate of candidatesOf(option)) {
    const { to: given, value: raw } = candidate.move ?? { to: option.given, value: option.raw };
    const name = conditions.map((condition) => holds(condition, { profile: {}, see: () => ({ raw, given }) })).join();
    kinds.set(name, [...(kinds.get(name) ?? []), candidate]);
  }
  return [...kinds.values()];
}

/** One number for each count, from 0 up to below it: combinations with fewest numbers other than 0 first, at most so many. */
function combinations(counts: readonly number[], most: number): { picks: number[][]; all: boolean } {
  const picks = [counts.map(() => 0)];
  for (const pick of picks) {
    const changed = pick.findLastIndex((number) => number > 0);
    for (const [i, count] of counts.entries()) {
      for (let number = 1; i > changed && number < count; number++) {
        if (picks.length === most) return { picks, all: false };
        picks.push(pick.with(i, number));
      }
    }
  }
  return { picks, all: true };
}

/**
 * A step can change which questions are asked and how they are weighed. Each way in which that may turn out is a
 * situation: within it the live questions and their weights are fixed, and so the plan is a knapsack.
 */
import type { Answers } from '../model/answers.ts';
import { outlineOf } from '../model/outline.ts';
import type { Condition, Rubric } from '../model/rubric.ts';
import { holds } from '../score/condition.ts';
import { evaluate, type Evaluation, type Terms } from '../score/evaluate.ts';
import { answersAfter, candidatesOf, type Option } from './options.ts';
import type { Move } from './moves.ts';

export interface Situation {
  evaluation: Evaluation;
  /** The numbers of the candidates that a question may have in it; what is not live stays as it is. */
  allowed: ReadonlyMap<string, readonly number[]>;
}

/** So many are tried, those with fewest changes first. */
const MOST = 64;

/** Candidates of a question for which every condition that looks at it comes out alike. */
type Kind = { index: number; move: Move | undefined }[];

/**
 * Every situation that the moves of the options can bring about.
 * @returns whether these are all of them
 */
export function situationsOf(terms: Terms, answers: Answers['answers'], options: readonly Option[], most = MOST): { situations: Situation[]; all: boolean } {
  const { decisive } = outlineOf(terms.rubric);
  const deciding = options.filter(({ node }) => decisive.has(node.id)).map((option) => ({ option, kinds: kindsOf(option, terms.rubric) }));
  const { picks, all } = combinations(deciding.map(({ kinds }) => kinds.length), most);
  const situations = picks.flatMap((pick): Situation[] => {
    const chosen = deciding.map(({ option, kinds }, i) => ({ option, kind: kinds[pick[i]!]! }));
    const moved = new Map(chosen.flatMap(({ option, kind }): [string, Move][] => (kind[0]?.move ? [[option.node.id, kind[0].move]] : [])));
    const evaluation = evaluate(terms, answersAfter(answers, moved));
    const kindOf = new Map(chosen.map(({ option, kind }) => [option.node.id, kind]));
    const allowed = options.map(({ node, ...option }): [string, number[]] => {
      const isLive = evaluation.byId.get(node.id)?.state === 'answered';
      const candidates = (kindOf.get(node.id) ?? candidatesOf({ node, ...option })).map(({ index }) => index);
      return [node.id, isLive ? candidates : candidates.filter((index) => index === 0)];
    });
    // A step for a question that does not apply in the end is no step.
    return allowed.some(([, numbers]) => numbers.length === 0) ? [] : [{ evaluation, allowed: new Map(allowed) }];
  });
  return { situations, all };
}

function kindsOf(option: Option, rubric: Rubric): Kind[] {
  const { questions } = outlineOf(rubric);
  const conditions = [...questions.map(({ question }) => question), ...(rubric.weightSets ?? [])].flatMap(({ when }) => lookingAt(when, option.node.id));
  const kinds = new Map<string, Kind>();
  for (const candidate of candidatesOf(option)) {
    const { to: given, value: raw } = candidate.move ?? { to: option.given, value: option.raw };
    const name = conditions.map((condition) => holds(condition, { profile: {}, see: () => ({ raw, given }) })).join();
    kinds.set(name, [...(kinds.get(name) ?? []), candidate]);
  }
  return [...kinds.values()];
}

/** The parts of a condition that look at the answer to a question. */
function lookingAt(condition: Condition | undefined, question: string): Condition[] {
  if (!condition) return [];
  if ('answer' in condition) return condition.answer.question === question ? [condition] : [];
  if ('all' in condition) return condition.all.flatMap((each) => lookingAt(each, question));
  if ('any' in condition) return condition.any.flatMap((each) => lookingAt(each, question));
  return 'not' in condition ? lookingAt(condition.not, question) : [];
}

/** One number for each count, from 0 up to below it: combinations with fewest numbers other than 0 first, at most so many. */
function combinations(counts: readonly number[], most: number): { picks: number[][]; all: boolean } {
  const picks = [counts.map(() => 0)];
  for (let next = 0; next < picks.length; next++) {
    const pick = picks[next] as number[];
    const changed = pick.findLastIndex((number) => number > 0);
    for (let i = changed + 1; i < counts.length; i++) {
      for (let number = 1; number < (counts[i] as number); number++) {
        if (picks.length === most) return { picks, all: false };
        picks.push(pick.with(i, number));
      }
    }
  }
  return { picks, all: true };
}

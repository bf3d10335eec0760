/** Every profile, every set of weights and every way to fill in a small rubric, by the engine. */
import type { Answer, Given, ProfileValue } from '../../src/model/answers.ts';
import { outlineOf, questionsIn } from '../../src/model/outline.ts';
import type { Question, Rubric } from '../../src/model/rubric.ts';
import { evaluate, type Evaluation } from '../../src/score/evaluate.ts';
import { scored } from '../../src/score/measures.ts';

export type Profile = Record<string, ProfileValue>;

/** All profiles of the random rubrics, also those that lack an attribute. */
export const PROFILES: Profile[] = [undefined, 'bank', 'insurer'].flatMap((type) =>
  [undefined, [], ['a'], ['b'], ['c'], ['a', 'b'], ['b', 'c']].map((places): Profile => ({ ...(type && { type }), ...(places && { places }) })),
);

/** The rubric's own weights or the answers' choice, and each set by name. */
export function weightSetsOf({ weightSets = [] }: Rubric): (string | undefined)[] {
  return [undefined, ...weightSets.map(({ id }) => id)];
}

export const isChosenByAnswers = ({ weightSets = [] }: Rubric) => weightSets.some(({ when }) => questionsIn(when).length > 0);

export function givenTo(question: Question): Given[] {
  switch (question.type) {
    case 'level':
      return question.levels.map((_, k) => k);
    case 'boolean':
      return [true, false];
    case 'choice':
      return question.options.map(({ id }) => id);
    case 'multi':
      return [['o0'], ['o1'], ['o0', 'o1'], ['o2']];
    case 'number':
      return question.curve.map(([v]) => v);
  }
}

const given = (each: Given): Answer => ({ given: each, evidence: [] });

/** Every way to deal with a question; `complete` leaves none unanswered. */
function waysWith(question: Question, complete: boolean): (Answer | undefined)[] {
  return [...givenTo(question).map(given), ...(complete ? [] : [undefined]), ...(question.allowNa ? [{ na: 'so', evidence: [] }] : [])];
}

/** Every way to fill in the questions. */
export function* fillings(questions: readonly Question[], complete = false): Generator<Map<string, Answer>> {
  const [first, ...rest] = questions;
  if (!first) {
    yield new Map();
    return;
  }
  for (const others of fillings(rest, complete)) for (const each of waysWith(first, complete)) yield new Map(each ? [...others, [first.id, each]] : others);
}

export function evaluated(rubric: Rubric, profile: Profile, answers: ReadonlyMap<string, Answer>, weightSet?: string): Evaluation {
  return evaluate({ rubric, profile, asOf: '2026-01-01', evidenceMode: 'off', weightSet }, answers);
}

/** The overall score, 0–100; null where nothing is scored. */
export function overall(rubric: Rubric, profile: Profile, answers: ReadonlyMap<string, Answer>, weightSet?: string): number | null {
  const { mean, outline } = evaluated(rubric, profile, answers, weightSet);
  const score = mean(outline.root, scored);
  return score === null ? null : 100 * score;
}

export const questionsOf = (rubric: Rubric): Question[] => outlineOf(rubric).questions.map(({ question }) => question);

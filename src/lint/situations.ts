/** The situations in which a question can be answered: profile, weights, other answers, what is declared not applicable. */
import type { Answer, ProfileValue } from '../model/answers.ts';
import { outlineOf, questionsIn, type Outline, type QuestionNode } from '../model/outline.ts';
import type { Condition, Rubric } from '../model/rubric.ts';
import { holds } from '../score/condition.ts';
import type { QuestionValue } from '../score/evaluate.ts';
import { settingsOf } from '../score/settings.ts';
import { answerCases, atomsOf, combinations, profileCases, type Atom, type Valued } from './cases.ts';
import { answersOf, costOf, countOf, evaluated, known, NOT_APPLICABLE, profileInWords, profileOf, type Scope } from './conditions.ts';
import { excerptAround } from './excerpt.ts';
import { weightingsOf } from './reachability.ts';

/** The least and the largest value that counts for a question. */
export interface Range {
  least: number;
  largest: number;
}

export interface Situation {
  profile: string;
  /** Weight set in use; null for the rubric's own weights, and where answers choose the set. */
  weightSet: string | null;
  /** Values that another question can have while everything stays as it is. */
  rangeOf(question: string): Range;
  /** How every question stands with this answer to the one. */
  withAnswer(answer: Answer): QuestionValue[];
}

export interface Situations {
  /** Answers to the question itself, by case. */
  own: Valued[][];
  /** What it takes to see each situation with an answer of each case. */
  cost: number;
  each(): Generator<Situation>;
}

/**
 * Undefined where there are too many.
 * @param highest the highest cost that is borne
 */
export function situationsOf(node: QuestionNode, outline: Outline, highest: number): Situations | undefined {
  const { rubric } = outline;
  const { rubric: part, scope, declarable } = excerptAround(node.id, outline, choosing(rubric));
  const others = scope.questions.filter((other) => other !== node);
  const own = answerCases(node, scope.atoms);
  const profiles = profilesOf(scope, part, rubric, highest);
  const choices = known(others.map((other) => choicesOf(other, scope.atoms, rubric)));
  if (!own || !profiles || !choices) return undefined;
  const lists = [variantsOf(part, rubric), profiles.found, ...choices, ...declarable];
  const cost = profiles.cost + own.length * countOf(lists) * costOf(part);
  if (cost > highest) return undefined;
  const free: Range = { least: 0, largest: Math.max(...ceilingsOf(rubric)) };

  function* each(): Generator<Situation> {
    for (const [variant, given, ...rest] of combinations(lists)) {
      const { weightSet, rubric: weighed } = variant as Variant;
      const profile = given as Profile;
      const chosen = rest.slice(0, others.length) as Choice[];
      const declared = (rest.slice(others.length) as string[][]).flat();
      const answers = answersOf(others, chosen.map(({ answer }) => answer));
      for (const id of declared) answers.set(id, NOT_APPLICABLE);
      const ranges = new Map<string, Range>(others.map(({ id }, i) => [id, chosen[i]!]));
      yield {
        profile: profileInWords(profile),
        weightSet,
        rangeOf: (id) => ranges.get(id) ?? free,
        withAnswer: (answer) => evaluated(weighed, profile, new Map([...answers, [node.id, answer]])).questions,
      };
    }
  }
  return { own, cost, each };
}

type Profile = Readonly<Record<string, ProfileValue>>;

/**
 * One profile for each way in which it can bear on what is asked, a complete one where there is one. Of a condition
 * that looks at the profile alone only whether it is false matters; of any other, each of its parts.
 */
function profilesOf({ atoms, attributes }: Scope, part: Rubric, rubric: Rubric, highest: number): { found: Profile[]; cost: number } | undefined {
  const cases = known(attributes.map((id) => profileCases(id, atoms, rubric)))?.map((values) => [...values, undefined]);
  const conditions = [...outlineOf(part).questions.flatMap(({ question }) => question.when ?? []), ...choosing(rubric)];
  const alone = conditions.filter((each) => questionsIn(each).length === 0 && !choosing(rubric).includes(each));
  const mixed = conditions.filter((each) => !alone.includes(each)).flatMap(atomsOf).filter(({ kind }) => kind === 'attribute');
  const cost = countOf(cases ?? []) * (alone.length + mixed.length);
  if (!cases || cost > highest) return undefined;
  const found = new Map<string, Profile>();
  for (const values of combinations(cases)) {
    const profile = profileOf(attributes, values as (ProfileValue | undefined)[]);
    const truth = (condition: Condition) => holds(condition, { profile, see: () => undefined });
    const key = [...alone.map((each) => truth(each) === false), ...mixed.map(({ test }) => truth(test))].join();
    if (!found.has(key)) found.set(key, profile);
  }
  return { found: [...found.values()], cost };
}

/** Conditions of the weight sets, where an answer can choose among them. */
function choosing({ weightSets = [] }: Rubric): Condition[] {
  const conditions = weightSets.flatMap(({ when }) => when ?? []);
  return conditions.some((when) => questionsIn(when).length > 0) ? conditions : [];
}

interface Variant {
  weightSet: string | null;
  rubric: Rubric;
}

/** A part of a rubric by each set of weights; where answers choose the set, also with the choice left to them. */
function variantsOf(part: Rubric, rubric: Rubric): Variant[] {
  const fixed = weightingsOf(rubric).map(({ id, weights }): Variant => ({
    weightSet: id,
    rubric: { ...part, weightSets: [], dimensions: part.dimensions.map((dimension, d) => ({ ...dimension, weight: weights[d]! })) },
  }));
  return choosing(rubric).length > 0 ? [{ weightSet: null, rubric: part }, ...fixed.slice(1)] : fixed;
}

/** One way to answer another question, or not to. */
interface Choice extends Range {
  answer: Answer | undefined;
}

function choicesOf(node: QuestionNode, atoms: readonly Atom[], rubric: Rubric): Choice[] | undefined {
  const ceilings = ceilingsOf(rubric);
  const given = answerCases(node, atoms)?.map((alike): Choice => {
    const values = alike.map(({ value }) => value);
    const counted = (value: number, ceiling: number) => Math.min(value, ceiling);
    return {
      answer: alike[0] && { given: alike[0].given, evidence: [] },
      least: counted(Math.min(...values), Math.min(...ceilings)),
      largest: counted(Math.max(...values), Math.max(...ceilings)),
    };
  });
  const nothing = { least: 0, largest: 0 };
  return given && [...given, { answer: undefined, ...nothing }, ...(node.question.allowNa ? [{ answer: NOT_APPLICABLE, ...nothing }] : [])];
}

/** The values up to which an answer can count, by the evidence for it: 1 unless evidence decides the score. */
export function ceilingsOf(rubric: Rubric): number[] {
  const { evidenceMode, ceilings } = settingsOf(rubric);
  return evidenceMode === 'strict' ? Object.values(ceilings) : [1];
}

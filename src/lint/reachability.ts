/**
 * Whether every profile can score 0 and 100 by every set of weights. A question without a condition is asked
 * whatever the profile; if it weighs something, all answers worth 0 give 0 and all worth 1 give 100, and nothing is
 * left to show (that each question has answers worth 0 and 1 is checked apart). Only where no such question exists,
 * every profile that the conditions can tell apart is gone through, and for each some question with weight must be
 * asked by answers worth 0, and some by answers worth 1; a question without weight may be answered as suits.
 */
import type { Answer, ProfileValue } from '../model/answers.ts';
import type { Finding } from '../model/findings.ts';
import { outlineOf, type Outline, type QuestionNode } from '../model/outline.ts';
import type { Path } from '../model/problem.ts';
import type { Rubric } from '../model/rubric.ts';
import { equals } from '../model/tolerance.ts';
import { sharesOf } from '../model/weight-set.ts';
import { combinations, profileCases, type Atom } from './cases.ts';
import { answersOf, completeAnswers, costOf, evaluated, excerptOf, known, profileInWords, profileOf, scopeOf } from './conditions.ts';
import { finding } from './finding.ts';

/** Above this cost the linter says that it did not decide, so that linting stays quick. */
const HIGHEST_COST = 200_000;

/** One way to weigh the dimensions, in rubric order: the rubric's own, without an id, or a weight set's. */
export interface Weighting {
  id: string | null;
  weights: number[];
}

export function weightingsOf(rubric: Rubric): Weighting[] {
  const own = outlineOf(rubric).dimensions.map(({ weight }) => weight);
  return [{ id: null, weights: own }, ...(rubric.weightSets ?? []).map((set): Weighting => ({ id: set.id, weights: sharesOf(set, rubric) }))];
}

export function reachability(rubric: Rubric): Finding[] {
  const outline = outlineOf(rubric);
  return weightingsOf(rubric).flatMap((weighting, i) => {
    const place: Path = weighting.id === null ? ['dimensions'] : ['weightSets', i - 1];
    const weighed = weighedBy(weighting, outline);
    if (weighed.some(({ question }) => !question.when)) return [];
    const empty = profileWithoutQuestions(weighed, rubric);
    if (empty === 'undecided') return [finding('warning', 'undecided', { what: 'profiles' }, place)];
    return empty ? [finding('error', 'nothing-asked', { profile: profileInWords(empty), weightSet: weighting.id }, place)] : [];
  });
}

/** The questions that weigh something. */
function weighedBy({ weights }: Weighting, { dimensions }: Outline): QuestionNode[] {
  return dimensions.flatMap((dimension, d) =>
    dimension.children.flatMap((topic) => topic.children.filter((node) => [weights[d]!, topic.weight, node.weight].every((weight) => weight > 0))),
  );
}

/** A profile for which none of the questions is asked, where there is one. */
function profileWithoutQuestions(weighed: readonly QuestionNode[], rubric: Rubric): Record<string, ProfileValue> | undefined | 'undecided' {
  const { atoms, attributes, questions } = scopeOf(weighed.map(({ question }) => question.when!), outlineOf(rubric));
  const profiles = known(attributes.map((id) => profileCases(id, atoms, rubric)));
  const answers = [0, 1].map((worth) => known(questions.map((node) => answersWorth(worth, node, weighed, atoms))));
  if (!profiles || answers.includes(undefined)) return 'undecided';
  const excerpt = excerptOf(rubric, [...new Set([...weighed, ...questions])]);
  const ids = weighed.map(({ id }) => id);

  let left = HIGHEST_COST;
  for (const values of combinations(profiles.map((each) => [undefined, ...each]))) {
    const profile = profileOf(attributes, values as (ProfileValue | undefined)[]);
    for (const lists of answers) {
      let isAsked = false;
      for (const chosen of combinations(lists!)) {
        if ((left -= costOf(excerpt)) < 0) return 'undecided';
        const { byId } = evaluated(excerpt, profile, answersOf(questions, chosen as Answer[]));
        isAsked = ids.some((id) => byId.get(id)?.state !== 'not-applicable');
        if (isAsked) break;
      }
      if (!isAsked) return profile;
    }
  }
  return undefined;
}

/** Answers that keep the score at 0 or at 1: those of that value, and any to a question that weighs nothing or has none. */
function answersWorth(worth: number, node: QuestionNode, weighed: readonly QuestionNode[], atoms: readonly Atom[]): Answer[] | undefined {
  const fitting = completeAnswers(node, atoms, (value) => !weighed.includes(node) || equals(value, worth));
  return fitting?.some(({ given }) => given !== undefined) ? fitting : completeAnswers(node, atoms);
}

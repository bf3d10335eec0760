/**
 * Whether a better answer can lower the score. Within a question it cannot: falling levels are refused as unsound.
 * Across questions it can only where a condition looks at the question: then another question opens or closes, and
 * its siblings weigh otherwise. That is decided by going through every profile, weight set and answer that the
 * conditions tell apart. For each, the score is a weighted sum, so over all other answers its fall is largest where
 * each is worth 1 if it weighs less afterwards and 0 if it weighs more: no answer has to be guessed.
 */
import type { Answer, Given, ProfileValue } from '../model/answers.ts';
import type { Finding } from '../model/findings.ts';
import { outlineOf, questionsIn, type QuestionNode } from '../model/outline.ts';
import type { Condition, Rubric } from '../model/rubric.ts';
import { evaluate, type QuestionValue } from '../score/evaluate.ts';
import { valueOf } from '../score/value.ts';
import { finding } from './finding.ts';
import { answersOf, combinations, profilesOf } from './conditions.ts';

/** More questions than this are not evaluated in all, so that linting stays quick: the linter says that it did not decide. */
const MOST_EVALUATED = 300_000;
const EPSILON = 1e-9;

export function monotonicity(rubric: Rubric): Finding[] {
  const outline = outlineOf(rubric);
  const conditions = outline.questions.flatMap(({ question }) => question.when ?? []);
  const decisive = [...new Set(conditions.flatMap(questionsIn))].map((id) => outline.byId.get(id) as QuestionNode);
  return decisive.flatMap((node): Finding[] => {
    const verdict = largestFall(node, decisive, conditions, rubric);
    if (verdict === undefined) return [finding('warning', 'undecided', { what: 'better' }, node.path)];
    return verdict.points > EPSILON ? [finding('warning', 'better-lowers', verdict, node.path)] : [];
  });
}

interface Fall {
  /** Points of the overall score that are lost at most. */
  points: number;
  from: string;
  to: string;
}

/** By how much a better answer to a question can lower the score; undefined where there are too many cases. */
function largestFall(node: QuestionNode, decisive: readonly QuestionNode[], conditions: readonly Condition[], rubric: Rubric): Fall | undefined {
  const others = decisive.filter((each) => each !== node);
  const own = answersOf(node, conditions);
  const beside = others.map((each) => answersOf(each, conditions));
  const profiles = profilesOf(conditions, rubric);
  if (!own || !profiles || beside.includes(undefined)) return undefined;
  const steps = own.flatMap((from) => own.filter((to) => valueOf(node.question, to) > valueOf(node.question, from) + EPSILON).map((to) => ({ from, to })));
  const sets = [undefined, ...(rubric.weightSets ?? []).map(({ id }) => id)];
  // An answer that is not given yet is a case as well: it leaves the condition open, so the question counts.
  const cases = [profiles, sets, ...beside.map((each) => [undefined, ...(each ?? [])])];
  const evaluations = 2 * steps.length * cases.reduce((product, each) => product * each.length, 1);
  if (evaluations * outlineOf(rubric).questions.length > MOST_EVALUATED) return undefined;

  let worst: Fall = { points: 0, from: '', to: '' };
  for (const [profile, weightSet, ...given] of combinations(cases)) {
    const fixed = others.flatMap((each, i): [string, Given][] => (given[i] === undefined ? [] : [[each.id, given[i] as Given]]));
    const weigh = (answer: Given) => {
      const answers = new Map([...fixed, [node.id, answer] as const].map(([id, each]): [string, Answer] => [id, { given: each, evidence: [] }]));
      return evaluate({ rubric, profile: profile as Record<string, ProfileValue>, asOf: '9999-12-31', evidenceMode: 'off', weightSet: weightSet as string | undefined }, answers);
    };
    for (const { from, to } of steps) {
      const points = 100 * fallBetween(weigh(from).questions, weigh(to).questions);
      if (points > worst.points + EPSILON) worst = { points, from: String(from), to: String(to) };
    }
  }
  return worst;
}

/** The largest fall of a weighted sum between two sets of weights; answers that were given are worth what they are worth. */
function fallBetween(before: readonly QuestionValue[], after: readonly QuestionValue[]): number {
  return before.reduce((sum, question, i) => {
    const then = after[i] as QuestionValue;
    if (question.answer || then.answer) return sum + (question.weight ?? 0) * (question.value ?? 0) - (then.weight ?? 0) * (then.value ?? 0);
    return sum + Math.max(0, (question.weight ?? 0) - (then.weight ?? 0));
  }, 0);
}

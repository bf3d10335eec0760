/**
 * Whether a better answer can lower the overall score while all other answers stay as they are.
 * Within a question it cannot: weights are not negative, and levels whose points fall are refused as unsound. So it
 * can only where a condition looks at the question: then others open or close, and what is left weighs otherwise.
 *
 * For each such question every situation is gone through: each profile that the conditions can tell apart, each set
 * of weights, each way to answer, leave open or declare not applicable the other questions that conditions look at,
 * and each way to declare the rest not applicable. The engine says what every question weighs before and after. As
 * the score is Σ W x, the other answers by which it falls most are known: 1 where W falls, 0 where it rises (for a
 * question that conditions look at: the largest and the least value of the case). If the score does not fall with
 * these, it falls with none; if it does, these are the counterexample.
 *
 * An answer to a question of weight 0 is information, never better. An answer where there was none is not a better
 * answer. Evidence counts as the rubric says, and stays as it is. Levels of readiness are not spoken of.
 */
import type { Given } from '../model/answers.ts';
import type { Finding } from '../model/findings.ts';
import { outlineOf, type QuestionNode } from '../model/outline.ts';
import type { Rubric } from '../model/rubric.ts';
import { exceeds } from '../model/tolerance.ts';
import type { QuestionValue } from '../score/evaluate.ts';
import type { Valued } from './cases.ts';
import { finding } from './finding.ts';
import { ceilingsOf, situationsOf, type Situation, type Situations } from './situations.ts';

/** Above this cost the linter says that it did not decide, so that linting stays quick. */
const HIGHEST_COST = 300_000;

export function monotonicity(rubric: Rubric): Finding[] {
  const outline = outlineOf(rubric);
  const deciding = outline.questions.filter(({ id, weight }) => outline.decisive.has(id) && weight > 0);
  let left = HIGHEST_COST;
  return deciding.flatMap((node, i): Finding[] => {
    // What earlier questions did not need is left to those that follow.
    const situations = situationsOf(node, outline, left / (deciding.length - i));
    if (!situations) return [finding('warning', 'undecided', { what: 'better' }, node.path)];
    left -= situations.cost;
    const fall = largestFall(node, situations, ceilingsOf(rubric));
    return fall ? [finding('error', 'better-lowers', fall, node.path)] : [];
  });
}

/** Overall scores, 0–100. */
interface Scores {
  before: number;
  after: number;
}

/** A better answer that lowers the score. */
interface Fall extends Scores {
  from: string;
  to: string;
  opened: string[];
  closed: string[];
  profile: string;
  weightSet: string | null;
}

function largestFall(node: QuestionNode, { own, each }: Situations, ceilings: readonly number[]): Fall | undefined {
  let worst: Fall | undefined;
  for (const situation of each()) {
    const seen = own.map(([first]) => situation.withAnswer({ evidence: [], ...(first && { given: first.given }) }));
    for (const [a, b] of ordered(own.length)) {
      const [before, after] = [seen[a]!, seen[b]!];
      const scoresWith = worstScores(node.id, before, after, situation);
      for (const [from, to] of stepsUp(own[a]!, own[b]!)) {
        for (const ceiling of ceilings) {
          const scores = scoresWith(Math.min(from.value, ceiling), Math.min(to.value, ceiling));
          if (!scores || !exceeds(scores.before - scores.after, worst ? worst.before - worst.after : 0)) continue;
          const { profile, weightSet } = situation;
          worst = { ...scores, from: inWords(from.given), to: inWords(to.given), opened: enter(before, after), closed: enter(after, before), profile, weightSet };
        }
      }
    }
  }
  return worst;
}

/** Pairs of different cases; answers of one case leave everything else as it is. */
function ordered(count: number): [number, number][] {
  const all = Array.from({ length: count }, (_, k) => k);
  return all.flatMap((a) => all.flatMap((b): [number, number][] => (a === b ? [] : [[a, b]])));
}

/** For each answer of one case the best one of another that is worth less: from any other the score rises more. */
function stepsUp(from: readonly Valued[], to: readonly Valued[]): [Valued, Valued][] {
  return to.flatMap((better): [Valued, Valued][] => {
    const worse = from.filter(({ value }) => exceeds(better.value, value));
    const best = worse.reduce<Valued | undefined>((found, each) => (found && found.value >= each.value ? found : each), undefined);
    return best ? [[best, better]] : [];
  });
}

/**
 * The scores between which the overall score falls most when one question goes from one value to another; undefined
 * where there is no score.
 */
function worstScores(question: string, before: readonly QuestionValue[], after: readonly QuestionValue[], { rangeOf }: Situation) {
  const weighed = before.map(({ node, weight }, i) => ({ id: node.id, was: weight ?? 0, is: after[i]?.weight ?? 0 }));
  const isScored = weighed.some(({ was }) => was > 0) && weighed.some(({ is }) => is > 0);
  const own = weighed.find(({ id }) => id === question)!;
  let [was, is] = [0, 0];
  for (const each of weighed) {
    if (each.id === question) continue;
    const { least, largest } = rangeOf(each.id);
    const value = each.was > each.is ? largest : least;
    was += each.was * value;
    is += each.is * value;
  }
  return (from: number, to: number): Scores | undefined => (isScored ? { before: 100 * (was + own.was * from), after: 100 * (is + own.is * to) } : undefined);
}

/** Questions with weight that the answer brings in. */
function enter(before: readonly QuestionValue[], after: readonly QuestionValue[]): string[] {
  return after.flatMap(({ node, state, weight }, i) => (state !== 'not-applicable' && weight! > 0 && before[i]?.state === 'not-applicable' ? [node.id] : []));
}

function inWords(given: Given): string {
  if (Array.isArray(given)) return given.join(' + ');
  if (typeof given === 'number') return String(Number(given.toPrecision(6)));
  return typeof given === 'boolean' ? (given ? 'yes' : 'no') : given;
}

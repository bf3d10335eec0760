/**
 * Whether every profile can score 0 and 100 under every weight set. All answers at their worst give 0 on whatever
 * they leave live, and all at their best give 100, as soon as each question has an answer worth 0 and one worth 1;
 * so what is left to show is that something is live. A question without a condition and with weight under every
 * weight set is live whatever the profile; without one, every profile that the conditions can tell apart is tried.
 */
import type { Answer, Given, ProfileValue } from '../model/answers.ts';
import type { Finding } from '../model/findings.ts';
import { outlineOf } from '../model/outline.ts';
import type { Bounds, Condition, Question, Rubric } from '../model/rubric.ts';
import { evaluate } from '../score/evaluate.ts';
import { scored } from '../score/measures.ts';
import { isPositive, valueOf } from '../score/value.ts';
import { combinations, profileCases } from './conditions.ts';

const MOST_PROFILES = 2000;

export function reachability(rubric: Rubric): Finding[] {
  const { questions } = outlineOf(rubric);
  if (isAlwaysLive(rubric)) return [];
  const atoms = questions.flatMap(({ question }) => profileAtoms(question.when));
  const attributes = [...new Set(atoms.map(({ attribute }) => attribute))];
  const cases = attributes.map((id) => profileCases(id, atoms, rubric));
  const count = cases.reduce((product, each) => product * (each?.length ?? Number.POSITIVE_INFINITY), 1);
  if (count > MOST_PROFILES) return [{ code: 'undecided', severity: 'warning', params: { what: 'profiles' }, path: ['profile'] }];

  const sets = [undefined, ...(rubric.weightSets ?? []).map(({ id }) => id)];
  const extremes = [worst, best].map((pick) => new Map(questions.map(({ id, question }): [string, Answer] => [id, { given: pick(question), evidence: [] }])));
  return [...combinations(cases as ProfileValue[][])].flatMap((chosen) => {
    const profile = Object.fromEntries(attributes.map((id, i) => [id, chosen[i] as ProfileValue]));
    return sets.flatMap((weightSet): Finding[] => {
      const empty = extremes.some((answers) => {
        const { mean, outline } = evaluate({ rubric, profile, asOf: '9999-12-31', evidenceMode: 'off', weightSet }, answers);
        return mean(outline.root, scored) === null;
      });
      const described = attributes.map((id) => `${id} ${String(profile[id])}`).join(', ');
      return empty ? [{ code: 'nothing-asked', severity: 'error', params: { profile: described, weightSet: weightSet ?? null }, path: ['dimensions'] }] : [];
    });
  });
}

/** Whether under each weight set some question without a condition has weight. */
function isAlwaysLive(rubric: Rubric): boolean {
  const sets = [undefined, ...(rubric.weightSets ?? []).map(({ id }) => id)];
  return sets.every((weightSet) => {
    const { outline, localWeight } = evaluate({ rubric, profile: {}, asOf: '9999-12-31', evidenceMode: 'off', weightSet }, new Map());
    return outline.dimensions.some((dimension) =>
      dimension.children.some((topic) =>
        topic.children.some((node) => !node.question.when && [dimension, topic, node].every((each) => localWeight(each) > 0)),
      ),
    );
  });
}

function profileAtoms(condition: Condition | undefined): { attribute: string; values?: string[]; bounds?: Bounds }[] {
  if (!condition || 'answer' in condition) return [];
  if ('all' in condition) return condition.all.flatMap(profileAtoms);
  if ('any' in condition) return condition.any.flatMap(profileAtoms);
  if ('not' in condition) return profileAtoms(condition.not);
  return Object.entries(condition.profile).map(([attribute, wanted]) => (Array.isArray(wanted) ? { attribute, values: wanted } : { attribute, bounds: wanted }));
}

const worst = (question: Question): Given => extreme(question, (a, b) => a < b);
const best = (question: Question): Given => extreme(question, (a, b) => a > b);

/** The answer whose value no other exceeds in the sense asked for. */
function extreme(question: Question, better: (a: number, b: number) => boolean): Given {
  const given = candidates(question);
  return given.reduce((chosen, each) => (better(valueOf(question, each), valueOf(question, chosen)) ? each : chosen));
}

function candidates(question: Question): Given[] {
  switch (question.type) {
    case 'level':
      return question.levels.map((_, k) => k);
    case 'boolean':
      return [isPositive(question), !isPositive(question)];
    case 'choice':
      return question.options.map(({ id }) => id);
    case 'multi': {
      const earning = question.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
      return [earning, ...question.options.map(({ id }) => [id])];
    }
    case 'number':
      return question.curve.map(([v]) => v);
  }
}

/** What conditions look at, and whether a condition can hold and can fail: the engine is asked in every case that it can tell apart. */
import type { Answer, ProfileValue } from '../model/answers.ts';
import { outlineOf, type Outline, type QuestionNode } from '../model/outline.ts';
import type { Condition, Rubric } from '../model/rubric.ts';
import { holds } from '../score/condition.ts';
import { evaluate, type Evaluation } from '../score/evaluate.ts';
import { answerCases, atomsOf, combinations, profileCases, type Atom } from './cases.ts';

/** Above this cost the linter says that it did not decide, so that linting stays quick. */
const HIGHEST_COST = 200_000;

/** All that conditions look at, directly or through the conditions of the questions that they look at. */
export interface Scope {
  atoms: Atom[];
  attributes: string[];
  questions: QuestionNode[];
}

export function scopeOf(conditions: readonly Condition[], { byId }: Outline): Scope {
  const atoms = conditions.flatMap(atomsOf);
  const questions = new Set<QuestionNode>();
  // The list grows while it is gone through; each question adds to it once.
  for (const { kind, id } of atoms) {
    const node = kind === 'question' ? byId.get(id) : undefined;
    if (!node || questions.has(node)) continue;
    questions.add(node);
    if (node.question.when) atoms.push(...atomsOf(node.question.when));
  }
  const attributes = new Set(atoms.flatMap(({ kind, id }) => (kind === 'attribute' ? id : [])));
  return { atoms, attributes: [...attributes], questions: [...questions] };
}

export interface Verdict {
  canHold: boolean;
  canFail: boolean;
}

/** What a condition can be, over every profile and every answer; undefined where there are too many cases. */
export function verdictOn(condition: Condition, rubric: Rubric): Verdict | undefined {
  const { atoms, attributes, questions } = scopeOf([condition], outlineOf(rubric));
  const lists = known<ProfileValue | Answer>([...attributes.map((id) => profileCases(id, atoms, rubric)), ...questions.map((node) => completeAnswers(node, atoms))]);
  const excerpt = excerptOf(rubric, questions);
  if (!lists || countOf(lists) * costOf(excerpt) > HIGHEST_COST) return undefined;
  const verdict: Verdict = { canHold: false, canFail: false };
  for (const chosen of combinations(lists)) {
    const profile = profileOf(attributes, chosen as ProfileValue[]);
    const { around } = evaluated(excerpt, profile, answersOf(questions, chosen.slice(attributes.length) as Answer[]));
    if (holds(condition, around) === true) verdict.canHold = true;
    else verdict.canFail = true;
    if (verdict.canHold && verdict.canFail) break;
  }
  return verdict;
}

/** An answer to a question for each case, of a value that fits, and "not applicable" where that may be declared. */
export function completeAnswers(node: QuestionNode, atoms: readonly Atom[], fits: (value: number) => boolean = () => true): Answer[] | undefined {
  const fitting = answerCases(node, atoms)?.flatMap((alike) => alike.find(({ value }) => fits(value)) ?? []);
  const given = fitting?.map((each): Answer => ({ given: each.given, evidence: [] }));
  return given && (node.question.allowNa ? [...given, NOT_APPLICABLE] : given);
}

export const NOT_APPLICABLE: Answer = { na: 'declared', evidence: [] };

/** Lists that are all known. */
export function known<T>(lists: readonly (readonly T[] | undefined)[]): (readonly T[])[] | undefined {
  return lists.every((each) => each !== undefined) ? [...lists] : undefined;
}

export const countOf = (lists: readonly (readonly unknown[])[]) => lists.reduce((product, { length }) => product * length, 1);

/** A profile of these values; an attribute without one is missing from it. */
export function profileOf(attributes: readonly string[], values: readonly (ProfileValue | undefined)[]): Record<string, ProfileValue> {
  return Object.fromEntries(attributes.flatMap((id, i) => (values[i] === undefined ? [] : [[id, values[i]]])));
}

export function profileInWords(profile: Readonly<Record<string, ProfileValue>>): string {
  return Object.entries(profile).map(([id, value]) => `${id} ${Array.isArray(value) ? `[${value.join(', ')}]` : value}`).join(', ');
}

export function answersOf(questions: readonly QuestionNode[], answers: readonly (Answer | undefined)[]): Map<string, Answer> {
  return new Map(questions.flatMap(({ id }, i): [string, Answer][] => (answers[i] === undefined ? [] : [[id, answers[i]]])));
}

/** Only these questions of a rubric, to see which of them are asked. */
export function excerptOf(rubric: Rubric, nodes: readonly QuestionNode[]): Rubric {
  return { ...rubric, weightSets: [], dimensions: [{ id: 'excerpt', topics: [{ id: 'excerpt', questions: nodes.map(({ question }) => question) }] }] };
}

/** What one evaluation takes: as many units as there are questions, and some for each time. */
export const costOf = (rubric: Rubric) => outlineOf(rubric).questions.length + 10;

/** How the engine sees a case; evidence plays no part in what is asked. */
export function evaluated(rubric: Rubric, profile: Readonly<Record<string, ProfileValue>>, answers: ReadonlyMap<string, Answer>): Evaluation {
  return evaluate({ rubric, profile, asOf: '9999-12-31', evidenceMode: 'off' }, answers);
}

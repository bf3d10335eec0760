/** Whether a condition can hold and can fail, by going through every case that it can tell apart. */
import type { Given, ProfileValue } from '../model/answers.ts';
import { outlineOf, type QuestionNode } from '../model/outline.ts';
import type { Bounds, Condition, NumberQuestion, Question, Rubric } from '../model/rubric.ts';
import { holds, type Seen } from '../score/condition.ts';
import { valueOf } from '../score/value.ts';

/** More cases than this are not gone through: the linter says that it did not decide. */
const MOST_CASES = 200_000;
const MOST_OPTIONS = 10;

export interface Verdict {
  canHold: boolean;
  canFail: boolean;
}

/** What a condition can be, over every profile and every answer; undefined where there are too many cases. */
export function verdictOn(condition: Condition, rubric: Rubric): Verdict | undefined {
  const atoms = atomsOf(condition);
  const attributes = [...new Set(atoms.flatMap(({ attribute }) => attribute ?? []))];
  const questions = [...new Set(atoms.flatMap(({ question }) => question ?? []))];
  const profiles = attributes.map((id) => profileCases(id, atoms, rubric));
  const answers = questions.map((id) => answerCases(outlineOf(rubric).byId.get(id) as QuestionNode, atoms));
  const cases = [...profiles, ...answers];
  if (cases.includes(undefined) || cases.reduce((product, each) => product * (each?.length ?? 0), 1) > MOST_CASES) return undefined;

  const verdict: Verdict = { canHold: false, canFail: false };
  for (const chosen of combinations(cases as unknown[][])) {
    const profile = Object.fromEntries(attributes.map((id, i) => [id, chosen[i] as ProfileValue]));
    const seen = new Map(questions.map((id, i) => [id, chosen[attributes.length + i] as Seen]));
    const truth = holds(condition, { profile, see: (id) => seen.get(id) ?? { state: 'unanswered' } });
    if (truth === true) verdict.canHold = true;
    else verdict.canFail = true;
    if (verdict.canHold && verdict.canFail) break;
  }
  return verdict;
}

interface Atom {
  attribute?: string;
  question?: string;
  values?: string[];
  bounds?: Bounds;
}

function atomsOf(condition: Condition): Atom[] {
  if ('all' in condition) return condition.all.flatMap(atomsOf);
  if ('any' in condition) return condition.any.flatMap(atomsOf);
  if ('not' in condition) return atomsOf(condition.not);
  if ('answer' in condition) {
    const { question, is, ...bounds } = condition.answer;
    return [{ question, bounds, ...(is && { values: is }) }];
  }
  return Object.entries(condition.profile).map(([attribute, wanted]) => (Array.isArray(wanted) ? { attribute, values: wanted } : { attribute, bounds: wanted }));
}

/** Profiles that conditions can tell apart; undefined where an attribute has too many values. */
export function profilesOf(conditions: readonly Condition[], rubric: Rubric): Record<string, ProfileValue>[] | undefined {
  const atoms = conditions.flatMap(atomsOf);
  const attributes = [...new Set(atoms.flatMap(({ attribute }) => attribute ?? []))];
  const cases = attributes.map((id) => profileCases(id, atoms, rubric));
  if (cases.includes(undefined)) return undefined;
  return [...combinations(cases as ProfileValue[][])].map((chosen) => Object.fromEntries(attributes.map((id, i) => [id, chosen[i] as ProfileValue])));
}

/** Answers to a question that conditions can tell apart, by value or by option; undefined where there are too many. */
export function answersOf({ question }: QuestionNode, conditions: readonly Condition[]): Given[] | undefined {
  const mine = conditions.flatMap(atomsOf).filter((atom) => atom.question === question.id);
  return givenCases(question, mine.flatMap(({ bounds }) => [bounds?.atLeast ?? [], bounds?.atMost ?? []].flat()));
}

/** Values of an attribute that the condition can tell apart. */
export function profileCases(id: string, atoms: readonly Pick<Atom, 'attribute' | 'values' | 'bounds'>[], rubric: Rubric): ProfileValue[] | undefined {
  const attribute = rubric.profile?.find((each) => each.id === id);
  const mine = atoms.filter((atom) => atom.attribute === id);
  if (attribute?.type === 'number') return around(mine.flatMap(({ bounds }) => [bounds?.atLeast ?? [], bounds?.atMost ?? []].flat()));
  const options = (attribute?.options ?? []).map((option) => option.id);
  if (!attribute?.many) return options;
  const distinct = distinguishable(mine.flatMap(({ values }) => (values ? [values] : [])));
  return distinct.length > MOST_OPTIONS ? undefined : subsets(distinct);
}

/** One option of each class that no list tells apart: those that stand in exactly the same lists are one case. */
function distinguishable(lists: readonly string[][]): string[] {
  const named = [...new Set(lists.flat())];
  const signature = (option: string) => lists.map((list) => (list.includes(option) ? '1' : '0')).join('');
  return [...new Map(named.map((option) => [signature(option), option])).values()];
}

/** Numbers on, below, above and between thresholds. */
function around(thresholds: number[]): number[] {
  const sorted = [...new Set(thresholds)].sort((a, b) => a - b);
  const between = sorted.slice(1).map((each, i) => (each + (sorted[i] ?? each)) / 2);
  return [(sorted[0] ?? 0) - 1, ...sorted, ...between, (sorted.at(-1) ?? 0) + 1];
}

function answerCases({ question }: QuestionNode, atoms: readonly Atom[]): Seen[] | undefined {
  const mine = atoms.filter((atom) => atom.question === question.id);
  const thresholds = mine.flatMap(({ bounds }) => [bounds?.atLeast ?? [], bounds?.atMost ?? []].flat());
  const given = givenCases(question, thresholds);
  const answered = given?.map((each): Seen => ({ state: 'answered', raw: valueOf(question, each), given: each }));
  return answered && (question.allowNa || question.when ? [{ state: 'not-applicable' }, ...answered] : answered);
}

/** Answers of every value that a threshold can tell apart. */
function givenCases(question: Question, thresholds: readonly number[]): Given[] | undefined {
  switch (question.type) {
    case 'level':
      return question.levels.map((_, k) => k);
    case 'boolean':
      return [true, false];
    case 'choice':
      return question.options.map(({ id }) => id);
    case 'multi': {
      const earning = question.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
      const alone = question.options.filter(({ exclusive }) => exclusive).map(({ id }) => [id]);
      return earning.length > MOST_OPTIONS ? undefined : [...subsets(earning).filter((each) => each.length > 0), ...alone];
    }
    case 'number':
      return numberCases(question, thresholds);
  }
}

/** The corners of a curve, what lies between them, and where it crosses a threshold. */
function numberCases(question: NumberQuestion, thresholds: readonly number[]): number[] {
  const { curve, min = curve[0]?.[0] ?? 0, max = curve.at(-1)?.[0] ?? 0 } = question;
  const corners = curve.map(([v]) => v).filter((v) => v >= min && v <= max);
  const crossings = curve.slice(1).flatMap(([v1, x1], i) => {
    const [v0, x0] = curve[i] ?? [v1, x1];
    return thresholds.filter((t) => (t - x0) * (t - x1) < 0).map((t) => v0 + ((v1 - v0) * (t - x0)) / (x1 - x0));
  });
  return around([min, ...corners, ...crossings, max]).filter((v) => v >= min && v <= max);
}

function subsets<T>(things: readonly T[]): T[][] {
  return things.reduce<T[][]>((found, thing) => [...found, ...found.map((each) => [...each, thing])], [[]]);
}

/** Every way to take one of each list. */
export function* combinations(lists: readonly (readonly unknown[])[]): Generator<unknown[]> {
  const [first, ...rest] = lists;
  if (!first) {
    yield [];
    return;
  }
  for (const each of first) for (const others of combinations(rest)) yield [each, ...others];
}

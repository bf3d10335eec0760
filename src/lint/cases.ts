/**
 * The cases that conditions can tell apart. A condition is made of atoms, each about one attribute of the profile or
 * about one answer. Values for which every atom comes out alike are one case, so what is shown for every case holds
 * for every profile and every answer.
 */
import type { Given, ProfileValue } from '../model/answers.ts';
import type { QuestionNode } from '../model/outline.ts';
import type { Condition, NumberQuestion, Question, Rubric } from '../model/rubric.ts';
import { holds } from '../score/condition.ts';
import { valueOf } from '../score/value.ts';

/** An attribute or a question with more cases than this is not gone through. */
const MOST_SELECTIONS = 5000;

/** A part of a condition that looks at one attribute or one question. */
export interface Atom {
  kind: 'attribute' | 'question';
  id: string;
  /** What is looked for: options, or bounds. */
  options: string[] | undefined;
  bounds: number[];
  test: Condition;
}

export function atomsOf(condition: Condition): Atom[] {
  if ('all' in condition) return condition.all.flatMap(atomsOf);
  if ('any' in condition) return condition.any.flatMap(atomsOf);
  if ('not' in condition) return atomsOf(condition.not);
  if ('answer' in condition) {
    const { question, is, atLeast, atMost } = condition.answer;
    return [{ kind: 'question', id: question, options: is, bounds: [atLeast ?? [], atMost ?? []].flat(), test: condition }];
  }
  return Object.entries(condition.profile).map(([id, wanted]): Atom => {
    const test = { profile: { [id]: wanted } };
    if (Array.isArray(wanted)) return { kind: 'attribute', id, options: wanted, bounds: [], test };
    return { kind: 'attribute', id, options: undefined, bounds: [wanted.atLeast ?? [], wanted.atMost ?? []].flat(), test };
  });
}

/** One value of an attribute for each case; undefined where there are too many. */
export function profileCases(id: string, atoms: readonly Atom[], rubric: Rubric): ProfileValue[] | undefined {
  const attribute = rubric.profile?.find((each) => each.id === id);
  const mine = atoms.filter((atom) => atom.kind === 'attribute' && atom.id === id);
  const values = attribute?.type === 'number' ? around(mine.flatMap(({ bounds }) => bounds)) : (attribute?.options ?? []).map((option) => option.id);
  const possible = attribute?.many ? selections(values.map(String), (chosen) => shared(chosen, mine)) : values;
  const classes = possible && grouped<ProfileValue>(possible, mine, (value, test) => holds(test, { profile: { [id]: value }, see: () => undefined }));
  return classes?.map(([first]) => first!);
}

/** An answer with its value, 0–1. */
export interface Valued {
  given: Given;
  value: number;
}

/**
 * The answers to a question, by case; undefined where there are too many. A case holds an answer of every value that
 * it can have, those to a number within 0.000001 of both ends.
 */
export function answerCases({ id, question }: QuestionNode, atoms: readonly Atom[]): Valued[][] | undefined {
  const mine = atoms.filter((atom) => atom.kind === 'question' && atom.id === id);
  const valued = possibleAnswers(question, mine)?.map((given): Valued => ({ given, value: valueOf(question, given) }));
  return valued && grouped(valued, mine, ({ given, value }, test) => holds(test, { profile: {}, see: () => ({ raw: value, given }) }));
}

/** Things in groups: those for which every atom comes out alike stand together. */
function grouped<T>(things: readonly T[], atoms: readonly Atom[], outcome: (thing: T, test: Condition) => boolean | undefined): T[][] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = atoms.map(({ test }) => outcome(thing, test)).join();
    groups.set(key, [...(groups.get(key) ?? []), thing]);
  }
  return [...groups.values()];
}

function possibleAnswers(question: Question, atoms: readonly Atom[]): Given[] | undefined {
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
      const points = (chosen: readonly string[]) => question.options.reduce((sum, each) => sum + (chosen.includes(each.id) ? (each.points ?? 0) : 0), 0);
      const chosen = selections(earning, (some) => `${shared(some, atoms)} ${points(some).toFixed(9)}`);
      return chosen && [...chosen.filter(({ length }) => length > 0), ...alone];
    }
    case 'number':
      return numbers(question, atoms.flatMap(({ bounds }) => bounds));
  }
}

/** Which of the lists that atoms look for has something of what was chosen. */
const shared = (chosen: readonly string[], atoms: readonly Atom[]) => atoms.map(({ options }) => (options?.some((each) => chosen.includes(each)) ? 1 : 0)).join('');

/**
 * One selection for each key; undefined where there are too many.
 * @param keyOf must follow, for a selection and one thing more, from the key of that selection and the thing
 */
function selections(things: readonly string[], keyOf: (chosen: readonly string[]) => string): string[][] | undefined {
  const fullKey = (chosen: readonly string[]) => `${chosen.length > 0 ? keyOf(chosen) : ''}`;
  const found = new Map<string, string[]>([[fullKey([]), []]]);
  for (const thing of things) {
    for (const chosen of [...found.values()]) {
      const more = [...chosen, thing];
      if (!found.has(fullKey(more))) found.set(fullKey(more), more);
    }
    if (found.size > MOST_SELECTIONS) return undefined;
  }
  return [...found.values()];
}

const BESIDE = 1e-6;

/** Numbers at the corners of a curve, and where it crosses a threshold or comes close to it. */
function numbers(question: NumberQuestion, thresholds: readonly number[]): number[] {
  const { curve, scale, min = curve[0]![0], max = curve.at(-1)![0] } = question;
  const crossings = curve.slice(1).flatMap(([v1, x1], i) => {
    const [v0, x0] = curve[i]!;
    const sought = thresholds.flatMap((each) => [each - BESIDE, each, each + BESIDE]).filter((x) => (x - x0) * (x - x1) < 0);
    return sought.map((x) => {
      const along = (x - x0) / (x1 - x0);
      return scale === 'log' ? v0 * (v1 / v0) ** along : v0 + (v1 - v0) * along;
    });
  });
  return [min, ...curve.map(([v]) => v), ...crossings, max].filter((v) => v >= min && v <= max);
}

/** Numbers on, below, above and between thresholds. */
function around(thresholds: readonly number[]): number[] {
  const sorted = [...new Set(thresholds)].sort((a, b) => a - b);
  const between = sorted.slice(1).map((each, i) => (each + sorted[i]!) / 2);
  return [(sorted[0] ?? 0) - 1, ...sorted, ...between, (sorted.at(-1) ?? 0) + 1];
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

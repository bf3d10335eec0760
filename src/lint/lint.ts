/** What can be proved wrong with a rubric, beyond what its schema refuses. Pure. */
import type { Finding } from '../model/findings.ts';
import type { Framework } from '../model/framework.ts';
import { outlineOf, type Outline } from '../model/outline.ts';
import type { Path } from '../model/problem.ts';
import type { Condition, LocalText, Question, Rubric } from '../model/rubric.ts';
import { unsoundness } from '../model/soundness.ts';
import { targetOf } from '../score/target.ts';
import { valueOf } from '../score/value.ts';
import { verdictOn } from './conditions.ts';
import { finding } from './finding.ts';
import { monotonicity } from './monotonicity.ts';
import { reachability } from './reachability.ts';
import { references, versions } from './references.ts';

/** Whether a text stands in its file without quotation marks. */
export type IsPlain = (path: Path) => boolean;

/**
 * Every finding on a rubric that fits its schema. What the arithmetic refuses comes alone: nothing else can be
 * trusted before it is mended.
 * @param frameworks the frameworks that the rubric names, by id
 */
export function lint(rubric: Rubric, isPlain: IsPlain, frameworks: ReadonlyMap<string, Framework> = new Map()): Finding[] {
  const refused = unsoundness(rubric);
  if (refused.length > 0) return refused.map(({ code, params, path }) => ({ code, severity: 'error', params, path: (path ?? '').split('.').map(step) }));
  const outline = outlineOf(rubric);
  return [
    ...textFindings(rubric, isPlain),
    ...outline.questions.flatMap(({ question, path }) => [...steps(question, path, rubric), ...extremes(question, path)]),
    ...conditions(outline),
    ...reachability(rubric),
    ...monotonicity(rubric),
    ...targets(outline),
    ...balance(outline),
    ...references(rubric, frameworks),
    ...versions(rubric),
  ];
}

const step = (text: string): string | number => (/^\d+$/.test(text) ? Number(text) : text);

/** Every text of the rubric with its path: a map whose keys are among the rubric's languages. */
function* textsIn(value: unknown, languages: readonly string[], path: Path = []): Generator<[LocalText, Path]> {
  if (typeof value !== 'object' || value === null || path[0] === 'style') return;
  if (!Array.isArray(value) && Object.keys(value).some((key) => languages.includes(key))) yield [value as LocalText, path];
  else for (const [key, child] of Object.entries(value)) yield* textsIn(child, languages, [...path, step(key)]);
}

/** Words that YAML 1.1 reads as true or false. */
const BOOLEAN_LIKE = /^(y|n|yes|no|on|off|true|false)$/i;

function textFindings(rubric: Rubric, isPlain: IsPlain): Finding[] {
  const { languages, style } = rubric;
  return [...textsIn(rubric, languages)].flatMap(([text, path]) => {
    const missing = languages.filter((language) => !text[language]?.trim());
    const booleans = languages.filter((language) => BOOLEAN_LIKE.test(text[language] ?? '') && isPlain([...path, language]));
    const vague = languages.flatMap((language) =>
      (style?.vague?.[language] ?? []).filter((word) => contains(text[language] ?? '', word)).map((word) => finding('warning', 'word-vague', { word, language }, [...path, language])),
    );
    return [
      ...(missing.length > 0 ? [finding('error', 'text-incomplete', { languages: missing }, path)] : []),
      ...booleans.map((language) => finding('error', 'text-boolean', { text: text[language] ?? '' }, [...path, language])),
      ...vague,
    ];
  });
}

/** Whole words where the script has spaces; any place where it has none. */
function contains(text: string, word: string): boolean {
  if (!/^[\p{Script=Latin}\s-]+$/u.test(word)) return text.includes(word);
  const [lower, sought] = [text.toLowerCase(), word.toLowerCase()];
  const letter = /\p{L}/u;
  for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + 1)) {
    if (!letter.test(lower[at - 1] ?? ' ') && !letter.test(lower[at + sought.length] ?? ' ')) return true;
  }
  return false;
}

interface Work {
  action?: LocalText;
  effort?: number;
  owner?: string;
}

function steps(question: Question, path: Path, rubric: Rubric): Finding[] {
  const owners = new Set((rubric.owners ?? []).map(({ id }) => id));
  const check = (work: Work, at: Path): Finding[] => {
    const missing = (['action', 'effort', 'owner'] as const).filter((key) => work[key] === undefined);
    return [
      ...(missing.length > 0 ? [finding('error', 'step-incomplete', { missing }, at)] : []),
      ...(work.owner !== undefined && !owners.has(work.owner) ? [finding('error', 'owner-unknown', { owner: work.owner }, [...at, 'owner'])] : []),
    ];
  };
  // A question without weight asks for information only: nobody is to move it.
  if (question.weight === 0) return [];
  switch (question.type) {
    case 'level':
      return question.levels.flatMap((level, k) => (k > 0 && valueOf(question, k) > valueOf(question, k - 1) ? check(level, [...path, 'levels', k]) : []));
    case 'boolean':
      return check(question, path);
    case 'choice':
    case 'multi':
      return question.options.flatMap((option, o) => ((option.points ?? 0) > 0 ? check(option, [...path, 'options', o]) : []));
    case 'number': {
      const { steps: all = [], curve } = question;
      const best = Math.max(...curve.map(([, x]) => x));
      const arrives = all.some(({ to }) => valueOf(question, to) >= best - 1e-9);
      return [...all.flatMap((each, i) => check(each, [...path, 'steps', i])), ...(arrives ? [] : [finding('error', 'step-missing', {}, path)])];
    }
  }
}

/** Whether a question has an answer worth 0 and one worth 1. */
function extremes(question: Question, path: Path): Finding[] {
  const values = valuesOf(question);
  return [
    ...(Math.min(...values) > 1e-9 ? [finding('error', 'zero-unreachable', {}, path)] : []),
    ...(Math.max(...values) < 1 - 1e-9 ? [finding('error', 'full-unreachable', {}, path)] : []),
  ];
}

/** Values among which are the least and the largest that an answer can have. */
function valuesOf(question: Question): number[] {
  switch (question.type) {
    case 'level':
      return question.levels.map((_, k) => valueOf(question, k));
    case 'boolean':
      return [0, 1];
    case 'choice':
      return question.options.map(({ id }) => valueOf(question, id));
    case 'multi': {
      const earning = question.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
      return [...question.options.map(({ id }) => valueOf(question, [id])), valueOf(question, earning)];
    }
    case 'number': {
      const { curve, min = curve[0]?.[0] ?? 0, max = curve.at(-1)?.[0] ?? 0 } = question;
      return [min, max, ...curve.map(([v]) => v).filter((v) => v >= min && v <= max)].map((v) => valueOf(question, v));
    }
  }
}

function conditions({ rubric, questions }: Outline): Finding[] {
  const all: [Condition | undefined, Path][] = [
    ...questions.map(({ question, path }): [Condition | undefined, Path] => [question.when, [...path, 'when']]),
    ...(rubric.targets ?? []).map(({ when }, i): [Condition | undefined, Path] => [when, ['targets', i, 'when']]),
    ...(rubric.weightSets ?? []).map(({ when }, i): [Condition | undefined, Path] => [when, ['weightSets', i, 'when']]),
  ];
  return all.flatMap(([condition, path]) => {
    if (!condition) return [];
    const verdict = verdictOn(condition, rubric);
    if (!verdict) return [finding('warning', 'undecided', { what: 'condition' }, path)];
    if (!verdict.canHold) return [finding('error', 'condition-never', {}, path)];
    return verdict.canFail ? [] : [finding('warning', 'condition-always', {}, path)];
  });
}

function targets({ rubric, byId }: Outline): Finding[] {
  return (rubric.targets ?? []).flatMap((target, i) =>
    (rubric.mustPass ?? []).flatMap((rule) => {
      const node = byId.get(rule.question);
      const value = node ? targetOf(target, node) : 1;
      return value < rule.atLeast - 1e-9
        ? [finding('error', 'target-below-rule', { target: target.id, rule: rule.id, value, atLeast: rule.atLeast }, ['targets', i])]
        : [];
    }),
  );
}

const FEWEST_PER_PRINCIPLE = 4;

function balance({ rubric, dimensions, questions }: Outline): Finding[] {
  const total = dimensions.reduce((sum, { weight }) => sum + weight, 0);
  const heavy = dimensions.flatMap(({ weight }, d) =>
    dimensions.length > 2 && weight / total > 0.5 ? [finding('warning', 'dimension-heavy', { share: weight / total }, ['dimensions', d])] : [],
  );
  const few = (rubric.principles ?? []).flatMap(({ id }, p) => {
    const count = questions.filter(({ question }) => question.principles?.includes(id)).length;
    return count < FEWEST_PER_PRINCIPLE ? [finding('warning', 'principle-few', { count }, ['principles', p])] : [];
  });
  return [...heavy, ...few];
}

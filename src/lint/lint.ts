/** What can be proved wrong with a rubric, beyond what its schema refuses. Pure. */
import type { Finding } from '../model/findings.ts';
import type { Framework } from '../model/framework.ts';
import { outlineOf, type Outline } from '../model/outline.ts';
import type { Path } from '../model/problem.ts';
import type { Condition, LocalText, Rubric } from '../model/rubric.ts';
import { unsoundness } from '../model/soundness.ts';
import { reaches } from '../model/tolerance.ts';
import { targetOf } from '../score/target.ts';
import { verdictOn } from './conditions.ts';
import { finding } from './finding.ts';
import { monotonicity } from './monotonicity.ts';
import { questionFindings } from './questions.ts';
import { reachability } from './reachability.ts';
import { references, versions } from './references.ts';

/** Whether a text stands in its file without quotation marks. */
export type IsPlain = (path: Path) => boolean;

/**
 * Every finding on a rubric that fits its schema. What the arithmetic refuses comes alone: nothing else can be
 * trusted before it is mended.
 * @param frameworks the frameworks that the rubric names, by id
 */
export function lint(rubric: Rubric, isPlain: IsPlain, frameworks: ReadonlyMap<string, Framework>): Finding[] {
  const refused = unsoundness(rubric);
  if (refused.length > 0) return refused.map(({ code, params, path }) => ({ code, severity: 'error', params, path: path!.split('.').map(step) }));
  const outline = outlineOf(rubric);
  return [
    ...textFindings(rubric, isPlain),
    ...outline.questions.flatMap(({ question, path }) => questionFindings(question, path, rubric)),
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
      ...booleans.map((language) => finding('error', 'text-boolean', { text: text[language]! }, [...path, language])),
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
      const node = byId.get(rule.question)!;
      const value = targetOf(target, node);
      return !reaches(value, rule.atLeast)
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

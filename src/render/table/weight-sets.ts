/** Weight sets in words: whom each applies to, what share each dimension has, how consistent its judgements are. */
import { LANGUAGES, type Messages } from '../../messages/index.ts';
import { ahp } from '../../model/ahp.ts';
import { localised } from '../../model/outline.ts';
import { printed } from '../../model/printed.ts';
import type { Bounds, Condition, LocalText, Rubric, WeightSet } from '../../model/rubric.ts';
import { sharesOf } from '../../model/weight-set.ts';
import { printableText } from '../printable.ts';
import type { RenderOptions } from '../words.ts';
import { wrap } from './wrap.ts';
import { displayWidth } from './width.ts';

interface Phrasing {
  rubric: Rubric;
  say: Messages['rubric'];
  text(local: LocalText | undefined, id: string): string;
}

const INDENT = '    ';

/** The lines of one weight set. */
export function weightSetText(set: WeightSet, rubric: Rubric, { language, width }: RenderOptions): string {
  const { rubric: say } = LANGUAGES[language];
  const text: Phrasing['text'] = (local, id) => printableText(localised(local, language, rubric, id));
  const applies = set.when ? say.appliesTo(conditionText(set.when, { rubric, say, text })) : say.appliesWhenNamed;
  const shares = sharesOf(set, rubric).map((share, d) => {
    const { id = '', name } = rubric.dimensions[d] ?? {};
    return say.shareOf(text(name, id), printed(100 * share).toFixed(1));
  });
  const further = [...fill(shares, width - 6), ...(set.ahp ? [say.consistencyRatio(ratioText(set.ahp))] : [])];
  const head = [set.id, text(set.name, set.id), applies].join(' · ');
  return [...wrap(head, width - 4).map((line, i) => (i === 0 ? INDENT : `${INDENT}  `) + line), ...further.map((line) => `${INDENT}  ${line}`)].join('\n');
}

/** Rounding may leave a consistent matrix a hair below 0. */
const ratioText = (matrix: number[][]): string => Math.max(0, ahp(matrix).consistencyRatio).toFixed(4);

/** Items in lines that break only between them, unless one alone is too long. */
function fill(items: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const joined = `${lines.at(-1) ?? ''} · ${item}`;
    if (lines.length > 0 && displayWidth(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(...wrap(item, width));
  }
  return lines;
}

/** A condition as a person would say it. */
function conditionText(condition: Condition, phrasing: Phrasing): string {
  const { say } = phrasing;
  const nested = (each: Condition) => (('all' in each && each.all.length > 1) || ('any' in each && each.any.length > 1) ? say.grouped(conditionText(each, phrasing)) : conditionText(each, phrasing));
  if ('all' in condition) return condition.all.map(nested).join(say.both);
  if ('any' in condition) return condition.any.map(nested).join(say.either);
  if ('not' in condition) return say.not(say.grouped(conditionText(condition.not, phrasing)));
  if ('answer' in condition) {
    const { question, is, ...bounds } = condition.answer;
    return [...(is ? [say.isOneOf(question, is)] : []), ...boundsText(question, bounds, say)].join(say.both);
  }
  return Object.entries(condition.profile)
    .flatMap(([id, values]) => attributeText(id, values, phrasing))
    .join(say.both);
}

function attributeText(id: string, values: string[] | Bounds, { rubric, say, text }: Phrasing): string[] {
  const attribute = rubric.profile?.find((each) => each.id === id);
  const name = text(attribute?.label, id);
  if (!Array.isArray(values)) return boundsText(name, values, say);
  const named = values.map((value) => text(attribute?.options?.find((option) => option.id === value)?.label, value));
  return [say.isOneOf(name, named)];
}

function boundsText(name: string, { atLeast, atMost }: Bounds, say: Messages['rubric']): string[] {
  return [...(atLeast === undefined ? [] : [say.atLeast(name, atLeast)]), ...(atMost === undefined ? [] : [say.atMost(name, atMost)])];
}

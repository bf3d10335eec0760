/** Conditions in words: to whom a question is asked, to whom a weight set applies. */
import type { Messages } from '../../messages/index.ts';
import type { Bounds, Condition, LocalText, Rubric } from '../../model/rubric.ts';

export interface Phrasing {
  rubric: Rubric;
  say: Messages['rubric'];
  text(local: LocalText | undefined, id: string): string;
}

/** A condition as a person would say it. */
export function conditionText(condition: Condition, phrasing: Phrasing): string {
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

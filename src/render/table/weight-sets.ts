/** Weight sets in words: whom each applies to, what share each dimension has, how consistent its judgements are. */
import { LANGUAGES } from '../../messages/index.ts';
import { ahp } from '../../model/ahp.ts';
import { localised } from '../../model/outline.ts';
import { printed } from '../../model/printed.ts';
import type { Rubric, WeightSet } from '../../model/rubric.ts';
import { sharesOf } from '../../model/weight-set.ts';
import type { RenderOptions } from '../words.ts';
import { conditionText, type Phrasing } from './condition.ts';
import { wrap } from './wrap.ts';
import { displayWidth } from './width.ts';

const INDENT = '    ';

/** The lines of one weight set of a rubric whose text is printable. */
export function weightSetText(set: WeightSet, rubric: Rubric, { language, width }: RenderOptions): string {
  const { rubric: say } = LANGUAGES[language];
  const text: Phrasing['text'] = (local, id) => localised(local, language, rubric, id);
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

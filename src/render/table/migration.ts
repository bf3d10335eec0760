/** What a migration did with every answer, for the terminal. */
import { LANGUAGES } from '../../messages/index.ts';
import type { Given, Stated } from '../../model/answers.ts';
import type { Migrated, NewEntry, Reason } from '../../model/migrated.ts';
import { localised } from '../../model/outline.ts';
import type { QuestionType, Rubric } from '../../model/rubric.ts';
import { printableText } from '../printable.ts';
import type { RenderOptions } from '../words.ts';
import { wrap } from './wrap.ts';
import { paintFor } from './paint.ts';

/** The whole account: how much was carried over, what was mapped, what must be answered again, what is retired. */
export function renderMigration({ entries, retired }: Migrated, rubric: Rubric, heading: string, options: RenderOptions): string {
  const { language, width, color } = options;
  const { migrate: say } = LANGUAGES[language];
  const paint = paintFor(color);
  const carried = entries.filter(({ stated }) => stated !== undefined);
  const mapped = carried.filter(isMapped);
  const again = entries.flatMap(({ question, again: reason }) => (reason ? [{ question, reason }] : []));
  const check = entries.flatMap(({ question, check: reason }) => (reason ? [{ question, reason }] : []));
  const section = (title: string, lines: string[]) =>
    lines.length === 0 ? [] : ['', `  ${paint.strong(title)}`, ...lines.flatMap((line) => wrap(line, width - 6).map((each, i) => (i === 0 ? '    ' : '      ') + each))];
  const reasons = (listed: { question: string; reason: Reason }[]) => listed.map(({ question, reason }) => `${printableText(question)} · ${reasonText(reason, rubric, options)}`);
  return [
    ...wrap(printableText(heading), width).map((line) => paint.strong(line)),
    ...wrap(say.carriedOver(carried.length, carried.length - mapped.length), width - 2).map((line) => `  ${line}`),
    ...section(say.mapped, mapped.map((entry) => mappedText(entry, options))),
    ...section(say.answerAgainTitle, reasons(again)),
    ...section(say.checkTitle, reasons(check)),
    ...section(say.retiredTitle, reasons(retired)),
    ...(again.length + check.length === 0 ? ['', `  ${say.nothingAgain}`] : []),
  ].join('\n');
}

/** Why an answer was not carried over, with what the rubric says about it. */
export function reasonText(reason: Reason, rubric: Rubric, { language }: Pick<RenderOptions, 'language'>): string {
  const { migrate: say } = LANGUAGES[language];
  const said = printableText((say.reasons[reason.code] as (params: Reason) => string)(reason));
  return reason.because ? say.because(said, printableText(localised(reason.because, language, rubric))) : said;
}

const isMapped = ({ question, from, stated, before }: NewEntry): boolean => from[0] !== question || from.length > 1 || !isAsBefore(stated, before);

function isAsBefore(stated: Stated | undefined, before: Given | undefined): boolean {
  return !stated || !('given' in stated) || JSON.stringify(stated.given) === JSON.stringify(before);
}

/** Which answer became which; values only where they changed. */
function mappedText({ question, type, from, stated, before }: NewEntry, { language }: RenderOptions): string {
  const { migrate: say, report } = LANGUAGES[language];
  const moved = from.length === 1 && from[0] === question ? question : say.becomes(from.join(report.separator), question);
  const value = (given: Given | undefined) => valueText(given, type, language);
  const changed = isAsBefore(stated, before) || !stated || !('given' in stated) ? '' : ` · ${say.becomes(value(before), value(stated.given))}`;
  return printableText(moved + changed);
}

function valueText(given: Given | undefined, type: QuestionType, language: RenderOptions['language']): string {
  const { migrate: say, report } = LANGUAGES[language];
  if (Array.isArray(given)) return given.join(report.separator);
  return typeof given === 'number' && type === 'level' ? say.level(given) : String(given);
}

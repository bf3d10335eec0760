/** How the numbers and names of a portfolio are put into words, for every renderer. */
import { LANGUAGES, type Language, type Messages } from '../../messages/index.ts';
import { own } from '../../model/own.ts';
import type { Member, Portfolio, Spread } from '../../model/portfolio.ts';
import { printed } from '../../model/printed.ts';
import { EPSILON, equals } from '../../model/tolerance.ts';
import { printableIn } from '../printable.ts';
import { wordsFor, type Words } from '../words.ts';

/** A portfolio with all that is needed to speak of it. */
export interface Sheet {
  portfolio: Portfolio;
  words: Words;
  say: Messages['portfolio'];
  language: Language;
}

export function sheetOf(source: Portfolio, language: Language): Sheet {
  const portfolio = printableIn(source, language);
  return { portfolio, words: wordsFor(portfolio.texts, language), say: LANGUAGES[language].portfolio, language };
}

/** The overall score, a dimension or a principle, by name. */
export function nameOf({ id }: Pick<Spread, 'id'>, kind: 'dimensions' | 'principles', { words, say }: Sheet): string {
  if (id === null) return say.overall;
  return kind === 'principles' ? `${id} ${words.name('principles', id)}` : words.name('dimensions', id);
}

/** Places, or the one place. */
export function rankText({ rank }: Member, { words }: Sheet): string {
  if (!rank) return words.say.nothing;
  return rank.best === rank.worst ? String(rank.best) : words.say.interval(String(rank.best), String(rank.worst));
}

/** Percentiles, whole: of two the lower is never rounded up, the higher never down; one that is certain is rounded. */
export function percentileText({ percentile }: Member, { words }: Sheet): string {
  if (!percentile) return words.say.nothing;
  if (equals(percentile.low, percentile.high)) return String(printed(percentile.low, 0));
  return words.say.interval(String(Math.floor(percentile.low + EPSILON)), String(Math.ceil(percentile.high - EPSILON)));
}

/** Institutions that are certainly at a level, and those that still can be. */
export function levelCounts({ certain, possible }: Spread['levels'][number], { words }: Sheet): string {
  return certain === possible ? String(certain) : words.say.interval(String(certain), String(possible));
}

/** The label of the attribute that makes peers. */
export function attributeText({ portfolio: { by }, words }: Sheet): string {
  return by === null ? '' : (own(words.texts.profile, by)?.label ?? by);
}

export function valueText(value: string | null, { portfolio: { by }, words, say }: Sheet): string {
  return value === null ? say.notStated : (own(own(words.texts.profile, by ?? '')?.values, value) ?? value);
}

/** The group of each institution, from 1; undefined without a score. */
export function groupOf({ groups }: Portfolio): Map<number, number> {
  return new Map(groups.flatMap(({ institutions }, g) => institutions.map((i): [number, number] => [i, g + 1])));
}

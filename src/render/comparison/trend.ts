/** One institution over time: how fast it moves, when it is at its target, what moved it, and what decayed. */
import type { SharedQuestion } from '../../model/comparison.ts';
import { printed } from '../../model/printed.ts';
import { equals } from '../../model/tolerance.ts';
import type { Outlook, Series, Trend } from '../../model/trend.ts';
import type { Heading, Part, Room, Said } from './part.ts';
import { labelOf, signed, type Sheet } from './sheet.ts';

export function trendParts(sheet: Sheet, room: Room): Part[] {
  const { trend } = sheet.comparison;
  return trend ? [ratePart(trend, sheet, room), ...movedParts(trend, sheet), ...decayedParts(trend, sheet)] : [];
}

/** Where there is little room, the outlooks stand beneath the rates. */
function ratePart({ series, confidence, horizonYears }: Trend, sheet: Sheet, { short }: Room): Part {
  const { over, words, sure } = sheet;
  if (series.every(({ rate }) => rate === null)) return { title: over.title, chart: 'time', lines: [{ text: over.tooFew }] };
  const outlook = ({ outlook: found }: Series) => (found ? outlookText(found, horizonYears, sheet) : words.say.nothing);
  const columns: Heading[] = [
    { text: words.say.dimensions, flexible: true },
    { text: over.perYear, align: 'right' },
    { text: words.say.targetColumn, align: 'right' },
    ...(short ? [] : [{ text: over.when }]),
  ];
  const rows = series.map((each): Said[] => {
    const cells: Said[] = [{ text: seriesName(each, sheet) }, { text: rateText(each, sheet) }, { text: words.score(each.target) }, ...(short ? [] : [{ text: outlook(each) }])];
    return each.dimension === null ? cells.map((cell) => ({ ...cell, tone: 'strong' as const })) : cells;
  });
  const beneath = short ? series.filter((each) => each.outlook).map((each) => ({ text: over.outlook(seriesName(each, sheet), outlook(each)) })) : [];
  const notes = [over.rateNote, over.whenNote(sure.percent(String(printed(100 * confidence))))].map((text) => ({ text, tone: 'muted' as const }));
  return { title: over.title, chart: 'time', tables: [{ columns, rows }], lines: [...beneath, ...notes] };
}

export const seriesName = ({ dimension }: Series, { words, say }: Sheet): string => (dimension === null ? say.overall : words.name('dimensions', dimension));

function rateText({ rate }: Series, sheet: Sheet): string {
  if (rate === null) return sheet.over.unknown;
  if (equals(rate.high, rate.low)) return signed(rate.proved, 1, sheet);
  return sheet.over.between(signed(rate.low, 1, sheet), signed(rate.high, 1, sheet));
}

function outlookText({ state, expected, earliest, latest }: Outlook, years: number, { over }: Sheet): string {
  const month = (day: string | null) => (day ?? '').slice(0, 7);
  if (state === 'reached' || state === 'never') return over[state];
  if (state === 'beyond-horizon') return over.beyond(years);
  return latest === null ? over.expectedOpen(month(expected), month(earliest)) : over.expected(month(expected), month(earliest), month(latest));
}

const MOVED_SHOWN = 3;

function movedParts({ series }: Trend, sheet: Sheet): Part[] {
  const { over, words, byId } = sheet;
  const lines = series.flatMap((each): Said[] => {
    if (each.moved.length === 0) return [];
    const sum = (moved: Series['moved']) => signed(moved.reduce((total, { points }) => total + points, 0), 2, sheet);
    const shown = each.moved.slice(0, MOVED_SHOWN).map(({ question, points }) => over.question(words.questionName(byId.get(question) as SharedQuestion), question, signed(points, 2, sheet)));
    const rest = each.moved.slice(MOVED_SHOWN);
    return [{ text: `· ${over.movedBy(seriesName(each, sheet), sum(each.moved), [...shown, ...(rest.length > 0 ? [over.more(rest.length, sum(rest))] : [])].join(words.say.separator))}` }];
  });
  return lines.length > 0 ? [{ title: over.moved, lines }] : [];
}

function decayedParts({ decayed }: Trend, sheet: Sheet): Part[] {
  const { over, say, words, byId } = sheet;
  const rows = decayed.flatMap(({ question: id, expired, before, now, points }): Said[][] => {
    const question = byId.get(id);
    if (!question) return [];
    return [[{ text: labelOf(question, sheet) }, { text: expired }, { text: say.fromTo(over.assurance[before], over.assurance[now]) }, { text: signed(points, 2, sheet) }]];
  });
  if (rows.length === 0) return [];
  const columns: Heading[] = [{ text: words.say.questionColumn, flexible: true }, { text: over.validUntil }, { text: over.grades }, { text: over.cost, align: 'right' }];
  return [{ title: over.decayed, tables: [{ columns, rows }], lines: [{ text: over.decayedNote, tone: 'muted' }] }];
}

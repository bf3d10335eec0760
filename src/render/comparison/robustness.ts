/** How sure the order is: of two in full; of several as a ranking and a table of pairs. */
import type { Standing } from '../../model/comparison.ts';
import type { Figures, PairVerdict, WeightSwing } from '../../model/robustness.ts';
import { isAlways, leadOf, mainPairs, standingLead, type Lead } from './lead.ts';
import type { Heading, Part, Room, Said } from './part.ts';
import { rankingParts } from './ranking.ts';
import { changeText, rangeWithin, shareText, withinText, type Sheet } from './sheet.ts';
import { isOpen } from '../standing.ts';

export function robustnessParts(sheet: Sheet, room: Room): Part[] {
  if (sheet.several && !sheet.progress) return [...pairLines(sheet), ...rankingParts(sheet, room)];
  return mainPairs(sheet).map((pair) => ({ title: titleOf(pair, sheet), chart: 'weights', tables: [figuresTable(pair, sheet)], lines: linesOf(pair, sheet) }));
}

function titleOf({ first, other }: PairVerdict, { sure, several, labels }: Sheet): string {
  return several ? sure.titleOf({ first: labels[first] ?? '', other: labels[other] ?? '' }) : sure.title;
}

function figuresTable({ first, other, forward, reverse }: PairVerdict, sheet: Sheet) {
  const { sure, labels, words } = sheet;
  const ordinal = ({ dominatesOrdinally: holds }: Figures) => (holds === null ? words.say.nothing : holds ? words.say.yes : words.say.no);
  const row = (label: string, ...cells: string[]): Said[] => [{ text: label }, ...cells.map((text) => ({ text }))];
  return {
    columns: [
      { text: sure.ahead, flexible: true },
      ...[first, other].map((index): Heading => ({ text: labels[index] ?? '', align: 'right', name: true })),
    ],
    rows: [
      row(sure.verdict, sure.kinds[forward.kind], sure.kinds[reverse.kind]).map((cell) => ({ ...cell, tone: 'strong' as const })),
      row(sure.boxShare(withinText(sheet)), shareText(forward.boxShare, sheet), shareText(reverse.boxShare, sheet)),
      row(sure.simplexShare, shareText(forward.simplexShare, sheet), shareText(reverse.simplexShare, sheet)),
      row(sure.monteCarlo, shareText(forward.monteCarlo.share, sheet), shareText(reverse.monteCarlo.share, sheet)),
      row(sure.ordinal, ordinal(forward), ordinal(reverse)),
    ],
  };
}

function linesOf(pair: PairVerdict, sheet: Sheet): Said[] {
  const { comparison, sure } = sheet;
  const { draws, generator, seed } = comparison.robustness;
  const lead = leadOf(pair);
  const lines = [
    ...basisLines(pair, sheet),
    ...conclusion(pair, lead, sheet),
    ...(lead.breakingPoint === null || isAlways(lead) ? [] : [hangsOn(lead.weights, sheet)]),
    ranges(pair, sheet),
  ];
  const drawn = pair.forward.boxShareBy === 'monte-carlo' ? [sure.drawnShare] : [];
  return [...lines.map((text) => ({ text })), ...[sure.method(draws, generator, seed), ...drawn].map((text) => ({ text, tone: 'muted' as const }))];
}

function conclusion(pair: PairVerdict, lead: Lead, sheet: Sheet): string[] {
  const { comparison, labels, sure } = sheet;
  if (!lead.anyway) return [standing(lead, sheet)];
  const open = [lead.ahead, lead.behind].some((index) => isOpen(comparison.institutions[index] as Standing));
  const name = labels[lead.ahead] ?? '';
  const point = changeText(lead.breakingPoint ?? 0, sheet);
  const line = isAlways(lead) ? (open ? sure.alwaysAnyway(name) : sure.always(name)) : open ? sure.staysAnyway(name, point) : sure.stays(name, point);
  const undetermined = pair.forward.kind === 'undetermined' && pair.reverse.kind === 'undetermined';
  return [line, ...(open && undetermined ? [standing(standingLead(pair), sheet)] : [])];
}

/** Were both as they stand. */
function standing(lead: Lead, sheet: Sheet): string {
  const { sure, labels } = sheet;
  const { boxShare, breakingPoint } = lead;
  if (breakingPoint === null || breakingPoint === 0) return sure.asTheyStandEven;
  const name = labels[lead.ahead] ?? '';
  if (isAlways(lead)) return sure.asTheyStandAlways(name);
  return sure.asTheyStand(name, shareText(boxShare, sheet), withinText(sheet), changeText(breakingPoint, sheet));
}

const WEIGHTS_SHOWN = 3;

/** The weights that can turn the order alone, without more than doubling or vanishing; the nearest first. */
function hangsOn(weights: readonly WeightSwing[], sheet: Sheet): string {
  const { sure, words } = sheet;
  const turning = weights
    .flatMap(({ dimension, turnsAt }) => (turnsAt === null || turnsAt > 1 ? [] : [{ dimension, turnsAt }]))
    .sort((a, b) => Math.abs(a.turnsAt) - Math.abs(b.turnsAt))
    .slice(0, WEIGHTS_SHOWN);
  if (turning.length === 0) return sure.hangsOnNone;
  const named = turning.map(({ dimension, turnsAt }) => {
    const [name, change] = [words.name('dimensions', dimension), changeText(turnsAt, sheet)];
    return turnsAt < 0 ? sure.lowered(name, change) : sure.raised(name, change);
  });
  return sure.hangsOn(named.join(sure.listSeparator));
}

function ranges({ first, other }: PairVerdict, sheet: Sheet): string {
  const { sure, labels } = sheet;
  const said = [first, other].map((index) => sure.scoreRange(labels[index] ?? '', rangeWithin(index, sheet)));
  return sure.ranges(withinText(sheet), said.join(sure.listSeparator));
}

function basisLines({ first, other, basis, beside, questions }: PairVerdict, sheet: Sheet): string[] {
  const { comparison, sure, labels } = sheet;
  const averaged = comparison.comparable.reasons.some((reason) => reason.code === 'weights' && reason.with === other);
  if (!beside) return averaged ? [sure.meanWeights] : [];
  const winner = [{ index: first, figures: beside.forward }, { index: other, figures: beside.reverse }].find(({ figures }) => figures.kind !== 'undetermined');
  const said = winner ? sure.besideVerdict(labels[winner.index] ?? '', sure.kinds[winner.figures.kind], shareText(winner.figures.boxShare, sheet)) : sure.kinds.undetermined;
  return [sure.basis(sure.judgedOn[basis](questions), sure.besides[beside.basis](questions, said)), ...(averaged ? [sure.meanWeights] : [])];
}

/** One line for each of whom it is sure whether the first is ahead. */
function pairLines(sheet: Sheet): Part[] {
  const { sure, labels } = sheet;
  const lines = mainPairs(sheet).flatMap((pair): Said[] => {
    const lead = leadOf(pair);
    const { kind } = lead.ahead === pair.first ? pair.forward : pair.reverse;
    if (kind === 'undetermined') return [];
    const [ahead, behind, verdict] = [labels[lead.ahead] ?? '', labels[lead.behind] ?? '', sure.kinds[kind]];
    const point = changeText(lead.breakingPoint ?? 0, sheet);
    return [{ text: isAlways(lead) ? sure.alwaysOf(ahead, behind, verdict) : sure.staysOf(ahead, behind, point, verdict, shareText(lead.boxShare, sheet), withinText(sheet)) }];
  });
  return lines.length > 0 ? [{ title: sure.title, lines }] : [];
}

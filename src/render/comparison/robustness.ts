/** How sure the order is: of two in full; of several as a ranking and a table of pairs. */
import type { Standing } from '../../model/comparison.ts';
import type { Figures, PairVerdict, WeightSwing } from '../../model/robustness.ts';
import type { Heading, Part, Room, Said } from './part.ts';
import { rankingParts } from './ranking.ts';
import { changeText, isOpen, rangeWithin, shareText, withinText, type Sheet } from './sheet.ts';

export function robustnessParts(sheet: Sheet, room: Room): Part[] {
  const main = mainPair(sheet);
  if (sheet.several && !sheet.progress) return [...pairLines(sheet), ...rankingParts(sheet, room)];
  return main ? [{ title: titleOf(main, sheet), tables: [figuresTable(main, sheet)], lines: linesOf(main, sheet) }] : [];
}

/** The first and the one that matters most beside it: of two the second, over time the last. */
export function mainPair({ comparison: { verdicts, institutions }, progress }: Sheet): PairVerdict | undefined {
  const other = progress ? institutions.length - 1 : 1;
  return verdicts.find((pair) => pair.first === 0 && pair.other === other);
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
  const direction = directionOf(pair);
  const lines = [
    ...basisLines(pair, sheet),
    ...conclusion(pair, sheet),
    ...(direction.breakingPoint === null || isAlways(direction) || direction.simplexShare === 0 ? [] : [hangsOn(direction.weights, sheet)]),
    ranges(pair, sheet),
  ];
  const drawn = pair.forward.boxShareBy === 'monte-carlo' ? [sure.drawnShare] : [];
  return [...lines.map((text) => ({ text })), ...[sure.method(draws, generator, seed), ...drawn].map((text) => ({ text, tone: 'muted' as const }))];
}

/** The direction in which one is ahead whatever the missing answers are; where neither is, as both stand. */
export function directionOf({ forward, reverse, asTheyStand }: PairVerdict): Figures & { weights: WeightSwing[] } {
  return [forward, reverse].find(({ margin }) => margin > 0) ?? asTheyStand;
}

const aheadIn = ({ first, other }: PairVerdict, forward: boolean) => (forward ? { ahead: first, behind: other } : { ahead: other, behind: first });

function conclusion(pair: PairVerdict, sheet: Sheet): string[] {
  const { comparison, labels, sure } = sheet;
  const { forward, reverse, asTheyStand } = pair;
  const direction = directionOf(pair);
  if (direction === asTheyStand) return [standing(pair, sheet)];
  const { ahead, behind } = aheadIn(pair, direction === forward);
  const open = [ahead, behind].some((index) => isOpen(comparison.institutions[index] as Standing));
  const name = labels[ahead] ?? '';
  const point = changeText(direction.breakingPoint ?? 0, sheet);
  const line = isAlways(direction) ? (open ? sure.alwaysAnyway(name) : sure.always(name)) : open ? sure.staysAnyway(name, point) : sure.stays(name, point);
  const undetermined = forward.kind === 'undetermined' && reverse.kind === 'undetermined';
  return [line, ...(open && undetermined ? [standing(pair, sheet)] : [])];
}

/** Nothing that counts speaks against it. */
const isAlways = ({ simplexShare }: Figures): boolean => simplexShare === 1;

/** Were both as they stand: of the one that is ahead then. */
function standing(pair: PairVerdict, sheet: Sheet): string {
  const { sure, labels } = sheet;
  const { boxShare, simplexShare, breakingPoint } = pair.asTheyStand;
  if (breakingPoint === null || breakingPoint === 0) return sure.asTheyStandEven;
  const forward = breakingPoint > 0;
  const name = labels[aheadIn(pair, forward).ahead] ?? '';
  if ((forward ? simplexShare : 1 - simplexShare) === 1) return sure.asTheyStandAlways(name);
  return sure.asTheyStand(name, shareText(forward ? boxShare : 1 - boxShare, sheet), withinText(sheet), changeText(breakingPoint, sheet));
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

/** One line for each that the first is held against. */
function pairLines(sheet: Sheet): Part[] {
  const { comparison, sure, labels } = sheet;
  const lines = comparison.verdicts
    .filter(({ first }) => first === 0)
    .flatMap((pair): Said[] => {
      const direction = [pair.forward, pair.reverse].find(({ kind }) => kind !== 'undetermined');
      if (!direction) return [];
      const { ahead, behind } = aheadIn(pair, direction === pair.forward);
      const [name, other, kind] = [labels[ahead] ?? '', labels[behind] ?? '', sure.kinds[direction.kind]];
      const point = changeText(direction.breakingPoint ?? 0, sheet);
      return [{ text: isAlways(direction) ? sure.alwaysOf(name, other, kind) : sure.staysOf(name, other, point, kind, shareText(direction.boxShare, sheet), withinText(sheet)) }];
    });
  return lines.length > 0 ? [{ title: sure.title, lines }] : [];
}

/**
 * What a comparison says, in the order in which it says it, without saying how it looks: the terminal
 * and Markdown lay out the same parts.
 */
import type { Comparison } from '../../model/comparison.ts';
import { own } from '../../model/own.ts';
import { redactedText } from '../pipeline.ts';
import { changeParts } from './changes.ts';
import { explanationParts } from './explanation.ts';
import { gapParts } from './gaps.ts';
import type { Part, Room, Said } from './part.ts';
import { robustnessParts } from './robustness.ts';
import { isUndetermined, signed, turned, type Sheet } from './sheet.ts';
import { sideBySide } from './side-by-side.ts';
import { trendParts } from './trend.ts';

export function partsOf(sheet: Sheet, room: Room): Part[] {
  const { comparison, progress } = sheet;
  return [
    { lines: comparison.institutions.map((_, i) => ({ text: introduction(sheet, i) })) },
    { lines: comparability(sheet) },
    sideBySide(sheet, room),
    { lines: verdicts(sheet) },
    ...robustnessParts(sheet, room),
    ...trendParts(sheet, room),
    ...(progress ? changeParts(sheet) : [...explanationParts(sheet), ...gapParts(sheet, room)]),
    { lines: [redactedText(comparison, sheet.words), sheet.words.say.statement].filter((text) => text !== '').map((text) => ({ text, tone: 'muted' as const })) },
  ].filter(({ title, lines, tables }: Part) => title !== undefined || (lines?.length ?? 0) > 0 || tables !== undefined);
}

export function titleOf({ comparison, say, progress }: Sheet): string {
  return progress ? say.progress(comparison.institutions[0]?.name ?? '') : say.comparison;
}

function introduction({ comparison, words, labels, progress }: Sheet, index: number): string {
  const party = comparison.institutions[index] as Comparison['institutions'][number];
  const same = party.rubric.id === comparison.institutions[0]?.rubric.id;
  return [
    labels[index] ?? '',
    ...(party.assessed !== null && !progress ? [words.say.assessed(words.day(party.assessed))] : []),
    `${same ? words.texts.rubric : party.rubric.id} ${party.rubric.version}`,
    words.say.asOf(words.day(party.asOf)),
  ].join(' · ');
}

function comparability({ comparison, say, language }: Sheet): Said[] {
  const { comparable, differences, warnings } = comparison;
  const blocked = new Set(comparable.reasons.filter(({ blocks }) => blocks).map((reason) => reason.with));
  const sum = blocked.size < differences.length ? say.partlyComparable : say.notComparable;
  return [
    comparable.ok ? { text: `✓ ${say.comparable}`, tone: 'good' } : { text: `✗ ${sum}`, tone: 'bad' },
    ...warnings.map(({ messages }): Said => ({ text: `! ${own(messages, language) ?? ''}`, tone: 'warning' })),
    ...comparable.reasons.map(({ blocks, messages }): Said => ({ text: `${blocks ? '✗' : '·'} ${own(messages, language) ?? ''}`, tone: blocks ? 'bad' : 'muted' })),
  ];
}

/** What can be said of the order; over time of the first and the last. */
function verdicts(sheet: Sheet): Said[] {
  const { differences } = sheet.comparison;
  const others = differences.map((difference, i) => ({ difference, index: i + 1 }));
  return (sheet.progress ? others.slice(-1) : others).flatMap(({ difference, index }) =>
    difference === null ? [] : [verdict(sheet, difference, index)],
  );
}

function verdict(sheet: Sheet, difference: number, index: number): Said {
  const { comparison, labels, say, words, several, progress } = sheet;
  const [a, b] = [comparison.institutions[0], comparison.institutions[index]] as [Comparison['institutions'][number], Comparison['institutions'][number]];
  const [first, other] = [labels[0] ?? '', labels[index] ?? ''];
  const points = words.points(Math.abs(difference));
  const even = signed(difference, 2, sheet) === signed(0, 2, sheet);
  if (isUndetermined(a, b)) {
    if (progress) return { text: say.undeterminedProgress, tone: 'warning' };
    return { text: several ? say.undeterminedBetween({ first, other }) : say.undetermined, tone: 'warning' };
  }
  if (progress) {
    if (even) return { text: say.unchanged(first, other) };
    return (turned(difference, sheet) ?? 0) > 0
      ? { text: say.risen(first, other, points), tone: 'good' }
      : { text: say.fallen(first, other, points), tone: 'warning' };
  }
  if (even) return { text: say.level({ first, other }) };
  const [ahead, behind] = difference > 0 ? [first, other] : [other, first];
  const complete = a.score === a.potential && b.score === b.potential;
  return { text: complete ? say.ahead(ahead, behind, points) : say.aheadAnyway(ahead, behind, points), tone: 'strong' };
}

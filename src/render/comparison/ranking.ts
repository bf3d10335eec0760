/** Several in order, as far as it is sure, and every pair of them. */
import type { VerdictKind } from '../../model/vocabulary.ts';
import type { Heading, Part, PartTable, Room, Said } from './part.ts';
import { rangeWithin, withinText, type Sheet } from './sheet.ts';
import { rangeText } from '../standing.ts';

export function rankingParts(sheet: Sheet, room: Room): Part[] {
  return sheet.comparison.ranking ? [ranked(sheet), matrix(sheet, room)] : [];
}

function ranked(sheet: Sheet): Part {
  const { comparison, labels, sure } = sheet;
  const { groups, ranks } = comparison.ranking ?? { groups: [], ranks: [] };
  const place = (from: number, size: number) => (size === 1 ? String(from) : sure.tie(from, from + size - 1));
  const rows = groups.flatMap((members, g) => {
    const from = 1 + groups.slice(0, g).reduce((sum, group) => sum + group.length, 0);
    return members.map((index): Said[] => {
      const { best = from, worst = from } = ranks.find(({ institution }) => institution === index) ?? {};
      return [
        { text: place(from, members.length) },
        { text: labels[index] ?? '' },
        { text: rangeText(comparison.institutions[index] as (typeof comparison.institutions)[number], sheet.words) },
        { text: rangeWithin(index, sheet) },
        { text: place(best, worst - best + 1) },
      ];
    });
  });
  const left = comparison.institutions.flatMap((_, index) => (ranks.some(({ institution }) => institution === index) ? [] : [labels[index] ?? '']));
  return {
    title: sure.ranking,
    tables: [
      {
        columns: [
          { text: sure.rank },
          { text: sure.institution, flexible: true },
          { text: sheet.words.say.score, align: 'right' },
          { text: sure.scoreWithin(withinText(sheet)), align: 'right' },
          { text: sure.between, align: 'right' },
        ],
        rows,
      },
    ],
    lines: [
      ...(left.length > 0 ? [{ text: sure.notRanked(left.join(sure.listSeparator)) }] : []),
      ...(groups.some(({ length }) => length > 1) ? [{ text: sure.tieNote, tone: 'muted' as const }] : []),
    ],
  };
}

function matrix(sheet: Sheet, room: Room): Part {
  const { comparison, labels, sure } = sheet;
  const members = (comparison.ranking?.ranks ?? []).map(({ institution }) => institution);
  const kinds = new Map<string, VerdictKind>(
    comparison.verdicts.flatMap(({ first, other, forward, reverse }) => [
      [`${first} ${other}`, forward.kind],
      [`${other} ${first}`, reverse.kind],
    ]),
  );
  const cell = (row: number, column: number): Said => {
    if (row === column) return { text: sure.same, tone: 'muted' };
    const kind = kinds.get(`${row} ${column}`) ?? 'undetermined';
    return { text: kind === 'undetermined' ? sure.undeterminedMark : sure.kinds[kind] };
  };
  const across = Math.min(room.words, members.length);
  const tables = Array.from({ length: Math.ceil(members.length / across) }, (_, block): PartTable => {
    const shown = members.slice(block * across, (block + 1) * across);
    return {
      columns: [{ text: sure.institution, flexible: true }, ...shown.map((index): Heading => ({ text: String(index + 1), align: 'right' }))],
      rows: members.map((row) => [{ text: labels[row] ?? '' }, ...shown.map((column) => cell(row, column))]),
    };
  });
  return { title: sure.matrix, chart: 'weights', tables, lines: [{ text: sure.matrixNote(withinText(sheet)), tone: 'muted' }] };
}

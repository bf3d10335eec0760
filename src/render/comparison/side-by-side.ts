/** The overall score, dimensions and principles in one column for each institution. */
import type { Row, Standing } from '../../model/comparison.ts';
import type { Heading, Part, PartTable, Room, Said } from './part.ts';
import { isUndetermined, signed, turned, type Sheet } from './sheet.ts';
import { rangeText } from '../standing.ts';

export function sideBySide(sheet: Sheet, room: Room): Part {
  const { comparison, say, several } = sheet;
  const blocks = blocksOf(comparison.institutions.length, room.others);
  const tables = blocks.map((others) => table(sheet, others, room));
  const short = several || room.short;
  const open = short && tables.some(({ rows }) => rows.some((row) => row.some(({ text }) => text === say.open)));
  return { chart: 'scores', tables, ...(open && { lines: [{ text: say.openNote, tone: 'muted' as const }] }) };
}

/** Indices of the institutions beside the first, in groups that fit beside one another. */
export function blocksOf(count: number, others: number): number[][] {
  const blocks: number[][] = [];
  for (let index = 1; index < count; index += others) {
    blocks.push(Array.from({ length: Math.min(others, count - index) }, (_, i) => index + i));
  }
  return blocks;
}

function table(sheet: Sheet, others: readonly number[], room: Room): PartTable {
  const { comparison, labels, say, words } = sheet;
  const { institutions, dimensions, principles } = comparison;
  const columns: Heading[] = [
    { text: '', flexible: true },
    ...[0, ...others].map((index): Heading => ({ text: labels[index] ?? '', align: 'right', name: true })),
    ...others.map((index): Heading => ({ text: differenceHeading(sheet, index), align: 'right' })),
  ];
  const facts = (label: string, fact: (standing: Standing) => string): Said[] => [
    { text: label },
    ...[0, ...others].map((index) => ({ text: fact(institutions[index] as Standing) })),
    ...others.map(() => ({ text: '' })),
  ];
  const row = (label: string, of: Pick<Row, 'standings' | 'differences'>): Said[] => [
    { text: label },
    ...[0, ...others].map((index) => ({ text: rangeText(of.standings[index] as Standing, sheet.words) })),
    ...others.map((index) => differenceCell(of, index, sheet, room)),
  ];
  const section = (title: string): Said[][] => [columns.map(() => ({ text: '' })), columns.map((_, c) => ({ text: c === 0 ? title : '', tone: 'muted' as const }))];
  const overall = row(say.overall, { standings: institutions, differences: comparison.differences });
  return {
    columns,
    rows: [
      overall.map((cell) => ({ tone: 'strong' as const, ...cell })),
      facts(words.say.coverageColumn, ({ coverage }) => words.percent(coverage)),
      facts(words.say.levelColumn, (standing) => words.level(standing)),
      ...(dimensions.length > 0 ? section(words.say.dimensions) : []),
      ...dimensions.map((each) => row(words.name('dimensions', each.id), each)),
      ...(principles.length > 0 ? section(words.say.principles) : []),
      ...principles.map((each) => row(`${each.id} ${words.name('principles', each.id)}`, each)),
    ],
  };
}

function differenceHeading({ say, several, progress }: Sheet, index: number): string {
  const number = String(index + 1);
  if (several) return progress ? say.minus(number, '1') : say.minus('1', number);
  return progress ? say.change : say.difference;
}

/** How far the first is ahead, or over time by how much the score rose; or that missing answers leave it open. */
export function differenceCell({ standings, differences }: Pick<Row, 'standings' | 'differences'>, index: number, sheet: Sheet, { short }: Pick<Room, 'short'>): Said {
  const difference = differences[index - 1] ?? null;
  const { say, several } = sheet;
  if (difference !== null && isUndetermined(standings[0] as Standing, standings[index] as Standing)) {
    return { text: several || short ? say.open : say.notDetermined, tone: 'muted' };
  }
  return { text: signed(turned(difference, sheet), 1, sheet) };
}

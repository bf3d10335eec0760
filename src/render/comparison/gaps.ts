/** Gaps that one has and another has not. */
import type { GapRow, SharedQuestion, Side } from '../../model/comparison.ts';
import { descending } from '../../model/tolerance.ts';
import type { Heading, Part, PartTable, Room, Said } from './part.ts';
import { answersOf, labelOf, sideAt, type Sheet } from './sheet.ts';
import { blocksOf } from './side-by-side.ts';

const SHOWN = 10;

export function gapParts(sheet: Sheet, room: Room): Part[] {
  const { gaps } = sheet.comparison;
  if (!sheet.several) return [0, 1].map((index) => onlyOne(sheet, index));
  if (gaps.length === 0) return [];
  const { say } = sheet;
  const blocks = blocksOf(sheet.labels.length, room.others);
  return [
    {
      title: say.gapsApart,
      tables: blocks.map((others) => beside(sheet, [0, ...others])),
      lines: [...more(gaps.length, sheet), { text: say.gapsNote, tone: 'muted' }],
    },
  ];
}

/** The gaps that one of two has and the other, who answered, has not. */
function onlyOne(sheet: Sheet, index: number): Part {
  const { say, words, labels, byId, comparison } = sheet;
  const rows = comparison.gaps
    .filter(({ points }) => points[index] !== null)
    .sort((a, b) => descending(a.points[index] ?? 0, b.points[index] ?? 0));
  const title = say.gapsOnly(labels[index] ?? '');
  if (rows.length === 0) return { title, lines: [{ text: say.gapsNone }] };
  const columns: Heading[] = [
    { text: words.say.questionColumn, flexible: true },
    ...labels.map((label): Heading => ({ text: label, align: 'right', name: true })),
    { text: say.gapPoints, align: 'right' },
  ];
  const body = rows.slice(0, SHOWN).map(({ question: id, points }): Said[] => {
    const question = byId.get(id) as SharedQuestion;
    const answers = answersOf(question, sideAt(question, 0), sideAt(question, 1), sheet);
    return [{ text: labelOf(question, sheet) }, ...answers.map((text) => ({ text })), { text: words.points(points[index] ?? null) }];
  });
  return { title, tables: [{ columns, rows: body }], lines: more(rows.length, sheet) };
}

function beside(sheet: Sheet, shown: readonly number[]): PartTable {
  const { words, labels, byId, comparison } = sheet;
  return {
    columns: [
      { text: words.say.questionColumn, flexible: true },
      ...shown.map((index): Heading => ({ text: labels[index] ?? '', align: 'right', name: true })),
    ],
    rows: comparison.gaps.slice(0, SHOWN).map((gap): Said[] => {
      const question = byId.get(gap.question) as SharedQuestion;
      return [{ text: labelOf(question, sheet) }, ...shown.map((index) => ({ text: gapWord(gap, sideAt(question, index), index, sheet) }))];
    }),
  };
}

function gapWord({ points }: GapRow, { state }: Side, index: number, { words, say }: Sheet): string {
  if (state === 'not-applicable') return say.notApplicable;
  return state === 'answered' ? words.points(points[index] ?? null) : '?';
}

function more(count: number, { say }: Sheet): Said[] {
  return count > SHOWN ? [{ text: say.more(count - SHOWN), tone: 'muted' }] : [];
}

/** The questions that explain a difference: the largest one by one, the rest as one sum. */
import type { Attribution, SharedQuestion } from '../../model/comparison.ts';
import { equals } from '../../model/tolerance.ts';
import type { Part, Said } from './part.ts';
import { gained, labelOf, sideAt, signed, type Sheet } from './sheet.ts';

const SHOWN = 10;
const SHOWN_OF_SEVERAL = 5;

export function explanationParts(sheet: Sheet): Part[] {
  return sheet.comparison.differences.flatMap((difference, i) => {
    const rows = sheet.comparison.attribution.filter(({ against }) => against === i + 1);
    return difference === null || rows.length === 0 ? [] : [explanation(sheet, rows, difference, i + 1)];
  });
}

function explanation(sheet: Sheet, all: readonly Attribution[], difference: number, against: number): Part {
  const { say, labels, several } = sheet;
  const most = several ? SHOWN_OF_SEVERAL : SHOWN;
  // One question more takes no more room than its sum.
  const shown = all.slice(0, all.length === most + 1 ? most + 1 : most);
  const rest = all.slice(shown.length);
  const sum = rest.reduce((total, { points }) => total + points, 0);
  const line = (text: string, points: number): Said[] => [{ text }, { text: '' }, { text: '' }, { text: signed(points, 2, sheet) }, { text: '' }];
  return {
    title: say.explains({ first: labels[0] ?? '', other: labels[against] ?? '' }),
    tables: [
      {
        columns: [
          { text: sheet.words.say.questionColumn, flexible: true },
          { text: labels[0] ?? '', align: 'right', name: true },
          { text: labels[against] ?? '', align: 'right', name: true },
          { text: say.difference, align: 'right' },
          { text: say.why },
        ],
        rows: [
          ...shown.map((each) => row(each, sheet)),
          ...(rest.length > 0 ? [line(say.rest(rest.length), sum)] : []),
          line(say.total, difference).map((cell) => ({ ...cell, tone: 'strong' as const })),
        ],
      },
    ],
    lines: [{ text: say.explainsNote, tone: 'muted' }],
  };
}

function row({ question: id, points, against, because }: Attribution, sheet: Sheet): Said[] {
  const { say, byId } = sheet;
  const question = byId.get(id) as SharedQuestion;
  const [first, other] = [sideAt(question, 0), sideAt(question, against)];
  const reweighed = because === 'answer' && !equals(first.weight ?? 0, other.weight ?? 0);
  return [
    { text: labelOf(question, sheet) },
    { text: gained(first, sheet) },
    { text: gained(other, sheet) },
    { text: signed(points, 2, sheet) },
    { text: reweighed ? say.answerAndWeight : say.because[because], tone: 'muted' },
  ];
}

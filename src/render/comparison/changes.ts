/** What became of each question between the first assessment and the last. */
import type { Change, SharedQuestion } from '../../model/comparison.ts';
import { CHANGES } from '../../model/vocabulary.ts';
import type { Part, Said, Tone } from './part.ts';
import { answersOf, labelOf, sideAt, signed, turned, type Sheet } from './sheet.ts';

const TONES: Partial<Record<Change['change'], Tone>> = { improved: 'good', worse: 'bad' };

export function changeParts(sheet: Sheet): Part[] {
  const { changes, differences } = sheet.comparison;
  const { say } = sheet;
  if (changes.length === 0) return [{ lines: [{ text: say.nothingChanged }] }];
  const total = turned(differences.at(-1) ?? null, sheet);
  const lists = CHANGES.flatMap((kind) => {
    const rows = changes.filter(({ change }) => change === kind);
    return rows.length > 0 ? [changeList(sheet, kind, rows)] : [];
  });
  return total === null ? lists : [...lists, { lines: [{ text: `${say.totalChange} ${signed(total, 2, sheet)}`, tone: 'strong' }] }];
}

function changeList(sheet: Sheet, kind: Change['change'], rows: readonly Change[]): Part {
  const { say, words, labels, byId } = sheet;
  const last = labels.length - 1;
  return {
    title: say.changeTitle(say.changes[kind], rows.length),
    tables: [
      {
        columns: [
          { text: words.say.questionColumn, flexible: true },
          { text: say.fromTo(labels[0] ?? '', labels[last] ?? ''), align: 'right' },
          { text: say.change, align: 'right' },
          { text: '' },
        ],
        rows: rows.map(({ question: id, points }): Said[] => {
          const question = byId.get(id) as SharedQuestion;
          const [from, to] = answersOf(question, sideAt(question, 0), sideAt(question, last), sheet);
          const tone = TONES[kind];
          return [
            { text: labelOf(question, sheet) },
            { text: say.fromTo(from, to) },
            { text: signed(points, 2, sheet), ...(tone && { tone }) },
            { text: gapWord(question, last, sheet), tone: 'muted' },
          ];
        }),
      },
    ],
  };
}

/** Whether a gap was closed or opened meanwhile, where there was an answer before and there is one now. */
function gapWord(question: SharedQuestion, last: number, { comparison, say }: Sheet): string {
  const points = comparison.gaps.find((gap) => gap.question === question.id)?.points;
  const answered = [0, last].every((index) => sideAt(question, index).state === 'answered');
  if (points === undefined || !answered) return '';
  const [before, now] = [points[0] ?? null, points[last] ?? null];
  if ((before === null) === (now === null)) return '';
  return before === null ? say.gapOpened : say.gapClosed;
}

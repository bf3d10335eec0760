/** What became of each question between the first assessment and the last. */
import type { Change, SharedQuestion } from '../../model/comparison.ts';
import { equals } from '../../model/tolerance.ts';
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
            { text: noteOf(question, last, sheet), tone: 'muted' },
          ];
        }),
      },
    ],
  };
}

/** Where there was an answer before and there is one now: whether a gap was closed or opened, and whether it weighs as before. */
function noteOf(question: SharedQuestion, last: number, { comparison, say, words }: Sheet): string {
  const [before, now] = [sideAt(question, 0), sideAt(question, last)];
  if (before.state !== 'answered' || now.state !== 'answered') return '';
  const gap = comparison.gaps.find((each) => each.question === question.id);
  const [had, has] = [(gap?.points[0] ?? null) !== null, (gap?.points[last] ?? null) !== null];
  const reweighed = !equals(before.weight ?? 0, now.weight ?? 0);
  return [...(had === has ? [] : [has ? say.gapOpened : say.gapClosed]), ...(reweighed ? [say.reweighed] : [])].join(words.say.separator);
}

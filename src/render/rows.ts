/** The parts of a report as rows of plain cells, for spreadsheets: numbers stay numbers. */
import type { QuestionResult, Report } from '../model/report.ts';
import type { Words } from './words.ts';

export type CellValue = string | number | null;
export interface Sheet {
  columns: string[];
  rows: CellValue[][];
}

/** Every question, one a row, in rubric order. */
export function questionRows(report: Report, words: Words): Sheet {
  const { say } = words;
  const gaps = new Map(report.gaps.map((gap) => [gap.question, gap]));
  return {
    columns: ['id', say.dimensions, say.topicColumn, say.principles, say.questionColumn, say.stateColumn, say.answerColumn, say.valueColumn, say.targetColumn, say.weightColumn, say.points, say.severityColumn, say.costs, say.evidenceColumn, say.note],
    rows: report.questions.map((question) => {
      const gap = gaps.get(question.id);
      return [
        question.id,
        words.name('dimensions', question.dimension),
        words.questionName(question),
        question.principles.join(say.separator),
        words.texts.questions[question.id]?.text ?? question.id,
        say.states[question.state],
        question.answer === null ? '' : words.answer(question, question.answer),
        question.value,
        question.target,
        question.weight,
        question.points,
        gap ? say.severity[gap.severity] : '',
        gap?.points ?? null,
        evidenceText(question),
        question.note ?? question.reason ?? '',
      ];
    }),
  };
}

export const evidenceText = ({ evidence }: QuestionResult): string =>
  evidence.map(({ ref, date, expires, assurance }) => [ref, date, expires && `→ ${expires}`, assurance].filter(Boolean).join(' ')).join('; ');

/** The parts of a report as rows of plain cells, for spreadsheets: numbers stay numbers. */
import type { QuestionResult, Report } from '../model/report.ts';
import { LANGUAGES, type Language } from '../messages/index.ts';
import { annexesOf, type Annex } from './annex.ts';
import { gateInFull } from './gate-facts.ts';
import { redactedText } from './pipeline.ts';
import { readinessFacts } from './readiness.ts';
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

/** Every sheet of a workbook, by its name in the report's language. */
export function workbookRows(report: Report, words: Words, language: Language): (Sheet & { name: string })[] {
  const { say } = words;
  return [
    { name: say.summarySheet, ...summaryRows(report, words) },
    { name: say.dimensions, ...sectionRows(report.dimensions, words, (id) => words.name('dimensions', id)) },
    { name: say.principles, ...sectionRows(report.principles, words, (id) => `${id} ${words.name('principles', id)}`) },
    { name: say.gapsSheet, ...gapRows(report, words) },
    { name: say.recommendationsSheet, ...recommendationRows(report, words) },
    { name: say.questionsSheet, ...questionRows(report, words) },
    { name: say.gates, ...gateRows(report, words) },
    ...annexesOf(report, words, language).flatMap((annex) => annexSheet(annex, words, language)),
  ];
}

/** A framework has its controls in columns; what was removed stands in the summary. */
function annexSheet({ kind, title, records }: Annex, { say }: Words, language: Language): (Sheet & { name: string })[] {
  const { crosswalk } = LANGUAGES[language];
  switch (kind) {
    case 'baseline':
    case 'accepted-gaps':
      return [{ name: kind === 'baseline' ? say.baselineSheet : say.acceptedGaps, columns: [title], rows: records.map(({ text }) => [text]) }];
    case 'framework':
      return [{ name: say.frameworkSheet, columns: [crosswalk.control, crosswalk.titleColumn, crosswalk.standingColumn, crosswalk.questionsColumn], rows: records.map(({ id, title: named, state, text }) => [id, named || (id === '' ? title : ''), state, text]) }];
    case 'redacted':
      return [];
  }
}

function summaryRows(report: Report, words: Words): Sheet {
  const { say, texts } = words;
  const { overall } = report;
  const facts: [string, CellValue][] = [
    [say.institutionRow, report.institution.name],
    ...words.profile(report).map((value): [string, CellValue] => ['', value]),
    [say.assessedRow, report.assessed ?? ''],
    [say.asOfRow, report.asOf],
    [say.rubricRow, `${texts.rubric} ${report.rubric.version}`],
    [say.targetColumn, texts.target ?? report.target ?? ''],
    [say.weightColumn, texts.weightSet ?? report.weightSet ?? ''],
    [say.score, overall.score],
    [say.potentialColumn, overall.potential],
    [say.coverageColumn, overall.coverage],
    [say.levelColumn, words.level(overall)],
    [say.evidencedRow, overall.evidenced],
    [say.costs, overall.gap],
    ...readinessFacts(report, words).details.map((line): [string, CellValue] => ['', line]),
    ...[redactedText(report, words), say.statement].filter((line) => line !== '').map((line): [string, CellValue] => ['', line]),
  ];
  return { columns: [say.readiness, ''], rows: facts };
}

function sectionRows(sections: readonly (Report['dimensions'][number] | Report['principles'][number])[], words: Words, name: (id: string) => string): Sheet {
  const { say } = words;
  return {
    columns: ['id', say.nameColumn, say.score, say.potentialColumn, say.coverageColumn, say.levelColumn, say.targetColumn, say.costs],
    rows: sections.map((section) => [section.id, name(section.id), section.score, section.potential, section.coverage, words.level(section), section.target, section.gap]),
  };
}

function gapRows(report: Report, words: Words): Sheet {
  const { say } = words;
  return {
    columns: ['id', say.questionColumn, say.dimensions, say.severityColumn, say.nowTarget, say.points],
    rows: report.gaps.map(({ question: id, severity, points }) => {
      const question = words.question(report, id);
      return [id, words.questionName(question), words.name('dimensions', question.dimension), say.severity[severity], words.nowAndTarget(question), points];
    }),
  };
}

function recommendationRows(report: Report, words: Words): Sheet {
  const { say } = words;
  return {
    columns: ['', 'id', say.action, say.nowNext, say.owner, say.effort, say.gain, say.serves],
    rows: report.recommendations.map((step, i) => {
      const question = words.question(report, step.question);
      return [i + 1, step.question, words.action(step), words.step(question, step.from, step.to), step.owner === null ? '' : words.name('owners', step.owner), step.effort, step.gain, step.principles.join(say.separator)];
    }),
  };
}

function gateRows(report: Report, words: Words): Sheet {
  const { say } = words;
  return {
    columns: [say.gates, say.stateColumn, say.valueColumn, say.thresholdColumn, say.severityColumn, say.note],
    rows: report.gates.map((gate) => [`${gate.bound} ${gate.scope}`, gate.state, gate.actual, gate.threshold, gate.severity, gateInFull(gate, report, words)]),
  };
}

/** The parts of a report as rows of plain cells, for spreadsheets: numbers stay numbers. */
import { own } from '../model/own.ts';
import type { QuestionResult, Report } from '../model/report.ts';
import { LANGUAGES, type Language } from '../messages/index.ts';
import { annexesOf, type Annex } from './annex.ts';
import { gateInFull } from './gate-facts.ts';
import { agreementFacts, reviewedAnswer, reviewFacts, statementOf } from './panel.ts';
import { redactedText } from './pipeline.ts';
import { readinessFacts } from './readiness.ts';
import type { Figure } from './workbook.ts';
import { whatIfFacts } from './what-if.ts';
import type { Words } from './words.ts';

export type CellValue = string | number | null;
export interface Sheet {
  columns: string[];
  rows: CellValue[][];
  /** What the number in a cell says, for a format that rounds it for the eye; rows and columns from 0. */
  figures?: (row: number, column: number) => Figure | undefined;
}

/** The same in every row: by column, in their order. */
export const byColumn = (...figures: (Figure | undefined)[]): Required<Sheet>['figures'] => (_, column) => figures[column];
const none = undefined;

/** Every question, one a row, in rubric order. */
export function questionRows(report: Report, words: Words): Sheet {
  const { say, panel } = words;
  const gaps = new Map(report.gaps.map((gap) => [gap.question, gap]));
  const reviews = new Map(report.review?.questions.map((each) => [each.question, each]));
  return {
    columns: ['id', say.dimensions, say.topicColumn, say.principles, say.questionColumn, say.stateColumn, say.answerColumn, say.valueColumn, say.targetColumn, say.weightColumn, say.pointsBrought, say.severityColumn, say.costs, say.evidenceColumn, say.note, ...(report.review ? [panel.reviewedColumn, panel.difference, panel.reviewer, panel.reviewNote] : [])],
    figures: byColumn(none, none, none, none, none, none, none, 'value', 'value', 'weight', 'points', none, 'points', none, none, none, 'points'),
    rows: report.questions.map((question) => {
      const gap = gaps.get(question.id);
      const review = reviews.get(question.id);
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
        evidenceText(question, words),
        question.note ?? question.reason ?? '',
        ...(report.review ? [review ? reviewedAnswer(review, report, words) : '', review?.points ?? null, review?.by ?? '', review?.note ?? ''] : []),
      ];
    }),
  };
}

const evidenceText = ({ evidence }: QuestionResult, { say }: Words): string =>
  evidence.map(({ ref, date, expires, assurance }) => [ref, date, expires && `→ ${expires}`, assurance && say.assurance[assurance]].filter(Boolean).join(' ')).join(say.semicolon);

/** Every sheet of a workbook, by its name in the report's language. */
export function workbookRows(report: Report, words: Words, language: Language): (Sheet & { name: string })[] {
  const { say } = words;
  return [
    { name: say.summarySheet, ...summaryRows(report, words) },
    { name: say.dimensions, ...sectionRows(report.dimensions, words, (id) => words.name('dimensions', id)) },
    { name: say.principles, ...sectionRows(report.principles, words, (id) => `${id} ${words.name('principles', id)}`) },
    ...reviewSheet(report, words),
    { name: say.gapsSheet, ...gapRows(report, words) },
    { name: say.recommendationsSheet, ...recommendationRows(report, words) },
    { name: say.questionsSheet, ...questionRows(report, words) },
    { name: say.gates, ...gateRows(report, words) },
    ...annexesOf(report, words, language).flatMap((annex) => annexSheet(annex, words, language)),
  ];
}

/** A framework has its controls in columns, a review has a sheet of its own; what was supposed, agreement and what was removed stand in the summary. */
function annexSheet({ kind, title, records }: Annex, { say }: Words, language: Language): (Sheet & { name: string })[] {
  const { crosswalk } = LANGUAGES[language];
  switch (kind) {
    case 'baseline':
    case 'accepted-gaps':
      return [{ name: kind === 'baseline' ? say.baselineSheet : say.acceptedGaps, columns: [title], rows: records.map(({ text }) => [text]) }];
    case 'framework':
      return [{ name: say.frameworkSheet, columns: [crosswalk.control, crosswalk.titleColumn, crosswalk.standingColumn, crosswalk.questionsColumn], rows: records.map(({ id, title: named, state, text }) => [id, named || (id === '' ? title : ''), state, text]) }];
    case 'what-if':
    case 'review':
    case 'agreement':
    case 'redacted':
      return [];
  }
}

function summaryRows(report: Report, words: Words): Sheet {
  const { say, texts } = words;
  const { overall, institution } = report;
  const attributes: Record<string, unknown> = institution;
  const profile = Object.entries(texts.profile).flatMap(([id, { label, values }]): SummaryRow[] => {
    const given = [own(attributes, id) ?? []].flat();
    return given.length === 0 ? [] : [[label, given.length === 1 && typeof given[0] === 'number' ? given[0] : given.map((each) => own(values, String(each)) ?? String(each)).join(say.separator), 'count']];
  });
  const supposed = whatIfFacts(report, words);
  const facts: SummaryRow[] = [
    ...(supposed ? [[supposed.title, supposed.text] as SummaryRow] : []),
    [say.score, overall.score, 'score'],
    [say.potentialColumn, overall.potential, 'score'],
    [say.coverageColumn, overall.coverage, 'share'],
    [say.levelColumn, levelCell(overall, words), 'count'],
    [say.evidencedRow, overall.evidenced, 'score'],
    [say.costs, overall.gap, 'points'],
    ...readinessFacts(report, words).details.map((line): SummaryRow => ['', line]),
    [say.assessedRow, report.assessed ?? ''],
    [say.asOfRow, report.asOf],
    [say.rubricRow, `${texts.rubric} ${report.rubric.version}`],
    [say.targetColumn, texts.target ?? report.target ?? ''],
    [say.weightColumn, texts.weightSet ?? report.weightSet ?? ''],
    ...profile,
    ...(agreementFacts(report, words)?.lines ?? []).map(({ text }): SummaryRow => ['', text]),
    ...[redactedText(report, words), statementOf(report, words)].filter((line) => line !== '').map((line): SummaryRow => ['', line]),
  ];
  return { columns: [say.institutionRow, institution.name], rows: facts.map(([name, value]) => [name, value]), figures: (row, column) => (column === 1 ? facts[row]?.[2] : undefined) };
}

type SummaryRow = [name: string, value: CellValue, figure?: Figure];

/** A number while it is determined, else the range that the missing answers leave. */
export const levelCell = (standing: Parameters<Words['level']>[0], words: Words): CellValue => (standing.level !== null && standing.level === standing.levelHigh ? standing.level : words.level(standing));

function sectionRows(sections: readonly (Report['dimensions'][number] | Report['principles'][number])[], words: Words, name: (id: string) => string): Sheet {
  const { say } = words;
  return {
    columns: ['id', say.nameColumn, say.score, say.potentialColumn, say.coverageColumn, say.levelColumn, say.targetColumn, say.costs],
    figures: byColumn(none, none, 'score', 'score', 'share', 'count', 'score', 'points'),
    rows: sections.map((section) => [section.id, name(section.id), section.score, section.potential, section.coverage, levelCell(section, words), section.target, section.gap]),
  };
}

/** The self-assessed and the reviewed result side by side, where there was a review. */
function reviewSheet(report: Report, words: Words): (Sheet & { name: string })[] {
  const { review } = report;
  const facts = reviewFacts(report, words);
  if (!review || !facts) return [];
  const { panel } = words;
  const own = [report.overall, ...report.dimensions, ...report.principles];
  const reviewed = [review.overall, ...review.dimensions, ...review.principles];
  return [
    {
      name: panel.reviewSheet,
      columns: ['', panel.selfAssessed, panel.reviewedColumn, panel.difference, panel.levels, panel.reviewedShare],
      figures: byColumn(none, 'score', 'score', 'score', none, 'share'),
      rows: facts.standings.map(({ name, levels }, i) => [name, own[i]?.score ?? null, reviewed[i]?.score ?? null, reviewed[i]?.difference ?? null, levels, reviewed[i]?.share ?? null]),
    },
  ];
}

function gapRows(report: Report, words: Words): Sheet {
  const { say } = words;
  return {
    columns: ['id', say.questionColumn, say.dimensions, say.severityColumn, say.nowTarget, say.points],
    figures: byColumn(none, none, none, none, none, 'points'),
    rows: report.gaps.map(({ question: id, severity, points }) => {
      const question = words.question(report, id);
      return [id, words.questionName(question), words.name('dimensions', question.dimension), say.severity[severity], words.nowAndTarget(question), points];
    }),
  };
}

/** Options that are added follow those that there are: a cell that began with a plus would be taken for a formula. */
function recommendationRows(report: Report, words: Words): Sheet {
  const { say } = words;
  return {
    columns: ['', 'id', say.action, say.nowNext, say.owner, say.effort, say.gain, say.serves],
    figures: byColumn('count', none, none, none, none, 'count', 'points'),
    rows: report.recommendations.map((step, i) => {
      const question = words.question(report, step.question);
      return [i + 1, step.question, words.action(step), words.step(question, step.from, step.to).replace(/^\+ /, '… + '), step.owner === null ? '' : words.name('owners', step.owner), step.effort, step.gain, step.principles.join(say.separator)];
    }),
  };
}

function gateRows(report: Report, words: Words): Sheet {
  const { say } = words;
  return {
    columns: [say.gates, say.stateColumn, say.valueColumn, say.thresholdColumn, say.severityColumn, say.note],
    figures: byColumn(none, none, 'value', 'count'),
    rows: report.gates.map((gate) => [`${gate.bound} ${gate.scope}`, say.gateStates[gate.state], gate.actual, gate.threshold, say.gateSeverities[gate.severity], gateInFull(gate, report, words)]),
  };
}

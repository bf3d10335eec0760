/** A rubric as a workbook to be filled in: the institution, a sheet for each dimension, the progress. Pure. */
import { writeXlsx, type Cell, type CellStyle, type CellValue, type DataValidation, type WriteSheet } from 'hucre/xlsx';
import { LANGUAGES, type Language, type Messages } from '../messages/index.ts';
import type { Answer, Answers, Evidence, Remarks, Statement } from '../model/answers.ts';
import { localised, outlineOf, type DimensionNode, type QuestionNode } from '../model/outline.ts';
import { own } from '../model/own.ts';
import type { LocalText, ProfileAttribute, Question, Rubric } from '../model/rubric.ts';
import { ASSURANCES } from '../model/vocabulary.ts';
import { besideRow, cellName, columnLetter, columnOf, COLUMNS, META, NONE, offered, ofRespondent, optionRow, type Beside, type ColumnName, type MetaName } from './layout.ts';

export interface QuestionnaireOptions {
  rubric: Rubric;
  /** Answers to begin with; their day and respondent as well. */
  answers?: Answers | undefined;
  /** Language of the program's words; of the questions too, unless several are given. */
  language: Language;
  /** Languages of the questions, side by side in each cell. */
  languages: readonly string[];
}

type Words = Messages['questionnaire'];
interface Page extends QuestionnaireOptions {
  say: Words;
  text(local: LocalText | undefined, id?: string): string;
}

const HEAD: CellStyle = { font: { bold: true, color: { rgb: 'FFFFFF' } }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F3A5F' } }, alignment: { wrapText: true, vertical: 'center' } };
const GREY: CellStyle = { font: { color: { rgb: '666666' } }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F0F0F0' } }, alignment: { wrapText: true, vertical: 'top' } };
const ANSWER: CellStyle = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF8D6' } }, alignment: { wrapText: true, vertical: 'top' } };
const PLAIN: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
const WIDTHS: Record<ColumnName, number> = { id: 22, question: 46, answers: 70, answer: 14, na: 24, ref: 30, date: 12, expires: 12, assurance: 14, note: 34, by: 12, at: 12 };

export function questionnaireWorkbook(options: QuestionnaireOptions): Promise<Uint8Array> {
  const { rubric, languages } = options;
  const page: Page = {
    ...options,
    say: LANGUAGES[options.language].questionnaire,
    text: (local, id) => [...new Set(languages.map((language) => localised(local, language, rubric, id)))].join('\n'),
  };
  const dimensions = outlineOf(rubric).dimensions.map((node) => dimensionSheet(page, node));
  return writeXlsx({ sheets: [startSheet(page), ...dimensions.map(({ sheet }) => sheet), progressSheet(page, dimensions)] });
}

function startSheet(page: Page): WriteSheet {
  const { rubric, say } = page;
  const meta = metaOf(page);
  const rows: CellValue[][] = META.map((name) => [name, say.meta[name], meta[name], '']);
  const how: CellValue[][] = say.how.map((line) => ['', line]);
  const dataValidations: DataValidation[] = [];
  for (const attribute of rubric.profile ?? []) {
    const ids = (attribute.options ?? []).map(({ id }) => id);
    // The attribute's row comes after the instructions, an empty row, and the rows so far.
    if (ids.length > 0 && !attribute.many) dataValidations.push({ type: 'list', values: ids, range: cellName(how.length + 1 + rows.length, 2), allowBlank: true });
    rows.push(attributeRow(page, attribute));
  }
  return {
    name: say.start,
    columns: [{ width: 24, style: GREY }, { width: 60, style: PLAIN }, { width: 36, style: ANSWER }, { width: 50, style: GREY }],
    rows: [...how, [], ...rows],
    dataValidations,
    freezePane: { rows: how.length },
  };
}

function metaOf({ rubric, answers, language }: Page): Record<MetaName, string> {
  const { institution, respondent } = answers ?? {};
  return {
    rubric: `${rubric.rubric}@${rubric.version.split('.')[0]}`,
    language: answers?.language ?? language,
    name: institution?.name ?? '',
    assessed: answers?.assessed ?? '',
    'respondent.name': respondent?.name ?? '',
    'respondent.role': respondent?.role ?? '',
  };
}

function attributeRow({ say, answers, text }: Page, { id, label, options = [], many }: ProfileAttribute): CellValue[] {
  const value = own(answers?.institution.profile, id);
  const offers = options.map((option) => `${option.id} = ${text(option.label, option.id).replaceAll('\n', ' / ')}`).join('\n');
  return [id, text(label, id), Array.isArray(value) ? value.join(', ') || NONE : (value ?? ''), many ? `${say.several}\n${offers}` : offers];
}

interface DimensionSheet {
  sheet: WriteSheet;
  title: string;
  questions: number;
  done: number;
}

/** Beyond the columns that people fill in, one counts what is answered, for the progress. */
const DONE = COLUMNS.length;

function dimensionSheet(page: Page, node: DimensionNode): DimensionSheet {
  const { say, answers, text } = page;
  const rows: CellValue[][] = [[...COLUMNS.map((name) => say.columns[name]), '']];
  const cells = new Map<string, Partial<Cell>>(COLUMNS.map((name, c) => [`0,${c}`, { value: say.columns[name], style: HEAD }]));
  const dataValidations: DataValidation[] = [];
  let done = 0;
  const questions = node.children.flatMap(({ children }) => children);
  for (const question of questions) {
    const answer = answers?.answers.get(question.id) ?? answers?.open?.get(question.id);
    const first = rows.length;
    rows.push(...questionRows(page, question, answer));
    const last = rows.length - 1;
    dataValidations.push(...validations(question.question, first, say));
    const isDone = answer !== undefined && (answer.given !== undefined || answer.na !== undefined);
    if (isDone) done++;
    cells.set(`${first},${DONE}`, { formula: doneFormula(question.question, first), formulaResult: isDone ? 1 : 0 });
    dataValidations.push({ type: 'list', values: [...ASSURANCES], range: `${cellName(first, columnOf('assurance'))}:${cellName(last, columnOf('assurance'))}`, allowBlank: true });
  }
  const title = text(node.dimension.name, node.id).replaceAll('\n', ' ');
  return {
    title,
    questions: questions.length,
    done,
    sheet: {
      name: sheetName(title),
      columns: [...COLUMNS.map((name) => ({ width: WIDTHS[name], style: name === 'answer' ? ANSWER : name === 'id' || name === 'question' || name === 'answers' ? GREY : PLAIN })), { hidden: true, width: 4 }],
      rows,
      cells,
      dataValidations,
      freezePane: { rows: 1, columns: 2 },
    },
  };
}

/** A spreadsheet takes 31 characters, and none of these. */
const sheetName = (title: string): string => title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

/** The question, a row for each option of a multiple choice, one for each further piece of evidence, and what others said. */
function questionRows(page: Page, { question, id }: QuestionNode, answer: Answer | undefined): CellValue[][] {
  const { text, say } = page;
  const notes = [...(question.when ? [say.onlyIf] : []), ...(question.allowNa ? [say.whyNa] : [])];
  const asked = [text(question.text, id), ...notes].join('\n');
  const given = Array.isArray(answer?.given) ? answer.given : undefined;
  const value = given ? '' : answerCell(answer, say);
  const [first = [], ...more] = saidRows(id, { question: asked, answers: answerTexts(page, question), answer: value }, answer);
  return [
    first,
    ...(question.type === 'multi'
      ? question.options.map((option) => row({ id: optionRow(id, option.id), question: say.optionOf(id), answers: text(option.text, option.id), answer: given ? (given.includes(option.id) ? 'yes' : 'no') : '' }))
      : []),
    ...more,
    ...besideRows(page, id, answer),
  ];
}

const row = (cells: Partial<Record<ColumnName, CellValue>>): CellValue[] => COLUMNS.map((name) => cells[name] ?? '');

/** A row for what was said, and one for each further piece of evidence. */
function saidRows(id: string, cells: Partial<Record<ColumnName, CellValue>>, said: (Statement & Partial<Remarks>) | undefined): CellValue[][] {
  const [first, ...more] = said?.evidence ?? [];
  const evidence = (each: Evidence | undefined) => ({ ref: each?.ref ?? '', date: each?.date ?? '', expires: each?.expires ?? '', assurance: each?.assurance ?? '' });
  const rest = { na: said?.na ?? '', note: said?.note ?? '', by: said?.by ?? '', at: said?.at ?? '' };
  return [row({ id, ...cells, ...rest, ...evidence(first) }), ...more.map((each) => row({ id, ...evidence(each) }))];
}

/** What respondents, the group and a reviewer said, so that it comes back with the answer. */
function besideRows({ say }: Page, id: string, { respondents = [], decided, review }: Answer = { evidence: [] }): CellValue[][] {
  const rows = (beside: Beside, question: string, said: Statement & Partial<Remarks>) => saidRows(besideRow(id, beside), { question, answer: answerCell(said, say) }, said);
  return [
    ...respondents.flatMap((each) => rows(ofRespondent(each.respondent), say.respondentOf(each.respondent, id), each)),
    ...(decided ? rows('decided', say.decidedOf(id), decided) : []),
    ...(review ? rows('review', say.reviewOf(id), review) : []),
  ];
}

function answerCell({ given, unknown }: Statement = {}, say: Words): CellValue {
  if (unknown) return say.unknown;
  if (Array.isArray(given)) return given.join(', ');
  return typeof given === 'boolean' ? (given ? 'yes' : 'no') : (given ?? '');
}

function answerTexts({ text }: Page, question: Question): string {
  switch (question.type) {
    case 'level':
      return question.levels.map((level, k) => `${k}  ${text(level.text, String(k)).replaceAll('\n', ' / ')}`).join('\n');
    case 'choice':
      return question.options.map((option) => `${option.id}  ${text(option.text, option.id).replaceAll('\n', ' / ')}`).join('\n');
    case 'boolean':
      return 'yes / no';
    case 'number': {
      const unit = typeof question.unit === 'object' ? text(question.unit).replaceAll('\n', ' / ') : (question.unit ?? '');
      return `${question.min ?? ''} – ${question.max ?? ''} ${unit}`.trim();
    }
    case 'multi':
      return '';
  }
}

function validations(question: Question, row: number, say: Words): DataValidation[] {
  const range = cellName(row, columnOf('answer'));
  if (question.type === 'multi') {
    const options = `${cellName(row + 1, columnOf('answer'))}:${cellName(row + question.options.length, columnOf('answer'))}`;
    return [
      { type: 'list', values: [say.unknown], range, allowBlank: true },
      { type: 'list', values: ['yes', 'no'], range: options, allowBlank: true },
    ];
  }
  const values = offered(question);
  return values ? [{ type: 'list', values: [...values, say.unknown], range, allowBlank: true }] : [];
}

/** 1 once a question is answered, or a reason says that it does not apply. */
function doneFormula(question: Question, row: number): string {
  const [answer, na] = [cellName(row, columnOf('answer')), cellName(row, columnOf('na'))];
  if (question.type !== 'multi') return `IF(OR(AND(${answer}<>"",${answer}<>"?"),${na}<>""),1,0)`;
  const options = `${cellName(row + 1, columnOf('answer'))}:${cellName(row + question.options.length, columnOf('answer'))}`;
  return `IF(OR(COUNTIF(${options},"yes")+COUNTIF(${options},"no")>0,${na}<>""),1,0)`;
}

function progressSheet({ say }: Page, dimensions: readonly DimensionSheet[]): WriteSheet {
  const head = Object.values(say.progressColumns);
  const cells = new Map<string, Partial<Cell>>(head.map((value, c) => [`0,${c}`, { value, style: HEAD }]));
  const share = (row: number, done: number, count: number) => cells.set(`${row},3`, { formula: `IF(B${row + 1}=0,0,C${row + 1}/B${row + 1})`, formulaResult: count === 0 ? 0 : done / count, style: { numFmt: '0%' } });
  dimensions.forEach(({ sheet, questions, done }, i) => {
    const column = columnLetter(DONE);
    cells.set(`${i + 1},2`, { formula: `SUM('${sheet.name.replaceAll("'", "''")}'!${column}:${column})`, formulaResult: done });
    share(i + 1, done, questions);
  });
  const last = dimensions.length + 1;
  const [questions, done] = [dimensions.reduce((sum, each) => sum + each.questions, 0), dimensions.reduce((sum, each) => sum + each.done, 0)];
  cells.set(`${last},2`, { formula: `SUM(C2:C${last})`, formulaResult: done });
  share(last, done, questions);
  return {
    name: say.progress,
    columns: [{ width: 30 }, { width: 12 }, { width: 12 }, { width: 12 }],
    rows: [head, ...dimensions.map((each) => [each.title, each.questions, each.done, null]), [say.total, questions, done, null]],
    cells,
    freezePane: { rows: 1 },
  };
}

/** A rubric as a workbook to be filled in: the institution, a sheet for each dimension, the progress. Pure. */
import { writeXlsx, type Cell, type CellValue, type DataValidation, type WriteSheet } from 'hucre/xlsx';
import { LANGUAGES, type Language, type Messages } from '../messages/index.ts';
import type { Answer, Answers, Evidence, Remarks, Statement } from '../model/answers.ts';
import { localised, outlineOf, type DimensionNode, type QuestionNode } from '../model/outline.ts';
import { own } from '../model/own.ts';
import type { LocalText, ProfileAttribute, Question, Rubric } from '../model/rubric.ts';
import { ASSURANCES } from '../model/vocabulary.ts';
import { ACROSS, ANSWER, BODY, GREY, HEADING, literal, rowHeights } from '../render/workbook.ts';
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
  text(local: LocalText | string | undefined, id?: string): string;
}

const WIDTHS: Record<ColumnName, number> = { id: 22, question: 46, answers: 70, answer: 14, na: 24, ref: 30, date: 12, expires: 12, assurance: 14, note: 34, by: 12, at: 12 };

export function questionnaireWorkbook(options: QuestionnaireOptions): Promise<Uint8Array> {
  const { rubric, languages } = options;
  const page: Page = {
    ...options,
    say: LANGUAGES[options.language].questionnaire,
    text: (local, id) => [...new Set(languages.map((language) => localised(local, language, rubric, id)))].join('\n'),
  };
  const taken = [page.say.start, page.say.progress];
  const dimensions = outlineOf(rubric).dimensions.map((node) => dimensionSheet(page, node, taken));
  const sheets = [startSheet(page), ...dimensions.map(({ sheet }) => sheet), progressSheet(page, dimensions)];
  return writeXlsx({ sheets: sheets.map((sheet) => ({ ...sheet, rows: (sheet.rows ?? []).map((cells) => cells.map((cell) => (typeof cell === 'string' ? literal(cell) : cell))) })) });
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
    if (!attribute.many) dataValidations.push(...listOf(ids, cellName(how.length + 1 + rows.length, 2)));
    rows.push(attributeRow(page, attribute));
  }
  const widths = [24, 60, 36, 50];
  const all = [...how, [], ...rows];
  return {
    name: say.start,
    columns: [GREY, BODY, ANSWER, GREY].map((style, c) => ({ style, width: widths[c] ?? 0 })),
    rows: all,
    rowDefs: rowHeights(all, widths),
    dataValidations,
    freezePane: { rows: how.length },
    pageSetup: { ...ACROSS, printTitlesRow: undefined },
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

function dimensionSheet(page: Page, node: DimensionNode, taken: string[]): DimensionSheet {
  const { say, answers, text } = page;
  const rows: CellValue[][] = [[...COLUMNS.map((name) => say.columns[name]), '']];
  const cells = new Map<string, Partial<Cell>>(COLUMNS.map((name, c) => [`0,${c}`, { value: say.columns[name], style: HEADING }]));
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
    dataValidations.push(...listOf(ASSURANCES.map((each) => say.assurance[each]), `${cellName(first, columnOf('assurance'))}:${cellName(last, columnOf('assurance'))}`));
  }
  const title = text(node.dimension.name, node.id).replaceAll('\n', ' ');
  return {
    title,
    questions: questions.length,
    done,
    sheet: {
      name: sheetName(title, taken),
      columns: [...COLUMNS.map((name) => ({ width: WIDTHS[name], style: name === 'answer' ? ANSWER : name === 'id' || name === 'question' || name === 'answers' ? GREY : BODY })), { hidden: true, width: 4 }],
      rows,
      rowDefs: rowHeights(rows, COLUMNS.map((name) => WIDTHS[name])),
      cells,
      dataValidations,
      freezePane: { rows: 1, columns: 2 },
      pageSetup: ACROSS,
    },
  };
}

/** A spreadsheet takes 31 characters, none of these, and no name twice. */
function sheetName(title: string, taken: string[]): string {
  const plain = title.replace(/[[\]:*?/\\']/g, ' ').trim();
  const fits = (suffix: string) => `${plain.slice(0, 31 - suffix.length).trim()}${suffix}`;
  let name = fits('');
  for (let count = 2; taken.some((each) => each.toLowerCase() === name.toLowerCase()); count++) name = fits(` ${count}`);
  taken.push(name);
  return name;
}

/** Longer lists make a spreadsheet program call the file broken; the possible answers stand beside the cell anyway. */
const LONGEST_LIST = 255;

function listOf(values: readonly string[], range: string): DataValidation[] {
  if (values.length === 0 || values.join(',').length > LONGEST_LIST) return [];
  return [{ type: 'list', values: [...values], range, allowBlank: true, showErrorMessage: true }];
}

/** The question, a row for each option of a multiple choice, one for each further piece of evidence, and what others said. */
function questionRows(page: Page, { question, id }: QuestionNode, answer: Answer | undefined): CellValue[][] {
  const { text, say } = page;
  const notes = [...(question.when ? [say.onlyIf] : []), ...(question.allowNa ? [say.whyNa] : [])];
  const asked = [text(question.text, id), ...notes].join('\n');
  const given = Array.isArray(answer?.given) ? answer.given : undefined;
  const value = given ? '' : answerCell(answer, say);
  const [first = [], ...more] = saidRows(page, id, { question: asked, answers: answerTexts(page, question), answer: value }, answer);
  return [
    first,
    ...(question.type === 'multi'
      ? question.options.map((option) => row({ id: optionRow(id, option.id), question: say.optionOf(id), answers: text(option.text, option.id), answer: given ? (given.includes(option.id) ? say.yes : say.no) : '' }))
      : []),
    ...more,
    ...besideRows(page, id, answer),
  ];
}

const row = (cells: Partial<Record<ColumnName, CellValue>>): CellValue[] => COLUMNS.map((name) => cells[name] ?? '');

/** A row for what was said, and one for each further piece of evidence. */
function saidRows({ say }: Page, id: string, cells: Partial<Record<ColumnName, CellValue>>, said: (Statement & Partial<Remarks>) | undefined): CellValue[][] {
  const [first, ...more] = said?.evidence ?? [];
  const evidence = (each: Evidence | undefined) => ({ ref: each?.ref ?? '', date: each?.date ?? '', expires: each?.expires ?? '', assurance: each?.assurance ? say.assurance[each.assurance] : '' });
  const rest = { na: said?.na ?? '', note: said?.note ?? '', by: said?.by ?? '', at: said?.at ?? '' };
  return [row({ id, ...cells, ...rest, ...evidence(first) }), ...more.map((each) => row({ id, ...evidence(each) }))];
}

/** What respondents, the group and a reviewer said, so that it comes back with the answer. */
function besideRows(page: Page, id: string, { respondents = [], decided, review }: Answer = { evidence: [] }): CellValue[][] {
  const { say } = page;
  const rows = (beside: Beside, question: string, said: Statement & Partial<Remarks>) => saidRows(page, besideRow(id, beside), { question, answer: answerCell(said, say) }, said);
  return [
    ...respondents.flatMap((each) => rows(ofRespondent(each.respondent), say.respondentOf(each.respondent, id), each)),
    ...(decided ? rows('decided', say.decidedOf(id), decided) : []),
    ...(review ? rows('review', say.reviewOf(id), review) : []),
  ];
}

function answerCell({ given, unknown }: Statement = {}, say: Words): CellValue {
  if (unknown) return say.unknown;
  if (Array.isArray(given)) return given.join(', ');
  return typeof given === 'boolean' ? (given ? say.yes : say.no) : (given ?? '');
}

function answerTexts({ text, say }: Page, question: Question): string {
  switch (question.type) {
    case 'level':
      return question.levels.map((level, k) => `${k}  ${text(level.text, String(k)).replaceAll('\n', ' / ')}`).join('\n');
    case 'choice':
      return question.options.map((option) => `${option.id}  ${text(option.text, option.id).replaceAll('\n', ' / ')}`).join('\n');
    case 'boolean':
      return `${say.yes} / ${say.no}`;
    case 'number': {
      const unit = text(question.unit).replaceAll('\n', ' / ');
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
    return [...listOf([say.unknown], range), ...listOf([say.yes, say.no], options)];
  }
  const values = question.type === 'boolean' ? [say.yes, say.no] : offered(question);
  return values ? listOf([...values, say.unknown], range) : [];
}

/** 1 once a question is answered, or a reason says that it does not apply. */
function doneFormula(question: Question, row: number): string {
  const [answer, na] = [cellName(row, columnOf('answer')), cellName(row, columnOf('na'))];
  if (question.type !== 'multi') return `IF(OR(AND(${answer}<>"",${answer}<>"?"),${na}<>""),1,0)`;
  const options = `${cellName(row + 1, columnOf('answer'))}:${cellName(row + question.options.length, columnOf('answer'))}`;
  return `IF(OR(SUMPRODUCT(--(LEN(${options})>0))>0,${na}<>""),1,0)`;
}

function progressSheet({ say }: Page, dimensions: readonly DimensionSheet[]): WriteSheet {
  const head = Object.values(say.progressColumns);
  const cells = new Map<string, Partial<Cell>>(head.map((value, c) => [`0,${c}`, { value, style: HEADING }]));
  const share = (row: number, done: number, count: number) => cells.set(`${row},3`, { formula: `IF(B${row + 1}=0,0,C${row + 1}/B${row + 1})`, formulaResult: count === 0 ? 0 : done / count, style: { ...BODY, numFmt: '0%' } });
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
    columns: [30, 12, 12, 12].map((width) => ({ width, style: BODY })),
    pageSetup: ACROSS,
    rows: [head, ...dimensions.map((each) => [each.title, each.questions, each.done, null]), [say.total, questions, done, null]],
    cells,
    freezePane: { rows: 1 },
  };
}

/** A questionnaire that was filled in, as the content of an answers file with the cell of every part. */
import { readXlsx, type CellValue, type Sheet } from 'hucre/xlsx';
import { LANGUAGES, type Messages } from '../messages/index.ts';
import { outlineOf } from '../model/outline.ts';
import type { Path } from '../model/problem.ts';
import type { Question, Rubric } from '../model/rubric.ts';
import { ASSURANCES, VALUE_KEYS } from '../model/vocabulary.ts';
import { cellName, COLUMNS, columnOf, META, NONE, ofRespondent, rowOf, type ColumnName } from './layout.ts';

export interface Filled {
  /** What an answers file would hold. */
  value: { rubric?: unknown; answers: Record<string, unknown> } & Record<string, unknown>;
  /** The cell in which a part of it stands. */
  cellOf(path: Path): { sheet: string; cell: string };
}

/** Cells that a questionnaire may use; a stray one in the last row of all would fill the memory. */
const FILLED_IN = 'A1:Z20000';

/** Which rubric a questionnaire is for; undefined where the workbook is none. */
export async function openQuestionnaire(bytes: Uint8Array): Promise<{ rubric: string; read(rubric: Rubric): Filled } | undefined> {
  const { sheets } = await readXlsx(bytes, { range: FILLED_IN });
  const start = sheets.find(({ rows }) => rows.some(([id]) => id === 'rubric'));
  const rubric = start?.rows.find(([id]) => id === 'rubric')?.[2];
  if (!start || typeof rubric !== 'string') return undefined;
  return { rubric, read: (definition) => new Reader(definition).read(start, sheets.filter((sheet) => sheet !== start)) };
}

class Reader {
  private readonly cells = new Map<string, { sheet: string; cell: string }>();

  constructor(private readonly rubric: Rubric) {}

  read(start: Sheet, sheets: readonly Sheet[]): Filled {
    const about = this.about(start);
    const answers: Record<string, unknown> = {};
    for (const sheet of sheets) if (isDimension(sheet)) this.answersOf(sheet, answers);
    return { value: { ...about, answers: this.inOrder(answers) }, cellOf: (path) => this.nearest(path, start.name) };
  }

  /** The cell of a path, or of the nearest part above it. */
  private nearest(path: Path, sheet: string): { sheet: string; cell: string } {
    for (let length = path.length; length > 0; length--) {
      const found = this.cells.get(path.slice(0, length).join('.'));
      if (found) return found;
    }
    return { sheet, cell: 'A1' };
  }

  private note(path: Path, sheet: Sheet, row: number, column: number): void {
    const key = path.join('.');
    if (!this.cells.has(key)) this.cells.set(key, { sheet: sheet.name, cell: cellName(row, column) });
  }

  private about(sheet: Sheet): Record<string, unknown> {
    const about: Record<string, unknown> = {};
    const institution: Record<string, unknown> = { name: '' };
    const respondent: Record<string, unknown> = {};
    const attributes = new Map((this.rubric.profile ?? []).map((attribute) => [attribute.id, attribute]));
    sheet.rows.forEach((row, r) => {
      const id = textOf(row[0]);
      const value = row[2] ?? '';
      if (blank(value)) return;
      const attribute = attributes.get(id);
      if (attribute) {
        institution[id] = attribute.type === 'number' ? numberOf(value) : attribute.many ? split(textOf(value)) : textOf(value);
        this.note(['institution', id], sheet, r, 2);
      } else if ((META as readonly string[]).includes(id)) {
        const [key = '', inner] = id.split('.');
        if (inner) respondent[inner] = textOf(value);
        else if (key === 'name') institution.name = textOf(value);
        else about[key] = textOf(value);
        this.note(key === 'name' ? ['institution', 'name'] : [key, ...(inner ? [inner] : [])], sheet, r, 2);
      }
    });
    return { ...about, institution, ...(Object.keys(respondent).length > 0 && { respondent }) };
  }

  /** As the rubric asks them, then what it does not ask: what was chosen of several options is known only at a sheet's end. */
  private inOrder(answers: Record<string, unknown>): Record<string, unknown> {
    const ids = [...outlineOf(this.rubric).byId.keys(), ...Object.keys(answers)];
    return Object.fromEntries(ids.filter((id) => Object.hasOwn(answers, id)).map((id) => [id, answers[id]]));
  }

  private answersOf(sheet: Sheet, answers: Record<string, unknown>): void {
    const { byId } = outlineOf(this.rubric);
    const selected = new Map<string, string[]>();
    sheet.rows.slice(1).forEach((row, i) => {
      const r = i + 1;
      const cell = (name: ColumnName): CellValue => row[columnOf(name)] ?? '';
      const { question: id, option, beside } = rowOf(textOf(cell('id')));
      if (id === '') return;
      this.note(['answers', id], sheet, r, columnOf('answer'));
      const question = byId.get(id)?.question;
      if (option !== undefined) {
        if (!blank(cell('answer'))) selected.set(id, [...(selected.get(id) ?? []), ...(isYes(cell('answer')) ? [option] : [])]);
        if (!blank(cell('answer')) && !isYes(cell('answer')) && !isNo(cell('answer'))) answers[id] = { ...entryOf(answers[id]), selected: textOf(cell('answer')) };
        return;
      }
      if (beside !== undefined) {
        answers[id] = this.besides(entryOf(answers[id]), beside, (path) => this.entry(sheet, r, cell, ['answers', id, ...path], question));
        return;
      }
      const entry = { ...entryOf(answers[id]), ...this.entry(sheet, r, cell, ['answers', id], question) };
      if (Object.keys(entry).length > 0) answers[id] = entry;
    });
    for (const [id, options] of selected) {
      const entry = entryOf(answers[id]);
      // All options denied is an answer: none of them, where the question offers that.
      const question = byId.get(id)?.question;
      const none = question?.type === 'multi' ? question.options.find(({ exclusive }) => exclusive)?.id : undefined;
      if (!('selected' in entry)) answers[id] = { ...entry, selected: options.length > 0 || none === undefined ? options : [none] };
    }
  }

  /** An answer with what a row says beside it; further rows of one respondent hold further evidence. */
  private besides(entry: Entry, beside: string, read: (path: Path) => Entry): Entry {
    const prefix = ofRespondent('');
    if (!beside.startsWith(prefix)) return { ...entry, [beside]: { ...entryOf(entry[beside]), ...read([beside]) } };
    const respondent = beside.slice(prefix.length);
    const respondents = (entry.respondents ?? []) as Entry[];
    const known = respondents.findIndex((each) => each.respondent === respondent);
    const index = known < 0 ? respondents.length : known;
    const said = { respondent, ...respondents[index], ...read(['respondents', index]) };
    return { ...entry, respondents: [...respondents.slice(0, index), said, ...respondents.slice(index + 1)] };
  }

  private entry(sheet: Sheet, row: number, cell: (name: ColumnName) => CellValue, path: Path, question: Question | undefined): Entry {
    const entry: Entry = {};
    const put = (key: string, name: ColumnName, value: unknown) => {
      if (blank(cell(name))) return;
      entry[key] = value;
      this.note([...path, key], sheet, row, columnOf(name));
    };
    const answer = cell('answer');
    if (textOf(answer) === '?' || textOf(answer) === '？') put('unknown', 'answer', true);
    else if (!blank(answer)) put(question ? VALUE_KEYS[question.type] : 'value', 'answer', givenOf(answer, question));
    put('na', 'na', textOf(cell('na')));
    const evidence = Object.fromEntries((['ref', 'date', 'expires', 'assurance'] as const).filter((name) => !blank(cell(name))).map((name) => [name, name === 'assurance' ? assuranceOf(textOf(cell(name))) : dayOf(cell(name))]));
    if (Object.keys(evidence).length > 0) {
      const key = path.join('.');
      const earlier = this.evidence.get(key) ?? [];
      entry.evidence = [...earlier, evidence];
      this.evidence.set(key, [...earlier, evidence]);
      for (const name of Object.keys(evidence)) this.note([...path, 'evidence', earlier.length, name], sheet, row, columnOf(name as ColumnName));
    }
    put('note', 'note', textOf(cell('note')));
    put('by', 'by', textOf(cell('by')));
    put('at', 'at', dayOf(cell('at')));
    return entry;
  }

  private readonly evidence = new Map<string, Record<string, unknown>[]>();
}

type Entry = Record<string, unknown>;

const entryOf = (value: unknown): Entry => (typeof value === 'object' && value !== null ? (value as Entry) : {});

/** A sheet whose first row has the columns of a questionnaire. */
function isDimension({ rows: [head = []] }: Sheet): boolean {
  return head[columnOf('id')] === 'id' && Object.values(LANGUAGES).some(({ questionnaire }: Messages) => COLUMNS.every((name, c) => head[c] === questionnaire.columns[name]));
}

const blank = (value: CellValue): boolean => value === null || (typeof value === 'string' && value.trim() === '');
const textOf = (value: CellValue | undefined): string => (value === null || value === undefined ? '' : value instanceof Date ? dayOf(value) : String(value)).trim();
/** A spreadsheet turns what looks like a day into one. */
const dayOf = (value: CellValue): string => (value instanceof Date ? value.toISOString().slice(0, 10) : textOf(value));
const split = (text: string): string[] => (text === NONE || text === '-' ? [] : text.split(/[,，、;；]/).map((each) => each.trim()).filter((each) => each !== ''));
/** The word of any language for an assurance; another text stays, so that the error names it. */
function assuranceOf(text: string): string {
  const words = Object.values(LANGUAGES).map(({ questionnaire }) => questionnaire.assurance);
  return ASSURANCES.find((each) => text === each || words.some((word) => word[each] === text)) ?? text;
}

const isYes = (value: CellValue): boolean => value === true || /^(yes|true|x|是)$/i.test(textOf(value));
const isNo = (value: CellValue): boolean => value === false || /^(no|false|否)$/i.test(textOf(value));

/** A number where one was typed in; any other text stays, so that the error names it. */
function numberOf(value: CellValue): unknown {
  if (typeof value === 'number') return value;
  const text = textOf(value);
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

function givenOf(value: CellValue, question: Question | undefined): unknown {
  switch (question?.type) {
    case 'level':
    case 'number':
      return numberOf(value);
    case 'boolean':
      return isYes(value) ? true : isNo(value) ? false : textOf(value);
    case 'multi':
      return split(textOf(value));
    default:
      return textOf(value);
  }
}


/** Where everything stands in a questionnaire: what export writes and import reads. */
import type { Question } from '../model/rubric.ts';

/** Columns of a dimension's sheet, in their order. */
export const COLUMNS = ['id', 'question', 'answers', 'answer', 'na', 'ref', 'date', 'expires', 'assurance', 'note', 'by', 'at'] as const;
export type ColumnName = (typeof COLUMNS)[number];
export const columnOf = (name: ColumnName): number => COLUMNS.indexOf(name);

/** Rows about the institution that are no profile attributes; their ids stand in the first column. */
export const META = ['rubric', 'language', 'name', 'assessed', 'respondent.name', 'respondent.role'] as const;
export type MetaName = (typeof META)[number];

/** Says that none of several holds, where an empty cell would say nothing. */
export const NONE = '–';

/** Id of the row of one option of a multiple choice. */
export const optionRow = (question: string, option: string): string => `${question}#${option}`;

/** Id of the row of what was said beside an answer: by a respondent, by the group, by a reviewer. */
export const besideRow = (question: string, beside: Beside): string => `${question}@${beside}`;
export type Beside = 'decided' | 'review' | `respondent ${string}`;
export const ofRespondent = (respondent: string): Beside => `respondent ${respondent}`;

/** What the id of a row names: a question, and a part of it. */
export function rowOf(id: string): { question: string; option?: string; beside?: string } {
  const [, question = '', option, beside] = /^([^#@]*)(?:#(.*)|@(.*))?$/s.exec(id) ?? [];
  return { question, ...(option !== undefined && { option }), ...(beside !== undefined && { beside }) };
}

/** The name of a cell, from row and column counted from 0. */
export function cellName(row: number, column: number): string {
  return `${columnLetter(column)}${row + 1}`;
}

export function columnLetter(column: number): string {
  return (column < 26 ? '' : columnLetter(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
}

/** Answers that a cell offers by their ids, without "?"; undefined where the language has words for them, or a number is typed in. */
export function offered(question: Question): string[] | undefined {
  switch (question.type) {
    case 'level':
      return question.levels.map((_, k) => String(k));
    case 'choice':
      return question.options.map(({ id }) => id);
    case 'boolean':
    case 'multi':
    case 'number':
      return undefined;
  }
}

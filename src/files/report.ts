/** Saved documents: read back and held against their published schemas. */
import { problem, UserError } from '../model/problem.ts';
import type { Agreement } from '../model/agreement.ts';
import type { Report } from '../model/report.ts';
import { readText, STDIN, type ReadOptions } from './read.ts';
import { danglingReferences } from './report-references.ts';
import { checkSaved } from './saved.ts';

/** Reports hold every text of their rubric, so they may be larger than what people write. */
export const REPORT_LIMIT = 200_000_000;

/**
 * Reads a saved report.
 * @throws UserError when the file is not JSON, not a report, or does not fit the schema.
 */
export async function loadReport(file: string, options: ReadOptions = {}): Promise<Report> {
  return checkReport(await readJson(file, options), file);
}

/** Reads a saved report, or the saved agreement of several respondents. @throws as loadReport */
export async function loadSaved(file: string, options: ReadOptions = {}): Promise<Report | Agreement> {
  const value = await readJson(file, options);
  // An agreement speaks of nothing but what it holds.
  return isKind(value, 'agreement') ? checkSaved<Agreement>('agreement', value, file, () => []) : checkReport(value, file);
}

/** Whoever names another file than a saved document is told so, not at which letter it ceases to be JSON. */
async function readJson(file: string, options: ReadOptions): Promise<unknown> {
  const text = await readText(file, { ...options, limit: REPORT_LIMIT });
  if (!looksLikeJson(text, file)) throw new UserError(problem('not-a-report', {}, { location: { file } }));
  return parseJson(text, file);
}

/** Holds a value that was read from JSON against the report's schema, and against itself. @throws UserError with everything that does not fit */
export async function checkReport(value: unknown, file: string): Promise<Report> {
  if (!isReport(value)) throw new UserError(problem('not-a-report', {}, { location: { file } }));
  return checkSaved('report', value, file, danglingReferences);
}

/** Whether a document calls itself a report. */
export const isReport = (value: unknown): boolean => isKind(value, 'report');

const isKind = (value: unknown, kind: string): boolean => typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;

/** Whether a file is likely a saved document rather than answers written by hand. */
export const looksLikeJson = (text: string, file: string): boolean => (file !== STDIN && file.endsWith('.json')) || text.trimStart().startsWith('{');

export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = (error as SyntaxError).message;
    const before = text.slice(0, offsetIn(text, detail)).split('\n');
    const location = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    throw new UserError(problem('json-syntax', { detail: detail.replace(/ in JSON.*| \(line.*|, (\.\.\.)?".*/s, '') }, { location }));
  }
}

/** Characters that the engine quotes before the one it stumbles over. */
const QUOTED_BEFORE = 10;

/** Where the engine stopped: it gives a position, or quotes the text around it, or the text ended too early. */
function offsetIn(text: string, detail: string): number {
  const position = /position (\d+)/.exec(detail)?.[1];
  if (position !== undefined) return Number(position);
  const [, token = '', cut, quoted] = /^Unexpected token '(.)', (\.\.\.)?"(.*)"(?:\.\.\.)? is not valid JSON$/su.exec(detail) ?? [];
  if (quoted === undefined) return text.length;
  return Math.max(0, text.indexOf(quoted)) + (cut === undefined ? quoted.indexOf(token) : QUOTED_BEFORE);
}

/** The one registry of formats: a format added here is known to every command and every test. */
import { formatsOf, type Document, type Tabular } from '../model/document.ts';
import type { Report } from '../model/report.ts';
import { FORMAT_NAMES, type FormatName } from '../model/vocabulary.ts';
import { toJson } from './json.ts';
import { renderTable } from './table/index.ts';
import type { RenderOptions } from './words.ts';

/** Renders a document; text ends in a newline. Pure. What a start can do without loads when it is asked for. */
export type Renderer = (document: Document, options: RenderOptions) => string | Uint8Array | Promise<string | Uint8Array>;

export { FORMAT_NAMES, formatsOf, type FormatName };

/** Formats that are no text: nothing for a terminal. */
export const BINARY_FORMATS: readonly FormatName[] = ['xlsx'];

export const FORMATS: Record<FormatName, Renderer> = {
  table: renderTable,
  json: (document) => `${toJson(document, 2)}\n`,
  markdown: async (document, options) => (await import('./markdown/index.ts')).renderMarkdown(document, options),
  html: async (document, options) => (await import('./html/index.ts')).renderHtml(document, options),
  junit: async (document, options) => (await import('./junit.ts')).renderJunit(document as Report, options),
  sarif: async (document, options) => (await import('./sarif.ts')).renderSarif(document as Report, options),
  github: async (document, options) => (await import('./github.ts')).renderGithub(document as Report, options),
  csv: async (document, options) => (await import('./csv.ts')).renderCsv(document as Tabular, options),
  xlsx: async (document, options) => (await import('./xlsx.ts')).renderXlsx(document as Tabular, options),
};

/** The one registry of formats: a format added here is known to every command and every test. */
import type { Document } from '../model/document.ts';
import { renderMarkdown } from './markdown/index.ts';
import { renderTable } from './table/index.ts';
import type { RenderOptions } from './words.ts';

/** Renders a document as text that ends in a newline. Pure. */
export type Renderer = (document: Document, options: RenderOptions) => string;

export const FORMAT_NAMES = ['table', 'json', 'markdown'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

export const FORMATS: Record<FormatName, Renderer> = {
  table: renderTable,
  json: (document) => `${JSON.stringify(document, null, 2)}\n`,
  markdown: renderMarkdown,
};

/** The one registry of formats: a format added here is known to every command and every test. */
import type { Document } from '../model/document.ts';
import type { RenderOptions } from './words.ts';

/** Renders a document as text that ends in a newline. Pure. */
export type Renderer = (document: Document, options: RenderOptions) => string | Promise<string>;

export const FORMAT_NAMES = ['table', 'json', 'markdown'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** Renderers load when they are asked for: a start should not pay for the others. */
export const FORMATS: Record<FormatName, Renderer> = {
  table: async (document, options) => (await import('./table/index.ts')).renderTable(document, options),
  json: (document) => `${JSON.stringify(document, null, 2)}\n`,
  markdown: async (document, options) => (await import('./markdown/index.ts')).renderMarkdown(document, options),
};

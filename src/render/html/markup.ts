/** Markup that cannot be broken out of: whatever is put into a template is escaped, unless it is markup itself. */
import { escaped } from '../json.ts';

export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Numbers are coordinates and spans, for which two decimals are more than the eye sees. */
export type Child = string | number | Markup | readonly Child[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);

/** A template of HTML or SVG. */
export function html(parts: TemplateStringsArray, ...children: Child[]): Markup {
  return new Markup(parts.reduce((text, part, i) => text + written(children[i - 1] ?? '') + part));
}

function written(child: Child): string {
  if (child instanceof Markup) return child.text;
  if (typeof child === 'string') return escapeHtml(child);
  if (typeof child === 'number') return String(Math.round(100 * child) / 100 || 0);
  return child.map(written).join('');
}

// What could end the element or begin a comment, what ends a line in scripts, and what reorders or hides text in an editor.
const UNSAFE_IN_SCRIPT = /[<>&\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/** A value as JSON that may stand in a script element, and reads back as the same value. */
export function scriptJson(value: unknown): Markup {
  return new Markup(escaped(JSON.stringify(value), UNSAFE_IN_SCRIPT));
}

/** Text of a person: it may run from right to left, and must not turn what stands around it. */
export const isolated = (text: string): Markup => html`<bdi>${text}</bdi>`;

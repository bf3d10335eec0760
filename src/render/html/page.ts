/** One self-contained page that holds a document in every language that it can be read in, and its data. */
import { LANGUAGES, type Language } from '../../messages/index.ts';
import type { Document } from '../../model/document.ts';
import { own } from '../../model/own.ts';
import { html, Markup, scriptJson } from './markup.ts';
import { POLICY } from './policy.ts';
import { SCRIPT } from './script.ts';
import { idIn } from './sheet.ts';
import { STYLE } from './style.ts';

/** A document in one language. */
export interface View {
  language: Language;
  title: string;
  body: Markup;
  /** Where the links of the contents lead: ids and names. */
  contents: { id: string; name: string }[];
  /** What can be done with the data, and what they were measured with. */
  footer: string[];
}

/** The language asked for, and every other of the program's that the document has texts in. */
export function languagesOf({ texts }: Document, asked: Language): Language[] {
  return [asked, ...(Object.keys(LANGUAGES) as Language[]).filter((language) => language !== asked && own(texts, language) !== undefined)];
}

/** The first view is the one that is shown without the script. */
export function page(document: Document, views: readonly View[]): string {
  const [first] = views as [View];
  const file = `${document.kind}.json`;
  const whole = html`<!doctype html>
<html lang="${first.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${first.title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
${views.map((view) => viewMarkup(view, views, file))}
<script type="application/json" id="document">${scriptJson(document)}</script>
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`;
  return whole.text;
}

function viewMarkup({ language, title, body, contents, footer }: View, views: readonly View[], file: string): Markup {
  const { html: say } = LANGUAGES[language];
  const others = views.filter((view) => view.language !== language);
  const main = idIn(language, 'main');
  return html`<div class="view" lang="${language}" data-title="${title}"${language === views[0]?.language ? '' : html` hidden`}>
<a class="skip" href="#${main}">${say.skip}</a>
<header class="bar">
${contents.length === 0 ? '' : html`<nav aria-label="${say.contents}"><ul>${contents.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>`}
<div class="tools" hidden data-scripted>${others.map((other) => html`<button type="button" data-show="${other.language}" lang="${other.language}">${LANGUAGES[other.language].html.languageName}</button>`)}<button type="button" data-save="${file}">${say.save(file)}</button></div>
</header>
<main id="${main}" tabindex="-1">
${body}
</main>
<footer>${footer.map((line) => html`<p>${line}</p>`)}</footer>
</div>
`;
}

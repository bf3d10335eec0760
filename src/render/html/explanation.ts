/** How a number comes about, as a page. */
import { LANGUAGES, type Language } from '../../messages/index.ts';
import type { Explanation } from '../../model/explanation.ts';
import { explanationWords } from '../explanation.ts';
import { printableIn } from '../printable.ts';
import { html, isolated } from './markup.ts';
import type { View } from './page.ts';
import { table } from './table.ts';

export function explanationView(source: Explanation, language: Language): View {
  const explanation = printableIn(source, language);
  const { explain, html: say } = LANGUAGES[language];
  const { title, headings, lines, sum, notes, question, removed } = explanationWords(explanation, language);
  const { tool, institution } = explanation;
  const rows = lines.map(({ depth, name, id, figures }) => ({ cells: [`${'\u2003'.repeat(depth)}${name}`, id, ...figures] }));
  return {
    language,
    title: say.documentTitle(institution),
    body: html`<section data-part="explanation"><p class="eyebrow">${isolated(institution)}</p><h1>${title}</h1>
${question ? html`<p>${question.text}</p>${question.about.map((line) => html`<p class="note">${line}</p>`)}<ul>${question.answers.map(({ given, text }) => html`<li>${given ? html`<strong>→ ${text}</strong>` : text}</li>`)}</ul><ul>${question.facts.map((fact) => html`<li>${fact}</li>`)}${question.references.length === 0 ? '' : html`<li>${explain.speaksTo}<ul>${question.references.map((each) => html`<li>${each}</li>`)}</ul></li>`}</ul>` : ''}
${rows.length === 0 ? '' : html`${table({
      label: explain.sumOf,
      columns: [{ heading: explain.sumOf }, { heading: 'id' }, ...headings.map((heading) => ({ heading, numeric: true }))],
      rows: [...rows, { cells: [explain.sum, '', ...sum] }],
    })}<p class="note">${notes.join(' ')}</p>`}</section>`,
    contents: [],
    footer: [...(removed === '' ? [] : [removed]), say.madeBy(tool.name, tool.version), say.holdsData('explanation.json')],
  };
}

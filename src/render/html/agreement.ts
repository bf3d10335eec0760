/** The agreement of several respondents as a page for their workshop: what to talk about first, and what everyone said. */
import { LANGUAGES, type Language } from '../../messages/index.ts';
import type { Agreement } from '../../model/agreement.ts';
import { agreementWords } from '../agreement.ts';
import { redactedText } from '../pipeline.ts';
import { printableIn } from '../printable.ts';
import { wordsFor } from '../words.ts';
import { html, isolated, type Markup } from './markup.ts';
import type { View } from './page.ts';
import { table } from './table.ts';

export function agreementView(source: Agreement, language: Language): View {
  const agreement = printableIn(source, language);
  const words = wordsFor(agreement.texts, language, 'long');
  const { panel, say } = words;
  const { html: page } = LANGUAGES[language];
  const facts = agreementWords(agreement, words);
  const numeric = (headings: readonly string[]) => headings.map((heading) => ({ heading, numeric: true }));
  const list = (title: string, items: readonly string[]): Markup => (items.length === 0 ? html`` : html`<h2>${title}</h2><ul>${items.map((item) => html`<li>${isolated(item)}</li>`)}</ul>`);
  return {
    language,
    title: facts.title,
    body: html`<section data-part="agreement"><p class="eyebrow">${panel.eyebrow}</p><h1>${isolated(facts.title)}</h1>
<p class="about">${facts.about.map((fact, i) => html`${i > 0 ? ' · ' : ''}${isolated(fact)}`)}</p>
<h2>${panel.agreement}</h2>
${table({
      label: panel.agreement,
      columns: [{ heading: '' }, ...numeric([panel.alpha, panel.interval, panel.units, panel.raters, panel.exact])],
      rows: facts.measures.map(({ name, alpha, interval, units, raters, exact }) => ({ cells: [name, alpha, interval, units, raters, exact] })),
    })}
${facts.warning === '' ? '' : html`<p><strong>! ${facts.warning}</strong></p>`}<p class="note">${facts.how}</p>
<h2>${panel.favour}</h2>
${table({
      label: panel.favour,
      columns: [{ heading: `${say.score} · ${say.levelColumn}` }, ...numeric([panel.least, panel.merged, panel.most])],
      rows: facts.favour.map(({ name, least, merged, most }) => ({ cells: [name, least, merged, most] })),
    })}<p class="note">${panel.favourNote}</p>
<h2>${panel.reconcile}</h2>
${facts.splits.length === 0 ? html`<p>${panel.nothingToReconcile}</p>` : html`${table({
      label: panel.reconcile,
      columns: [{ heading: say.questionColumn }, { heading: panel.answersColumn }, { heading: panel.pointsOpen, numeric: true }],
      rows: facts.splits.map(({ name, id, points, answers, merged, notes }) => ({
        cells: [
          html`${name}<br><span class="id">${id}</span><br><span class="plain">${words.texts.questions[id]?.text ?? ''}</span>`,
          html`${isolated(answers)}<br><span class="muted">${merged}</span>${notes.map((note) => html`<span class="remark">${isolated(note)}</span>`)}`,
          points,
        ],
      })),
    })}<p class="note">${panel.reconcileNote}</p>`}
${list(panel.disputed, facts.disputed)}${list(panel.decided, facts.decided)}
<p class="statement">${[words.say.statement, redactedText(agreement, words)].filter((text) => text !== '').join(' ')}</p></section>`,
    contents: [],
    footer: [page.madeBy(agreement.tool.name, agreement.tool.version), page.holdsData('agreement.json')],
  };
}

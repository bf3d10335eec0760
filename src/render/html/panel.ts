/** What reviewers say beside the self-assessment, and how far respondents agree. */
import { agreementFacts, reviewFacts } from '../panel.ts';
import { html, isolated, type Markup } from './markup.ts';
import { idIn, type Sheet } from './sheet.ts';
import { table } from './table.ts';

export function reviewSection({ report, words, language }: Sheet): Markup {
  const facts = reviewFacts(report, words);
  if (!facts) return html``;
  const { panel, say } = words;
  const numeric = [panel.selfAssessed, panel.reviewedColumn, panel.difference, panel.levels, panel.reviewedShare].map((heading) => ({ heading, numeric: true }));
  return html`<section data-part="review"><h2 id="${idIn(language, 'review')}">${isolated(facts.title)}</h2>
<p class="note">${facts.about}</p>
${table({ label: facts.title, columns: [{ heading: '' }, ...numeric], rows: facts.standings.map(({ name, own, reviewed, difference, levels, share }) => ({ cells: [name, own, reviewed, difference, levels, share] })) })}
<h3>${panel.differences}</h3>
${facts.differences.length === 0 ? html`<p>${panel.noDifferences}</p>` : table({
    label: panel.differences,
    columns: [{ heading: say.questionColumn }, { heading: panel.from(panel.selfAssessed, panel.reviewedColumn) }, { heading: panel.reviewer }, { heading: panel.reviewNote }, { heading: panel.points, numeric: true }],
    rows: facts.differences.map(({ name, id, answers, by, note, points }) => ({ cells: [html`${name}<br><span class="id">${id}</span>`, isolated(answers), isolated(by), isolated(note), points] })),
  })}</section>`;
}

export function agreementSection({ report, words, language }: Sheet): Markup {
  const facts = agreementFacts(report, words);
  if (!facts) return html``;
  return html`<section data-part="agreement"><h2 id="${idIn(language, 'agreement')}">${facts.title}</h2>
<ul class="marked">${facts.lines.map(({ mark, text }) => html`<li><span class="mark" aria-hidden="true">${mark}</span> ${isolated(text)}</li>`)}</ul></section>`;
}

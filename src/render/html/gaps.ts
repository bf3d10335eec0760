/** Every gap and every open question, in a table that can be filtered and sorted. */
import type { Gap } from '../../model/report.ts';
import { SEVERITIES, type Severity } from '../../model/vocabulary.ts';
import type { Words } from '../words.ts';
import { html, type Markup } from './markup.ts';
import { idIn, type Sheet } from './sheet.ts';
import { table, type Row } from './table.ts';

const MARKS: Record<Severity, string> = { critical: '✗', high: '!', medium: '·', low: '', unknown: '?' };

/** A mark and a word, never a colour alone. */
export function severityText(severity: Severity, { say }: Words): Markup {
  return html`<span class="severity ${severity}"><span class="mark" aria-hidden="true">${MARKS[severity]}</span> ${say.severity[severity]}</span>`;
}

export function gapsSection(sheet: Sheet): Markup {
  const { report, words, say, language } = sheet;
  const id = idIn(language, 'gap-table');
  const heading = html`<h2 id="${idIn(language, 'gaps')}">${say.gaps}</h2>`;
  if (report.gaps.length === 0) return html`<section data-part="gaps">${heading}<p>${words.say.gapsNone}</p></section>`;
  return html`<section data-part="gaps">${heading}
${filterForm(id, sheet)}
${table({
    label: say.gaps,
    id,
    columns: [
      { heading: words.say.questionColumn, sort: 'text' },
      { heading: say.severity, sort: 'number' },
      { heading: words.say.dimensions, sort: 'text' },
      { heading: say.owner, sort: 'text' },
      { heading: words.say.nowTarget, numeric: true },
      { heading: words.say.costs, numeric: true, sort: 'number' },
    ],
    rows: report.gaps.map((gap) => gapRow(gap, sheet)),
  })}
<p class="note">${words.say.costsNote}</p></section>`;
}

function gapRow({ question: id, severity, points }: Gap, sheet: Sheet): Row {
  const { report, words, say } = sheet;
  const question = words.question(report, id);
  const owner = ownerOf(id, sheet);
  return {
    data: { severity, dimension: question.dimension, owner },
    order: { 1: SEVERITIES.length - SEVERITIES.indexOf(severity), 5: points },
    cells: [
      html`${words.questionLabel(question)}<br><span class="id">${id}</span>`,
      severityText(severity, words),
      words.name('dimensions', question.dimension),
      owner === '' ? words.say.nothing : words.name('owners', owner),
      question.state === 'unanswered' ? say.outcomes.unanswered : words.nowAndTarget(question),
      words.points(points),
    ],
  };
}

/** Who takes the next step; nobody yet where the answer is to be found out. */
const ownerOf = (id: string, { report }: Sheet): string => report.recommendations.find(({ question }) => question === id)?.owner ?? '';

interface Choice {
  value: string;
  name: string;
}

/** Hidden until the script, which alone makes it work, shows it. */
function filterForm(tableId: string, sheet: Sheet): Markup {
  const { report, words, say, language } = sheet;
  const severities = SEVERITIES.filter((severity) => report.gaps.some((gap) => gap.severity === severity)).map((severity) => ({ value: severity, name: words.say.severity[severity] }));
  const dimensions = report.dimensions.map(({ id }) => ({ value: id, name: words.name('dimensions', id) }));
  const owners = [...new Set(report.gaps.map(({ question }) => ownerOf(question, sheet)))].filter((owner) => owner !== '').map((owner) => ({ value: owner, name: words.name('owners', owner) }));
  const all = String(report.gaps.length);
  const count = idIn(language, 'gap-count');
  return html`<form class="filter" hidden data-scripted data-table="${tableId}" data-status="${count}" data-shown="${say.shown('{shown}', '{all}')}" data-ascending="${say.sorted.ascending('{column}')}" data-descending="${say.sorted.descending('{column}')}" aria-label="${say.filter}">
<label>${say.filterText} <input type="search" name="text" autocomplete="off"></label>
${select('severity', say.severity, severities, say.any)}
${select('dimension', words.say.dimensions, dimensions, say.any)}
${select('owner', say.owner, owners, say.any)}
<button type="reset">${say.reset}</button>
</form>
<p class="count" id="${count}" role="status">${say.shown(all, all)}</p>`;
}

function select(name: string, label: string, choices: readonly Choice[], any: string): Markup {
  return html`<label>${label} <select name="${name}"><option value="">${any}</option>${choices.map((choice) => html`<option value="${choice.value}">${choice.name}</option>`)}</select></label>
`;
}

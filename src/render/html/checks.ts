/** What a report is held against: must-pass rules, gates, and an outside framework. */
import { LANGUAGES, type Messages } from '../../messages/index.ts';
import type { GateResult } from '../../model/gates.ts';
import type { Report } from '../../model/report.ts';
import { crosswalkFacts } from '../crosswalk.ts';
import { cheapestWay, gateText } from '../gate-facts.ts';
import { acceptedFacts, baselineFacts } from '../pipeline.ts';
import { html, isolated, type Markup } from './markup.ts';
import { idIn, type Sheet } from './sheet.ts';
import { table } from './table.ts';

const MARKS = { passed: '✓', failed: '✗', unanswered: '?', 'not-applicable': '–' };

export function mustPassSection({ report, words, say, language }: Sheet): Markup {
  if (report.mustPass.length === 0) return html``;
  return html`<section data-part="must-pass"><h2 id="${idIn(language, 'must-pass')}">${say.mustPass}</h2>
${table({
    label: say.mustPass,
    columns: [{ heading: say.rule }, { heading: say.outcome }, { heading: say.leastValue, numeric: true }, { heading: say.effect }, { heading: say.reason }],
    rows: report.mustPass.map(({ id, question, dimension, atLeast, cap, state }) => ({
      cells: [
        html`${words.questionName(words.question(report, question))}<br><span class="id">${id} · ${question}</span>`,
        html`<span class="nowrap"><span class="mark" aria-hidden="true">${MARKS[state]}</span> ${say.outcomes[state]}</span>`,
        words.points(atLeast),
        dimension === null ? words.say.capsInstitution(cap) : words.say.capsDimension(words.name('dimensions', dimension), cap),
        words.name('mustPass', id),
      ],
    })),
  })}</section>`;
}

export const hasChecks = ({ gates, baseline, acceptedGaps = [] }: Report): boolean => gates.length > 0 || baseline !== undefined || acceptedGaps.length > 0;

/** What a pipeline asks of the report. */
export function checksSection({ report, words, say, language }: Sheet): Markup {
  if (!hasChecks(report)) return html``;
  const facts = [baselineFacts(report, words), acceptedFacts(report, words)].filter((each) => each !== undefined);
  return html`<section data-part="checks"><h2 id="${idIn(language, 'checks')}">${say.checks}</h2>
${report.gates.length === 0 ? '' : html`<h3>${words.say.gates}</h3>
${table({
    label: words.say.gates,
    columns: [{ heading: say.gate }, { heading: say.outcome }, { heading: say.finding }, { heading: say.cheapest }],
    rows: report.gates.map((gate) => ({ cells: [gate.scope, gateOutcome(gate, say), gateText(gate, words), cheapestWay(gate, report, words)] })),
  })}`}
${facts.map(({ title, lines }) => html`<h3>${title}</h3><ul class="marked">${lines.map(({ mark, text }) => html`<li><span class="mark" aria-hidden="true">${mark}</span> ${isolated(text)}</li>`)}</ul>`)}</section>`;
}

function gateOutcome({ state, severity }: GateResult, say: Messages['html']): Markup {
  const mark = state === 'failed' && severity === 'warn' ? '!' : MARKS[state];
  return html`<span class="nowrap"><span class="mark" aria-hidden="true">${mark}</span> ${say.outcomes[state]}</span>`;
}

export function crosswalkSection({ report, words, language }: Sheet): Markup {
  const facts = crosswalkFacts(report, words, language);
  if (!facts) return html``;
  const { crosswalk: say } = LANGUAGES[language];
  const controls = facts.groups.flatMap((group) => group.controls);
  const others = facts.untouched.groups.flatMap((group) => group.controls);
  return html`<section data-part="framework"><h2 id="${idIn(language, 'framework')}">${facts.title}</h2>
<ul>${facts.about.map((line) => html`<li>${line}</li>`)}</ul>
${table({
    label: facts.title,
    columns: [{ heading: say.control }, { heading: say.standingColumn }, { heading: say.questionsColumn }],
    rows: controls.map(({ mark, id, title, standing, questions }) => ({
      cells: [`${id} ${title}`, html`<span class="nowrap"><span class="mark" aria-hidden="true">${mark}</span> ${standing}</span>`, questions.map((question, i) => html`${i > 0 ? html`<br>` : ''}${isolated(question)}`)],
    })),
  })}
${others.length === 0 ? '' : html`<h3>${facts.untouched.title}</h3><ul>${others.map(({ id, title }) => html`<li>${id} ${title}</li>`)}</ul>`}</section>`;
}

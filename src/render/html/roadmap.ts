/** A roadmap as a page: what it brings, the steps by quarter, and what every effort would buy. */
import { LANGUAGES, type Language } from '../../messages/index.ts';
import type { Roadmap } from '../../model/roadmap.ts';
import type { Part } from '../comparison/part.ts';
import { redactedText } from '../pipeline.ts';
import { aboutOf, checkParts, EVERYTHING, frontierPart, inTheWayPart, resultPart, stepsPart, titleOf, undonePart, wavesPart } from '../roadmap/parts.ts';
import { sheetOf, type Sheet } from '../roadmap/sheet.ts';
import { figure } from './charts/figure.ts';
import { frontierChart } from './charts/frontier.ts';
import { gantt } from './charts/gantt.ts';
import { loadChart } from './charts/load.ts';
import { partMarkup, tablePartsOf } from './comparison.ts';
import { html, isolated, type Markup } from './markup.ts';
import type { View } from './page.ts';
import { idIn } from './sheet.ts';

export function roadmapView(source: Roadmap, language: Language): View {
  const { html: page } = LANGUAGES[language];
  const sheet = sheetOf(source, language, 'long');
  const { roadmap, words, say } = sheet;
  const title = titleOf(sheet);
  const lists = (parts: readonly Part[], from: number) => parts.map((part, i) => partMarkup(part, from + i, title));
  const removed = redactedText(roadmap, words);
  const inWaves = roadmap.waves.length > 0;
  return {
    language,
    title: page.documentTitle(title),
    body: html`<p class="eyebrow">${page.eyebrow}</p><h1>${isolated(title)}</h1>
<p class="about">${isolated(aboutOf(sheet))}</p>
${lists([...checkParts(sheet), resultPart(sheet), ...inTheWayPart(sheet, EVERYTHING)], 0)}
${inWaves ? charted('gantt', say.gantt, gantt(sheet), stepsPart(sheet), sheet) : ''}
<div id="${idIn(language, 'steps')}" data-part="steps">${lists([stepsPart(sheet)], 10)}</div>
${inWaves ? wavesPart(sheet).map((part) => charted('load', say.owners, loadChart(sheet), part, sheet)) : ''}
${lists([undonePart(sheet, EVERYTHING)], 20)}
${charted('frontier', say.frontier, frontierChart(sheet), frontierPart(sheet, EVERYTHING), sheet)}
<p class="statement">${words.say.statement}${removed === '' ? '' : ` ${removed}`}</p>`,
    contents: [...(inWaves ? [{ id: idIn(language, 'gantt'), name: say.waves }] : []), { id: idIn(language, 'steps'), name: say.stepsSheet }, { id: idIn(language, 'frontier-part'), name: say.frontierSheet }],
    footer: [page.madeBy(roadmap.tool.name, roadmap.tool.version), page.holdsData('roadmap.json')],
  };
}

/** A chart with the table of its numbers behind it. */
function charted(part: string, title: string, drawings: Markup | Markup[], { tables = [], lines = [] }: Part, { language }: Sheet): Markup {
  const { html: page } = LANGUAGES[language];
  const id = idIn(language, part === 'frontier' ? 'frontier-part' : part);
  return html`<section data-part="${part}"><h2 id="${id}">${title}</h2>
${tables.map((each) => figure(drawings, tablePartsOf(each, title), page))}
${lines.map(({ text }) => html`<p class="note">${text}</p>`)}</section>`;
}

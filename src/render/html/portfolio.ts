/** A portfolio as a page: order, distribution, heat map and common gaps, each chart with its table behind it. */
import { LANGUAGES, type Language } from '../../messages/index.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { Part } from '../comparison/part.ts';
import { aboutOf, EVERYTHING, gapsPart, groupsPart, heatMapPart, isAnyOpen, levelsPart, mustPassPart, peersPart, remarksOf, spreadPart, titleOf } from '../portfolio/parts.ts';
import { sheetOf, type Sheet } from '../portfolio/sheet.ts';
import { boxes } from './charts/boxes.ts';
import { figure } from './charts/figure.ts';
import { institutionsMap } from './charts/institutions-map.ts';
import { intervals } from './charts/intervals.ts';
import { levelStacks } from './charts/level-stacks.ts';
import { partMarkup, tablePartsOf } from './comparison.ts';
import { html, isolated, type Markup } from './markup.ts';
import type { View } from './page.ts';
import { idIn } from './sheet.ts';

export function portfolioView(source: Portfolio, language: Language): View {
  const { html: page } = LANGUAGES[language];
  const sheet = sheetOf(source, language);
  const { portfolio, words, say } = sheet;
  const title = titleOf(sheet);
  const remarks = remarksOf(sheet);
  const list = (parts: readonly Part[], from: number) => parts.map((part, i) => partMarkup(part, from + i, title));
  return {
    language,
    title: page.documentTitle(title),
    body: html`<p class="eyebrow">${page.eyebrow}</p><h1>${isolated(title)}</h1>
<p class="about">${isolated(aboutOf(sheet))}</p>
${remarks.length > 0 ? list([{ lines: remarks }], 0) : ''}
${charted('distribution', boxes(sheet), spreadPart('score', sheet), sheet)}
${isAnyOpen(sheet) ? list([spreadPart('potential', sheet)], 1) : ''}
${charted('levels', levelStacks(sheet), levelsPart(sheet), sheet)}
${groupsPart(sheet, EVERYTHING).map((part) => charted('order', intervals(sheet), part, sheet))}
${heatMapPart(sheet, EVERYTHING).map((part) => charted('heat-map', institutionsMap(sheet), { ...part, lines: [...(part.lines ?? []), { text: say.heatMapDashed }] }, sheet))}
${list([...peersPart(sheet), gapsPart(sheet, EVERYTHING), mustPassPart(sheet)], 10)}
<p class="statement">${words.say.statement}</p>`,
    contents: [{ id: idIn(language, 'distribution'), name: say.distribution }, ...(portfolio.exact ? [{ id: idIn(language, 'order'), name: say.groups }, { id: idIn(language, 'heat-map'), name: say.heatMap }] : [])],
    footer: [page.madeBy(portfolio.tool.name, portfolio.tool.version), page.holdsData('portfolio.json')],
  };
}

/** A chart with the tables of its numbers behind it. */
function charted(name: string, drawing: Markup, { title = '', tables = [], lines = [] }: Part, { language }: Sheet): Markup {
  const { html: page } = LANGUAGES[language];
  const [first, ...more] = tables;
  return html`<section data-part="${name}"><h2 id="${idIn(language, name)}">${title}</h2>
${first ? figure(drawing, tablePartsOf(first, title), page) : ''}
${more.map((each) => partMarkup({ tables: [each] }, 0, title))}
${lines.map(({ text }) => html`<p class="note">${text}</p>`)}</section>`;
}

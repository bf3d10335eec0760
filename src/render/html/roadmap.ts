/** A roadmap as a page: what it brings, the steps by quarter, and what every effort would buy. */
import { LANGUAGES, type Language } from '../../messages/index.ts';
import type { Roadmap } from '../../model/roadmap.ts';
import { redactedText } from '../pipeline.ts';
import { aboutOf, checkParts, EVERYTHING, frontierPart, inTheWayPart, resultPart, stepsPart, titleOf, undonePart, wavesPart } from '../roadmap/parts.ts';
import { sheetOf } from '../roadmap/sheet.ts';
import { partMarkup } from './comparison.ts';
import { html, isolated } from './markup.ts';
import type { View } from './page.ts';

export function roadmapView(source: Roadmap, language: Language): View {
  const { html: say } = LANGUAGES[language];
  const sheet = sheetOf(source, language);
  const { roadmap, words } = sheet;
  const title = titleOf(sheet);
  const parts = [...checkParts(sheet), resultPart(sheet), ...inTheWayPart(sheet, EVERYTHING), stepsPart(sheet), ...wavesPart(sheet), undonePart(sheet, EVERYTHING), frontierPart(sheet, EVERYTHING)];
  return {
    language,
    title: say.documentTitle(title),
    body: html`<p class="eyebrow">${say.eyebrow}</p><h1>${isolated(title)}</h1>
<p class="about">${aboutOf(sheet)}</p>
${parts.map((part, i) => partMarkup(part, i, title))}
<p class="statement">${words.say.statement}</p>`,
    contents: [],
    footer: [...[redactedText(roadmap, words)].filter((text) => text !== ''), say.madeBy(roadmap.tool.name, roadmap.tool.version), say.holdsData('roadmap.json')],
  };
}

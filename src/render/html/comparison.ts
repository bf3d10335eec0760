/** A comparison as a page: the same tables as in Markdown, all institutions side by side, with charts. */
import { LANGUAGES, type Language } from '../../messages/index.ts';
import type { Comparison } from '../../model/comparison.ts';
import { EVERYTHING, type Part, type PartTable, type Said } from '../comparison/part.ts';
import { partsOf, titleOf } from '../comparison/parts.ts';
import { sheetOf, type Sheet } from '../comparison/sheet.ts';
import { scoresFigure, timeFigure, weightsFigures } from './comparison-figures.ts';
import { html, isolated, type Child, type Markup } from './markup.ts';
import type { View } from './page.ts';
import { table, type TableParts } from './table.ts';

export function comparisonView(comparison: Comparison, language: Language): View {
  const { html: say } = LANGUAGES[language];
  const sheet = sheetOf(comparison, language, 'long');
  const title = titleOf(sheet);
  const { tool } = sheet.comparison;
  return {
    language,
    title: say.documentTitle(title),
    body: html`<p class="eyebrow">${say.eyebrow}</p><h1>${isolated(title)}</h1>
${partsOf(sheet, EVERYTHING).map((part, i) => partMarkup(part, i, title, figuresOf(part, sheet, language)))}`,
    contents: [],
    footer: [say.madeBy(tool.name, tool.version), say.holdsData('comparison.json')],
  };
}

function figuresOf({ chart }: Part, sheet: Sheet, language: Language): Child {
  switch (chart) {
    case 'scores':
      return scoresFigure(sheet, language);
    case 'weights':
      return weightsFigures(sheet, language);
    case 'time':
      return timeFigure(sheet, language);
    case undefined:
      return '';
  }
}

export function partMarkup({ title, tables = [], lines = [] }: Part, index: number, whole: string, figures: Child = ''): Markup {
  const text = lines.map(said);
  return html`<section data-part="part-${index}">${title === undefined ? '' : html`<h2>${isolated(title)}</h2>`}
${tables.map((each) => table(tablePartsOf(each, title ?? whole)))}
${lines.length > 1 ? html`<ul>${text.map((line) => html`<li>${line}</li>`)}</ul>` : text.map((line) => html`<p>${line}</p>`)}
${figures}</section>
`;
}

export function tablePartsOf({ columns, rows, named }: PartTable, label: string): TableParts {
  return {
    label,
    ...(named !== undefined && { named }),
    columns: columns.map(({ text, align }) => ({ heading: text, ...(align === 'right' && { numeric: true }) })),
    rows: rows.filter((row) => row.some(({ text }) => text !== '')).map((row) => ({ cells: row.map(said) })),
  };
}

function said({ text, tone }: Said): Markup {
  // The list has its own bullets.
  const plain = isolated(text.replace(/^· /, ''));
  if (tone === 'strong') return html`<strong>${plain}</strong>`;
  return tone === 'muted' ? html`<span class="muted">${plain}</span>` : plain;
}

/** Institutions by dimension, the stronger the shade the higher the score. */
import { nameOf, type Sheet } from '../../portfolio/sheet.ts';
import { html, type Markup } from '../markup.ts';
import { fitted, shadeOf } from '../shapes.ts';
import { idIn } from '../sheet.ts';
import { BARS, LABEL_COLUMNS } from './bars.ts';
import { drawing, lines } from './figure.ts';
import { MOST_ROWS } from './intervals.ts';
import { rangeText } from '../../standing.ts';

const ROW = 24;
const TOP = 40;
const COLUMN = 7;

export function institutionsMap(sheet: Sheet): Markup {
  const { portfolio, say, words, language } = sheet;
  const shown = portfolio.institutions.slice(0, MOST_ROWS);
  const width = (BARS.width - BARS.left) / portfolio.dimensions.length;
  const left = portfolio.institutions.length - shown.length;
  const described = shown.map((member) => `${member.name} ${member.dimensions.map((each) => rangeText(each, sheet.words)).join(' ')}`).join(words.say.clause);
  return drawing(
    { id: idIn(language, 'institutions-map'), title: say.heatMap, description: described, width: BARS.width, height: TOP + ROW * shown.length + (left > 0 ? 20 : 0) },
    html`${portfolio.dimensions.map((spread, d) => lines(fitted(nameOf(spread, 'dimensions', sheet), Math.floor(width / COLUMN), 2), BARS.left + d * width, 12, { kind: 'small' }))}
${shown.map((member, i) => html`<text class="small" x="0" y="${TOP + ROW * i + 15}">${fitted(member.name, LABEL_COLUMNS, 1)[0] ?? ''}</text>
${member.dimensions.map((each, d) => {
        const shade = each.score === null || each.potential === null ? 'none' : shadeOf(each.score) === shadeOf(each.potential) ? String(shadeOf(each.score)) : 'unknown';
        return html`<g class="tile shade-${shade}" transform="translate(${BARS.left + d * width} ${TOP + ROW * i})"><rect x="0.5" y="0.5" width="${width - 3}" height="${ROW - 3}"/><text class="tiny" x="${width / 2 - 1}" y="15" text-anchor="middle">${rangeText(each, sheet.words)}</text></g>`;
      })}`)}
${left > 0 ? lines([say.more(left)], BARS.left, TOP + ROW * shown.length + 14, { kind: 'small' }) : ''}`,
  );
}

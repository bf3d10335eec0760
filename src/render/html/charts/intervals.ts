/** Institutions by score, each with what missing answers leave open; a line between groups that can be told apart. */
import { groupOf, type Sheet } from '../../portfolio/sheet.ts';
import { html, type Markup } from '../markup.ts';
import { along, fitted } from '../shapes.ts';
import { idIn } from '../sheet.ts';
import { axis, BARS, LABEL_COLUMNS } from './bars.ts';
import { drawing, hatched, lines } from './figure.ts';
import { isOpen, rangeText } from '../../standing.ts';

/** More rows than these nobody reads as a chart; the table behind it has them all. */
export const MOST_ROWS = 60;
const ROW = 22;
const THICK = 10;

export function intervals(sheet: Sheet): Markup {
  const { portfolio, say, words, language } = sheet;
  const id = idIn(language, 'intervals');
  const shown = portfolio.institutions.slice(0, MOST_ROWS);
  const groups = groupOf(portfolio);
  const bottom = BARS.top + ROW * shown.length;
  const left = portfolio.institutions.length - shown.length;
  const described = shown.map((member) => `${member.name} ${rangeText(member.overall, sheet.words)}`).join(words.say.clause);
  return drawing(
    { id, title: say.groups, description: described, width: BARS.width, height: bottom + (left > 0 ? 22 : 4) },
    html`${axis(100, bottom)}${shown.map((member, i) => {
      const y = BARS.top + ROW * i;
      const { score, potential } = member.overall;
      const begin = along(score ?? 0, 100, BARS.length);
      const end = along(potential ?? 0, 100, BARS.length);
      const parted = i > 0 && groups.get(i) !== groups.get(i - 1);
      return html`${parted ? html`<path class="target dashed" d="M0,${y}H${BARS.width}"/>` : ''}
<text class="small" x="0" y="${y + 15}">${fitted(member.name, LABEL_COLUMNS, 1)[0] ?? ''}</text>
<rect class="track" x="${BARS.left}" y="${y + 6}" width="${BARS.length}" height="${THICK}"/>
<rect class="solid" x="${BARS.left}" y="${y + 6}" width="${begin}" height="${THICK}"/>
${isOpen(member.overall) ? html`<rect class="open" x="${BARS.left + begin}" y="${y + 6}" width="${end - begin}" height="${THICK}" fill="${hatched(id)}"/>` : ''}
<text class="small strong" x="${BARS.width}" y="${y + 15}" text-anchor="end">${rangeText(member.overall, sheet.words)}</text>`;
    })}${left > 0 ? lines([say.more(left)], BARS.left, bottom + 16, { kind: 'small' }) : ''}`,
  );
}

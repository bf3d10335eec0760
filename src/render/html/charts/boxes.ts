/** How scores are spread, overall and by dimension: from least to most, the middle half as a box, the median as a stroke. */
import { nameOf, type Sheet } from '../../portfolio/sheet.ts';
import { html, type Markup } from '../markup.ts';
import { along } from '../shapes.ts';
import { idIn } from '../sheet.ts';
import { axis, BARS, rowLabel } from './bars.ts';
import { drawing, lines } from './figure.ts';

const THICK = 16;

export function boxes(sheet: Sheet): Markup {
  const { portfolio, words, say, language } = sheet;
  const spreads = [portfolio.overall, ...portfolio.dimensions];
  const bottom = BARS.top + BARS.row * spreads.length;
  const x = (score: number) => BARS.left + along(score, 100, BARS.length);
  const described = spreads.map((spread) => `${nameOf(spread, 'dimensions', sheet)} ${words.score(spread.score?.median ?? null)}`).join(words.say.clause);
  return drawing(
    { id: idIn(language, 'boxes'), title: say.distribution, description: described, width: BARS.width, height: bottom + 26 },
    html`${axis(100, bottom)}${spreads.map((spread, i) => {
      const y = BARS.top + BARS.row * i;
      const middle = y + 9 + THICK / 2;
      const label = rowLabel(nameOf(spread, 'dimensions', sheet), y);
      if (!spread.score) return label;
      const { least, p25, median, p75, greatest } = spread.score;
      return html`${label}<path class="link" d="M${x(least)},${middle}H${x(greatest)}"/>
<rect class="open" x="${x(p25)}" y="${y + 9}" width="${Math.max(1, x(p75) - x(p25))}" height="${THICK}" fill="none"/>
<path class="target" d="M${x(median)},${y + 5}V${y + 13 + THICK}"/>
<text class="strong" x="${BARS.width}" y="${y + 22}" text-anchor="end">${words.score(median)}</text>`;
    })}${lines([say.boxes], BARS.left, bottom + 18, { kind: 'small' })}`,
  );
}

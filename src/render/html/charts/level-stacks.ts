/** What share of institutions stands at each level: solid where it is certain, hatched where missing answers leave it open. */
import { levelCounts, nameOf, type Sheet } from '../../portfolio/sheet.ts';
import { html, type Markup } from '../markup.ts';
import { along } from '../shapes.ts';
import { idIn } from '../sheet.ts';
import { BARS, rowLabel } from './bars.ts';
import { drawing, hatched, legend, lines, SAMPLES } from './figure.ts';

const GAP = 8;
const HEIGHT = 26;

export function levelStacks(sheet: Sheet): Markup {
  const { portfolio, words, say, language } = sheet;
  const id = idIn(language, 'level-stacks');
  const spreads = [portfolio.overall, ...portfolio.dimensions];
  const levels = portfolio.overall.levels.length;
  const width = (BARS.width - BARS.left) / levels;
  const bottom = BARS.top + BARS.row * spreads.length;
  const described = spreads.map((spread) => `${nameOf(spread, 'dimensions', sheet)} ${spread.levels.map((each) => levelCounts(each, sheet)).join(' ')}`).join(words.say.clause);
  return drawing(
    { id, title: say.levels, description: described, width: BARS.width, height: bottom + 22 },
    html`${portfolio.overall.levels.map(({ level }) => lines([say.level(level)], BARS.left + level * width, 12, { kind: 'small' }))}
${spreads.map((spread, i) => {
      const y = BARS.top + BARS.row * i;
      return html`${rowLabel(nameOf(spread, 'dimensions', sheet), y)}${spread.levels.map((each) => {
        const x = BARS.left + each.level * width;
        const room = width - GAP - 34;
        const certain = along(each.certain, spread.count, room);
        const possible = along(each.possible, spread.count, room);
        return html`<rect class="track" x="${x}" y="${y + 6}" width="${room}" height="${HEIGHT}"/>
<rect class="solid" x="${x}" y="${y + 6}" width="${certain}" height="${HEIGHT}"/>
${possible > certain ? html`<rect class="open" x="${x + certain}" y="${y + 6}" width="${possible - certain}" height="${HEIGHT}" fill="${hatched(id)}"/>` : ''}
<text class="tiny" x="${x + room + 4}" y="${y + 23}">${levelCounts(each, sheet)}</text>`;
      })}`;
    })}
${legend([{ name: say.certainLevel, sample: SAMPLES.score }, { name: say.openLevel, sample: SAMPLES.open(id) }], BARS.left, bottom + 6)}`,
  );
}

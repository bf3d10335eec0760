/** What is planned for each quarter, against what it has room for. */
import { loadText } from '../../roadmap/parts.ts';
import type { Sheet } from '../../roadmap/sheet.ts';
import { html, type Markup } from '../markup.ts';
import { along, fitted } from '../shapes.ts';
import { idIn } from '../sheet.ts';
import { drawing } from './figure.ts';

const WIDTH = 720;
const LEFT = 44;
const LENGTH = 200;
const ROW = 26;
const THICK = 14;
const LOAD_COLUMNS = 64;

export function loadChart(sheet: Sheet): Markup {
  const { roadmap, say, language } = sheet;
  const capacity = roadmap.wishes.capacity ?? 0;
  const busy = roadmap.waves.filter(({ effort }) => effort > 0);
  const described = busy.map(({ wave, effort }) => `${say.quarter(wave)} ${say.load(String(effort), String(capacity))}`).join(sheet.words.say.clause);
  return drawing(
    { id: idIn(language, 'load'), title: say.owners, description: described, width: WIDTH, height: ROW * busy.length + 4 },
    busy.map((wave, i) => {
      const y = ROW * i;
      const [owners = ''] = fitted(loadText(wave, sheet), LOAD_COLUMNS, 1);
      return html`<text class="small" x="0" y="${y + 16}">${wave.wave}</text>
<rect class="track" x="${LEFT}" y="${y + 5}" width="${LENGTH}" height="${THICK}"/>
<rect class="solid" x="${LEFT}" y="${y + 5}" width="${along(wave.effort, capacity, LENGTH)}" height="${THICK}"/>
<text class="small strong" x="${LEFT + LENGTH + 10}" y="${y + 16}">${String(wave.effort)}</text>
<text class="tiny muted" x="${LEFT + LENGTH + 50}" y="${y + 16}">${owners}</text>`;
    }),
  );
}

/** One bar from 0 to 100: what is proved, what missing answers leave open, and the target. */
import { LANGUAGES } from '../../../messages/index.ts';
import { html, type Markup } from '../markup.ts';
import { along } from '../shapes.ts';
import { idIn, type Sheet } from '../sheet.ts';
import { drawing, hatched } from './figure.ts';
import { isOpen, rangeText } from '../../standing.ts';

const WIDTH = 400;
const LEFT = 14;
const LENGTH = 352;
const TOP = 8;
const THICK = 16;

export function overallBar({ report, words, language }: Sheet): Markup {
  const { overall, target } = report;
  const { html: say } = LANGUAGES[language];
  const id = idIn(language, 'overall-bar');
  const reached = along(overall.score ?? 0, 100, LENGTH);
  const reachable = along(overall.potential ?? 0, 100, LENGTH);
  const aim = target === null || overall.target === null ? null : LEFT + along(overall.target, 100, LENGTH);
  const described = [say.scoreIs(rangeText(overall, words)), ...(aim === null ? [] : [say.targetIs(words.score(overall.target))])].join(words.say.separator);
  return drawing(
    { id, title: words.say.readiness, description: described, width: WIDTH, height: 46 },
    html`<rect class="track" x="${LEFT}" y="${TOP}" width="${LENGTH}" height="${THICK}"/>
<rect class="solid" x="${LEFT}" y="${TOP}" width="${reached}" height="${THICK}"/>
${isOpen(overall) ? html`<rect class="open" x="${LEFT + reached}" y="${TOP}" width="${reachable - reached}" height="${THICK}" fill="${hatched(id)}"/>` : ''}
<text class="small muted" x="0" y="${TOP + 12}">0</text><text class="small muted" x="${WIDTH}" y="${TOP + 12}" text-anchor="end">100</text>
${aim === null ? '' : html`<path class="target" d="M${aim},${TOP - 5}V${TOP + THICK + 5}"/><text class="small" x="${aim}" y="${TOP + THICK + 18}" text-anchor="${anchorAt(overall.target ?? 0)}">${say.targetAt(words.score(overall.target))}</text>`}`,
  );
}

/** A label near an end of the scale leads inwards. */
function anchorAt(value: number): 'start' | 'middle' | 'end' {
  if (value < 20) return 'start';
  return value > 80 ? 'end' : 'middle';
}

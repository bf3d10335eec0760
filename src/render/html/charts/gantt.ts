/** The steps of a roadmap as bars over quarters. */
import { LANGUAGES } from '../../../messages/index.ts';
import type { PlannedStep } from '../../../model/roadmap.ts';
import { MARKS, questionText, signed, turnText, type Sheet } from '../../roadmap/sheet.ts';
import { html, type Markup } from '../markup.ts';
import { fitted } from '../shapes.ts';
import { idIn } from '../sheet.ts';
import { drawing } from './figure.ts';

const WIDTH = 720;
const LEFT = 230;
/** Room for a mark, the gain and the level that it leads to, behind the last bar. */
const RIGHT = 136;
const TOP = 26;
const ROW = 24;
const THICK = 12;
const LABEL_COLUMNS = 31;
/** A page of paper can end between two drawings, not within one. */
const ROWS = 24;
/** More marks than this would run into one another. */
const MARKS_ACROSS = 12;

/** One drawing for so many steps. */
export function gantt(sheet: Sheet): Markup[] {
  const { steps } = sheet.roadmap;
  return Array.from({ length: Math.ceil(steps.length / ROWS) }, (_, i) => part(ROWS * i, steps.slice(ROWS * i, ROWS * (i + 1)), sheet));
}

function part(first: number, steps: readonly PlannedStep[], sheet: Sheet): Markup {
  const { roadmap, say, language } = sheet;
  const quarters = roadmap.waves.length;
  const at = (quarter: number) => LEFT + ((WIDTH - LEFT - RIGHT) * (quarter - 1)) / quarters;
  const bottom = TOP + ROW * steps.length;
  const every = Math.ceil(quarters / MARKS_ACROSS);
  const marks = roadmap.waves.filter(({ wave }) => (wave - 1) % every === 0);
  const described = steps.map((step) => say.during(questionText(step.question, sheet), step.wave ?? 0, step.until ?? 0)).join(LANGUAGES[language].html.listSeparator);
  return drawing(
    { id: idIn(language, `gantt-${first}`), title: say.gantt, description: described, width: WIDTH, height: bottom + 6 },
    html`${marks.map(({ wave }) => html`<path class="grid" d="M${at(wave)},${TOP - 8}V${bottom}"/><text class="tiny muted" x="${at(wave) + 3}" y="${TOP - 12}">${wave}</text>`)}
${steps.map((step, i) => row(step, first + i, TOP + ROW * i, at, sheet))}`,
  );
}

function row(step: PlannedStep, index: number, y: number, at: (quarter: number) => number, sheet: Sheet): Markup {
  const [begin, end] = [at(step.wave ?? 1), at((step.until ?? 1) + 1)];
  const [name = ''] = fitted(`${index + 1} ${questionText(step.question, sheet)}`, LABEL_COLUMNS, 1);
  const beside = [...(step.state === undefined ? [] : [MARKS[step.state]]), signed(step.gain, sheet), turnText(index, sheet)].filter((text) => text !== '');
  return html`<text class="small" x="0" y="${y + 14}">${name}</text>
<rect class="${step.state === 'done' ? 'loss' : 'solid'}" x="${begin}" y="${y + 4}" width="${end - begin - 2}" height="${THICK}"/>
<text class="tiny" x="${end + 3}" y="${y + 14}">${beside.join(' ')}</text>`;
}

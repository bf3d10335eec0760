/** The charts of a comparison, each with the numbers that it draws. */
import { LANGUAGES, type Language } from '../../messages/index.ts';
import { leadOf, mainPairs } from '../comparison/lead.ts';
import { signed, withinText, type Sheet } from '../comparison/sheet.ts';
import { differenceText, dumbbellRows, dumbbells } from './charts/dumbbell.ts';
import { figure } from './charts/figure.ts';
import { overTime, timeLines } from './charts/over-time.ts';
import { swings, turnText, type Swing } from './charts/swing.ts';
import { html, type Markup } from './markup.ts';
import { idIn } from './sheet.ts';
import { rangeText } from '../standing.ts';

const numeric = (heading: string) => ({ heading, numeric: true });

/** Dimension by dimension. */
export function scoresFigure(sheet: Sheet, language: Language): Markup {
  const { labels, charts, say, several, progress } = sheet;
  const rows = dumbbellRows(sheet);
  return figure(
    dumbbells(idIn(language, 'dumbbells'), rows, sheet),
    {
      label: charts.dumbbell,
      columns: [{ heading: sheet.words.say.dimensions }, ...labels.map(numeric), ...(several ? [] : [numeric(progress ? say.change : say.difference)])],
      rows: rows.map(({ name, standings, differences }) => ({
        cells: [name, ...standings.map((standing) => rangeText(standing, sheet.words)), ...(several ? [] : [differenceText({ standings, differences }, sheet)])],
      })),
    },
    LANGUAGES[language].html,
  );
}

/** Weight by weight: of two, or of the first and each other. */
export function weightsFigures(sheet: Sheet, language: Language): Markup {
  const { charts, words, labels } = sheet;
  const within = withinText(sheet);
  const figures = mainPairs(sheet).flatMap((pair) => {
    const { ahead, behind, weights, margin, breakingPoint } = leadOf(pair);
    // Where nothing separates the two, no weight moves anything.
    if (breakingPoint === null) return [];
    const swing: Swing = { ahead: labels[ahead] ?? '', behind: labels[behind] ?? '', margin, weights };
    return figure(
      swings(idIn(language, `swings-${pair.first}-${pair.other}`), swing, sheet),
      {
        label: charts.swing({ first: swing.ahead, other: swing.behind }, within),
        columns: [{ heading: words.say.dimensions }, numeric(charts.contribution), numeric(charts.whenLowered(within)), numeric(charts.whenRaised(within)), { heading: charts.turns }],
        rows: weights.map((each) => ({
          cells: [words.name('dimensions', each.dimension), signed(each.contribution, 2, sheet), signed(each.lowered, 2, sheet), signed(each.raised, 2, sheet), turnText(each, sheet)],
        })),
      },
      LANGUAGES[language].html,
    );
  });
  return figures.length === 0 ? html`` : html`${figures}<p class="note">${charts.swingNote}</p>`;
}

/** Date by date. */
export function timeFigure(sheet: Sheet, language: Language): Markup {
  const { labels, charts, words } = sheet;
  const panels = timeLines(sheet);
  return html`${figure(
    overTime(idIn(language, 'over-time'), panels, sheet),
    {
      label: charts.overTime,
      columns: [{ heading: words.say.dimensions }, ...labels.map(numeric), numeric(words.say.targetColumn)],
      rows: panels.map(({ name, standings, target }) => ({ cells: [name, ...standings.map((standing) => rangeText(standing, sheet.words)), words.score(target)] })),
    },
    LANGUAGES[language].html,
  )}<p class="note">${charts.overTimeNote}</p>`;
}

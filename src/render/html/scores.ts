/** Dimensions, principles and topics, in charts and tables. */
import type { Report } from '../../model/report.ts';
import { readinessFacts } from '../readiness.ts';
import { scoreBars } from './charts/bars.ts';
import { figure } from './charts/figure.ts';
import { heatMaps, shadeLegend } from './charts/heat-map.ts';
import { fallName, fallsOf, fallValue, waterfall } from './charts/waterfall.ts';
import { html, type Markup } from './markup.ts';
import { idIn, type Sheet } from './sheet.ts';
import { table, type Row, type TableParts } from './table.ts';

type Scored = Pick<Report['dimensions'][number], 'score' | 'potential' | 'coverage' | 'level' | 'levelHigh' | 'target' | 'gap'>;

export function scoreTable(sheet: Sheet, kind: 'dimensions' | 'principles', withOverall = false): TableParts {
  const { report, words, say } = sheet;
  const title = kind === 'dimensions' ? words.say.dimensions : say.principle;
  const row = (name: string, weight: number | null, scored: Scored): Row => ({
    cells: [
      name,
      ...(kind === 'dimensions' ? [words.percent(weight)] : []),
      words.score(scored.score),
      words.score(scored.potential),
      words.percent(scored.coverage),
      words.level(scored),
      ...(report.target === null ? [] : [words.score(scored.target), words.points(scored.gap)]),
    ],
  });
  const headings = [words.say.score, words.say.potentialColumn, words.say.coverageColumn, words.say.levelColumn, ...(report.target === null ? [] : [words.say.targetColumn, words.say.costs])];
  const rows = kind === 'dimensions' ? report.dimensions.map((each) => row(words.name('dimensions', each.id), each.weight, each)) : report.principles.map((each) => row(principleName(each.id, sheet), null, each));
  return {
    label: title,
    columns: [{ heading: title }, ...[...(kind === 'dimensions' ? [say.weight] : []), ...headings].map((heading) => ({ heading, numeric: true }))],
    rows: [...(withOverall ? [row(say.overall, 1, report.overall)] : []), ...rows],
  };
}

const principleName = (id: string, { words }: Sheet): string => `${id} ${words.name('principles', id)}`;

export function scoresSection(sheet: Sheet): Markup {
  const { report, words, say, language } = sheet;
  const bars = report.principles.map((standing) => ({ name: principleName(standing.id, sheet), standing }));
  return html`<section data-part="scores"><h2 id="${idIn(language, 'scores')}">${say.scores}</h2>
<h3>${say.about}</h3><ul>${readinessFacts(report, words).details.map((line) => html`<li>${line}</li>`)}</ul>
<h3>${say.dimensions}</h3>
${table(scoreTable(sheet, 'dimensions'))}
<p class="note">${words.say.costsNote}</p>
${bars.length === 0 ? '' : html`<h3>${say.principles}</h3><p class="note">${say.principlesNote}</p>
${figure(scoreBars('principle-bars', say.bars, bars, sheet), { ...scoreTable(sheet, 'principles'), label: say.bars }, say)}`}
</section>`;
}

export function topicsSection(sheet: Sheet): Markup {
  const { report, words, say, language } = sheet;
  return html`<section data-part="topics"><h2 id="${idIn(language, 'topics')}">${say.topics}</h2>
<p class="note">${say.shadesNote}</p>
${figure([shadeLegend(sheet), ...heatMaps(sheet)], {
    label: say.topics,
    columns: [{ heading: say.topic }, { heading: words.say.dimensions }, ...[say.weight, words.say.score, words.say.potentialColumn, words.say.coverageColumn, words.say.costs].map((heading) => ({ heading, numeric: true }))],
    rows: report.topics.map((topic) => ({
      cells: [words.name('topics', topic.id), words.name('dimensions', topic.dimension), words.percent(topic.weight), words.score(topic.score), words.score(topic.potential), words.percent(topic.coverage), words.points(topic.gap)],
    })),
  }, say)}</section>`;
}

export function lossesSection(sheet: Sheet): Markup {
  const { report, say, language } = sheet;
  const falls = fallsOf(report);
  if (falls.length === 0) return html``;
  const title = report.target === null ? say.waterfallFromBest : say.waterfall;
  return html`<section data-part="losses"><h2 id="${idIn(language, 'losses')}">${title}</h2>
<p class="note">${say.waterfallNote}</p>
${figure(waterfall(falls, sheet), {
    label: title,
    columns: [{ heading: say.step }, { heading: say.points, numeric: true }, { heading: say.lostUnanswered, numeric: true }],
    rows: falls.map((fall) => ({ cells: [fallName(fall, sheet), fallValue(fall, sheet), fall.kind === 'loss' ? sheet.words.points(fall.unanswered) : ''] })),
  }, say)}</section>`;
}

/** The topics of each dimension as tiles: shaded by their score. */
import type { Report } from '../../../model/report.ts';
import { html, type Markup } from '../markup.ts';
import { fitted, SHADES, shadeOf } from '../shapes.ts';
import { idIn, type Sheet } from '../sheet.ts';
import { drawing, lines } from './figure.ts';
import { rangeText } from '../../standing.ts';

type Topic = Report['topics'][number];

const ACROSS = 5;
const WIDTH = 720;
const SPACE = 6;
const TILE = { width: (WIDTH - SPACE * (ACROSS - 1)) / ACROSS, height: 64 };
const NAME_COLUMNS = 19;

/** One drawing for each dimension, so that a page of paper can end between two. */
export function heatMaps(sheet: Sheet): Markup[] {
  const { report, words } = sheet;
  return report.dimensions.flatMap(({ id }) => {
    const topics = report.topics.filter(({ dimension }) => dimension === id);
    return topics.length === 0 ? [] : [html`<h3>${words.name('dimensions', id)}</h3>${heatMap(id, topics, sheet)}`];
  });
}

function heatMap(dimension: string, topics: readonly Topic[], { words, say, language }: Sheet): Markup {
  const id = idIn(language, `topics-${dimension}`);
  const rows = Math.ceil(topics.length / ACROSS);
  const described = topics.map((topic) => say.scored(words.name('topics', topic.id), rangeText(topic, words))).join(say.listSeparator);
  return drawing(
    { id, title: say.topicsOf(words.name('dimensions', dimension)), description: described, width: WIDTH, height: rows * (TILE.height + SPACE) - SPACE },
    topics.map((topic, i) => {
      const x = (i % ACROSS) * (TILE.width + SPACE);
      const y = Math.floor(i / ACROSS) * (TILE.height + SPACE);
      const shade = topic.score === null ? 'none' : topic.coverage === 0 ? 'unknown' : String(shadeOf(topic.score));
      return html`<g class="tile shade-${shade}" transform="translate(${x} ${y})">
<rect x="0.5" y="0.5" width="${TILE.width - 1}" height="${TILE.height - 1}"/>
${lines(fitted(words.name('topics', topic.id), NAME_COLUMNS, 2), 8, 18, { kind: 'tiny', step: 14 })}
<text class="small strong" x="8" y="54">${shade === 'unknown' ? '? ' : ''}${rangeText(topic, words)}</text>
<text class="tiny" x="${TILE.width - 8}" y="54" text-anchor="end">${topic.gap !== null && topic.gap > 0.005 ? `−${words.points(topic.gap)}` : ''}</text></g>`;
    }),
  );
}

/** What the shades mean. */
export function shadeLegend({ say, language }: Sheet): Markup {
  const STEP = 74;
  const shades = Array.from({ length: SHADES }, (_, shade) => ({ shade, from: (100 / SHADES) * shade, to: (100 / SHADES) * (shade + 1) }));
  const id = idIn(language, 'shades');
  return drawing(
    { id, title: say.shades, description: say.shadesNote, width: WIDTH, height: 24 },
    shades.map(({ shade, from, to }) => html`<g class="tile shade-${shade}" transform="translate(${shade * STEP} 0)"><rect width="${STEP - 4}" height="22"/><text class="tiny" x="${STEP / 2 - 2}" y="15" text-anchor="middle">${from}–${to}</text></g>`),
  );
}

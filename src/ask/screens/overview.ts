/** How far each dimension has come, and what it scores so far; from here to any of them. */
import { outlineOf } from '../../model/outline.ts';
import type { DimensionResult } from '../../model/report.ts';
import { displayWidth } from '../../render/table/width.ts';
import type { Desk } from '../desk.ts';
import { review, type ReviewGroup } from '../flow.ts';
import { barFor, padded, shorten, strongLines } from '../lines.ts';
import { LABEL_COLUMNS, Menu, type Item } from '../panels/menu.ts';
import type { Panel } from '../panels/panel.ts';
import { textIn, type View } from '../view.ts';
import { banner } from './banner.ts';
import { rangeParts, rangeText } from './range.ts';

const NAME_COLUMNS = 22;
const BAR_CELLS = 12;
const COUNT_COLUMNS = 9;
const SCORE_COLUMNS = 11;
/** Below this the bar, and below that the level, has no room. */
const ROOM = { bar: 76, level: 52 };

export function overviewPanel(desk: Desk): Panel {
  return new Menu({
    head: (view) => [...banner(desk, view, [view.say.overview.title]), ...overall(desk, view)],
    items: (view): Item[] => [
      ...(view.plain ? [] : [{ heading: view.paint.muted(`${' '.repeat(LABEL_COLUMNS)}${row(headings(view), view)}`) }]),
      ...standings(desk).map(({ group, result }, i) => ({ ...(i < 9 && { key: String(i + 1) }), text: dimensionLine(group, result, view), act: () => goInto(desk, group) })),
    ],
    keys: ({ say, plain }) => [plain ? say.keys.choosePlain : say.overview.choose],
    commands: ({ say }) => [
      { key: 'r', name: say.overview.review, act: () => desk.move(() => desk.session.goTo({ kind: 'review' })) },
      { key: 'o', name: say.overview.order, act: () => turn(desk) },
      { key: 'b', name: say.keys.return, act: () => desk.close() },
      { key: 'g', name: '', act: () => desk.close() },
    ],
    foot: ({ say, paint }) => [paint.muted(say.overview.ordered(say.opening.orders[desk.session.interview.route.order])), ''],
    escape: () => desk.close(),
  });
}

function overall(desk: Desk, view: View): string[] {
  const { overall: whole } = desk.report();
  return [...strongLines(view, `${view.say.overview.overall}${view.colon}${rangeText(whole, view)}`), ''];
}

interface Row {
  name: string;
  bar: string;
  count: string;
  score: string;
  level: string;
}

const headings = ({ say }: View): Row => ({ name: '', bar: '', count: say.overview.answered, score: say.overview.score, level: say.overview.level });

/** The dimensions of which something is asked, with what each scores so far. */
function standings(desk: Desk): { group: ReviewGroup; result: DimensionResult }[] {
  const groups = review(desk.session.interview);
  return desk.report().dimensions.flatMap((result) => groups.filter(({ dimension }) => dimension.id === result.id).map((group) => ({ group, result })));
}

function dimensionLine({ dimension, items }: ReviewGroup, result: DimensionResult, view: View): string {
  const done = items.filter(({ state }) => state !== 'unanswered').length;
  const name = textIn(view, dimension.dimension.name, dimension.id);
  const count = view.say.overview.count(done, items.length);
  if (view.plain) return [name, count, rangeText(result, view)].join(' · ');
  const share = (100 * done) / items.length;
  const { score, level } = rangeParts(result, view);
  return row({ name, bar: barFor(view, share, share, BAR_CELLS), count, score, level }, view);
}

function row({ name, bar, count, score, level }: Row, { width }: View): string {
  const right = (text: string, columns: number) => ' '.repeat(Math.max(0, columns - displayWidth(text))) + text;
  const parts = [right(count, COUNT_COLUMNS), right(score, SCORE_COLUMNS), ...(width >= ROOM.level ? [level] : [])];
  const shown = width >= ROOM.bar ? [padded(bar, BAR_CELLS + 2), ...parts] : parts;
  const columns = Math.max(6, Math.min(NAME_COLUMNS, width - LABEL_COLUMNS - shown.reduce((sum, part) => sum + displayWidth(part) + 2, 0)));
  return [padded(shorten(name, columns), columns), ...shown].join('  ');
}

/** To the first question of a dimension that waits for an answer, else to its first. */
function goInto(desk: Desk, { dimension, items }: ReviewGroup): void {
  const { questions } = outlineOf(desk.choices.rubric.definition);
  const inOrder = questions.flatMap((node) => items.find((item) => item.node === node) ?? []).filter(({ node }) => node.dimension === dimension.dimension);
  const target = inOrder.find(({ state }) => state === 'unanswered') ?? inOrder[0];
  if (target) desk.move(() => desk.session.goTo({ kind: 'question', id: target.node.id }));
}

function turn(desk: Desk): void {
  const { route } = desk.session.interview;
  desk.session.order(route.order === 'dimension' ? 'value' : 'dimension');
}

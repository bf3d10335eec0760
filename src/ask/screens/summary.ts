/** After a dimension: what it scores so far, what that hangs on, and the two largest gaps. */
import { outlineOf } from '../../model/outline.ts';
import type { Report } from '../../model/report.ts';
import { wordsFor, type Words } from '../../render/words.ts';
import type { Desk } from '../desk.ts';
import { barFor, hanging, strongLines } from '../lines.ts';
import { Menu } from '../panels/menu.ts';
import type { Panel } from '../panels/panel.ts';
import { textIn, type View } from '../view.ts';
import { banner } from './banner.ts';
import { rangeText } from './range.ts';
import { wayfinding } from './wayfinding.ts';

const GAPS_SHOWN = 2;
const OPEN_SHOWN = 2;
const BAR_CELLS = 40;

export function summaryPanel(desk: Desk, dimension: string): Panel {
  return new Menu({
    head: (view) => {
      const name = textIn(view, outlineOf(view.rubric).dimensions.find(({ id }) => id === dimension)?.dimension.name, dimension);
      return [...banner(desk, view, [name]), ...summary(desk.report(), dimension, name, view)];
    },
    items: ({ say }) => [{ key: '1', text: say.summary.goOn, act: () => desk.move(() => desk.session.skip()) }],
    commands: (view) => wayfinding(desk, view),
  });
}

function summary(report: Report, dimension: string, name: string, view: View): string[] {
  const { say, width } = view;
  const result = report.dimensions.find(({ id }) => id === dimension);
  if (!result) return [];
  const words = wordsFor(report.texts, view.language);
  const bar = barFor(view, result.score ?? 0, result.potential ?? 0, Math.min(BAR_CELLS, width - 4));
  const part = (title: string, lines: string[]) => [...strongLines(view, title), ...lines.flatMap((line) => hanging('  · ', line, width)), ''];
  return [
    ...strongLines(view, say.summary.sofar(name, rangeText(result, view))),
    ...(bar === '' ? [] : [`  ${bar}`]),
    '',
    ...part(say.summary.hangsOn, reasons(report, dimension, words, view)),
    ...part(say.summary.gaps, gapLines(report, dimension, words, view)),
  ];
}

/** What binds the level, and what is open; else the topic that scores least. */
function reasons(report: Report, dimension: string, words: Words, { say }: View): string[] {
  const { boundBy, score, potential } = report.dimensions.find(({ id }) => id === dimension) ?? { boundBy: [], score: null, potential: null };
  const rules = boundBy.flatMap(({ id, bound }) => {
    const rule = report.mustPass.find((each) => each.id === id);
    return rule ? [say.summary.held(bound, words.questionName(words.question(report, rule.question)), rule.state === 'unanswered')] : [];
  });
  const open = report.questions
    .filter((each) => each.dimension === dimension && each.state === 'unanswered')
    .sort((a, b) => (b.maxPoints ?? 0) - (a.maxPoints ?? 0))
    .slice(0, OPEN_SHOWN)
    .map((each) => say.summary.open(words.questionName(each), words.points(each.maxPoints)));
  const [least] = report.topics.filter((each) => each.dimension === dimension && each.score !== null).sort((a, b) => (a.score ?? 0) - (b.score ?? 0));
  const weakest = score !== null && score === potential && least ? [say.summary.weakest(words.name('topics', least.id), words.score(least.score))] : [];
  return [...rules, ...open, ...weakest];
}

function gapLines(report: Report, dimension: string, words: Words, { say }: View): string[] {
  const inDimension = report.gaps.filter(({ question, state }) => state === 'answered' && words.question(report, question).dimension === dimension);
  const lines = inDimension.slice(0, GAPS_SHOWN).map(({ question, points }) => {
    const result = words.question(report, question);
    return say.summary.gap(words.questionName(result), words.nowAndTarget(result), words.points(points));
  });
  return lines.length > 0 ? lines : [say.summary.noGap];
}

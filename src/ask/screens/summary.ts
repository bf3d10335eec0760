/** After a dimension: what it scores so far, what that hangs on, and the two largest gaps. */
import { outlineOf } from '../../model/outline.ts';
import type { DimensionResult, QuestionResult, Report } from '../../model/report.ts';
import { ascending, descending } from '../../model/tolerance.ts';
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
  const words = wordsFor(report.texts, view.language);
  const part = (title: string, lines: string[]) => [...strongLines(view, title), ...lines.flatMap((line) => hanging('  · ', line, width)), ''];
  return report.dimensions.filter(({ id }) => id === dimension).flatMap((result) => [
    ...strongLines(view, say.summary.sofar(name, rangeText(result, view))),
    ...scoreBar(result, view),
    '',
    ...part(say.summary.hangsOn, reasons(report, result, words, view)),
    ...part(say.summary.gaps, gapLines(report, dimension, words, view)),
  ]);
}

/** As far as there is a score, and a screen to see it on. */
function scoreBar({ score, potential }: DimensionResult, view: View): string[] {
  if (score === null || potential === null) return [];
  const bar = barFor(view, score, potential, Math.min(BAR_CELLS, view.width - 4));
  return bar === '' ? [] : [`  ${bar}`];
}

/** What binds the level, and what is open; else the topic that scores least. */
function reasons(report: Report, { id: dimension, boundBy, score, potential }: DimensionResult, words: Words, view: View): string[] {
  const { say } = view;
  const rules = boundBy.flatMap(({ id, bound }) =>
    report.mustPass.filter((rule) => rule.id === id).map((rule) => say.summary.held(bound, nameOf(words.question(report, rule.question), report, words, view), rule.state === 'unanswered')),
  );
  const open = report.questions
    .flatMap((each) => (each.dimension === dimension && each.state === 'unanswered' && each.maxPoints !== null ? [{ each, worth: each.maxPoints }] : []))
    .sort((a, b) => descending(a.worth, b.worth))
    .slice(0, OPEN_SHOWN)
    .map(({ each, worth }) => say.summary.open(nameOf(each, report, words, view), words.points(worth)));
  const [least] = report.topics.flatMap((each) => (each.dimension === dimension && each.score !== null ? [{ id: each.id, reached: each.score }] : [])).sort((a, b) => ascending(a.reached, b.reached));
  const weakest = score === potential && least ? [say.summary.weakest(words.name('topics', least.id), words.score(least.reached))] : [];
  return [...rules, ...open, ...weakest];
}

function gapLines(report: Report, dimension: string, words: Words, view: View): string[] {
  const { say } = view;
  const inDimension = report.gaps.filter(({ question, state }) => state === 'answered' && words.question(report, question).dimension === dimension);
  const lines = inDimension.slice(0, GAPS_SHOWN).map(({ question, points }) => {
    const result = words.question(report, question);
    return say.summary.gap(nameOf(result, report, words, view), words.nowAndTarget(result), words.points(points));
  });
  return lines.length > 0 ? lines : [say.summary.noGap];
}

/** The short name of a question; where others go by the same name, with what is asked. */
function nameOf(question: QuestionResult, { questions }: Report, words: Words, view: View): string {
  const name = words.questionName(question);
  const isShared = questions.some((other) => other.id !== question.id && words.questionName(other) === name);
  return isShared ? `${name}${words.say.bracketed(textIn(view, outlineOf(view.rubric).byId.get(question.id)?.question.text, question.id))}` : name;
}

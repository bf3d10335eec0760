/** The review at the end: what was said, by dimension, what is open first; and the way back to any of it. */
import { wrap } from '../../render/table/wrap.ts';
import { displayWidth } from '../../render/table/width.ts';
import type { Desk } from '../desk.ts';
import { review, type ReviewItem, type ReviewState } from '../flow.ts';
import { mutedLines, padded, shorten } from '../lines.ts';
import { LABEL_COLUMNS, Menu, type Item } from '../panels/menu.ts';
import type { Panel } from '../panels/panel.ts';
import { textIn, type View } from '../view.ts';
import { answerText } from './answer-text.ts';
import { banner } from './banner.ts';
import { MARKS } from './marks.ts';
import { wayfinding } from './wayfinding.ts';

const ANSWER_COLUMNS = 14;

export function reviewPanel(desk: Desk): Panel {
  return new Menu({
    head: (view) => {
      const { say, width } = view;
      const items = review(desk.session.interview).flatMap((group) => group.items);
      const count = (state: ReviewState) => items.filter((item) => item.state === state).length;
      const counts = { answered: count('answered'), unknown: count('unknown'), notApplicable: count('not-applicable'), unanswered: count('unanswered') };
      return [...banner(desk, view, [say.review]), ...wrap(say.reviewCounts(counts), width), ...mutedLines(view, say.reviewHelp), ''];
    },
    items: (view): Item[] => [
      { key: 'f', text: view.say.finish, act: () => desk.end('finished') },
      ...review(desk.session.interview).flatMap(({ dimension, items }): Item[] => [
        { heading: '' },
        { heading: view.paint.strong(`  ${textIn(view, dimension.dimension.name, dimension.id)}`) },
        ...items.map((item) => ({ mark: MARKS[item.state], text: reviewLine(item, view), act: () => desk.move(() => desk.session.goTo({ kind: 'question', id: item.node.id })) })),
      ]),
    ],
    commands: (view) => wayfinding(desk, view),
  });
}

/** One question on one line: how it stands, and its text. */
export function reviewLine({ node: { question }, state, answer }: ReviewItem, view: View): string {
  const said = answer && state === 'answered' ? answerText(question, answer, view) : view.say.states[state];
  const text = textIn(view, question.text, question.id);
  if (view.plain) return `${text} ${said}`;
  const column = padded(shorten(said, ANSWER_COLUMNS), ANSWER_COLUMNS + 2);
  return column + shorten(text, view.width - LABEL_COLUMNS - displayWidth(column));
}

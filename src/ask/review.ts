/** The review at the end: what was said, by dimension, and the way back to any of it. */
import { own } from '../model/own.ts';
import { wrap } from '../render/table/layout.ts';
import { KEYS, type Desk, type Ending } from './desk.ts';
import { progress, review, type ReviewState } from './flow.ts';
import { answerText, banner, fit, reviewLine, textIn, type Item } from './screen.ts';

const MARKS: Record<ReviewState, string> = { answered: '✓', 'not-applicable': '–', unknown: '?', unanswered: '○' };

export async function askReview(desk: Desk): Promise<Ending | undefined> {
  type Choice = { question: string } | 'finish' | 'back' | 'pause';
  const chosen = await desk.terminal.menu<Choice>(() => {
    const view = desk.view();
    const { say, paint } = view;
    const groups = review(desk.session.interview);
    const count = (state: ReviewState) => groups.flatMap(({ items }) => items).filter((item) => item.state === state).length;
    const counts = { answered: count('answered'), unknown: count('unknown'), notApplicable: count('not-applicable'), unanswered: count('unanswered') };
    const line = ({ node: { question }, state, answer }: (typeof groups)[number]['items'][number]) =>
      reviewLine(MARKS[state], answer && state === 'answered' ? answerText(question, answer, view) : own(say.states, state) ?? state, textIn(view, question.text, question.id), view);
    const questions = groups.flatMap(({ dimension, items }): Item<Choice>[] => [
      { heading: ' ' },
      { heading: textIn(view, dimension.dimension.name, dimension.id) },
      ...items.map((item) => ({ value: { question: item.node.id }, text: line(item) })),
    ]);
    return fit<Choice>(
      {
        head: [...banner(view, [say.review], progress(desk.session.interview), true), ...wrap(say.reviewCounts(counts), view.width), paint.muted(say.reviewHelp)],
        choices: [{ value: 'finish', key: KEYS.finish, text: say.actionsAtLength.finish }, ...questions],
        actions: [
          { heading: ' ' },
          { value: 'back', key: KEYS.back, text: say.actionsAtLength.back },
          { value: 'pause', key: KEYS.pause, text: say.actionsAtLength.pause },
        ],
      },
      view,
    );
  });
  if (chosen === 'finish') return 'finished';
  if (chosen === 'pause') return 'paused';
  if (chosen === 'back' || chosen === undefined) desk.session.back();
  else desk.session.goTo({ kind: 'question', id: chosen.question });
  return undefined;
}

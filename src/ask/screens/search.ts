/** Search: to any question or topic that is asked of this institution. */
import { outlineOf, type QuestionNode } from '../../model/outline.ts';
import type { Desk } from '../desk.ts';
import { review } from '../flow.ts';
import { Search, type Found } from '../panels/search.ts';
import type { Panel } from '../panels/panel.ts';
import { textIn, type View } from '../view.ts';
import { MARKS } from './marks.ts';

export function searchPanel(desk: Desk): Panel {
  return new Search({
    head: (view) => [view.paint.strong(view.say.search.title), ''],
    find: (text, view) => found(desk, text, view),
    cancel: () => desk.close(),
  });
}

/** Topics whose name holds every word, then questions whose id, topic or text does. */
function found(desk: Desk, text: string, view: View): Found[] {
  const words = text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (...texts: string[]) => words.every((word) => texts.some((each) => each.toLowerCase().includes(word)));
  const marks = new Map(review(desk.session.interview).flatMap(({ items }) => items.map(({ node, state }): [QuestionNode, string] => [node, MARKS[state]])));
  const go = (node: QuestionNode | undefined) => () => node && desk.move(() => desk.session.goTo({ kind: 'question', id: node.id }));
  const { topics, questions } = outlineOf(view.rubric);
  const topicsFound = topics.flatMap(({ id, topic, dimension, children }): Found[] => {
    const asked = children.filter((node) => marks.has(node));
    const name = textIn(view, topic.name, id);
    if (words.length === 0 || asked.length === 0 || !holds(name)) return [];
    return [{ mark: '›', text: view.say.search.topic(name, asked.length), place: textIn(view, dimension.name, dimension.id), act: go(asked[0]) }];
  });
  const questionsFound = questions.flatMap((node): Found[] => {
    const mark = marks.get(node);
    const place = textIn(view, node.topic.name, node.topic.id);
    const asked = textIn(view, node.question.text, node.id);
    return mark !== undefined && holds(node.id, place, asked, textIn(view, node.question.name)) ? [{ mark, text: asked, place, act: go(node) }] : [];
  });
  return [...topicsFound, ...questionsFound];
}

import type { QuestionNode } from '../../model/outline.ts';
import type { Desk } from '../desk.ts';
import { strongLines } from '../lines.ts';
import { textIn, type View } from '../view.ts';
import { banner } from './banner.ts';

/** Where one is, and the question. */
export function questionHead(desk: Desk, { dimension, topic, question }: QuestionNode, view: View): string[] {
  const crumbs = [textIn(view, dimension.name, dimension.id), textIn(view, topic.name, topic.id)];
  return [...banner(desk, view, crumbs), ...strongLines(view, textIn(view, question.text, question.id)), ''];
}

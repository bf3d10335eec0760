/** Why a question matters, what would show it, where it comes from, and which frameworks ask the same. */
import type { QuestionNode } from '../../model/outline.ts';
import { questionBackground } from '../../render/table/rubric.ts';
import type { Desk } from '../desk.ts';
import { strongLines } from '../lines.ts';
import { Page } from '../panels/page.ts';
import type { Panel } from '../panels/panel.ts';
import { textIn } from '../view.ts';

export function whyPanel(desk: Desk, { question }: QuestionNode): Panel {
  return new Page({
    head: (view) => [...strongLines(view, textIn(view, question.text, question.id)), ''],
    body: ({ rubric, ...view }) => questionBackground(rubric, question.id, { ...view, frameworks: desk.frameworks }),
    leave: () => desk.close(),
  });
}

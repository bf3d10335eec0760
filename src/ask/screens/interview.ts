/** The screens of the self-assessment, by what the flow stands at. */
import { outlineOf, type QuestionNode } from '../../model/outline.ts';
import type { Desk } from '../desk.ts';
import type { Step } from '../flow.ts';
import type { Panel } from '../panels/panel.ts';
import { introductionPanel } from './introduction.ts';
import { questionPanel } from './question.ts';
import { quickDonePanel } from './quick-done.ts';
import { reviewPanel } from './review.ts';
import { summaryPanel } from './summary.ts';

export function interviewPanel(desk: Desk, step: Step): Panel {
  switch (step.kind) {
    case 'institution':
    case 'respondent':
      return introductionPanel(desk, step);
    case 'question':
      return questionPanel(desk, outlineOf(desk.choices.rubric.definition).byId.get(step.id) as QuestionNode);
    case 'summary':
      return summaryPanel(desk, step.dimension);
    case 'quick-done':
      return quickDonePanel(desk);
    case 'review':
      return reviewPanel(desk);
  }
}

/** The conversation: asks what the flow says comes next, and hands what is said to the session. */
import { outlineOf, type QuestionNode } from '../model/outline.ts';
import type { Desk, Ending } from './desk.ts';
import type { Step } from './flow.ts';
import { askIntroduction } from './introduction.ts';
import { askQuestion } from './question.ts';
import { askReview } from './review.ts';

/** Asks until the user pauses or finishes. @throws Interrupted when the sitting is ended from outside. */
export async function converse(desk: Desk): Promise<Ending> {
  for (;;) {
    const ending = await take(desk, desk.session.interview.step);
    if (ending) return ending;
  }
}

async function take(desk: Desk, step: Step): Promise<Ending | undefined> {
  if (step.kind === 'review') return askReview(desk);
  if (step.kind !== 'question') return askIntroduction(desk, step);
  return askQuestion(desk, outlineOf(desk.view().rubric).byId.get(step.id) as QuestionNode);
}

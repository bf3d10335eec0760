/** What every screen of a reconciliation works with. */
import type { SplitQuestion } from '../model/agreement.ts';
import type { RespondentAnswer, Stated } from '../model/answers.ts';
import type { QuestionNode } from '../model/outline.ts';
import type { Ending } from './desk.ts';
import type { Panel } from './panels/panel.ts';
import type { Talk } from './talk.ts';

/** A question to be decided, with what each has said to it. */
export interface Conflict {
  node: QuestionNode;
  split: SplitQuestion;
  said: readonly RespondentAnswer[];
}

export interface Round extends Talk {
  panel: Panel;
  readonly conflicts: readonly Conflict[];
  /** Who decides, as it was typed last. */
  by: string;
  /** What has been decided on a question in this sitting. */
  decisionOn(conflict: Conflict): Stated | undefined;
  /** Shows a conflict; past the last one the sitting is over. */
  goTo(index: number): void;
  /** Asks why, before a decision is kept. */
  propose(index: number, stated: Stated): void;
  /** Keeps a decision, with the evidence that goes with its answer, and goes on. */
  decide(index: number, stated: Stated, note: string): void;
  end(ending: Ending): void;
}

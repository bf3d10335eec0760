/** A group goes through the questions on which it does not agree; every decision goes into the file at once. */
import type { AnswersFile } from '../files/answers-file.ts';
import type { Agreement } from '../model/agreement.ts';
import type { Answer, Answers, RespondentAnswer, Stated } from '../model/answers.ts';
import { dayOf } from '../model/dates.ts';
import { outlineOf, type QuestionNode } from '../model/outline.ts';
import { entryOf } from '../model/reliability.ts';
import type { Rubric } from '../model/rubric.ts';
import { evidenceFor } from '../panel/vote.ts';
import type { Ending } from './desk.ts';
import type { Drawn, Panel } from './panels/panel.ts';
import type { Conflict, Round } from './round.ts';
import { conflictPanel, deciderPanel, reasonPanel } from './screens/conflict.ts';
import type { View } from './view.ts';

export interface ReconciliationOptions {
  rubric: Rubric;
  answers: Answers;
  /** What is to be decided, in this order. */
  conflicts: Agreement['reconcile'];
  file: AnswersFile;
  now: () => Date;
}

export class Reconciliation implements Round {
  readonly session: { file: AnswersFile };
  readonly conflicts: readonly Conflict[];
  ending: Ending | undefined;
  onChange: () => void = () => undefined;
  panel: Panel;
  by = '';
  private readonly decisions = new Map<string, Stated>();
  private readonly now: () => Date;

  constructor({ rubric, answers, conflicts, file, now }: ReconciliationOptions) {
    const { byId } = outlineOf(rubric);
    this.conflicts = conflicts.map((split) => ({ node: byId.get(split.question) as QuestionNode, split, said: (entryOf(answers, split.question) as Answer).respondents as RespondentAnswer[] }));
    this.session = { file };
    this.now = now;
    file.onState = () => this.onChange();
    this.panel = deciderPanel(this);
  }

  /** Questions that were decided in this sitting. */
  get decided(): number {
    return this.decisions.size;
  }

  draw(view: View): Drawn {
    return this.panel.draw(view);
  }

  settled(): Promise<void> {
    return this.session.file.settled();
  }

  decisionOn({ node }: Conflict): Stated | undefined {
    return this.decisions.get(node.id);
  }

  goTo(index: number): void {
    if (index < this.conflicts.length) this.panel = conflictPanel(this, index);
    else this.end('finished');
  }

  propose(index: number, stated: Stated): void {
    this.panel = reasonPanel(this, index, stated);
  }

  decide(index: number, stated: Stated, note: string): void {
    const { node, said } = this.conflicts[index] as Conflict;
    const evidence = evidenceFor(said, stated);
    const verdict = { by: this.by, at: dayOf(this.now()), note };
    this.session.file.change((document) => document.decide(node.question, stated, verdict, evidence));
    this.decisions.set(node.id, stated);
    this.goTo(index + 1);
  }

  end(ending: Ending): void {
    this.ending = ending;
  }
}

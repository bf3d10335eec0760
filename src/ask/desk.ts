/** What every screen of the interview works with. */
import type { Language } from '../messages/index.ts';
import type { Framework } from '../model/framework.ts';
import type { Report } from '../model/report.ts';
import type { LoadedRubric, TargetProfile } from '../model/rubric.ts';
import type { Panel } from './panels/panel.ts';
import type { InterviewSession } from './session.ts';

/** How a sitting ends, if nobody interrupts it. */
export type Ending = 'finished' | 'paused';

/** What is chosen before the first question. */
export interface Choices {
  language: Language;
  rubric: LoadedRubric;
  /** The rubric as the user names it: an id or a path; undefined for the one that the file names. */
  rubricNamed: string | undefined;
  /** Target profile, or the id of one; undefined for the one that fits the institution. */
  target: string | TargetProfile | undefined;
}

/** A rubric that can be chosen. */
export interface Offer {
  id: string;
  rubric: LoadedRubric;
}

export interface Desk {
  session: InterviewSession;
  readonly choices: Choices;
  /** Rubrics that can be chosen; none where the file names its own. */
  readonly offers: readonly Offer[];
  /** Frameworks that the rubric refers to, by id. */
  readonly frameworks: ReadonlyMap<string, Framework>;
  /** What happened last, in words, until the next step. */
  notices: readonly string[];
  /** The report on what is known so far. */
  report(): Report;
  /** Puts a panel over what is on the screen. */
  open(panel: Panel): void;
  /** Takes the topmost panel away. */
  close(): void;
  /** Takes every panel away that was opened over the step. */
  home(): void;
  /** Moves the interview on, and shows where it then stands. */
  move(by: () => void): void;
  /** Takes the latest change back. */
  undo(): void;
  choose(changes: Partial<Choices>): void;
  /** Takes a rubric by its id or path. @returns what is wrong with it, in words */
  chooseRubric(named: string): Promise<string | undefined>;
  /** Leaves the opening for the first question. */
  begin(): void;
  end(ending: Ending): void;
}

/** What becomes of answers to an older version of a rubric: values between the migration, the file and the screen. */
import type { Given, Stated } from './answers.ts';
import type { LocalText, QuestionType } from './rubric.ts';

/** Answers to an older version, by question id; undefined is unanswered. */
export type OlderAnswers = ReadonlyMap<string, OlderAnswer | undefined>;

/** What an older file says to a question. Of the question itself nothing is known any more. */
export interface OlderAnswer {
  stated: Stated;
  /** The key that the value stands under; undefined in the short form. */
  key?: string;
}

/** What a reviewer, or one of several respondents, said beside the answers of an older file. */
export interface OlderVoice {
  /** The respondent's role or name; undefined is the reviewer. */
  respondent?: string;
  answers: OlderAnswers;
}

/** Why an answer is not carried over, or not whole; with what the rubric's author says about it. */
export type Reason = { because?: LocalText } & (
  | { code: 'dropped' }
  | { code: 'gone' }
  | { code: 'changed' }
  | { code: 'level'; level: string }
  | { code: 'options'; options: string[] }
  | { code: 'lost'; options: string[] }
  | { code: 'folded' }
  | { code: 'misfit' }
  | { code: 'na' }
  | { code: 'differ'; questions: string[] }
  | { code: 'merged'; into: string }
  | { code: 'voices'; respondents: string[]; review: boolean }
);

/** What stands under a question of the newer version. */
export interface NewEntry {
  question: string;
  type: QuestionType;
  /** The older questions that it takes over. The first gives it its place in the file, its evidence, note, by and at. */
  from: string[];
  /** The answer that is carried over; undefined where there was none, or where it must be given again. */
  stated?: Stated;
  /** What was given to the first of the older questions. */
  before?: Given;
  /** Why it must be answered again. */
  again?: Reason;
  /** Why what is carried over must be looked at. */
  check?: Extract<Reason, { code: 'lost' }>;
  /** The answer stands for several older ones, so the older one cannot be told from it any more. */
  folded?: Reason;
  /** What is said otherwise beside the answer than in the first of the older questions; without a statement it is not carried over. */
  voices?: { respondent?: string; stated?: Stated }[];
  /** Something said beside the answer is not carried over, or not whole. */
  lostVoices?: Reason;
}

export interface Migrated {
  entries: NewEntry[];
  /** Older answers that are kept word for word, because they are not carried over, or not whole. */
  retired: { question: string; reason: Reason }[];
}

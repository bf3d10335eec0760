/** How far the respondents of a merged file agree, over its level questions (scoring method, section 8). */
import type { Answer, Answers, RespondentAnswer } from './answers.ts';
import { alphaOf, type Alpha } from './krippendorff.ts';
import type { QuestionNode } from './outline.ts';

/** Below it no conclusion may rest on the data. K. Krippendorff, *Content Analysis*, ch. 12. */
export const LEAST_ALPHA = 0.667;

export interface Reliability extends Alpha {
  /** Who has rated at least one of the questions. */
  respondents: number;
  /** Alpha over what the group has not decided; the same as alpha while nothing is decided. */
  undecided: number | null;
  /** The merged level rests on answers that agree too little. */
  provisional: boolean;
}

/** Every respondent of a file, in the order in which the file names them. */
export function respondentsOf(answers: Answers): string[] {
  return [...new Set(entriesOf(answers).flatMap(([, { respondents = [] }]) => respondents.map(({ respondent }) => respondent)))];
}

/** Everything that a file says of its questions, answered or not. */
export const entriesOf = ({ answers, open }: Answers): [string, Answer][] => [...answers, ...(open ?? [])];

/** What was said to a question, answered or not. */
export const entryOf = ({ answers, open }: Answers, id: string): Answer | undefined => answers.get(id) ?? open?.get(id);

/** Agreement on level questions; others have no order of values that is the same for all. */
export function reliabilityOf(answers: Answers, questions: readonly QuestionNode[]): Reliability {
  const rated = questions.filter(({ question }) => question.type === 'level').map(({ id }) => entryOf(answers, id));
  const ratings = rated.map((answer) => ratingsOf(answer));
  const { alpha: undecided } = alphaOf(ratings.filter((_, i) => !rated[i]?.decided));
  const raters = new Set(rated.flatMap((answer) => ratersOf(answer).map(({ respondent }) => respondent)));
  return { ...alphaOf(ratings), respondents: raters.size, undecided, provisional: undecided !== null && undecided < LEAST_ALPHA };
}

/** The levels that were given to a question, one for each respondent who gave one. */
export const ratingsOf = (answer: Answer | undefined): number[] => ratersOf(answer).map(({ given }) => given as number);

const ratersOf = (answer: Answer | undefined): RespondentAnswer[] => (answer?.respondents ?? []).filter(({ given }) => given !== undefined);

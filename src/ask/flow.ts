/**
 * The interview as a pure state machine: what is known, what is asked next, and where `back` leads.
 * It knows nothing of terminals and files.
 */
import type { Answer, ProfileValue } from '../model/answers.ts';
import { outlineOf, type DimensionNode, type QuestionNode } from '../model/outline.ts';
import type { Rubric } from '../model/rubric.ts';
import { holds } from '../score/condition.ts';
import { evaluate } from '../score/evaluate.ts';

/** What the interview stands at: something about the institution, about the respondent, a question, or the review at the end. */
export type Step =
  | { kind: 'institution'; id: string }
  | { kind: 'respondent'; id: 'name' | 'role' }
  | { kind: 'question'; id: string }
  | { kind: 'review' };

/** What is known so far. */
export interface Facts {
  rubric: Rubric;
  profile: Readonly<Record<string, ProfileValue>>;
  answers: ReadonlyMap<string, Answer>;
  /** Introductory steps that were answered, or left empty where that is allowed. */
  settled: ReadonlySet<string>;
}

export interface Interview {
  facts: Facts;
  step: Step;
  /** Steps of this sitting, latest last. */
  history: readonly Step[];
  /** Questions passed over in this sitting; they wait in the review. */
  skipped: ReadonlySet<string>;
}

/** The key under which an introductory step is settled. */
export const settledKey = (step: Extract<Step, { kind: 'institution' | 'respondent' }>): string => `${step.kind}.${step.id}`;

/** Begins, or goes on from where the facts end: what is missing about the institution, then the first open question. */
export function begin(facts: Facts): Interview {
  return { facts, step: nextStep(facts, new Set(), undefined), history: [], skipped: new Set() };
}

/** Takes what has become known at the present step and moves on. */
export function advance(interview: Interview, facts: Facts): Interview {
  return moveOn({ ...interview, facts }, interview.skipped);
}

/** Leaves the present question for later. */
export function skip(interview: Interview): Interview {
  const { step, skipped } = interview;
  return moveOn(interview, step.kind === 'question' ? new Set([...skipped, step.id]) : skipped);
}

/** Takes what has become known without moving on, such as a note. */
export function learn(interview: Interview, facts: Facts): Interview {
  return { ...interview, facts };
}

/** Goes to a question that was chosen, or to the review. */
export function goTo(interview: Interview, step: Step): Interview {
  return { ...interview, step, history: [...interview.history, interview.step] };
}

/** Goes back to the step before: of this sitting, else in the order of the rubric. Stays where nothing lies before. */
export function back(interview: Interview): Interview {
  const live = liveQuestions(interview.facts);
  const passable = (step: Step) => step.kind !== 'question' || live.some(({ id }) => id === step.id);
  const history = interview.history.filter(passable);
  const last = history.at(-1);
  if (last) return { ...interview, step: last, history: history.slice(0, -1) };
  return { ...interview, step: stepBefore(interview, live), history: [] };
}

function stepBefore({ facts, step }: Interview, live: readonly QuestionNode[]): Step {
  if (step.kind === 'review') return questionStep(live.at(-1)) ?? step;
  if (step.kind !== 'question') return step;
  const index = live.findIndex(({ id }) => id === step.id);
  return questionStep(live[index - 1]) ?? introduction(facts.rubric).at(-1) ?? step;
}

function moveOn(interview: Interview, skipped: ReadonlySet<string>): Interview {
  const { facts, step, history } = interview;
  return { facts, skipped, step: nextStep(facts, skipped, step), history: [...history, step] };
}

function nextStep(facts: Facts, skipped: ReadonlySet<string>, from: Step | undefined): Step {
  const missing = introduction(facts.rubric).find((step) => !facts.settled.has(settledKey(step)));
  if (missing) return missing;
  const open = liveQuestions(facts).filter(({ id }) => !facts.answers.has(id) && !skipped.has(id));
  const { questions } = outlineOf(facts.rubric);
  const order = (id: string) => questions.findIndex((node) => node.id === id);
  // An answer may open a question that stands before it; so the search begins again from the top.
  const after = from?.kind === 'question' ? open.find(({ id }) => order(id) > order(from.id)) : undefined;
  return questionStep(after ?? open[0]) ?? { kind: 'review' };
}

const questionStep = (node: QuestionNode | undefined): Step | undefined => node && { kind: 'question', id: node.id };

/** What is asked before the questions, in order. */
export function introduction({ profile = [] }: Rubric): Extract<Step, { kind: 'institution' | 'respondent' }>[] {
  return [
    { kind: 'institution', id: 'name' },
    ...profile.map(({ id }) => ({ kind: 'institution' as const, id })),
    { kind: 'respondent', id: 'name' },
    { kind: 'respondent', id: 'role' },
  ];
}

/** The questions that are asked of this institution: all but those whose condition is false. In rubric order. */
export function liveQuestions({ rubric, profile, answers }: Pick<Facts, 'rubric' | 'profile' | 'answers'>): QuestionNode[] {
  // Conditions look at what is claimed, so neither the day nor the evidence matters here.
  const { around } = evaluate({ rubric, profile, asOf: '', evidenceMode: 'off' }, answers);
  return outlineOf(rubric).questions.filter(({ question }) => !question.when || holds(question.when, around) !== false);
}

export interface Progress {
  /** Number of the present question among those that are asked, from 1; 0 in the review. */
  number: number;
  total: number;
  /** Questions that were answered, declared not applicable, or declared unknown. */
  done: number;
}

export function progress({ facts, step }: Interview): Progress {
  const live = liveQuestions(facts);
  const index = step.kind === 'question' ? live.findIndex(({ id }) => id === step.id) : -1;
  return { number: index + 1, total: live.length, done: live.filter(({ id }) => facts.answers.has(id)).length };
}

export type ReviewState = 'answered' | 'not-applicable' | 'unknown' | 'unanswered';

export interface ReviewItem {
  node: QuestionNode;
  state: ReviewState;
  answer: Answer | undefined;
}

export interface ReviewGroup {
  dimension: DimensionNode;
  items: ReviewItem[];
}

/** The questions that are asked, by dimension, with where each stands. */
export function review({ facts }: Interview): ReviewGroup[] {
  const items = liveQuestions(facts).map((node): ReviewItem => {
    const answer = facts.answers.get(node.id);
    return { node, answer, state: stateOf(answer) };
  });
  return outlineOf(facts.rubric)
    .dimensions.map((dimension) => ({ dimension, items: items.filter(({ node }) => node.dimension === dimension.dimension) }))
    .filter((group) => group.items.length > 0);
}

function stateOf(answer: Answer | undefined): ReviewState {
  if (!answer) return 'unanswered';
  if (answer.unknown) return 'unknown';
  return answer.na === undefined ? 'answered' : 'not-applicable';
}

/**
 * The interview as a pure state machine: what is known, what is asked next, and where `back` leads.
 * It knows nothing of terminals and files.
 */
import type { Answer, ProfileValue } from '../model/answers.ts';
import { outlineOf, type DimensionNode, type QuestionNode } from '../model/outline.ts';
import type { Rubric } from '../model/rubric.ts';
import { reaches } from '../model/tolerance.ts';
import { holds } from '../score/condition.ts';
import { evaluate, type Evaluation } from '../score/evaluate.ts';

/** What the interview stands at. */
export type Step =
  | { kind: 'institution'; id: string }
  | { kind: 'respondent'; id: 'name' | 'role' }
  | { kind: 'question'; id: string }
  /** A dimension has just been gone through. */
  | { kind: 'summary'; dimension: string }
  /** The questions of the quick mode are done: stop, or go on. */
  | { kind: 'quick-done' }
  | { kind: 'review' };

/** What is asked before the questions. */
export type IntroductoryStep = Extract<Step, { kind: 'institution' | 'respondent' }>;

/** Which questions are asked: all, those of a dimension or a role, or the few that narrow the interval most. */
export type Scope =
  | { kind: 'all' }
  | { kind: 'dimension' | 'role'; id: string; questions: ReadonlySet<string> }
  | { kind: 'quick'; of: number; done: number };

/** In the order of the rubric, or the question that narrows the interval most first. */
export type Order = 'dimension' | 'value';

/** The way through the questions. */
export interface Route {
  scope: Scope;
  order: Order;
}

/** Questions of the quick mode. */
export const QUICK = 20;

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
  route: Route;
  step: Step;
  /** Steps of this sitting, latest last. */
  history: readonly Step[];
  /** Questions passed over in this sitting; they wait in the review. */
  skipped: ReadonlySet<string>;
}

/** The key under which an introductory step is settled. */
export const settledKey = (step: IntroductoryStep): string => `${step.kind}.${step.id}`;

const EVERYTHING: Route = { scope: { kind: 'all' }, order: 'dimension' };

/** Begins, or goes on from where the facts end: what is missing about the institution, then the first open question. */
export function begin(facts: Facts, route: Route = EVERYTHING): Interview {
  const interview: Interview = { facts, route, step: { kind: 'review' }, history: [], skipped: new Set() };
  return { ...interview, step: nextStep(interview, undefined) };
}

/** Takes what has become known at the present step and moves on. */
export function advance(interview: Interview, facts: Facts): Interview {
  const { step, route } = interview;
  const { scope } = route;
  const isNew = step.kind === 'question' && !interview.facts.answers.has(step.id);
  const counted: Scope = scope.kind === 'quick' && isNew ? { ...scope, done: scope.done + 1 } : scope;
  return moveOn(interview, { ...interview, facts, route: { ...route, scope: counted } });
}

/** Leaves the present question for later; passes on from a summary. */
export function skip(interview: Interview): Interview {
  const { step, skipped } = interview;
  return moveOn(interview, { ...interview, skipped: step.kind === 'question' ? new Set([...skipped, step.id]) : skipped });
}

/** Takes what has become known without moving on, such as a note. */
export function learn(interview: Interview, facts: Facts): Interview {
  return { ...interview, facts };
}

/** Goes to a question that was chosen, or to the review. */
export function goTo(interview: Interview, step: Step): Interview {
  return { ...interview, step, history: remembered(interview) };
}

/** Takes another way through the questions from here on; what was skipped on the old one is asked again. */
export function reroute(interview: Interview, route: Route): Interview {
  return { ...interview, route, skipped: new Set(), step: nextStep({ ...interview, route, skipped: new Set() }, undefined), history: remembered(interview) };
}

/** Goes back to the step before: of this sitting, else in the order of the rubric. Stays where nothing lies before. */
export function back(interview: Interview): Interview {
  const asked = askedQuestions(interview);
  const passable = (step: Step) => step.kind !== 'question' || asked.some(({ id }) => id === step.id);
  const history = interview.history.filter(passable);
  const last = history.at(-1);
  if (last) return { ...interview, step: last, history: history.slice(0, -1) };
  return { ...interview, step: stepBefore(interview, asked), history: [] };
}

function stepBefore({ facts, step }: Interview, asked: readonly QuestionNode[]): Step {
  if (step.kind === 'review') return questionStep(asked.at(-1)) ?? step;
  if (step.kind === 'question') {
    const index = asked.findIndex(({ id }) => id === step.id);
    return questionStep(asked[index - 1]) ?? LAST_INTRODUCED;
  }
  if (step.kind === 'institution' || step.kind === 'respondent') {
    const steps = introduction(facts.rubric);
    return steps[steps.findIndex((each) => settledKey(each) === settledKey(step)) - 1] ?? step;
  }
  return step;
}

/** Summaries only follow what was answered, so nobody goes back to them. */
const remembered = ({ step, history }: Interview): readonly Step[] => (step.kind === 'summary' || step.kind === 'quick-done' ? history : [...history, step]);

function moveOn(from: Interview, to: Interview): Interview {
  return { ...to, step: milestone(from, to) ?? nextStep(to, from.step), history: remembered(from) };
}

/** The summary of a dimension of which the last open question was just passed, or the end of the quick mode. */
function milestone(from: Interview, to: Interview): Step | undefined {
  const { step } = from;
  const { scope } = to.route;
  if (step.kind === 'question') {
    if (scope.kind === 'quick' && scope.done >= scope.of) return { kind: 'quick-done' };
    const dimension = outlineOf(to.facts.rubric).byId.get(step.id)?.dimension;
    const isOpen = (interview: Interview) => openQuestions(interview).some((node) => node.dimension === dimension);
    if (dimension && scope.kind !== 'quick' && isOpen(from) && !isOpen(to)) return { kind: 'summary', dimension: dimension.id };
  }
  return undefined;
}

function nextStep(interview: Interview, from: Step | undefined): Step {
  const { facts, route } = interview;
  const missing = introduction(facts.rubric).find((step) => !facts.settled.has(settledKey(step)));
  if (missing) return missing;
  const open = openQuestions(interview);
  if (route.order === 'value' || route.scope.kind === 'quick') return questionStep(mostInformative(facts, open)) ?? { kind: 'review' };
  const { questions } = outlineOf(facts.rubric);
  const order = (id: string) => questions.findIndex((node) => node.id === id);
  const here = from?.kind === 'question' ? order(from.id) : from?.kind === 'summary' ? lastOf(from.dimension, questions) : -1;
  // An answer may open a question that stands before it; so the search begins again from the top.
  const after = open.find(({ id }) => order(id) > here);
  return questionStep(after ?? open[0]) ?? { kind: 'review' };
}

const lastOf = (dimension: string, questions: readonly QuestionNode[]): number => questions.findLastIndex((node) => node.dimension.id === dimension);

/** The question with the largest share of what is still open; the first of equals. */
function mostInformative(facts: Facts, open: readonly QuestionNode[]): QuestionNode | undefined {
  const weight = ({ id }: QuestionNode) => evaluationOf(facts).byId.get(id)?.weight ?? 0;
  return open.reduce<QuestionNode | undefined>((best, node) => (best && reaches(weight(best), weight(node)) ? best : node), undefined);
}

const questionStep = (node: QuestionNode | undefined): Step | undefined => node && { kind: 'question', id: node.id };

const LAST_INTRODUCED: IntroductoryStep = { kind: 'respondent', id: 'role' };

/** What is asked before the questions, in order. */
export function introduction({ profile = [] }: Rubric): IntroductoryStep[] {
  return [
    { kind: 'institution', id: 'name' },
    ...profile.map(({ id }) => ({ kind: 'institution' as const, id })),
    { kind: 'respondent', id: 'name' },
    LAST_INTRODUCED,
  ];
}

type Known = Pick<Facts, 'rubric' | 'profile' | 'answers'>;

const evaluations = new WeakMap<Known, Evaluation>();

/** The evaluation of what is known; made once for each state of it, because every screen asks for it several times. */
function evaluationOf(known: Known): Evaluation {
  let evaluation = evaluations.get(known);
  // Conditions and weights look at what is claimed, so neither the day nor the evidence matters here.
  evaluation ??= evaluate({ rubric: known.rubric, profile: known.profile, asOf: '', evidenceMode: 'off' }, known.answers);
  evaluations.set(known, evaluation);
  return evaluation;
}

/** The questions that are asked of this institution: all but those whose condition is false. In rubric order. */
export function liveQuestions(known: Known): QuestionNode[] {
  const { around } = evaluationOf(known);
  return outlineOf(known.rubric).questions.filter(({ question }) => !question.when || holds(question.when, around) !== false);
}

/** Of these, the ones on the way that was chosen. */
export function askedQuestions({ facts, route }: Pick<Interview, 'facts' | 'route'>): QuestionNode[] {
  const live = liveQuestions(facts);
  return 'questions' in route.scope ? live.filter(({ id }) => inScope(route.scope, id)) : live;
}

const inScope = (scope: Scope, id: string): boolean => !('questions' in scope) || scope.questions.has(id);

/** The questions that still wait for an answer on this way, without those that were skipped. */
function openQuestions(interview: Interview): QuestionNode[] {
  const { facts, skipped } = interview;
  return askedQuestions(interview).filter(({ id }) => !facts.answers.has(id) && !skipped.has(id));
}

/** Questions that a change opens and closes, in rubric order. */
export interface Shift {
  opened: QuestionNode[];
  closed: QuestionNode[];
}

/** What a change of the answers or the profile opens and closes; nothing while the profile is still being asked for. */
export function shift(from: Facts, to: Facts): Shift {
  const before = liveQuestions(from);
  const after = liveQuestions(to);
  return { opened: after.filter((node) => !before.includes(node)), closed: before.filter((node) => !after.includes(node)) };
}

export interface Progress {
  /** Number of the present question among those that are asked, from 1; 0 beside the questions. */
  number: number;
  total: number;
  /** Questions that were answered, declared not applicable, or declared unknown. */
  done: number;
}

export function progress({ facts, route, step }: Pick<Interview, 'facts' | 'route' | 'step'>): Progress {
  const { scope } = route;
  if (scope.kind === 'quick') {
    const total = Math.min(scope.of, scope.done + liveQuestions(facts).filter(({ id }) => !facts.answers.has(id)).length);
    const done = Math.min(total, scope.done);
    return { number: step.kind === 'question' ? Math.min(total, done + 1) : 0, total, done };
  }
  const asked = askedQuestions({ facts, route });
  const done = asked.filter(({ id }) => facts.answers.has(id)).length;
  const index = step.kind === 'question' ? asked.findIndex(({ id }) => id === step.id) : -1;
  const isOpen = asked.some(({ id }, i) => i === index && !facts.answers.has(id));
  const number = route.order === 'value' && isOpen ? done + 1 : index + 1;
  return { number, total: asked.length, done };
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

/** The questions that are asked, by dimension, with where each stands; those without an answer first. */
export function review({ facts, route }: Pick<Interview, 'facts' | 'route'>): ReviewGroup[] {
  const items = askedQuestions({ facts, route }).map((node): ReviewItem => {
    const answer = facts.answers.get(node.id);
    return { node, answer, state: stateOf(answer) };
  });
  const rank = ({ state }: ReviewItem) => (state === 'unanswered' ? 0 : state === 'unknown' ? 1 : 2);
  return outlineOf(facts.rubric)
    .dimensions.map((dimension) => ({ dimension, items: items.filter(({ node }) => node.dimension === dimension.dimension).sort((a, b) => rank(a) - rank(b)) }))
    .filter((group) => group.items.length > 0);
}

function stateOf(answer: Answer | undefined): ReviewState {
  if (!answer) return 'unanswered';
  if (answer.unknown) return 'unknown';
  return answer.na === undefined ? 'answered' : 'not-applicable';
}

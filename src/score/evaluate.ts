/**
 * From answers to numbers: which questions are live, what each is worth, how it is weighed, and the
 * weighted means of every node (scoring method, sections 2 and 3). All values here are 0–1.
 */
import { ahp } from '../model/ahp.ts';
import type { Answer, Answers, ProfileValue } from '../model/answers.ts';
import { outlineOf, type AnyNode, type Outline, type QuestionNode } from '../model/outline.ts';
import { own } from '../model/own.ts';
import type { Rubric, WeightSet } from '../model/rubric.ts';
import { holds, type Seen, type Surroundings, type Truth } from './condition.ts';
import { settingsOf, type Settings } from './settings.ts';
import { assuranceOn, valueOf } from './value.ts';
import type { Assurance, EvidenceMode } from '../model/vocabulary.ts';

/** What is asked of one scoring, beside rubric and answers. */
export interface Terms {
  rubric: Rubric;
  profile: Readonly<Record<string, ProfileValue>>;
  /** Day on which evidence is judged, YYYY-MM-DD. */
  asOf: string;
  evidenceMode: EvidenceMode;
  /** Id of a weight set that is asked for by name; otherwise the first whose condition is true applies. */
  weightSet?: string | undefined;
}

export interface QuestionValue {
  node: QuestionNode;
  answer: Answer | undefined;
  state: 'answered' | 'not-applicable' | 'unanswered';
  /** The condition could not be decided, so the question counts. */
  unsettled: boolean;
  /** An answer stands in the file although the question's condition is false. */
  ignored: boolean;
  /** Value as claimed; null unless answered. */
  raw: number | null;
  /** Value that the evidence supports; null unless answered, or when evidence is off. */
  evidenced: number | null;
  /** Value that scores: the claimed one, or the evidenced one in strict mode. */
  value: number | null;
  assurance: Assurance;
  /** Effective weight in the overall score; null when not live. */
  weight: number | null;
}

/** A mean over a node: null where nothing in it is live. */
export type Mean = number | null;
/** What a question contributes to a mean. */
export type Measure = (question: QuestionValue) => number;

export interface Evaluation {
  outline: Outline;
  settings: Settings;
  evidenceMode: EvidenceMode;
  weightSet: WeightSet | undefined;
  /** What conditions see: the profile and the answers. */
  around: Surroundings;
  questions: QuestionValue[];
  byId: ReadonlyMap<string, QuestionValue>;
  /** Weight of a node among its siblings in this scoring. */
  localWeight(node: AnyNode): number;
  /** Weighted mean over the live questions of a node. */
  mean(node: AnyNode, measure: Measure): Mean;
  /** The same with every question counted as live, for the share of what does not apply. */
  meanOfAll(node: AnyNode, measure: Measure): number;
  /** Effective weight of a node in the overall score; null when nothing in it is live. */
  weightOf(node: AnyNode): Mean;
}

/** Evaluates answers on the terms of one scoring. Pure; never fails on a rubric that is sound. */
export function evaluate(terms: Terms, answers: Answers['answers']): Evaluation {
  const outline = outlineOf(terms.rubric);
  const settings = settingsOf(terms.rubric);
  const byId = evaluateQuestions(terms, outline, settings, answers);
  const questions = outline.questions.map(({ question }) => byId.get(question.id) as QuestionValue);
  const around = surroundings(terms, (id) => byId.get(id));
  const weightSet = chooseWeightSet(terms, around);
  const setWeights = weightSet && weightsOf(weightSet, terms.rubric);
  const localWeight = (node: AnyNode) => (node.kind === 'dimension' ? (own(setWeights, node.id) ?? node.weight) : node.weight);
  const isLive = (value: QuestionValue) => value.state !== 'not-applicable';
  const valueAt = (node: QuestionNode) => byId.get(node.id) as QuestionValue;
  const live = weigh(outline, valueAt, localWeight, isLive);
  const whole = weigh(outline, valueAt, localWeight, () => true);
  for (const value of questions) value.weight = isLive(value) ? live.effective(value.node) : null;

  return {
    outline,
    settings,
    evidenceMode: terms.evidenceMode,
    weightSet,
    around,
    questions,
    byId,
    localWeight,
    mean: live.mean,
    meanOfAll: (node, measure) => whole.mean(node, measure) ?? 0,
    weightOf: live.weightOf,
  };
}

function evaluateQuestions(terms: Terms, outline: Outline, settings: Settings, answers: Answers['answers']): Map<string, QuestionValue> {
  const done = new Map<string, QuestionValue>();
  const evaluateOne = (node: QuestionNode): QuestionValue => {
    const known = done.get(node.question.id);
    if (known) return known;
    const { when } = node.question;
    const applies: Truth = when ? holds(when, around) : true;
    const value = questionValue(node, answers.get(node.question.id), applies, terms, settings);
    done.set(node.question.id, value);
    return value;
  };
  // Conditions never form a circle in a sound rubric, so looking at another question ends.
  const around = surroundings(terms, (id) => {
    const node = outline.byId.get(id);
    return node && evaluateOne(node);
  });
  outline.questions.forEach(evaluateOne);
  return done;
}

function surroundings({ profile }: Terms, find: (id: string) => QuestionValue | undefined): Surroundings {
  return { profile, see: (id) => seen(find(id)) };
}

function seen(question: QuestionValue | undefined): Seen {
  if (question?.state === 'not-applicable') return { state: 'not-applicable' };
  if (!question || question.raw === null || question.answer?.given === undefined) return { state: 'unanswered' };
  return { state: 'answered', raw: question.raw, given: question.answer.given };
}

function questionValue(node: QuestionNode, answer: Answer | undefined, applies: Truth, terms: Terms, settings: Settings): QuestionValue {
  const assurance = assuranceOn(answer?.evidence ?? [], terms.asOf);
  const base = { node, answer, unsettled: applies === undefined, ignored: false, assurance, weight: null };
  const nothing = { raw: null, evidenced: null, value: null };
  if (applies === false) return { ...base, ...nothing, state: 'not-applicable', ignored: answer?.given !== undefined };
  if (answer?.na !== undefined) return { ...base, ...nothing, state: 'not-applicable', unsettled: false };
  if (answer?.given === undefined) return { ...base, ...nothing, state: 'unanswered' };
  const raw = valueOf(node.question, answer.given);
  const evidenced = terms.evidenceMode === 'off' ? null : Math.min(raw, settings.ceilings[assurance]);
  const value = terms.evidenceMode === 'strict' ? evidenced : raw;
  return { ...base, state: 'answered', raw, evidenced, value };
}

function chooseWeightSet({ rubric, weightSet }: Terms, around: Surroundings): WeightSet | undefined {
  const sets = rubric.weightSets ?? [];
  if (weightSet !== undefined) return sets.find(({ id }) => id === weightSet);
  return sets.find(({ when }) => when && holds(when, around) === true);
}

/** Dimension weights of a set: from its comparison matrix, or as given; what it does not name keeps the rubric's. */
function weightsOf(set: WeightSet, rubric: Rubric): Record<string, number> {
  if (!set.ahp) return set.dimensions ?? {};
  const { weights } = ahp(set.ahp);
  return Object.fromEntries(rubric.dimensions.map(({ id }, i) => [id, weights[i] ?? 0]));
}

interface Weighing {
  mean(node: AnyNode, measure: Measure): Mean;
  effective(node: QuestionNode): number;
  weightOf(node: AnyNode): Mean;
}

/** Weighs the questions that count, renormalising among live siblings at every node. */
function weigh(
  { root }: Outline,
  valueAt: (node: QuestionNode) => QuestionValue,
  localWeight: (node: AnyNode) => number,
  counts: (value: QuestionValue) => boolean,
): Weighing {
  const liveChildren = new Map<AnyNode, AnyNode[]>();
  // A node is live when a live child has weight; a question when it counts.
  const findLive = (node: AnyNode): boolean => {
    if (node.kind === 'question') return counts(valueAt(node));
    const children: AnyNode[] = node.children;
    const live = children.filter((child) => findLive(child) && localWeight(child) > 0);
    liveChildren.set(node, live);
    return live.length > 0;
  };
  findLive(root);

  const effective = new Map<AnyNode, number>();
  const spread = (node: AnyNode, weight: number): void => {
    effective.set(node, weight);
    const live = liveChildren.get(node) ?? [];
    const total = live.reduce((sum, child) => sum + localWeight(child), 0);
    for (const child of live) spread(child, (weight * localWeight(child)) / total);
  };
  spread(root, 1);

  const mean = (node: AnyNode, measure: Measure): Mean => {
    if (node.kind === 'question') return measure(valueAt(node));
    let sum = 0;
    let total = 0;
    for (const child of liveChildren.get(node) ?? []) {
      sum += localWeight(child) * (mean(child, measure) ?? 0);
      total += localWeight(child);
    }
    return total > 0 ? sum / total : null;
  };
  return {
    mean,
    effective: (node) => effective.get(node) ?? 0,
    weightOf: (node) => ((liveChildren.get(node)?.length ?? 0) > 0 ? (effective.get(node) ?? 0) : null),
  };
}

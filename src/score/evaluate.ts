/**
 * From answers to numbers: which questions are live, what each is worth, how it is weighed, and the
 * weighted means of every node (scoring method, sections 2 and 3). All values here are 0–1.
 */
import type { Answer, Answers, ProfileValue, Said } from '../model/answers.ts';
import { once } from '../model/once.ts';
import type { AnyNode, DimensionNode, InnerNode, Outline, QuestionNode } from '../model/outline.ts';
import type { Rubric, WeightSet } from '../model/rubric.ts';
import { ASSURANCES, type Assurance, type EvidenceMode } from '../model/vocabulary.ts';
import { compile, type Compiled } from './compiled.ts';
import type { Surroundings } from './condition.ts';
import type { Settings } from './settings.ts';
import { ANSWERED, NOT_APPLICABLE, Sheet, UNANSWERED, type SheetTerms } from './sheet.ts';
import { gradeOn } from './value.ts';
import { meanAcross, Weighing } from './weighing.ts';

/** What is asked of one scoring, beside rubric and answers. */
export interface Terms extends SheetTerms {
  rubric: Rubric;
  profile: Readonly<Record<string, ProfileValue>>;
  /** Day on which evidence is judged, YYYY-MM-DD. */
  asOf: string;
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
  /** Weight of a dimension among the others in this scoring. */
  localWeight(node: DimensionNode): number;
  /** Weighted mean over the live questions of a node. */
  mean(node: InnerNode, measure: Measure): Mean;
  /** The same with every question counted as live, for the share of what does not apply. */
  meanOfAll(node: InnerNode, measure: Measure): number;
  /** Mean over the live questions that serve a principle, the number of it in rubric order, by effective weight. */
  meanOfPrinciple(principle: number, measure: Measure): Mean;
  /** Effective weight of a node in the overall score; null when nothing in it is live. */
  weightOf(node: AnyNode): Mean;
  /** The same numbers in arrays, for what is computed on them. */
  sheet: Sheet;
}

/**
 * Evaluates answers on the terms of one scoring. Pure; never fails on a rubric that is sound. It is the same sheet that
 * a line of many institutions is scored on, seen question by question.
 */
export function evaluate(terms: Terms, answers: Answers['answers']): Evaluation {
  const compiled = compile(terms.rubric);
  const { outline, settings, nodeOf } = compiled;
  const sheet = new Sheet(compiled);
  sheet.evaluate(terms, terms.profile, outline.questions.map(({ id }) => saidOn(terms.asOf, answers.get(id))));
  const questions = outline.questions.map((node, q) => questionValue(sheet, q, node, answers.get(node.id), terms.evidenceMode));
  const xOf = (measure: Measure) => Float64Array.from(questions, measure);
  const live = meansOf(compiled, () => sheet.weighing, xOf);
  const whole = meansOf(compiled, () => wholeWeighing(compiled, sheet.dimensionWeights), xOf);

  return {
    outline,
    settings,
    evidenceMode: terms.evidenceMode,
    weightSet: sheet.weightSet,
    around: sheet,
    questions,
    byId: new Map(questions.map((each) => [each.node.id, each])),
    localWeight: (node) => sheet.dimensionWeights[nodeOf.get(node)! - compiled.firstDimension]!,
    mean: live,
    // Among siblings one has weight, so with every question live no mean is without.
    meanOfAll: (node, measure) => whole(node, measure)!,
    meanOfPrinciple: (principle, measure) => given(meanAcross(compiled.principles[principle]!.questions, sheet.effective, xOf(measure))),
    weightOf: (node) => (sheet.weighing.totals[nodeOf.get(node)!]! > 0 ? sheet.effectiveOfNodes[nodeOf.get(node)!]! : null),
    sheet,
  };
}

/** What scoring looks at of an answer. */
export function saidOn(asOf: string, answer: Answer | undefined): Said | undefined {
  return answer && { given: answer.given, na: answer.na, grade: gradeOn(answer.evidence, asOf) };
}

const STATES = { [UNANSWERED]: 'unanswered', [ANSWERED]: 'answered', [NOT_APPLICABLE]: 'not-applicable' } as const;

function questionValue(sheet: Sheet, q: number, node: QuestionNode, answer: Answer | undefined, evidenceMode: EvidenceMode): QuestionValue {
  const state = STATES[sheet.states[q] as keyof typeof STATES];
  const answered = state === 'answered';
  return {
    node,
    answer,
    state,
    unsettled: sheet.unsettled[q] === 1,
    ignored: sheet.ignored[q] === 1,
    raw: answered ? sheet.claimed[q]! : null,
    evidenced: answered && evidenceMode !== 'off' ? sheet.evidenced[q]! : null,
    value: answered ? sheet.scored[q]! : null,
    assurance: ASSURANCES[sheet.grades[q]!]!,
    weight: state === 'not-applicable' ? null : sheet.effective[q]!,
  };
}

/** Every question counts, for the share of what does not apply. */
function wholeWeighing(compiled: Compiled, dimensionWeights: Float64Array): Weighing {
  const weighing = new Weighing(compiled);
  weighing.weigh(new Uint8Array(compiled.questionWeights.length).fill(1), dimensionWeights);
  return weighing;
}

/** Means by node; those of one measure are all computed when the first of them is asked for. */
function meansOf({ root, nodeOf }: Compiled, weigh: () => Weighing, xOf: (measure: Measure) => Float64Array): (node: InnerNode, measure: Measure) => Mean {
  let weighing: Weighing | undefined;
  const meansBy = once((measure: Measure) => {
    const means = new Float64Array(root + 1);
    weighing ??= weigh();
    weighing.means(xOf(measure), means);
    return means;
  });
  return (node, measure) => given(meansBy(measure)[nodeOf.get(node)!]!);
}

/** A mean where something counts; nothing over nothing is no number. */
const given = (mean: number): Mean => (Number.isNaN(mean) ? null : mean);

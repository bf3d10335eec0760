/**
 * A rubric compiled once for scoring many: its tree as ranges in flat arrays, its conditions and values as functions.
 * Nodes are numbered: topics in rubric order, then dimensions, then the institution. All values here are 0–1.
 */
import { ahp } from '../model/ahp.ts';
import { once } from '../model/once.ts';
import { outlineOf, questionsIn, type AnyNode, type Outline } from '../model/outline.ts';
import { own } from '../model/own.ts';
import type { MustPass, Rubric, WeightSet } from '../model/rubric.ts';
import { ASSURANCES } from '../model/vocabulary.ts';
import { testOf, type Test } from './condition.ts';
import { settingsOf, type Settings } from './settings.ts';
import { valuerOf, type Valuer } from './value.ts';

export interface Compiled {
  outline: Outline;
  settings: Settings;
  /** Question id → its place in rubric order, which numbers it everywhere here. */
  indexOf: ReadonlyMap<string, number>;
  /** Questions in an order in which conditions only look at earlier ones. */
  order: Int32Array;
  /** The different conditions, and by question the number of its own; −1 where it always applies. */
  conditions: readonly Test[];
  conditionOf: Int32Array;
  values: readonly Valuer[];
  /** Largest value that evidence supports, by its grade. */
  ceilings: Float64Array;
  /** Topic t holds the questions from topicStarts[t] up to topicStarts[t + 1]; likewise a dimension its topics. */
  topicStarts: Int32Array;
  dimensionStarts: Int32Array;
  /** Weights among siblings; those of dimensions are the rubric's own, which a weight set may replace. */
  questionWeights: Float64Array;
  topicWeights: Float64Array;
  dimensionWeights: Float64Array;
  /** Numbers of the nodes above the questions; see the head of this file. */
  nodeOf: ReadonlyMap<AnyNode, number>;
  firstDimension: number;
  root: number;
  /** The principles, each with the questions that serve it. */
  principles: readonly { id: string; questions: Int32Array }[];
  rules: readonly CompiledRule[];
  /** Least printed score of each level, 0–100. */
  levelsFrom: Float64Array;
  /** Dimension weights of a weight set. */
  weightsOf(set: WeightSet): Float64Array;
}

/** A must-pass rule by numbers. */
export interface CompiledRule {
  rule: MustPass;
  question: number;
  /** The dimension that a failure caps; the number after the last one is the institution. */
  caps: number;
}

/** Compiles a sound rubric; once for each rubric. */
export const compile = once((rubric: Rubric): Compiled => {
  const outline = outlineOf(rubric);
  const { questions, topics, dimensions, root } = outline;
  const indexOf = new Map(questions.map(({ id }, q) => [id, q]));
  const dimensionOf = new Map(dimensions.map(({ id }, d) => [id, d]));
  const settings = settingsOf(rubric);
  const { conditions, conditionOf } = conditionsOf(outline);
  return {
    outline,
    settings,
    ceilings: Float64Array.from(ASSURANCES, (grade) => settings.ceilings[grade]),
    indexOf,
    order: orderOf(outline, indexOf),
    conditions,
    conditionOf,
    values: questions.map(({ question }) => valuerOf(question)),
    topicStarts: startsOf(topics),
    dimensionStarts: startsOf(dimensions),
    questionWeights: weightsOf(questions),
    topicWeights: weightsOf(topics),
    dimensionWeights: weightsOf(dimensions),
    nodeOf: new Map([...topics, ...dimensions, root].map((node: AnyNode, n) => [node, n])),
    firstDimension: topics.length,
    root: topics.length + dimensions.length,
    principles:
      rubric.principles?.map(({ id }) => ({
        id,
        questions: Int32Array.from(questions.flatMap(({ question }, q) => (question.principles?.includes(id) ? [q] : []))),
      })) ?? [],
    rules:
      rubric.mustPass?.map((rule) => ({
        rule,
        question: indexOf.get(rule.question)!,
        caps: rule.dimension === undefined ? dimensions.length : dimensionOf.get(rule.dimension)!,
      })) ?? [],
    levelsFrom: Float64Array.from(rubric.levels, ({ from }) => from),
    weightsOf: once((set) => setWeights(set, outline)),
  };
});

const weightsOf = (nodes: readonly AnyNode[]): Float64Array => Float64Array.from(nodes, ({ weight }) => weight);

function startsOf(parents: readonly { children: readonly unknown[] }[]): Int32Array {
  const starts = new Int32Array(parents.length + 1);
  parents.forEach(({ children }, i) => {
    starts[i + 1] = starts[i]! + children.length;
  });
  return starts;
}

/** Questions that are asked on the same condition share one. */
function conditionsOf({ questions }: Outline): Pick<Compiled, 'conditions' | 'conditionOf'> {
  const numbers = new Map<string, number>();
  const conditions: Test[] = [];
  const conditionOf = Int32Array.from(questions, ({ question: { when } }) => {
    if (!when) return -1;
    const written = JSON.stringify(when);
    const known = numbers.get(written);
    if (known !== undefined) return known;
    numbers.set(written, conditions.length);
    return conditions.push(testOf(when)) - 1;
  });
  return { conditions, conditionOf };
}

/** Depth first through the conditions, which never form a circle in a sound rubric. */
function orderOf({ questions }: Outline, indexOf: ReadonlyMap<string, number>): Int32Array {
  const order: number[] = [];
  const placed = new Set<number>();
  const place = (q: number): void => {
    if (placed.has(q)) return;
    placed.add(q);
    for (const id of questionsIn(questions[q]!.question.when)) place(indexOf.get(id)!);
    order.push(q);
  };
  questions.forEach((_, q) => place(q));
  return Int32Array.from(order);
}

/** From the set's comparison matrix, or as given; what it does not name keeps the rubric's weight. */
function setWeights({ ahp: matrix, dimensions: given }: WeightSet, { dimensions }: Outline): Float64Array {
  if (matrix) return Float64Array.from(ahp(matrix).weights);
  return Float64Array.from(dimensions, ({ id, weight }) => own(given, id) ?? weight);
}

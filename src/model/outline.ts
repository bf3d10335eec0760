/** The rubric as a tree with its defaults filled in, and its questions in rubric order. */
import { once } from './once.ts';
import type { Condition, Dimension, LocalText, Question, Rubric, Topic } from './rubric.ts';
import type { Path } from './problem.ts';

/** A node of the tree: the weight is the one among its siblings. */
interface Node<Child> {
  id: string;
  weight: number;
  children: Child[];
}
export interface QuestionNode extends Node<never> {
  kind: 'question';
  question: Question;
  dimension: Dimension;
  topic: Topic;
  path: Path;
}
export interface TopicNode extends Node<QuestionNode> {
  kind: 'topic';
  topic: Topic;
  dimension: Dimension;
}
export interface DimensionNode extends Node<TopicNode> {
  kind: 'dimension';
  dimension: Dimension;
}
export interface RootNode extends Node<DimensionNode> {
  kind: 'root';
}
/** A node that is made of others. */
export type InnerNode = RootNode | DimensionNode | TopicNode;
export type AnyNode = InnerNode | QuestionNode;

/** The part of a condition that looks at an answer. */
export type Look = Extract<Condition, { answer: object }>;

export interface Outline {
  rubric: Rubric;
  root: RootNode;
  dimensions: DimensionNode[];
  topics: TopicNode[];
  questions: QuestionNode[];
  byId: ReadonlyMap<string, QuestionNode>;
  /** Whatever conditions, of questions and of weight sets, look at. */
  looks: readonly Look[];
  /** Questions that some condition looks at: their answers can change what is asked and how it is weighed. */
  decisive: ReadonlySet<string>;
}

const DEFAULT_WEIGHT = 1;
/** The outline of a rubric; computed once for each rubric. */
export const outlineOf = once((rubric: Rubric): Outline => {
  const dimensions = rubric.dimensions.map((dimension, d): DimensionNode => ({
    kind: 'dimension',
    id: dimension.id,
    dimension,
    weight: dimension.weight ?? DEFAULT_WEIGHT,
    children: dimension.topics.map((topic, t): TopicNode => ({
      kind: 'topic',
      id: topic.id,
      topic,
      dimension,
      weight: topic.weight ?? DEFAULT_WEIGHT,
      children: topic.questions.map((question, q): QuestionNode => ({
        kind: 'question',
        id: question.id,
        question,
        dimension,
        topic,
        weight: question.weight ?? DEFAULT_WEIGHT,
        children: [],
        path: ['dimensions', d, 'topics', t, 'questions', q],
      })),
    })),
  }));
  const topics = dimensions.flatMap((node) => node.children);
  const questions = topics.flatMap((node) => node.children);
  const looks = [...questions.map(({ question }) => question), ...(rubric.weightSets ?? [])].flatMap(({ when }) => looksOf(when));
  return {
    rubric,
    root: { kind: 'root', id: rubric.rubric, weight: 1, children: dimensions },
    dimensions,
    topics,
    questions,
    byId: new Map(questions.map((node) => [node.id, node])),
    looks,
    decisive: new Set(looks.map(({ answer }) => answer.question)),
  };
});

/** The questions that a condition looks at. */
export const questionsIn = (condition: Condition | undefined): string[] => looksOf(condition).map(({ answer }) => answer.question);

function looksOf(condition: Condition | undefined): Look[] {
  if (!condition) return [];
  if ('answer' in condition) return [condition];
  if ('all' in condition) return condition.all.flatMap(looksOf);
  if ('any' in condition) return condition.any.flatMap(looksOf);
  if ('not' in condition) return looksOf(condition.not);
  return [];
}

/** A text in a language; in the rubric's first language, or else the id, where the rubric lacks it. */
export function localised(text: LocalText | string | undefined, language: string, rubric: Rubric, id = ''): string {
  if (typeof text === 'string') return text;
  return text?.[language] ?? text?.[rubric.languages[0]!] ?? id;
}

/** The levels that number k of n stand for by default, or as the question's own points say: values 0–1. */
export function levelValues(question: Extract<Question, { type: 'level' }>): number[] {
  const last = question.levels.length - 1;
  return question.levels.map((level, k) => level.points ?? k / last);
}

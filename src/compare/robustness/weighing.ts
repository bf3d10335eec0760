/**
 * What is weighed when two reports are held against each other: dimensions, topics and questions with their weights
 * among siblings. A report carries effective weights, and those of siblings are in the same proportion as their own.
 */
import type { QuestionResult, Report } from '../../model/report.ts';

export interface Leaf {
  /** Number of the node in the rubric: dimensions first, then topics, then questions, each in rubric order. */
  node: number;
  weight: number;
  /** The question as reported. */
  question: QuestionResult;
}

export interface Branch<Child> {
  node: number;
  weight: number;
  children: Child[];
}

export interface Dimension extends Branch<Branch<Leaf>> {
  id: string;
}

/** Value of a question in 0–1: as it counts while unanswered ones are worth 0, or while they are worth 1. */
export type Worth = (question: QuestionResult) => number;
export const scored: Worth = ({ value }) => value ?? 0;
export const potential: Worth = ({ value }) => value ?? 1;

/** How many nodes a report's rubric has. */
export const nodesOf = ({ dimensions, topics, questions }: Report): number => dimensions.length + topics.length + questions.length;

/** The live part of a report, or what of it `counts`. What has no weight is left out: no weighting of the rubric's lets it count. */
export function weigh(report: Report, counts: (question: QuestionResult) => boolean = () => true): Dimension[] {
  const { dimensions, topics, questions } = report;
  const leaves = questions.map((question, q): Leaf & { topic: string } => ({ node: dimensions.length + topics.length + q, weight: question.weight ?? 0, question, topic: question.topic }));
  const branches = topics.map((topic, t): Branch<Leaf> & { dimension: string } => ({
    node: dimensions.length + t,
    weight: topic.weight ?? 0,
    dimension: topic.dimension,
    children: leaves.filter((leaf) => leaf.topic === topic.id && leaf.weight > 0 && counts(leaf.question)),
  }));
  return dimensions
    .map(({ id, weight }, node): Dimension => ({ id, node, weight: weight ?? 0, children: branches.filter((branch) => branch.dimension === id && branch.children.length > 0) }))
    .filter(({ children }) => children.length > 0);
}

/** Mean of a dimension, 0–1. */
export function meanOf({ children }: Dimension, worth: Worth): number {
  return weighted(children, (topic) => weighted(topic.children, ({ question }) => worth(question)));
}

function weighted<N extends { weight: number }>(nodes: readonly N[], value: (node: N) => number): number {
  const total = nodes.reduce((sum, { weight }) => sum + weight, 0);
  return nodes.reduce((sum, node) => sum + node.weight * value(node), 0) / total;
}

/**
 * The dimensions that two have in common, under one set of weights that adds up to 1. Where the two were weighed
 * by different sets, it is the mean of both, so that neither is favoured.
 */
export function inCommon(first: readonly Dimension[], other: readonly Dimension[]): { first: Dimension; other: Dimension }[] {
  const pairs = first.flatMap((dimension) => {
    const same = other.find(({ id }) => id === dimension.id);
    return same ? [{ first: dimension, other: same }] : [];
  });
  const total = (side: 'first' | 'other') => pairs.reduce((sum, pair) => sum + pair[side].weight, 0);
  const [ours, theirs] = [total('first'), total('other')];
  return pairs.map((pair) => {
    const weight = (pair.first.weight / ours + pair.other.weight / theirs) / 2;
    return { first: { ...pair.first, weight }, other: { ...pair.other, weight } };
  });
}

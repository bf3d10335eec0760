/**
 * The part of a rubric in which a better answer to one question can make a difference. Every weight in it is as in
 * the whole; what never changes is put together:
 * - a topic in which nothing that matters stands, and which is live in every case, counts as one question;
 * - so does a dimension. Over all answers to it, such a part takes every value from 0 to 1.
 * A topic or dimension that may have nothing live is kept with its conditions, and so is each topic in which
 * something that matters stands: the question, those that it opens and closes, and those whose answers decide with it.
 */
import { questionsIn, type DimensionNode, type Outline, type QuestionNode, type TopicNode } from '../model/outline.ts';
import type { Condition, Question, Rubric } from '../model/rubric.ts';
import { scopeOf, type Scope } from './conditions.ts';

export interface Excerpt {
  rubric: Rubric;
  scope: Scope;
  /** For each group of questions that can be declared not applicable: which of them, in every way that makes a difference. */
  declarable: string[][][];
}

/** @param others conditions that matter beside those of the questions */
export function excerptAround(question: string, outline: Outline, others: readonly Condition[]): Excerpt {
  const moved = followersOf(question, outline);
  let scope = scopeOf(others, outline);
  let kept: QuestionNode[] = [];
  for (;;) {
    const matters = new Set([...moved, ...scope.questions.map(({ id }) => id)]);
    const more = outline.dimensions.flatMap((dimension) => keptIn(dimension, matters));
    scope = scopeOf([...others, ...more.flatMap((node) => node.question.when ?? [])], outline);
    if (more.length === kept.length && scope.questions.every(({ id }) => matters.has(id))) {
      return { rubric: put(outline, new Set(kept)), scope, declarable: declarable(kept, matters, scope, outline) };
    }
    kept = more;
  }
}

/** A question, and all whose being asked depends on its answer, at however many removes. */
function followersOf(question: string, { questions }: Outline): Set<string> {
  const found = new Set([question]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { id, question: each } of questions) if (questionsIn(each.when).some((at) => found.has(at))) found.add(id);
  }
  return found;
}

type Ids = ReadonlySet<string>;
const mattersIn = (node: TopicNode | DimensionNode, matters: Ids): boolean =>
  node.kind === 'topic' ? node.children.some(({ id }) => matters.has(id)) : node.children.some((topic) => mattersIn(topic, matters));

/** Whether something with weight is live there whatever the profile and the answers. */
const isAlwaysLive = (node: TopicNode | DimensionNode): boolean =>
  node.kind === 'topic'
    ? node.children.some(({ weight, question }) => weight > 0 && !question.when && !question.allowNa)
    : node.children.some((topic) => topic.weight > 0 && isAlwaysLive(topic));

function keptIn(dimension: DimensionNode, matters: Ids): QuestionNode[] {
  if (!mattersIn(dimension, matters) && isAlwaysLive(dimension)) return [];
  return dimension.children
    .filter((topic) => mattersIn(topic, matters) || !isAlwaysLive(topic))
    .flatMap((topic) => topic.children.filter(({ id, weight }) => weight > 0 || matters.has(id)));
}

/** The rubric with the questions that are kept, and one question in place of each part of which none is. */
function put({ rubric, dimensions }: Outline, kept: ReadonlySet<QuestionNode>): Rubric {
  const together = (questions: readonly QuestionNode[]): Question[] => [{ id: questions[0]!.id, type: 'boolean' }];
  const topicsOf = (dimension: DimensionNode) =>
    dimension.children.map(({ topic, children }) => {
      const mine = children.filter((node) => kept.has(node));
      return { ...topic, questions: mine.length > 0 ? mine.map(({ question }) => question) : together(children) };
    });
  return {
    ...rubric,
    dimensions: dimensions.map((node) => {
      const all = node.children.flatMap(({ children }) => children);
      return { ...node.dimension, topics: all.some((each) => kept.has(each)) ? topicsOf(node) : [{ id: node.id, questions: together(all) }] };
    }),
  };
}

/**
 * What can be declared not applicable besides the questions whose answers decide. In a topic in which nothing that
 * matters stands, only whether anything is left makes a difference: all or none. Elsewhere questions of equal weight
 * that are asked on the same condition can stand for each other, so that only their number counts.
 */
function declarable(kept: readonly QuestionNode[], matters: Ids, { questions }: Scope, { topics }: Outline): string[][][] {
  return topics.flatMap((topic) => {
    const free = topic.children.filter((node) => kept.includes(node) && node.question.allowNa && !questions.includes(node));
    const ids = free.map(({ id }) => id);
    if (!mattersIn(topic, matters)) return ids.length > 0 ? [[[], ids]] : [];
    const alike = new Map<string, string[]>();
    for (const { id, weight, question } of free) {
      const key = JSON.stringify([weight, question.when]);
      alike.set(key, [...(alike.get(key) ?? []), id]);
    }
    return [...alike.values()].map((group) => [[], ...group.map((_, i) => group.slice(0, i + 1))]);
  });
}

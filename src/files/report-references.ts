/** What a saved report says of itself, held together: whoever renders it follows its ids. Pure. */
import { nearest } from '../model/nearest.ts';
import { problem, type Path, type Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';

type Identified = readonly { id: string }[];

/** Ids that lead nowhere or to two places, and a review of other parts than the report has. */
export function danglingReferences(report: Report): Problem[] {
  const { questions, dimensions, topics, principles, mustPass, gaps, recommendations, unsettled, gates, review, whatIf = [], crosswalk } = report;
  const known = { question: idsOf(questions), dimension: idsOf(dimensions), topic: idsOf(topics), principle: idsOf(principles) };
  const missing = (kind: keyof typeof known, id: string | null, path: Path): Problem[] =>
    id === null || known[kind].has(id) ? [] : [problem('reference-missing', { kind, id, nearest: nearest(id, known[kind]) }, { path })];
  return [
    ...Object.entries({ questions, dimensions, topics, principles }).flatMap(([list, items]) => repeated(items, list)),
    ...topics.flatMap(({ dimension }, i) => missing('dimension', dimension, ['topics', i])),
    ...questions.flatMap(({ dimension, topic, principles: served }, i) => [
      ...missing('dimension', dimension, ['questions', i]),
      ...missing('topic', topic, ['questions', i]),
      ...served.flatMap((id) => missing('principle', id, ['questions', i])),
    ]),
    ...mustPass.flatMap(({ question, dimension }, i) => [...missing('question', question, ['mustPass', i]), ...missing('dimension', dimension, ['mustPass', i])]),
    ...gaps.flatMap(({ question }, i) => missing('question', question, ['gaps', i])),
    ...recommendations.flatMap(({ question }, i) => missing('question', question, ['recommendations', i])),
    ...unsettled.flatMap((question, i) => missing('question', question, ['unsettled', i])),
    ...gates.flatMap(({ cheapest }, i) => cheapest.flatMap(({ question }, j) => missing('question', question, ['gates', i, 'cheapest', j]))),
    ...whatIf.flatMap(({ question }, i) => missing('question', question, ['whatIf', i])),
    ...(crosswalk?.controls ?? []).flatMap(({ questions: speaking }, i) => speaking.flatMap(({ question }, j) => missing('question', question, ['crosswalk', 'controls', i, 'questions', j]))),
    ...(review ? review.questions.flatMap(({ question }, i) => missing('question', question, ['review', 'questions', i])) : []),
    ...(review ? [...partsMissing('dimension', dimensions, review.dimensions, ['review', 'dimensions']), ...partsMissing('principle', principles, review.principles, ['review', 'principles'])] : []),
  ];
}

/** Parts of a report that do not stand at their places where it speaks of each of them. */
function partsMissing(kind: 'dimension' | 'principle', parts: Identified, spokenOf: Identified, path: Path): Problem[] {
  return parts.flatMap(({ id }, i) => (spokenOf[i]?.id === id ? [] : [problem('reference-missing', { kind, id }, { path: [...path, i] })]));
}

/** Questions that a document speaks of, at any depth, and does not hold. */
export function danglingQuestions(document: { questions: Identified }): Problem[] {
  const known = idsOf(document.questions);
  const walk = (value: unknown, path: Path): Problem[] => {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, child]) => {
      const here = [...path, Array.isArray(value) ? Number(key) : key];
      if (key !== 'question' || typeof child !== 'string') return walk(child, here);
      return known.has(child) ? [] : [problem('reference-missing', { kind: 'question', id: child, nearest: nearest(child, known) }, { path: here })];
    });
  };
  return walk(document, []);
}

const idsOf = (items: Identified): Set<string> => new Set(items.map(({ id }) => id));

function repeated(items: Identified, list: string): Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, i) => {
    const isTaken = seen.has(id);
    seen.add(id);
    return isTaken ? [problem('id-twice', { id }, { path: [list, i] })] : [];
  });
}

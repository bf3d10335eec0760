/** The arithmetic behind one number of a report. Pure: the report holds everything that it takes. */
import type { Explanation, QuestionDetail, Term } from '../model/explanation.ts';
import type { QuestionResult, Report } from '../model/report.ts';
import { SCHEMA_VERSION } from '../model/vocabulary.ts';

/** Id that stands for the whole institution. */
export const OVERALL = 'overall';

/** Ids that a report can explain. */
export function subjectsOf({ dimensions, principles, questions }: Report): string[] {
  return [OVERALL, ...[...dimensions, ...principles, ...questions].map(({ id }) => id)];
}

/** Explains the overall score, a dimension, a principle or a question; undefined for an id that the report does not have. */
export function explain(report: Report, id: string, language: string): Explanation | undefined {
  const found = subjectOf(report, id);
  return (
    found && {
      kind: 'explanation',
      schemaVersion: SCHEMA_VERSION,
      tool: report.tool,
      language,
      institution: report.institution.name,
      question: null,
      ...found,
      texts: report.texts,
      ...(report.redacted && { redacted: report.redacted }),
    }
  );
}

type Found = Pick<Explanation, 'subject' | 'score' | 'potential' | 'terms'> & { question?: QuestionDetail };

function subjectOf(report: Report, id: string): Found | undefined {
  if (id === OVERALL) {
    return { subject: { kind: 'overall', id }, score: report.overall.score, potential: report.overall.potential, terms: dimensionTerms(report) };
  }
  const dimension = report.dimensions.find((each) => each.id === id);
  if (dimension) return { subject: { kind: 'dimension', id }, score: dimension.score, potential: dimension.potential, terms: topicTerms(report, id, 1) };
  const principle = report.principles.find((each) => each.id === id);
  if (principle) {
    const serving = report.questions.filter(({ principles }) => principles.includes(id));
    return { subject: { kind: 'principle', id }, score: principle.score, potential: principle.potential, terms: questionTerms(serving, 1) };
  }
  const question = report.questions.find((each) => each.id === id);
  if (!question) return undefined;
  const score = question.value === null ? null : 100 * question.value;
  const potential = question.state === 'unanswered' ? 100 : score;
  return { subject: { kind: 'question', id }, score, potential, terms: [], question: detailOf(report, question) };
}

function dimensionTerms(report: Report): Term[] {
  return report.dimensions.flatMap(({ id, weight, score }): Term[] => {
    if (weight === null || weight === 0 || score === null) return [];
    const terms = topicTerms(report, id, weight);
    return [{ kind: 'dimension', id, topic: null, share: weight, score, points: weight * score, open: openIn(terms), terms }];
  });
}

/** Topics of a dimension; `whole` is what the dimension brings to the number explained, as a factor. */
function topicTerms(report: Report, dimension: string, whole: number): Term[] {
  const topics = report.topics.filter((topic) => topic.dimension === dimension && (topic.weight ?? 0) > 0);
  const total = topics.reduce((sum, { weight }) => sum + weight!, 0);
  return topics.map(({ id, weight, score }): Term => {
    const share = weight! / total;
    const terms = questionTerms(report.questions.filter((question) => question.topic === id), whole * share);
    return { kind: 'topic', id, topic: null, share, score: score!, points: whole * share * score!, open: openIn(terms), terms };
  });
}

const openIn = (terms: readonly Term[]): number => terms.reduce((sum, { open }) => sum + open, 0);

function questionTerms(questions: readonly QuestionResult[], whole: number): Term[] {
  const live = questions.filter(({ weight }) => (weight ?? 0) > 0);
  const total = live.reduce((sum, { weight }) => sum + weight!, 0);
  return live.map(({ id, topic, weight, value, state }): Term => {
    const share = weight! / total;
    const score = 100 * (value ?? 0);
    return { kind: 'question', id, topic, share, score, points: whole * share * score, open: state === 'unanswered' ? 100 * whole * share : 0, terms: [] };
  });
}

function detailOf(report: Report, question: QuestionResult): QuestionDetail {
  const { type, topic, answer, state, value, weight, points, maxPoints, target, gap, ignored } = question;
  return {
    type,
    answer,
    topic,
    state,
    value,
    weight,
    path: weight === null || weight === 0 ? [] : pathOf(report, question),
    points,
    maxPoints,
    target,
    gapPoints: gap === null || weight === null ? null : 100 * weight * gap,
    higher: question.better.map((each) => ({ to: each.to, gain: 100 * weight! * (each.value - (value ?? 0)), effort: each.effort })),
    rules: report.mustPass.filter((rule) => rule.question === question.id).map((rule) => ({ id: rule.id, atLeast: rule.atLeast, state: rule.state, cap: rule.cap })),
    ignored,
    source: null,
    references: [],
  };
}

/** The factors of an effective weight, and what made each larger than the rubric's own. */
function pathOf(report: Report, question: QuestionResult): QuestionDetail['path'] {
  const dimension = report.dimensions.find(({ id }) => id === question.dimension)!.weight!;
  const topic = report.topics.find(({ id }) => id === question.topic)!.weight!;
  const away = (belongs: (each: QuestionResult) => boolean) =>
    report.questions.filter((each) => each.state === 'not-applicable' && belongs(each)).map(({ id }) => id);
  const emptyTopics = new Set(report.topics.filter(({ weight, dimension: of }) => weight === null && of === question.dimension).map(({ id }) => id));
  const emptyDimensions = new Set(report.dimensions.filter(({ weight }) => weight === null).map(({ id }) => id));
  return [
    { kind: 'dimension', id: question.dimension, share: dimension, renormalised: away((each) => emptyDimensions.has(each.dimension)) },
    { kind: 'topic', id: question.topic, share: topic / dimension, renormalised: away((each) => emptyTopics.has(each.topic)) },
    { kind: 'question', id: question.id, share: question.weight! / topic, renormalised: away((each) => each.topic === question.topic) },
  ];
}

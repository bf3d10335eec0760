/** The same institution through the eyes of those who have reviewed its answers. It stands beside the score and never changes it. */
import type { Answer, Answers, Review } from '../model/answers.ts';
import { independentReview } from '../model/review.ts';
import type { Report } from '../model/report.ts';
import { evaluate, type Evaluation, type Mean, type Measure, type QuestionValue, type Terms } from './evaluate.ts';
import { band, levelsOf, type Standing } from './level.ts';
import { potential, scored } from './measures.ts';

type Result = NonNullable<Report['review']>;
type Reviewed = Result['overall'];

/** Undefined where nothing was reviewed independently. */
export function reviewOf(own: Evaluation, terms: Terms, answers: Answers['answers']): Report['review'] {
  const reviews = new Map([...answers].flatMap(([id, answer]): [string, Review][] => {
    const review = independentReview(answer);
    return review ? [[id, review]] : [];
  }));
  if (reviews.size === 0) return undefined;
  const other = evaluate(terms, new Map([...answers].map(([id, answer]) => [id, asReviewed(answer, reviews.get(id))])));
  const levels = levelsOf(other);
  const isReviewed: Measure = ({ node }) => (reviews.has(node.id) ? 1 : 0);
  const standing = (mean: (evaluation: Evaluation, measure: Measure) => Mean, { level, levelHigh }: Pick<Standing, 'level' | 'levelHigh'>): Reviewed => {
    const [mine, theirs] = [percent(mean(own, scored)), percent(mean(other, scored))];
    return {
      share: mean(own, isReviewed),
      score: theirs,
      potential: percent(mean(other, potential)),
      level,
      levelHigh,
      difference: mine === null || theirs === null ? null : theirs - mine,
    };
  };
  const { root, dimensions, rubric } = other.outline;
  return {
    reviewers: [...new Set([...reviews.values()].map(({ by }) => by))],
    overall: standing(({ mean }, measure) => mean(root, measure), levels.overall),
    dimensions: dimensions.map((node) => ({ id: node.id, ...standing(({ mean }, measure) => mean(node, measure), levels.dimensions.get(node.id) as Standing) })),
    principles: (rubric.principles ?? []).map(({ id }, i) => {
      const [reached, highest] = [other.meanOfPrinciple(i, scored), other.meanOfPrinciple(i, potential)];
      return { id, ...standing(({ meanOfPrinciple }, measure) => meanOfPrinciple(i, measure), { level: band(reached, rubric), levelHigh: band(highest, rubric) }) };
    }),
    questions: own.questions.flatMap((question) => {
      const review = reviews.get(question.node.id);
      return review ? [reviewedQuestion(question, other.byId.get(question.node.id) as QuestionValue, review)] : [];
    }),
  };
}

const percent = (mean: Mean): number | null => (mean === null ? null : 100 * mean);

/** The answer as the reviewer gives it, on the evidence that there is. */
function asReviewed(answer: Answer, review: Review | undefined): Answer {
  if (!review) return answer;
  return { ...review, evidence: answer.evidence };
}

function reviewedQuestion(mine: QuestionValue, theirs: QuestionValue, review: Review): Result['questions'][number] {
  const brings = (question: QuestionValue) => 100 * (question.weight ?? 0) * scored(question);
  const isLive = mine.weight !== null || theirs.weight !== null;
  const said = ({ state, answer }: QuestionValue) => JSON.stringify([state, Array.isArray(answer!.given) ? [...answer!.given].sort() : answer!.given]);
  return {
    question: mine.node.id,
    by: review.by,
    at: review.at ?? null,
    note: review.note ?? null,
    state: theirs.state,
    answer: review.given ?? null,
    reason: review.na ?? null,
    value: theirs.value,
    differs: said(mine) !== said(theirs),
    points: isLive ? brings(theirs) - brings(mine) : null,
  };
}

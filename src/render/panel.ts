/** What a report says of respondents who agree or not, and of an independent review, in words; every format lays it out in its own way. */
import type { Report } from '../model/report.ts';
import { descending } from '../model/tolerance.ts';
import type { PipelineFacts } from './pipeline.ts';
import type { Words } from './words.ts';

type Review = NonNullable<Report['review']>;

/** What the score is not; with the word that the level is provisional, where it is. */
export function statementOf({ agreement }: Pick<Report, 'agreement'>, { say, panel }: Words): string {
  return agreement?.overall.provisional ? `${say.statement} ${panel.provisionalBecause(alphaText(agreement.overall.undecided))}` : say.statement;
}

/** Three decimals, as alpha is published. */
export const alphaText = (alpha: number | null): string => (alpha === null ? '–' : alpha.toFixed(3).replace('-', '−'));

/** How far those agree whose answers were merged; undefined where nobody answered beside another. */
export function agreementFacts({ agreement }: Report, { panel, percent, name }: Words): PipelineFacts | undefined {
  if (!agreement) return undefined;
  const { respondents, decided, overall, dimensions } = agreement;
  const low = dimensions.filter(({ provisional }) => provisional).map(({ id }) => name('dimensions', id));
  const plain = (text: string) => ({ mark: ' ', text });
  return {
    title: panel.agreement,
    lines: [
      plain(panel.mergedFrom(respondents)),
      plain(overall.reason === null ? panel.alphaOver(alphaText(overall.alpha), overall.units, overall.respondents, percent(overall.exact)) : panel.noAlpha[overall.reason]),
      ...(decided > 0 ? [plain(panel.decidedBy(decided, alphaText(overall.undecided)))] : []),
      ...(overall.provisional ? [{ mark: '!', text: panel.provisionalBecause(alphaText(overall.undecided)) }] : []),
      ...(low.length > 0 ? [{ mark: '!', text: panel.lowDimensions(low) }] : []),
    ],
  };
}

/** One line of the self-assessed and the reviewed result, side by side. */
export interface StandingFacts {
  kind: 'overall' | 'dimensions' | 'principles';
  name: string;
  own: string;
  reviewed: string;
  difference: string;
  levels: string;
  share: string;
}

export interface ReviewFacts {
  title: string;
  about: string;
  standings: StandingFacts[];
  /** Where the review differs; names, answers and points as they are printed. */
  differences: { name: string; id: string; answers: string; points: string; by: string; note: string }[];
}

/** The review beside the self-assessment; undefined where nothing was reviewed. */
export function reviewFacts(report: Report, words: Words): ReviewFacts | undefined {
  const { review } = report;
  if (!review) return undefined;
  const { panel } = words;
  const row = (kind: StandingFacts['kind'], name: string, own: Pick<Report['overall'], 'score' | 'level' | 'levelHigh'>, reviewed: Review['overall']): StandingFacts => ({
    kind,
    name,
    own: words.score(own.score),
    reviewed: words.score(reviewed.score),
    difference: signed(reviewed.difference, words),
    levels: panel.from(words.level(own), words.level(reviewed)),
    share: words.percent(reviewed.share),
  });
  const both = <R extends { id: string }>(kind: 'dimensions' | 'principles', own: readonly Report[typeof kind][number][], reviewed: readonly (R & Review['overall'])[]) =>
    own.map((each, i) => row(kind, kind === 'principles' ? `${each.id} ${words.name(kind, each.id)}` : words.name(kind, each.id), each, reviewed[i] as R & Review['overall']));
  return {
    title: panel.review(review.reviewers),
    about: panel.reviewed(words.percent(review.overall.share)),
    standings: [row('overall', panel.overall, report.overall, review.overall), ...both('dimensions', report.dimensions, review.dimensions), ...both('principles', report.principles, review.principles)],
    differences: largestFirst(review.questions.filter(({ differs }) => differs)).map((reviewed) => {
      const question = words.question(report, reviewed.question);
      return {
        name: words.questionName(question),
        id: question.id,
        answers: panel.from(answerOf(question, question.answer, words), reviewedAnswer(reviewed, report, words)),
        points: signed(reviewed.points, words, 2),
        by: [reviewed.by, ...(reviewed.at === null ? [] : [reviewed.at.slice(0, 10)])].join(words.say.separator),
        note: reviewed.note ?? '',
      };
    }),
  };
}

const largestFirst = (questions: Review['questions']) => [...questions].sort((a, b) => descending(Math.abs(a.points ?? 0), Math.abs(b.points ?? 0)));

function answerOf(question: Report['questions'][number], given: Review['questions'][number]['answer'], words: Words): string {
  return question.state === 'answered' ? words.answer(question, given) : words.say.states[question.state];
}

/** That a question does not apply, and why; the reason may have been removed. */
export const denialText = (reason: string | null, { panel, say }: Words): string => (reason ? panel.notApplicable(reason) : say.states['not-applicable']);

/** What a reviewer says to a question. */
export function reviewedAnswer({ question: id, state, answer, reason }: Review['questions'][number], report: Report, words: Words): string {
  if (state === 'unanswered') return words.panel.notEstablished;
  if (state === 'not-applicable') return denialText(reason, words);
  return words.answer(words.question(report, id), answer);
}

function signed(value: number | null, words: Words, decimals = 1): string {
  const text = decimals === 1 ? words.score(value) : words.points(value);
  return value !== null && value > 0 && Number(text) !== 0 ? `+${text}` : text.replace(/^-(?=0\.0+$)/, '').replace('-', '−');
}

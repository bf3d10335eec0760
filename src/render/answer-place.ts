/** Where a question was answered, as pipelines name the place. */
import type { Location } from '../model/answers.ts';
import type { QuestionResult, Report } from '../model/report.ts';
import type { RenderOptions } from './words.ts';

/** Standard input has no place that a reader could open. */
const NO_FILE = '-';

/** The place of the answer, or, for what is unanswered and for the whole, where the answers begin. */
export function answerPlace({ answersLocation }: Report, question: QuestionResult | undefined, { nameInRepository = (file) => file }: RenderOptions): Location | undefined {
  const at = question?.location ?? answersLocation;
  return at && at.file !== NO_FILE ? { ...at, file: nameInRepository(at.file) } : undefined;
}

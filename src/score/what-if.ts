/** What would be scored if some answers were others. Pure: the answers themselves stay as they are. */
import type { Answer, Answers, Given } from '../model/answers.ts';
import type { Report } from '../model/report.ts';
import type { LoadedRubric } from '../model/rubric.ts';
import { score, type ScoreOptions } from './score.ts';
import { withEvidence } from './value.ts';

/**
 * Scores answers as if some were others, each with the evidence that its value needs. The report says which.
 * @param supposed answers that fit their questions, by question id
 */
export function whatIf(rubric: LoadedRubric, file: Answers, supposed: ReadonlyMap<string, Given>, options: ScoreOptions): Report {
  if (supposed.size === 0) return score(rubric, file, options);
  const instead = [...supposed].map(([id, given]): [string, Answer] => {
    const location = file.answers.get(id)?.location;
    return [id, { ...withEvidence(given), ...(location && { location }) }];
  });
  const { texts, ...report } = score(rubric, { ...file, answers: new Map([...file.answers, ...instead]) }, options);
  return { ...report, whatIf: [...supposed].map(([question, to]) => ({ question, from: file.answers.get(question)?.given ?? null, to })), texts };
}

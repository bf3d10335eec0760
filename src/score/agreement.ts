/** How far the respondents of a merged file agree, for the report that rests on it (scoring method, section 8). */
import type { Answers } from '../model/answers.ts';
import type { Outline } from '../model/outline.ts';
import { entriesOf, reliabilityOf, respondentsOf } from '../model/reliability.ts';
import type { Report } from '../model/report.ts';

/** Undefined where nobody answered beside another. */
export function agreementOf(answers: Answers, outline: Outline): Report['agreement'] {
  const respondents = respondentsOf(answers);
  if (respondents.length === 0) return undefined;
  return {
    respondents,
    decided: entriesOf(answers).filter(([, { decided }]) => decided).length,
    overall: reliabilityOf(answers, outline.questions),
    dimensions: outline.dimensions.map(({ id, children }) => ({ id, ...reliabilityOf(answers, children.flatMap((topic) => topic.children)) })),
  };
}

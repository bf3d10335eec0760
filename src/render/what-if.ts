/** What was supposed instead of the answers in the file; every format says so where it cannot be missed. */
import type { Report } from '../model/report.ts';
import type { Words } from './words.ts';

export interface WhatIfFacts {
  title: string;
  text: string;
  /** What was supposed of each question. */
  changes: { id: string; name: string; change: string }[];
}

/** Undefined where nothing was supposed. */
export function whatIfFacts(report: Report, words: Words): WhatIfFacts | undefined {
  const { say } = words;
  if (!report.whatIf) return undefined;
  const changes = report.whatIf.map(({ question: id, from, to }) => {
    const question = words.question(report, id);
    return { id, name: words.questionName(question), change: say.changed(words.answer(question, from), words.answer(question, to)) };
  });
  return { title: say.whatIf, text: say.supposed(changes.map(({ id, change }) => `${id} ${change}`).join(say.clause)), changes };
}

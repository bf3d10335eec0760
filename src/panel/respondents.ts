/** What respondents are called, so that what each of them said can be told apart at every question. */
import type { Answers } from '../model/answers.ts';
import { entriesOf } from '../model/reliability.ts';

/** Whether a file was merged from several already. */
export const isMerged = (answers: Answers): boolean => entriesOf(answers).some(([, { respondents }]) => respondents !== undefined);

/**
 * A name for the respondent of each file: the role that the file names, or else the name, who has signed all of it, or
 * at last what the file itself is called. Where two have the same role, each goes by name.
 * @param files answers, with what their file is called without its ending
 */
export function respondentNames(files: readonly { stem: string; answers: Answers }[]): string[] {
  const names = files.map(({ stem, answers }) => answers.respondent?.role ?? answers.respondent?.name ?? signerOf(answers) ?? stem);
  const isShared = (name: string) => names.filter((each) => each === name).length > 1;
  return names.map((name, i) => (isShared(name) ? (files[i]?.answers.respondent?.name ?? name) : name));
}

/** Who has signed every answer of a file. */
function signerOf(answers: Answers): string | undefined {
  const signers = new Set(entriesOf(answers).map(([, { by }]) => by));
  return signers.size === 1 ? [...signers][0] : undefined;
}

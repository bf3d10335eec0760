/** What several respondents say together to one question (scoring method, section 8). */
import type { Answer, Evidence, Given, RespondentAnswer, Stated, Statement } from '../model/answers.ts';
import { ASSURANCES } from '../model/vocabulary.ts';
import type { MultiQuestion, Question } from '../model/rubric.ts';
import { valueOf } from '../score/value.ts';

/** An answer that somebody gave. */
type Vote = RespondentAnswer & { given: Given };

/** Those who gave an answer; unanswered and unknown do not vote, and who says that it does not apply votes on that alone. */
export const votesOf = (said: readonly RespondentAnswer[]): Vote[] => said.filter((each): each is Vote => each.given !== undefined);

/**
 * The answer of all: it does not apply where more than half of those who say something say so; else the answer of the
 * lower median value, the majority for yes or no, and what more than half chose of several options.
 * @returns what is said, with the evidence that goes with it; without a statement where nothing was said, or nothing agreed on
 */
export function together(question: Question, said: readonly RespondentAnswer[]): Pick<Answer, keyof Statement | 'evidence'> {
  const votes = votesOf(said);
  const denials = said.filter(({ na }) => na !== undefined);
  const [denial] = denials;
  if (denial?.na !== undefined && denials.length > votes.length) return { na: denial.na, evidence: evidenceFor(said, { na: denial.na }) };
  const given = votes.length === 0 ? undefined : chosen(question, votes);
  if (given !== undefined) return { given, evidence: evidenceFor(said, { given }) };
  const isUnknown = votes.length === 0 && said.some(({ unknown }) => unknown);
  return { ...(isUnknown && { unknown: true }), evidence: [] };
}

/** The evidence that goes with an answer of all: that of the lowest grade among those who gave it; none where nobody did. */
export function evidenceFor(said: readonly RespondentAnswer[], stated: Stated): Evidence[] {
  return weakest(said.filter((each) => ('na' in stated ? each.na !== undefined : 'given' in stated && each.given !== undefined && holds(each.given, stated.given))));
}

function chosen(question: Question, votes: readonly Vote[]): Given | undefined {
  if (question.type === 'multi') return majority(question, votes);
  const ascending = votes.map(({ given }) => given).sort((a, b) => valueOf(question, a) - valueOf(question, b) || order(question, a) - order(question, b));
  // For yes or no the lower median is the majority, and the answer worth less where both have as many.
  return ascending[Math.floor((ascending.length - 1) / 2)];
}

/** What tells answers of equal value apart, so that the order of respondents does not matter. */
function order(question: Question, given: Given): number {
  return question.type === 'choice' ? question.options.findIndex(({ id }) => id === given) : Number(given);
}

function majority({ options }: MultiQuestion, votes: readonly Vote[]): string[] | undefined {
  const votesFor = (id: string) => votes.filter(({ given }) => (given as string[]).includes(id)).length;
  const selected = options.filter(({ id }) => votesFor(id) > votes.length / 2).map(({ id }) => id);
  if (selected.length > 0) return selected;
  const none = options.find(({ id, exclusive }) => exclusive && votesFor(id) > 0);
  return none && [none.id];
}

/** Whether an answer says at least what another says. */
const holds = (given: Given, what: Given): boolean => (Array.isArray(what) ? what.every((id) => (given as string[]).includes(id)) : given === what);

/** The evidence of those among them whose best piece is of the lowest grade: nobody's evidence lifts the answer of another. */
function weakest(said: readonly RespondentAnswer[]): Evidence[] {
  const grade = ({ evidence }: RespondentAnswer) => Math.max(0, ...evidence.map(({ assurance }) => ASSURANCES.indexOf(assurance ?? 'documented')));
  const lowest = [...said].sort((a, b) => grade(a) - grade(b) || a.evidence.length - b.evidence.length);
  return lowest[0]?.evidence ?? [];
}

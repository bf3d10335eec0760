/** Several respondents' answers to one rubric as one: what they say together, with what each of them said. Pure. */
import type { Answer, Answers, ProfileValue, RespondentAnswer } from '../model/answers.ts';
import { outlineOf } from '../model/outline.ts';
import { problem, type Path, type Problem } from '../model/problem.ts';
import { entryOf } from '../model/reliability.ts';
import type { Rubric } from '../model/rubric.ts';
import { isMerged } from './respondents.ts';
import { together } from './vote.ts';

/** What one respondent has handed in; it may itself have been merged from several. */
export interface Submission {
  /** What the respondent is called: a role or a name, another one for each. */
  respondent: string;
  /** What messages call the file. */
  file: string;
  answers: Answers;
}

/** Something in which submissions contradict each other, in the later of the two. */
export interface Conflict {
  submission: number;
  path: Path;
  problem: Problem;
}

export interface Merged {
  answers: Answers;
  /** Questions whose entry was taken as it is from one submission, which alone says something to it. */
  adopted: ReadonlyMap<string, number>;
  conflicts: Conflict[];
}

/** Merges submissions; the first one leads where something can stand only once. Nothing may be made of the result while there are conflicts. */
export function merge(rubric: Rubric, submissions: readonly Submission[]): Merged {
  const conflicts = [...institutionConflicts(submissions)];
  const entries = new Map<string, Answer>();
  const adopted = new Map<string, number>();
  for (const { id, question } of outlineOf(rubric).questions) {
    const given = submissions.flatMap((submission, index): Part[] => {
      const answer = entryOf(submission.answers, id);
      return answer ? [{ ...submission, index, answer }] : [];
    });
    const [only, ...others] = given;
    if (!only) continue;
    if (others.length === 0) {
      adopted.set(id, only.index);
      entries.set(id, signed(only));
      continue;
    }
    const { said, problems } = voices(id, given);
    conflicts.push(...problems, ...besideConflicts(id, given));
    entries.set(id, { ...(decision(given) ?? together(question, said)), respondents: said, ...beside(given) });
  }
  const says = ({ given, na, unknown }: Answer) => (given ?? na ?? unknown) !== undefined;
  const part = (wanted: boolean) => new Map([...entries].filter(([, answer]) => says(answer) === wanted));
  return { answers: { ...heading(submissions), answers: part(true), open: part(false) }, adopted, conflicts };
}

/** One submission's entry for a question. */
type Part = Submission & { index: number; answer: Answer };

/** An answer of one alone is signed, where it is not, by who has handed it in. */
function signed({ answer, answers: { respondent } }: Part): Answer {
  const by = answer.by ?? respondent?.role ?? respondent?.name;
  return by === undefined || answer.respondents ? answer : { ...answer, by };
}

const conflict = (submission: number, path: Path, found: (at: { path: Path }) => Problem): Conflict => ({ submission, path, problem: found({ path }) });

/** What each respondent said; who stands in several submissions must say the same in all of them. */
function voices(id: string, given: readonly Part[]): { said: RespondentAnswer[]; problems: Conflict[] } {
  const said = new Map<string, RespondentAnswer>();
  const problems: Conflict[] = [];
  for (const { index, respondent, answer, answers } of given) {
    const { respondents } = answer;
    const own = withoutBeside(answer);
    // In a merged file an answer of one alone is signed by who has given it.
    const alone = { respondent: isMerged(answers) ? (own.by ?? respondent) : respondent, ...own };
    for (const each of respondents ?? [alone]) {
      const known = said.get(each.respondent);
      if (!known) said.set(each.respondent, each);
      else if (JSON.stringify(known) !== JSON.stringify(each)) problems.push(conflict(index, ['answers', id], (at) => problem('merge-respondent', { respondent: each.respondent }, at)));
    }
  }
  return { said: [...said.values()], problems };
}

function withoutBeside({ given, na, unknown, evidence, note, by, at }: Answer): Omit<RespondentAnswer, 'respondent'> {
  return {
    ...(given !== undefined && { given }),
    ...(na !== undefined && { na }),
    ...(unknown && { unknown }),
    evidence,
    ...(note !== undefined && { note }),
    ...(by !== undefined && { by }),
    ...(at !== undefined && { at }),
  };
}

/** What the group has decided stands, whoever else has answered since. */
function decision(given: readonly Part[]): Pick<Answer, 'given' | 'na' | 'unknown' | 'evidence'> | undefined {
  const decided = given.find(({ answer }) => answer.decided)?.answer;
  if (!decided) return undefined;
  const { given: value, na, unknown, evidence } = decided;
  return { ...(value !== undefined && { given: value }), ...(na !== undefined && { na }), ...(unknown && { unknown }), evidence };
}

function beside(given: readonly Part[]): Pick<Answer, 'note' | 'decided' | 'review'> {
  const found = <K extends 'decided' | 'review'>(key: K) => given.find(({ answer }) => answer[key])?.answer[key];
  const [decided, review] = [found('decided'), found('review')];
  // The note of a respondent stands with his answer; the note of a merged answer is of all.
  const note = given.find(({ answer }) => answer.respondents && answer.note !== undefined)?.answer.note;
  return { ...(note !== undefined && { note }), ...(decided && { decided }), ...(review && { review }) };
}

/** Only one decision and one review can stand beside an answer. */
function besideConflicts(id: string, given: readonly Part[]): Conflict[] {
  return (['decided', 'review'] as const).flatMap((key) => {
    const [first, ...others] = given.filter(({ answer }) => answer[key]);
    return others
      .filter(({ answer }) => JSON.stringify(answer[key]) !== JSON.stringify(first?.answer[key]))
      .map(({ index }) => conflict(index, ['answers', id, key], (at) => problem('merge-twice', { key, file: (first as Part).file }, at)));
  });
}

function institutionConflicts(submissions: readonly Submission[]): Conflict[] {
  const first = new Map<string, { value: string; file: string }>();
  return submissions.flatMap(({ answers: { institution }, file }, submission) =>
    Object.entries({ name: institution.name, ...institution.profile }).flatMap(([attribute, value]): Conflict[] => {
      const text = shown(value);
      const known = first.get(attribute);
      if (text !== '' && !known) first.set(attribute, { value: text, file });
      if (text === '' || !known || known.value === text) return [];
      const params = { attribute, value: text, other: known.value, file: known.file };
      return [conflict(submission, ['institution', attribute], (at) => problem('merge-institution', params, at))];
    }),
  );
}

/** A value of the profile; the order of several does not matter. */
const shown = (value: ProfileValue): string => (Array.isArray(value) ? [...value].sort().join(', ') : String(value));

/** What stands above the answers: the first that says it leads; the assessment ended on the last of the days. */
function heading(submissions: readonly Submission[]): Omit<Answers, 'answers' | 'open'> {
  const all = submissions.map(({ answers }) => answers);
  const name = all.find(({ institution }) => institution.name !== '')?.institution.name ?? '';
  const profile = Object.assign({}, ...[...all].reverse().map(({ institution }) => institution.profile)) as Record<string, ProfileValue>;
  const language = all.find((each) => each.language !== undefined)?.language;
  const assessed = all.flatMap((each) => each.assessed ?? []).sort().at(-1);
  return { institution: { name, profile }, ...(language !== undefined && { language }), ...(assessed !== undefined && { assessed }) };
}

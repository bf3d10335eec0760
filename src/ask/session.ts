/** One sitting of an interview: every change goes into the answers file at once, so that nothing can be lost. */
import { AnswersDocument, type Remarks, type Signature } from '../files/answers-document.ts';
import { AnswersFile, type AnswersFileOptions } from '../files/answers-file.ts';
import type { Answer, Answers, Evidence, ProfileValue, Stated } from '../model/answers.ts';
import { dayOf } from '../model/dates.ts';
import type { Question, Rubric } from '../model/rubric.ts';
import { advance, back, begin, goTo, introduction, learn, liveQuestions, reroute, settledKey, shift, skip, type Facts, type Interview, type IntroductoryStep, type Order, type Route, type Shift, type Step } from './flow.ts';

type Respondent = NonNullable<Answers['respondent']>;

/** An answers file that was read and checked: its text, and what it says. */
export interface Opened {
  text: string;
  answers: Answers;
}

export interface SessionOptions {
  file: string;
  rubric: Rubric;
  /** The file as it stands; undefined when it does not exist yet. */
  opened: Opened | undefined;
  /** Language that a new file names, once it is begun. */
  language: () => string;
  now: () => Date;
  /** What a text says that somebody else has put into the file meanwhile. */
  read: AnswersFileOptions['read'];
  /** Keeps other sittings away. */
  lock?: AnswersFileOptions['lock'];
}

/** What a step back through the changes returns to. */
interface Before {
  interview: Interview;
  name: string;
  respondent: Respondent;
  remarks: ReadonlyMap<string, Remarks>;
  /** Whether the file was changed as well. */
  written: boolean;
}

export class InterviewSession {
  interview: Interview;
  readonly file: AnswersFile;
  /** What the latest change has opened and closed. */
  shifted: Shift = { opened: [], closed: [] };
  private readonly now: () => Date;
  private respondent: Respondent;
  /** Evidence and notes by question, those that wait for their answer included. */
  private noted: ReadonlyMap<string, Remarks>;
  name: string;
  private past: Before[] = [];

  constructor({ file, rubric, opened, language, now, read, lock }: SessionOptions) {
    this.now = now;
    this.respondent = { ...opened?.answers.respondent };
    const document = opened && AnswersDocument.of(opened.text);
    const beginning = () => ({ rubric: `${rubric.rubric}@${rubric.version.split('.')[0]}`, language: language(), assessed: dayOf(now()) });
    this.file = new AnswersFile({ path: file, document, begin: () => AnswersDocument.begin(beginning()), read, lock });
    this.noted = document?.allRemarks() ?? new Map();
    this.name = String(document?.attributes().get('name') ?? '');
    this.interview = begin({
      rubric,
      profile: { ...opened?.answers.institution.profile },
      answers: opened?.answers.answers ?? new Map<string, Answer>(),
      settled: document ? settledIn(document, rubric) : new Set(),
    });
  }

  /** Goes on from what the file says, after somebody else has changed it; earlier changes cannot be taken back any more. */
  adopt(document: AnswersDocument, answers: Answers): void {
    const { facts } = this.interview;
    this.noted = document.allRemarks();
    this.name = String(document.attributes().get('name') ?? '');
    this.respondent = { ...answers.respondent };
    this.past = [];
    this.interview = learn(this.interview, { ...facts, profile: { ...answers.institution.profile }, answers: answers.answers, settled: settledIn(document, facts.rubric) });
  }

  /** What the file says of an introductory step. */
  valueOf(step: IntroductoryStep): ProfileValue | undefined {
    if (step.kind === 'respondent') return this.respondent[step.id];
    return step.id === 'name' ? this.name : this.interview.facts.profile[step.id];
  }

  remarks(question: Question): Remarks {
    return this.noted.get(question.id) ?? { evidence: [] };
  }

  answerOf(question: Question): Answer | undefined {
    return this.interview.facts.answers.get(question.id);
  }

  /** Whether nothing that is asked of this institution still waits for an answer. */
  get isComplete(): boolean {
    const { facts } = this.interview;
    return liveQuestions(facts).every(({ id }) => facts.answers.has(id));
  }

  /** Takes the way through the questions that was chosen. */
  take(route: Route): void {
    this.interview = reroute(this.interview, route);
  }

  /** Takes another order from the next question on. */
  order(order: Order): void {
    this.interview = { ...this.interview, route: { ...this.interview.route, order } };
  }

  /** Settles an introductory step: a value, or undefined where it is left empty. */
  settle(step: IntroductoryStep, value: ProfileValue | undefined): void {
    const { facts } = this.interview;
    const profile = { ...facts.profile };
    this.remember(true);
    if (step.kind === 'respondent') {
      const said = value === undefined ? undefined : String(value);
      this.file.change((document) => document.setRespondent(step.id, said));
      this.respondent = { ...this.respondent, [step.id]: said };
    } else {
      this.file.change((document) => document.setAttribute(step.id, value ?? null));
      if (step.id === 'name') this.name = String(value ?? '');
      else if (value === undefined) delete profile[step.id];
      else profile[step.id] = value;
    }
    const known: Facts = { ...facts, profile, settled: new Set([...facts.settled, settledKey(step)]) };
    // While the profile is first asked for, every answer opens and closes much, and nobody has seen any of it.
    const isChange = introduction(facts.rubric).every((each) => facts.settled.has(settledKey(each)));
    this.shifted = isChange ? shift(facts, known) : { opened: [], closed: [] };
    this.interview = advance(this.interview, known);
  }

  /** Answers the present question and moves on. */
  answer(question: Question, stated: Stated): void {
    this.interview = advance(this.interview, this.state(question, stated));
  }

  /** Answers the present question and stays. */
  keep(question: Question, stated: Stated): void {
    this.interview = learn(this.interview, this.state(question, stated));
  }

  private state(question: Question, stated: Stated): Facts {
    const { facts } = this.interview;
    const signature = this.signature();
    this.remember(true);
    this.file.change((document) => document.state(question, stated, signature));
    const { at, by } = signature;
    // What others have said to the question stays beside the answer.
    const { respondents, decided, review } = this.answerOf(question) ?? {};
    const beside = { ...(respondents && { respondents }), ...(decided && { decided }), ...(review && { review }) };
    const known = factsWith(facts, question, { ...stated, ...this.remarks(question), at, ...(by && { by }), ...beside });
    this.shifted = shift(facts, known);
    return known;
  }

  /** Keeps what an independent reviewer says of an answer, and stays. */
  review(question: Question, answer: Answer, stated: Stated, { by, note }: { by: string; note?: string }): void {
    const { facts } = this.interview;
    const verdict = { by, at: momentOf(this.now()), ...(note && { note }) };
    this.remember(true);
    this.file.change((document) => document.review(question, stated, verdict));
    this.shifted = { opened: [], closed: [] };
    this.interview = learn(this.interview, factsWith(facts, question, { ...answer, review: { ...stated, ...verdict } }));
  }

  /** Sets the note of a question and stays; what comes before the answer waits for it in the file. */
  setNote(question: Question, note: string): void {
    const { evidence } = this.remarks(question);
    this.remark(question, note === '' ? { evidence } : { evidence, note }, (document) => document.setNote(question, note));
  }

  /** Adds a piece of evidence, or puts it in the place of one; undefined takes that one away. */
  setEvidence(question: Question, index: number, piece: Evidence | undefined): void {
    const present = this.remarks(question);
    const evidence = [...present.evidence];
    evidence.splice(index, 1, ...(piece ? [piece] : []));
    this.remark(question, { ...present, evidence }, (document) => document.setEvidence(question, index, piece));
  }

  private remark(question: Question, remarks: Remarks, change: (document: AnswersDocument) => void): void {
    this.remember(true);
    this.file.change(change);
    this.noted = new Map([...this.noted, [question.id, remarks]]);
    const answer = this.answerOf(question);
    if (!answer) return;
    const bare: Answer = { ...answer };
    delete bare.note;
    this.interview = learn(this.interview, factsWith(this.interview.facts, question, { ...bare, ...remarks }));
  }

  /** Takes the latest change back, and returns to where it was made. @returns whether there was one */
  undo(): boolean {
    const before = this.past.pop();
    if (!before) return false;
    this.interview = before.interview;
    this.name = before.name;
    this.respondent = before.respondent;
    this.noted = before.remarks;
    this.shifted = { opened: [], closed: [] };
    if (before.written) this.file.change((document) => document.undo());
    return true;
  }

  skip(): void {
    if (this.interview.step.kind === 'question') this.remember(false);
    this.move(skip);
  }

  back(): void {
    this.move(back);
  }

  goTo(step: Step): void {
    this.move((interview) => goTo(interview, step));
  }

  private move(by: (interview: Interview) => Interview): void {
    this.shifted = { opened: [], closed: [] };
    this.interview = by(this.interview);
  }

  private remember(written: boolean): void {
    this.past.push({ interview: this.interview, name: this.name, respondent: this.respondent, remarks: this.noted, written });
  }

  private signature(): Signature {
    return { by: this.respondent.role ?? this.respondent.name, at: momentOf(this.now()) };
  }
}

const factsWith = (facts: Facts, question: Question, answer: Answer): Facts => ({ ...facts, answers: new Map([...facts.answers, [question.id, answer]]) });

/** What need not be asked again: what has a value, and what was left empty where that is allowed. */
function settledIn(document: AnswersDocument, rubric: Rubric): Set<string> {
  const attributes = document.attributes();
  const required = new Set(['name', ...(rubric.profile ?? []).filter((each) => each.required).map(({ id }) => id)]);
  const isSettled = (step: IntroductoryStep): boolean => {
    if (step.kind === 'respondent') return document.hasRespondent();
    const value = attributes.get(step.id);
    const isGiven = value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
    return isGiven || (attributes.has(step.id) && !required.has(step.id));
  };
  return new Set(introduction(rubric).filter(isSettled).map(settledKey));
}

const two = (part: number): string => String(part).padStart(2, '0');

/** Date and time where the program runs, with the distance from UTC. */
function momentOf(moment: Date): string {
  const minutes = -moment.getTimezoneOffset();
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  return `${dayOf(moment)}T${two(moment.getHours())}:${two(moment.getMinutes())}:${two(moment.getSeconds())}${offset}`;
}

/** One sitting of an interview: every change goes into the answers file at once, so that nothing can be lost. */
import { AnswersDocument, type Remarks, type Signature } from '../files/answers-document.ts';
import { writeWhole } from '../files/write.ts';
import type { Answer, Answers, Evidence, ProfileValue, Stated } from '../model/answers.ts';
import type { Question, Rubric } from '../model/rubric.ts';
import { advance, back, begin, goTo, introduction, learn, settledKey, skip, type Facts, type Interview, type Step } from './flow.ts';

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
  /** Language that a new file names. */
  language: string;
  now: () => Date;
}

export class InterviewSession {
  interview: Interview;
  readonly file: string;
  /** Whether the file holds anything to go on from. */
  saved: boolean;
  private readonly document: AnswersDocument;
  private readonly now: () => Date;
  private respondent: Respondent;

  constructor({ file, rubric, opened, language, now }: SessionOptions) {
    this.file = file;
    this.now = now;
    this.saved = opened !== undefined;
    this.respondent = { ...opened?.answers.respondent };
    this.document = opened
      ? AnswersDocument.of(opened.text)
      : AnswersDocument.begin({ rubric: `${rubric.rubric}@${rubric.version.split('.')[0]}`, language, assessed: dayOf(now()) });
    this.interview = begin({
      rubric,
      profile: { ...opened?.answers.institution.profile },
      answers: opened?.answers.answers ?? new Map<string, Answer>(),
      settled: settledIn(this.document, rubric),
    });
  }

  /** What the file says of an introductory step. */
  valueOf(step: Step): ProfileValue | undefined {
    if (step.kind === 'respondent') return this.respondent[step.id];
    if (step.kind !== 'institution') return undefined;
    return step.id === 'name' ? String(this.document.attributes().get('name') ?? '') : this.interview.facts.profile[step.id];
  }

  remarks(question: Question): Remarks {
    return this.document.remarks(question.id);
  }

  answerOf(question: Question): Answer | undefined {
    return this.interview.facts.answers.get(question.id);
  }

  /** Settles an introductory step: a value, or undefined where it is left empty. */
  async settle(step: Extract<Step, { kind: 'institution' | 'respondent' }>, value: ProfileValue | undefined): Promise<void> {
    const { facts } = this.interview;
    const profile = { ...facts.profile };
    if (step.kind === 'respondent') {
      const said = value === undefined ? undefined : String(value);
      this.document.setRespondent(step.id, said);
      this.respondent = { ...this.respondent, [step.id]: said };
    } else {
      this.document.setAttribute(step.id, value ?? null);
      if (value === undefined) delete profile[step.id];
      else if (step.id !== 'name') profile[step.id] = value;
    }
    await this.save();
    this.interview = advance(this.interview, { ...facts, profile, settled: new Set([...facts.settled, settledKey(step)]) });
  }

  /** Answers the present question and moves on. */
  async answer(question: Question, stated: Stated): Promise<void> {
    const signature = this.signature();
    this.document.state(question, stated, signature);
    await this.save();
    const answer: Answer = { ...stated, ...this.document.remarks(question.id), at: signature.at, ...(signature.by && { by: signature.by }) };
    this.interview = advance(this.interview, this.factsWith(question, answer));
  }

  /** Keeps a note or a piece of evidence and stays; what comes before the answer waits for it in the file. */
  async remark(question: Question, remark: { note: string } | { evidence: Evidence }): Promise<void> {
    if ('note' in remark) this.document.setNote(question, remark.note);
    else this.document.addEvidence(question, remark.evidence);
    await this.save();
    const answer = this.answerOf(question);
    if (!answer) return;
    const { evidence, note } = this.document.remarks(question.id);
    const known: Answer = { ...answer, evidence };
    delete known.note;
    this.interview = learn(this.interview, this.factsWith(question, note === undefined ? known : { ...known, note }));
  }

  skip(): void {
    this.interview = skip(this.interview);
  }

  back(): void {
    this.interview = back(this.interview);
  }

  goTo(step: Step): void {
    this.interview = goTo(this.interview, step);
  }

  private factsWith(question: Question, answer: Answer): Facts {
    const { facts } = this.interview;
    return { ...facts, answers: new Map([...facts.answers, [question.id, answer]]) };
  }

  private signature(): Signature {
    return { by: this.respondent.role ?? this.respondent.name, at: momentOf(this.now()) };
  }

  private async save(): Promise<void> {
    await writeWhole(this.file, this.document.text());
    this.saved = true;
  }
}

/** What need not be asked again: what has a value, and what was left empty where that is allowed. */
function settledIn(document: AnswersDocument, rubric: Rubric): Set<string> {
  const attributes = document.attributes();
  const required = new Set(['name', ...(rubric.profile ?? []).filter((each) => each.required).map(({ id }) => id)]);
  const isSettled = (step: Extract<Step, { kind: 'institution' | 'respondent' }>): boolean => {
    if (step.kind === 'respondent') return document.hasRespondent();
    const value = attributes.get(step.id);
    const isGiven = value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
    return isGiven || (attributes.has(step.id) && !required.has(step.id));
  };
  return new Set(introduction(rubric).filter(isSettled).map(settledKey));
}

const two = (part: number): string => String(part).padStart(2, '0');

/** The day of a moment, where the program runs: YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Date and time where the program runs, with the distance from UTC. */
function momentOf(moment: Date): string {
  const minutes = -moment.getTimezoneOffset();
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  return `${dayOf(moment)}T${two(moment.getHours())}:${two(moment.getMinutes())}:${two(moment.getSeconds())}${offset}`;
}

/** The answers file: one institution's answers to one rubric, and the session of the interview. */
import { Type, closed, date, id, list, mapOf, text, word, type Static } from './schema.ts';
import { ASSURANCES } from './vocabulary.ts';

export const Evidence = closed(
  {
    ref: Type.Optional(text('Where the evidence can be found.')),
    date: Type.Optional(date('Counts from this day on')),
    expires: Type.Optional(date('Counts up to and including this day')),
    assurance: Type.Optional(word(ASSURANCES, 'How sure the evidence is; default documented.')),
  },
  { description: 'One piece of evidence for an answer.' },
);
export type Evidence = Static<typeof Evidence>;

const moment = (description: string) => text(`${description}: a date, or a date and time.`, { pattern: '^\\d{4}-\\d{2}-\\d{2}' });

const statement = {
  level: Type.Optional(Type.Integer({ description: 'Level of a level question.', minimum: 0 })),
  value: Type.Optional(Type.Unsafe<boolean | number>({ type: ['boolean', 'number', 'string'], description: 'Yes or no, or a number.' })),
  choice: Type.Optional(id('Option of a choice.')),
  selected: Type.Optional(list(id('Option id.'), 'Options of a multiple choice.', { uniqueItems: true })),
  na: Type.Optional(text('Not applicable, and why.', { minLength: 1, pattern: '\\S' })),
  unknown: Type.Optional(Type.Literal(true, { description: 'Asked, but not known yet.' })),
};

const common = {
  evidence: Type.Optional(list(Evidence, 'Evidence for the answer.')),
  note: Type.Optional(text('A remark for colleagues.')),
  by: Type.Optional(text('Who answered.')),
  at: Type.Optional(moment('When it was answered')),
};

const who = { minLength: 1, pattern: '\\S' };

const RespondentEntry = closed(
  { respondent: text('Role or name; the same person has the same one at every question.', who), ...statement, ...common },
  { description: 'What one respondent said, word for word; without a value, the respondent has left it open.' },
);

const DecisionEntry = closed(
  { by: text('Who decided.', who), at: Type.Optional(moment('When it was decided')), note: Type.Optional(text('Why.')) },
  { description: 'The answer was decided by the group, where it had not agreed.' },
);

const ReviewEntry = closed(
  {
    ...statement,
    by: text('Who has reviewed: the second line, internal audit, a supervisor.', who),
    at: Type.Optional(moment('When it was reviewed')),
    note: Type.Optional(text('What the reviewer found.')),
  },
  { description: 'What an independent reviewer says instead, or confirms. It never changes the score; reports show it beside it.' },
);

const Entry = {
  if: { type: 'object' },
  then: closed(
    {
      ...statement,
      ...common,
      respondents: Type.Optional(list(RespondentEntry, 'What each respondent said, where several have answered; never scored, the answer beside it is.')),
      decided: Type.Optional(DecisionEntry),
      review: Type.Optional(ReviewEntry),
    },
    { description: 'An answer with its evidence and note.' },
  ),
  else: {
    type: ['null', 'integer', 'number', 'boolean', 'string', 'array'],
    items: { type: 'string' },
    description: 'The bare value; null is unanswered.',
  },
};

export type ProfileValue = string | string[] | number;
/** An attribute as documents hold it: the answers file may write anything, and is told what does not fit. */
const attribute = { type: ['string', 'number', 'array'], items: { type: 'string' }, description: 'A profile attribute as given.' };
export const Profile = Type.Unsafe<Record<string, string | string[] | number>>({ type: 'object', additionalProperties: attribute, description: 'Profile attributes as given.' });
/** The institution in a document that the program writes. */
export const Reported = Type.Object({ name: text('Name.') }, { additionalProperties: attribute as object, description: 'Name, and the profile attributes as given.' });

export const Institution = Type.Object(
  { name: text('Name of the institution.') },
  { additionalProperties: true, description: 'Name, and the profile attributes of the rubric.' },
);

const Respondent = Type.Object(
  { name: Type.Optional(text('Name.')), role: Type.Optional(text('Role.')) },
  { description: 'Who answered.' },
);

export const answersSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:genai-readiness:schema:answers:1',
  title: 'genai-readiness answers',
  description: "One institution's answers to one rubric.",
  ...Type.Object(
    {
      rubric: text('Rubric id, with @major or @version where it matters.', {
        pattern: '^[A-Za-z][A-Za-z0-9._-]{0,63}(@\\d+(\\.\\d+){0,2})?$',
      }),
      language: Type.Optional(text('Language of the reports.')),
      institution: Type.Optional(Institution),
      assessed: Type.Optional(date('Day of the assessment')),
      respondent: Type.Optional(Respondent),
      answers: Type.Optional(
        Type.Unsafe<Record<string, unknown> | null>({
          description: 'Answers by question id.',
          if: { type: 'null' },
          else: mapOf(Type.Unsafe<unknown>(Entry), 'Answers by question id.'),
        }),
      ),
      retired: Type.Optional(
        Type.Unsafe<Record<string, unknown> | null>({
          type: ['object', 'null'],
          description: 'Answers to an earlier version of the rubric that were not carried over, by the id of the older question. Never scored.',
        }),
      ),
    },
    { additionalProperties: true },
  ),
};

/** Where something stands in a file; line and column count from 1. */
export interface Location {
  file: string;
  line: number;
  column: number;
}

/** What was answered: a level, yes or no, an option, several options, or a number. */
export type Given = number | boolean | string | string[];

/** What may be said to a question: an answer, that it does not apply and why, or that it is not known. */
export type Stated = { given: Given } | { na: string } | { unknown: true };

/** What was said of a question, if anything: at most one of given, na, unknown. */
export interface Statement {
  given?: Given;
  na?: string;
  unknown?: true;
}

/** What stands beside what was said. */
export interface Remarks {
  evidence: Evidence[];
  note?: string;
  by?: string;
  at?: string;
}

/** What one of several respondents said. */
export interface RespondentAnswer extends Statement, Remarks {
  respondent: string;
}

/** The group has settled what it had not agreed on. */
export interface Decision {
  by: string;
  at?: string;
  note?: string;
}

/** What an independent reviewer says; without a statement it is a remark only. */
export interface Review extends Statement {
  by: string;
  at?: string;
  note?: string;
}

/** An answer that was read and checked against its question. Exactly one of given, na, unknown; none under `Answers.open`. */
export interface Answer extends Statement, Remarks {
  respondents?: RespondentAnswer[];
  decided?: Decision;
  review?: Review;
  location?: Location;
}

/** What scoring looks at of an answer that was read and checked. Neither given nor na: it is not known. */
export interface Said {
  given: Given | undefined;
  /** Not applicable, and why. */
  na: string | undefined;
  /** Grade of the best evidence that is valid on the day of scoring, by its number among ASSURANCES. */
  grade: number;
}

/** An answers file that was read and checked against its rubric. */
export interface Answers {
  institution: { name: string; profile: Record<string, ProfileValue> };
  language?: string;
  assessed?: string;
  respondent?: { name?: string; role?: string };
  answers: ReadonlyMap<string, Answer>;
  /** Entries that say nothing to their question yet, but something beside it: a note, evidence, what respondents or a reviewer said. */
  open?: ReadonlyMap<string, Answer>;
  /** Where the answers begin in their file. */
  location?: Location;
}

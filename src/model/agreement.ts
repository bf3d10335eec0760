/**
 * The agreement of several respondents of one institution: how far they agree, what to reconcile first, and what their
 * differences leave open.
 *
 * Units as in the report: scores 0–100, points of the overall score, values, weights and shares 0–1.
 */
import { Given } from './given.ts';
import { reliability } from './panel.ts';
import { Texts } from './report.ts';
import { Type, closed, date, integer, list, mapOf, number, orNull, text, word, type Static } from './schema.ts';
import { EVIDENCE_MODES, QUESTION_TYPES, REDACTIONS } from './vocabulary.ts';

const Interval = closed(
  { low: number('Lower end.'), high: number('Upper end.') },
  { description: 'Interval of alpha: 95 of 100 resamples of the questions lie within it.' },
);

const measured = { ...reliability, interval: orNull(Interval) };

const Standing = closed(
  {
    score: orNull(number('Score, 0–100; unanswered counts 0.')),
    level: orNull(integer('Level that these answers prove.')),
    levelHigh: orNull(integer('Level that the missing answers could still reach.')),
  },
  { description: 'What one choice among the answers gives.' },
);

const favour = { least: Standing, merged: Standing, most: Standing };

export const Voice = closed(
  {
    respondent: text('Who says it.'),
    answer: Given,
    na: orNull(text('Why it does not apply; empty where that was removed.')),
    unknown: Type.Boolean({ description: 'Asked, but not known.' }),
    value: orNull(number('Value 0–1 of the answer.')),
    note: orNull(text('The note that came with it.')),
  },
  { description: 'What one respondent says to a question.' },
);
export type Voice = Static<typeof Voice>;

export const SplitQuestion = closed(
  {
    question: text('Question id.'),
    dimension: text('Dimension id.'),
    topic: text('Topic id.'),
    type: word(QUESTION_TYPES, 'Question type.'),
    range: number('How far the values of the answers lie apart, 0–1.'),
    worth: number('Weight times range: the points of the overall score that the answers leave open.'),
    merged: Given,
    answers: list(Voice, 'What each says, in the order of the respondents.'),
  },
  { description: 'A question whose answers lie more than half a scale apart, or are yes against no.' },
);
export type SplitQuestion = Static<typeof SplitQuestion>;

const Decided = closed(
  {
    question: text('Question id.'),
    topic: text('Topic id.'),
    type: word(QUESTION_TYPES, 'Question type.'),
    answer: Given,
    by: text('Who decided.'),
    at: orNull(text('When.')),
    note: orNull(text('Why.')),
  },
  { description: 'A question that the group has decided.' },
);

export const Agreement = closed({
  kind: Type.Literal('agreement', { description: 'Kind of document.' }),
  schemaVersion: Type.Literal(1, { description: 'Version of this schema.' }),
  tool: closed({ name: text('Program.'), version: text('Its version.') }, { description: 'What made it.' }),
  rubric: closed({ id: text('Id.'), version: text('Version.'), digest: text('Scoring digest.') }, { description: 'The yardstick.' }),
  institution: text('Name of the institution.'),
  asOf: date('Day on which evidence was judged'),
  language: text("Language of the document's own texts."),
  evidenceMode: word(EVIDENCE_MODES, 'How evidence counts.'),
  statement: text('What the scores are not.'),
  respondents: list(Type.String(), 'Who has answered.'),
  bootstrap: closed({ draws: integer('Resamples.'), seed: integer('Seed of SplitMix64.'), confidence: number('Share of the draws within the interval, 0–1.') }, { description: 'How the intervals were drawn.' }),
  overall: closed({ ...measured, ...favour }, { description: 'All questions.' }),
  dimensions: list(closed({ id: text('Dimension id.'), ...measured, ...favour }, { description: 'One dimension.' }), 'Dimensions, in rubric order.'),
  reconcile: list(SplitQuestion, 'What the group should decide, by what it is worth; what is decided already is left out.'),
  disputed: list(Type.String(), 'Questions that do not apply for some, and that others have answered.'),
  decided: list(Decided, 'What the group has decided, in rubric order.'),
  redacted: Type.Optional(list(word(REDACTIONS, 'What was removed.'), 'What was removed before the document was shared.')),
  texts: mapOf(Texts, 'Texts by language.'),
});
export type Agreement = Static<typeof Agreement>;

export const agreementSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:genai-readiness:schema:agreement:1',
  title: 'genai-readiness agreement',
  description: 'How far several respondents of one institution agree.',
  ...Agreement,
};

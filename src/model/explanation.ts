/** How a number of a report comes about, so that a person can redo it with a calculator. */
import { Type, closed, flag, integer, list, mapOf, number, orNull, text, word, type Static } from './schema.ts';
import { Given } from './given.ts';
import { Texts } from './report.ts';
import { LocalText } from './rubric.ts';
import { QUESTION_STATES, QUESTION_TYPES, REDACTIONS } from './vocabulary.ts';

export interface Term {
  kind: 'dimension' | 'topic' | 'question';
  id: string;
  /** Topic of a question, by which it is known where it has no name of its own; null for anything else. */
  topic: string | null;
  /** Weight among its live siblings, 0–1. */
  share: number;
  /** Score of the node, or 100 times the value of the answer. */
  score: number;
  /** What it brings to the number explained: its share of its parent's share, times its score. */
  points: number;
  /** What the missing answers below it could add to that, 0 where none is missing. */
  open: number;
  terms: Term[];
}

const termDefinition = closed(
  {
    kind: word(['dimension', 'topic', 'question'], 'What it is.'),
    id: text('Id.'),
    topic: orNull(text('Topic of a question, by which it is known where it has no name of its own; null for anything else.')),
    share: number('Weight among its live siblings, 0–1.'),
    score: number('Score of the node, or 100 times the value of the answer; unanswered is 0.'),
    points: number('What it brings to the number explained; the points of siblings add up to those of their parent.'),
    open: number('What missing answers could add to that; 0 where none is missing. The points and this of all terms add up to the potential.'),
    terms: list(Type.Unsafe<Term>({ $ref: '#/$defs/term' }), 'What it is made of.'),
  },
  { description: 'One term of a sum.' },
);

const control = {
  framework: text('Framework id.'),
  short: LocalText,
  control: text('Control id.'),
  title: LocalText,
};

export const Reference = closed(
  {
    ...control,
    relation: word(['equal', 'supports', 'partial'], 'How much of the control the question speaks to.'),
  },
  { description: 'A control of an outside framework.' },
);
export type Reference = Static<typeof Reference>;

export const NamedSource = closed(
  {
    part: orNull(integer('Part of the source report.')),
    principle: orNull(integer('Number of the principle in that part.')),
    challenge: orNull(LocalText),
    control: orNull(closed(control, { description: 'The control of a later framework that asks for it.' })),
    ref: orNull(text('Any other source, in words.')),
    url: orNull(text('Address of that source.')),
  },
  { description: 'Where the question comes from; null where it says nothing of it, or the rubric is not at hand.' },
);
export type NamedSource = Static<typeof NamedSource>;

export const QuestionDetail = closed(
  {
    type: word(QUESTION_TYPES, 'Question type.'),
    answer: Given,
    topic: text('Topic that it belongs to.'),
    state: word(QUESTION_STATES, 'Whether it counts and was answered.'),
    value: orNull(number('Value of the answer, 0–1.')),
    weight: orNull(number('Effective weight: the product of the shares on its path.')),
    path: list(
      closed(
        {
          kind: word(['dimension', 'topic', 'question'], 'Step of the path.'),
          id: text('Id.'),
          share: number('Weight among its live siblings, 0–1.'),
          renormalised: list(Type.String(), 'Questions below its siblings that do not apply, so that the others weigh more.'),
        },
        { description: 'One factor of the weight.' },
      ),
      'How the weight comes about.',
    ),
    points: orNull(number('Points of the overall score that the answer brings.')),
    maxPoints: orNull(number('Points that the best answer would bring.')),
    target: orNull(number('Value that the target asks, 0–1.')),
    gapPoints: orNull(number('Points of the overall score that the gap costs.')),
    higher: list(
      closed(
        { to: Given, gain: number('Points of the overall score that it would add, with the evidence that it needs.'), effort: orNull(number('Person-weeks; null where nobody can say.')) },
        { description: 'A better answer.' },
      ),
      'What each higher level, or other better answer, would bring, while the questions that apply stay the same.',
    ),
    rules: list(
      closed(
        {
          id: text('Rule id.'),
          atLeast: number('Least value that passes.'),
          state: word(['passed', 'failed', 'unanswered', 'not-applicable'], 'Outcome.'),
          cap: integer('Level that a failure caps.'),
        },
        { description: 'A must-pass rule that looks at the question.' },
      ),
      'Must-pass rules that look at it.',
    ),
    ignored: flag('An answer was given, but the question does not apply.'),
    source: orNull(NamedSource),
    references: list(Reference, 'Controls of outside frameworks that the question speaks to; empty where the rubric is not at hand.'),
  },
  { description: 'How one question entered the result.' },
);
export type QuestionDetail = Static<typeof QuestionDetail>;

export const Explanation = closed({
  kind: Type.Literal('explanation', { description: 'Kind of document.' }),
  schemaVersion: Type.Literal(1, { description: 'Version of this schema.' }),
  tool: closed({ name: text('Program.'), version: text('Its version.') }, { description: 'What made it.' }),
  language: text('Language asked for.'),
  institution: text('Name of the institution.'),
  subject: closed(
    { kind: word(['overall', 'dimension', 'principle', 'question'], 'What is explained.'), id: text('Its id; overall for the whole.') },
    { description: 'What is explained.' },
  ),
  score: orNull(number('The number explained, 0–100; null where nothing is live.')),
  potential: orNull(number('The same were every missing answer the best; null where nothing is live.')),
  terms: list(Type.Unsafe<Term>({ $ref: '#/$defs/term' }), 'The terms that add up to the score; empty for a question.'),
  question: orNull(QuestionDetail),
  redacted: Type.Optional(list(word(REDACTIONS, 'What was removed.'), 'What was removed before it was shared.')),
  texts: mapOf(Texts, 'Texts by language.'),
});
export type Explanation = Static<typeof Explanation>;

export const explanationSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:genai-readiness:schema:explanation:1',
  title: 'genai-readiness explanation',
  description: 'How one number of a report comes about.',
  ...Explanation,
  $defs: { term: termDefinition },
};

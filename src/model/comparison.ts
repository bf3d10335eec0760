/**
 * The comparison of two or more reports. The first institution is the one that the others are held against.
 *
 * Units as in the report: scores 0–100, points of the overall score, values, weights and coverage 0–1.
 */
import { Report, Texts } from './report.ts';
import { PairVerdict, Ranking, Robustness, Verdict } from './robustness.ts';
import { Type, closed, date, flag, integer, list, mapOf, number, orNull, text, word, type Static } from './schema.ts';
import { Trend } from './trend.ts';
import { BECAUSE, CHANGES, QUESTION_STATES, REDACTIONS } from './vocabulary.ts';

const number0100 = (what: string) => orNull(number(`${what}, 0–100.`));

const standing = {
  score: number0100('Score'),
  potential: number0100('Score if the missing answers were the best'),
  coverage: orNull(number('Weight of answered among live questions, 0–1.')),
  level: orNull(integer('Level that the answers prove.')),
  levelHigh: orNull(integer('Level that the missing answers could still reach.')),
};
export const Standing = closed(standing, { description: 'How one institution stands; all null where its rubric has no such dimension or principle.' });
export type Standing = Static<typeof Standing>;

export const Party = closed(
  {
    name: text('Name.'),
    assessed: orNull(date('Day of the assessment')),
    asOf: date('Day on which evidence was judged'),
    rubric: closed({ id: text('Id.'), version: text('Version.'), digest: text('Scoring digest.') }, { description: 'The yardstick used.' }),
    ...standing,
  },
  { description: 'One of those compared.' },
);
export type Party = Static<typeof Party>;

export const REASONS = ['rubric', 'rubric-version', 'evidence-mode', 'weights', 'questions', 'target', 'as-of'] as const;

export const Reason = closed(
  {
    code: word(REASONS, 'What differs.'),
    with: integer('Index of the institution that differs from the first.'),
    blocks: flag('Whether it forbids comparing scores.'),
    messages: mapOf(Type.String(), 'The reason in words, by language.'),
  },
  { description: 'One difference of the yardstick.' },
);
export type Reason = Static<typeof Reason>;

export const CAUTIONS = ['what-if', 'provisional'] as const;

export const Caution = closed(
  {
    code: word(CAUTIONS, 'Whether its report is of what would be, or its level is provisional because its respondents agree too little.'),
    institution: integer('Index of the institution.'),
    messages: mapOf(Type.String(), 'The warning in words, by language.'),
  },
  { description: 'Something that a reader of one of the scores must know.' },
);
export type Caution = Static<typeof Caution>;

export const Row = closed(
  {
    id: text('Dimension or principle id.'),
    name: text("Name in the comparison's language."),
    standings: list(Standing, 'One per institution, in their order.'),
    differences: list(
      orNull(number('Points.')),
      'For each institution after the first, how far the first is ahead of it; null where either has no score or they are not comparable.',
    ),
  },
  { description: 'One line side by side.' },
);
export type Row = Static<typeof Row>;

const reported = Report.properties.questions.items.properties;

export const Side = closed(
  {
    state: word([...QUESTION_STATES, 'absent'], 'Whether it counts and was answered; absent where the rubric has no such question.'),
    answer: reported.answer,
    value: reported.value,
    weight: reported.weight,
    points: reported.points,
    maxPoints: reported.maxPoints,
  },
  { description: 'One question at one institution.' },
);
export type Side = Static<typeof Side>;

export const SharedQuestion = closed(
  {
    id: text('Question id.'),
    dimension: text('Dimension id.'),
    topic: text('Topic id.'),
    type: reported.type,
    principles: reported.principles,
    sides: list(Side, 'One per institution, in their order.'),
  },
  { description: 'A question that the first shares with at least one other.' },
);
export type SharedQuestion = Static<typeof SharedQuestion>;

export const Attribution = closed(
  {
    against: integer('Index of the institution that is held against the first.'),
    question: text('Question id.'),
    points: number('Points of the difference that this question explains; they add up to the difference exactly.'),
    because: word(BECAUSE, 'What the difference comes from; weight where both answers are worth the same.'),
  },
  { description: 'What one question explains.' },
);
export type Attribution = Static<typeof Attribution>;

export const GapRow = closed(
  {
    question: text('Question id.'),
    points: list(orNull(number('Points that the gap costs.')), 'Per institution; null where it has no such gap or has not answered.'),
  },
  { description: 'A gap that at least one, and not every one, of those who answered has.' },
);
export type GapRow = Static<typeof GapRow>;

export const Change = closed(
  {
    question: text('Question id.'),
    change: word(CHANGES, 'What became of the answer; same where only its weight changed.'),
    from: orNull(number('Value before, 0–1; null where there was no answer.')),
    to: orNull(number('Value now, 0–1; null where there is no answer.')),
    points: orNull(number('Points of the overall score that it moved; they add up to the change exactly. Null where the two are not comparable.')),
  },
  { description: 'What one question did between the first and the last assessment.' },
);
export type Change = Static<typeof Change>;

export const Comparison = closed({
  kind: Type.Literal('comparison', { description: 'Kind of document.' }),
  schemaVersion: Type.Literal(1, { description: 'Version of this schema.' }),
  tool: closed({ name: text('Program.'), version: text('Its version.') }, { description: 'What made it.' }),
  language: text("Language of the comparison's own texts."),
  mode: word(['institutions', 'progress'], 'Different institutions, or one over time (earliest first).'),
  statement: text('What the scores are not.'),
  institutions: list(Party, 'Those compared; the first is the one that the others are held against.'),
  comparable: closed(
    {
      ok: flag('Whether differences of scores mean anything, for every one of those compared.'),
      reasons: list(Reason, 'What differs between the yardsticks used; what blocks stands first.'),
    },
    { description: 'Whether these can be compared.' },
  ),
  warnings: list(Caution, 'Scores that are of a what-if, or provisional.'),
  differences: list(orNull(number('Points.')), 'For each institution after the first, how far the overall score of the first is ahead of it.'),
  dimensions: list(Row, 'By dimension.'),
  principles: list(Row, 'By principle.'),
  attribution: list(Attribution, 'What explains each difference: by institution, largest first.'),
  gaps: list(GapRow, 'Gaps that one has and another has not, largest first.'),
  changes: list(Change, 'For progress: what changed between the first and the last, largest first.'),
  questions: list(SharedQuestion, 'The questions compared, in rubric order.'),
  robustness: Robustness,
  verdict: orNull(Verdict),
  verdicts: list(PairVerdict, 'The verdict on every pair that can be compared; of the first pair it is the one above.'),
  ranking: orNull(Ranking),
  trend: orNull(Trend),
  redacted: Type.Optional(list(word(REDACTIONS, 'What was removed.'), 'What was removed before the comparison was shared.')),
  texts: mapOf(Texts, 'Texts by language.'),
});
export type Comparison = Static<typeof Comparison>;

export const comparisonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:genai-readiness:schema:comparison:1',
  title: 'genai-readiness comparison',
  description: 'Two or more reports side by side.',
  ...Comparison,
};

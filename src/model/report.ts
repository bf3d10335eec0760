/**
 * The report: everything that a renderer, a gate or a comparison needs, so that a saved one can be
 * rendered in any language, gated and compared later without the rubric.
 *
 * Units: scores 0–100 at full precision; points are points of the overall score; shares, weights,
 * values and coverage are 0–1. `null` means "there is none" and is never 0.
 */
import { Evidence, Reported } from './answers.ts';
import { Crosswalk } from './crosswalk.ts';
import { AcceptedGap, BaselineResult, GateResult } from './gates.ts';
import { Given } from './given.ts';
import { AgreementResult, ReviewResult } from './panel.ts';
import { Type, closed, date, flag, integer, list, mapOf, number, orNull, text, word, type Static } from './schema.ts';
import { ASSURANCES, EVIDENCE_MODES, QUESTION_STATES, QUESTION_TYPES, REDACTIONS, SCHEMA_VERSION, SEVERITIES } from './vocabulary.ts';

const score = (what: string) => orNull(number(`${what}, 0–100; null where nothing is live.`));
const share = (what: string) => orNull(number(`${what}, 0–1; null where there is none.`));
const level = (what: string) => orNull(integer(`${what}; null where nothing is live.`));

export const Bound = closed(
  {
    kind: word(['weakest-dimension', 'must-pass'], 'What binds the level.'),
    id: text('Dimension id, or rule id.'),
    bound: integer('Highest level that it allows.'),
  },
  { description: 'A constraint that holds the level below what the score alone would give.' },
);
export type Bound = Static<typeof Bound>;

const scores = {
  score: score('Score, unanswered counted as 0'),
  potential: score('Score if every unanswered question were worth 1'),
  observed: score('Score of what was answered, where coverage allows it'),
  claimed: score('Score on the values claimed, whatever the evidence'),
  evidenced: orNull(number('Score on what the evidence supports, 0–100; null when evidence is off or nothing is live.')),
  coverage: share('Weight of answered among live questions'),
  level: level('Level that the answers prove'),
  levelHigh: level('Level that the missing answers could still reach'),
  target: score('Score that the target profile asks'),
  gap: orNull(number('Points of the overall score lost to the target.')),
};

const Overall = closed(
  {
    ...scores,
    levelName: orNull(text("Name of the level in the report's language; null while it is not determined.")),
    naShare: share('Weight that the questions that do not apply would have'),
    balanced: score('Weighted geometric mean of the dimensions'),
    weakest: orNull(
      closed({ dimension: text('Dimension id.'), score: number('Its score, 0–100.') }, { description: 'The dimension of least score.' }),
    ),
    boundBy: list(Bound, 'What holds the level down, least bound first.'),
    percentToTarget: share('Share of the target reached'),
  },
  { description: 'The institution as a whole.' },
);

export const DimensionResult = closed(
  {
    id: text('Dimension id.'),
    name: text("Name in the report's language."),
    weight: share('Effective weight'),
    ...scores,
    naShare: share('Weight that the questions that do not apply would have within the dimension'),
    boundBy: list(Bound, 'What holds the level down, least bound first.'),
  },
  { description: 'One dimension.' },
);

export const PrincipleResult = closed(
  { id: text('Principle id.'), name: text("Name in the report's language."), ...scores },
  { description: 'One principle: a second view, never added into the overall score.' },
);

const TopicResult = closed(
  {
    id: text('Topic id.'),
    dimension: text('Dimension id.'),
    name: text("Name in the report's language."),
    score: scores.score,
    potential: scores.potential,
    coverage: scores.coverage,
    weight: share('Effective weight'),
    gap: scores.gap,
  },
  { description: 'One topic.' },
);

const Method = closed(
  {
    levels: list(Type.Number(), 'Least printed score of each level, 0–100, lowest first.'),
    spread: number('Levels by which the institution may stand above its weakest dimension.'),
    severity: closed(
      { high: number('Points from which a gap is high.'), medium: number('Points from which it is medium.') },
      { description: 'Severity of gaps.' },
    ),
    ceilings: closed(
      { none: number('Without evidence.'), documented: number('With documents.'), tested: number('With tests.') },
      { description: 'Highest values 0–1 that evidence supports.' },
    ),
    observedFrom: number('Coverage from which the observed score is given, 0–1.'),
  },
  { description: 'What the rubric sets for the scoring method: with it every number here can be computed again.' },
);

const LocationSchema = closed(
  { file: text('File.'), line: integer('Line, from 1.'), column: integer('Column, from 1.') },
  { description: 'Where the answer stands.' },
);

const BetterAnswer = closed(
  {
    to: Given,
    value: number('Value 0–1 with the evidence that it needs.'),
    effort: orNull(number('Person-weeks from the answer as it stands; null where nobody can say.')),
  },
  { description: 'A better answer.' },
);

export const QuestionResult = closed(
  {
    id: text('Question id.'),
    dimension: text('Dimension id.'),
    topic: text('Topic id.'),
    type: word(QUESTION_TYPES, 'Question type.'),
    principles: list(Type.String(), 'Principle ids.'),
    state: word(QUESTION_STATES, 'Whether it counts and was answered.'),
    answer: Given,
    reason: orNull(text('Why it was declared not applicable; empty where that was removed.')),
    note: orNull(text('The note that came with the answer.')),
    value: share('Value of the answer'),
    weight: share('Effective weight in the overall score'),
    points: orNull(number('Points that the answer brings.')),
    maxPoints: orNull(number('Points that the best answer would bring.')),
    target: share('Value that the target profile asks'),
    gap: share('What is missing to the target'),
    evidence: list(Evidence, 'Evidence as given.'),
    levels: orNull(list(Type.Number(), 'Values 0–1 of the levels of a level question, lowest first.')),
    better: list(BetterAnswer, 'Answers that are worth more, least value first; where none was given, those that are worth something.'),
    decides: flag('Conditions look at its answer: a better one may open and close other questions.'),
    evidenced: share('Value that the evidence supports'),
    assurance: word(ASSURANCES, 'Best evidence that is valid on the as-of date.'),
    ignored: flag('An answer was given, but the question does not apply.'),
    location: orNull(LocationSchema),
  },
  { description: 'One question.' },
);
export type QuestionResult = Static<typeof QuestionResult>;

const MustPassResult = closed(
  {
    id: text('Rule id.'),
    question: text('Question id.'),
    dimension: orNull(text('Dimension that a failure caps; null for the institution.')),
    atLeast: number('Least value that passes, 0–1.'),
    value: share('Value of the answer'),
    cap: integer('Level that a failure caps.'),
    state: word(['passed', 'failed', 'unanswered', 'not-applicable'], 'Outcome.'),
    reason: text("Why the rule exists, in the report's language."),
  },
  { description: 'One must-pass rule.' },
);

export const Gap = closed(
  {
    question: text('Question id.'),
    state: word(['answered', 'unanswered'], 'A gap, or something to find out.'),
    points: number('Points of the overall score that it costs.'),
    severity: word(SEVERITIES, 'Critical fails a must-pass rule; unknown is unanswered.'),
  },
  { description: 'One gap.' },
);
export type Gap = Static<typeof Gap>;

export const Recommendation = closed(
  {
    question: text('Question id.'),
    from: Given,
    to: Given,
    action: text("What to do, in the report's language."),
    owner: orNull(text('Owner id.')),
    effort: orNull(number('Effort in person-weeks.')),
    gain: orNull(number('Exact gain in points of the overall score; null while the answer is not known.')),
    gainPerEffort: orNull(number('Gain per person-week.')),
    unlocks: orNull(integer('The level that this step alone reaches, where it is a higher one.')),
    principles: list(Type.String(), 'Principle ids.'),
  },
  { description: 'The next step for one gap.' },
);
export type Recommendation = Static<typeof Recommendation>;

const names = (what: string) => mapOf(Type.String(), `${what} by id.`);

export const QuestionTexts = closed(
  {
    name: Type.Optional(text('Short name; without it the topic names the question.')),
    text: text('The question.'),
    help: Type.Optional(text('Why it matters.')),
    evidence: Type.Optional(text('What would show it.')),
    unit: Type.Optional(text('Unit of a number.')),
    levels: Type.Optional(list(Type.String(), 'Level texts, lowest first.')),
    options: Type.Optional(names('Option texts')),
    actions: Type.Optional(names('Actions by the answer they reach (level, option, number or yes/no)')),
  },
  { description: 'Texts of one question.' },
);

export const Texts = closed(
  {
    rubric: text('Title of the rubric.'),
    levels: list(Type.String(), 'Level names, lowest first.'),
    target: orNull(text('Name of the target profile.')),
    weightSet: orNull(text('Name of the weight set.')),
    dimensions: names('Dimension names'),
    topics: names('Topic names'),
    principles: names('Principle names'),
    owners: names('Role names'),
    mustPass: names('Reasons'),
    profile: mapOf(
      closed(
        { label: text('Label.'), values: names('Labels of the values') },
        { description: 'Texts of one profile attribute.' },
      ),
      'Profile attributes by id.',
    ),
    questions: mapOf(QuestionTexts, 'Questions by id.'),
  },
  { description: 'Every text that a renderer needs, in one language.' },
);
export type Texts = Static<typeof Texts>;
export type QuestionTexts = Static<typeof QuestionTexts>;

export const Report = closed({
  kind: Type.Literal('report', { description: 'Kind of document.' }),
  schemaVersion: Type.Literal(SCHEMA_VERSION, { description: 'Version of this schema.' }),
  tool: closed({ name: text('Program.'), version: text('Its version.') }, { description: 'What made the report.' }),
  rubric: closed(
    {
      id: text('Rubric id.'),
      version: text('Its version.'),
      digest: text('SHA-256 of everything in it that can change a score.'),
    },
    { description: 'The yardstick.' },
  ),
  institution: Reported,
  assessed: orNull(date('Day of the assessment')),
  asOf: date('Day on which evidence was judged'),
  language: text("Language of the report's own texts."),
  target: orNull(text('Target profile id.')),
  weightSet: orNull(text('Weight set id; null for the weights of the rubric itself.')),
  evidenceMode: word(EVIDENCE_MODES, 'How evidence counts.'),
  method: Method,
  statement: text('What the score is not.'),
  overall: Overall,
  dimensions: list(DimensionResult, 'Dimensions, in rubric order.'),
  principles: list(PrincipleResult, 'Principles, in rubric order.'),
  topics: list(TopicResult, 'Topics, in rubric order.'),
  questions: list(QuestionResult, 'Questions, in rubric order.'),
  answersLocation: Type.Optional(LocationSchema),
  unsettled: list(Type.String(), 'Questions whose condition could not be decided.'),
  mustPass: list(MustPassResult, 'Must-pass rules, in rubric order.'),
  gaps: list(Gap, 'Answered gaps by severity and points; then what is to find out, by weight.'),
  recommendations: list(Recommendation, 'Next steps, in the order to take them.'),
  gates: list(GateResult, 'Gates that were asked for.'),
  baseline: Type.Optional(BaselineResult),
  acceptedGaps: Type.Optional(list(AcceptedGap, 'Gaps that somebody accepted, as the configuration states them.')),
  redacted: Type.Optional(list(word(REDACTIONS, 'What was removed.'), 'What was removed before the report was shared.')),
  whatIf: Type.Optional(
    list(
      closed({ question: text('Question id.'), from: Given, to: Given }, { description: 'The answer in the file, and the one supposed instead.' }),
      'Answers that were supposed instead of those in the file, each with the evidence that it needs: the report is of what would be, not of what is.',
    ),
  ),
  crosswalk: Type.Optional(Crosswalk),
  agreement: Type.Optional(AgreementResult),
  review: Type.Optional(ReviewResult),
  texts: mapOf(Texts, 'Texts by language.'),
});
export type Report = Static<typeof Report>;
export type DimensionResult = Static<typeof DimensionResult>;
export type PrincipleResult = Static<typeof PrincipleResult>;

export const reportSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:genai-readiness:schema:report:1',
  title: 'genai-readiness report',
  description:
    'The result of one assessment. Scores are 0–100 at full precision; points are points of the overall score; shares, weights and values are 0–1.',
  ...Report,
};

/**
 * A roadmap: which steps to take, in which order, for what effort, and what they bring. Everything that it takes to
 * render it, and to hold it against a later assessment, without the rubric.
 *
 * Units: scores 0–100 at full precision; gains are points of the overall score; efforts are person-weeks.
 */
import { Given } from './given.ts';
import { Report, Texts } from './report.ts';
import { LocalText } from './rubric.ts';
import { Type, closed, date, flag, integer, list, mapOf, number, orNull, text, word, type Static } from './schema.ts';
import { GOALS, IN_THE_WAY, LEFT_UNDONE, REDACTIONS, SCHEMA_VERSION, STEP_STATES } from './vocabulary.ts';

const reported = Report.properties;

const score = orNull(number('Overall score, 0–100; null where nothing is live.'));
const level = orNull(integer('Level that the answers prove; null where nothing is live.'));
const effort = (what: string) => number(`${what}, in person-weeks.`, { minimum: 0 });

const standing = (description: string) => closed({ score, level }, { description });

const Goal = closed(
  {
    kind: word(GOALS, 'What was asked: the best for a budget, or the least effort that reaches a level, a score, or the target profile.'),
    value: orNull(number('Person-weeks of a budget, or the level or score to reach; null for the target profile.')),
    reached: flag('Whether the plan does what was asked; otherwise it goes as far as it can.'),
  },
  { description: 'What the plan is for.' },
);

const Wishes = closed(
  {
    only: list(Type.String(), 'Questions, topics, dimensions, principles or owners that steps may come from; empty for all.'),
    exclude: list(Type.String(), 'Questions, topics, dimensions, principles or owners that no step may come from.'),
    fixed: list(
      closed({ question: text('Question id.'), to: Given }, { description: 'A decision.' }),
      'What management has decided: taken whatever it is worth.',
    ),
    capacity: orNull(effort('Effort that a quarter has room for')),
  },
  { description: 'What else was asked of the plan.' },
);

export const PlannedStep = closed(
  {
    question: text('Question id.'),
    from: Given,
    to: Given,
    value: number('Value 0–1 of the answer once the step is taken, with the evidence that it needs.'),
    action: text("What to do, in the roadmap's language."),
    owner: orNull(text('Owner id.')),
    effort: effort('Effort'),
    gain: number('Points that the overall score gains by this step, after those before it.'),
    scoreAfter: score,
    levelAfter: level,
    fixed: flag('Whether management has decided on it.'),
    horizon: orNull(text('Horizon of adoption that the new value belongs to; null where the rubric has none.')),
    wave: orNull(integer('Quarter in which it begins, from 1; null without a capacity.')),
    until: orNull(integer('Quarter in which it ends; null without a capacity.')),
    state: Type.Optional(word(STEP_STATES, 'What became of it, where the plan was held against a later assessment.')),
  },
  { description: 'One step.' },
);
export type PlannedStep = Static<typeof PlannedStep>;

const Wave = closed(
  {
    wave: integer('Number of the quarter, from 1.'),
    from: date('Its first day'),
    to: date('Its last day'),
    effort: effort('Effort planned'),
    owners: list(closed({ owner: orNull(text('Owner id; null for steps without one.')), effort: effort('Effort planned') }, { description: "An owner's load." }), 'Load by owner, in rubric order.'),
  },
  { description: 'One quarter.' },
);

const FrontierPoint = closed(
  {
    effort: effort('Effort'),
    gain: number('Points that the overall score gains.'),
    score,
    level,
  },
  { description: 'The best set of steps for an effort: with less effort none gains as much.' },
);
export type FrontierPoint = Static<typeof FrontierPoint>;

const LeftUndone = closed(
  {
    question: text('Question id.'),
    from: Given,
    to: Given,
    effort: orNull(effort('Effort; null where the rubric does not state it')),
    gain: number('Points that the overall score would gain by it after the plan.'),
    why: word(LEFT_UNDONE, 'Why it is not in the plan: it takes more effort, was left out on request, waits for a question that the plan cannot raise, has no stated effort, or is only evidence to be shown.'),
  },
  { description: 'The next step of a question that the plan leaves undone.' },
);
export type LeftUndone = Static<typeof LeftUndone>;

const InTheWay = closed(
  {
    kind: word(IN_THE_WAY, 'What it is.'),
    id: orNull(text('Dimension, rule or question id; null for the overall score.')),
    question: orNull(text('The question that it is about; null for scores.')),
    reach: orNull(number('Score that can be reached at most, 0–100; null for questions.')),
    needs: orNull(number('Score that is needed, 0–100; null for questions.')),
    points: orNull(number('Points of the overall score that the question withholds; null for scores.')),
  },
  { description: 'Something that stands between the institution and the goal.' },
);
export type InTheWay = Static<typeof InTheWay>;

const question = reported.questions.items.properties;

export const Roadmap = closed({
  kind: Type.Literal('roadmap', { description: 'Kind of document.' }),
  schemaVersion: Type.Literal(SCHEMA_VERSION, { description: 'Version of this schema.' }),
  tool: reported.tool,
  rubric: reported.rubric,
  institution: reported.institution,
  assessed: reported.assessed,
  asOf: date('Day on which evidence was judged, and on which the plan begins'),
  language: text("Language of the roadmap's own texts."),
  target: reported.target,
  weightSet: reported.weightSet,
  evidenceMode: reported.evidenceMode,
  statement: reported.statement,
  goal: Goal,
  wishes: Wishes,
  effort: effort('Effort of all steps'),
  gain: number('Points that the overall score gains by all steps.'),
  proved: flag('Whether it is proved that no plan does better; otherwise it is the best that was found.'),
  before: standing('How the institution stands.'),
  after: standing('How it stands once all steps are taken.'),
  steps: list(PlannedStep, 'Steps, in the order to take them.'),
  waves: list(Wave, 'Quarters, where a capacity was given.'),
  horizons: list(
    closed({ id: text('Horizon id.'), name: LocalText, quarter: integer('First quarter, from 1.') }, { description: 'A horizon of adoption.' }),
    'Horizons of adoption that the rubric knows.',
  ),
  next: orNull(
    closed(
      { effort: effort('Effort beyond the budget, or beyond the plan where there is none'), gain: number('Points beyond those of the plan.'), score, level },
      { description: 'What more effort would buy first.' },
    ),
  ),
  frontier: list(FrontierPoint, 'The best set of steps for every effort, whatever the goal; least effort first.'),
  liftCaps: orNull(
    closed(
      {
        lifted: list(Type.String(), 'Must-pass rules that capped a level and are met by the plan.'),
        standing: list(Type.String(), 'Must-pass rules that cap a level and that the budget, or the steps there are, cannot meet.'),
        sacrificed: number('Points of the overall score that the best plan for the same budget would gain beyond this one.'),
      },
      { description: 'What clearing the caps first did; null where it was not asked for.' },
    ),
  ),
  undone: list(LeftUndone, 'What the plan leaves undone, most gain for the effort first.'),
  toFindOut: list(
    closed({ question: text('Question id.'), points: number('Points of the overall score that the best answer would bring.') }, { description: 'An unanswered question.' }),
    'Unanswered questions, by what they may be worth: establishing an answer is no step with a gain.',
  ),
  inTheWay: list(InTheWay, 'Where the goal is not reached, what stands in the way.'),
  questions: list(
    closed(
      { id: question.id, dimension: question.dimension, topic: question.topic, type: question.type, principles: question.principles, state: question.state, answer: question.answer, value: question.value, weight: question.weight },
      { description: 'One question, as it stood when the plan was made.' },
    ),
    'Questions, in rubric order.',
  ),
  check: Type.Optional(
    closed(
      {
        asOf: date('Day on which it was checked'),
        assessed: reported.assessed,
        now: standing('How the institution stands by the later assessment.'),
        regressions: list(
          closed(
            { question: text('Question id.'), from: Given, to: Given, points: number('Points of the overall score that it lost.') },
            { description: 'An answer that is worth less than when the plan was made, or is gone.' },
          ),
          'What stands worse than when the plan was made.',
        ),
      },
      { description: 'The plan held against a later assessment.' },
    ),
  ),
  redacted: Type.Optional(list(word(REDACTIONS, 'What was removed.'), 'What was removed before the roadmap was shared.')),
  texts: mapOf(Texts, 'Texts by language.'),
});
export type Roadmap = Static<typeof Roadmap>;

export const roadmapSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:genai-readiness:schema:roadmap:1',
  title: 'genai-readiness roadmap',
  description: 'The steps that bring an institution furthest for their effort, or furthest up for the least effort.',
  ...Roadmap,
};

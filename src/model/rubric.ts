/** The rubric file: what is asked, how it is weighed, and what to do about gaps. */
import { Type, closed, date, flag, id, integer, list, mapOf, number, text, word, type Static } from './schema.ts';
import { EVIDENCE_MODES, VERSION_PATTERN } from './vocabulary.ts';

/** A text in each language of the rubric: language tag → text. */
export const LocalText = mapOf(Type.String(), 'The text in each language of the rubric, by language tag.');
export type LocalText = Static<typeof LocalText>;

export interface Bounds {
  atLeast?: number;
  atMost?: number;
}

/** A three-valued condition on the profile and on other answers. */
export type Condition =
  | { profile: Record<string, string[] | Bounds> }
  | { answer: { question: string; atLeast?: number; atMost?: number; is?: string[] } }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

const bounds = { atLeast: Type.Optional(number('Least value.')), atMost: Type.Optional(number('Largest value.')) };
const condition = Type.Unsafe<Condition>({ $ref: '#/$defs/condition' });

const conditionDefinition = {
  description: 'A condition on the profile, on another answer, or a combination. Exactly one key.',
  type: 'object',
  minProperties: 1,
  maxProperties: 1,
  additionalProperties: false,
  properties: {
    profile: {
      description: 'Profile attributes: any of the listed values, or bounds for a number; several attributes must all hold.',
      type: 'object',
      minProperties: 1,
      additionalProperties: {
        if: { type: 'array' },
        then: list(Type.String(), 'Any of these values.', { minItems: 1 }),
        else: closed(bounds, { minProperties: 1 }),
      },
    },
    answer: closed(
      {
        question: id('The question whose answer is looked at.'),
        ...bounds,
        is: Type.Optional(list(Type.String(), 'Any of these options is chosen.', { minItems: 1 })),
      },
      { description: "Another answer: bounds on its raw value 0–1, or chosen options.", minProperties: 2 },
    ),
    all: list(condition, 'Holds when every one holds.'),
    any: list(condition, 'Holds when at least one holds.'),
    not: condition,
  },
};

const weight = Type.Optional(number('Weight among siblings; default 1.', { minimum: 0 }));
const share = (description: string) => number(description, { minimum: 0, maximum: 1 });
const shares = (description: string) => Type.Optional(mapOf(share('Value 0–1.'), description));
const named = { id: id('Id, unique within its kind.'), name: Type.Optional(LocalText) };

const action = {
  action: Type.Optional(LocalText),
  effort: Type.Optional(number('Effort in person-weeks.', { minimum: 0 })),
  owner: Type.Optional(id('Role that carries the action.')),
};

export const Source = closed(
  {
    part: Type.Optional(integer('Part of the source report.')),
    principle: Type.Optional(integer('Number of the principle in that part.')),
    challenge: Type.Optional(Type.String({ description: 'Challenge named in that part.' })),
    beyond: Type.Optional(Type.String({ description: 'Id of a later framework that asks for it.' })),
    control: Type.Optional(Type.String({ description: 'Control id within that framework.' })),
    ref: Type.Optional(Type.String({ description: 'Any other source, in words.' })),
    url: Type.Optional(Type.String({ description: 'Address of that source.' })),
  },
  { description: 'Where the requirement comes from.', minProperties: 1 },
);

const Requirement = closed(
  { question: id('The question that must come first.'), atLeast: share('The raw value it must have reached.') },
  { description: 'A prerequisite for planning.' },
);

const Reference = closed(
  {
    framework: id('Framework id, as listed in `frameworks`.'),
    control: text('Control id within the framework.'),
    relation: word(['equal', 'supports', 'partial'], 'How the question relates to the control.'),
  },
  { description: 'A control of an outside framework that this question speaks to.' },
);

const LevelStep = closed(
  {
    text: Type.Optional(LocalText),
    points: Type.Optional(share('Value of this level; default k/(n−1); given for all levels or none.')),
    ...action,
  },
  { description: 'One anchored level; action, effort and owner say how to get here from the level below.' },
);

const Option = {
  id: id('Option id, unique within the question.'),
  text: Type.Optional(LocalText),
  points: Type.Optional(number('Points of the option; 0 if it is exclusive.', { minimum: 0 })),
  ...action,
};
const ChoiceOption = closed(
  { ...Option, points: number('Points; the largest of the question is worth 1.', { minimum: 0 }) },
  { description: 'One option of a choice; action, effort and owner say how to get here from the option of next fewer points.' },
);
const MultiOption = closed(
  { ...Option, exclusive: Type.Optional(flag('"None of these": alone, worth 0.')) },
  {
    description: 'One option of a multiple choice.',
    if: { required: ['exclusive'], properties: { exclusive: { const: true } } },
    else: { required: ['points'] },
  },
);

const NumberStep = closed(
  { to: number('The value that the step reaches.'), ...action },
  { description: 'A step towards a better value.' },
);

const asked = {
  id: id('Question id, unique over the rubric.'),
  name: Type.Optional(LocalText),
  principles: Type.Optional(list(id('Principle id.'), 'Principles served.')),
  challenges: Type.Optional(list(id('Challenge id.'), 'Challenges probed.')),
  text: Type.Optional(LocalText),
  help: Type.Optional(LocalText),
  evidence: Type.Optional(LocalText),
  allowNa: Type.Optional(flag('May be declared not applicable with a reason; default false.')),
  weight,
  when: Type.Optional(condition),
  requires: Type.Optional(list(Requirement, 'Questions that are planned before this one.')),
  source: Type.Optional(Source),
  refs: Type.Optional(list(Reference, 'Crosswalk to outside frameworks.')),
};

const unit = Type.Optional(
  Type.Unsafe<string | LocalText>({ if: { type: 'object' }, then: LocalText, else: { type: 'string' }, description: 'Unit of a number.' }),
);

export const LevelQuestion = closed({
  ...asked,
  type: Type.Literal('level', { description: 'Anchored levels.' }),
  levels: list(LevelStep, 'Levels, lowest first.', { minItems: 2 }),
});
export const BooleanQuestion = closed({
  ...asked,
  type: Type.Literal('boolean', { description: 'Yes or no.' }),
  positive: Type.Optional(
    Type.Unsafe<'yes' | 'no' | boolean>({ enum: ['yes', 'no', true, false], description: 'The answer worth 1; default yes.' }),
  ),
  ...action,
});
export const ChoiceQuestion = closed({
  ...asked,
  type: Type.Literal('choice', { description: 'One of several options.' }),
  options: list(ChoiceOption, 'Options.', { minItems: 2 }),
});
export const MultiQuestion = closed({
  ...asked,
  type: Type.Literal('multi', { description: 'Any of several options.' }),
  options: list(MultiOption, 'Options.', { minItems: 1 }),
  fullMarks: Type.Optional(number('Points that earn 1; default the sum of all points.', { exclusiveMinimum: 0 })),
});
export const NumberQuestion = closed({
  ...asked,
  type: Type.Literal('number', { description: 'A measured number.' }),
  unit,
  min: Type.Optional(number('Least value that can be true.')),
  max: Type.Optional(number('Largest value that can be true.')),
  curve: list(Type.Tuple([Type.Number(), share('Value 0–1.')]), 'Pairs [v, x], v strictly increasing.', { minItems: 1 }),
  scale: Type.Optional(word(['linear', 'log'], 'Interpolation on v or on ln v; default linear.')),
  steps: Type.Optional(list(NumberStep, 'Steps towards better values.')),
});

const questionTypes = [LevelQuestion, BooleanQuestion, ChoiceQuestion, MultiQuestion, NumberQuestion];

export type LevelQuestion = Static<typeof LevelQuestion>;
export type BooleanQuestion = Static<typeof BooleanQuestion>;
export type ChoiceQuestion = Static<typeof ChoiceQuestion>;
export type MultiQuestion = Static<typeof MultiQuestion>;
export type NumberQuestion = Static<typeof NumberQuestion>;
export type Question = LevelQuestion | BooleanQuestion | ChoiceQuestion | MultiQuestion | NumberQuestion;
export type QuestionType = Question['type'];

const Question = Type.Unsafe<Question>({
  type: 'object',
  description: 'A question.',
  required: ['id', 'type'],
  discriminator: { propertyName: 'type' },
  oneOf: questionTypes,
});

export const Topic = closed({ ...named, weight, questions: list(Question, 'Questions.', { minItems: 1 }) }, { description: 'A topic.' });
export type Topic = Static<typeof Topic>;

export const Dimension = closed(
  { ...named, weight, topics: list(Topic, 'Topics.', { minItems: 1 }) },
  { description: 'A dimension.' },
);
export type Dimension = Static<typeof Dimension>;

export const ProfileAttribute = closed(
  {
    id: id('Attribute id.'),
    label: Type.Optional(LocalText),
    required: Type.Optional(flag('The interview insists on it; a score only warns.')),
    many: Type.Optional(flag('Several options may hold.')),
    type: Type.Optional(word(['choice', 'number'], 'Default choice.')),
    unit,
    options: Type.Optional(
      list(closed({ id: id('Option id.'), label: Type.Optional(LocalText) }, { description: 'Option.' }), 'Options of a choice.'),
    ),
  },
  { description: 'Something asked about the institution first.' },
);
export type ProfileAttribute = Static<typeof ProfileAttribute>;

export const TargetProfile = closed(
  {
    ...named,
    when: Type.Optional(condition),
    default: Type.Optional(share('Target of every question that nothing more specific names; default 0.')),
    dimensions: shares('Targets by dimension id.'),
    topics: shares('Targets by topic id.'),
    questions: shares('Targets by question id.'),
  },
  { description: 'A named target profile, in values 0–1; the most specific entry wins.' },
);
export type TargetProfile = Static<typeof TargetProfile>;

export const WeightSet = closed(
  {
    ...named,
    when: Type.Optional(condition),
    dimensions: Type.Optional(mapOf(number('Weight.', { minimum: 0 }), 'Weights by dimension id.')),
    ahp: Type.Optional(
      list(list(number('Judgement.', { exclusiveMinimum: 0 }), 'Row.'), 'Pairwise comparison matrix, dimensions in rubric order.', {
        minItems: 1,
      }),
    ),
  },
  { description: 'Another set of dimension weights.' },
);
export type WeightSet = Static<typeof WeightSet>;

export const MustPass = closed(
  {
    id: id('Rule id.'),
    question: id('Question looked at.'),
    atLeast: share('Least value that passes.'),
    cap: integer('Level that a failure caps.', { minimum: 0 }),
    dimension: Type.Optional(id('Dimension that is capped; without it the institution is.')),
    reason: Type.Optional(LocalText),
  },
  { description: 'What no average may hide.' },
);
export type MustPass = Static<typeof MustPass>;

export const Horizon = closed(
  {
    id: id('Horizon id.'),
    name: Type.Optional(LocalText),
    upTo: share('Largest value that belongs to it.'),
    quarter: integer('Quarter from which steps to such values are planned, from 1.', { minimum: 1 }),
  },
  { description: 'From when on steps are planned, by the value that they reach.' },
);
export type Horizon = Static<typeof Horizon>;

const Scoring = closed(
  {
    spread: Type.Optional(integer('Levels that the institution may stand above its weakest dimension; default 1.', { minimum: 0 })),
    observedFrom: Type.Optional(share('Coverage from which the observed mean is shown; default 0.6666.')),
    evidence: Type.Optional(
      closed(
        {
          mode: Type.Optional(word(EVIDENCE_MODES, 'Default shown.')),
          ceilings: Type.Optional(
            closed(
              {
                none: Type.Optional(share('Default 0.5.')),
                documented: Type.Optional(share('Default 0.75.')),
                tested: Type.Optional(share('Default 1.')),
              },
              { description: 'Largest value that an answer with that evidence can show.' },
            ),
          ),
        },
        { description: 'How evidence counts.' },
      ),
    ),
    severity: Type.Optional(
      closed(
        {
          high: Type.Optional(number('Points from which a gap is high; default 1.5.')),
          medium: Type.Optional(number('Points from which a gap is medium; default 0.5.')),
        },
        { description: 'Severity of gaps, in points of the overall score.' },
      ),
    ),
  },
  { description: 'Settings of the scoring method.' },
);

const Release = closed(
  { version: text('Version.'), date: date('Day of release'), changes: LocalText },
  { description: 'What changed in a version.' },
);

export const Successor = closed(
  {
    question: id('A question of the newer version.'),
    levels: Type.Optional(mapOf(Type.Integer({ minimum: 0 }), 'Old level → new level; a level that is not listed must be answered again.')),
    options: Type.Optional(mapOf(Type.String(), 'Old option → new option; an option that is not listed is not carried over.')),
    again: Type.Optional(flag('Nothing carries over: the question must be answered again.')),
  },
  { description: 'A question that takes over an older answer; without levels, options and again it takes it as it is.' },
);
export type Successor = Static<typeof Successor>;

export const Migration = closed(
  {
    from: integer('Major version of the older answers.', { minimum: 0 }),
    to: integer('Major version that they are carried to: the next one.', { minimum: 1 }),
    questions: mapOf(
      closed(
        {
          becomes: list(Successor, 'One successor: renamed or changed. Several: split. The same successor for several questions: merged. None: dropped.'),
          reason: Type.Optional(LocalText),
        },
        { description: 'What becomes of an answer.' },
      ),
      'By id of the older question; answers to questions that are not listed carry over as they are.',
    ),
  },
  { description: 'How answers for one major version become answers for the next.' },
);
export type Migration = Static<typeof Migration>;

const rubricProperties = {
  rubric: id('Rubric id.'),
  version: text('Semantic version; another major version may not carry answers over.', { pattern: VERSION_PATTERN }),
  languages: list(Type.String(), 'Languages of every text; the first is the fallback.', { minItems: 1 }),
  title: Type.Optional(LocalText),
  source: Type.Optional(
    closed(
      {
        title: Type.Optional(Type.Unsafe<string | LocalText>({ description: 'Title.' })),
        publisher: Type.Optional(Type.Unsafe<string | LocalText>({ description: 'Publisher.' })),
        year: Type.Optional(integer('Year.')),
        url: Type.Optional(Type.String({ description: 'Address.' })),
      },
      { description: 'What the rubric is derived from.' },
    ),
  ),
  levels: list(
    closed(
      { name: Type.Optional(LocalText), from: number('Least printed score of the level, 0–100.', { minimum: 0, maximum: 100 }) },
      { description: 'A level of a dimension and of the institution.' },
    ),
    'Levels, lowest first, the first from 0.',
    { minItems: 2 },
  ),
  scoring: Type.Optional(Scoring),
  profile: Type.Optional(list(ProfileAttribute, 'What is asked about the institution first.')),
  principles: Type.Optional(
    list(
      closed({ ...named, text: Type.Optional(LocalText), source: Type.Optional(Source) }, { description: 'A principle.' }),
      'Principles: a second view of the same answers.',
    ),
  ),
  owners: Type.Optional(list(closed(named, { description: 'A role.' }), 'Roles that carry actions.')),
  challenges: Type.Optional(list(closed(named, { description: 'A challenge.' }), 'Challenges that questions probe.')),
  style: Type.Optional(
    closed({ vague: Type.Optional(mapOf(Type.Array(Type.String()), 'Words to avoid, by language.')) }, { description: 'Style rules.' }),
  ),
  frameworks: Type.Optional(list(Type.String(), 'Ids of frameworks that `refs` name.')),
  targets: Type.Optional(list(TargetProfile, 'Named target profiles.')),
  weightSets: Type.Optional(list(WeightSet, 'Other sets of weights.')),
  mustPass: Type.Optional(list(MustPass, 'Rules that cap levels.')),
  horizons: Type.Optional(list(Horizon, 'Horizons of adoption, nearest first; only planning uses them.')),
  changelog: Type.Optional(list(Release, 'What changed, newest version first.')),
  migrations: Type.Optional(list(Migration, 'From one major version to the next.')),
};

/** A rubric whose dimensions have all been read in. */
export const Rubric = Type.Object(
  { ...rubricProperties, dimensions: list(Dimension, 'Dimensions.', { minItems: 1 }) },
  { additionalProperties: false },
);
export type Rubric = Static<typeof Rubric>;

/** The published schema: a dimension may also be the name of a file beside the rubric. */
export const rubricSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:genai-readiness:schema:rubric:1',
  title: 'genai-readiness rubric',
  description: 'What is asked of an institution, how it is weighed, and what to do about gaps.',
  ...Type.Object(
    {
      ...rubricProperties,
      dimensions: list(
        Type.Unsafe<string | Dimension>({ if: { type: 'string' }, else: Dimension, description: 'A dimension, or the file that holds it.' }),
        'Dimensions.',
        { minItems: 1 },
      ),
    },
    { additionalProperties: false },
  ),
  $defs: { condition: conditionDefinition },
};

/** A rubric with the SHA-256 of everything in it that can change a score. */
export interface LoadedRubric {
  definition: Rubric;
  digest: string;
}

/**
 * The portfolio: many institutions held against the same rubric. Units as in the report: scores 0–100 at full precision,
 * coverage and shares 0–1, points of the overall score; null where there is none.
 *
 * What compares institutions one by one (`institutions`, `groups`) is there up to a number of institutions, beyond which
 * `exact` is false; all else is there always, and what was made of parts apart is the same as what is made of the whole,
 * percentiles aside, which then are off by no more than `percentileError`.
 */
import { Profile } from './answers.ts';
import { Texts } from './report.ts';
import { Type, closed, flag, integer, list, mapOf, number, orNull, text, word, type Static } from './schema.ts';
import { EVIDENCE_MODES, REDACTIONS, SCHEMA_VERSION } from './vocabulary.ts';

const score = (what: string) => orNull(number(`${what}, 0–100; null where nothing is live.`));
const level = (what: string) => orNull(integer(`${what}; null where nothing is live.`));
const share = (what: string) => number(`${what}, 0–1.`);

const standing = {
  score: score('Score, unanswered counted as 0'),
  potential: score('Score if every unanswered question were worth 1'),
  level: level('Level that the answers prove'),
  levelHigh: level('Level that the missing answers could still reach'),
};

const Range = (description: string) => closed({ low: number('Least, 0–100.'), high: number('Most, 0–100.') }, { description });

export const Member = closed(
  {
    name: text('Name.'),
    profile: Profile,
    overall: closed({ ...standing, coverage: orNull(share('Weight of answered among live questions')) }, { description: 'The institution as a whole.' }),
    dimensions: list(closed({ id: text('Dimension id.'), ...standing }, { description: 'One dimension.' }), 'Dimensions, in rubric order.'),
    principles: list(closed({ id: text('Principle id.'), ...standing }, { description: 'One principle.' }), 'Principles, in rubric order.'),
    mustPass: list(Type.String(), 'Ids of the must-pass rules that fail.'),
    rank: orNull(
      closed(
        { best: integer('One more than the institutions that are certainly ahead.'), worst: integer('The institutions that are not certainly behind.') },
        { description: 'Places that it can have once every answer is in; null without a score.' },
      ),
    ),
    percentile: orNull(Range('Share of its peers in % that is certainly behind, and that is not certainly ahead; null without peers. Peers are the others, or those that share a value of the attribute.')),
  },
  { description: 'One institution.' },
);
export type Member = Static<typeof Member>;

export const Quantiles = closed(
  {
    least: number('Least.'),
    p10: number('10th percentile.'),
    p25: number('25th percentile.'),
    median: number('Median.'),
    p75: number('75th percentile.'),
    p90: number('90th percentile.'),
    greatest: number('Greatest.'),
    mean: number('Arithmetic mean.'),
  },
  { description: 'Percentiles of type 7 (Hyndman and Fan), 0–100.' },
);
export type Quantiles = Static<typeof Quantiles>;

export const Spread = closed(
  {
    id: orNull(text('Dimension or principle id; null for the institution as a whole.')),
    count: integer('Institutions with a score.'),
    score: orNull(Quantiles),
    potential: orNull(Quantiles),
    levels: list(
      closed(
        { level: integer('Level, from 0.'), certain: integer('Institutions whose level it is.'), possible: integer('Institutions whose level it is or can still become; those that are certain included.') },
        { description: 'One level.' },
      ),
      'Every level, lowest first.',
    ),
  },
  { description: 'How institutions are spread.' },
);
export type Spread = Static<typeof Spread>;

const Cells = Type.Array(Type.Tuple([Type.Integer(), Type.Integer()]), { description: 'Counts by tenth of a point: [tenth, institutions], ascending.' });

export const Tally = closed(
  {
    part: orNull(word(['dimensions', 'principles'], 'What the id is of; null for the institution as a whole.')),
    id: orNull(text('Dimension or principle id; null for the institution as a whole.')),
    count: integer('Institutions with a score.'),
    sums: Type.Tuple([Type.Number(), Type.Number()], { description: 'Sums of scores and of potentials.' }),
    ends: orNull(Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()], { description: 'Least and greatest score, least and greatest potential.' })),
    scores: Cells,
    potentials: Cells,
    levels: Type.Array(Type.Tuple([Type.Integer(), Type.Integer(), Type.Integer()]), { description: 'Counts by level: [level, highest level, institutions].' }),
  },
  { description: 'What can be added up over parts of a portfolio.' },
);
export type Tally = Static<typeof Tally>;

const spreads = {
  overall: Spread,
  dimensions: list(Spread, 'Dimensions, in rubric order.'),
};

export const CommonGap = closed(
  {
    question: text('Question id.'),
    dimension: text('Dimension id.'),
    asked: integer('Institutions to which the question applies.'),
    having: integer('Institutions whose answer stays below their target.'),
    critical: integer('Institutions whose answer fails a must-pass rule.'),
    unanswered: integer('Institutions that have not answered it.'),
    points: number('Points of the overall score that those who have the gap lose by it, added up.'),
  },
  { description: 'One gap, over all institutions whose gaps are known.' },
);
export type CommonGap = Static<typeof CommonGap>;

export const Portfolio = closed({
  kind: Type.Literal('portfolio', { description: 'Kind of document.' }),
  schemaVersion: Type.Literal(SCHEMA_VERSION, { description: 'Version of this schema.' }),
  tool: closed({ name: text('Program.'), version: text('Its version.') }, { description: 'What made the portfolio.' }),
  rubric: closed(
    { id: text('Rubric id.'), version: text('Its version.'), digest: text('SHA-256 of everything in it that can change a score.') },
    { description: 'The yardstick of all of them.' },
  ),
  language: text("Language of the portfolio's own texts."),
  evidenceMode: orNull(word(EVIDENCE_MODES, 'How evidence counts; null where only compact results were read, which do not say it.')),
  statement: text('What a score is not.'),
  by: orNull(text('Profile attribute that peers share; null where all are peers.')),
  count: integer('Institutions.'),
  leftOut: integer('Lines that hold errors in place of a result.'),
  exact: flag('Every institution is listed, and percentiles are of their very scores.'),
  percentileError: number('Largest error of a percentile, in points.'),
  institutions: list(Member, 'Institutions by score, highest first; empty where there are too many to be compared one by one.'),
  groups: list(
    closed(
      {
        institutions: list(Type.Integer(), 'Places in `institutions`, from 0.'),
        range: Range('From the least score to the greatest potential.'),
      },
      { description: 'Institutions whose intervals overlap, if need be through others; anyone of it is certainly ahead of everyone in the groups that follow.' },
    ),
    'Groups that can be told apart, foremost first.',
  ),
  ...spreads,
  principles: list(Spread, 'Principles, in rubric order.'),
  peers: list(
    closed({ value: orNull(text('Value of the attribute; null where it is not stated.')), count: integer('Institutions.'), ...spreads }, { description: 'Those who share a value.' }),
    'By value of the attribute, in rubric order.',
  ),
  gapsKnown: integer('Institutions whose gaps are known: those read as answers or whole reports.'),
  gaps: list(CommonGap, 'Gaps, those that most have first.'),
  mustPass: list(
    closed({ id: text('Rule id.'), failing: integer('Institutions whose answer fails it.') }, { description: 'One must-pass rule.' }),
    'Must-pass rules that someone fails, most first.',
  ),
  tallies: list(
    closed({ value: orNull(text('Value of the attribute; null where it is not stated, or for all.')), all: flag('Of all institutions.'), count: integer('Institutions.'), tallies: list(Tally, 'Overall, dimensions, principles.') }, { description: 'Tallies of all, or of those who share a value.' }),
    'What parts of a portfolio are put together from.',
  ),
  redacted: Type.Optional(list(word(REDACTIONS, 'What was removed.'), 'What was removed before the portfolio was shared.')),
  texts: mapOf(Texts, 'Texts by language.'),
});
export type Portfolio = Static<typeof Portfolio>;

export const portfolioSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:genai-readiness:schema:portfolio:1',
  title: 'genai-readiness portfolio',
  description: 'Many institutions held against one rubric. Scores are 0–100 at full precision; points are points of the overall score; shares are 0–1.',
  ...Portfolio,
};

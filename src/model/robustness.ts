/**
 * How sure the order of those compared is, when weights are in doubt and answers are missing (scoring method, section 7).
 * Shares are 0–1; margins, contributions and score ranges are points of the overall score.
 */
import { closed, flag, integer, list, number, orNull, text, word, type Static } from './schema.ts';
import { BASES, VERDICTS } from './vocabulary.ts';

const figures = {
  kind: word(VERDICTS, 'By the share of weightings within the range asked for: dominates 1, robust at least .95, likely at least .80, else undetermined.'),
  boxShare: number('Share of the weightings within the range that keep it ahead; .5 where nothing separates the two.'),
  boxShareBy: word(['exact', 'monte-carlo'], 'How that share was found: in exact rationals, or drawn where more than twelve dimensions differ.'),
  simplexShare: number('Share of all weightings of the dimensions that keep it ahead, exact; .5 where nothing separates the two.'),
  breakingPoint: orNull(
    number('Least share by which some weights must move for the order to turn, −1 to 1. Negative where it is behind: as much must they move for it to come ahead. Null where nothing separates the two.'),
  ),
  dominatesOrdinally: orNull(flag('Whether it is ahead in the level questions whatever the steps between levels are worth. Null where there are no level questions.')),
  margin: number('How far it is ahead at the weights as they are, in points; negative where it is behind.'),
};

export const Figures = closed(figures, { description: 'How sure it is that one is ahead.' });
export type Figures = Static<typeof Figures>;

export const WeightSwing = closed(
  {
    dimension: text('Dimension id.'),
    contribution: number('Points of the margin that this dimension brings.'),
    lowered: number('Margin when this weight alone is lowered by the whole range.'),
    raised: number('Margin when this weight alone is raised by the whole range.'),
    turnsAt: orNull(number('Relative change of this weight alone at which the order turns, above −1; null where none does.')),
  },
  { description: 'What hangs on the weight of one dimension.' },
);
export type WeightSwing = Static<typeof WeightSwing>;

const weights = list(WeightSwing, 'By dimension, widest swing first.');

const Quantiles = closed(
  { q05: number('5 % of the draws are below it.'), q50: number('Median.'), q95: number('95 % of the draws are below it.') },
  { description: 'Quantiles of an overall score over the draws (type 7), 0–100.' },
);

export const Direction = closed(
  {
    ...figures,
    weights,
    monteCarlo: closed(
      {
        share: number('Share of the draws in which it is ahead; a tie counts half.'),
        ahead: Quantiles,
        behind: Quantiles,
      },
      { description: 'The weights of all dimensions, topics and questions drawn at random, the same draws for both.' },
    ),
  },
  { description: "How sure it is that one is ahead whatever the missing answers are: its score against the other's potential." },
);
export type Direction = Static<typeof Direction>;

const basis = word(BASES, 'What the two are judged on.');

export const Beside = closed(
  { basis, forward: Figures, reverse: Figures },
  { description: 'The same verdict on the other basis, where not the same questions apply to both.' },
);
export type Beside = Static<typeof Beside>;

export const PairVerdict = closed(
  {
    first: integer('Index of one institution.'),
    other: integer('Index of the other.'),
    basis,
    questions: integer('Number of questions that apply to both.'),
    forward: Direction,
    reverse: Direction,
    asTheyStand: closed({ ...figures, weights }, { description: 'The first against the other with everything unanswered worth 0: were both as they stand.' }),
    beside: orNull(Beside),
  },
  { description: 'The verdict on two.' },
);
export type PairVerdict = Static<typeof PairVerdict>;

export const Verdict = closed({ forward: Direction, reverse: Direction }, { description: 'The verdict on the first two: of the first over the second, and the reverse. Null where they cannot be compared.' });
export type Verdict = Static<typeof Verdict>;

export const Ranking = closed(
  {
    groups: list(list(integer('Index of an institution.'), 'Those that share a rank.'), 'From the top: everybody in an earlier group is at least likely ahead of everybody in a later one.'),
    ranks: list(
      closed(
        {
          institution: integer('Index.'),
          best: integer('One more than there are institutions at least likely ahead of it.'),
          worst: integer('As many as there are institutions, less those that it is at least likely ahead of.'),
        },
        { description: 'Between which ranks one stands.' },
      ),
      'In the order of the institutions.',
    ),
  },
  { description: 'The order of more than two, as far as it is sure; ties are ties. Holds those that can be compared with the first.' },
);
export type Ranking = Static<typeof Ranking>;

const Range = closed({ low: number('Least.'), high: number('Greatest.') }, { description: 'What weights within the range can make of it, 0–100.' });

export const Robustness = closed(
  {
    within: number('How far each weight may move, as a share of itself.'),
    draws: integer('Number of random draws.'),
    generator: text('Generator of the random numbers.'),
    seed: integer('Its seed.'),
    ranges: list(
      closed({ score: orNull(Range), potential: orNull(Range) }, { description: 'Exact ranges of one institution; null where nothing is scored.' }),
      'In the order of the institutions: what the weights of the dimensions can make of their overall scores.',
    ),
  },
  { description: 'What the verdicts were asked with, and how far scores move with the weights.' },
);
export type Robustness = Static<typeof Robustness>;

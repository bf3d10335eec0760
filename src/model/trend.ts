/** One institution over time: how fast it moves, what moved it, and when the target is reached at the present rate. */
import { closed, date, integer, list, number, orNull, text, word, type Static } from './schema.ts';
import { ASSURANCES, OUTLOOKS } from './vocabulary.ts';

export const Outlook = closed(
  {
    state: word(OUTLOOKS, 'Whether the target score is reached; never where the rate is not positive.'),
    expected: orNull(date('Day on which the line through the scores is at the target')),
    earliest: orNull(date('First day on which a new assessment could be at the target, within the confidence')),
    latest: orNull(date('First day on which a new assessment would be at the target, within the confidence; null where there is none within the horizon')),
  },
  { description: 'When the score that the target asks is reached at the present rate.' },
);
export type Outlook = Static<typeof Outlook>;

export const Series = closed(
  {
    dimension: orNull(text('Dimension id; null for the overall score.')),
    target: orNull(number('Score that the target of the last assessment asks, 0–100.')),
    rate: orNull(
      closed(
        {
          proved: number('Of the scores as proved.'),
          low: number('The least that the missing answers could make of it.'),
          high: number('The most that the missing answers could make of it.'),
        },
        { description: 'Points per year, by ordinary least squares; null with fewer than three days.' },
      ),
    ),
    outlook: orNull(Outlook),
    moved: list(
      closed({ question: text('Question id.'), points: number('Points of the overall score.') }, { description: 'What one question moved.' }),
      'What moved a dimension between the first and the last assessment, largest first.',
    ),
  },
  { description: 'The overall score, or one dimension.' },
);
export type Series = Static<typeof Series>;

export const Decay = closed(
  {
    question: text('Question id.'),
    expired: date('Last day on which the evidence was valid'),
    before: word(ASSURANCES, 'Best evidence on that day.'),
    now: word(ASSURANCES, 'Best evidence at the last assessment.'),
    points: orNull(number('Points of the overall score that it cost, where evidence counts strictly and the answer stayed.')),
  },
  { description: 'Evidence that expired between the first assessment and the last, and was not replaced.' },
);
export type Decay = Static<typeof Decay>;

export const Trend = closed(
  {
    confidence: number("Confidence of the interval, 0–1: a prediction interval about the line by Student's t with n − 2 degrees of freedom, over every completion of the missing answers."),
    horizonYears: integer('Years after the last assessment beyond which nothing is predicted.'),
    series: list(Series, 'The overall score first, then by dimension.'),
    decayed: list(Decay, 'In rubric order.'),
  },
  { description: 'How one institution moves over time.' },
);
export type Trend = Static<typeof Trend>;

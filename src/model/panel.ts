/** What a report says of those who have answered together, and of those who have reviewed the answers. */
import { Given } from './given.ts';
import { Type, closed, flag, integer, list, number, orNull, text, word } from './schema.ts';
import { NO_ALPHA, QUESTION_STATES } from './vocabulary.ts';

const score = (what: string) => orNull(number(`${what}, 0–100; null where nothing is live.`));

export const reliability = {
  alpha: orNull(number("Krippendorff's alpha, ordinal, over the level questions; 1 is full agreement, 0 what chance would give. Null with a reason.")),
  reason: orNull(word(NO_ALPHA, 'Why there is no alpha: fewer than two questions were answered by two, or all answers are the same.')),
  respondents: integer('Who has answered at least one of these questions with a level.'),
  units: integer('Level questions that at least two have answered.'),
  exact: orNull(number('Share of those, 0–1, on which all say the same; null where there are none.')),
  undecided: orNull(number('Alpha over the questions that the group has not decided.')),
  provisional: flag('That alpha is below .667: the merged level rests on answers that agree too little.'),
};

export const AgreementResult = closed(
  {
    respondents: list(Type.String(), 'Who has answered.'),
    decided: integer('Questions that the group has decided.'),
    overall: closed(reliability, { description: 'Agreement over all questions.' }),
    dimensions: list(closed({ id: text('Dimension id.'), ...reliability }, { description: 'One dimension.' }), 'Agreement by dimension, in rubric order.'),
  },
  { description: 'How far those agree whose answers were merged.' },
);

const reviewed = {
  share: orNull(number('Weight of what was reviewed independently among live questions, 0–1.')),
  score: score('Score with the answers of the reviewers where there are any'),
  potential: score('The same, if every unanswered question were worth 1'),
  level: orNull(integer('Level that those answers prove.')),
  levelHigh: orNull(integer('Level that the missing answers could still reach.')),
  difference: orNull(number('Reviewed less self-assessed score, in points of 100.')),
};

const ReviewedQuestion = closed(
  {
    question: text('Question id.'),
    by: text('Who has reviewed it.'),
    at: orNull(text('When.')),
    note: orNull(text('What the reviewer found.')),
    state: word(QUESTION_STATES, 'Where the question stands for the reviewer; unanswered where the answer could not be established.'),
    answer: Given,
    reason: orNull(text('Why it does not apply, for the reviewer; empty where that was removed.')),
    value: orNull(number("Value 0–1 of the reviewer's answer.")),
    differs: flag('The reviewer says something else than the self-assessment.'),
    points: orNull(number('What the question brings in the reviewed score, less what it brings in the self-assessed one; null where it is live in neither.')),
  },
  { description: 'One question that was reviewed.' },
);

export const ReviewResult = closed(
  {
    reviewers: list(Type.String(), 'Who has reviewed.'),
    overall: closed(reviewed, { description: 'The institution as a whole.' }),
    dimensions: list(closed({ id: text('Dimension id.'), ...reviewed }, { description: 'One dimension.' }), 'Dimensions, in rubric order.'),
    principles: list(closed({ id: text('Principle id.'), ...reviewed }, { description: 'One principle.' }), 'Principles, in rubric order.'),
    questions: list(ReviewedQuestion, 'Every question that was reviewed, in rubric order.'),
  },
  { description: 'What independent reviewers say beside the self-assessment. It never changes the score.' },
);

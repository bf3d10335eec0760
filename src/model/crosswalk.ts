/** A report seen through an outside framework. */
import { LocalText } from './rubric.ts';
import { closed, list, number, orNull, text, word, type Static } from './schema.ts';
import { QUESTION_STATES, STANDINGS } from './vocabulary.ts';

const share = (what: string) => orNull(number(`${what}, 0–1; null where there is none.`));

export const CrosswalkQuestion = closed(
  {
    question: text('Question id.'),
    relation: word(['equal', 'supports', 'partial'], 'How much of the control the question speaks to.'),
    state: word(QUESTION_STATES, 'Whether it counts and was answered.'),
    value: share('Value of the answer'),
    target: share('Value that the target profile asks'),
    gap: share('What is missing to the target'),
  },
  { description: 'A question that speaks to the control.' },
);
export type CrosswalkQuestion = Static<typeof CrosswalkQuestion>;

const identity = {
  id: text('Control id.'),
  title: LocalText,
  group: orNull(LocalText),
};

export const Crosswalk = closed(
  {
    id: text('Framework id.'),
    title: LocalText,
    short: LocalText,
    version: text('Version or date of the framework.'),
    publisher: LocalText,
    url: text('Address of the official text.'),
    licence: LocalText,
    note: orNull(LocalText),
    controls: list(
      closed(
        {
          ...identity,
          standing: word(
            STANDINGS,
            'How the answers that speak to the control stand: all reach their target, at least one falls short, none does but one is missing, all are given but the report has no target, or none applies. Never whether the control is met.',
          ),
          questions: list(CrosswalkQuestion, 'The questions that speak to it, in rubric order.'),
        },
        { description: 'A control that questions speak to.' },
      ),
      'Controls that questions speak to, in the order of the framework.',
    ),
    untouched: list(closed(identity, { description: 'A control.' }), 'Controls that no question of the rubric speaks to.'),
    statement: text('What this view is not, in the language of the report.'),
  },
  { description: 'The answers seen through a framework. No statement of compliance.' },
);
export type Crosswalk = Static<typeof Crosswalk>;

/** What a pipeline asks of a report: gates, a baseline to hold it against, gaps that were accepted. */
import { Given } from './given.ts';
import { Type, closed, date, flag, list, number, orNull, text, word, type Static } from './schema.ts';
import { ACCEPTED_STATES, GATE_SEVERITIES, REGRESSIONS, WAYS } from './vocabulary.ts';

const Cheapest = closed(
  {
    question: text('Question id.'),
    from: Given,
    to: Given,
    gain: orNull(number("Points in the gate's own unit; null where the gate counts, or the answer is to be found out.")),
    effort: orNull(number('Person-weeks.')),
  },
  { description: 'One answer to raise.' },
);

export const GateResult = closed(
  {
    scope: text('What is looked at.'),
    bound: word(['min', 'max'], 'Whether the threshold is a least or a largest value.'),
    threshold: number('The threshold.'),
    severity: word(GATE_SEVERITIES, 'Whether a failure fails the run, or only warns.'),
    actual: orNull(number('The unrounded number; null never passes a min.')),
    state: word(['passed', 'failed'], 'Outcome.'),
    distance: orNull(number('How far it is from passing; null when it passes or there is no number.')),
    questions: list(Type.String(), 'Questions on which it fails; empty where it passes, or looks at a score of several.'),
    accepted: list(Type.String(), 'Questions left out because their gap was accepted.'),
    cheapest: list(Cheapest, 'The answers to raise, what gains most for its effort first; together they take the least effort, where one that nobody states counts as one person-week.'),
    way: orNull(word(WAYS, 'What raising them does: nothing passes the gate with less effort, as long as it opens and closes no question; they may pass it, depending on what is found out or what opens and closes; or no step of the rubric is known to pass it. Null where the gate passes.')),
  },
  { description: 'One gate.' },
);
export type GateResult = Static<typeof GateResult>;

export const Regression = closed(
  {
    question: text('Question id.'),
    kind: word(REGRESSIONS, 'What became worse.'),
    before: Given,
    after: Given,
    accepted: flag('The gap was accepted, so that no gate counts it.'),
  },
  { description: 'A question that stands worse than in the baseline.' },
);
export type Regression = Static<typeof Regression>;

export const BaselineResult = closed(
  {
    institution: text('Whose baseline it is.'),
    asOf: date('Day on which its evidence was judged'),
    rubric: closed(
      { version: text('Version of the rubric.'), same: flag('The digest is the same: nothing that can change a score differs.') },
      { description: 'The yardstick of the baseline.' },
    ),
    overall: closed(
      { before: orNull(number('Score of the baseline, 0–100.')), after: orNull(number('Score now, 0–100.')) },
      { description: 'The overall scores, of different questions where the rubric differs.' },
    ),
    regressions: list(Regression, 'Questions that stand worse, in rubric order.'),
    onlyNow: list(Type.String(), 'Questions that the baseline does not have.'),
    onlyBaseline: list(Type.String(), 'Questions that only the baseline has.'),
  },
  { description: 'The report held against a saved one, question by question.' },
);
export type BaselineResult = Static<typeof BaselineResult>;

export const AcceptedGap = closed(
  {
    question: orNull(text('Question id as given.')),
    reason: orNull(text('Why the gap is accepted.')),
    owner: orNull(text('Who answers for it.')),
    expires: orNull(text('Last day on which it counts.')),
    state: word(ACCEPTED_STATES, 'Whether it counts: only an active one does.'),
  },
  { description: 'A gap that somebody accepted until a day. It changes gates, never the score.' },
);
export type AcceptedGap = Static<typeof AcceptedGap>;

/** A gate as a configuration file asks for it. */
export const GateRequest = closed(
  {
    scope: text('What is looked at: overall, dimension/ID, gaps/critical, drop/overall and the like.'),
    min: Type.Optional(number('Least value that passes.')),
    max: Type.Optional(number('Largest value that passes.')),
    severity: Type.Optional(word(['off', ...GATE_SEVERITIES], 'What a failure does; default error.')),
  },
  { description: 'A gate: a scope with either min or max.' },
);
export type GateRequest = Static<typeof GateRequest>;

/** An accepted gap as a configuration file states it. What does not fit is reported, and does not count. */
export const AcceptedGapRequest = Type.Unsafe<unknown>({
  description: 'A gap that somebody accepted until a day.',
  properties: {
    question: { description: 'Question id.' },
    reason: { description: 'Why the gap is accepted.' },
    owner: { description: 'Who answers for it.' },
    expires: { description: 'Last day on which it counts, YYYY-MM-DD.' },
  },
});
export type AcceptedGapRequest = Static<typeof AcceptedGapRequest>;

/**
 * The compact result: one line for one institution, as `score --ndjson` prints them. Units as in the report: scores 0–100
 * at full precision, coverage 0–1, null where there is none.
 */
import { Reported } from './answers.ts';
import { Type, closed, integer, list, number, orNull, text, type Static } from './schema.ts';

const score = (what: string) => orNull(number(`${what}, 0–100; null where nothing is live.`));
const level = (what: string) => orNull(integer(`${what}; null where nothing is live.`));

const coverage = orNull(number('Weight of answered among live questions, 0–1; null where nothing is live.'));

const scores = {
  score: score('Score, unanswered counted as 0'),
  potential: score('Score if every unanswered question were worth 1'),
  level: level('Level that the answers prove'),
  levelHigh: level('Level that the missing answers could still reach'),
};

export const Result = closed({
  line: integer('Number of the input line, from 1.'),
  institution: Reported,
  rubric: closed(
    { id: text('Rubric id.'), version: text('Its version.'), digest: text('SHA-256 of everything in it that can change a score.') },
    { description: 'The yardstick.' },
  ),
  overall: closed(
    {
      ...scores,
      coverage,
      observed: score('Score of what was answered, where coverage allows it'),
      claimed: score('Score on the values claimed, whatever the evidence'),
      evidenced: orNull(number('Score on what the evidence supports, 0–100; null when evidence is off or nothing is live.')),
    },
    { description: 'The institution as a whole.' },
  ),
  dimensions: list(closed({ id: text('Dimension id.'), ...scores, coverage }, { description: 'One dimension.' }), 'Dimensions, in rubric order.'),
  principles: list(closed({ id: text('Principle id.'), ...scores }, { description: 'One principle.' }), 'Principles, in rubric order.'),
  mustPass: list(Type.String(), 'Ids of the must-pass rules that fail.'),
});
export type Result = Static<typeof Result>;

export const resultSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:genai-readiness:schema:result:1',
  title: 'genai-readiness result',
  description: 'The result of one institution in one line, as score --ndjson prints it.',
  ...Result,
};

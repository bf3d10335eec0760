/** What is printed on standard error, with --json, when something that the user can mend is wrong. */
import { Type, closed, integer, list, orNull, text, word } from './schema.ts';

const ErrorItem = closed(
  {
    code: text('Stable name of the problem.'),
    severity: word(['error', 'warning'], 'A warning stops nothing.'),
    message: text('What is wrong, in the language asked for.'),
    hint: orNull(text('What to do about it.')),
    file: orNull(text('File.')),
    line: orNull(integer('Line, from 1.')),
    column: orNull(integer('Column, from 1.')),
    path: orNull(text('Place inside the document.')),
  },
  { description: 'One problem.' },
);

export const errorsSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:genai-readiness:schema:errors:1',
  title: 'genai-readiness errors',
  description: 'Problems with what the user gave.',
  ...closed({
    kind: Type.Literal('errors', { description: 'Kind of document.' }),
    schemaVersion: Type.Literal(1, { description: 'Version of this schema.' }),
    errors: list(ErrorItem, 'Every problem found.'),
  }),
};

/** What the linter says of a rubric. */
import type { Path } from './problem.ts';
import { Type, closed, integer, list, orNull, text, word } from './schema.ts';

/** One finding; its message is put together in the user's language when it is printed. */
export interface Finding {
  code: string;
  severity: 'error' | 'warning';
  params: unknown;
  path: Path;
}

const FindingItem = closed(
  {
    code: text('Stable name of the finding.'),
    severity: word(['error', 'warning'], 'An error is wrong in every use; a warning deserves a look.'),
    file: orNull(text('File.')),
    line: orNull(integer('Line, from 1.')),
    column: orNull(integer('Column, from 1.')),
    path: text('Place inside the rubric.'),
    message: text('What it is, in the language asked for.'),
    hint: orNull(text('How to mend it.')),
  },
  { description: 'One finding.' },
);

export const findingsSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:genai-readiness:schema:findings:1',
  title: 'genai-readiness findings',
  description: 'What the linter says of a rubric.',
  ...closed({
    kind: Type.Literal('findings', { description: 'Kind of document.' }),
    schemaVersion: Type.Literal(1, { description: 'Version of this schema.' }),
    rubric: text('Rubric id.'),
    version: text('Its version.'),
    findings: list(FindingItem, 'Findings by file, line and column.'),
  }),
};

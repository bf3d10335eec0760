/** A framework that a rubric refers to: the ids and short titles of its controls, never its text. */
import { Type, closed, integer, list, text, type Static } from './schema.ts';
import { LocalText } from './rubric.ts';

const Control = closed(
  {
    id: text('Id of the control, as the framework writes it or as `idScheme` explains.'),
    title: LocalText,
    group: Type.Optional(LocalText),
  },
  { description: 'A control, article, principle or risk.' },
);

export const Framework = closed(
  {
    id: text('Id by which rubrics name it.'),
    title: LocalText,
    short: LocalText,
    version: text('Version or date.'),
    publisher: LocalText,
    year: integer('Year of publication.'),
    status: LocalText,
    url: text('Address of the official text.'),
    licence: LocalText,
    idScheme: Type.Optional(text('How the ids are formed.')),
    note: Type.Optional(LocalText),
    controls: list(Control, 'Controls in the order of the framework.', { minItems: 1 }),
  },
  { description: 'A framework as ids and short titles.' },
);
export type Framework = Static<typeof Framework>;

/** The published schema of a framework file. */
export const frameworkSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:genai-readiness:schema:framework:1',
  title: 'genai-readiness framework',
  ...Framework,
  description: 'An outside framework that questions refer to: ids and short titles of its controls.',
};

/** The configuration file: what a repository asks of every run. Data only. */
import { AcceptedGapRequest, GateRequest } from './gates.ts';
import { Type, closed, list, text, word, type Static } from './schema.ts';
import { EVIDENCE_MODES, FORMAT_NAMES, REDACTIONS } from './vocabulary.ts';

const Output = closed(
  { format: word(FORMAT_NAMES, 'Name of the format.'), path: Type.Optional(text('File to write; without it the document goes to standard output.')) },
  { description: 'One document to write.' },
);

export const Config = closed({
  answers: Type.Optional(text('Answers file.')),
  rubric: Type.Optional(text('Built-in rubric, or the path of one.')),
  target: Type.Optional(text('Target profile by id, or the path of one.')),
  weights: Type.Optional(text('Weight set by id.')),
  language: Type.Optional(text("Language of reports and messages; before the answers file's own.")),
  evidence: Type.Optional(word(EVIDENCE_MODES, 'How evidence counts.')),
  framework: Type.Optional(text('Framework through which the report is seen as well.')),
  formats: Type.Optional(list(Output, 'Documents that `score` writes; at most one to standard output.')),
  gates: Type.Optional(list(GateRequest, 'Thresholds that a report must meet.')),
  baseline: Type.Optional(text('Saved report to compare with.')),
  acceptedGaps: Type.Optional(list(AcceptedGapRequest, 'Gaps that somebody accepted until a day.')),
  redact: Type.Optional(list(word(REDACTIONS, 'What to remove.'), 'What to remove from every document that is written.')),
});
export type Config = Static<typeof Config>;

export const configSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:genai-readiness:schema:config:1',
  title: 'genai-readiness configuration',
  description: 'genai-readiness.config.yaml, .yml or .json. Paths are relative to the file.',
  ...Config,
};

/** Problems as the document that machines read. */
import type { Messages } from '../messages/index.ts';
import { describe, type Problem } from '../model/problem.ts';
import { SCHEMA_VERSION } from '../model/vocabulary.ts';

export function errorsDocument(problems: readonly Problem[], messages: Messages) {
  return {
    kind: 'errors',
    schemaVersion: SCHEMA_VERSION,
    errors: problems.map((each) => {
      const { message, hint } = describe(each, messages);
      const { file = null, line = null, column = null } = each.location ?? {};
      return { code: each.code, severity: 'error', message, hint: hint ?? null, file, line, column, path: each.path ?? null };
    }),
  };
}

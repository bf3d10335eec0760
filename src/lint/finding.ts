/** Findings whose parameters fit their message. */
import type { Messages } from '../messages/index.ts';
import type { Finding } from '../model/findings.ts';
import type { Path } from '../model/problem.ts';

type Catalogue = Messages['findings'];
export type LintCode = Exclude<keyof Catalogue, 'clean' | 'summary' | 'mends'>;

/** Builds a finding. */
export function finding<C extends LintCode>(severity: Finding['severity'], code: C, params: Parameters<Catalogue[C]>[0], path: Path): Finding {
  return { code, severity, params, path };
}

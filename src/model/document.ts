import type { Agreement } from './agreement.ts';
import type { Comparison } from './comparison.ts';
import type { Explanation } from './explanation.ts';
import type { Portfolio } from './portfolio.ts';
import type { Report } from './report.ts';
import type { Roadmap } from './roadmap.ts';

import { FORMAT_NAMES, type FormatName } from './vocabulary.ts';

/** What a command makes and a renderer renders. */
export type Document = Report | Comparison | Explanation | Agreement | Roadmap | Portfolio;

/** What spreadsheets have sheets for. */
export type Tabular = Report | Agreement | Roadmap | Portfolio;

type Kind = Document['kind'];
const EVERY_KIND: readonly Kind[] = ['report', 'comparison', 'explanation', 'agreement', 'roadmap', 'portfolio'];
const TABULAR: readonly Tabular['kind'][] = ['report', 'agreement', 'roadmap', 'portfolio'];

/** The kinds of document that each format has something to say of. */
const KINDS: Record<FormatName, readonly Kind[]> = {
  table: EVERY_KIND,
  json: EVERY_KIND,
  markdown: EVERY_KIND,
  html: EVERY_KIND,
  junit: ['report'],
  sarif: ['report'],
  github: ['report'],
  csv: TABULAR,
  xlsx: TABULAR,
};

/** The formats that a kind of document can be rendered in. */
export const formatsOf = (kind: Kind): FormatName[] => FORMAT_NAMES.filter((name) => KINDS[name].includes(kind));

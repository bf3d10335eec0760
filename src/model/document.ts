import type { Agreement } from './agreement.ts';
import type { Comparison } from './comparison.ts';
import type { Explanation } from './explanation.ts';
import type { Portfolio } from './portfolio.ts';
import type { Report } from './report.ts';
import type { Roadmap } from './roadmap.ts';

/** What a command makes and a renderer renders. */
export type Document = Report | Comparison | Explanation | Agreement | Roadmap | Portfolio;

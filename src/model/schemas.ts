/** The published schemas by name, and those that documents are held against when they are read. */
import { agreementSchema } from './agreement.ts';
import { answersSchema } from './answers.ts';
import { comparisonSchema } from './comparison.ts';
import { configSchema } from './config.ts';
import { errorsSchema } from './errors.ts';
import { explanationSchema } from './explanation.ts';
import { findingsSchema } from './findings.ts';
import { frameworkSchema } from './framework.ts';
import { portfolioSchema } from './portfolio.ts';
import { reportSchema } from './report.ts';
import { resultSchema } from './result.ts';
import { roadmapSchema } from './roadmap.ts';
import { rubricSchema, TargetProfile } from './rubric.ts';

export const SCHEMAS = {
  rubric: rubricSchema,
  answers: answersSchema,
  report: reportSchema,
  result: resultSchema,
  portfolio: portfolioSchema,
  comparison: comparisonSchema,
  agreement: agreementSchema,
  roadmap: roadmapSchema,
  explanation: explanationSchema,
  findings: findingsSchema,
  errors: errorsSchema,
  framework: frameworkSchema,
  config: configSchema,
};

export const validatedSchemas = {
  rubric: rubricSchema,
  answers: answersSchema,
  report: reportSchema,
  agreement: agreementSchema,
  roadmap: roadmapSchema,
  result: resultSchema,
  portfolio: portfolioSchema,
  framework: frameworkSchema,
  config: configSchema,
  target: { ...TargetProfile, $defs: rubricSchema.$defs },
};

/**
 * The commands that a start may need, loaded together as one file: opening many costs more than reading one.
 * The interview and the schemas, which bring large libraries, are loaded apart.
 */
export { baselineUpdateCommand } from './baseline.ts';
export { compareCommand } from './compare.ts';
export { configPrintCommand } from './config.ts';
export { explainCommand } from './explain.ts';
export { initCommand } from './init.ts';
export { planCommand } from './plan.ts';
export { reportCommand } from './report.ts';
export { rubricLintCommand } from './rubric-lint.ts';
export { rubricListCommand, rubricShowCommand } from './rubric.ts';
export { scoreCommand } from './score.ts';

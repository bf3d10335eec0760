/** The public API for programs under Node: the same engine that the command line uses, and its files. */
export * from './core.ts';
export { loadAnswers } from './files/answers.ts';
export { loadFramework } from './files/frameworks.ts';
export { loadReport } from './files/report.ts';
export { loadRoadmap } from './files/roadmap.ts';
export { builtInRubrics, loadRubric } from './files/rubric.ts';

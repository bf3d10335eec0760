/** The public API for programs: the same engine that the command line uses. */
export { loadAnswers, type LoadedAnswers } from './files/answers.ts';
export { loadReport } from './files/report.ts';
export { builtInRubrics, loadRubric } from './files/rubric.ts';
export { compare, type CompareOptions } from './compare/compare.ts';
export { explain } from './explain/explain.ts';
export { judge, parseGate, type Gate } from './gate/gate.ts';
export type { Answer, Answers, Evidence } from './model/answers.ts';
export type { Comparison } from './model/comparison.ts';
export { UserError, type Problem } from './model/problem.ts';
export type { GateResult } from './model/gates.ts';
export type { Report } from './model/report.ts';
export type { LoadedRubric, Rubric, TargetProfile } from './model/rubric.ts';
export { FORMATS, FORMAT_NAMES, type FormatName } from './render/formats.ts';
export { score, type ScoreOptions } from './score/score.ts';

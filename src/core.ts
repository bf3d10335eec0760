/** The public API for browser pages and for everything else that has no files: the pure parts, and a reader for text. */
export { readAnswers, type LoadedAnswers } from './files/answers-reader.ts';
export { compare, type Compared, type CompareOptions } from './compare/compare.ts';
export { explain } from './explain/explain.ts';
export { throughFramework } from './crosswalk/crosswalk.ts';
export { judge, parseGate, type Gate } from './gate/gate.ts';
export { LANGUAGES, type Language } from './messages/index.ts';
export type { Answer, Answers, Evidence } from './model/answers.ts';
export type { Comparison } from './model/comparison.ts';
export type { Explanation } from './model/explanation.ts';
export type { Framework } from './model/framework.ts';
export type { GateResult } from './model/gates.ts';
export { describe, UserError, type Problem } from './model/problem.ts';
export type { Report } from './model/report.ts';
export type { LoadedRubric, Rubric, TargetProfile } from './model/rubric.ts';
export { FORMATS, FORMAT_NAMES, type FormatName } from './render/formats.ts';
export { score, type ScoreOptions } from './score/score.ts';

/** Options that every scoring command shares, and how a file becomes a report by them. */
import { checkAnswers } from '../files/answers.ts';
import type { LoadedAnswers } from '../files/answers-reader.ts';
import { dayOf, isCalendarDate } from '../model/dates.ts';
import { loadFramework } from '../files/frameworks.ts';
import { readText, refuseLarge, STDIN } from '../files/read.ts';
import { checkReport, isReport, looksLikeJson, parseJson, REPORT_LIMIT } from '../files/report.ts';
import { loadTarget } from '../files/target.ts';
import { parseYaml } from '../files/yaml.ts';
import { throughFramework } from '../crosswalk/crosswalk.ts';
import type { Framework } from '../model/framework.ts';
import { nearest } from '../model/nearest.ts';
import { problem, together, UserError } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { LoadedRubric } from '../model/rubric.ts';
import type { ScoreOptions } from '../score/score.ts';
import { whatIf } from '../score/what-if.ts';
import { givenFrom } from './given.ts';
import type { Session } from './session.ts';
import type { EvidenceMode } from '../model/vocabulary.ts';

export interface ScoringOptions {
  rubric?: string;
  target?: string;
  weights?: string;
  asOf?: string;
  evidence?: string;
  /** Framework through which the report is seen as well. */
  framework?: string;
  /** Answers to be supposed instead of those in the file, as question=answer. */
  set?: string[];
}

/** Reads an answers file and scores it. */
export async function scoreFile(file: string, options: ScoringOptions, session: Session): Promise<Report> {
  return scoreText(await readText(file, session), file, options, session);
}

/** Reads a saved report, or an answers file and scores it. */
export async function reportFrom(file: string, options: ScoringOptions, session: Session): Promise<Report> {
  const text = await readText(file, { io: session.io, limit: REPORT_LIMIT });
  if (looksLikeJson(text, file)) {
    const value = parseJson(text, file);
    if (isReport(value)) return checkReport(value, file);
  }
  refuseLarge(text, file);
  return scoreText(text, file, options, session);
}

async function scoreText(text: string, file: string, options: ScoringOptions, session: Session): Promise<Report> {
  return scoreLoaded(await answersIn(text, file, options, session), options, session);
}

/** Reads an answers file, and speaks its language from then on. */
export async function answersFrom(file: string, options: ScoringOptions, session: Session): Promise<LoadedAnswers> {
  return answersIn(await readText(file, session), file, options, session);
}

async function answersIn(text: string, file: string, options: ScoringOptions, session: Session): Promise<LoadedAnswers> {
  const source = parseYaml(text, file);
  const language: unknown = (source.value as { language?: unknown } | null)?.language;
  if (typeof language === 'string') session.prefer(language);
  return checkAnswers(source, options.rubric);
}

/** Scores answers that were read already, and tells what they warn of. */
export async function scoreLoaded({ rubric, answers, warnings }: LoadedAnswers, options: ScoringOptions, session: Session): Promise<Report> {
  const [scoreOptions, framework] = await together(() => scoreOptionsFrom(rubric, options, session), () => frameworkFrom(options, rubric));
  warnOf({ rubric, answers, warnings }, session);
  const report = whatIf(rubric, answers, await givenFrom(options.set ?? [], '--set', rubric), scoreOptions);
  return framework ? throughFramework(report, rubric.definition, framework) : report;
}

/** Tells what answers that were read warn of. */
export function warnOf({ rubric, warnings }: LoadedAnswers, session: Session): void {
  session.warn([...warnings, ...missingLanguage(rubric, session)]);
}

/** The terms of a scoring. @throws UserError for a day, target or weight set that there is not. */
export async function scoreOptionsFrom(rubric: LoadedRubric, options: ScoringOptions, { language }: Pick<Session, 'language'>): Promise<ScoreOptions> {
  const [asOf, target, weightSet] = await together(() => asOfFrom(options.asOf), () => targetFrom(options.target, rubric), () => weightSetFrom(options.weights, rubric));
  return { asOf, language, target, weightSet, evidenceMode: options.evidence as EvidenceMode | undefined };
}

async function frameworkFrom({ framework: asked, rubric: named }: ScoringOptions, { definition }: LoadedRubric): Promise<Framework | undefined> {
  if (asked === undefined) return undefined;
  const { rubric, frameworks: known = [] } = definition;
  if (!known.includes(asked)) throw new UserError(problem('framework-unknown', { id: asked, rubric, known, nearest: nearest(asked, known) }));
  const framework = await loadFramework(asked, named);
  if (!framework) throw new UserError(problem('framework-missing', { id: asked }));
  return framework;
}

function missingLanguage({ definition }: LoadedRubric, { language }: Session) {
  const [fallback = ''] = definition.languages;
  return definition.languages.includes(language) ? [] : [problem('language-missing', { language, fallback })];
}

/** The day asked for, else today where the program runs. */
export function asOfFrom(value: string | undefined): string {
  if (value === undefined) return dayOf(new Date());
  if (!isCalendarDate(value)) throw new UserError(problem('as-of-invalid', { value }));
  return value;
}

/** The target profile asked for, or the id of one of the rubric's. @throws UserError when there is none */
export async function targetFrom(asked: string | undefined, { definition }: LoadedRubric) {
  if (asked === undefined) return undefined;
  const known = (definition.targets ?? []).map(({ id }) => id);
  if (known.includes(asked)) return asked;
  if (/[/\\.]/.test(asked)) return loadTarget(asked, definition);
  throw new UserError(problem('target-unknown', { id: asked, known, nearest: nearest(asked, known) }));
}

function weightSetFrom(asked: string | undefined, { definition }: LoadedRubric): string | undefined {
  const known = (definition.weightSets ?? []).map(({ id }) => id);
  if (asked === undefined || known.includes(asked)) return asked;
  throw new UserError(problem('weights-unknown', { id: asked, known, nearest: nearest(asked, known) }));
}

/** Refuses standard input that is named more than once. */
export function checkStdinOnce(files: readonly string[]): void {
  if (files.filter((file) => file === STDIN).length > 1) throw new UserError(problem('stdin-twice', {}));
}


/** Answers to an older version of a rubric: read as far as that can be done without the questions that they answer. */
import type { Given } from '../model/answers.ts';
import type { OlderAnswer, OlderAnswers, OlderVoice } from '../model/migrated.ts';
import { problem, UserError, type Path, type Problem } from '../model/problem.ts';
import type { LoadedRubric } from '../model/rubric.ts';
import { STATED_KEYS } from '../model/vocabulary.ts';
import { isBuiltIn, rubricOf } from './answers.ts';
import { majorOf, newerVersion } from './answers-reader.ts';
import { byPlace } from './place.ts';
import { schemaProblems } from './validate.ts';
import { spelled } from './spelled.ts';
import type { Source } from './yaml.ts';

export interface OpenedOlder {
  rubric: LoadedRubric;
  /** Major version that the answers are for; never newer than the rubric's. */
  major: number;
  answers: OlderAnswers;
  /** What respondents and reviewers said beside the answers. */
  voices: OlderVoice[];
}

/**
 * Reads answers to any major version of a rubric up to its own.
 * @throws UserError when the file does not have the shape of an answers file, names no version, or a newer one.
 */
export async function openOlder(source: Source, rubricGiven: string | undefined): Promise<OpenedOlder> {
  const misfits = await schemaProblems('answers', source);
  if (misfits.length > 0) throw new UserError(misfits.sort(byPlace));
  const { rubric: name, answers } = source.value as { rubric: string; answers?: Record<string, unknown> | null };
  const rubric = await rubricOf(name, rubricGiven, source);
  const [id = '', version] = name.split('@');
  const { version: actual } = rubric.definition;
  if (version === undefined) throw new UserError(problem('rubric-version-missing', { id }, { location: source.locate(['rubric']), path: ['rubric'] }));
  if (majorOf(version) > majorOf(actual)) throw new UserError(newerVersion(id, version, actual, source, isBuiltIn(rubricGiven)));
  return { rubric, major: majorOf(version), ...readAnswers(answers ?? {}, source) };
}

function readAnswers(answers: Record<string, unknown>, source: Source): Pick<OpenedOlder, 'answers' | 'voices'> {
  const problems: Problem[] = [];
  const read = (entry: unknown, path: Path): OlderAnswer | undefined => {
    const keys = statedKeys(entry);
    if (keys.length > 1) problems.push(problem('answer-contradiction', { keys }, { location: source.locate(path), path }));
    return readAnswer(entry, keys[0]);
  };
  const voices = new Map<string | undefined, Map<string, OlderAnswer | undefined>>();
  const hear = (respondent: string | undefined, id: string, entry: unknown, path: Path) => {
    const said = voices.get(respondent) ?? new Map<string, OlderAnswer | undefined>();
    if (said.has(id)) problems.push(problem('respondent-repeated', { respondent: spelled(respondent) }, { location: source.locate(path), path }));
    voices.set(respondent, said.set(id, read(entry, path)));
  };
  const own = Object.entries(answers).map(([id, entry]): [string, OlderAnswer | undefined] => {
    const path = ['answers', id];
    if (isMap(entry) && isMap(entry.review)) hear(undefined, id, entry.review, [...path, 'review']);
    respondentsOf(entry).forEach((each, i) => hear(spelled(each.respondent), id, each, [...path, 'respondents', i]));
    return [id, read(entry, path)];
  });
  if (problems.length > 0) throw new UserError(problems);
  return { answers: new Map(own), voices: [...voices].map(([respondent, said]) => ({ ...(respondent !== undefined && { respondent }), answers: said })) };
}

const respondentsOf = (entry: unknown): Record<string, unknown>[] => (isMap(entry) && Array.isArray(entry.respondents) ? (entry.respondents as Record<string, unknown>[]) : []);

const isMap = (entry: unknown): entry is Record<string, unknown> => typeof entry === 'object' && entry !== null && !Array.isArray(entry);

const statedKeys = (entry: unknown): string[] => (isMap(entry) ? STATED_KEYS.filter((key) => (entry[key] ?? null) !== null) : []);

function readAnswer(entry: unknown, key: string | undefined): OlderAnswer | undefined {
  if (!isMap(entry)) return isAnswer(entry) ? { stated: { given: entry } } : undefined;
  if (key === undefined) return undefined;
  if (key === 'na') return { stated: { na: spelled(entry.na) } };
  if (key === 'unknown') return { stated: { unknown: true } };
  const given = entry[key];
  return isAnswer(given) ? { stated: { given }, key } : undefined;
}

/** An empty selection is unanswered. */
const isAnswer = (value: unknown): value is Given => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

/** Answers files: read, with the rubric that they name. */
import { UserError } from '../model/problem.ts';
import type { LoadedRubric } from '../model/rubric.ts';
import { answersIn, atRubric, checkRubric, checkVersion, type LoadedAnswers } from './answers-reader.ts';
import { readText, STDIN, type ReadOptions } from './read.ts';
import { builtInRubrics, loadRubric } from './rubric.ts';
import { parseYaml, type Source } from './yaml.ts';

/**
 * Reads an answers file and the rubric that it names.
 * @param file path, or `-` for standard input
 * @param rubricGiven id or path that stands in for the name in the file; it must hold the same rubric
 * @throws UserError naming every error of the file at once
 */
export async function loadAnswers(file: string, rubricGiven?: string, options: ReadOptions = {}): Promise<LoadedAnswers> {
  const source = parseYaml(await readText(file, options), file);
  return checkAnswers(source, rubricGiven);
}

/**
 * As loadAnswers, for a document that was read already.
 * @param load loads a rubric by its id or path; for many documents one that remembers
 */
export async function checkAnswers(source: Source, rubricGiven: string | undefined, load = loadRubric): Promise<LoadedAnswers> {
  return answersIn(source, async (named) => {
    const rubric = await rubricOf(named, rubricGiven, source, load);
    const file = source.file === STDIN ? 'FILE' : source.file;
    const migrate = `genai-readiness migrate ${file}${rubricGiven === undefined ? '' : ` --rubric ${rubricGiven}`}`;
    checkVersion(named, rubric, source, { migrate, builtIn: isBuiltIn(rubricGiven) });
    return rubric;
  });
}

/** The rubric that answers name, whatever its version. @throws UserError when there is none, or it is another. */
export async function rubricOf(named: string, given: string | undefined, source: Source, load = loadRubric): Promise<LoadedRubric> {
  const [id = ''] = named.split('@');
  let rubric: LoadedRubric;
  try {
    rubric = await load(given ?? id);
  } catch (error) {
    if (given !== undefined || !(error instanceof UserError)) throw error;
    throw new UserError(error.problems.map((each) => (each.location ? each : { ...each, ...atRubric(source), path: 'rubric' })));
  }
  checkRubric(named, rubric, source);
  return rubric;
}

/** Whether the rubric that answers are held against came with the program. */
export const isBuiltIn = (given: string | undefined): boolean => given === undefined || builtInRubrics().includes(given);

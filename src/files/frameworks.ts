/** Frameworks that rubrics refer to: those that come with the program, and those beside a rubric of somebody else. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { leadsOutOf } from './beside.ts';
import { byPlace } from './place.ts';
import type { Framework } from '../model/framework.ts';
import { own } from '../model/own.ts';
import { problem, UserError } from '../model/problem.ts';
import { frameworks } from './generated/frameworks.js';
import { readText } from './read.ts';
import { schemaProblems } from './validate.ts';
import { parseYaml } from './yaml.ts';

/** Folder of frameworks beside a rubric's main file. */
const FOLDER = 'frameworks';

/**
 * A framework by its id: from the folder `frameworks` beside the rubric where there is one, else from the program.
 * @param rubric path of the rubric's file or folder, or the id of a built-in one
 * @returns undefined when neither has it
 * @throws UserError when the file beside the rubric is no framework, or another one
 */
export async function loadFramework(id: string, rubric?: string): Promise<Framework | undefined> {
  const beside = rubric === undefined ? undefined : fileBeside(rubric, id);
  if (beside !== undefined) return readFramework(beside, id);
  return own(frameworks, id)?.();
}

/** The frameworks that a rubric names, by id; without those that nobody has. */
export async function loadFrameworks(ids: readonly string[] = [], rubric?: string): Promise<Map<string, Framework>> {
  const loaded = await Promise.all(ids.map((id) => loadFramework(id, rubric)));
  return new Map(loaded.flatMap((framework) => (framework ? [[framework.id, framework]] : [])));
}

/** Reads a framework from its file. @throws UserError when it does not fit its schema, or has another id than the one asked for. */
export async function readFramework(file: string, asked?: string): Promise<Framework> {
  const source = parseYaml(await readText(file), file);
  const misfits = await schemaProblems('framework', source);
  if (misfits.length > 0) throw new UserError(misfits.sort(byPlace));
  const framework = source.value as Framework;
  if (asked !== undefined && framework.id !== asked) {
    throw new UserError(problem('framework-other', { asked, actual: framework.id }, { location: source.locate(['id'], 'value'), path: ['id'] }));
  }
  return framework;
}

function fileBeside(rubric: string, id: string): string | undefined {
  // An id may hold nothing that leads to another folder.
  if (path.basename(id) !== id) return undefined;
  if (!existsSync(rubric)) return undefined;
  const folder = statSync(rubric).isDirectory() ? rubric : path.dirname(rubric);
  const file = path.join(folder, FOLDER, `${id}.yaml`);
  if (leadsOutOf(folder, file)) throw new UserError(problem('file-outside', { file: path.join(FOLDER, `${id}.yaml`) }, { location: { file } }));
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

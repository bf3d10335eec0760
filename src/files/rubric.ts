/** Rubrics: built in (compiled at build time), or read from a file or folder. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { leadsOutOf } from './beside.ts';
import { byPlace } from './place.ts';
import { nearest } from '../model/nearest.ts';
import { own } from '../model/own.ts';
import { problem, UserError, type Path, type Problem } from '../model/problem.ts';
import type { LoadedRubric, Rubric } from '../model/rubric.ts';
import { scoringContent } from '../model/scoring-content.ts';
import { unsoundness } from '../model/soundness.ts';
import { builtIns } from './generated/rubrics.js';
import { asUserError, readText } from './read.ts';
import { schemaProblems } from './validate.ts';
import { parseYaml, type Source } from './yaml.ts';

/** Name of the main file of a rubric that is a folder. */
const MAIN_FILE = 'rubric.yaml';

/** Ids of the rubrics that come with the program. */
export function builtInRubrics(): string[] {
  return Object.keys(builtIns);
}

/** The rubric that is meant where none is named: the first that comes with the program. */
export function defaultRubric(): string {
  const [first = ''] = builtInRubrics();
  return first;
}

/** A rubric that comes with the program; undefined when there is none of that id. */
export function builtInRubric(id: string): LoadedRubric | undefined {
  return own(builtIns, id)?.();
}

/**
 * Loads a rubric by the id of a built-in one, or by the path of its file or folder.
 * @throws UserError naming everything that the schema or the arithmetic refuses.
 */
export async function loadRubric(idOrPath: string): Promise<LoadedRubric> {
  const builtIn = builtInRubric(idOrPath);
  if (builtIn) return builtIn;
  const looksLikePath = /[/\\.]/.test(idOrPath) || existsSync(idOrPath);
  if (looksLikePath) return readRubric(idOrPath);
  const known = builtInRubrics();
  throw new UserError(problem('rubric-unknown', { id: idOrPath, known, nearest: nearest(idOrPath, known) }));
}

/** Reads a rubric from its file, or from a folder that holds `rubric.yaml`. */
export async function readRubric(fileOrFolder: string): Promise<LoadedRubric> {
  const { definition, source } = await openRubric(fileOrFolder);
  const unsound = unsoundness(definition).map((each) => located(each, source));
  if (unsound.length > 0) throw new UserError(unsound.sort(byPlace));
  // Loaded here because only a rubric that is not built in needs it.
  const { createHash } = await import('node:crypto');
  return { definition, digest: createHash('sha256').update(scoringContent(definition)).digest('hex') };
}

/**
 * A rubric that fits its schema, with the place of everything in it; whether it can be scored is not asked yet.
 * @throws UserError when it cannot be read, or does not fit the schema.
 */
export async function openRubric(fileOrFolder: string): Promise<{ definition: Rubric; source: Source }> {
  const file = isFolder(fileOrFolder) ? path.join(fileOrFolder, MAIN_FILE) : fileOrFolder;
  const source = await assemble(file);
  const misfits = await schemaProblems('rubric', source);
  if (misfits.length > 0) throw new UserError(misfits.sort(byPlace));
  return { definition: source.value as Rubric, source };
}

function located(found: Problem, source: Source): Problem {
  const place: Path = (found.path?.split('.') ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  return { ...found, location: source.locate(place) };
}

/** Reads the main file and puts the dimensions that stand in files of their own in their place. */
async function assemble(file: string): Promise<Source> {
  const main = parseYaml(await readText(file), file);
  const dimensions: unknown = (main.value as { dimensions?: unknown } | null)?.dimensions;
  if (!Array.isArray(dimensions) || !dimensions.some((each) => typeof each === 'string')) return main;

  const problems: Problem[] = [];
  const parts = await Promise.all(
    dimensions.map(async (each: unknown, index): Promise<Source | undefined> => {
      if (typeof each !== 'string') return undefined;
      const where = { location: main.locate(['dimensions', index]), path: ['dimensions', index] };
      if (path.basename(each) !== each) {
        problems.push(problem('file-not-beside', { file: each }, where));
        return undefined;
      }
      try {
        const name = path.join(path.dirname(file), each);
        if (leadsOutOf(path.dirname(file), name)) throw new UserError(problem('file-outside', { file: each }, where));
        const part = parseYaml(await readText(name), name);
        // A text would be taken for the name of a further file, nothing at all for the name of this one.
        if (typeof part.value !== 'object' || part.value === null) throw new UserError(problem('not-a-dimension', {}, { location: part.locate([]) }));
        return part;
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        problems.push(...error.problems);
        return undefined;
      }
    }),
  );
  if (problems.length > 0) throw new UserError(problems);
  return {
    file,
    value: { ...(main.value as object), dimensions: dimensions.map((each: unknown, i) => parts[i]?.value ?? each) },
    locate(place, part) {
      const source = place[0] === 'dimensions' && typeof place[1] === 'number' ? parts[place[1]] : undefined;
      return source ? source.locate(place.slice(2), part) : main.locate(place, part);
    },
    isPlain(place) {
      const source = place[0] === 'dimensions' && typeof place[1] === 'number' ? parts[place[1]] : undefined;
      return source ? source.isPlain(place.slice(2)) : main.isPlain(place);
    },
  };
}

function isFolder(name: string): boolean {
  try {
    return statSync(name).isDirectory();
  } catch (error) {
    throw asUserError(error, name);
  }
}

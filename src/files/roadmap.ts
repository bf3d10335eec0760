/** Saved roadmaps: read back and held against their published schema. */
import { problem, UserError } from '../model/problem.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { readText, type ReadOptions } from './read.ts';
import { parseJson, REPORT_LIMIT } from './report.ts';
import { danglingQuestions } from './report-references.ts';
import { checkSaved } from './saved.ts';

/**
 * Reads a saved roadmap.
 * @throws UserError when the file is not JSON, not a roadmap, or does not fit the schema.
 */
export async function loadRoadmap(file: string, options: ReadOptions = {}): Promise<Roadmap> {
  const value = parseJson(await readText(file, { ...options, limit: REPORT_LIMIT }), file);
  const isRoadmap = typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'roadmap';
  if (!isRoadmap) throw new UserError(problem('not-a-roadmap', {}, { location: { file } }));
  return checkSaved<Roadmap>('roadmap', value, file, danglingQuestions);
}

/** A target profile from a file of its own. */
import { problem, UserError } from '../model/problem.ts';
import { outlineOf } from '../model/outline.ts';
import type { Rubric, TargetProfile } from '../model/rubric.ts';
import { nearest } from '../model/nearest.ts';
import { readText } from './read.ts';
import { schemaProblems } from './validate.ts';
import { parseYaml } from './yaml.ts';

/**
 * Reads a target profile, in the shape of an entry of the rubric's `targets`.
 * @throws UserError where it does not fit the schema, or names what the rubric does not have.
 */
export async function loadTarget(file: string, rubric: Rubric): Promise<TargetProfile> {
  const source = parseYaml(await readText(file), file);
  const misfits = await schemaProblems('target', source);
  if (misfits.length > 0) throw new UserError(misfits);
  const target = source.value as TargetProfile;
  const { topics, byId } = outlineOf(rubric);
  const known = {
    dimension: new Set(rubric.dimensions.map(({ id }) => id)),
    topic: new Set(topics.map(({ id }) => id)),
    question: new Set(byId.keys()),
  };
  const missing = (['dimension', 'topic', 'question'] as const).flatMap((kind) =>
    Object.keys(target[`${kind}s`] ?? {})
      .filter((id) => !known[kind].has(id))
      .map((id) => {
        const path = [`${kind}s`, id];
        return problem('reference-missing', { kind, id, nearest: nearest(id, known[kind]) }, { location: source.locate(path, 'key'), path });
      }),
  );
  if (missing.length > 0) throw new UserError(missing);
  return target;
}

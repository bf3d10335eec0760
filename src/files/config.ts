/** The configuration file of a repository: looked for upwards, read and checked. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { byPlace } from './place.ts';
import type { Config } from '../model/config.ts';
import { problem, UserError } from '../model/problem.ts';
import { readText } from './read.ts';
import { schemaProblems } from './validate.ts';
import { parseYaml, type Source } from './yaml.ts';

export const CONFIG_NAMES = ['yaml', 'yml', 'json'].map((extension) => `genai-readiness.config.${extension}`);

export interface LoadedConfig {
  file: string;
  config: Config;
  source: Source;
}

/** The configuration file in a folder or above it, up to the root of its repository; undefined without one. */
export async function findConfig(folder: string): Promise<string | undefined> {
  for (const name of CONFIG_NAMES) {
    if (await exists(path.join(folder, name))) return path.join(folder, name);
  }
  const above = path.dirname(folder);
  // Beyond its repository a configuration would be somebody else's.
  return above === folder || (await exists(path.join(folder, '.git'))) ? undefined : findConfig(above);
}

/** @throws UserError naming everything that does not fit. */
export async function readConfig(file: string): Promise<LoadedConfig> {
  const source = parseYaml(await readText(file), file);
  const misfits = await schemaProblems('config', source);
  if (misfits.length > 0) throw new UserError(misfits.sort(byPlace));
  const config = source.value as Config;
  const unbound = (config.gates ?? []).flatMap(({ scope, min, max }, i) => {
    const path = ['gates', i];
    return (min === undefined) === (max === undefined) ? [problem('gate-bounds', { scope }, { location: source.locate(path), path })] : [];
  });
  if (unbound.length > 0) throw new UserError(unbound);
  return { file, config, source };
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** The configuration file of a repository: looked for upwards, read and checked. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { byPlace } from './place.ts';
import type { Config } from '../model/config.ts';
import { problem, UserError, type Problem } from '../model/problem.ts';
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
export function findConfig(folder: string): string | undefined {
  const file = CONFIG_NAMES.map((name) => path.join(folder, name)).find((each) => existsSync(each));
  if (file !== undefined) return file;
  const above = path.dirname(folder);
  // Beyond its repository a configuration would be somebody else's.
  return above === folder || existsSync(path.join(folder, '.git')) ? undefined : findConfig(above);
}

/** @throws UserError naming everything that does not fit. */
export async function readConfig(file: string): Promise<LoadedConfig> {
  const source = parseYaml(await readText(file), file);
  const problems = [...(await schemaProblems('config', source)), ...unboundGates(source)];
  if (problems.length > 0) throw new UserError(problems.sort(byPlace));
  return { file, config: source.value as Config, source };
}

/** Gates with both bounds or with none, which the schema leaves alone for a clearer message. */
function unboundGates({ value, locate }: Source): Problem[] {
  const { gates } = (value ?? {}) as { gates?: unknown };
  return (Array.isArray(gates) ? (gates as unknown[]) : []).flatMap((gate, i) => {
    if (typeof gate !== 'object' || gate === null) return [];
    const path = ['gates', i];
    const scope = 'scope' in gate && typeof gate.scope === 'string' ? gate.scope : '';
    return 'min' in gate === 'max' in gate ? [problem('gate-bounds', { scope }, { location: locate(path), path })] : [];
  });
}

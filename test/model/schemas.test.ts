/** The published schemas: current, documented, and what the program really writes. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { SCHEMAS } from '../../src/model/schemas.ts';
import { runCli } from '../cli/run-cli.ts';

const folder = path.join(import.meta.dirname, '../../rubrics/schemas');
const ajv = new Ajv({ allErrors: true, discriminator: true, strict: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });

interface Schema {
  description?: string;
  properties?: Record<string, Schema>;
  [key: string]: unknown;
}

/** Paths of properties without a description. */
function undocumented(schema: unknown, at = ''): string[] {
  if (Array.isArray(schema)) return schema.flatMap((each, i) => undocumented(each, `${at}/${i}`));
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, ...rest } = schema as Schema;
  const own = Object.entries(properties ?? {}).flatMap(([key, child]) => [
    ...(child.description || child.$ref ? [] : [`${at}/${key}`]),
    ...undocumented(child, `${at}/${key}`),
  ]);
  const conditions = new Set(['if', 'else', 'const']);
  return [...own, ...Object.entries(rest).flatMap(([key, child]) => (conditions.has(key) ? [] : undocumented(child, at)))];
}

describe.each(Object.entries(SCHEMAS))('the schema of %s', (name, schema) => {
  it('stands in rubrics/schemas as the program has it', () => {
    expect(JSON.parse(readFileSync(path.join(folder, `${name}.schema.json`), 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it('is a valid schema', () => {
    expect(ajv.validateSchema(schema)).toBe(true);
  });

  it('describes every field', () => {
    expect(undocumented(schema)).toEqual([]);
  });
});

const files = (folderName: string) => readdirSync(folderName).filter((name) => name.endsWith('.yaml')).map((name) => `${folderName}/${name}`);

describe('what the program writes', () => {
  it.each([...files('fixtures/cases'), ...files('fixtures/illustrative')])('the report of %s fits its schema', async (file) => {
    const { stdout, status } = await runCli(['score', file, '--json']);
    expect(status).toBe(0);
    ajv.validate(SCHEMAS.report, JSON.parse(stdout));
    expect(ajv.errors ?? []).toEqual([]);
  });

  it('a comparison fits its schema', async () => {
    const { stdout } = await runCli(['compare', 'fixtures/cases/ocbc.yaml', 'fixtures/cases/laqo.yaml', '--json']);
    ajv.validate(SCHEMAS.comparison, JSON.parse(stdout));
    expect(ajv.errors ?? []).toEqual([]);
  });

  it.each(['overall', 'governance', 'P4', 'gov-guardrails', 'siz-utilisation'])('an explanation of %s fits its schema', async (id) => {
    const { stdout } = await runCli(['explain', id, 'fixtures/illustrative/weak.yaml', '--json', '-q']);
    ajv.validate(SCHEMAS.explanation, JSON.parse(stdout));
    expect(ajv.errors ?? []).toEqual([]);
  });

  it('errors fit their schema', async () => {
    const { stderr } = await runCli(['score', 'fixtures/broken/unknown-ids.yaml', '--json']);
    ajv.validate(SCHEMAS.errors, JSON.parse(stderr));
    expect(ajv.errors ?? []).toEqual([]);
  });

  it.each([...files('fixtures/cases'), ...files('fixtures/illustrative')])('the answers file %s fits its schema', async (file) => {
    const { parse } = await import('yaml');
    ajv.validate(SCHEMAS.answers, parse(readFileSync(file, 'utf8')));
    expect(ajv.errors ?? []).toEqual([]);
  });
});

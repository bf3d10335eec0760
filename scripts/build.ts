/**
 * Builds everything that is compiled ahead of time: schema validators, built-in rubrics, published
 * schemas, the program and the type declarations. Run by `npm run build`, and so by `npm ci`.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { emitDeclarations } from './declarations.ts';
import { DATA, dist, generated, library, root, type DataModule } from './bundling.ts';
import { writeProgram } from './program.ts';
import { NOTICES, noticesOf, packagesIn } from './third-party.ts';
import { LANGUAGES } from '../src/messages/index.ts';
import { describe, UserError } from '../src/model/problem.ts';
import { SCHEMAS, validatedSchemas } from '../src/model/schemas.ts';

/**
 * One validator a module, as plain functions: loading one compiles nothing, and a start loads only what it needs.
 * @returns the files that went into them
 */
async function compileValidators(): Promise<string[]> {
  const inputs = Object.entries(validatedSchemas).map(async ([name, schema]) => {
    const ajv = new Ajv({
      allErrors: true,
      discriminator: true,
      strict: false,
      // The words come from ajv-i18n, in the user's language.
      messages: false,
      code: { source: true, esm: true },
      formats: { date: /^\d{4}-\d{2}-\d{2}$/ },
    });
    const code = standaloneCode.default(ajv, ajv.compile(withoutProse(schema)));
    await writeFile(
      path.join(generated, `validate-${name}.d.ts`),
      "import type { ValidateFunction } from 'ajv';\nexport const validate: ValidateFunction;\n",
    );
    // The generated module still requires the library's runtime, so it is bundled on its own.
    const { metafile } = await build({
      absWorkingDir: root,
      stdin: { contents: code, resolveDir: root },
      outfile: path.join(generated, `validate-${name}.js`),
      bundle: true,
      minify: true,
      metafile: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
    });
    return Object.keys(metafile.inputs);
  });
  return (await Promise.all(inputs)).flat();
}

/** A schema without its descriptions: a validator carries its schema along, and a start reads all of it. */
function withoutProse(schema: object): object {
  return JSON.parse(JSON.stringify(schema, (key, value: unknown) => (key === 'description' && typeof value === 'string' ? undefined : value))) as object;
}

/** Built-in rubrics, checked and hashed once: parsing their YAML would cost more than all else at a start. */
async function compileRubrics(): Promise<void> {
  const { readRubric } = await import('../src/files/rubric.ts');
  const folder = path.join(root, 'rubrics');
  const rubrics = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory() && !NOT_RUBRICS.includes(entry.name));
  const read = await Promise.all(rubrics.map(({ name }) => readRubric(path.join(folder, name))));
  await writeData(DATA.rubrics, read.map((rubric) => [rubric.definition.rubric, rubric]));
}

const NOT_RUBRICS = ['schemas', 'frameworks'];

/** Frameworks, checked once. */
async function compileFrameworks(): Promise<void> {
  const { readFramework } = await import('../src/files/frameworks.ts');
  const folder = path.join(root, 'rubrics/frameworks');
  const read = await Promise.all((await readdir(folder)).sort().map((name) => readFramework(path.join(folder, name))));
  await writeData(DATA.frameworks, read.map((framework) => [framework.id, framework]));
}

/** Documents as JSON beside the bundle, each read only when it is asked for, and the module that reads them. */
async function writeData(module: DataModule, documents: readonly (readonly [id: string, document: object])[]): Promise<void> {
  const entries = documents.map(async ([id, document]) => {
    const file = `${module.prefix}-${id}.json`;
    for (const folder of [generated, dist]) await writeFile(path.join(folder, file), JSON.stringify(document));
    return `  ${JSON.stringify(id)}: read('./${file}'),`;
  });
  const lines = await Promise.all(entries);
  await writeFile(path.join(generated, module.file), `${READ}export const ${module.constant} = {\n${lines.join('\n')}\n};\n`);
}

const READ = `import { readFileSync } from 'node:fs';
const read = (file) => {
  let document;
  return () => (document ??= JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')));
};
`;

/** What stands in for the compiled documents while they are read for the first time. */
async function declareData(): Promise<void> {
  for (const { file, constant, type, from } of Object.values(DATA)) {
    await writeFile(path.join(generated, file), `export const ${constant} = {};\n`);
    const declaration = `import type { ${type} } from '../../model/${from}';\nexport const ${constant}: Record<string, () => ${type}>;\n`;
    await writeFile(path.join(generated, file.replace(/js$/, 'd.ts')), declaration);
  }
}

/** The rubric that `rubric new` writes: a real one in YAML, handed to the program as text so that it needs no place of its own. */
async function embedStarter(): Promise<void> {
  const folder = path.join(root, 'starter');
  const files = await Promise.all((await readdir(folder)).sort().map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')]));
  await writeFile(path.join(generated, 'starter.js'), `export const starter = ${JSON.stringify(Object.fromEntries(files))};\n`);
  await writeFile(path.join(generated, 'starter.d.ts'), 'export const starter: Record<string, string>;\n');
}

/** The schemas that editors and other programs read. */
async function publishSchemas(): Promise<void> {
  const folder = path.join(root, 'rubrics/schemas');
  await mkdir(folder, { recursive: true });
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    await writeFile(path.join(folder, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
}

/**
 * The program and the library, bundled apart: what only one of them needs does not slow the other's start.
 * @returns the files that went into them
 */
async function bundle(): Promise<string[]> {
  const built = await Promise.all([
    writeProgram(),
    build({ ...library, entryPoints: { index: 'src/index.ts', core: 'src/core.ts' }, outdir: dist, splitting: true }).then(({ metafile }) => metafile),
  ]);
  return built.flatMap((metafile) => Object.keys(metafile.inputs));
}

/** A broken rubric is the author's mistake: say where, as the program itself would. */
function explain(error: unknown): never {
  if (!(error instanceof UserError)) throw error;
  for (const each of error.problems) {
    const { file, line, column } = each.location ?? {};
    console.error(`${file}:${line}:${column}  ${each.path ?? ''}: ${describe(each, LANGUAGES.en).message}`);
  }
  process.exit(1);
}

await rm(generated, { recursive: true, force: true });
await rm(dist, { recursive: true, force: true });
await mkdir(generated, { recursive: true });
await mkdir(dist, { recursive: true });
await declareData();
const compiledIn = await compileValidators();
await compileRubrics().catch(explain);
await compileFrameworks().catch(explain);
await publishSchemas();
await embedStarter();
const bundled = await bundle();
const packages = await packagesIn([...compiledIn, ...bundled]);
await writeFile(path.join(dist, NOTICES), noticesOf(packages));
await writeFile(path.join(generated, 'compiled-in.json'), JSON.stringify(compiledIn));
await emitDeclarations(root, path.join(dist, 'types'), ['index', 'core']);
execFileSync(process.execPath, ['scripts/precompile.mjs'], { cwd: root, stdio: 'inherit' });

/**
 * Builds everything that is compiled ahead of time: schema validators, built-in rubrics, published
 * schemas, the program and the type declarations. Run by `npm run build`, and so by `npm ci`.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build, type Plugin } from 'esbuild';
import { LANGUAGES } from '../src/messages/index.ts';
import { describe, UserError } from '../src/model/problem.ts';
import { SCHEMAS, validatedSchemas } from '../src/model/schemas.ts';

const root = path.resolve(import.meta.dirname, '..');
const generated = path.join(root, 'src/files/generated');
const dist = path.join(root, 'dist');

/** One validator a module, as plain functions: loading one compiles nothing, and a start loads only what it needs. */
async function compileValidators(): Promise<void> {
  for (const [name, schema] of Object.entries(validatedSchemas)) {
    const ajv = new Ajv({
      allErrors: true,
      discriminator: true,
      strict: false,
      code: { source: true, esm: true },
      formats: { date: /^\d{4}-\d{2}-\d{2}$/ },
    });
    const code = standaloneCode.default(ajv, ajv.compile(schema));
    // The generated module still requires the library's runtime, so it is bundled on its own.
    await build({
      stdin: { contents: code, resolveDir: root },
      outfile: path.join(generated, `validate-${name}.js`),
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
    });
    await writeFile(
      path.join(generated, `validate-${name}.d.ts`),
      "import type { ValidateFunction } from 'ajv';\nexport const validate: ValidateFunction;\n",
    );
  }
}

/** Built-in rubrics, checked and hashed once, as JSON: parsing their YAML would cost more than all else at a start. */
async function compileRubrics(): Promise<void> {
  const { readRubric } = await import('../src/files/rubric.ts');
  const folders = (await readdir(path.join(root, 'rubrics'), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && entry.name !== 'schemas' && entry.name !== 'frameworks')
    .map(({ name }) => name);
  const addresses: string[] = [];
  for (const folder of folders) {
    const rubric = await readRubric(path.join(root, 'rubrics', folder));
    const file = `rubric-${folder}.json`;
    await writeFile(path.join(generated, file), JSON.stringify(rubric));
    for (const bundle of BUNDLES) await cp(path.join(generated, file), path.join(bundle.folder, file));
    addresses.push(`  ${JSON.stringify(rubric.definition.rubric)}: new URL('./${file}', import.meta.url),`);
  }
  await writeFile(path.join(generated, 'rubrics.js'), `export const builtIns = {\n${addresses.join('\n')}\n};\n`);
}

/** Frameworks, checked once, as JSON: one is read only when it is asked for. */
async function compileFrameworks(): Promise<void> {
  const { readFramework } = await import('../src/files/frameworks.ts');
  const folder = path.join(root, 'rubrics/frameworks');
  const addresses: string[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const framework = await readFramework(path.join(folder, name));
    const file = `framework-${framework.id}.json`;
    await writeFile(path.join(generated, file), JSON.stringify(framework));
    for (const bundle of BUNDLES) await cp(path.join(generated, file), path.join(bundle.folder, file));
    addresses.push(`  ${JSON.stringify(framework.id)}: new URL('./${file}', import.meta.url),`);
  }
  await writeFile(path.join(generated, 'frameworks.js'), `export const frameworks = {\n${addresses.join('\n')}\n};\n`);
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

/** Parts of libraries that would cost a start more than they give it here; each says why. */
const LIGHTER = {
  // The same library in one piece: Node's own build is seventy modules, each wrapped and run.
  yaml: './node_modules/yaml/browser/dist/index.js',
  'string-width': './scripts/shims/string-width.cjs',
  '@colors/colors/safe': './scripts/shims/no-colors.cjs',
};

/** chalk looks at the terminal when it loads; whether to colour is decided in src/cli/io.ts. */
const colourIsDecidedHere: Plugin = {
  name: 'colour-is-decided-here',
  setup({ onResolve }) {
    onResolve({ filter: /^#supports-color$/ }, () => ({ path: path.join(root, 'node_modules/chalk/source/vendor/supports-color/browser.js') }));
  },
};

/** The program and the library are bundled apart: what only one of them needs does not slow the other's start. */
const BUNDLES: { folder: string; entryPoints: Record<string, string> }[] = [
  { folder: dist, entryPoints: { cli: 'src/cli/main.ts' } },
  { folder: path.join(dist, 'library'), entryPoints: { index: 'src/index.ts' } },
];

async function bundle({ folder, entryPoints }: (typeof BUNDLES)[number]): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    legalComments: 'none',
    alias: LIGHTER,
    plugins: [colourIsDecidedHere],
    // Bundled CommonJS libraries still call require for Node's own modules.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    // write-file-atomic names its temporary files after its own file, which has no name in a bundle.
    define: { __filename: '"genai-readiness"', 'process.env.GENAI_READINESS_VERSION': JSON.stringify(process.env.npm_package_version ?? '') },
    logLevel: 'warning',
  });
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
for (const { folder } of BUNDLES) await mkdir(folder, { recursive: true });
await writeFile(path.join(generated, 'rubrics.js'), 'export const builtIns = {};\n');
await writeFile(path.join(generated, 'frameworks.js'), 'export const frameworks = {};\n');
await writeFile(path.join(generated, 'frameworks.d.ts'), 'export const frameworks: Record<string, URL>;\n');
await writeFile(
  path.join(generated, 'rubrics.d.ts'),
  'export const builtIns: Record<string, URL>;\n',
);
await compileValidators();
await compileRubrics().catch(explain);
await compileFrameworks().catch(explain);
await publishSchemas();
await embedStarter();
for (const each of BUNDLES) await bundle(each);
await promisify(execFile)('npx', ['tsc', '-p', 'tsconfig.build.json'], { cwd: root });

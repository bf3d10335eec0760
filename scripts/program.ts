/**
 * The program as a few CommonJS files. Node starts those faster than ES modules, and a few files faster than many;
 * esbuild splits only ES modules, and into as many pieces as there are ways to reach them, so rollup joins its pieces.
 */
import path from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { rollup, type Plugin as RollupPlugin } from 'rollup';
import { dist, program, root } from './bundling.ts';
import { LANGUAGES } from '../src/messages/index.ts';

const ENTRY = 'src/cli/main.ts';

/** What lies in one file: a start opens few files where those that it needs are together. In order, since what several need lies in the first. */
const TOGETHER = {
  start: [ENTRY],
  score: ['src/cli/commands/score.ts'],
  compare: ['src/cli/commands/compare.ts', 'src/compare/compare.ts', 'src/render/table/comparison.ts'],
};

/** Each catalogue with the areas of its messages, which are modules in a folder of its name. */
const CATALOGUES = [
  { language: 'en', constant: 'en', areas: Object.keys(LANGUAGES.en) },
  { language: 'zh-CN', constant: 'zhCN', areas: Object.keys(LANGUAGES['zh-CN']) },
];
const MESSAGES = './messages';

/** Opens an area of messages when something is first said of it: a run needs a few of them, in one language. */
const messagesOnDemand: Plugin = {
  name: 'messages-on-demand',
  setup({ onLoad }) {
    for (const { language, constant, areas } of CATALOGUES) {
      const getters = areas.map((area) => `  get ${area}() { return require('${MESSAGES}/${language}/${area}.cjs').${area}; },\n`);
      onLoad({ filter: new RegExp(`src/messages/${language}\\.ts$`) }, () => ({ contents: `export const ${constant} = {\n${getters.join('')}};\n` }));
    }
  },
};

async function writeMessages(): Promise<void> {
  const names = CATALOGUES.flatMap(({ language, areas }) => areas.map((area) => `${language}/${area}`));
  const entryPoints = Object.fromEntries(names.map((name) => [name, `src/messages/${name}.ts`]));
  await build({ ...program, entryPoints, banner: {}, format: 'cjs', outdir: path.join(dist, MESSAGES), outExtension: { '.js': '.cjs' } });
}

/** Writes `dist/cli.cjs` and the files that it loads when they are needed. @returns what esbuild knows of its inputs */
export async function writeProgram(): Promise<Metafile> {
  const { outputFiles, metafile } = await build({
    ...program,
    plugins: [...program.plugins, messagesOnDemand],
    banner: {},
    entryPoints: { cli: ENTRY },
    outdir: dist,
    splitting: true,
    write: false,
    external: [`${MESSAGES}/*`],
  });
  const pieces = new Map(outputFiles.map(({ path: file, text }) => [file, text]));
  const pieceOf = (entryPoint: string): string => {
    const [file] = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === entryPoint) ?? [];
    if (file === undefined) throw new Error(`${entryPoint} has no piece of its own: it must be imported dynamically`);
    return path.join(root, file);
  };
  const joined = await rollup({
    input: { cli: pieceOf(ENTRY) },
    external: (id) => !id.startsWith('.') && !path.isAbsolute(id),
    plugins: [inMemory(pieces)],
    treeshake: false,
    preserveEntrySignatures: 'allow-extension',
  });
  await joined.write({
    dir: dist,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    manualChunks: Object.fromEntries(Object.entries(TOGETHER).map(([name, entries]) => [name, entries.map(pieceOf)])),
    dynamicImportInCjs: false,
    compact: true,
    generatedCode: 'es2015',
    interop: 'default',
    externalLiveBindings: false,
    hoistTransitiveImports: false,
  });
  await joined.close();
  await writeMessages();
  return metafile;
}

/** Gives rollup the pieces that esbuild made, from memory. */
function inMemory(pieces: ReadonlyMap<string, string>): RollupPlugin {
  return {
    name: 'in-memory',
    resolveId: (id, importer) => (importer === undefined ? id : id.startsWith('.') ? path.resolve(path.dirname(importer), id) : null),
    load: (id) => pieces.get(id) ?? null,
  };
}

/** How esbuild puts the program and the library together: settings that the build and the package share. */
import path from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import manifest from '../package.json' with { type: 'json' };

export const root = path.resolve(import.meta.dirname, '..');
export const generated = path.join(root, 'src/files/generated');
export const dist = path.join(root, 'dist');

/** A generated module of `src/files/generated` that gives compiled documents by their ids. */
export interface DataModule {
  file: string;
  constant: string;
  /** How the names of the documents' files begin. */
  prefix: string;
  type: string;
  /** Module of `src/model` that has the type. */
  from: string;
}

export const DATA: Record<'rubrics' | 'frameworks', DataModule> = {
  rubrics: { file: 'rubrics.js', constant: 'builtIns', prefix: 'rubric', type: 'LoadedRubric', from: 'rubric.ts' },
  frameworks: { file: 'frameworks.js', constant: 'frameworks', prefix: 'framework', type: 'Framework', from: 'framework.ts' },
};

/** Parts of libraries that would cost a start more than they give it here; each says why. */
const LIGHTER = {
  // The same library in one piece: Node's own build is seventy modules, each wrapped and run.
  yaml: './node_modules/yaml/browser/dist/index.js',
  'string-width': './scripts/shims/string-width.cjs',
  '@colors/colors/safe': './scripts/shims/no-colors.cjs',
  'node:child_process': './scripts/shims/no-child-process.cjs',
};

/** chalk looks at the terminal when it loads; whether to colour is decided in src/cli/io.ts. */
const colourIsDecidedHere: Plugin = {
  name: 'colour-is-decided-here',
  setup({ onResolve }) {
    onResolve({ filter: /^#supports-color$/ }, () => ({ path: path.join(root, 'node_modules/chalk/source/vendor/supports-color/browser.js') }));
  },
};

const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  minify: true,
  legalComments: 'none',
  metafile: true,
  alias: LIGHTER,
  plugins: [colourIsDecidedHere],
  define: {
    'process.env.GENAI_READINESS_VERSION': JSON.stringify(manifest.version),
  },
  logLevel: 'warning',
} satisfies BuildOptions;

/** Bundled CommonJS libraries still call require for Node's own modules. */
const REQUIRE = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** The command line, for Node. */
export const program = {
  ...shared,
  platform: 'node',
  target: 'node20',
  banner: { js: REQUIRE },
} satisfies BuildOptions;

/** The library: nothing of it may need Node but what is imported as such, so that its core also runs in a browser page. */
export const library = {
  ...shared,
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['import', 'default'],
  external: ['node:*'],
  target: 'es2022',
} satisfies BuildOptions;

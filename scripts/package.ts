/**
 * What goes to a machine that no registry reaches: the program in one file, the npm tarball, the notices, the bill of
 * materials and checksums of all. Run by `npm run package`, after the build.
 */
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { chmod, copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { DATA, dist, generated, program, root } from './bundling.ts';
import { billOf, NOTICES, packagesIn } from './third-party.ts';

/** Compiled documents as part of the program's text, since there is nothing beside it. */
const dataInside: Plugin = {
  name: 'data-inside',
  setup({ onLoad }) {
    for (const { file, constant, prefix } of Object.values(DATA)) {
      onLoad({ filter: new RegExp(`generated/${file}$`) }, async () => {
        const names = (await readdir(generated)).filter((name) => name.startsWith(`${prefix}-`)).sort();
        const entries = names.map(async (name) => {
          const text = await readFile(path.join(generated, name), 'utf8');
          return `${JSON.stringify(name.slice(prefix.length + 1, -'.json'.length))}: () => JSON.parse(${JSON.stringify(text)})`;
        });
        return { contents: `export const ${constant} = { ${(await Promise.all(entries)).join(', ')} };` };
      });
    }
  },
};

/** @returns the files that went into it */
async function writeProgram(file: string): Promise<string[]> {
  const { metafile } = await build({
    ...program,
    stdin: { contents: "import { main } from './src/cli/main.ts'; main();", resolveDir: root },
    outfile: file,
    plugins: [...program.plugins, dataInside],
    banner: { js: `#!/usr/bin/env node\n${program.banner.js}` },
  });
  await chmod(file, 0o755);
  return Object.keys(metafile.inputs);
}

async function writeChecksums(folder: string): Promise<void> {
  const names = (await readdir(folder)).sort();
  const lines = names.map(async (name) => `${createHash('sha256').update(await readFile(path.join(folder, name))).digest('hex')}  ${name}\n`);
  await writeFile(path.join(folder, 'SHA256SUMS'), (await Promise.all(lines)).join(''));
}

const folder = path.resolve(process.argv[2] ?? path.join(root, 'release'));
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const bundled = await writeProgram(path.join(folder, 'genai-readiness.mjs'));
const compiledIn = JSON.parse(await readFile(path.join(generated, 'compiled-in.json'), 'utf8')) as string[];
await writeFile(path.join(folder, 'sbom.cdx.json'), await billOf(await packagesIn([...compiledIn, ...bundled])));
await copyFile(path.join(dist, NOTICES), path.join(folder, NOTICES));
// What it holds was built just before; its scripts would build it again.
execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { cwd: root });
await writeChecksums(folder);

/** What `npm run package` makes, used where npm cannot reach: one file, no folder beside it, another user, a home that nobody may write. */
import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const place = mkdtempSync(path.join(tmpdir(), 'release-'));
const release = path.join(place, 'release');

beforeAll(() => {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/package.ts', release], { cwd: root, stdio: 'pipe' });
  chmodSync(place, 0o755);
});

const read = (name: string) => readFileSync(path.join(release, name), 'utf8');

describe('the program in one file', () => {
  /** Nobody, where the suite runs as root; else the user that runs it, who is no other but owns no more. */
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  // Node may lie where only the user who installed it may look.
  const node = path.join(place, 'node');
  let folder: string;
  let home: string;

  beforeAll(() => {
    copyFileSync(process.execPath, node);
    home = path.join(place, 'home');
    mkdirSync(home, { mode: 0o555 });
    folder = path.join(place, 'empty');
    mkdirSync(folder, { mode: 0o777 });
    chmodSync(folder, 0o777);
  });

  function run(...args: string[]): SpawnSyncReturns<string> {
    const env = { PATH: place, HOME: home, XDG_STATE_HOME: path.join(home, 'state') };
    return spawnSync(node, [path.join(release, 'genai-readiness.mjs'), ...args], { cwd: folder, env, encoding: 'utf8', ...nobody });
  }

  it('scores a file with the built-in rubric, as the installed program does, and leaves nothing behind', () => {
    copyFileSync(path.join(root, 'fixtures/illustrative/weak.yaml'), path.join(folder, 'bank.yaml'));
    chmodSync(path.join(folder, 'bank.yaml'), 0o644);
    const args = ['score', 'bank.yaml', '--as-of', '2026-11-23', '--framework', 'nist-ai-rmf-1.0', '-f', 'json'];
    const alone = run(...args);
    const installed = spawnSync(process.execPath, [path.join(root, 'bin/genai-readiness.js'), ...args], { cwd: folder, encoding: 'utf8' });
    expect({ status: alone.status, stdout: alone.stdout }).toEqual({ status: 0, stdout: installed.stdout });
    expect(readdirSync(folder)).toEqual(['bank.yaml']);
    expect(readdirSync(home)).toEqual([]);
  });

  it.each(['table', 'markdown', 'html', 'junit', 'sarif', 'github', 'csv', 'xlsx=gaps.xlsx'])('writes %s', (format) => {
    const { status, stdout, stderr } = run('score', 'bank.yaml', '-f', format, '--lang', 'zh-CN');
    expect(status, stderr).toBe(0);
    expect(format.includes('=') ? readFileSync(path.join(folder, 'gaps.xlsx')).length : stdout.length).toBeGreaterThan(500);
  });

  it('begins an institution of one’s own and a rubric of one’s own, and calls itself by the file that was started', () => {
    expect(run('init', 'own.yaml', '--set', 'type=bank').status).toBe(0);
    expect(run('rubric', 'new', 'mine').status).toBe(0);
    expect(run('rubric', 'lint', 'mine').status).toBe(0);
    expect(run('init', 'second.yaml').stdout + run('init', 'third.yaml').stderr).toContain('genai-readiness.mjs');
  });

  it('says what is wrong with a file without a stack trace', () => {
    writeFileSync(path.join(folder, 'broken.yaml'), 'rubric: eight-principles\nanswers: { gov-ceo-lead: 9 }\n');
    const { status, stderr } = run('score', 'broken.yaml');
    expect(status).toBe(2);
    expect(stderr).toContain('broken.yaml:2');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('is executable on its own', () => {
    expect(read('genai-readiness.mjs').startsWith('#!/usr/bin/env node\n')).toBe(true);
    const { status, stdout } = spawnSync(path.join(release, 'genai-readiness.mjs'), ['--version'], { cwd: folder, env: { PATH: place }, encoding: 'utf8', ...nobody });
    expect({ status, stdout: stdout.trim() }).toEqual({ status: 0, stdout: (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version });
  });
});

describe('what goes with it', () => {
  interface Bill {
    components: { group?: string; name: string; version: string; licenses?: unknown[] }[];
  }
  const components = () => (JSON.parse(read('sbom.cdx.json')) as Bill).components;

  it('has a checksum for every file', () => {
    const sums = read('SHA256SUMS').trimEnd().split('\n').map((line) => line.split('  '));
    expect(sums.map(([, name]) => name)).toEqual(readdirSync(release).filter((name) => name !== 'SHA256SUMS').sort());
    for (const [sum, name] of sums) expect(createHash('sha256').update(readFileSync(path.join(release, name ?? ''))).digest('hex')).toBe(sum);
  });

  it('has a bill of materials that CycloneDX accepts', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Spec1dot6.version);
    expect(await validator.validate(read('sbom.cdx.json'))).toBeNull();
  });

  it('names each library whose code is inside, and none that only builds or tests it', () => {
    const names = components().map(({ group, name }) => (group ? `${group}/${name}` : name));
    expect(names).toEqual(expect.arrayContaining(['ajv', 'chalk', 'cli-table3', 'commander', 'yaml', '@inquirer/core', 'signal-exit', 'hucre']));
    for (const tool of ['vitest', 'esbuild', 'typescript', 'playwright-core', 'eslint']) expect(names).not.toContain(tool);
  });

  it('passes on the licence of each of them', () => {
    const notices = read('THIRD-PARTY-NOTICES.txt');
    for (const { group, name, version, licenses } of components()) {
      expect(notices).toContain(`${group ? `${group}/${name}` : name} ${version} (`);
      expect(licenses, name).toHaveLength(1);
    }
  });

  it('says the same bytes of the same sources', () => {
    const again = path.join(place, 'again');
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/package.ts', again], { cwd: root, stdio: 'pipe' });
    expect(readFileSync(path.join(again, 'SHA256SUMS'), 'utf8')).toBe(read('SHA256SUMS'));
  });
});

describe('the tarball', () => {
  let project: string;
  beforeAll(() => {
    project = path.join(place, 'project');
    mkdirSync(project);
    writeFileSync(path.join(project, 'package.json'), '{ "type": "module", "private": true }');
    const tarball = readdirSync(release).find((name) => name.endsWith('.tgz')) ?? '';
    execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', path.join(release, tarball)], { cwd: project, stdio: 'pipe' });
  });

  it('installs without a registry: nothing comes with it', () => {
    expect(readdirSync(path.join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['genai-readiness']);
    // As from a shell, without what npm hands to the scripts that it runs.
    const { PATH, HOME } = process.env;
    const { status, stdout } = spawnSync('npx', ['--no-install', 'genai-readiness', 'rubric', 'list'], { cwd: project, env: { PATH, HOME }, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toContain('eight-principles');
  });

  it('carries text only, nothing that a Node compiled', () => {
    const dist = readdirSync(path.join(project, 'node_modules/genai-readiness/dist'));
    expect(dist).toContain('cli.cjs');
    expect(dist).not.toContain('compiled');
  });

  it('serves a program in TypeScript, whose compiler checks its declarations too', () => {
    copyFileSync(path.join(root, 'fixtures/illustrative/weak.yaml'), path.join(project, 'a.yaml'));
    copyFileSync(path.join(root, 'fixtures/illustrative/strong.yaml'), path.join(project, 'b.yaml'));
    writeFileSync(
      path.join(project, 'use.ts'),
      `import { compare, judge, loadAnswers, loadRubric, parseGate, score, UserError, type Report } from 'genai-readiness';
const rubric = await loadRubric('eight-principles');
const reports: Report[] = [];
for (const file of ['a.yaml', 'b.yaml']) {
  const { answers } = await loadAnswers(file);
  reports.push(score(rubric, answers, { asOf: '2026-11-23', language: 'en' }));
}
const [a, b] = reports as [Report, Report];
const largest: number | undefined = a.gaps[0]?.points;
const { gates } = judge(a, [parseGate('overall=60', 'min')]);
const wrong: unknown = await loadAnswers('none.yaml').catch((error: unknown) => error);
console.log(JSON.stringify([a.overall.score, largest, gates[0]?.state, compare([a, b], { language: 'en' }).kind, wrong instanceof UserError]));
`,
    );
    const config = { compilerOptions: { module: 'NodeNext', target: 'ES2023', lib: ['ES2023', 'DOM'], strict: true, skipLibCheck: false, types: [] }, files: ['use.ts'] };
    writeFileSync(path.join(project, 'tsconfig.json'), JSON.stringify(config));
    const compiled = spawnSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', project], { encoding: 'utf8' });
    expect(compiled.stdout).toBe('');
    const { stdout } = spawnSync(process.execPath, ['use.js'], { cwd: project, encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual([expect.any(Number), expect.any(Number), 'failed', 'comparison', true]);
  });

  it('describes the fields of its documents where an editor shows them', () => {
    const declarations = readFileSync(path.join(project, 'node_modules/genai-readiness/dist/types/model/report.d.ts'), 'utf8');
    expect(declarations).toMatch(/\/\*\* [^*]+ \*\/\n {4}overall: \{/);
    expect(declarations).not.toContain('typebox');
  });
});

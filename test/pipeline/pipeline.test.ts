/** A pipeline from end to end: answers change between two commits, the gate fails at their line, and passes after the mend. */
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runShell } from '../shell.ts';
import { AS_OF, Repository, root } from './repository.ts';

const DAY = { GENAI_READINESS_AS_OF: AS_OF };

const run = (folder: string, command: string, env: Record<string, string> = {}) => runShell(command, { ...DAY, ...env }, folder);

describe('a configured repository', () => {
  let repository: Repository;
  let folder: string;
  beforeAll(() => {
    repository = new Repository();
    folder = repository.folder;
    for (const name of ['bin', 'dist', 'package.json']) symlinkSync(path.join(root, name), path.join(folder, name));
  });

  it('fails at the line of the answer that a commit made worse, and passes after the one that mends it', async () => {
    repository.checkout('first');
    expect((await run(folder, 'genai-readiness score -q')).status).toBe(0);

    repository.checkout('worse');
    const failed = await run(folder, 'genai-readiness score -q');
    expect(failed.status).toBe(1);
    expect(failed.stdout).toMatch(/✗ question\/gov-roles {2}25, at least 50 asked, 25 short/);
    expect(failed.stdout).toMatch(/✗ regressions {2}1, at most 0 asked/);
    expect((await run(folder, 'genai-readiness score -q -f github')).stdout).toMatch(new RegExp(`^::error file=bank.yaml,line=${repository.line},col=3,.*::gov-roles: 1 → 3%0A✗ question/gov-roles`, 'm'));
    expect(readFileSync(path.join(folder, 'out/junit.xml'), 'utf8')).toMatch(/<testcase name="gov-roles [^>]*>\s*<failure/);
    expect(readFileSync(path.join(folder, 'out/report.sarif'), 'utf8')).toContain('"uri": "bank.yaml"');
    expect((await run(folder, 'genai-readiness score -q --no-fail')).status).toBe(0);

    repository.checkout('mended');
    expect((await run(folder, 'genai-readiness score -q')).status).toBe(0);
  });

  it('only writes a worse baseline by force', async () => {
    const answers = path.join(folder, 'bank.yaml');
    const before = readFileSync(answers, 'utf8');
    writeFileSync(answers, before.replace('gov-roles: { level: 3', 'gov-roles: { level: 1'));
    const refused = await run(folder, 'genai-readiness baseline update');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(/worse than the baseline by \d+\.\d\d points: gov-roles/);
    expect((await run(folder, 'genai-readiness baseline update --force')).status).toBe(0);
    writeFileSync(answers, before);
    const better = await run(folder, 'genai-readiness baseline update');
    expect(better.status).toBe(0);
    expect(better.stdout).toContain('The gate question/gov-roles can be raised from 50 to 75.');
  });

  it('says where each setting comes from: flag before environment before file', async () => {
    const printed = async (flags: string, env = {}) => {
      const { settings } = JSON.parse((await run(folder, `genai-readiness config print --json ${flags}`, env)).stdout) as { settings: Record<string, { value: unknown; origin: { from: string; name?: string } }> };
      return settings;
    };
    const plain = await printed('');
    expect(plain.answers).toMatchObject({ value: 'bank.yaml', origin: { from: 'file' } });
    expect(plain.rubric).toMatchObject({ value: null, origin: { from: 'default' } });
    expect(plain.asOf).toMatchObject({ value: '2026-11-24', origin: { from: 'environment', name: 'GENAI_READINESS_AS_OF' } });
    expect((await printed('', { GENAI_READINESS_ANSWERS: 'other.yaml' })).answers).toMatchObject({ value: 'other.yaml', origin: { from: 'environment' } });
    expect((await printed('--no-config')).answers).toMatchObject({ value: null });
    expect((await printed('--lang zh-CN', { GENAI_READINESS_LANG: 'en' })).language).toMatchObject({ value: 'zh-CN', origin: { from: 'flag', name: '--lang' } });
  });

  it('finds the configuration from a folder below, and nothing beyond the repository', async () => {
    const below = await runShell('mkdir -p deep/er && cd deep/er && "$NODE" ../../bin/genai-readiness.js score -q', DAY, folder);
    expect(below.status).toBe(0);
    const outside = await runShell('mkdir -p alone/.git && cd alone && "$NODE" ../bin/genai-readiness.js score -q', DAY, folder);
    expect(outside.status).toBe(2);
    expect(outside.stderr).toContain('which answers file?');
  });

  it.each([
    ['an unknown key', 'answer: bank.yaml\n', /config\.yaml:1:1 {2}answer: answer is not a key/],
    ['a gate with both bounds', 'gates: [{ scope: overall, min: 1, max: 2 }]\n', /config\.yaml:1:/],
    ['a format that there is not', 'answers: bank.yaml\nformats: [{ format: jnuit }]\n', /config\.yaml:2:21.*jnuit[^]*Did you mean junit/],
    ['a language that there is not', 'answers: bank.yaml\nlanguage: tlh\n', /tlh/],
  ])('refuses %s, at its place', async (_, content, message) => {
    writeFileSync(path.join(folder, 'broken.config.yaml'), content);
    const { status, stdout, stderr } = await run(folder, 'genai-readiness score -q --config broken.config.yaml --lang en'.replace(' --lang en', _.includes('language') ? '' : ' --lang en'));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('refuses a baseline that is missing, is no report, or is of another rubric', async () => {
    writeFileSync(path.join(folder, 'no-report.json'), '{}');
    for (const [file, message] of [['nowhere.json', /there is no baseline/], ['no-report.json', /not a saved report/]] as const) {
      const { status, stderr } = await run(folder, `genai-readiness score -q --baseline ${file}`);
      expect(status).toBe(2);
      expect(stderr).toMatch(message);
    }
  });
});

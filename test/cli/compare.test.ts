import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { A, B, RUBRIC } from '../compare/reports.ts';
import { runCli } from './run-cli.ts';

const fixed = ['--rubric', RUBRIC, '--as-of', '2026-11-23', '-q'];
const scratch = (name: string) => path.join(mkdtempSync(path.join(tmpdir(), 'compare-')), name);

async function saved(file: string, ...more: string[]): Promise<string> {
  const target = scratch('report.json');
  await runCli(['score', file, ...fixed, ...more, '-f', `json=${target}`]);
  return target;
}

describe('compare', () => {
  it('compares answers files and saved reports, mixed, with the same result', async () => {
    const fromAnswers = await runCli(['compare', A, B, ...fixed, '--json', '--lang', 'en']);
    const mixed = await runCli(['compare', A, await saved(B, '--lang', 'zh-CN'), ...fixed, '--json', '--lang', 'en']);
    expect(fromAnswers).toMatchObject({ status: 0, stderr: '' });
    expect(mixed).toEqual(fromAnswers);
    const { kind, mode, verdict, differences } = JSON.parse(mixed.stdout);
    expect({ kind, mode }).toEqual({ kind: 'comparison', mode: 'institutions' });
    expect(verdict.forward.boxShare.toFixed(6)).toBe('0.635250');
    expect(differences).toEqual([expect.closeTo(21.083333, 5)]);
  });

  it('reads one of them from standard input', async () => {
    const { status, stdout } = await runCli(['compare', A, '-', ...fixed, '--lang', 'en'], { stdin: readFileSync(B, 'utf8') });
    expect(status).toBe(0);
    expect(stdout).toContain('A is ahead of B');
  });

  it('speaks the language that the first file asks for', async () => {
    const chinese = scratch('chinese.yaml');
    writeFileSync(chinese, readFileSync(A, 'utf8').replace('institution:', 'language: zh-CN\ninstitution:'));
    const english = scratch('english.yaml');
    writeFileSync(english, readFileSync(B, 'utf8').replace('institution:', 'language: en\ninstitution:'));
    expect((await runCli(['compare', chinese, english, ...fixed])).stdout).toContain('可以比较');
    expect((await runCli(['compare', english, chinese, ...fixed])).stdout).toContain('Comparable');
    expect((await runCli(['compare', await saved(A, '--lang', 'zh-CN'), english, ...fixed])).stdout).toContain('可以比较');
  });

  it('refuses differences between rubrics that score differently, and says so first', async () => {
    const rubric = scratch('rubric.yaml');
    writeFileSync(rubric, readFileSync(RUBRIC, 'utf8').replace('weight: 0.5', 'weight: 0.6'));
    const other = await saved(A, '--rubric', rubric);
    const { status, stdout } = await runCli(['compare', B, other, ...fixed, '--lang', 'en']);
    expect(status).toBe(0);
    expect(stdout).toContain('✗ Scores cannot be compared');
    expect(stdout).not.toContain('is ahead of');
  });

  it('lets weights move as far as asked, and says what is no percentage', async () => {
    const { stdout } = await runCli(['compare', A, B, ...fixed, '--json', '--within', '3']);
    expect(JSON.parse(stdout)).toMatchObject({ robustness: { within: 0.03 }, verdict: { forward: { kind: 'dominates', boxShare: 1 } } });
    for (const value of ['0', '100', '-5', 'much', '']) {
      const refused = await runCli(['compare', A, B, ...fixed, '--within', value, '--lang', 'en']);
      expect(refused).toMatchObject({ status: 2, stdout: '' });
      expect(refused.stderr).toContain(`${value} is not a percentage above 0 and below 100`);
    }
  });

  it('needs two files', async () => {
    const { status, stdout, stderr } = await runCli(['compare', A, ...fixed, '--lang', 'en']);
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: 'error: a second file to compare with is missing\n  hint: genai-readiness compare --help says what the command takes.\n' });
  });

  it('tells what is wrong in every file at once, and a wrong flag once', async () => {
    const broken = scratch('broken.yaml');
    writeFileSync(broken, 'rubric: worked-example@1\ninstitution: { name: X }\nanswers:\n  q1: 9\n  q6: 7\n');
    const { status, stdout, stderr } = await runCli(['compare', broken, 'no-such-file.yaml', A, B, ...fixed, '--target', 'nobody', '--lang', 'en']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/broken\.yaml:4:\d+ {2}answers\.q1.*: level 9 is not one of 0–4/);
    expect(stderr).toMatch(/broken\.yaml:5:\d+ {2}answers\.q6.*: level 7 is not one of 0–4/);
    expect(stderr).toContain('there is no file no-such-file.yaml');
    expect(stderr.match(/no target profile nobody/g)).toHaveLength(1);
  });

  it('refuses standard input named twice, before it reads anything', async () => {
    const { status, stderr } = await runCli(['compare', '-', '-', ...fixed, '--lang', 'en']);
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'error: standard input (-) can be read only once\n' });
  });
});

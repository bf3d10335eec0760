/** The example of fixtures/pipeline as a repository with its commits, for the services to run on. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
/** The built program, as a command. */
export const PROGRAM = `${process.execPath} ${path.join(root, 'bin/genai-readiness.js')}`;
/** The day on which the example is judged. */
export const AS_OF = '2026-11-24';
/** The answer that the second commit makes worse, and the third mends. */
export const ANSWER = 'gov-roles';

export type Commit = 'first' | 'worse' | 'mended';

/** Programs are run as a runner would: without the settings of whoever runs the tests. */
export const CLEAN = { PATH: process.env.PATH ?? '', HOME: mkdtempSync(path.join(tmpdir(), 'home-')), LANG: 'C.UTF-8', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

export class Repository {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'pipeline-'));

  /** @param files more files that are committed with the first commit, by their path, from their source */
  constructor(files: Record<string, string> = {}) {
    const example = path.join(root, 'fixtures/pipeline');
    this.git('init', '-q', '-b', 'main');
    const all = { ...Object.fromEntries(['bank.yaml', 'genai-readiness.config.yaml'].map((name) => [name, path.join(example, name)])), ...files };
    for (const [name, source] of Object.entries(all)) copyFileSync(source, path.join(this.folder, name));
    const [node = '', ...program] = PROGRAM.split(' ');
    execFileSync(node, [...program, 'baseline', 'update', '--as-of', AS_OF, '-q'], { cwd: this.folder, stdio: 'pipe' });
    this.git('add', 'baseline.json', ...Object.keys(all));
    this.git('commit', '-qm', 'Answer');
    this.git('tag', 'first');
    this.git('am', '-q', path.join(example, '1-worse.patch'));
    this.git('tag', 'worse');
    this.git('am', '-q', path.join(example, '2-mended.patch'));
    this.git('tag', 'mended');
  }

  git(...args: string[]): string {
    return execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: this.folder, env: CLEAN, encoding: 'utf8', stdio: 'pipe' });
  }

  checkout(commit: Commit): void {
    this.git('checkout', '-q', '--detach', commit);
  }

  read(file: string): string {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  /** The line of the answer that changes, counted from 1. */
  get line(): number {
    return this.read('bank.yaml').split('\n').findIndex((each) => each.includes(`${ANSWER}:`)) + 1;
  }
}

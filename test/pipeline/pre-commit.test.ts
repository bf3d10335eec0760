/** A commit is refused by the hook of git, and by pre-commit, until its answers pass the gates. */
import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { ANSWER, AS_OF, CLEAN, PROGRAM, Repository, root } from './repository.ts';

const manifest = path.join(root, '.pre-commit-hooks.yaml');
const [hook] = parse(readFileSync(manifest, 'utf8')) as { id: string; entry: string }[];
const env = { ...CLEAN, GENAI_READINESS_AS_OF: AS_OF };

function preCommit(args: string[], cwd: string): void {
  try {
    execFileSync('pre-commit', args, { cwd, env, stdio: 'pipe' });
  } catch (error) {
    throw new Error('pre-commit is needed, and must take what it is given: apt-get install pre-commit', { cause: error });
  }
}

/** Stages the answers of a commit of the example and commits them. */
function commit(repository: Repository, from: 'worse' | 'mended'): Promise<{ status: number; log: string }> {
  repository.git('checkout', from, '--', 'bank.yaml');
  return new Promise((resolve) => {
    const child = execFile('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '-m', from], { cwd: repository.folder, env }, (_, stdout, stderr) => resolve({ status: child.exitCode ?? -1, log: stdout + stderr }));
  });
}

/** Refused, not committed; then mended, and committed. */
async function refusesAndAccepts(repository: Repository): Promise<void> {
  const head = repository.git('rev-parse', 'HEAD');
  const refused = await commit(repository, 'worse');
  expect(refused.status).toBe(1);
  expect(refused.log).toMatch(new RegExp(`✗ question/${ANSWER} {2}25, at least 50 asked, 25 short`));
  expect(repository.git('rev-parse', 'HEAD')).toBe(head);
  const accepted = await commit(repository, 'mended');
  expect(accepted.log).toMatch(/files? changed/);
  expect(accepted.status).toBe(0);
  expect(repository.git('rev-parse', 'HEAD')).not.toBe(head);
}

let repository: Repository;
beforeEach(() => {
  repository = new Repository();
  repository.checkout('first');
});

describe('the hook of git', () => {
  beforeEach(() => {
    const target = path.join(repository.folder, '.git/hooks/pre-commit');
    copyFileSync(path.join(root, 'docs/ci/pre-commit'), target);
    chmodSync(target, 0o755);
    repository.git('config', 'genai-readiness.program', PROGRAM);
  });

  it('refuses a commit that fails, and accepts the mend', () => refusesAndAccepts(repository));

  it('looks at what is committed, not at what lies beside it', async () => {
    repository.git('checkout', 'worse', '--', 'bank.yaml');
    const good = repository.git('show', 'first:bank.yaml');
    writeFileSync(path.join(repository.folder, 'bank.yaml'), good);
    expect(() => repository.git('commit', '-m', 'Only in the index')).toThrow(/question\/gov-roles/);
    repository.git('checkout', 'mended', '--', 'bank.yaml');
    writeFileSync(path.join(repository.folder, 'bank.yaml'), repository.git('show', 'worse:bank.yaml'));
    expect(repository.git('commit', '-m', 'Worse only beside it')).toMatch(/1 file changed/);
  });

  it('refuses what it cannot judge', async () => {
    repository.git('config', 'genai-readiness.program', 'no-such-program');
    expect((await commit(repository, 'mended')).status).toBe(1);
  });
});

describe('pre-commit', () => {
  it('takes the manifest of this repository', () => {
    preCommit(['validate-manifest', manifest], root);
  });

  it('refuses a commit that fails, and accepts the mend', async () => {
    // The hook as it is published; only the program is the one that is tested, where pre-commit would install it.
    const local = { ...hook, language: 'system', entry: hook?.entry.replace('genai-readiness', PROGRAM) };
    writeFileSync(path.join(repository.folder, '.pre-commit-config.yaml'), stringify({ repos: [{ repo: 'local', hooks: [local] }] }));
    preCommit(['install'], repository.folder);
    repository.git('add', '.pre-commit-config.yaml');
    await refusesAndAccepts(repository);
  });
});

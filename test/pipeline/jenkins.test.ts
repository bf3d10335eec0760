/** The Jenkinsfile: its shell step, run as an agent runs it, on the commits of the example. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runShell } from '../shell.ts';
import { ANSWER, AS_OF, CLEAN, PROGRAM, Repository, root, type Commit } from './repository.ts';

const jenkinsfile = readFileSync(path.join(root, 'docs/ci/Jenkinsfile'), 'utf8');
const [, script = ''] = /\bsh '''(.*?)'''/s.exec(jenkinsfile) ?? [];
const [, junit = ''] = /\bjunit testResults: '([^']+)'/.exec(jenkinsfile) ?? [];
const [, archived = ''] = /\barchiveArtifacts artifacts: '([^']+)\/\*\*'/.exec(jenkinsfile) ?? [];

describe('the Jenkinsfile', () => {
  let repository: Repository;
  beforeAll(() => {
    repository = new Repository();
  });

  /** The environment of the file, with the program that is tested in place of the one from a registry. */
  const step = (commit: Commit) => {
    repository.checkout(commit);
    return runShell('sh -xe <<< "$SCRIPT"', { ...CLEAN, SCRIPT: script, GENAI_READINESS: PROGRAM, GENAI_READINESS_AS_OF: AS_OF, WORKSPACE: repository.folder, BUILD_NUMBER: '1' }, repository.folder);
  };

  it('closes what it opens, and has its blocks where a declarative pipeline has them', () => {
    const bare = jenkinsfile.replace(/'''[^]*?'''|'[^'\n]*'|\/\/.*/g, "''");
    let depth = 0;
    const blocks = bare.split('\n').flatMap((line) => {
      const [, name] = /^\s*(\w+)(?:\(''\))? \{$/.exec(line) ?? [];
      const opened = name === undefined ? [] : [`${'  '.repeat(depth)}${name}`];
      depth += (line.match(/\{/g)?.length ?? 0) - (line.match(/\}/g)?.length ?? 0);
      return opened;
    });
    expect(depth).toBe(0);
    expect(blocks).toEqual(['pipeline', '  triggers', '  environment', '  stages', '    stage', '      steps', '  post', '    always']);
    expect(/environment \{[^}]*\bGENAI_READINESS = '[^']+'/.test(jenkinsfile)).toBe(true);
  });

  it('fails on the commit that made an answer worse, and leaves what it publishes', async () => {
    const { status, stdout } = await step('worse');
    expect(status).toBe(1);
    expect(stdout).toMatch(new RegExp(`✗ question/${ANSWER} {2}25, at least 50 asked, 25 short`));
    expect(repository.read(junit)).toMatch(new RegExp(`<testcase name="${ANSWER} [^>]*>\\s*<failure`));
    expect(readdirSync(path.join(repository.folder, archived)).sort()).toEqual(['junit.xml', 'report.html', 'report.json']);
  });

  it('passes after the mend', async () => {
    expect((await step('mended')).status).toBe(0);
  });
});

/** The template for GitLab, run by gitlab-ci-local: it holds it against GitLab's schema, runs the job, keeps its artefacts. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ANSWER, AS_OF, CLEAN, PROGRAM, Repository, root, type Commit } from './repository.ts';

const template = path.join(root, 'docs/ci/gitlab-ci.yml');
const JOB = 'genai-readiness';
const { artifacts } = (parse(readFileSync(template, 'utf8')) as Record<string, { artifacts: { paths: string[]; reports: { junit: string } } }>)[JOB] as { artifacts: { paths: string[]; reports: { junit: string } } };

let repository: Repository;
beforeAll(() => {
  repository = new Repository({ '.gitlab-ci.yml': template });
  repository.git('remote', 'add', 'origin', 'git@gitlab.example.org:bank/readiness.git');
});

/** Runs the job on a commit. */
function job(commit: Commit): Promise<{ status: number; log: string }> {
  repository.checkout(commit);
  const flags = ['--force-shell-executor', '--no-color', '--variable', `GENAI_READINESS=${PROGRAM}`, '--variable', `GENAI_READINESS_AS_OF=${AS_OF}`];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [path.join(root, 'node_modules/.bin/gitlab-ci-local'), ...flags, JOB], { cwd: repository.folder, env: CLEAN }, (_, stdout, stderr) => resolve({ status: child.exitCode ?? -1, log: stdout + stderr }));
  });
}

const kept = (file: string) => path.join(repository.folder, '.gitlab-ci-local/artifacts', JOB, file);

it('fails on the commit that made an answer worse, and keeps what GitLab shows of it', async () => {
  const { status, log } = await job('worse');
  expect(log).toContain('json schema validated');
  expect(log).toMatch(new RegExp(`✗ question/${ANSWER} {2}25, at least 50 asked, 25 short`));
  expect(status).toBe(1);
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', isArray: (name) => ['testsuite', 'testcase'].includes(name) });
  const { testsuites } = parser.parse(readFileSync(kept(artifacts.reports.junit), 'utf8')) as { testsuites: { testsuite: { testcase?: { '@name': string; failure?: object }[] }[] } };
  const failed = testsuites.testsuite.flatMap(({ testcase = [] }) => testcase).filter(({ failure }) => failure);
  expect(failed.map((each) => each['@name'].split(' ')[0] === ANSWER || each['@name'].split(' ')[1])).toEqual([`question/${ANSWER}=50`, 'regressions=0', true]);
  for (const file of ['report.html', 'report.json', 'summary.md']) expect(existsSync(kept(path.join(artifacts.paths[0] ?? '', file)))).toBe(true);
});

it('passes after the mend', async () => {
  const { status, log } = await job('mended');
  expect(log).toMatch(/ PASS {2}genai-readiness/);
  expect(status).toBe(0);
});

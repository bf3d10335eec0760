/** The action for GitHub: fits GitHub's own schema, and its steps do what they say when a runner runs them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { action, runAction } from './action.ts';
import { actionErrors, workflowErrors } from './github-parser.ts';
import { ANSWER, AS_OF, Repository, root } from './repository.ts';

const workflow = readFileSync(path.join(root, 'docs/ci/github.yml'), 'utf8');
const given = { 'as-of': AS_OF };

describe('what GitHub reads', () => {
  it('the action fits its schema, which refuses what does not', () => {
    const content = readFileSync(path.join(root, 'action.yml'), 'utf8');
    expect(actionErrors(content)).toEqual([]);
    expect(actionErrors(content.replace('using: composite', 'using: composit'))).not.toEqual([]);
  });

  it('the workflow fits its schema, and gives the action only inputs and reads only outputs that it has', () => {
    expect(workflowErrors(workflow)).toEqual([]);
    expect(workflowErrors(workflow.replace('runs-on:', 'runs_on:'))).not.toEqual([]);
    const { jobs } = parse(workflow) as { jobs: { readiness: { steps: { id?: string; with?: Record<string, string> }[] } } };
    const step = jobs.readiness.steps.find(({ id }) => id === 'readiness');
    expect(Object.keys(step?.with ?? {}).filter((name) => !(name in action.inputs))).toEqual([]);
    const read = [...workflow.matchAll(/steps\.readiness\.outputs\.([\w-]+)/g)].map(([, name]) => name ?? '');
    expect(read.length).toBeGreaterThan(0);
    expect(read.filter((name) => !(name in action.outputs))).toEqual([]);
  });

  it('no input is put into a script, where it would be run', () => {
    for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{');
  });
});

describe('the action on the example', () => {
  let repository: Repository;
  beforeAll(() => {
    repository = new Repository();
  });

  it('fails at the line of the answer that became worse, and passes after the mend', async () => {
    repository.checkout('worse');
    const worse = await runAction(repository.folder, given);
    expect(worse.status).toBe(1);
    const annotation = worse.log.split('\n').find((line) => line.includes(`::${ANSWER}: `));
    expect(annotation).toMatch(new RegExp(`^::error file=bank\\.yaml,line=${repository.line},col=3,title=.*✗ question/${ANSWER}%0A✗ regressions$`));
    expect(worse.summary).toMatch(/^# Pipeline Bank \(illustrative\)\n/);
    expect(worse.summary).toMatch(new RegExp(`✗ \\*\\*question/${ANSWER}\\*\\* 25, at least 50 asked, 25 short`));
    expect(worse.outputs).toMatchObject({ passed: 'false', folder: 'genai-readiness', report: 'genai-readiness/report.json', summary: 'genai-readiness/summary.md', sarif: 'genai-readiness/report.sarif' });

    repository.checkout('mended');
    const mended = await runAction(repository.folder, given);
    expect(mended.status).toBe(0);
    expect(mended.log).not.toContain('::error');
    expect(mended.outputs.passed).toBe('true');
    const report = JSON.parse(repository.read('genai-readiness/report.json')) as { overall: { score: number; level: number } };
    expect(mended.outputs).toMatchObject({ score: report.overall.score.toFixed(1), level: String(report.overall.level) });
    for (const file of ['report.html', 'report.sarif']) expect(existsSync(path.join(repository.folder, 'genai-readiness', file))).toBe(true);
  });

  it('takes gates, formats, a language and a folder, and works from a folder below without failing the step', async () => {
    repository.checkout('mended');
    const { status, log, summary, outputs } = await runAction(repository.folder, {
      ...given,
      'working-directory': 'below',
      config: '../genai-readiness.config.yaml',
      min: 'overall=99\n\n  coverage=10  ',
      formats: 'junit csv',
      language: 'zh-CN',
      folder: '../reports of today',
      fail: 'false',
      program: path.join(root, 'bin/genai-readiness.js'),
    }, { folders: ['below'] });
    expect(status).toBe(0);
    expect(log).toMatch(/^::error title=overall::.*要求至少 99/m);
    expect(log).toMatch(/^::notice title=coverage::/m);
    // Named from the root of the repository, as GitHub names it.
    expect(log).toMatch(/ file=bank\.yaml,line=/);
    expect(summary).toContain('**就绪度');
    expect(outputs).toMatchObject({ passed: 'false', folder: 'reports of today', sarif: '' });
    for (const file of ['report.xml', 'report.csv']) expect(existsSync(path.join(repository.folder, 'reports of today', file))).toBe(true);
  });

  it('says what is wrong, and writes no summary, where nothing could be scored', async () => {
    const { status, log, summary, outputs } = await runAction(repository.folder, { ...given, answers: 'nowhere.yaml', min: 'overal=1' });
    expect(status).toBe(2);
    expect(log).toMatch(/there is no file nowhere\.yaml/);
    expect(summary).toBe('');
    expect(outputs.report).toBe('');
  });

  it('runs nothing that stands in an input', async () => {
    const { status, log } = await runAction(repository.folder, { ...given, min: 'overall=1 $(touch ran) `touch ran`; touch ran', formats: 'html' });
    expect(status).toBe(2);
    expect(log).toContain('$(touch ran)');
    expect(existsSync(path.join(repository.folder, 'ran'))).toBe(false);
  });
});

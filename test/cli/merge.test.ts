/** Several respondents in and out again, with the real program. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadAnswers } from '../../src/files/answers.ts';
import { TestTerminal } from '../ask/terminal.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'merge-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const RESPONDENTS = ['cio', 'cro', 'legal'].map((name) => `fixtures/panel/${name}.yaml`);
const fixed = ['--as-of', '2026-11-23', '--lang', 'en'];
const bank = path.join(folder, 'bank.yaml');
const merge = (...args: string[]) => runCli(['merge', ...args, ...fixed]);

describe('merge', () => {
  it('writes a file that every command takes, and says the same of it again', async () => {
    const saved = path.join(folder, 'agreement.json');
    const page = path.join(folder, 'agreement.html');
    const { status, stdout, stderr } = await merge(...RESPONDENTS, '-o', bank, '-f', 'table', '-f', `json=${saved}`, '-f', `html=${page}`);
    expect(status).toBe(0);
    expect(stderr).toContain(`77 questions merged: ${bank}\n`);
    expect((await merge(bank, '-q')).stdout).toBe(stdout);
    const scored = await runCli(['score', bank, ...fixed, '-q', '--json']);
    expect(JSON.parse(scored.stdout)).toMatchObject({ agreement: { respondents: ['cio', 'cro', 'legal'], overall: { provisional: true, respondents: 3 } } });
    const { answers } = (await loadAnswers(bank)).answers;
    expect(answers.get('gov-ceo-lead')).toMatchObject({ given: 1, respondents: [{ respondent: 'cio', given: 4, note: 'The chief executive opens every steering meeting.' }, { given: 0 }, { given: 1 }] });

    const again = await runCli(['report', saved, '--lang', 'en']);
    expect(again.stdout).toBe(stdout);
    expect((await runCli(['report', saved, '--lang', 'en', '-f', 'html'])).stdout).toBe(readFileSync(page, 'utf8'));
    const gated = await runCli(['report', saved, '--lang', 'en', '--min', 'overall=1']);
    expect([gated.status, gated.stderr]).toEqual([2, expect.stringContaining('this is not a saved report')]);
    writeFileSync(saved, JSON.stringify({ ...(JSON.parse(readFileSync(saved, 'utf8')) as object), overall: {} }));
    expect((await runCli(['report', saved, '--lang', 'en'])).status).toBe(2);
  });

  it('never writes over a file, unless it is told to', async () => {
    writeFileSync(bank, 'mine');
    const { status, stdout, stderr } = await merge(...RESPONDENTS, '-o', bank);
    expect([status, stdout, readFileSync(bank, 'utf8')]).toEqual([2, '', 'mine']);
    expect(stderr).toContain('--force');
    expect((await merge(...RESPONDENTS, '-o', bank, '--force', '-q')).status).toBe(0);
    expect(readFileSync(bank, 'utf8')).toContain('respondents:');
  });

  it('offers to go through the conflicts where decisions can be kept: not in what comes from standard input', async () => {
    const { stdout } = await merge(bank, '-q');
    expect((await merge(bank)).stderr).toContain(`merge --reconcile ${bank}`);
    expect(await runCli(['merge', '-', ...fixed], { stdin: readFileSync(bank) })).toMatchObject({ status: 0, stdout, stderr: '' });
  });

  it('names what is wrong in every file at once', async () => {
    const wrong = path.join(folder, 'wrong.yaml');
    writeFileSync(wrong, 'rubric: eight-principles@2\nanswers:\n  gov-ceo-lead: 9\n');
    const { status, stderr } = await merge(wrong, path.join(folder, 'none.yaml'), 'fixtures/library-climate/lyon.yaml');
    expect(status).toBe(2);
    for (const each of ['wrong.yaml:3:17', 'none.yaml', 'lyon.yaml']) expect(stderr).toContain(each);
  });

  it('refuses answers to another rubric', async () => {
    const other = path.join(folder, 'other.yaml');
    writeFileSync(other, 'rubric: bakery@3\n');
    const { status, stderr } = await merge('fixtures/panel/cio.yaml', other);
    expect(status).toBe(2);
    expect(stderr).toContain(`${other}:1:9  rubric: the answers are for the rubric bakery, not for eight-principles`);
  });
});

describe('merge --reconcile', () => {
  it('keeps every decision at once, goes on where it was broken off, and says how far the group agrees then', async () => {
    const file = path.join(folder, 'reconciled.yaml');
    const root = path.resolve(import.meta.dirname, '../..');
    const first = await TestTerminal.open(`genai-readiness merge ${RESPONDENTS.join(' ')} -o '${file}' --reconcile ${fixed.join(' ')}`, root);
    try {
      await first.sees('Who decides?');
      await first.type('workshop');
      await first.menu('Conflict 1 of 5');
      await first.press('2');
      await first.sees('Why?');
      await first.type('minutes');
      await first.menu('Conflict 2 of 5', 'saved ✓');
      await first.press('C-c');
      await first.sees('what was decided stands in', `merge --reconcile`, '[exit 130]');
    } finally {
      await first.close();
    }
    expect((await loadAnswers(file)).answers.answers.get('loc-retention')).toMatchObject({ given: 2, decided: { by: 'workshop', note: 'minutes' } });

    const second = await TestTerminal.open(`genai-readiness merge --reconcile '${file}' ${fixed.join(' ')} > agreement.txt`, folder);
    try {
      await second.sees('Who decides?');
      await second.type('board');
      await second.menu('Conflict 1 of 4');
      await second.press('s');
      await second.menu('Conflict 2 of 4');
      await second.press('q');
      await second.sees('0 questions decided, 4 left', '[exit 0]');
    } finally {
      await second.close();
    }
    expect(readFileSync(path.join(folder, 'agreement.txt'), 'utf8')).toContain('Decided by the group\n  · Retention and leaks · loc-retention · 2, by workshop on');
  }, 60_000);

  it('says what it needs', async () => {
    const { status, stderr } = await merge(...RESPONDENTS, '--reconcile');
    expect(status).toBe(2);
    for (const each of ['reconciling needs a terminal', 'where are the decisions to be kept?']) expect(stderr).toContain(each);
  });
});

describe('assign', () => {
  it('writes one file a role, and merging them gives the whole', async () => {
    const roles = path.join(folder, 'roles');
    const assign = (...args: string[]) => runCli(['assign', 'fixtures/panel/cio.yaml', '--by-owner', '-o', roles, '--lang', 'en', ...args]);
    const { status, stdout } = await assign();
    expect(status).toBe(0);
    const files = readdirSync(roles);
    expect(stdout.trimEnd().split('\n')).toHaveLength(files.length);
    const whole = path.join(folder, 'whole.yaml');
    expect((await merge(...files.map((name) => path.join(roles, name)), '-o', whole, '-q')).status).toBe(0);
    const score = async (file: string) => (JSON.parse((await runCli(['score', file, ...fixed, '-q', '--json'])).stdout) as { overall: object }).overall;
    expect(await score(whole)).toEqual(await score('fixtures/panel/cio.yaml'));

    const again = await assign();
    expect(again.status).toBe(2);
    expect(again.stderr.match(/is there already/g)).toHaveLength(files.length);
    expect((await assign('--force')).status).toBe(0);
  });

  it('puts questions without an owner into a file of their own, and names them', async () => {
    const to = path.join(folder, 'bakery');
    const answers = path.join(folder, 'bakery.yaml');
    writeFileSync(answers, 'rubric: bakery@3\nanswers:\n  oven: yes\n');
    const { stdout, stderr } = await runCli(['assign', answers, '--rubric', 'fixtures/migration/rubric.yaml', '--by-owner', '-o', to, '--lang', 'en']);
    expect(stdout).toMatch(/unassigned\.yaml {2}questions without an owner, \d+ questions/);
    expect(stderr).toContain('grain-source');
    expect(existsSync(path.join(to, 'unassigned.yaml'))).toBe(true);
  });
});

/** Saved documents that fit their schema and contradict themselves: said at their place, so that nothing that follows an id falls into nothing. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/model/agreement.ts';
import type { Report } from '../../src/model/report.ts';
import type { Roadmap } from '../../src/model/roadmap.ts';
import { runCli } from '../cli/run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'saved-'));
const json = async <Document>(...args: string[]) => JSON.parse((await runCli([...args, '--as-of', '2026-11-24', '--json', '-q'])).stdout) as Document;
const REVIEWED = 'fixtures/panel/reviewed.yaml';
const report = await json<Report>('score', REVIEWED, '--framework', 'nist-ai-rmf-1.0', '--min', 'overall=99', '--set', 'gov-ceo-lead=4');
const agreement = await json<Agreement>('merge', 'fixtures/panel/cio.yaml', 'fixtures/panel/cro.yaml');
const roadmap = await json<Roadmap>('plan', REVIEWED, '--budget', '10');

/** What is said of a document once something in it has been changed: the places with the messages. */
async function saidOf<Document>(document: Document, change: (document: Document) => unknown, command: (file: string) => string[]): Promise<string[]> {
  const changed = structuredClone(document);
  change(changed);
  const file = path.join(folder, 'changed.json');
  writeFileSync(file, JSON.stringify(changed));
  const { status, stderr } = await runCli([...command(file), '--lang', 'en', '--json']);
  expect(status).toBe(2);
  return (JSON.parse(stderr) as { errors: { path: string; message: string; file: string }[] }).errors.map(({ path: at, message, file: named }) => `${named === file} ${at}: ${message}`);
}

describe('a saved report', () => {
  it.each<[string, (document: Report) => unknown]>([
    ['gates.0.cheapest.0: there is no question nowhere', ({ gates }) => (gates[0]!.cheapest[0]!.question = 'nowhere')],
    ['whatIf.0: there is no question nowhere', ({ whatIf }) => (whatIf![0]!.question = 'nowhere')],
    ['crosswalk.controls.0.questions.0: there is no question nowhere', ({ crosswalk }) => (crosswalk!.controls[0]!.questions[0]!.question = 'nowhere')],
    ['review.questions.0: there is no question nowhere', ({ review }) => (review!.questions[0]!.question = 'nowhere')],
    ['review.dimensions.4: there is no dimension governance', ({ review }) => review!.dimensions.pop()],
    ['review.principles.7: there is no principle P8', ({ review }) => (review!.principles[7]!.id = 'P9')],
    ['texts: the document holds its texts in no language', (each) => (each.texts = {})],
    ['asOf: 2026-02-30 is not a day of the calendar', (each) => (each.asOf = '2026-02-30')],
    ['assessed: 2026-13-01 is not a day of the calendar', (each) => (each.assessed = '2026-13-01')],
    ['institution.type: this must be text or a number or a list', ({ institution }) => Object.assign(institution, { type: { toString: 1 } })],
  ])('is refused where %s', async (words, change) => {
    expect(await saidOf(report, change, (file) => ['report', file])).toEqual([`true ${words}`]);
  });

  it('is read as it was saved', async () => {
    const file = path.join(folder, 'report.json');
    writeFileSync(file, JSON.stringify(report));
    expect((await runCli(['report', file, '--json', '-q', '--no-fail'])).stdout).toBe(`${JSON.stringify(report, null, 2)}\n`);
  });
});

it('a saved agreement is refused without texts', async () => {
  expect(await saidOf(agreement, (each) => (each.texts = {}), (file) => ['report', file])).toEqual(['true texts: the document holds its texts in no language']);
});

describe('a saved roadmap', () => {
  const check = (file: string) => ['plan', REVIEWED, '--check', file];

  it('is refused without texts, and on a day that does not exist', async () => {
    const change = (each: Roadmap) => Object.assign(each, { texts: {}, asOf: '2026-99-99' });
    expect(await saidOf(roadmap, change, check)).toEqual(['true texts: the document holds its texts in no language', 'true asOf: 2026-99-99 is not a day of the calendar']);
  });

  it('names a rule that stands in the way by its id where it says nothing of the question', async () => {
    const file = path.join(folder, 'roadmap.json');
    const inTheWay = [{ kind: 'must-pass', id: 'cannot-be-stopped', question: null, reach: null, needs: null, points: null }];
    writeFileSync(file, JSON.stringify({ ...roadmap, inTheWay }));
    const { status, stdout } = await runCli([...check(file), '--lang', 'en', '-q']);
    expect([status, stdout]).toEqual([0, expect.stringContaining('✗ ')]);
    expect(stdout).toContain('cannot-be-stopped');
  });
});

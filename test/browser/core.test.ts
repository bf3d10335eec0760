/** The library's core in a browser page: an institution is scored there, with nothing of Node at hand. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as Core from '../../src/core.ts';
import { loadAnswers } from '../../src/files/answers.ts';
import type { Report } from '../../src/model/report.ts';
import type { LoadedRubric } from '../../src/model/rubric.ts';
import { score } from '../../src/score/score.ts';
import { launchChromium } from './chromium.ts';

const root = path.resolve(import.meta.dirname, '../..');
const FILE = path.join(root, 'fixtures/illustrative/weak.yaml');

/** As text, since the page runs it as it stands. */
const SCRIPT = `(async () => {
  const { FORMATS, judge, parseGate, readAnswers, score } = await import('http://library.test/core.js');
  const rubric = await (await fetch('http://library.test/rubric-eight-principles.json')).json();
  const { answers } = await readAnswers(TEXT, rubric, 'weak.yaml');
  const report = score(rubric, answers, { asOf: '2026-11-23', language: 'en' });
  const states = judge(report, [parseGate('overall=60', 'min')]).gates.map(({ state }) => state);
  const rendering = { language: 'zh-CN', width: 80, color: false };
  const made = await Promise.all([FORMATS.markdown(report, rendering), FORMATS.html(report, rendering), FORMATS.xlsx(report, rendering)]);
  return { report, states, sizes: made.map(({ length }) => length) };
})()`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

it('scores an institution to the same report as under Node', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(message.text()));
  await page.route('http://library.test/**', (route) => {
    const name = path.basename(new URL(route.request().url()).pathname);
    if (name === '') return route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,">' });
    return route.fulfill({ path: path.join(root, 'dist', name), contentType: name.endsWith('.json') ? 'application/json' : 'text/javascript' });
  });
  await page.goto('http://library.test/');
  const inPage = (await page.evaluate(SCRIPT.replace('TEXT', JSON.stringify(readFileSync(FILE, 'utf8'))))) as { report: Report; states: string[]; sizes: number[] };

  const { rubric, answers } = await loadAnswers(FILE);
  const here = score(rubric, answers, { asOf: '2026-11-23', language: 'en' });
  expect(inPage.report.overall).toEqual(here.overall);
  expect(inPage.report.dimensions).toEqual(here.dimensions);
  expect(inPage.report.gaps).toEqual(here.gaps);
  expect(inPage.states).toEqual(['failed']);
  for (const size of inPage.sizes) expect(size).toBeGreaterThan(1000);
  expect(complaints).toEqual([]);
});

it('tells what is wrong with answers, with their place', async () => {
  const { readAnswers, describe, LANGUAGES, UserError } = (await import(path.join(root, 'dist/core.js'))) as typeof Core;
  const rubric = JSON.parse(readFileSync(path.join(root, 'dist/rubric-eight-principles.json'), 'utf8')) as LoadedRubric;
  const wrong: unknown = await readAnswers('rubric: eight-principles@2\nanswers:\n  gov-ceo-lead: 9\n', rubric).catch((error: unknown) => error);
  expect(wrong).toBeInstanceOf(UserError);
  const [found] = (wrong as Core.UserError).problems;
  expect(found?.location).toEqual({ file: 'answers', line: 3, column: 17 });
  expect(found && describe(found, LANGUAGES['zh-CN']).message).toContain('9');
  await expect(readAnswers('rubric: other@1\n', rubric)).rejects.toThrow('rubric-other');
  await expect(readAnswers('rubric: eight-principles@1\n', rubric)).rejects.toThrow('rubric-version');
});

/** The page of a report in a real browser: what it does, how it prints, and whether everybody can use it. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadReport } from '../../src/files/report.ts';
import { compare } from '../../src/compare/compare.ts';
import type { Document } from '../../src/model/document.ts';
import type { Report } from '../../src/model/report.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import { workedA, workedB } from '../compare/reports.ts';
import { hostileReport, RENDERING, reportOf, roadmapOf } from '../render/html/reports.ts';
import { launchChromium } from './chromium.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'html-'));
/** A sheet of A4 within the margins of the page, in pixels of CSS: 182 by 269 mm. */
const SHEET = { width: 688, height: 1016 };

let browser: Browser;
let weak: Report;
let pages: Record<'weak' | 'strong' | 'hostile' | 'plan' | 'compared', string>;
let opened: Page[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  weak = await reportOf('fixtures/illustrative/weak.yaml');
  const write = (name: string, document: Document) => {
    const file = path.join(folder, `${name}.html`);
    writeFileSync(file, renderHtml(document, RENDERING));
    return pathToFileURL(file).href;
  };
  pages = { weak: write('weak', weak), strong: write('strong', await reportOf('fixtures/illustrative/strong.yaml')), hostile: write('hostile', hostileReport()), plan: write('plan', await roadmapOf('fixtures/illustrative/weak.yaml')), compared: write('compared', compare([await workedA('2024-01-15', 'Bank'), await workedB('2025-01-15', 'Bank'), await workedA('2026-01-15', 'Bank')], { language: 'en' })) };
});

afterEach(async () => {
  await Promise.all(opened.map((page) => page.context().close()));
  opened = [];
});

afterAll(() => browser?.close());

async function open(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1180, height: 900 }, ...options });
  const page = await context.newPage();
  opened.push(page);
  await page.goto(url);
  return page;
}

const view = (page: Page) => page.locator('.view:not([hidden])');
const gapRows = (page: Page) => view(page).locator('[data-part=gaps] tbody tr:visible');
const count = (page: Page) => view(page).locator('[data-part=gaps] [role=status]');
const switchLanguage = (page: Page) => view(page).locator('[data-show]').click();
const backgroundOf = (page: Page) => page.evaluate('getComputedStyle(document.body).backgroundColor');

describe('opening', () => {
  it.each(['weak', 'hostile'] as const)('the %s report asks for nothing but itself, and complains of nothing', async (name) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    opened.push(page);
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(dialog.message()));
    await page.goto(pages[name]);
    await switchLanguage(page);
    await view(page).locator('[data-part=gaps] th button').first().click();
    expect(requests).toEqual([pages[name]]);
    expect(complaints).toEqual([]);
  });

  it('without scripts shows the language of the report, and no control that would do nothing', async () => {
    const page = await open(pages.weak, { javaScriptEnabled: false });
    expect(await view(page).getAttribute('lang')).toBe('en');
    expect(await page.locator('button:visible, input:visible, select:visible').count()).toBe(0);
    expect(await gapRows(page).count()).toBe(weak.gaps.length);
  });

  it('does not scroll sideways on a telephone', async () => {
    const page = await open(pages.weak, { viewport: { width: 375, height: 700 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
  });
});

describe('the table of gaps', () => {
  it('is filtered by severity, dimension, owner and text, and says how many it shows', async () => {
    const page = await open(pages.weak);
    const form = view(page).locator('.filter');
    await form.locator('[name=severity]').selectOption('critical');
    const critical = weak.gaps.filter(({ severity }) => severity === 'critical');
    expect(await gapRows(page).count()).toBe(critical.length);
    expect(await count(page).textContent()).toBe(`${critical.length} of ${weak.gaps.length} shown`);

    await form.locator('[name=dimension]').selectOption('governance');
    const governed = critical.filter(({ question }) => weak.questions.some(({ id, dimension }) => id === question && dimension === 'governance'));
    expect(await gapRows(page).count()).toBe(governed.length);

    await form.locator('[type=reset]').click();
    await expect.poll(() => gapRows(page).count()).toBe(weak.gaps.length);

    await form.locator('[name=owner]').selectOption('ciso');
    const owned = weak.recommendations.filter(({ owner }) => owner === 'ciso');
    expect(await gapRows(page).count()).toBe(owned.length);

    await form.locator('[type=reset]').click();
    await form.locator('[name=text]').fill('  LOC-FALLBACK ');
    expect(await gapRows(page).count()).toBe(1);
    await form.locator('[name=text]').fill('no such gap');
    expect(await count(page).textContent()).toBe(`0 of ${weak.gaps.length} shown`);
  });

  it('is sorted with the keyboard alone, and says by what', async () => {
    const page = await open(pages.weak);
    const costs = () => gapRows(page).locator('td:last-child').allTextContents();
    const head = view(page).locator('[data-part=gaps] th:last-child');
    await head.getByRole('button').focus();
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect((await costs()).map(Number)).toEqual((await costs()).map(Number).sort((a, b) => b - a));
    expect(await count(page).textContent()).toContain('by Costs, descending');
    await page.keyboard.press('Space');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect((await costs()).map(Number)).toEqual((await costs()).map(Number).sort((a, b) => a - b));

    await view(page).getByRole('button', { name: 'Severity' }).click();
    const severities = await gapRows(page).locator('td:nth-child(2)').allTextContents();
    expect(severities[0]).toContain('critical');
    expect(severities.at(-1)).toContain('to find out');
    expect(await view(page).locator('[data-part=gaps] [aria-sort]').count()).toBe(1);
  });
});

describe('the other language', () => {
  it('comes without a reload, at the same place, with the same filter and order', async () => {
    const page = await open(pages.weak);
    await page.evaluate('window.before = true');
    await view(page).locator('[name=severity]').selectOption('medium');
    await view(page).getByRole('button', { name: 'Costs' }).click();
    const first = await gapRows(page).first().locator('.id').textContent();
    await switchLanguage(page);
    expect(await page.evaluate('window.before')).toBe(true);
    expect(await page.evaluate('document.documentElement.lang')).toBe('zh-CN');
    expect(await page.title()).toContain('生成式人工智能就绪度');
    expect(await view(page).locator('h2').first().textContent()).toBe('就绪度');
    expect(await gapRows(page).first().locator('.id').textContent()).toBe(first);
    expect(await gapRows(page).count()).toBe(weak.gaps.filter(({ severity }) => severity === 'medium').length);
    expect(await page.evaluate('document.activeElement.dataset.show')).toBe('en');
    await switchLanguage(page);
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  });

  it('opens at once where the address names a part in it', async () => {
    const page = await open(`${pages.weak}#zh-CN-gaps`);
    expect(await view(page).getAttribute('lang')).toBe('zh-CN');
  });
});

it('saves the report, which reads back as the same', async () => {
  const page = await open(pages.weak);
  const [download] = await Promise.all([page.waitForEvent('download'), view(page).locator('[data-save]').click()]);
  expect(download.suggestedFilename()).toBe('report.json');
  const file = path.join(folder, 'report.json');
  await download.saveAs(file);
  expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(weak, null, 2)}\n`);
  expect(await loadReport(file)).toEqual(weak);
});

it('is dark where the reader wants it so, and light on paper', async () => {
  const [light, dark] = [await open(pages.weak, { colorScheme: 'light' }), await open(pages.weak, { colorScheme: 'dark' })];
  expect(await backgroundOf(light)).toBe('rgb(255, 255, 255)');
  expect(await backgroundOf(dark)).toBe('rgb(18, 24, 31)');
  await dark.emulateMedia({ media: 'print' });
  expect(await backgroundOf(dark)).toBe('rgb(255, 255, 255)');
});

describe('on paper', () => {
  const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
  const DETAIL = "document.querySelectorAll('.view > footer, main > :not(.board)')";

  it.each(['en', 'zh-CN'])('is A4, the first sheet for the board and then the detail, in %s', async (language) => {
    const page = await open(`${pages.weak}#${language}-main`);
    const whole = await page.pdf({ preferCSSPageSize: true });
    const boxes = [...whole.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
    expect(new Set(boxes.map(String))).toEqual(new Set(['595,842']));
    await page.evaluate(`for (const each of ${DETAIL}) each.hidden = true`);
    const board = pagesOf(await page.pdf({ preferCSSPageSize: true }));
    await page.evaluate(`for (const each of ${DETAIL}) each.hidden = false; for (const each of document.querySelectorAll('.board')) each.hidden = true`);
    const detail = pagesOf(await page.pdf({ preferCSSPageSize: true }));
    expect(board).toBe(1);
    expect(detail).toBeGreaterThan(5);
    expect(pagesOf(whole)).toBe(1 + (detail ?? Number.NaN));
  });

  it.each(['weak', 'strong'] as const)('cuts nothing off the board of the %s report in either language', async (name) => {
    const page = await open(pages[name], { viewport: SHEET });
    for (const switched of [false, true]) {
      if (switched) await switchLanguage(page);
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate("[...document.querySelectorAll('.view:not([hidden]) :is(.sheet, .board .clamp)')].filter((each) => each.scrollHeight > each.clientHeight + 1).map((each) => each.textContent)")).toEqual([]);
      await page.emulateMedia({ media: 'screen' });
    }
  });

  it('keeps the board on one sheet, with what the score is not, whatever the names are', async () => {
    const page = await open(pages.hostile, { viewport: SHEET });
    await page.emulateMedia({ media: 'print' });
    const board = await view(page).locator('.board').boundingBox();
    const statement = await view(page).locator('.statement').boundingBox();
    expect(board?.height).toBeLessThanOrEqual(SHEET.height);
    expect((statement?.y ?? Number.NaN) + (statement?.height ?? Number.NaN)).toBeLessThanOrEqual((board?.y ?? Number.NaN) + (board?.height ?? Number.NaN) + 1);
  });
});

it.each([
  ['weak', 'en'],
  ['weak', 'zh-CN'],
  ['plan', 'zh-CN'],
  ['compared', 'en'],
] as const)('axe finds nothing to mend in %s in %s, in the light scheme and in the dark one', async (which, language) => {
  const page = await open(`${pages[which]}#${language}-main`, { colorScheme: 'light' });
  // The page takes note of what became wider than it with the next frame.
  const openTables = (wanted: boolean) => page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = ${wanted}; new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`);
  const inspect = async (rules: string) => {
    const { violations, passes } = (await page.evaluate(`axe.run({ ${rules} resultTypes: ['violations'] })`)) as axe.AxeResults;
    expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)])).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
  };
  await page.evaluate(axe.source);
  await openTables(true);
  await inspect('');
  // The schemes differ in their colours alone, and the tables behind the charts have those of the others.
  await page.emulateMedia({ colorScheme: 'dark' });
  await openTables(false);
  await inspect("runOnly: ['color-contrast'],");
});

it.each(['en', 'zh-CN'])('on a telephone, what scrolls sideways is reached by the keyboard in %s', async (language) => {
  const page = await open(`${pages.weak}#${language}-main`, { viewport: { width: 400, height: 800 } });
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as axe.AxeResults;
  expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)])).toEqual([]);
  expect(await view(page).locator('.wide[tabindex], .drawing[tabindex]').count()).toBeGreaterThan(0);
  await page.setViewportSize({ width: 1180, height: 800 });
  await expect.poll(() => view(page).locator('.wide[tabindex], .drawing[tabindex]').count()).toBe(0);
});

it('lets a reader skip to the content with the first key', async () => {
  const page = await open(pages.weak);
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('en-main');
});

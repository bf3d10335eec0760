/** The page of a report in a real browser: what it does. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { loadReport } from '../../src/files/report.ts';
import { folder, inBrowser, pages, switchLanguage, view, weak } from './pages.ts';

const { blank, open } = inBrowser();

const gapRows = (page: Page) => view(page).locator('[data-part=gaps] tbody tr:visible');
const count = (page: Page) => view(page).locator('[data-part=gaps] [role=status]');

describe('opening', () => {
  it.each(['weak', 'hostile'] as const)('the %s report asks for nothing but itself, and complains of nothing', async (name) => {
    const page = await blank();
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

  it('breaks none of its own words in a comparison', async () => {
    const page = await open(pages.apart, { viewport: { width: 1000, height: 700 } });
    const words = (await page.evaluate("[...document.querySelectorAll('.view:not([hidden]) td .muted bdi')].map((each) => [each.textContent, each.getClientRects().length])")) as [string, number][];
    expect(words.length).toBeGreaterThan(2);
    expect(words.filter(([text, lines]) => lines > text.split(/[ -]/).length)).toEqual([]);
  });

  it('breaks ids in the steps of a plan at their hyphens alone, and keeps the table within the page', async () => {
    const page = await open(pages.plan, { viewport: { width: 1000, height: 700 } });
    const steps = "document.querySelector('.view:not([hidden]) [data-part=steps] table')";
    expect(await page.evaluate(`${steps}.scrollWidth <= ${steps}.parentElement.clientWidth`)).toBe(true);
    const ids = (await page.evaluate(`[...${steps}.querySelectorAll('td:nth-child(3) bdi')].map((each) => [each.textContent, each.getClientRects().length])`)) as [string, number][];
    expect(ids.length).toBeGreaterThan(2);
    expect(ids.filter(([id, lines]) => lines > id.split('-').length)).toEqual([]);
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

/** Pages in the dark and on paper. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inBrowser, pages, switchLanguage, view } from './pages.ts';

const { open } = inBrowser();

/** A sheet of A4 within the margins of the page, in pixels of CSS: 182 by 269 mm. */
const SHEET = { width: 688, height: 1016 };
const backgroundOf = (page: Page) => page.evaluate('getComputedStyle(document.body).backgroundColor');

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

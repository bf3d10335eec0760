/** Whether everybody can use the pages: axe, the keyboard, a telephone. */
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { inBrowser, pages, view } from './pages.ts';

const { open } = inBrowser();

// The report in Chinese is inspected on the telephone below.
it.each([
  ['weak', 'en'],
  ['plan', 'zh-CN'],
  ['compared', 'en'],
  ['portfolio', 'zh-CN'],
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

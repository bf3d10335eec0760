/** Pages in a real browser, for the tests of a file: what is to be looked at, and how to open it. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { Document } from '../../src/model/document.ts';
import type { Portfolio } from '../../src/model/portfolio.ts';
import type { Report } from '../../src/model/report.ts';
import { entryOfReport } from '../../src/portfolio/entry.ts';
import { PortfolioBuilder } from '../../src/portfolio/portfolio.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import { workedA, workedB } from '../compare/reports.ts';
import { hostileReport, RENDERING, reportOf, roadmapOf } from '../render/html/reports.ts';
import { launchChromium } from './chromium.ts';

export const folder = mkdtempSync(path.join(tmpdir(), 'html-'));

/** The address of a document's page. */
export function written(name: string, document: Document): string {
  const file = path.join(folder, `${name}.html`);
  writeFileSync(file, renderHtml(document, RENDERING));
  return pathToFileURL(file).href;
}

function portfolioOf(reports: readonly Report[]): Portfolio {
  const builder = new PortfolioBuilder({ by: 'type' });
  for (const report of reports) builder.add(entryOfReport(report), report.institution.name);
  return builder.portfolio('en');
}

const year = (assessed: string, worked: typeof workedA) => worked(assessed, 'Bank');
export const weak = await reportOf('fixtures/illustrative/weak.yaml');
const strong = await reportOf('fixtures/illustrative/strong.yaml');
export const pages = {
  weak: written('weak', weak),
  strong: written('strong', strong),
  portfolio: written('portfolio', portfolioOf([weak, strong, await reportOf('fixtures/cases/laqo.yaml')])),
  hostile: written('hostile', hostileReport()),
  // The same marks as a roadmap of many steps, which axe takes ten times as long to look through.
  plan: written('plan', await roadmapOf('fixtures/cases/ocbc.yaml', { goal: { kind: 'budget', effort: 12 } })),
  apart: written('apart', compare([strong, weak], { language: 'en' })),
  compared: written('compared', compare([await year('2024-01-15', workedA), await year('2025-01-15', workedB), await year('2026-01-15', workedA)], { language: 'en' })),
};

/** Has a browser for the tests of a file, and closes after each of them what it opened. */
export function inBrowser() {
  let browser: Browser;
  let opened: Page[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    await Promise.all(opened.map((page) => page.context().close()));
    opened = [];
  });
  afterAll(() => browser?.close());

  async function blank(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    opened.push(page);
    return page;
  }

  async function open(url: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await blank({ viewport: { width: 1180, height: 900 }, ...options });
    await page.goto(url);
    return page;
  }

  return { blank, open };
}

/** The language that is shown. */
export const view = (page: Page) => page.locator('.view:not([hidden])');
export const switchLanguage = (page: Page) => view(page).locator('[data-show]').click();

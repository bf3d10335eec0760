/** The page as a whole: what it may do, what it holds, and what it lets nobody put into it. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/compare/compare.ts';
import { explain } from '../../../src/explain/explain.ts';
import type { Document } from '../../../src/model/document.ts';
import { FORMATS } from '../../../src/render/formats.ts';
import { renderHtml } from '../../../src/render/html/index.ts';
import { factSentences } from '../../../src/render/html/facts.ts';
import { DARK, LIGHT, type Palette } from '../../../src/render/html/palette.ts';
import { sheetOf } from '../../../src/render/html/sheet.ts';
import { rubricOf, scored, share } from '../../score/rubrics.ts';
import { workedA, workedB } from '../../compare/reports.ts';
import { FILES, HOSTILE, hostileReport, RENDERING, reportOf } from './reports.ts';

const reports = await Promise.all(FILES.map((file) => reportOf(file)));
const [strong, weak] = reports as [Awaited<ReturnType<typeof reportOf>>, Awaited<ReturnType<typeof reportOf>>];
const nothing = scored(rubricOf({ a: { questions: [share('q')] } }), { q: { na: 'does not apply' } });
const documents: [string, Document][] = [
  ...reports.map((report): [string, Document] => [report.institution.name, report]),
  ['a hostile report', hostileReport()],
  ['a report in which nothing applies', nothing],
  ['a report with gates', { ...weak, gates: [{ scope: 'overall', bound: 'min', threshold: 60, severity: 'error', actual: 22.3, state: 'failed', distance: 37.7, questions: [], accepted: [], cheapest: [], way: 'none' }] }],
  ['a comparison', compare([await workedA(), await workedB()], { language: 'en' })],
  ['a comparison of equals', compare([strong, strong], { language: 'en' })],
  ['a comparison of several', compare([strong, weak, nothing, reports[2] as Awaited<ReturnType<typeof reportOf>>, { ...weak, institution: { name: HOSTILE } }], { language: 'en' })],
  ['progress', compare([await workedA('2024-01-15', 'Bank'), await workedB('2025-01-15', 'Bank'), await workedA('2026-01-15', 'Bank')], { language: 'en' })],
  ['an explanation', explain(strong, 'overall', 'en') as Document],
];

const inside = (page: string, tag: string) => [...page.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, text]) => text ?? '');
const data = (page: string) => /<script type="application\/json" id="document">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';

describe.each(documents)('the page of %s', (_, document) => {
  const page = renderHtml(document, RENDERING);

  it('allows its one style and its one script by their hashes, and nothing else', () => {
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [[style = ''], scripts] = [inside(page, 'style'), inside(page, 'script')] as [[string], string[]];
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'").split('; ');
    expect(scripts).toHaveLength(1);
    // When style.ts or script.ts has changed, the hashes expected here belong into policy.ts.
    expect(policy).toEqual(["default-src 'none'", `style-src ${hash(style)}`, `script-src ${hash(scripts[0] ?? '')}`, "base-uri 'none'", "form-action 'none'"]);
  });

  it('reaches for nothing outside itself, and has no style or handler in its elements', () => {
    expect(page).not.toMatch(/<(?:link|img|iframe|object|embed|base)\b|\s(?:src|action|style|on[a-z]+)="/);
    expect([...page.matchAll(/href="([^#"][^"]*)"/g)]).toEqual([]);
    expect([...page.matchAll(/url\(([^#)][^)]*)\)/g)]).toEqual([]);
  });

  it('holds its data, which read back as they were', () => {
    expect(JSON.parse(data(page))).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it('is the same every time', () => {
    expect(renderHtml(document, RENDERING)).toBe(page);
  });

  it('uses every id once, and refers to ids that exist', () => {
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...page.matchAll(/(?:href="#|url\(#|aria-(?:labelledby|describedby)="|data-(?:table|status)=")([^")]+)/g)].map(([, id]) => id);
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has one first heading in each language, and skips no level', () => {
    for (const view of page.split('<div class="view"').slice(1)) {
      const levels = [...view.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1));
    }
  });

  it('names and describes every chart, and puts a table behind it', () => {
    const charts = page.match(/<svg[\s\S]*?<\/svg>/g) ?? [];
    for (const chart of charts) expect(chart).toMatch(/^<svg role="img" aria-labelledby="[^"]+" aria-describedby="[^"]+"[\s\S]*<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc>/);
    for (const figure of page.match(/<figure>[\s\S]*?<\/figure>/g) ?? []) expect(figure).toMatch(/<svg[\s\S]*<details[\s\S]*<table/);
  });

  it('is written without what nobody meant to write', () => {
    expect(page.replace(data(page), '')).not.toMatch(/undefined|NaN|\[object|>null</);
    expect(page).toMatch(/[^\n]\n$/);
  });
});

describe('hostile text', () => {
  const page = renderHtml(hostileReport(), RENDERING);

  it('begins no element and ends none', () => {
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page).not.toContain('<b onclick');
    expect(page).not.toContain('<!-- ');
    expect(page).toContain('&lt;/script&gt;&lt;script&gt;alert(1)');
  });

  it('leaves no mark in the page that would turn or break a line', () => {
    expect(page).not.toMatch(/[\u2028\u2029\u202A-\u202E\u2066-\u2069]/);
  });

  it('keeps notes of 10 000 characters whole', () => {
    expect(page).toContain('x'.repeat(10_000));
    expect(page).toContain(HOSTILE.slice(-5, -1).replaceAll('"', '&quot;'));
  });
});

describe('languages', () => {
  it('come each with a view of their own; the one asked for is shown without the script', () => {
    const page = renderHtml(strong, { ...RENDERING, language: 'zh-CN' });
    expect(page).toContain('<html lang="zh-CN">');
    expect([...page.matchAll(/<div class="view" lang="([^"]+)" data-title="[^"]+"( hidden)?>/g)].map(([, lang, hidden]) => [lang, hidden])).toEqual([
      ['zh-CN', undefined],
      ['en', ' hidden'],
    ]);
  });

  it('are only those that the document has texts in', () => {
    const texts = Object.fromEntries(Object.entries(strong.texts).filter(([language]) => language === 'en'));
    expect(renderHtml({ ...strong, texts }, RENDERING).match(/class="view"/g)).toHaveLength(1);
  });
});

describe('the sentences in short', () => {
  it('are three to five, and take their numbers from the report', () => {
    for (const report of reports) {
      for (const language of ['en', 'zh-CN'] as const) {
        const sentences = factSentences(sheetOf(report, language));
        expect(sentences.length).toBeGreaterThanOrEqual(3);
        expect(sentences.length).toBeLessThanOrEqual(5);
        expect(sentences[0]).toContain((report.overall.gap ?? Number.NaN).toFixed(2));
      }
    }
  });

  it('do not say who stands highest while missing answers could turn it', () => {
    const questions = { a: { questions: [share('q1')] }, b: { questions: [share('q2')] }, c: { questions: [share('q3')] } };
    const say = (given: Parameters<typeof scored>[1]) => factSentences(sheetOf(scored(rubricOf(questions), given), 'en')).join(' ');
    expect(say({ q1: 1, q2: 0.5, q3: 0 })).toContain('a stands highest at 100.0, c lowest at 0.0');
    expect(say({ q1: 1, q2: 0.5 })).not.toContain('highest');
  });
});

describe('the board', () => {
  it('says what holds the level, which rules fail, and what the score is not', () => {
    const board = /<section class="board"[\s\S]*?<\/section>/.exec(renderHtml(strong, RENDERING))?.[0] ?? '';
    expect(board).toContain('held at level');
    expect(board.match(/✗<\/span> <strong>/g)).toHaveLength(strong.mustPass.filter(({ state }) => state === 'failed').length);
    expect(board).toContain('not been validated against outcomes');
  });
});

it('says in the registry what it says when called', async () => {
  expect(await FORMATS.html(weak, RENDERING)).toBe(renderHtml(weak, RENDERING));
});

describe.each([['light', LIGHT], ['dark', DARK]] as [string, Palette][])('the colours of the %s scheme', (_, palette) => {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string) => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };

  it('give text a contrast of 4.5 on everything that it stands on', () => {
    for (const text of [palette.ink, palette.muted, palette.accent]) for (const ground of [palette.paper, palette.wash]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    palette.shades.forEach((shade, i) => expect(contrast(palette.onShades[i] ?? '', shade)).toBeGreaterThanOrEqual(4.5));
  });

  it('give bars and borders of fields a contrast of 3', () => {
    for (const shape of [palette.accent, palette.loss]) expect(contrast(shape, palette.paper)).toBeGreaterThanOrEqual(3);
  });
});

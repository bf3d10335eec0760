/** Attacks that have names, each tried on the program as a whole. */
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { parse, stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { growsInLine } from './growth.ts';

const SHOP = 'test/ask/fixtures/shop.yaml';
const folder = mkdtempSync(path.join(tmpdir(), 'attacks-'));
const at = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
};
const english = (...args: string[]) => runCli([...args, '--lang', 'en']);
const refused = async (pattern: RegExp, ...args: string[]) => {
  const { status, stdout, stderr } = await english(...args);
  expect(stderr).toMatch(pattern);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
};
/** The shop's rubric, whose first dimension stands in a file of its own. */
function rubricNaming(part: string, name: string): { dimension: string; file: string } {
  const { dimensions, ...rest } = parse(readFileSync(SHOP, 'utf8')) as { dimensions: object[] };
  const file = at(`${name}/rubric.yaml`, stringify({ ...rest, dimensions: [part, ...dimensions.slice(1)] }));
  return { dimension: stringify(dimensions[0]), file };
}

describe('path traversal', () => {
  it.each(['../secret.yaml', '/etc/passwd', 'parts/../../secret.yaml', '..', '.', ''])('by a rubric that names %j reads nothing outside of its folder', async (part) => {
    const { dimension, file } = rubricNaming(part, 'traversal');
    at('secret.yaml', dimension);
    const { status, stderr, stdout } = await english('rubric', 'show', '--rubric', file);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).not.toContain('root:');
  });

  it('by the id of a framework reads nothing outside of its folder', async () => {
    at('outside.yaml', 'id: x\n');
    await refused(/there is no framework|not known|framework/, 'score', 'fixtures/illustrative/strong.yaml', '--framework', '../../outside');
  });
});

describe('symbolic links', () => {
  it('out of the folder of a rubric are not followed', async () => {
    const { dimension, file } = rubricNaming('part.yaml', 'links');
    symlinkSync(at('elsewhere.yaml', dimension), path.join(folder, 'links/part.yaml'));
    await refused(/part\.yaml is a link that leads out of the rubric's folder/, 'rubric', 'show', '--rubric', file);
  });

  it('within it are', async () => {
    const { dimension, file } = rubricNaming('part.yaml', 'inner');
    at('inner/real.yaml', dimension);
    symlinkSync('real.yaml', path.join(folder, 'inner/part.yaml'));
    const { status, stderr } = await english('rubric', 'show', '--rubric', file);
    expect(`${status}${stderr}`).toBe('0');
  });

  it('out of it to a framework are not followed', async () => {
    at('framed/rubric.yaml', readFileSync('fixtures/rubrics/with-frameworks/rubric.yaml'));
    at('framed/frameworks/orchard-code.yaml', readFileSync('fixtures/rubrics/with-frameworks/frameworks/orchard-code.yaml'));
    symlinkSync(at('charter.yaml', readFileSync('fixtures/rubrics/with-frameworks/frameworks/water-charter.yaml')), path.join(folder, 'framed/frameworks/water-charter.yaml'));
    const answers = at('framed/answers.yaml', readFileSync('fixtures/rubrics/with-frameworks/answers.yaml'));
    await refused(/leads out of the rubric's folder/, 'score', answers, '--rubric', path.join(folder, 'framed'), '--framework', 'water-charter');
  });

  it('to a device that never ends are read up to the limit', async () => {
    symlinkSync('/dev/zero', path.join(folder, 'endless.yaml'));
    await refused(/at most 10 MB are read/, 'score', path.join(folder, 'endless.yaml'));
  });
});

describe('regular-expression bombs', () => {
  it('in the words that a rubric calls vague are text, not patterns', async () => {
    const rubric = parse(readFileSync('fixtures/lint/word-vague.yaml', 'utf8')) as { style: { vague: Record<string, string[]> } };
    for (const words of Object.values(rubric.style.vague)) words.push('(a+)+$', '(.*)*x', '[');
    const lint = async (pieces: number) => {
      const file = at('patterns.yaml', stringify(rubric).replace(/text: .*/, `text: ${'a'.repeat(pieces)}!`));
      expect((await english('rubric', 'lint', file)).status).toBeLessThan(3);
    };
    expect(await growsInLine(lint, 300)).toBe(true);
  });

  it.each(['a', ' ', '\n', '0', '-', '\\', '<', '|', '@x.y', '（'])('made of %j cost no more than their length in any text format', async (piece) => {
    const score = (format: string) => async (pieces: number) => {
      const text = piece.repeat(pieces);
      const answers = at('long.yaml', JSON.stringify({ rubric: 'repair-shop@2', institution: { name: text }, answers: { tools: { level: 1, note: text, evidence: [{ ref: text }] } } }));
      expect((await english('score', answers, '--rubric', SHOP, '-f', format, '-q')).status).toBe(0);
    };
    for (const format of ['table', 'markdown', 'csv', 'github', 'sarif', 'junit', 'html']) expect(await growsInLine(score(format), 2500), format).toBe(true);
  });

  it('in a setting cost no more than their length to be laid out in columns', async () => {
    const print = async (pieces: number) => {
      const config = at('long-config.yaml', `baseline: "${'['.repeat(pieces)}"\n`);
      expect((await english('config', 'print', '--config', config)).status).toBe(0);
    };
    expect(await growsInLine(print, 1000)).toBe(true);
  });

  it('made of names that resemble none cost no more than their number to be told what was meant', async () => {
    const score = (pieces: number) => refused(/gov-gov-/, 'score', at('names.yaml', JSON.stringify({ rubric: 'eight-principles@2', answers: Object.fromEntries(Array.from({ length: pieces }, (_, i) => [`${'gov-'.repeat(500)}${i}`, 1])) })));
    expect(await growsInLine(score, 20)).toBe(true);
  });
});

describe('prototype pollution', () => {
  const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
  const clean = () => {
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  };

  it.each(KEYS)('by the key %s changes nothing but an error', async (key) => {
    const poison = `{"${key}": {"polluted": true, "constructor": {"prototype": {"polluted": true}}}`;
    const file = at('pollution.yaml', `${poison}, "rubric": "eight-principles@2", "institution": ${poison}}, "answers": ${poison}}}`);
    const report = (await runCli(['score', 'fixtures/illustrative/strong.yaml', '--json'])).stdout;
    const saved = at('pollution.json', report.replace('"kind": "report",', `"kind": "report", "${key}": {"polluted": true},`));
    for (const args of [['score', file], ['report', saved], ['compare', saved, saved], ['rubric', 'lint', file], ['config', 'print', '--config', file], ['migrate', file, '--dry-run']]) {
      expect((await runCli(args)).status, args.join(' ')).toBe(2);
      clean();
    }
  });

  it('by maps that call a part of theirs toString is an error where a word should stand', async () => {
    const named = '{"toString": 1}';
    await refused(/institution\.type/, 'score', at('to-string.yaml', `rubric: eight-principles@2\ninstitution: { name: x, type: ${named} }\nanswers: {}\n`));
    await refused(/institution\.type/, 'score', at('nested.yaml', 'rubric: eight-principles@2\ninstitution: { name: x, jurisdictions: [[CN]], type: [[bank]] }\nanswers: {}\n'));
    const older = at('older.yaml', `rubric: bakery@1\nanswers: { flour: { na: ${named}, respondents: [{ respondent: ${named}, level: 1 }] } }\n`);
    expect((await runCli(['migrate', older, '--rubric', 'fixtures/migration/rubric.yaml', '--dry-run'])).status).toBe(2);
  });

  it.each(KEYS)('by %s as an id of a dimension, question or attribute changes nothing', async (key) => {
    const answers = at('ids.yaml', `rubric: eight-principles@2\ninstitution: { name: x, ${key}: y }\nanswers: { gov-ceo-lead: { level: 1, ${key}: 2 } }\n`);
    await runCli(['score', answers]);
    await runCli(['explain', key, 'fixtures/illustrative/strong.yaml']);
    await runCli(['init', path.join(folder, `init-${key}.yaml`), '--set', `${key}=x`]);
    await runCli(['score', 'fixtures/illustrative/strong.yaml', '--min', `dimension/${key}=1`, '--target', key, '--weights', key]);
    clean();
  });
});

/** The questionnaire of the shop with parts of its archive changed. */
async function workbook(change: (parts: Zippable) => void): Promise<string> {
  const file = path.join(folder, 'questionnaire.xlsx');
  await runCli(['questionnaire', 'export', '--rubric', SHOP, '--xlsx', file, '-q']);
  const parts: Zippable = unzipSync(readFileSync(file));
  change(parts);
  return at('changed.xlsx', zipSync(parts));
}
const importing = (file: string, output = path.join(folder, 'imported.yaml')) => ['questionnaire', 'import', file, '--rubric', SHOP, '-o', output];
const textIn = (parts: Zippable, name: string): string => Buffer.from(parts[name] as Uint8Array).toString();

describe('zip bombs', () => {
  it('are refused before they are unpacked', async () => {
    const file = await workbook((parts) => (parts['xl/bomb.xml'] = new Uint8Array(30_000_000)));
    await refused(/unpacks to more than 20 MB/, ...importing(file));
  });

  it('that conceal or understate their size are refused, too', async () => {
    const bytes = readFileSync(await workbook((parts) => (parts['xl/worksheets/sheet1.xml'] = new Uint8Array(100_000_000))));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (const claimed of [0, 1000]) {
      for (let i = 0; i + 46 < bytes.length; i++) if (view.getUint32(i, true) === 0x02014b50 && view.getUint32(i + 24, true) === 100_000_000) view.setUint32(i + 24, claimed, true);
      await refused(/unpacks to more|is no questionnaire|questionnaire/, ...importing(at('liar.xlsx', bytes)));
      for (let i = 0; i + 46 < bytes.length; i++) if (view.getUint32(i, true) === 0x02014b50 && view.getUint32(i + 24, true) === claimed) view.setUint32(i + 24, 100_000_000, true);
    }
  });

  it('made of one cell in the last row cost no more than that cell', async () => {
    const importCellIn = async (row: number) => {
      const file = await workbook((parts) => {
        const name = 'xl/worksheets/sheet2.xml';
        parts[name] = strToU8(textIn(parts, name).replace('</sheetData>', `<row r="${row}"><c r="XFD${row}" t="inlineStr"><is><t>x</t></is></c></row></sheetData>`));
      });
      await english(...importing(file));
    };
    expect(await growsInLine(importCellIn, 1_048_576 / 16)).toBe(true);
  });
});

describe('external entities', () => {
  it.each(['file:///etc/passwd', 'http://127.0.0.1:9/x'])('that point to %s are not resolved', async (target) => {
    const file = await workbook((parts) => {
      for (const name of Object.keys(parts).filter((each) => /worksheets\/sheet|sharedStrings/.test(each))) {
        parts[name] = strToU8(textIn(parts, name).replace(/\?>/, `?><!DOCTYPE x [<!ENTITY e SYSTEM "${target}"><!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>`).replaceAll(/(<t[^>]*>)[^<]*name[^<]*/gi, '$1&e;&b;'));
      }
    });
    const { stderr, stdout } = await english(...importing(file));
    expect(stderr + stdout).not.toContain('root:');
    expect(stderr + stdout).not.toContain('aaaaaaaa');
  });
});

const ESCAPES = '\u001B[2J\u001B]0;owned\u0007\u009B31m\u202Egnp';
const MARKUP = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'';
const FORMULA = '=HYPERLINK("http://evil.example","x")';

describe.each([
  ['escape sequences', ESCAPES],
  ['HTML injection', MARKUP],
  ['formula injection', FORMULA],
])('%s', (_, hostile) => {
  const answers = () => at('injected.yaml', JSON.stringify({ rubric: 'eight-principles@2', institution: { name: hostile }, respondent: { name: hostile }, answers: { 'gov-ceo-lead': { level: 1, note: hostile, evidence: [{ ref: hostile }], by: hostile } } }));

  it('reach no terminal, page or sheet as such, through any format', async () => {
    for (const format of ['table', 'json', 'markdown', 'csv', 'github', 'junit', 'sarif', 'html']) {
      const { status, stdout, stderr } = await english('score', answers(), '-f', format);
      expect(status).toBe(0);
      // eslint-disable-next-line no-control-regex
      expect(stdout + stderr, format).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E]/);
      if (format === 'html' || format === 'markdown') expect(stdout, format).not.toMatch(/<script>alert|<img src=x/);
      if (format === 'csv') expect(stdout, format).not.toMatch(/(^|,)"?=HYPERLINK/m);
    }
  });

  it('reach no terminal through errors and file names', async () => {
    const file = at(`named ${hostile.replaceAll(/[/\0]/g, '_')}.yaml`, JSON.stringify({ rubric: hostile, [hostile]: 1, answers: { [hostile]: hostile } }));
    for (const args of [['score', file], ['explain', hostile], ['score', 'x', '--lang', hostile], ['score', 'x', `--${hostile}`], [hostile], ['rubric', 'show', hostile], ['report', file], ['score', file, '--json']]) {
      const { status, stderr } = await runCli(args);
      expect(status, stderr).toBe(2);
      // eslint-disable-next-line no-control-regex
      expect(stderr).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
    }
  });
});

describe('a saved document whose ids lead nowhere', () => {
  it.each([
    ['report', ['score', 'fixtures/illustrative/weak.yaml'], (file: string) => ['report', file], 'gaps'],
    ['roadmap', ['plan', 'fixtures/illustrative/weak.yaml', '--budget', '26'], (file: string) => ['plan', 'fixtures/illustrative/weak.yaml', '--check', file], 'steps'],
  ])('is an error: %s', async (name, make, read, list) => {
    const document = JSON.parse((await runCli([...make, '--json'])).stdout) as Record<string, { question: string }[]>;
    (document[list]?.[0] as { question: string }).question = 'gov-ceo-leat';
    await refused(/there is no question gov-ceo-leat/, ...read(at(`${name}.json`, JSON.stringify(document))));
  });
});

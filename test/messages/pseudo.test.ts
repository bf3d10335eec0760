/** What reaches a user comes from the catalogue or the rubric: commands, formats and the interview in a language that nobody speaks. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXlsx } from 'hucre/xlsx';
import { SecondLine } from '../../src/ask/screens/second-line.ts';
import { run } from '../../src/cli/run.ts';
import { frameworks } from '../../src/files/generated/frameworks.js';
import { builtInRubric } from '../../src/files/rubric.ts';
import type { LoadedRubric } from '../../src/model/rubric.ts';
import { interview } from '../ask/driver.ts';
import { marked, speakPseudo } from './pseudo.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pseudo-'));
const at = (name: string) => path.join(folder, name);
const STRONG = 'fixtures/illustrative/strong.yaml';
const WEAK = at('weak.yaml');
const YEARS = ['2023', '2024', '2025', '2026'];
const PANEL = ['cio', 'cro', 'legal'].map((who) => `fixtures/panel/${who}.yaml`);
/** Words that are data: ids of the rubric and its frameworks, names and notes in the answers, options and files. */
let data: Set<string>;

const wordsIn = (text: string): string[] => text.match(/[A-Za-z]{2,}/g) ?? [];

/** Values, without the names of the keys. */
function valuesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesIn) : [];
}

let speakEnglish: () => void;
afterAll(() => speakEnglish());

beforeAll(() => {
  speakEnglish = speakPseudo();
  writeFileSync(WEAK, readFileSync('fixtures/illustrative/weak.yaml', 'utf8').replace('language: zh-CN', 'language: en'));
  mkdirSync(at('many'));
  cpSync(STRONG, at('many/strong.yaml'));
  cpSync(WEAK, at('many/weak.yaml'));
  // One institution over the years, from level to level of one answer.
  for (const [i, year] of YEARS.entries()) {
    const answers = readFileSync(STRONG, 'utf8').replace(/assessed: .*/, `assessed: ${year}-11-15`);
    writeFileSync(at(year), answers.replace('gov-framework: { level: 4', `gov-framework: { level: ${i + 1}`));
  }
  const given = [STRONG, WEAK, ...readdirSync('fixtures/panel').map((name) => `fixtures/panel/${name}`), 'fixtures/migration/answers-v1.yaml'].map((file) => readFileSync(file, 'utf8'));
  data = new Set(wordsIn([...valuesIn(builtInRubric('eight-principles')), ...Object.values(frameworks).flatMap((read) => valuesIn(read())), ...given, folder].join(' ')));
  // Answers hold it, no rubric has it as an id, and the catalogue has a word for it.
  data.delete('documented');
});

/** What a command says when it is run in this process, and how it ends. */
async function ran(...argv: string[]): Promise<{ text: string; status: number }> {
  const chunks: string[] = [];
  const stream = () => new Writable({ write: (chunk: Buffer, _, done) => (chunks.push(chunk.toString()), done()) });
  const io = { stdin: Object.assign(new PassThrough(), { isTTY: false }), stdout: stream(), stderr: stream(), env: { COLUMNS: '80', LANG: 'en_GB.UTF-8' }, invokedAs: 'genai-readiness' };
  const status = await run([...argv, '--lang', 'en'], io);
  return { text: chunks.join(''), status };
}

const said = async (...argv: string[]): Promise<string> => (await ran(...argv)).text;

/** What a person reads of a document, by format; of the others all. */
const READ: Record<string, (text: string) => string> = {
  html: (text) => text.replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, (tag) => attributesOf(tag, 'aria-label|title|alt|placeholder')).replace(/&[a-z]+;/g, ' '),
  junit: (text) => text.replace(/<[^>]*>/g, (tag) => attributesOf(tag, 'name|message')).replace(/&[a-z]+;/g, ' '),
  sarif: (text) => [...text.matchAll(/"(?:text|markdown|fullName)": "((?:[^"\\]|\\.)*)"/g)].map(([, value = '']) => value.replaceAll('\\n', '\n')).join('\n'),
  markdown: (text) => text.replace(/<[^>]*>|&[a-z]+;/g, ' '),
};

const attributesOf = (tag: string, names: string): string => ` ${[...tag.matchAll(new RegExp(` (?:${names})="([^"]*)"`, 'g'))].map(([, value]) => value).join(' ')} `;

/** What is the same in every language: commands, options, ids, paths, addresses, cells, places in a file, names that are cut. */
const CODE = /genai-readiness .*|(?:https?:\/\/|urn:)\S+|\S+:\d+:\d+  \w+|\S*[/=]\S*|--?[a-z][a-z-]*|[\w-]+\.[a-z][\w.]*|\w+(?:-\w+)+|::\w+|\w+…|%0A|\b[0-9a-f]{16,}\b/gi;

/** Words that stand in every language as they are: a column that other programs look for, formats, a bound, a scope, a generator, a month as the platform names it. */
const UNIVERSAL = ['id', 'GitHub', 'min', 'max', 'overall', 'SplitMix', 'November'];

/** Words that a reader meets and that no message or rubric has said. */
function unmarked(text: string, format = '', allowed: readonly string[] = []): string[] {
  const read = READ[format]?.(text) ?? text;
  expect(read).toMatch(/[^\p{ASCII}]{3}/u);
  return [...new Set(wordsIn(read.replace(CODE, ' ')))].filter((word) => !data.has(word) && !UNIVERSAL.includes(word) && !allowed.includes(word));
}

it('finds what is said in another language', () => {
  expect(unmarked(`${marked('Gaps of')} gov-ceo-lead: Some words`)).toEqual(['Some', 'words']);
});

const FIXED = ['--as-of', '2026-11-25'];
const COMMANDS = ['score', 'report', 'assess', 'compare', 'explain', 'plan', 'portfolio', 'init', 'baseline', 'baseline update', 'config', 'config print', 'questionnaire', 'questionnaire export', 'questionnaire import', 'merge', 'assign', 'migrate', 'rubric', 'rubric list', 'rubric show', 'rubric lint', 'rubric new', 'schema', 'completion'];

describe('help', () => {
  const names = COMMANDS.flatMap((command) => command.split(' '));
  it.each(['', ...COMMANDS])('of %s', async (command) => {
    const text = await said(...command.split(' ').filter(Boolean), '--help');
    expect(text).toContain(marked('show this help'));
    expect(unmarked(text, '', [...names, 'help'])).toEqual([]);
  });
});

describe('documents', () => {
  const gates = ['--min', 'overall=99', '--max', 'gaps/critical=0', '--min', 'coverage=99:warn', '--no-fail'];
  const documents: [string, string[], string[]][] = [
    ['report', ['table', 'markdown', 'html', 'junit', 'sarif', 'github', 'csv'], ['score', WEAK, ...gates, '--framework', 'nist-ai-rmf-1.0']],
    ['what-if', ['table', 'markdown', 'github'], ['score', WEAK, '--set', 'gov-ceo-lead=4', '--evidence', 'strict']],
    ['reviewed report', ['table', 'markdown', 'html', 'csv'], ['score', 'fixtures/panel/reviewed.yaml']],
    ['comparison', ['table', 'markdown', 'html'], ['compare', STRONG, WEAK, 'fixtures/panel/cio.yaml']],
    ['progress', ['table', 'markdown', 'html'], ['compare', ...YEARS.map(at)]],
    ['explanation', ['table', 'markdown', 'html'], ['explain', 'gov-guardrails', WEAK]],
    ['sum', ['table', 'markdown', 'html'], ['explain', 'overall', WEAK]],
    ['agreement', ['table', 'markdown', 'html'], ['merge', ...PANEL]],
    ['roadmap', ['table', 'markdown', 'html', 'csv'], ['plan', WEAK, '--budget', '12', '--capacity', '6', '--lift-caps']],
    ['goal out of reach', ['table', 'markdown'], ['plan', 'fixtures/panel/cio.yaml', '--to-level', '4']],
    ['portfolio', ['table', 'markdown', 'html', 'csv'], ['portfolio', at('many'), '--by', 'type']],
  ];
  it.each(documents.flatMap(([name, formats, argv]) => formats.map((format) => [name, format, argv] as const)))('%s as %s', async (_, format, argv) => {
    const { text, status } = await ran(...argv, '-f', format, ...FIXED);
    expect(status).toBe(0);
    expect(unmarked(text, format)).toEqual([]);
  });
});

describe('other screens', () => {
  it.each<[string, string[], string[]?]>([
    ['the rubric', ['rubric', 'show']],
    ['a dimension', ['rubric', 'show', 'governance']],
    ['a number', ['rubric', 'show', 'siz-grounded']],
    ['findings', ['rubric', 'lint', 'fixtures/broken/rubrics/refused.yaml']],
    ['a rubric that fits no schema', ['rubric', 'lint', 'fixtures/broken/rubrics/misfits.yaml'], ['wieght', 'type', 'points']],
    ['wrong answers', ['score', 'fixtures/broken/wrong-keys.yaml'], ['evidnce', 'respondents', 'decided']],
    ['a wrong option', ['score', '--evidence', 'maybe'], ['maybe', 'off', 'strict']],
    ['no such file', ['score', 'nowhere.yaml']],
    ['wrong gates', ['score', STRONG, '--min', 'nothing=3', '-f', 'pdf'], ['nothing', 'pdf', 'table', 'markdown', 'json', 'junit', 'sarif', 'csv', 'xlsx', 'html', 'github']],
    ['the configuration', ['config', 'print', '--no-config'], ['target', 'weights', 'asOf', 'baseline', 'redact', 'formats', 'table', 'gates', 'acceptedGaps', 'answers', 'rubric', 'language', 'evidence', 'framework', 'lang']],
    ['migration', ['migrate', 'fixtures/migration/answers-v1.yaml', '--rubric', 'fixtures/migration/rubric.yaml', '--dry-run'], ['pests', 'temperature', 'Pests', 'are', 'asked', 'about', 'on', 'their', 'own', 'Nothing', 'to', 'do', 'with', 'bread']],
    ['a division', ['assign', PANEL[0] as string, '--by-owner', '-o', at('by-owner')]],
  ])('%s', async (_, argv, allowed = []) => {
    expect(unmarked(await said(...argv), '', allowed)).toEqual([]);
  });

  it('the template', async () => {
    await said('init', at('template.yaml'));
    expect(unmarked(readFileSync(at('template.yaml'), 'utf8'), '', ['null'])).toEqual([]);
  });

  it.each([
    ['the questionnaire', 'questionnaire.xlsx', ['questionnaire', 'export', WEAK, '--xlsx']],
    ['a report as a workbook', 'report.xlsx', ['score', WEAK, ...FIXED, '-f']],
    ['a roadmap as a workbook', 'roadmap.xlsx', ['plan', WEAK, '--budget', '12', '--capacity', '6', ...FIXED, '-f']],
    ['a portfolio as a workbook', 'portfolio.xlsx', ['portfolio', at('many'), ...FIXED, '-f']],
  ])('%s', async (_, name, argv) => {
    await said(...argv.slice(0, -1), argv.at(-1) as string, argv.at(-1) === '-f' ? `xlsx=${at(name)}` : at(name));
    const { sheets } = await readXlsx(readFileSync(at(name)));
    expect(unmarked(sheets.flatMap(({ name: sheet, rows }) => [sheet, ...rows.flat()]).join('\n'))).toEqual([]);
  });
});

describe('the interview', () => {
  /** Screens of an interview after each of these keys; what stands in quotation marks is typed. */
  async function screensOf(setting: Parameters<typeof interview>[0], ...keys: string[]): Promise<string> {
    const t = await interview({ rubric: builtInRubric('eight-principles') as LoadedRubric, width: 160, rows: 60, ...setting });
    const screens = [t.screen()];
    for (const key of keys) {
      if (key.startsWith('"')) t.say(key.slice(1, -1));
      else t.press(key);
      screens.push(t.screen());
    }
    return screens.join('\n');
  }
  const text = () => readFileSync(WEAK, 'utf8').replace(/^ {2}(scp-staff|gov-ceo-lead|siz-cost|par-contract|siz-compute|par-filing):.*\n/gm, '');

  it('opens and asks about the institution', async () => {
    const keys = ['2', 'Escape', '3', 'Escape', '4', 'Escape', '5', '8', 'Escape', 'Escape', '6', '1', '"Bank"', '1', '1', 'Space', 'Enter', '1', '1', '1', '"many"', '"12"', 'Space', 'Enter', 's', 's', '"Ann"', '"Auditor"'];
    expect(unmarked(await screensOf({}, ...keys), '', ['Repair', 'shop', 'Bank', 'many', 'Ann', 'Auditor'])).toEqual([]);
  });

  it('asks, explains, takes evidence and notes, searches and sums up', async () => {
    const keys = ['1', '"x"', '"12"', '1', '?', 'Escape', 'e', '"Minutes"', '"tomorrow"', '"2026-01-02"', '""', '1', 'e', 'Escape', 'n', '"Ask"', 'x', 'u', 's', '/', '"gov"', 'Escape', 'g', 'o', 'r', 'Escape', '1', 'z', 'b', '2', '3', '1', 'f', 'q'];
    expect(unmarked(await screensOf({ text: text() }, ...keys), '', ['Minutes', 'tomorrow', 'Ask', 'gov'])).toEqual([]);
  });

  it('is reviewed', async () => {
    const keys = ['"Audit"', '2', '"Seen"', 'a', 'u', '""', 'l', 'Escape', 'q'];
    expect(unmarked(await screensOf({ text: text(), screens: new SecondLine() }, ...keys), '', ['Audit', 'Seen'])).toEqual([]);
  });

  it('is held in lines', async () => {
    expect(unmarked(await screensOf({ text: text(), plain: true }, '1', '?', 'Escape', 'g', 'Escape', 'e', 'Escape', 's', 's', '/', 'Escape'))).toEqual([]);
  });
});

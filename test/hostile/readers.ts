/**
 * Whatever the program reads from others, each with real documents to begin from and the commands that read it. A new
 * kind of document is one line more.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import type { Portfolio } from '../../src/model/portfolio.ts';
import { PortfolioBuilder } from '../../src/portfolio/portfolio.ts';
import { runCli } from '../cli/run-cli.ts';

/** How a document is written, and so how it can be damaged. */
export type Writing = 'yaml' | 'json' | 'xlsx' | 'ndjson' | 'text';

export interface Reader {
  name: string;
  writing: Writing;
  /** Name of the file, or its place in a folder of its own. */
  file: string;
  /** Documents that the program accepts. */
  seeds: readonly Uint8Array[];
  /** What stands beside the file, by name. */
  beside?: Readonly<Record<string, string>>;
  /** Arguments of commands that read the file (and write only `output`, or in it). One of them is run. */
  commands: readonly ((file: string, output: string) => string[])[];
  /** The commands hold a sitting on an answers file, at a terminal at which these lines are typed; then it is ended. */
  sitting?: { on: string; typed: readonly string[] };
  /** Errors stand in the output, in place of results; what is good is scored in spite of them. */
  inPlace?: boolean;
}

const STRONG = 'fixtures/illustrative/strong.yaml';
const WEAK = 'fixtures/illustrative/weak.yaml';
const SHOP = 'test/ask/fixtures/shop.yaml';
const WORKED = 'fixtures/published/worked-example/rubric.yaml';
const MIGRATION = 'fixtures/migration/rubric.yaml';
const SHOP_ANSWERS = `rubric: repair-shop@2
institution: { name: Shop, trade: bicycles }
answers:
  tools: { level: 1, note: some, evidence: [{ ref: photograph, date: 2026-05-02, assurance: tested }], by: owner, at: 2026-05-03 }
  lit: yes
`;

const files = (...names: string[]): Uint8Array[] => names.map((name) => readFileSync(name));
const allIn = (folder: string): Uint8Array[] => files(...readdirSync(folder).filter((name) => /\.(yaml|json)$/.test(name)).map((name) => path.join(folder, name)));
const output = async (...args: string[]): Promise<Uint8Array> => (await runCli(args)).bytes;
const textOf = (name: string): string => readFileSync(name, 'utf8');

const strong = await output('score', STRONG, '--json', '--as-of', '2026-11-23');
const shopAnswers = path.join(mkdtempSync(path.join(tmpdir(), 'seeds-')), 'answers.yaml');
writeFileSync(shopAnswers, SHOP_ANSWERS);
const shop = await output('score', shopAnswers, '--rubric', SHOP, '--json', '--as-of', '2026-11-23', '--max', 'gaps/all=100');
/** A report with all that only some have: a review, a what-if, a framework, a bound with the cheapest way to it. */
const reviewed = path.join(path.dirname(shopAnswers), 'reviewed.yaml');
writeFileSync(reviewed, 'rubric: orchard@1\nanswers: { pruning: { level: 1, review: { level: 0, by: auditor, at: 2026-05-03, note: bare } }, records: no }\n');
const ORCHARD = 'fixtures/rubrics/with-frameworks';
const whole = await output('score', reviewed, '--rubric', ORCHARD, '--framework', 'orchard-code', '--set', 'records=yes', '--min', 'overall=99', '--json', '--as-of', '2026-11-23');
const small = await output('score', 'fixtures/published/worked-example/a.yaml', '--rubric', WORKED, '--json', '--as-of', '2026-11-23');

const roadmap = await output('plan', shopAnswers, '--rubric', SHOP, '--budget', '10', '--json', '--as-of', '2026-11-23');
const respondents = ['owner', 'fitter'].map((role, level) => {
  const file = path.join(path.dirname(shopAnswers), `${role}.yaml`);
  writeFileSync(file, `rubric: repair-shop@2\ninstitution: { name: Shop, trade: bicycles }\nrespondent: { role: ${role} }\nanswers: { tools: ${level}, lit: yes }\n`);
  return file;
});
const explained = await output('explain', 'overall', shopAnswers, '--rubric', SHOP, '--json', '--as-of', '2026-11-23');
const comparison = await output('compare', shopAnswers, shopAnswers, '--rubric', SHOP, '--json', '--as-of', '2026-11-23');
const agreement = await output('merge', ...respondents, '--rubric', SHOP, '--json');

const merged = path.join(path.dirname(shopAnswers), 'merged.yaml');
await output('merge', ...respondents, '--rubric', SHOP, '-o', merged);
const ofMany = await output('score', merged, '--rubric', SHOP, '--json', '--as-of', '2026-11-23');
/** The same two, so far apart that they have to talk. */
const disagreed = path.join(path.dirname(shopAnswers), 'disagreed.yaml');
await output('merge', ...[['owner', 0, 'yes'], ['fitter', 2, 'no']].map(([role, level, lit]) => {
  const file = path.join(path.dirname(shopAnswers), `${role}-apart.yaml`);
  writeFileSync(file, `rubric: repair-shop@2\ninstitution: { name: Shop, trade: bicycles }\nrespondent: { role: ${role} }\nanswers: { tools: { level: ${level}, note: seen }, lit: ${lit} }\n`);
  return file;
}), '--rubric', SHOP, '-o', disagreed);

const holder = (pid: number, host: string): Uint8Array => Buffer.from(`${JSON.stringify({ pid, host, token: randomUUID() })}\n`);
/** Larger than any process can be numbered. */
const NOBODY = 2 ** 30;

const SHOP_LINE = '{"rubric":"repair-shop@2","institution":{"name":"Shop","trade":"bicycles"},"answers":{"tools":1,"lit":"yes"}}';
const shopLine = path.join(path.dirname(shopAnswers), 'line.ndjson');
writeFileSync(shopLine, SHOP_LINE);
const shopResult = await output('score', shopLine, '--ndjson', '--rubric', SHOP, '--as-of', '2026-11-23');
const shopReport = await output('score', shopLine, '--ndjson', '--full', '--rubric', SHOP, '--as-of', '2026-11-23');
const portfolio = await output('portfolio', shopAnswers, ...respondents, '--rubric', SHOP, '--by', 'trade', '--json', '--as-of', '2026-11-23');

/** The same portfolio, were those too many institutions to be listed. */
const counted = (() => {
  const builder = new PortfolioBuilder({ by: 'trade', limit: 1 });
  builder.merge(JSON.parse(Buffer.from(portfolio).toString()) as Portfolio, 'portfolio.json');
  return Buffer.from(JSON.stringify(builder.portfolio('en')));
})();

/** The shop's rubric with a file for each dimension. */
const PARTS = (() => {
  const { dimensions, ...rest } = parse(textOf(SHOP)) as { dimensions: object[] };
  const main = stringify({ ...rest, dimensions: dimensions.map((_, i) => `part-${i}.yaml`) });
  const parts = dimensions.map((each, i) => [`rubric/part-${i}.yaml`, stringify(each)]);
  return { main: Buffer.from(main), first: Buffer.from(stringify(dimensions[0])), beside: { 'rubric/rubric.yaml': main, ...(Object.fromEntries(parts) as Record<string, string>) } };
})();

const scratch = path.join(path.dirname(shopAnswers), 'questionnaire.xlsx');
await output('questionnaire', 'export', '--rubric', SHOP, '--xlsx', scratch);
const workbook = readFileSync(scratch);

export const READERS: readonly Reader[] = [
  {
    name: 'answers',
    writing: 'yaml',
    file: 'answers.yaml',
    seeds: files(WEAK, 'fixtures/cases/ocbc.yaml', 'fixtures/cases/stripe.yaml'),
    commands: [
      ...['table', 'json', 'markdown', 'csv', 'junit', 'sarif', 'github'].map((format) => (file: string) => ['score', file, '-f', format, '--no-fail']),
      (file, out) => ['score', file, '-f', `html=${out}`],
      (file, out) => ['score', file, '-f', `xlsx=${out}`],
      (file) => ['compare', file, WEAK],
      (file) => ['explain', 'overall', file],
      (file) => ['score', file, '--framework', 'nist-ai-rmf-1.0', '--evidence', 'strict'],
      (file, out) => ['questionnaire', 'export', file, '--xlsx', out],
    ],
  },
  { name: 'answers to another rubric', writing: 'yaml', file: 'answers.yaml', seeds: files('fixtures/published/worked-example/a.yaml', 'fixtures/published/worked-example/b.yaml'), commands: [(file) => ['score', file, '--rubric', WORKED]] },
  {
    name: 'answers of the shop',
    writing: 'yaml',
    file: 'answers.yaml',
    seeds: [Buffer.from(SHOP_ANSWERS)],
    commands: [
      (file) => ['plan', file, '--rubric', SHOP, '--budget', '10'],
      (file) => ['plan', file, '--rubric', SHOP, '--to-score', '60'],
      (file, out) => ['assign', file, '--rubric', SHOP, '--by-owner', '-o', out],
      (file) => ['portfolio', file, shopAnswers, '--rubric', SHOP, '--by', 'trade'],
      (file, out) => ['baseline', 'update', file, '--rubric', SHOP, '--baseline', out],
    ],
  },
  { name: 'broken answers', writing: 'yaml', file: 'answers.yaml', seeds: allIn('fixtures/broken'), commands: [(file) => ['score', file]] },
  { name: 'older answers', writing: 'yaml', file: 'answers.yaml', seeds: files('fixtures/migration/answers-v1.yaml'), commands: [(file, out) => ['migrate', file, '--rubric', MIGRATION, '-o', out]] },
  {
    name: 'rubric',
    writing: 'yaml',
    file: 'rubric.yaml',
    seeds: files(SHOP, WORKED, 'fixtures/rubrics/with-frameworks/rubric.yaml'),
    beside: { 'answers.yaml': SHOP_ANSWERS },
    commands: [
      (file) => ['rubric', 'show', '--rubric', file],
      (file) => ['score', path.join(path.dirname(file), 'answers.yaml'), '--rubric', file],
      (file) => ['plan', path.join(path.dirname(file), 'answers.yaml'), '--rubric', file, '--budget', '10'],
      (file) => ['explain', 'overall', path.join(path.dirname(file), 'answers.yaml'), '--rubric', file],
      (file, out) => ['init', out, '--rubric', file],
      (file, out) => ['questionnaire', 'export', '--rubric', file, '--xlsx', out],
    ],
  },
  {
    name: 'rubric with frameworks',
    writing: 'yaml',
    file: 'rubric/rubric.yaml',
    seeds: files('fixtures/rubrics/with-frameworks/rubric.yaml'),
    beside: Object.fromEntries(['answers', 'frameworks/orchard-code', 'frameworks/water-charter'].map((name) => [`rubric/${name}.yaml`, textOf(`fixtures/rubrics/with-frameworks/${name}.yaml`)])),
    commands: [
      ...['pruning', 'water', 'care'].map((id) => (file: string) => ['rubric', 'show', id, '--rubric', path.dirname(file)]),
      (file) => ['score', path.join(path.dirname(file), 'answers.yaml'), '--rubric', path.dirname(file), '--framework', 'orchard-code'],
    ],
  },
  {
    name: 'rubric in a sitting',
    writing: 'yaml',
    file: 'rubric.yaml',
    seeds: files(SHOP),
    beside: { 'answers.yaml': SHOP_ANSWERS },
    sitting: { on: 'answers.yaml', typed: ['?', '', '1', '.', 'q', 'q'] },
    commands: [(file) => ['assess', path.join(path.dirname(file), 'answers.yaml'), '--rubric', file, '--plain']],
  },
  {
    name: 'rubric of a migration',
    writing: 'yaml',
    file: 'rubric.yaml',
    seeds: files(MIGRATION),
    beside: { 'older.yaml': textOf('fixtures/migration/answers-v1.yaml') },
    commands: [(file, out) => ['migrate', path.join(path.dirname(file), 'older.yaml'), '--rubric', file, '-o', out]],
  },
  { name: 'rubric to be linted', writing: 'yaml', file: 'rubric.yaml', seeds: [...files(SHOP), ...allIn('fixtures/lint')], commands: [(file) => ['rubric', 'lint', file]] },
  { name: 'broken rubric', writing: 'yaml', file: 'rubric.yaml', seeds: allIn('fixtures/broken/rubrics'), commands: [(file) => ['rubric', 'lint', file]] },
  { name: 'rubric in parts', writing: 'yaml', file: 'rubric/rubric.yaml', seeds: [PARTS.main], beside: PARTS.beside, commands: [(file) => ['rubric', 'show', '--rubric', path.dirname(file)]] },
  { name: 'part of a rubric', writing: 'yaml', file: 'rubric/part-0.yaml', seeds: [PARTS.first], beside: PARTS.beside, commands: [(file) => ['rubric', 'show', '--rubric', path.dirname(file)]] },
  {
    name: 'framework',
    writing: 'yaml',
    file: 'rubric/frameworks/water-charter.yaml',
    seeds: files(`${ORCHARD}/frameworks/water-charter.yaml`),
    beside: { 'rubric/rubric.yaml': textOf(`${ORCHARD}/rubric.yaml`), 'answers.yaml': textOf(`${ORCHARD}/answers.yaml`) },
    commands: [
      (file) => ['score', path.join(file, '../../../answers.yaml'), '--rubric', path.join(file, '../..'), '--framework', 'water-charter'],
      (file) => ['rubric', 'show', 'water', '--rubric', path.join(file, '../..')],
    ],
  },
  {
    name: 'target',
    writing: 'yaml',
    file: 'target.yaml',
    seeds: [Buffer.from('id: ours\ndefault: 0.6\ndimensions: { governance: 0.75 }\nquestions: { gov-ceo-lead: 0.5 }\n')],
    commands: [(file) => ['score', STRONG, '--target', file]],
  },
  {
    name: 'configuration',
    writing: 'yaml',
    file: 'config.yaml',
    seeds: files('fixtures/pipeline/genai-readiness.config.yaml'),
    beside: { 'baseline.json': Buffer.from(strong).toString() },
    // What it asks to be written would be written: so it is read for the settings, or with another format.
    commands: [(file) => ['config', 'print', '--config', file], ...['json', 'table', 'github'].map((format) => (file: string) => ['score', STRONG, '--config', file, '-f', format, '--no-fail']), (file, out) => ['baseline', 'update', STRONG, '--config', file, '--baseline', out]],
  },
  {
    name: 'saved report',
    writing: 'json',
    file: 'report.json',
    seeds: [shop, small, whole, ofMany],
    commands: [
      ...['table', 'json', 'markdown', 'csv', 'junit', 'sarif', 'github'].map((format) => (file: string) => ['report', file, '-f', format, '--no-fail']),
      (file, out) => ['report', file, '-f', `html=${out}`],
      (file, out) => ['report', file, '-f', `xlsx=${out}`],
      (file) => ['report', file, '--min', 'overall=50', '--max', 'gaps/all=0', '--no-fail', '--lang', 'zh-CN'],
      (file) => ['compare', file, WEAK],
      (file) => ['explain', 'overall', file],
      (file) => ['portfolio', file],
      (file) => ['score', shopAnswers, '--rubric', SHOP, '--baseline', file, '--max-drop', 'overall=2', '--max', 'regressions=0', '--no-fail'],
    ],
  },
  {
    name: 'roadmap',
    writing: 'json',
    file: 'roadmap.json',
    seeds: [roadmap],
    beside: { 'answers.yaml': SHOP_ANSWERS },
    commands: [(file) => ['plan', path.join(path.dirname(file), 'answers.yaml'), '--rubric', SHOP, '--check', file]],
  },
  {
    name: 'answers of a respondent',
    writing: 'yaml',
    file: 'cio.yaml',
    seeds: files(...respondents),
    commands: [(file, out) => ['merge', file, respondents[1] as string, '--rubric', SHOP, '-o', out], (file) => ['merge', file, respondents[1] as string, '--rubric', SHOP, '-f', 'markdown']],
  },
  { name: 'reviewed answers', writing: 'yaml', file: 'answers.yaml', seeds: files('fixtures/panel/reviewed.yaml'), commands: [(file) => ['score', file], (file) => ['plan', file, '--budget', '10']] },
  { name: 'merged answers', writing: 'yaml', file: 'merged.yaml', seeds: files(merged), commands: [(file) => ['merge', file, '--rubric', SHOP], (file) => ['merge', file, '--rubric', SHOP, '--json'], (file) => ['score', file, '--rubric', SHOP]] },
  {
    name: 'answers in a sitting',
    writing: 'yaml',
    file: 'answers.yaml',
    seeds: [Buffer.from(SHOP_ANSWERS)],
    sitting: { on: 'answers.yaml', typed: ['1', '2', 'n', 'seen', 'b', 'u', 'z', '1', '.', 'q', 'q', '1'] },
    commands: [(file) => ['assess', file, '--rubric', SHOP, '--plain'], (file) => ['assess', file, '--rubric', SHOP, '--plain', '--review']],
  },
  {
    name: 'answers to be reconciled',
    writing: 'yaml',
    file: 'merged.yaml',
    seeds: files(disagreed),
    sitting: { on: 'merged.yaml', typed: ['the group', '1', 'agreed', '2', '', 'q'] },
    commands: [(file) => ['merge', '--reconcile', file, '--rubric', SHOP, '--plain']],
  },
  {
    name: 'lock',
    writing: 'json',
    file: 'answers.yaml.lock',
    seeds: [holder(NOBODY, hostname())],
    beside: { 'answers.yaml': SHOP_ANSWERS },
    sitting: { on: 'answers.yaml', typed: ['1', '2', 'q'] },
    commands: [
      (file) => ['assess', file.replace(/\.lock$/, ''), '--rubric', SHOP, '--plain'],
      (file) => ['assess', file.replace(/\.lock$/, ''), '--rubric', SHOP, '--plain', '--take-over'],
    ],
  },
  {
    name: 'broken lock',
    writing: 'json',
    file: 'answers.yaml.lock',
    seeds: [holder(process.pid, hostname()), holder(1, 'another-machine')],
    beside: { 'answers.yaml': SHOP_ANSWERS },
    sitting: { on: 'answers.yaml', typed: ['1', '2', 'q'] },
    commands: [(file) => ['assess', file.replace(/\.lock$/, ''), '--rubric', SHOP, '--plain']],
  },
  { name: 'agreement', writing: 'json', file: 'agreement.json', seeds: [agreement], commands: [(file) => ['report', file], (file) => ['report', file, '-f', 'markdown']] },
  {
    name: 'lines of answers',
    writing: 'ndjson',
    file: 'answers.ndjson',
    seeds: [Buffer.from(SHOP_LINE)],
    inPlace: true,
    commands: [(file) => ['score', file, '--ndjson', '--rubric', SHOP], (file) => ['score', file, '--ndjson', '--full', '--rubric', SHOP]],
  },
  {
    name: 'lines of results',
    writing: 'ndjson',
    file: 'results.ndjson',
    seeds: [shopResult, shopReport],
    commands: [
      ...['table', 'json', 'markdown', 'csv'].map((format) => (file: string) => ['portfolio', file, '--rubric', SHOP, '-f', format]),
      (file, out) => ['portfolio', file, '--rubric', SHOP, '--by', 'trade', '-f', `html=${out}`],
      (file, out) => ['portfolio', file, '--rubric', SHOP, '--by', 'trade', '-f', `xlsx=${out}`],
      (file) => ['portfolio', file, '--rubric', SHOP, '--redact', 'names', '--lang', 'zh-CN'],
    ],
  },
  {
    name: 'portfolio',
    writing: 'json',
    file: 'portfolio.json',
    seeds: [portfolio, counted],
    commands: [
      ...['table', 'json', 'markdown', 'csv'].map((format) => (file: string) => ['portfolio', file, '-f', format]),
      (file, out) => ['portfolio', file, shopAnswers, '--rubric', SHOP, '--by', 'trade', '-f', `html=${out}`],
      (file, out) => ['portfolio', file, '--by', 'trade', '-f', `xlsx=${out}`],
      (file) => ['portfolio', file, '--lang', 'zh-CN'],
    ],
  },
  {
    name: 'report in a folder of many',
    writing: 'json',
    file: 'many/report.json',
    seeds: [shop],
    beside: { 'many/answers.yaml': SHOP_ANSWERS, 'many/read-me.md': 'nothing' },
    commands: [(file) => ['portfolio', path.dirname(file), '--rubric', SHOP], (file) => ['portfolio', path.dirname(file), '--rubric', SHOP, '--by', 'trade', '-f', 'csv']],
  },
  {
    name: 'broken for being of another kind',
    writing: 'json',
    file: 'document.json',
    seeds: [comparison, explained, roadmap, agreement, portfolio, shop],
    commands: [
      (file) => ['report', file],
      (file) => ['compare', file, shopAnswers, '--rubric', SHOP],
      (file) => ['portfolio', file],
      (file) => ['plan', shopAnswers, '--rubric', SHOP, '--check', file],
      (file) => ['score', shopAnswers, '--rubric', SHOP, '--baseline', file],
      (file) => ['score', file, '--rubric', SHOP],
    ],
  },
  { name: 'questionnaire', writing: 'xlsx', file: 'questionnaire.xlsx', seeds: [workbook], commands: [(file, out) => ['questionnaire', 'import', file, '-o', out, '--rubric', SHOP]] },
  {
    name: 'arguments',
    writing: 'text',
    file: 'argument.txt',
    seeds: ['overall=70', '2026-11-23', 'eight-principles', 'dimension/governance=60', 'gov-ceo-lead', 'zh-CN', 'json', '--min', 'P7', 'names,notes', 'type=bank'].map((text) => Buffer.from(text)),
    commands: ['--min', '--max', '--max-drop', '--as-of', '--weights', '--lang', '--evidence', '--redact', '--framework', '--rubric', '--target', '--baseline', '--set'].map((flag) => (file: string) => ['score', STRONG, `${flag}=${textOf(file)}`]),
  },
];

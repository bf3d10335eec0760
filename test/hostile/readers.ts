/**
 * Whatever the program reads from others, each with real documents to begin from and the commands that read it. A new
 * kind of document is one line more.
 */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
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
  /** Arguments of commands that read the file (and write only `output`). One of them is run. */
  commands: readonly ((file: string, output: string) => string[])[];
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
const small = await output('score', 'fixtures/published/worked-example/a.yaml', '--rubric', WORKED, '--json', '--as-of', '2026-11-23');

const roadmap = await output('plan', shopAnswers, '--rubric', SHOP, '--budget', '10', '--json', '--as-of', '2026-11-23');
const respondents = ['owner', 'fitter'].map((role, level) => {
  const file = path.join(path.dirname(shopAnswers), `${role}.yaml`);
  writeFileSync(file, `rubric: repair-shop@2\ninstitution: { name: Shop, trade: bicycles }\nrespondent: { role: ${role} }\nanswers: { tools: ${level}, lit: yes }\n`);
  return file;
});
const agreement = await output('merge', ...respondents, '--rubric', SHOP, '--json');

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
      (file, out) => ['init', out, '--rubric', file],
      (file, out) => ['questionnaire', 'export', '--rubric', file, '--xlsx', out],
    ],
  },
  { name: 'rubric to be linted', writing: 'yaml', file: 'rubric.yaml', seeds: [...files(SHOP), ...allIn('fixtures/lint')], commands: [(file) => ['rubric', 'lint', file]] },
  { name: 'broken rubric', writing: 'yaml', file: 'rubric.yaml', seeds: allIn('fixtures/broken/rubrics'), commands: [(file) => ['rubric', 'lint', file]] },
  { name: 'rubric in parts', writing: 'yaml', file: 'rubric/rubric.yaml', seeds: [PARTS.main], beside: PARTS.beside, commands: [(file) => ['rubric', 'show', '--rubric', path.dirname(file)]] },
  { name: 'part of a rubric', writing: 'yaml', file: 'rubric/part-0.yaml', seeds: [PARTS.first], beside: PARTS.beside, commands: [(file) => ['rubric', 'show', '--rubric', path.dirname(file)]] },
  {
    name: 'framework',
    writing: 'yaml',
    file: 'rubric/frameworks/water-charter.yaml',
    seeds: files('fixtures/rubrics/with-frameworks/frameworks/water-charter.yaml'),
    beside: { 'rubric/rubric.yaml': textOf('fixtures/rubrics/with-frameworks/rubric.yaml'), 'answers.yaml': textOf('fixtures/rubrics/with-frameworks/answers.yaml') },
    commands: [(file) => ['score', path.join(file, '../../../answers.yaml'), '--rubric', path.join(file, '../..'), '--framework', 'water-charter']],
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
    commands: [(file) => ['config', 'print', '--config', file], (file) => ['score', STRONG, '--config', file, '--json', '--no-fail']],
  },
  {
    name: 'saved report',
    writing: 'json',
    file: 'report.json',
    seeds: [shop, small],
    commands: [
      ...['table', 'json', 'markdown', 'csv', 'junit', 'sarif', 'github'].map((format) => (file: string) => ['report', file, '-f', format, '--no-fail']),
      (file, out) => ['report', file, '-f', `html=${out}`],
      (file, out) => ['report', file, '-f', `xlsx=${out}`],
      (file) => ['report', file, '--min', 'overall=50', '--max', 'gaps/all=0', '--no-fail', '--lang', 'zh-CN'],
      (file) => ['compare', file, WEAK],
      (file) => ['explain', 'overall', file],
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
  { name: 'agreement', writing: 'json', file: 'agreement.json', seeds: [agreement], commands: [(file) => ['report', file], (file) => ['report', file, '-f', 'markdown']] },
  {
    name: 'lines of answers',
    writing: 'ndjson',
    file: 'answers.ndjson',
    seeds: [Buffer.from('{"rubric":"repair-shop@2","institution":{"name":"Shop","trade":"bicycles"},"answers":{"tools":1,"lit":"yes"}}')],
    commands: [(file) => ['score', file, '--ndjson', '--rubric', SHOP], (file) => ['score', file, '--ndjson', '--full', '--rubric', SHOP]],
  },
  { name: 'questionnaire', writing: 'xlsx', file: 'questionnaire.xlsx', seeds: [workbook], commands: [(file, out) => ['questionnaire', 'import', file, '-o', out, '--rubric', SHOP]] },
  {
    name: 'arguments',
    writing: 'text',
    file: 'argument.txt',
    seeds: ['overall=70', '2026-11-23', 'eight-principles', 'dimension/governance=60', 'gov-ceo-lead', 'zh-CN', 'json', '--min', 'P7', 'names,notes', 'type=bank'].map((text) => Buffer.from(text)),
    commands: ['--min', '--max', '--max-drop', '--as-of', '--weights', '--lang', '--evidence', '--redact', '--framework', '--rubric', '--target', '--baseline'].map((flag) => (file: string) => ['score', STRONG, `${flag}=${textOf(file)}`]),
  },
];

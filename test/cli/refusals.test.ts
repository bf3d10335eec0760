/** What commands refuse, and what they offer to complete, with the words that a user sees. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { valuesIn } from '../../src/cli/completion/values.ts';
import { colorOf, fitted, widthOf } from '../../src/cli/io.ts';
import { displayWidth } from '../../src/render/table/width.ts';
import { run } from '../../src/cli/run.ts';
import { LANGUAGES } from '../../src/messages/index.ts';
import { runCli } from './run-cli.ts';
import { atTerminal } from './terminal-io.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'refusals-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const BANK = path.resolve('fixtures/illustrative/strong.yaml');
const SAVED = path.join(folder, 'saved.json');
writeFileSync(SAVED, '{ "kind": "report", "schemaVersion": 1 }');

describe('the command line', () => {
  it.each([
    [['nonsense'], 'nonsense'],
    [['scor', BANK], 'score'],
    [['help', 'scor'], 'there is no command scor\n  hint: Did you mean score?'],
    [['rubric', 'help', 'shwo'], 'there is no command shwo\n  hint: Did you mean show?'],
    [['score', BANK, '--lnag', 'en'], '--lnag'],
    [['score', BANK, '--format'], '--format needs a value'],
    [['score', BANK, '--evidence', 'some'], 'some is not a value of --evidence'],
    [['schema', 'answers', 'report'], 'more arguments than the command takes: report\n  hint: genai-readiness schema --help says what it takes.'],
    [['rubric', 'show', '--nonsense'], 'genai-readiness rubric show --help lists the options.'],
    [['questionnaire', 'export'], '--xlsx is missing\n  hint: genai-readiness questionnaire export --help says'],
    [['explain', 'overall'], 'genai-readiness explain overall FILE'],
    [['report', BANK], 'this is not a saved report'],
    [['plan', 'fixtures/plan/roadmap.json', '--to-target'], 'this is no answers file but a document that the program wrote (roadmap)\n'],
    [['score', SAVED], `${SAVED}: this is no answers file but a document that the program wrote (report)\n  hint: Show it or hold it against gates with: genai-readiness report FILE`],
    [['explain'], '<id> is missing'],
    [['explain', 'leadership', BANK], 'there is no dimension, principle or question leadership'],
    [['score', BANK, '--min', 'xyzzy=60'], 'Scopes: overall, level, coverage, reviewed, evidenced, gaps/critical,'],
    [['score', BANK, '--min', 'dimension/gov=60'], 'Scopes: dimension/scope-fit, dimension/model-sizing'],
    [['completion', 'tcsh'], 'tcsh is not a value of shell (bash, zsh, fish, powershell)'],
    [['schema', 'answer'], 'there is no schema answer (known: rubric, answers,'],
    [['rubric', 'show', 'gov-ceo-leed'], 'P7, P8)\n  hint: Did you mean gov-ceo-lead?'],
    [['score', BANK, '--target', 'missing.yaml'], 'there is no file missing.yaml'],
    [['score', BANK, '--set', 'gov-ceo-lead=true'], 'gov-ceo-lead'],
    [['score'], 'which answers file?'],
    [['init', path.join(folder, 'x.yaml'), '--set', 'staff='], 'staff'],
    [['rubric', 'lint', 'no-such-rubric'], 'no-such-rubric'],
    [['plan', BANK], 'the plan has no goal'],
    [['plan', BANK, '--budget', '5', '--to-target'], 'one plan has one goal, not --budget and --to-target'],
    [['plan', BANK, '--to-level', '3', '--lift-caps'], '--lift-caps goes with --budget'],
    [['plan', BANK, '--budget', ' '], 'is not a number that --budget takes'],
    [['plan', BANK, '--to-level', '2.5'], '2.5 is not a number that --to-level takes'],
    [['plan', BANK, '--to-score', '101'], '101 is not a number that --to-score takes (0 to 100)'],
    [['plan', BANK, '--budget', '5', '--capacity', '0'], '0 is not a number that --capacity takes (0.1 or more)'],
    [['merge', BANK], 'a file of one respondent alone has nothing to merge'],
    [['baseline', 'update'], 'which answers file?'],
    [['baseline', 'update', BANK], 'nobody says where the baseline is'],
    [['rubric', 'lint', 'missing.yaml'], 'there is no file missing.yaml'],
    [['--lang', 'xx', 'score', BANK], 'xx'],
    [['--lang=xx', 'score', BANK], 'xx'],
  ])('refuses %j', async (args, words) => {
    const { status, stdout, stderr } = await runCli(args);
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining(words)]);
  });

  it('tells programs what is wrong, with the place where there is one', async () => {
    const errors = async (...args: string[]) => (JSON.parse((await runCli([...args, '--json'])).stderr) as { errors: object[] }).errors;
    const nowhere = { severity: 'error', line: null, column: null, path: null };
    expect(await errors('score')).toEqual([{ ...nowhere, code: 'answers-nowhere', message: 'which answers file?', hint: 'Name it, or state answers in genai-readiness.config.yaml.', file: null }]);
    expect(await errors('score', 'missing.yaml')).toEqual([{ ...nowhere, code: 'file-missing', message: 'there is no file missing.yaml', hint: null, file: 'missing.yaml' }]);
  });

  it.each([
    ['en', 'there is no baseline last.json', 'Keep one'],
    ['zh-CN', '找不到基线 last.json', '保存基线'],
  ] as const)('says which command writes a baseline that is named and missing, in %s', async (lang, message, remedy) => {
    const { stderr } = await runCli(['score', BANK, '--baseline', 'last.json', '--target', 'piloting', '--lang', lang]);
    expect(stderr).toContain(message);
    expect(stderr).toContain(`${remedy}${LANGUAGES[lang].cli.colon}genai-readiness baseline update ${BANK} --baseline last.json --target piloting --lang ${lang}\n`);
  });

  it('repeats in the commands that it offers the configuration under which it ran', async () => {
    const config = path.join(folder, 'own.config.yaml');
    writeFileSync(config, 'evidence: strict\n');
    const offered = async (...flags: string[]) => (await runCli(['score', BANK, '--lang', 'en', ...flags])).stderr.split('\n').find((line) => line.startsWith('Every number'));
    expect(await offered('--config', config)).toBe(`Every number: genai-readiness explain overall ${BANK} --config ${config} --lang en`);
    expect(await offered('--no-config')).toBe(`Every number: genai-readiness explain overall ${BANK} --lang en --no-config`);
  });

  it('shows where an error comes from only to who asks for it', async () => {
    expect((await runCli(['score', 'missing.yaml'])).stderr).not.toContain('    at ');
    expect((await runCli(['score', 'missing.yaml', '--debug'])).stderr).toContain('    at ');
  });

  it('shows what it can do where it is called without a command', async () => {
    expect(await runCli([])).toMatchObject({ status: 0, stderr: '' });
    expect((await runCli(['rubric'])).stdout).toContain('lint');
  });
});

describe('what is wrong, at a terminal', () => {
  const score = ['score', 'fixtures/broken/wrong-keys.yaml', '--lang'];

  it('is broken at its width, the place whole, and is one line elsewhere', async () => {
    const piped = (await runCli([...score, 'en'])).stderr;
    const { stderr } = await atTerminal([...score, 'en'], []);
    expect(piped).toMatch(/^.{81}/m);
    expect(stderr).not.toMatch(/^.{81}/m);
    expect(stderr.replaceAll('\n    ', ' ')).toBe(piped);
  });

  it('is broken between Chinese characters as well', async () => {
    const { stderr } = await atTerminal([...score, 'zh-CN'], []);
    expect(stderr.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
    expect(stderr.split('\n').filter((line) => /\S/.test(line) && !/^( {2}|fixtures\/broken\/wrong-keys\.yaml:\d+:\d+ {2}answers\.)/.test(line))).toEqual([]);
  });

  it.each(['en', 'zh-CN'])('is broken in what is proved wrong of a rubric as well, in %s', async (language) => {
    const command = ['rubric', 'lint', 'fixtures/lint/better-lowers.yaml', '--lang', language];
    const piped = (await runCli(command)).stdout;
    const { stdout } = await atTerminal(command, []);
    const tooWide = (text: string) => text.split('\n').filter((line) => displayWidth(line) > 80);
    expect([tooWide(piped).length > 0, tooWide(stdout)]).toEqual([true, []]);
    expect(stdout.replace(/\s/g, '')).toBe(piped.replace(/\s/g, ''));
  });

  it('is broken in what is said after a command, each line on its own', async () => {
    const { stderr } = await atTerminal(['rubric', 'new', path.join(folder, 'a folder whose name is so long that no line has room for it'), '--lang', 'en'], []);
    expect(stderr.replaceAll('\n    ', ' ')).toMatch(/^wrote .*has room for it\/rubric\.yaml$/m);
    expect(stderr.split('\n').filter((line) => displayWidth(line) > 80 && !line.includes('genai-readiness'))).toEqual([]);
  });

  it('is not broken where it holds a command, which would be two when copied', () => {
    const command = `Then: genai-readiness migrate ${'bank/'.repeat(20)}answers.yaml`;
    expect(fitted(command, { isTTY: true, columns: 80 }, {})).toBe(command);
  });
});

describe('a bug', () => {
  it.each(['en', 'zh-CN'] as const)('is shown as what it is, with what to do about it, in %s', async (language) => {
    let said = '';
    const raise = (): never => {
      throw new TypeError('never thought of');
    };
    const stdout = Object.assign(new PassThrough(), { write: raise });
    const stderr = new PassThrough().setEncoding('utf8').on('data', (text: string) => (said += text));
    const status = await run(['rubric', 'list', '--lang', language], { stdin: new PassThrough(), stdout, stderr, env: {}, invokedAs: 'genai-readiness' });
    await new Promise(setImmediate);
    expect(status).toBe(70);
    expect(said).toMatch(/^TypeError: never thought of\n {4}at /);
    expect(said).toContain(`\n${LANGUAGES[language].cli.bug}\n`);
  });
});

describe('a workbook', () => {
  it('is never poured out over a terminal', async () => {
    const { status, stdout, stderr } = await atTerminal(['score', BANK, '-f', 'xlsx', '--lang', 'en'], []);
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining('xlsx')]);
  });
});

describe('the built-in rubric', () => {
  it('has nothing that could be proved wrong, and says so to programs as well', async () => {
    expect(await runCli(['rubric', 'lint'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^✓ eight-principles: \d+ questions, nothing found\n$/) as string });
    expect(JSON.parse((await runCli(['rubric', 'lint', 'eight-principles', '--json'])).stdout)).toMatchObject({ kind: 'findings', rubric: 'eight-principles', findings: [] });
  });

  it('is listed for programs, and shown by its parts', async () => {
    const [{ digest, ...rubric }] = JSON.parse((await runCli(['rubric', 'list', '--json'])).stdout) as [{ digest: string }];
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(rubric).toEqual({ id: 'eight-principles', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string, languages: ['zh-CN', 'en'], questions: 80 });
    const { stdout } = await runCli(['rubric', 'show', 'leadership']);
    expect(stdout).toContain('  Executive leadership · leadership\n');
    expect([...stdout.matchAll(/ · (gov-[a-z-]+) · levels/g)].map(([, id]) => id)).toEqual(['gov-ceo-lead', 'gov-board']);
  });
});

describe('a schema', () => {
  it('is printed by its name, as it is published', async () => {
    expect((await runCli(['schema', 'answers'])).stdout).toBe(readFileSync('rubrics/schemas/answers.schema.json', 'utf8'));
  });
});

describe('rubric lint', () => {
  it.each(['step-missing', 'control-unknown', 'owner-unknown'])('tells what is wrong with %s, for eyes and for programs', async (name) => {
    const file = `fixtures/lint/${name}.yaml`;
    const page = await runCli(['rubric', 'lint', file], { env: { FORCE_COLOR: '1' } });
    expect(page.stdout).toContain(name);
    const { findings } = JSON.parse((await runCli(['rubric', 'lint', file, '--json'])).stdout) as { findings: object[] };
    expect(findings).toContainEqual(expect.objectContaining({ code: name, file, line: expect.any(Number) as number }));
  });
});

describe('a rubric that cannot be scored', () => {
  const file = 'fixtures/lint/refused/references.yaml';

  it('is refused with what to do about each fault, for eyes and for programs', async () => {
    const page = await runCli(['rubric', 'lint', file], { env: { COLUMNS: '120' } });
    expect([page.status, page.stdout]).toEqual([1, expect.stringContaining(`${file}:8:37  targets.0.dimensions.nowhere: there is no dimension nowhere  reference-missing\n  hint: Declare it, or name one that is declared.\n`)]);
    const { findings } = JSON.parse((await runCli(['rubric', 'lint', file, '--json', '--lang', 'zh-CN'])).stdout) as { findings: object[] };
    expect(findings[0]).toEqual({ code: 'reference-missing', severity: 'error', file, line: 8, column: 37, path: 'targets.0.dimensions.nowhere', message: '没有维度 nowhere', hint: '请先声明，或改为已声明的标识。' });
  });
});

describe('baseline update', () => {
  it('says what is wrong with a baseline that cannot be read, and leaves it', async () => {
    const baseline = path.join(folder, 'broken.json');
    writeFileSync(baseline, '{}');
    const { status, stderr } = await runCli(['baseline', 'update', BANK, '--baseline', baseline]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('this is not a saved report')]);
  });
});

describe('the streams', () => {
  it('are as wide as the terminal or COLUMNS, between 40 and 160', () => {
    expect([widthOf({ isTTY: true, columns: 100 }, {}), widthOf({ isTTY: true }, {}), widthOf({}, { COLUMNS: '20' }), widthOf({}, { COLUMNS: '999' }), widthOf({}, {})]).toEqual([100, 80, 40, 160, 80]);
  });

  it('are coloured by the flag, NO_COLOR, FORCE_COLOR, a dumb terminal, a terminal, in this order', () => {
    expect(colorOf(true, {}, { NO_COLOR: '1' })).toBe(true);
    expect(colorOf(undefined, { isTTY: true }, { NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false);
    expect(['0', 'false', '1'].map((FORCE_COLOR) => colorOf(undefined, {}, { FORCE_COLOR, TERM: 'dumb' }))).toEqual([false, false, true]);
    expect(colorOf(undefined, { isTTY: true }, { TERM: 'dumb' })).toBe(false);
    expect([colorOf(undefined, { isTTY: true }, {}), colorOf(undefined, {}, {})]).toEqual([true, false]);
  });
});

describe('the values that a shell offers', () => {
  const offered = async (option: string, command = 'score', words = ['score', 'a.yaml', option, '']) => (await valuesIn('en').ofOption(option, command, words)).map(({ value }) => value);

  it.each([
    ['--lang', 'zh-CN'],
    ['--rubric', 'eight-principles'],
    ['--target', 'scaling'],
    ['--weights', 'bank'],
    ['--framework', 'nist-ai-rmf-1.0'],
    ['--redact', 'names'],
    ['--min', 'overall='],
    ['--max', 'unanswered='],
    ['--max-drop', 'principle/P1='],
    ['--set', 'gov-ceo-lead=0'],
    ['--fix', 'gov-ceo-lead=4'],
  ])('of %s have %s among them', async (option, value) => {
    expect(await offered(option)).toContain(value);
  });

  it.each(['--target', '--weights', '--framework', '--role', '--set', '--fix'])('of %s are none where the rubric is none that is built in', async (option) => {
    expect(await offered(option, 'score', ['score', '--rubric', 'own.yaml', option, ''])).toEqual([]);
    expect(await offered('--min', 'score', ['score', '--rubric', 'own.yaml', '--min', ''])).not.toContain('principle/P1=');
    expect(await valuesIn('en').ofArgument('id', 'explain', ['explain', '--rubric', 'own.yaml', ''])).toEqual([{ value: 'overall', meaning: '' }]);
    expect(await offered('--set', 'init', ['init', '--rubric', 'own.yaml', '--set', ''])).toEqual([]);
  });

  it('are none where any text may stand', async () => {
    expect(await offered('--output')).toEqual([]);
    expect(await valuesIn('en').ofArgument('file', 'score', ['score', ''])).toEqual([]);
    expect((await valuesIn('zh-CN').ofArgument('name', 'schema', ['schema', ''])).map(({ value }) => value)).toContain('answers');
  });
});

/** Completion, in the shells themselves: what is typed, and what the shell makes of it. */
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { candidatesFor } from '../../src/cli/completion/candidates.ts';
import { REQUEST } from '../../src/cli/completion/request.ts';
import { FILES } from '../../src/cli/completion/scripts.ts';
import { valuesIn } from '../../src/cli/completion/values.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { LANGUAGES } from '../../src/messages/index.ts';
import { runCli } from './run-cli.ts';

const run = promisify(execFile);
let folder: string;
let env: NodeJS.ProcessEnv;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'completion-'));
  const program = path.join(folder, 'genai-readiness');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${path.resolve(import.meta.dirname, '../../bin/genai-readiness.js')}' "$@"\n`);
  chmodSync(program, 0o755);
  writeFileSync(path.join(folder, 'shop.yaml'), '');
  env = { PATH: `${folder}:${process.env.PATH}`, HOME: folder, LANG: 'en_GB.UTF-8', TERM: 'xterm' };
});

const shell = async (program: string, script: string): Promise<string[]> => {
  const { stdout } = await run(program, program === 'zsh' ? ['-f', '-c', script] : program === 'bash' ? ['--norc', '-c', script] : ['-c', script], { cwd: folder, env });
  return stdout.trimEnd().split('\n');
};

/** What may follow, without a shell. */
const candidates = async (line: string) => {
  const words = line.split(' ');
  const { candidates: found, files } = await candidatesFor(buildProgram(LANGUAGES.en, () => undefined), words, valuesIn('en'));
  return [...found.map(({ value }) => value), ...(files ? ['(files)'] : [])];
};

describe('what may follow', () => {
  it.each([
    ['sc', ['score', 'schema']],
    ['rubric l', ['list', 'lint']],
    ['score --ev', ['--evidence']],
    ['score --evidence ', ['off', 'shown', 'strict']],
    ['score --evidence=s', ['--evidence=shown', '--evidence=strict']],
    ['score -q --lang z', ['zh-CN']],
    ['--lang en comp', ['compare', 'completion']],
    ['score bank.yaml --weights b', ['bank']],
    ['score ', ['(files)']],
    ['score --config ', ['(files)']],
    ['score --config=', ['(files)']],
    ['score -f h', ['html', '(files)']],
    ['score -f j', ['json', 'junit', '(files)']],
    ['merge a.yaml -f x', ['xlsx', '(files)']],
    ['compare a.yaml b.yaml -f ', ['table', 'json', 'markdown', 'html', '(files)']],
    ['score --min gaps/', ['gaps/critical=', 'gaps/high=', 'gaps/all=']],
    ['score --min overall=40 --max un', ['unanswered=', 'unanswered-must-pass=']],
    ['compare a.yaml b.yaml ', ['(files)']],
    ['plan bank.yaml --check ', ['(files)']],
    ['explain gov-ceo', ['gov-ceo-lead']],
    ['explain ove', ['overall']],
    ['explain overall ', ['(files)']],
    ['rubric show P', ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8']],
    ['init --set stage=', ['stage=exploring', 'stage=piloting', 'stage=scaling']],
    ['init --set staff', ['staff=']],
    ['score --set gov-ceo-lead=', ['gov-ceo-lead=0', 'gov-ceo-lead=1', 'gov-ceo-lead=2', 'gov-ceo-lead=3', 'gov-ceo-lead=4']],
    ['score --set par-fil', ['par-filing=yes', 'par-filing=no']],
    ['score --set par-cont', ['par-contract=']],
    ['score --set siz-compute=t', ['siz-compute=tested', 'siz-compute=tuned']],
    ['plan bank.yaml --fix siz-grou', ['siz-grounded=']],
    ['plan bank.yaml --only ci', ['cio', 'ciso']],
    ['plan bank.yaml --exclude=gov-ceo', ['--exclude=gov-ceo-lead']],
    ['portfolio banks/ --by t', ['type', 'tier']],
    ['schema fr', ['framework']],
    ['completion f', ['fish']],
    ['score --rubric ', ['eight-principles', '(files)']],
    ['score --rubric no-such-rubric --target ', ['(files)']],
    ['score --rubric=no-such-rubric --weights ', []],
    ['score -- -', ['(files)']],
    ['score --nonsense=', []],
    ['schema report more ', []],
  ])('after %j', async (line, expected) => expect(await candidates(line)).toEqual(expected));

  it('is explained in the language of the user', async () => {
    const { stdout, status } = await runCli(['__complete', 'explain', '=gov-ceo'], { env: { LANG: 'zh_CN.UTF-8' } });
    expect({ stdout, status }).toEqual({ stdout: 'gov-ceo-lead\t高层牵头\n', status: 0 });
  });
});

describe('the answer to a shell', () => {
  const answered = async (...words: string[]) => (await runCli(['__complete', ...words], { env: { LANG: 'en_GB.UTF-8' } })).stdout;

  it('is a line for each value, with its meaning behind a tab where it has one', async () => {
    expect(await answered('assess', '--role', '=ci')).toBe('cio\tCIO\nciso\tCISO\n');
    expect(await answered('score', '--evidence', '=s')).toBe('shown\nstrict\n');
  });

  it('is every command where nothing has been typed at all', async () => {
    expect((await answered()).split('\n').map((line) => line.split('\t')[0])).toEqual(expect.arrayContaining(['score', 'assess', 'help']));
  });

  it('says that files may follow, also where nothing has been typed', async () => {
    expect(await answered('score', '=')).toBe(`${FILES}\n`);
    expect(await answered('compare', '=a')).toBe(`${FILES}\n`);
  });
});

describe('the script', () => {
  it('works in bash, where = and : break words', async () => {
    const lines = ['sc', 'score --min=dimension/go', 'init --set type=f', 'explain gov-ceo', 'score ', 'score --lang '];
    const script = `source <(genai-readiness completion bash); source <(genai-readiness completion bash)
      for line in ${lines.map((line) => `'genai-readiness ${line}'`).join(' ')}; do COMP_LINE=$line COMP_POINT=\${#line}; _genai_readiness; echo "\${COMPREPLY[*]}"; done
      complete -p genai-readiness`;
    expect(await shell('bash', script)).toEqual(['score schema', 'dimension/governance=', 'fintech', 'gov-ceo-lead', '', 'en zh-CN', 'complete -o default -F _genai_readiness genai-readiness']);
  });

  it('works in fish, with files where they may follow', async () => {
    const complete = (line: string) => `complete -C 'genai-readiness ${line}'; echo`;
    const script = `source (genai-readiness completion fish | psub); ${['explain gov-ceo', 'score sh', 'score --config=sh', 'score --min=dimension/go'].map(complete).join('; ')}`;
    expect((await shell('fish', script)).filter(Boolean)).toEqual(['gov-ceo-lead\tExecutive leadership', 'shop.yaml', '--config=shop.yaml', '--min=dimension/governance=']);
  });

  it('works in zsh', async () => {
    // A terminal within the shell, as an interactive one needs; what it offers is read from its screen.
    const script = `zmodload zsh/zpty; zpty z zsh -f -i
      ask() { zpty -w z "$1"; }
      expect() { local all= chunk; repeat 400; do zpty -r -t z chunk && all+=$chunk; [[ $all == *$1* ]] && { print -r -- "saw $1"; return; }; sleep 0.05; done; print -r -- "never saw $1 in $all"; }
      ask "PS1=; autoload -Uz compinit; compinit -u -D; source <(genai-readiness completion zsh); print re''ady"
      expect ready
      zpty -w -n z $'genai-readiness explain gov-ceo\\t'; expect gov-ceo-lead; zpty -w -n z $'\\x15'
      zpty -w -n z $'genai-readiness score --min=dimension/gov\\t'; expect dimension/governance=; zpty -w -n z $'\\x15'
      zpty -w -n z $'genai-readiness score sho\\t'; expect shop.yaml; zpty -w -n z $'\\x15'
      zpty -w -n z $'genai-readiness s\\t\\t'; expect 'one institution'
      zpty -d z`;
    expect(await shell('zsh', script)).toEqual(['saw ready', 'saw gov-ceo-lead', 'saw dimension/governance=', 'saw shop.yaml', 'saw one institution']);
  });

  it('for PowerShell names what it completes and asks the program in the same way', async () => {
    const { stdout } = await runCli(['completion', 'powershell']);
    expect(stdout).toContain("Register-ArgumentCompleter -Native -CommandName 'genai-readiness'");
    expect(stdout).toContain('__complete @before "=$current"');
    for (const [open, close] of ['{}', '()', '[]']) expect(stdout.split(open as string).length).toBe(stdout.split(close as string).length);
    // What the operator splits by is a pattern, in which these two characters are a tab.
    expect(stdout).toContain("$value, $meaning = $_ -split '\\t', 2");
  });

  // PowerShell's CompletionResult throws where its text is empty, and a script that throws completes nothing.
  it.each([
    [['score', '--evidence'], '', ['off', 'shown', 'strict']],
    [['score'], '--evid', ['--evidence']],
    [['rubric'], '', ['list', 'show', 'lint', 'new', 'help']],
    [['completion'], 'p', ['powershell']],
    [['score', 'bank.yaml', '--min'], 'gaps/', ['gaps/critical=', 'gaps/high=', 'gaps/all=']],
  ])('for PowerShell every line after %j %j is a value with or without a meaning', async (words, current, values) => {
    const { stdout } = await runCli([REQUEST, ...words, `=${current}`]);
    const lines = stdout.split('\n').filter((line, i, all) => line !== FILES && i < all.length - 1);
    const results = lines.map((line) => line.split('\t', 2));
    expect(results.flat().filter((part) => part === '')).toEqual([]);
    expect(results.map(([value]) => value)).toEqual(values);
  });
});

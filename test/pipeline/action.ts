/** Runs a composite action as a runner of GitHub does: its own expressions, its shell, its files for outputs and summary. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { parse } from 'yaml';
import { CLEAN, root } from './repository.ts';

interface Step {
  id?: string;
  if?: string;
  uses?: string;
  shell?: string;
  run?: string;
  env?: Record<string, string>;
  'working-directory'?: string;
}

export interface Action {
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string; value: string }>;
  runs: { using: string; steps: Step[] };
}

export const action = parse(readFileSync(path.join(root, 'action.yml'), 'utf8')) as Action;

type Values = Record<string, string>;
type Contexts = Record<'inputs' | 'github', Values> & { steps: Record<string, { outputs: Values }> };

const dictionary = (value: object): data.Dictionary =>
  new data.Dictionary(...Object.entries(value).map(([key, each]: [string, unknown]) => ({ key, value: typeof each === 'object' && each !== null ? dictionary(each) : new data.StringData(String(each)) })));

function evaluate(expression: string, contexts: Contexts): string {
  const { tokens } = new Lexer(expression).lex();
  return new Evaluator(new Parser(tokens, Object.keys(contexts), []).parse(), dictionary(contexts)).evaluate().coerceString();
}

const filled = (text: string, contexts: Contexts): string => text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => evaluate(expression, contexts));

export interface ActionOutcome {
  status: number;
  log: string;
  summary: string;
  outputs: Values;
}

/** Runs the action in a checked-out repository that has some folders more, with inputs as a workflow would give them. */
export async function runAction(workspace: string, given: Values, { folders = [] }: { folders?: string[] } = {}): Promise<ActionOutcome> {
  for (const folder of folders) mkdirSync(path.join(workspace, folder), { recursive: true });
  const files = mkdtempSync(path.join(tmpdir(), 'runner-'));
  const at = (name: string) => path.join(files, name);
  const unknown = Object.keys(given).filter((name) => !(name in action.inputs));
  if (unknown.length > 0) throw new Error(`no such input: ${unknown.join(', ')}`);
  const inputs = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, given[name] ?? input.default ?? '']));
  const contexts: Contexts = { inputs, github: { action_path: root }, steps: {} };
  writeFileSync(at('summary'), '');
  let [status, log] = [0, ''];
  for (const step of action.runs.steps) {
    if (step.if !== undefined && filled(step.if, contexts) !== 'true') continue;
    // A step that fails ends the action; what it said before counts.
    if (status !== 0) break;
    writeFileSync(at('output'), '');
    writeFileSync(at('script.sh'), filled(step.run ?? '', contexts));
    const env = { ...CLEAN, GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace, GITHUB_STEP_SUMMARY: at('summary'), GITHUB_OUTPUT: at('output') };
    const stepEnv = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value, contexts)]));
    const cwd = path.resolve(workspace, filled(step['working-directory'] ?? '.', contexts));
    const outcome = await shell(at('script.sh'), cwd, { ...env, ...stepEnv });
    status = outcome.status;
    log += outcome.log;
    const lines = readFileSync(at('output'), 'utf8').split('\n').filter(Boolean);
    if (step.id) contexts.steps[step.id] = { outputs: Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])) };
  }
  const outputs = Object.fromEntries(Object.entries(action.outputs).map(([name, { value }]) => [name, filled(value, contexts)]));
  return { status, log, summary: readFileSync(at('summary'), 'utf8'), outputs };
}

/** `shell: bash` of a runner. */
function shell(script: string, cwd: string, env: Values): Promise<{ status: number; log: string }> {
  return new Promise((resolve) => {
    const child = execFile('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], { cwd, env }, (_, stdout, stderr) => resolve({ status: child.exitCode ?? -1, log: stdout + stderr }));
  });
}

/**
 * Each file in test/scenarios/ is a command, what it printed and its exit status, and reads as documentation. What needs
 * a shell is run by one, as the real program; plain words reach the program within this process, where it prints the same
 * in a tenth of the time and is counted by the coverage. `npx vitest run test/scenarios.test.ts -u` writes them anew.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from './cli/run-cli.ts';
import { runShell, type Outcome } from './shell.ts';

const folder = path.join(import.meta.dirname, 'scenarios');

// The version is set by the build.
const PLAIN = /^(?!.*--version)genai-readiness( [\w./=@:,-]+)*$/;

const outcomeOf = (command: string): Promise<Outcome> =>
  PLAIN.test(command) ? runCli(command.split(' ').slice(1), { invokedAs: 'node bin/genai-readiness.js' }) : runShell(command);

describe('scenarios', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('%s', async (name) => {
    const file = path.join(folder, name);
    const command = readFileSync(file, 'utf8').split('\n')[0]?.replace(/^\$ /, '') ?? '';
    const { status, stdout, stderr } = await outcomeOf(command);
    await expect(`$ ${command}\n--- status ${status}\n--- stdout\n${stdout}--- stderr\n${stderr}`).toMatchFileSnapshot(file);
  });
});

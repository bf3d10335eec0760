/**
 * The real program, spawned: each file in test/scenarios/ is a command, what it printed and its exit status,
 * and reads as documentation. `npx vitest run test/scenarios.test.ts -u` writes them anew.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runShell } from './shell.ts';

const folder = path.join(import.meta.dirname, 'scenarios');

describe('scenarios', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('%s', async (name) => {
    const file = path.join(folder, name);
    const command = readFileSync(file, 'utf8').split('\n')[0]?.replace(/^\$ /, '') ?? '';
    const { status, stdout, stderr } = await runShell(command);
    await expect(`$ ${command}\n--- status ${status}\n--- stdout\n${stdout}--- stderr\n${stderr}`).toMatchFileSnapshot(file);
  });
});

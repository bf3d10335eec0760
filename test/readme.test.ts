/** The README's commands run as they are written, and its screen is what the program prints. */
import { cpSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runShell } from './shell.ts';

const root = path.resolve(import.meta.dirname, '..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const tested = [...readme.matchAll(/<!-- tested -->\n```sh\n([\s\S]*?)```/g)].map((match) => (match[1] ?? '').trim());

/** A folder with the program and the fixtures, in which commands may write. */
function workplace(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'readme-'));
  for (const name of ['bin', 'dist', 'package.json']) symlinkSync(path.join(root, name), path.join(folder, name));
  cpSync(path.join(root, 'fixtures'), path.join(folder, 'fixtures'), { recursive: true });
  return folder;
}

describe('the README', () => {
  it('has a tour with commands for every use but the interview', () => {
    expect(tested).toHaveLength(11);
  });

  it.each(tested)('%s', async (commands) => {
    const folder = workplace();
    for (const command of commands.split('\n')) {
      const { status, stdout, stderr } = await runShell(command, {}, folder);
      expect(`${command}: ${status}`).toBe(`${command}: 0`);
      expect(stdout + stderr).not.toMatch(/undefined|\n\s+at /);
    }
  });

  it('shows the screen that the program prints', async () => {
    const [, command = '', screen = ''] = /<!-- screen: (.*?) -->\n```\n([\s\S]*?)```/.exec(readme) ?? [];
    const { stdout } = await runShell(command);
    const lines = screen.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(20);
    const printed = stdout.split('\n').slice(0, lines.length);
    if (lines.at(-1)?.trim() === '…') {
      lines.pop();
      printed.pop();
    }
    expect(lines).toEqual(printed);
  });
});

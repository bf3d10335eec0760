/**
 * The scenarios once more, within the process: commands print the same wherever they run, and what they run is counted
 * by the coverage. What needs a shell is run only as a program (`test/scenarios.test.ts`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

// The build writes it into the program.
process.env.GENAI_READINESS_VERSION = manifest.version;
const { runCli } = await import('./run-cli.ts');

const folder = path.join(import.meta.dirname, '../scenarios');
const scenarios = readdirSync(folder).flatMap((name) => {
  const text = readFileSync(path.join(folder, name), 'utf8');
  const line = text.slice(0, text.indexOf('\n')).replace(/^\$ genai-readiness /, '');
  return /[|;&<>$`*(]/.test(line) ? [] : [{ name, text, args: words(line) }];
});

/** The words of a plain line of shell, without their quotation marks. */
function words(line: string): string[] {
  return [...line.matchAll(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g)].map(([word]) => word.replace(/['"]/g, ''));
}

it.each(scenarios)('$name', async ({ text, args }) => {
  const { status, stdout, stderr } = await runCli(args, { invokedAs: 'node bin/genai-readiness.js' });
  expect(`${text.slice(0, text.indexOf('\n'))}\n--- status ${status}\n--- stdout\n${stdout}--- stderr\n${stderr}`).toBe(text);
});

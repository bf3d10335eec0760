/** The program's entry: hands the real streams to `run` and sets the exit code without cutting output short. */
import path from 'node:path';
import process from 'node:process';
import { run } from './run.ts';

export function main(): void {
  const { argv, stdin, stdout, stderr, env } = process;
  // A reader that stops early, such as `| head`, is no error.
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  void run(argv.slice(2), { stdin, stdout, stderr, env, invokedAs: invokedAs(argv[1] ?? '') }).then((code) => {
    process.exitCode = code;
  });
}

/** The words that call the program again: its name where it is installed, else the path of its file. */
function invokedAs(script: string): string {
  if (!script.endsWith('.js') || script.includes(`${path.sep}node_modules${path.sep}`)) return 'genai-readiness';
  return `node ${path.relative(process.cwd(), script)}`;
}

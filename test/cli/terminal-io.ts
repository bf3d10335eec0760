/** A terminal inside the test's own process: lines are typed ahead, and what is shown is collected. */
import { PassThrough, Writable } from 'node:stream';
import { run } from '../../src/cli/run.ts';
import type { Outcome } from './run-cli.ts';

class Screen extends Writable {
  readonly isTTY = true;
  readonly columns = 80;
  text = '';
  constructor(private readonly onPrompt: () => void = () => undefined) {
    super();
  }
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    if (this.text.endsWith('\n> ')) this.onPrompt();
    done();
  }
}

/**
 * Runs a command at a terminal that stays open: the end of its input would close the descriptors of the tests' process.
 * @param signal ends the sitting once it waits at the prompt with this number
 */
export async function atTerminal(args: string[], lines: readonly string[], { env = {}, signal, prompt = 1 }: { env?: Record<string, string>; signal?: 'SIGINT' | 'SIGTERM'; prompt?: number } = {}): Promise<Omit<Outcome, 'bytes'>> {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  stdin.write(lines.map((line) => `${line}\n`).join(''));
  let prompts = 0;
  const stderr = new Screen(() => {
    // Only the sitting's own listener, the last to come, is called: nobody else is to take the tests for ended.
    if (signal && ++prompts === prompt) setImmediate(() => process.listeners(signal).at(-1)?.(signal));
  });
  const stdout = new Screen();
  const status = await run(args, { stdin, stdout, stderr, env: { TERM: 'xterm', NO_COLOR: '1', ...env }, invokedAs: 'genai-readiness' });
  stdin.destroy();
  return { status, stdout: stdout.text, stderr: stderr.text };
}

/** Runs the command line inside the test's own process, with streams that only collect. */
import { Readable, Writable } from 'node:stream';
import { run } from '../../src/cli/run.ts';

export interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
  /** Standard output as it was written, for what is no text. */
  bytes: Buffer;
}

class Collector extends Writable {
  readonly chunks: Buffer[] = [];
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.chunks.push(Buffer.from(chunk));
    done();
  }
}

export async function runCli(args: string[], { stdin = '', env = {}, invokedAs = 'genai-readiness' }: { stdin?: string | Buffer; env?: Record<string, string>; invokedAs?: string } = {}): Promise<Outcome> {
  const stdout = new Collector();
  const stderr = new Collector();
  const status = await run(args, { stdin: Readable.from([typeof stdin === 'string' ? Buffer.from(stdin) : stdin]), stdout, stderr, env, invokedAs });
  const bytes = Buffer.concat(stdout.chunks);
  return { status, stdout: bytes.toString(), stderr: Buffer.concat(stderr.chunks).toString(), bytes };
}

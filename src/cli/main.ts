/** The program's entry: hands the real streams to `run` and sets the exit code without cutting output short. */
import path from 'node:path';
import type { Io } from './io.ts';
import { THREAD } from './lines/request.ts';
import { run } from './run.ts';

export function main(): void {
  if (process.argv[2] === THREAD) return void import('./lines/thread.ts').then(({ filterInThread }) => filterInThread());
  void run(process.argv.slice(2), new ProcessIo()).then((code) => {
    process.exitCode = code;
  });
}

/** The process's own streams. Opening one takes time that a start can do without, so each waits for its first use. */
class ProcessIo implements Io {
  readonly env = process.env;
  readonly invokedAs = invokedAs(process.argv[1] ?? '');

  get stdin() {
    return process.stdin;
  }
  get stdout() {
    return endingQuietly(process.stdout);
  }
  get stderr() {
    return endingQuietly(process.stderr);
  }
}

/** A reader that stops early, such as `| head`, is no error; nor is a terminal that was closed. */
function endingQuietly<S extends NodeJS.WriteStream>(stream: S): S {
  if (stream.listenerCount('error', ignoreClosed) === 0) stream.on('error', ignoreClosed);
  return stream;
}

function ignoreClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
}

/** The words that call the program again: its name where it is installed, else the path of its file. */
function invokedAs(script: string): string {
  if (!/\.m?js$/.test(script) || script.includes(`${path.sep}node_modules${path.sep}`)) return 'genai-readiness';
  return `node ${path.relative(process.cwd(), script)}`;
}

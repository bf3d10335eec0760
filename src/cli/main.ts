/** The program's entry: hands the real streams to `run` and sets the exit code without cutting output short. */
import path from 'node:path';
import type { Io } from './io.ts';
import { THREAD } from './lines/request.ts';
import { run } from './run.ts';

export { run };

export function main(): void {
  if (process.argv[2] === THREAD) return void import('./lines/thread.ts').then(({ filterInThread }) => filterInThread());
  const io = new ProcessIo();
  void run(process.argv.slice(2), io).then((code) => {
    process.exitCode = code;
    // By itself Node would wait for what V8 still compiles in the background.
    if (io.hasWrittenAll()) process.exit();
  });
}

/** The process's own streams. Opening one takes time that a start can do without, so each waits for its first use. */
class ProcessIo implements Io {
  readonly env = process.env;
  readonly invokedAs = invokedAs(process.argv[1] ?? '');
  private readonly opened = new Set<NodeJS.WriteStream>();

  get stdin() {
    return process.stdin;
  }
  get stdout() {
    return this.open(process.stdout);
  }
  get stderr() {
    return this.open(process.stderr);
  }

  hasWrittenAll(): boolean {
    return [...this.opened].every(({ writableLength }) => writableLength === 0);
  }

  private open(stream: NodeJS.WriteStream): NodeJS.WriteStream {
    if (!this.opened.has(stream)) stream.on('error', ignoreClosed);
    this.opened.add(stream);
    return stream;
  }
}

/** A reader that stops early, such as `| head`, is no error; nor is a terminal that was closed. */
function ignoreClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
}

/** The words that call the program again: its name where it is installed, else the path of its file. */
function invokedAs(script: string): string {
  if (!/\.m?js$/.test(script) || script.includes(`${path.sep}node_modules${path.sep}`)) return 'genai-readiness';
  return `node ${path.relative(process.cwd(), script)}`;
}

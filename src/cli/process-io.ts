/** The process's own streams. Opening one takes time that a start can do without, so each waits for its first use. */
import path from 'node:path';
import type { Io } from './io.ts';

/** What of a process is needed. */
export type Host = Pick<NodeJS.Process, 'argv' | 'env' | 'cwd' | 'stdin' | 'stdout' | 'stderr'>;

export class ProcessIo implements Io {
  readonly env: Io['env'];
  readonly invokedAs: string;
  private readonly opened = new Set<NodeJS.WriteStream>();

  constructor(private readonly host: Host) {
    const [, script = ''] = host.argv;
    this.env = host.env;
    this.invokedAs = invokedAs(script, host.cwd());
  }

  get stdin() {
    return this.host.stdin;
  }
  get stdout() {
    return this.open(this.host.stdout);
  }
  get stderr() {
    return this.open(this.host.stderr);
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
function invokedAs(script: string, folder: string): string {
  if (!/\.m?js$/.test(script) || script.includes(`${path.sep}node_modules${path.sep}`)) return 'genai-readiness';
  return `node ${path.relative(folder, script)}`;
}

/** A real terminal for tests: the program runs in tmux, keys are sent to it, and its screen is read. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');
const DEADLINE = 40_000;
const PAUSE = 30;

let opened = 0;

export class TestTerminal {
  private constructor(private readonly socket: string) {}

  /** Runs a line of shell in which `genai-readiness` is the built program; its exit code is shown at the end. */
  static async open(command: string, folder: string, size: { columns?: number; rows?: number } = {}): Promise<TestTerminal> {
    const terminal = new TestTerminal(`genai-readiness-test-${process.pid}-${(opened += 1)}`);
    const program = `'${process.execPath}' '${path.join(root, 'bin/genai-readiness.js')}'`;
    const script = `genai_readiness() { ${program} "$@"; }; ${command.replaceAll('genai-readiness', 'genai_readiness')}; echo "[exit $?]"; exec cat`;
    const { columns = 80, rows = 24 } = size;
    await terminal.tmux('new-session', '-d', '-x', String(columns), '-y', String(rows), '-c', folder, 'env', '-u', 'NO_COLOR', 'LANG=C.UTF-8', 'sh', '-c', script);
    return terminal;
  }

  async screen(): Promise<string> {
    return this.tmux('capture-pane', '-p', '-J');
  }

  /** The screen with its colours. */
  async colours(): Promise<string> {
    return this.tmux('capture-pane', '-p', '-e');
  }

  /** Waits until all of these stand on the screen. */
  async sees(...texts: (string | RegExp)[]): Promise<string> {
    const deadline = Date.now() + DEADLINE;
    for (;;) {
      const screen = await this.screen();
      const missing = texts.filter((text) => (typeof text === 'string' ? !screen.includes(text) : !text.test(screen)));
      if (missing.length === 0) return screen;
      if (Date.now() > deadline) throw new Error(`never saw ${missing.map(String).join(' and ')} in:\n${screen}`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  /** Waits for a menu that shows a text; its pointer says that it listens. */
  menu = (...texts: (string | RegExp)[]): Promise<string> => this.sees(...texts, '❯');

  async press(...keys: string[]): Promise<void> {
    await this.tmux('send-keys', ...keys);
  }

  async type(text: string): Promise<void> {
    await this.tmux('send-keys', '-l', text);
    await this.press('Enter');
  }

  async resize(columns: number, rows: number): Promise<void> {
    await this.tmux('resize-window', '-x', String(columns), '-y', String(rows));
  }

  /** Pastes a text as a terminal does that marks what is pasted. */
  async paste(text: string): Promise<void> {
    await this.tmux('set-buffer', '--', text);
    await this.tmux('paste-buffer', '-p', '-r');
  }

  /** Sends bytes as they are, in one go. */
  async send(text: string): Promise<void> {
    await this.tmux('send-keys', '-H', ...[...Buffer.from(text)].map((byte) => byte.toString(16)));
  }

  /** The process that runs in the terminal, below its shell. */
  async programId(): Promise<number> {
    const shell = (await this.tmux('display-message', '-p', '#{pane_pid}')).trim();
    const { stdout } = await run('ps', ['-o', 'pid=', '--ppid', shell]);
    return Number(stdout.trim().split('\n')[0]);
  }

  async close(): Promise<void> {
    await this.tmux('kill-server').catch(() => undefined);
  }

  private async tmux(...args: string[]): Promise<string> {
    const { stdout } = await run('tmux', ['-u', '-L', this.socket, '-f', '/dev/null', ...args]);
    return stdout;
  }
}

/** One input handed to the program: what comes of it is a document or errors that the user can mend, and nothing else is touched. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EXIT_BY_SIGNAL } from '../../src/cli/sitting.ts';
import { runCli, type Outcome } from '../cli/run-cli.ts';
import { atTerminal } from '../cli/terminal-io.ts';
import { noteWrites } from './fence.mjs';
import type { Input } from './inputs.ts';
import type { Reader } from './readers.ts';

const OUTPUT = 'output';

/** A line of a stack trace: what stands at a place in a file. */
const STACK = /\n\s+at .*:\d+:\d+\)?(?=\n|$)/;

/** Tries inputs, one after the other, in a folder of its own. */
export class Trial {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));
  private readonly written = new Set<string>();
  private readonly unwatch = noteWrites((file) => this.written.add(file));

  /** The folder in which the present input lies, for whoever must stop a run that hangs. */
  get place(): string {
    return this.folder;
  }

  /** @returns the exit code. @throws Error that says what is wrong with the way the program took the input */
  async of({ reader, bytes, command }: Pick<Input, 'reader' | 'bytes' | 'command'>): Promise<number> {
    const file = path.join(this.folder, reader.file);
    const output = path.join(this.folder, OUTPUT);
    this.lay(reader);
    this.put(reader.file, bytes);
    rmSync(output, { force: true, recursive: true });
    this.written.clear();
    const argv = reader.commands[command]?.(file, output) ?? [];
    const { status, stdout, stderr } = await this.run([...argv, '--quiet'], reader);
    const said = `${reader.name}: ${argv.join(' ').slice(0, 300)}\nstatus ${status}\n${stderr.slice(0, 4000)}`;
    if (![0, 1, 2, ...(reader.sitting ? [EXIT_BY_SIGNAL.SIGTERM] : [])].includes(status)) throw new Error(`our bug\n${said}`);
    const isSaid = reader.inPlace === true || (stdout === '' && stderr !== '');
    if (status === 2 && (!isSaid || STACK.test(stderr))) throw new Error(`no plain errors\n${said}`);
    if (status === 2 && existsSync(output)) throw new Error(`a file in spite of errors\n${said}`);
    // eslint-disable-next-line no-control-regex
    if (/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E]/.test(stdout.replaceAll('\r\n', '\n') + stderr)) throw new Error(`control characters\n${said}`);
    const own = reader.sitting && path.join(this.folder, reader.sitting.on);
    const others = [...this.written].filter((each) => each !== own && !(own !== undefined && /\.(lock|tmp)$/.test(each) && each.startsWith(`${own}.`)) && each !== output && !each.startsWith(output + path.sep) && !(each.startsWith(`${output}.`) && each.endsWith('.tmp')) && each !== this.folder);
    if (others.length > 0) throw new Error(`wrote ${others.join(', ')}\n${said}`);
    return status;
  }

  private run(argv: string[], { sitting }: Reader): Promise<Omit<Outcome, 'bytes'>> {
    return sitting ? atTerminal(argv, sitting.typed, { signal: 'SIGTERM', prompt: sitting.typed.length + 1 }) : runCli(argv);
  }

  end(): void {
    this.unwatch();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Lays out what stands beside the file, unless it lies there already. */
  private lay(reader: Reader): void {
    // A sitting writes into what lies there.
    if (this.laid === reader && !reader.sitting) return;
    for (const [name, text] of Object.entries(reader.beside ?? {})) this.put(name, text);
    this.laid = reader;
  }
  private laid: Reader | undefined;

  private put(name: string, content: string | Uint8Array): void {
    const file = path.join(this.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

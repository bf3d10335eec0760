/**
 * Interviews that are killed: the real program on a pseudo-terminal (`script` from util-linux) answers question after
 * question, and is killed with SIGKILL at a random moment. Whatever the screen had marked as saved must be in the file.
 */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readAnswers } from '../../src/files/answers-reader.ts';
import { readRubric } from '../../src/files/rubric.ts';
import { SplitMix64 } from '../../src/model/split-mix.ts';

const root = path.resolve(import.meta.dirname, '../..');
const QUESTIONS = 60;
const LEVELS = 3;
/** Longest wait for the screen, in milliseconds. */
const PATIENCE = 60_000;

const RUBRIC = [
  'rubric: long\nversion: 1.0.0\nlanguages: [en]\ntitle: { en: Long }\nlevels: [{ from: 0, name: { en: none } }, { from: 40, name: { en: some } }, { from: 80, name: { en: all } }]\ndimensions:\n  - id: only\n    name: { en: Only }\n    topics:\n      - id: topic\n        name: { en: Topic }\n        questions:',
  ...Array.from({ length: QUESTIONS }, (_, i) => `          - { id: q${i}, type: level, text: { en: Question ${i}? }, levels: [{ text: { en: no } }, { text: { en: half } }, { text: { en: full } }] }`),
].join('\n');

export const hasPseudoTerminal = (): boolean => spawnSync('script', ['--version']).status === 0;

/** How one interview went. */
export interface Killed {
  /** Answers that the screen had marked as saved. */
  marked: number;
  /** Answers in the file. */
  saved: number;
  /** Answers whose key was pressed. */
  pressed: number;
}

/** A folder with a rubric and an answers file, in which interviews are held and killed one after the other. */
export class Killing {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'killed-'));
  private readonly rubric = path.join(this.folder, 'long.yaml');
  private readonly file = path.join(this.folder, 'bank.yaml');
  private readonly random: SplitMix64;
  private answered = 0;

  constructor(seed: number) {
    this.random = new SplitMix64(seed);
    writeFileSync(this.rubric, RUBRIC);
    this.begin();
  }

  /** Answers until the killing moment. @throws Error that says what was lost or broken */
  async once(): Promise<Killed> {
    if (this.answered >= QUESTIONS - 1) this.begin();
    const terminal = new Terminal(['assess', this.file, '--rubric', this.rubric, '--lang', 'en'], this.folder);
    let pressed = this.answered;
    let marked = this.answered;
    try {
      await terminal.sees('Go on');
      terminal.press('1');
      await terminal.sees('Question');
      await terminal.sees('saved ✓');
      const last = Math.min(QUESTIONS - 1, pressed + 1 + this.random.below(12));
      while (pressed < last) {
        terminal.press(String(this.random.below(LEVELS)));
        pressed += 1;
        if (pressed === last) break;
        await terminal.sees(`Question ${pressed}?`);
        await terminal.sees('saved ✓');
        marked = pressed;
      }
      await new Promise((resolve) => setTimeout(resolve, this.random.below(30)));
      // All that was written since the latest key speaks of its answer.
      if (terminal.text.includes('saved ✓')) marked = pressed;
    } finally {
      await terminal.kill();
    }
    const saved = await this.answersInFile();
    if (saved < marked) throw new Error(`${marked} answers were marked as saved, ${saved} are in the file`);
    if (saved > pressed) throw new Error(`${pressed} answers were given, ${saved} are in the file`);
    this.answered = saved;
    return { marked, saved, pressed };
  }

  /** What lies in the folder after a sitting that ended well. */
  async leave(): Promise<string[]> {
    const terminal = new Terminal(['assess', this.file, '--rubric', this.rubric, '--lang', 'en'], this.folder);
    await terminal.sees('Go on');
    terminal.press('q');
    await terminal.ended();
    return readdirSync(this.folder).sort();
  }

  end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private begin(): void {
    this.answered = 0;
    writeFileSync(this.file, 'rubric: long@1\ninstitution: { name: Bank }\nrespondent: {}\nanswers: {}\n');
  }

  private async answersInFile(): Promise<number> {
    const { answers } = await readAnswers(readFileSync(this.file, 'utf8'), await readRubric(this.rubric), this.file);
    return answers.answers.size;
  }

}

class Terminal {
  /** What was written since the latest key. */
  text = '';
  private readonly child: ChildProcess;
  private readonly over: Promise<void>;

  constructor(args: readonly string[], folder: string) {
    const command = `stty rows 24 cols 80; exec ${[process.execPath, path.join(root, 'bin/genai-readiness.js'), ...args].map((each) => `'${each}'`).join(' ')}`;
    this.child = spawn('script', ['-qfec', command, '/dev/null'], { cwd: folder, env: { PATH: process.env.PATH ?? '', TERM: 'xterm', LANG: 'C.UTF-8', COLUMNS: '80', LINES: '24' }, stdio: ['pipe', 'pipe', 'ignore'] });
    this.child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (this.text += chunk));
    this.over = new Promise((resolve) => this.child.once('close', () => resolve()));
  }

  press(key: string): void {
    this.text = '';
    this.child.stdin?.write(key);
  }

  async sees(text: string): Promise<void> {
    const deadline = Date.now() + PATIENCE;
    while (!this.text.includes(text)) {
      if (Date.now() > deadline) throw new Error(`never saw ${text} in ${JSON.stringify(this.text.slice(-2000))}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Kills the program itself, which gets no chance to clear up. */
  async kill(): Promise<void> {
    try {
      const program = execFileSync('ps', ['-o', 'pid=', '--ppid', String(this.child.pid)], { encoding: 'utf8' }).trim();
      if (program !== '') process.kill(Number(program.split('\n')[0]), 'SIGKILL');
    } catch {
      // It has ended already.
    }
    await this.over;
  }

  ended(): Promise<void> {
    return this.over;
  }
}

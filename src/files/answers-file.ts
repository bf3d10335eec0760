/** The answers file of a sitting: changes are made in order and written whole, behind what the user sees. */
import path from 'node:path';
import { existsSync } from 'node:fs';
import type { Answers } from '../model/answers.ts';
import { problem, UserError, type ProblemCode } from '../model/problem.ts';
import { AnswersDocument } from './answers-document.ts';
import type { FileLock } from './lock.ts';
import { asUserError, isMissing, readText } from './read.ts';
import { writeWhole } from './write.ts';

/** `new` until the first change; then `saving`, until the file on the disk holds everything; `unsaved` where it could not be written. */
export type SaveState = 'new' | 'saving' | 'saved' | 'unsaved';

type Change = (document: AnswersDocument) => void;

/** What somebody else has done to the file, and the sitting has taken up. */
export type Intrusion = 'changed' | 'deleted';

/** Where the file is another's, trying again is no use. */
const FINAL: ReadonlySet<ProblemCode> = new Set(['file-taken-over', 'file-in-use', 'file-changed-elsewhere']);

export interface AnswersFileOptions {
  path: string;
  /** What the file holds; undefined while it does not exist. */
  document: AnswersDocument | undefined;
  /** What a new file begins with. */
  begin: () => AnswersDocument;
  /** What a text says that somebody else has put in the file's place. @throws UserError where it says nothing to go on from */
  read: (text: string) => Promise<Answers>;
  /** Keeps other sittings away. */
  lock?: FileLock | undefined;
}

export class AnswersFile {
  state: SaveState;
  readonly path: string;
  /** What keeps the file from being written; every change waits for it to be tried again. */
  failure: Error | undefined;
  /** Called whenever the state has changed. */
  onState: () => void = () => undefined;
  /** Called when the file holds what somebody else has made of it, together with every change of this sitting. */
  onIntrusion: (what: Intrusion, document: AnswersDocument, answers: Answers) => void = () => undefined;
  private document: AnswersDocument | undefined;
  /** The text on the disk, as this sitting knows it. */
  private known: string | undefined;
  private intrusion: Intrusion | undefined;
  private readonly waiting: Change[] = [];
  /** Changes that the document holds, and the file does not. */
  private readonly unwritten: Change[] = [];
  private work: Promise<void> | undefined;

  constructor(private readonly options: AnswersFileOptions) {
    this.path = options.path;
    this.document = options.document;
    this.known = options.document && plainLines(options.document.text());
    this.state = options.document ? 'saved' : 'new';
  }

  /** Makes a change and writes the file, once the screen had its turn. */
  change(change: Change): void {
    this.waiting.push(change);
    this.retry();
  }

  /** Writes what is not on the disk yet, also after that has failed. */
  retry(): void {
    if (this.isLost) return;
    this.failure = undefined;
    this.tell('saving');
    this.work ??= this.write();
  }

  /** Whether there are changes that are not on the disk. */
  get isBehind(): boolean {
    return this.waiting.length > 0 || this.unwritten.length > 0;
  }

  /** Whether the file can be written never again in this sitting: it is another's, or the program has a bug. */
  get isLost(): boolean {
    const { failure } = this;
    return failure !== undefined && !(failure instanceof UserError && failure.problems.every(({ code }) => !FINAL.has(code)));
  }

  /** Waits until everything is on the disk. @throws UserError when the file cannot be written. */
  async settled(): Promise<void> {
    await this.work;
    if (this.failure) throw this.failure;
  }

  private async write(): Promise<void> {
    try {
      while (this.isBehind) {
        await new Promise(setImmediate);
        await this.options.lock?.check();
        await this.takeUp();
        const document = this.changed();
        await writeWhole(this.path, document.text());
        this.unwritten.length = 0;
        this.known = plainLines(document.text());
        if (this.intrusion && this.waiting.length === 0) await this.tellIntrusion(this.intrusion, document);
      }
      this.work = undefined;
      this.tell('saved');
    } catch (error) {
      this.failure = asUserError(error, this.path) as Error;
      this.work = undefined;
      this.tell('unsaved');
    }
  }

  private changed(): AnswersDocument {
    const document = (this.document ??= this.options.begin());
    for (const change of this.waiting.splice(0)) {
      change(document);
      this.unwritten.push(change);
    }
    return document;
  }

  /** Goes on from what the file holds now, where that is not what this sitting has left in it. */
  private async takeUp(): Promise<void> {
    try {
      const text = await this.present();
      if (text === undefined && this.known !== undefined) this.intrusion = 'deleted';
      if (text === undefined || plainLines(text) === this.known) return;
      await this.options.read(text);
      this.document = AnswersDocument.of(text);
      this.waiting.unshift(...this.unwritten.splice(0));
      this.intrusion = 'changed';
    } catch (error) {
      throw error instanceof UserError ? await this.putAside(error) : error;
    }
  }

  private async present(): Promise<string | undefined> {
    try {
      return await readText(this.path);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  private async tellIntrusion(what: Intrusion, document: AnswersDocument): Promise<void> {
    this.intrusion = undefined;
    this.onIntrusion(what, document, await this.options.read(document.text()));
  }

  /** What somebody else has left in the file cannot be gone on from, and is not written over: this sitting's own goes beside it. */
  private async putAside(found: UserError): Promise<UserError> {
    const kept = freeName(this.path);
    await writeWhole(kept, this.changed().text());
    return new UserError([problem('file-changed-elsewhere', { file: this.path, kept }, { location: { file: this.path } }), ...found.problems]);
  }

  private tell(state: SaveState): void {
    this.state = state;
    this.onState();
  }
}

/** Line ends are the author's business. */
const plainLines = (text: string): string => text.replaceAll('\r\n', '\n');

/** A name beside a file that nothing has yet: bank.kept-1.yaml. */
function freeName(file: string): string {
  const { dir, name, ext } = path.parse(file);
  for (let number = 1; ; number++) {
    const candidate = path.join(dir, `${name}.kept-${number}${ext}`);
    if (!existsSync(candidate)) return candidate;
  }
}

/** The answers file of a sitting: changes are made in order and written whole, behind what the user sees. */
import type { AnswersDocument } from './answers-document.ts';
import { writeWhole } from './write.ts';

/** `new` until the first change; then `saving`, until the file on the disk holds everything. */
export type SaveState = 'new' | 'saving' | 'saved';

type Change = (document: AnswersDocument) => void;

export class AnswersFile {
  state: SaveState;
  /** What has kept the file from being written; nothing is written after it. */
  failure: Error | undefined;
  /** Called whenever the state has changed. */
  onState: () => void = () => undefined;
  private readonly waiting: Change[] = [];
  private work: Promise<void> | undefined;

  constructor(
    readonly path: string,
    /** What the file holds; undefined while it does not exist. */
    private document: AnswersDocument | undefined,
    /** What a new file begins with. */
    private readonly begin: () => AnswersDocument,
  ) {
    this.state = document ? 'saved' : 'new';
  }

  /** Makes a change and writes the file, once the screen had its turn. */
  change(change: Change): void {
    this.waiting.push(change);
    this.tell('saving');
    this.work ??= this.write();
  }

  /** Waits until everything is on the disk. @throws UserError when the file cannot be written. */
  async settled(): Promise<void> {
    await this.work;
    if (this.failure) throw this.failure;
  }

  private async write(): Promise<void> {
    try {
      while (this.waiting.length > 0) {
        await new Promise(setImmediate);
        const document = (this.document ??= this.begin());
        for (const change of this.waiting.splice(0)) change(document);
        await writeWhole(this.path, document.text());
      }
      this.work = undefined;
      this.tell('saved');
    } catch (error) {
      this.failure = error as Error;
      this.tell('saving');
    }
  }

  private tell(state: SaveState): void {
    this.state = state;
    this.onState();
  }
}

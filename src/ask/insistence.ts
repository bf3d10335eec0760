/** A talk whose file cannot be written for now goes no further: it says why, and tries again when it is told to. */
import type { AnswersFile } from '../files/answers-file.ts';
import { UserError } from '../model/problem.ts';
import type { Ending } from './desk.ts';
import type { Drawn, Panel } from './panels/panel.ts';
import { unsavedPanel } from './screens/unsaved.ts';
import type { Talk } from './talk.ts';
import type { View } from './view.ts';

export class Insistence implements Talk {
  private isGivenUp = false;
  private unsaved: { failure: Error; panel: Panel } | undefined;

  constructor(private readonly talk: Talk) {}

  get session(): Talk['session'] {
    return this.talk.session;
  }

  get panel(): Panel {
    const { failure } = this.file;
    if (!(failure instanceof UserError)) return this.talk.panel;
    // Each failure on a screen of its own, whose pointer stands at trying again.
    if (this.unsaved?.failure !== failure) this.unsaved = { failure, panel: unsavedPanel(failure, { retry: () => this.file.retry(), leave: () => (this.isGivenUp = true) }) };
    return this.unsaved.panel;
  }

  /** What breaks it off: the file is lost, or nobody wants to try again. */
  get failure(): Error | undefined {
    return this.isGivenUp || this.file.isLost ? this.file.failure : undefined;
  }

  /** It ends once everything is on the disk. */
  get ending(): Ending | undefined {
    return this.file.isBehind ? undefined : this.talk.ending;
  }

  get onChange(): () => void {
    return this.talk.onChange;
  }

  set onChange(listener: () => void) {
    this.talk.onChange = listener;
  }

  draw(view: View): Drawn {
    return this.panel.draw(view);
  }

  /** Waits until nothing is under way. @throws Error what breaks it off */
  async settled(): Promise<void> {
    try {
      await this.talk.settled();
    } catch (error) {
      if (error !== this.file.failure || this.failure) throw error;
    }
  }

  private get file(): AnswersFile {
    return this.talk.session.file;
  }
}

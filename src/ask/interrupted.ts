/** The signals that end a sitting. */
export type EndSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

/** The user, or the system, has ended the sitting. */
export class Interrupted extends Error {
  constructor(readonly signal: EndSignal) {
    super(signal);
    this.name = 'Interrupted';
  }
}

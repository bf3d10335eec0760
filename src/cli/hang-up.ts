/** Letting go of a terminal that was closed. */
import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';

/**
 * Node 20 aborts at its end where it cannot set a terminal back that is gone, and the exit code with it;
 * a descriptor that stands for something else by then it leaves alone.
 */
export function letGoOfTerminal(): void {
  for (const descriptor of [0, 1, 2]) {
    closeSync(descriptor);
    // The lowest that is free is the one that was just closed.
    openSync(devNull, 'r+');
  }
}

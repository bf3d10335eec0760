/** `completion`: the script by which a shell completes commands, options and ids. */
import type { Shell } from '../../model/vocabulary.ts';
import { SCRIPTS } from '../completion/scripts.ts';
import { EXIT, write } from '../io.ts';
import type { Session } from '../session.ts';

export function completionCommand(shell: Shell, { io }: Session): number {
  write(io.stdout, SCRIPTS[shell]);
  return EXIT.done;
}

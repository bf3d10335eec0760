/** The conversation in lines, for screen readers and terminals that cannot move their cursor: what is asked is printed, a line is read. */
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Ending } from './desk.ts';
import { Interrupted, type EndSignal } from './interrupted.ts';
import type { Talk } from './talk.ts';
import type { View } from './view.ts';

export interface PlainOptions {
  input: Readable;
  output: Writable;
  view: () => View;
  /** Ends whatever is asked; its reason is the signal. */
  stop: AbortSignal;
}

/** Holds the conversation until it ends. @throws Interrupted at the end of the input, and when the sitting is stopped. */
export async function converseInLines(conversation: Talk, { input, output, view, stop }: PlainOptions): Promise<Ending> {
  const lines = createInterface({ input, terminal: false });
  const onStop = () => lines.close();
  stop.addEventListener('abort', onStop);
  const show = () => {
    const { head, body, foot } = conversation.draw(view());
    output.write(`\n${[...head, ...body, ...foot].join('\n')}\n> `);
  };
  try {
    show();
    for await (const line of lines) {
      conversation.panel.enter(line);
      const { file } = conversation.session;
      const isChange = file.state === 'saving';
      await conversation.settled();
      if (isChange && file.state === 'saved') output.write(`${view().say.saved(view().file)}\n`);
      if (conversation.ending) return conversation.ending;
      show();
    }
    throw new Interrupted(stop.aborted ? (stop.reason as EndSignal) : 'SIGHUP');
  } finally {
    stop.removeEventListener('abort', onStop);
    lines.close();
  }
}

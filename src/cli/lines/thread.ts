/** A thread that filters lines: blocks come in as messages, results go out in the same order. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Block } from '../../files/lines.ts';
import { LineFilter, type LineTerms } from './filter.ts';
import type { Answer } from './jobs.ts';

export function filterInThread(): void {
  const filter = new LineFilter(workerData as LineTerms);
  let before: Promise<unknown> = Promise.resolve();
  parentPort?.on('message', (block: Block) => {
    before = before.then(async () => {
      const filtered = await filter.filter(block);
      parentPort?.postMessage({ filtered, warned: filter.warned() } satisfies Answer);
    });
  });
}

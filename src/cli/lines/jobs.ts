/** Blocks of lines filtered in this thread, or on several cores; what comes out is the same, in the same order. */
import { Worker } from 'node:worker_threads';
import type { Block } from '../../files/lines.ts';
import { LineFilter, type Filtered, type LineTerms } from './filter.ts';
import { THREAD } from './request.ts';
import { merged, type Warned } from './warnings.ts';

/** What a thread answers to a block: what became of it, and all that it has warned of so far. */
export interface Answer {
  filtered: Filtered;
  warned: Warned[];
}

/** Blocks on their way for each core: one that it works on, one that waits for it. */
const UNDER_WAY = 2;

/**
 * Filters a stream of blocks. Blocks are read only as fast as the results are taken.
 * @param told is given the warnings at the end, each once
 */
export async function* filtered(blocks: AsyncIterable<Block>, terms: LineTerms, jobs: number, told: (warned: Warned[]) => void): AsyncGenerator<Filtered> {
  if (jobs > 1) return yield* onCores(blocks, terms, jobs, told);
  const filter = new LineFilter(terms);
  for await (const block of blocks) yield filter.filter(block);
  told(merged([filter.warned()]));
}

async function* onCores(blocks: AsyncIterable<Block>, terms: LineTerms, jobs: number, told: (warned: Warned[]) => void): AsyncGenerator<Filtered> {
  const threads = Array.from({ length: jobs }, () => new Thread(terms));
  const underWay: Promise<Filtered>[] = [];
  try {
    let turn = 0;
    for await (const block of blocks) {
      underWay.push(threads[turn++ % jobs]!.filter(block));
      if (underWay.length >= UNDER_WAY * jobs) yield underWay.shift()!;
    }
    for (const each of underWay) yield each;
    told(merged(threads.map(({ warned }) => warned)));
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

/** A filter in a thread of its own; it answers blocks in the order in which it was given them. */
class Thread {
  warned: Warned[] = [];
  private readonly worker: Worker;
  private readonly waiting: { resolve: (filtered: Filtered) => void; reject: (error: unknown) => void }[] = [];

  constructor(terms: LineTerms) {
    this.worker = new Worker(process.argv[1]!, { argv: [THREAD], workerData: terms });
    this.worker.on('message', ({ filtered: each, warned }: Answer) => {
      this.warned = warned;
      this.waiting.shift()?.resolve(each);
    });
    this.worker.on('error', (error) => {
      for (const { reject } of this.waiting.splice(0)) reject(error);
    });
  }

  filter(block: Block): Promise<Filtered> {
    const answer = new Promise<Filtered>((resolve, reject) => void this.waiting.push({ resolve, reject }));
    // It is awaited in its turn; until then its failure is not unheard of.
    answer.catch(() => undefined);
    this.worker.postMessage(block);
    return answer;
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

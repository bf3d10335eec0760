/** How work grows with its input: a ratio within one run says it, whatever the machine and whatever else it does. */

/** How many times larger the larger input is. */
export const TIMES = 16;
/** Between work that grows with the input (16 times at most) and work that grows with its square (256 times). */
const MOST = 4 * TIMES;
const TRIES = 3;

/**
 * Works on an input, and on one 16 times as large.
 * @param work on an input of so many pieces
 * @param pieces of the smaller input
 * @returns whether the larger took less than 64 times the work, in the best of three tries
 */
export async function growsInLine(work: (pieces: number) => Promise<unknown>, pieces: number): Promise<boolean> {
  // The first time what is needed is loaded and translated.
  await work(pieces);
  for (let i = 0; i < TRIES; i++) {
    const small = await costOf(() => work(pieces));
    if ((await costOf(() => work(TIMES * pieces))) < MOST * small) return true;
  }
  return false;
}

/** Time at work, in microseconds. */
async function costOf(act: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/** What one input may cost, for runs that a person starts: a clock has no place in the suite. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const SECONDS = 2;
const MEGABYTES = 300;
/** Work that is over the limit must be so each time: translation and the collection of garbage fall on whoever is at hand. */
const TRIES = 3;
/** Where Linux says how much memory the process has had at most, and where it is told to count anew. */
const STATUS = '/proc/self/status';
const ANEW = '/proc/self/clear_refs';

export interface Cost {
  /** Time at work, so that other programs on the machine do not count. */
  seconds: number;
  /** The most memory beyond what was in use before, in MB. */
  megabytes: number;
}

/**
 * Acts and measures.
 * @returns what it cost, of several tries the last
 * @throws Error where it takes more memory than the promise, or more work each time that it is tried; and what the act throws
 */
export async function withinLimits(act: () => Promise<unknown>): Promise<Cost> {
  let cost = await costOf(act);
  // Once is enough: what a first try has taken, a second one finds ready.
  if (cost.megabytes > MEGABYTES) throw new Error(`${Math.round(cost.megabytes)} MB`);
  for (let i = 1; i < TRIES && cost.seconds > SECONDS; i++) cost = await costOf(act);
  if (cost.seconds > SECONDS) throw new Error(`${cost.seconds.toFixed(1)} s of work`);
  return cost;
}

async function costOf(act: () => Promise<unknown>): Promise<Cost> {
  const { rss, heapTotal, heapUsed } = process.memoryUsage();
  // Room in the heap that is at hand but empty is not in use.
  const used = rss - (heapTotal - heapUsed);
  if (existsSync(ANEW)) writeFileSync(ANEW, '5');
  const start = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(start);
  return { seconds: (user + system) / 1e6, megabytes: Math.max(0, peak() - used) / 1e6 };
}

/** In bytes. Elsewhere than on Linux it is that of the whole run, so what is over the limit once stays so. */
function peak(): number {
  if (!existsSync(STATUS)) return process.resourceUsage().maxRSS * 1024;
  return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(STATUS, 'utf8'))?.[1]) * 1024;
}

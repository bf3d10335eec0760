/** A few of what `npm run test:faults` does a thousand times. */
import { afterAll, describe, expect, it } from 'vitest';
import { hasPseudoTerminal, Killing } from './kill.ts';

const KILLS = 12;
const killing = new Killing(6);
afterAll(() => killing.end());

describe.skipIf(!hasPseudoTerminal())('an interview that is killed (needs `script` of util-linux)', () => {
  it(`${KILLS} times holds every answer that was marked as saved, in a valid file`, { timeout: 240_000 }, async () => {
    let marked = 0;
    for (let i = 0; i < KILLS; i++) marked += (await killing.once()).marked;
    expect(marked).toBeGreaterThan(KILLS);
  });

  it('goes on without being asked, and leaves nothing behind that is not named', { timeout: 120_000 }, async () => {
    expect(await killing.leave()).toEqual(['bank.yaml', 'long.yaml']);
  });
});

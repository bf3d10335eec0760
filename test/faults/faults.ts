/** `npm run test:faults -- [kills] [seed]`: as many interviews, each killed at a random moment; the first that lost something ends it. */
import { hasPseudoTerminal, Killing } from './kill.ts';

const [kills = '1000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
if (!hasPseudoTerminal()) throw new Error('no pseudo-terminal: install script, of util-linux');
console.log(`${kills} interviews to kill, seed ${seed}`);
const killing = new Killing(Number(seed));
let [marked, between] = [0, 0];
for (let i = 1; i <= Number(kills); i++) {
  const outcome = await killing.once();
  marked += outcome.marked > 0 ? 1 : 0;
  between += outcome.saved < outcome.pressed ? 1 : 0;
  if (i % 50 === 0) console.log(`${i} killed; ${marked} after a mark, ${between} before the last answer reached the disk; nothing that was marked is lost`);
}
console.log(`what lies in the folder after a sitting that ended well: ${(await killing.leave()).join(', ')}`);
killing.end();

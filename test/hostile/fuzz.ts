/**
 * `npm run test:fuzz -- [inputs] [seed] [words]`: hostile inputs of every kind, or of those that have one of the words in
 * their name, in process; the first that the program takes badly ends it.
 */
import fc from 'fast-check';
import { inputsOf, type Input } from './inputs.ts';
import { withinLimits } from './limits.ts';
import { READERS } from './readers.ts';
import { Trial } from './trial.ts';

const [inputs = '100000', seed = String(Date.now() % 2 ** 31), ...words] = process.argv.slice(2);
const readers = READERS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const trial = new Trial();
const began = Date.now();
let done = 0;
let [slowest, largest] = [0, 0];

console.log(`${inputs} inputs, seed ${seed}; the one at hand lies in ${trial.place}`);
const tried = async (input: Input): Promise<void> => {
  // Garbage of earlier inputs must not be room for later ones.
  if (done % 100 === 0) globalThis.gc?.();
  const { seconds, megabytes } = await withinLimits(() => trial.of(input));
  slowest = Math.max(slowest, seconds);
  largest = Math.max(largest, megabytes);
  if ((done += 1) % 1000 === 0) console.log(`${done} in ${Math.round((Date.now() - began) / 1000)} s; most for one: ${slowest.toFixed(2)} s of work, ${Math.round(largest)} MB`);
};
const result = await fc.check(fc.asyncProperty(inputsOf(readers), tried), { numRuns: Number(inputs), seed: Number(seed) });
trial.end();
if (result.failed) {
  console.error(fc.defaultReportMessage(result));
  console.error((result.errorInstance as Error).message);
  process.exitCode = 1;
}

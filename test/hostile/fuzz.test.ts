/** A fiftieth of what `npm run test:fuzz` tries, always the same, and without its clock. */
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { NAUGHTY, YAML_DOCUMENTS } from './corpus.ts';
import { anyInput, type Input } from './inputs.ts';
import { READERS } from './readers.ts';
import { Trial } from './trial.ts';

const RUNS = 2000;
const trial = new Trial();
afterAll(() => trial.end());

it('has a corpus, and for every reader documents to begin from', () => {
  expect(NAUGHTY.length).toBeGreaterThan(400);
  expect(YAML_DOCUMENTS.length).toBeGreaterThan(300);
  for (const { seeds } of READERS) expect(seeds.length).toBeGreaterThan(0);
});

it.each(READERS.filter(({ name }) => !/broken|lint|arguments/.test(name)))('is taken by every command for $name where nothing is damaged', async (reader) => {
  for (const command of reader.commands.keys()) expect(reader.sitting ? [0, 143] : [0]).toContain(await trial.of({ reader, bytes: reader.seeds[0] as Uint8Array, command }));
});

it(`takes ${RUNS} hostile inputs`, { timeout: 600_000 }, async () => {
  await fc.assert(fc.asyncProperty(anyInput, async (input: Input) => void (await trial.of(input))), { numRuns: RUNS, seed: 6, endOnFailure: true });
});

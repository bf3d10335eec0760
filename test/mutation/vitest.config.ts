/** The tests that must notice a fault in scoring or planning; `npm run test:mutation` plants them one by one. */
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Examples first, since most faults show in one of them; properties take a hundred times as long. */
class ExamplesFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const cost = ({ moduleId }: TestSpecification): number => {
      const source = readFileSync(moduleId, 'utf8');
      return source.length + (source.includes("from 'fast-check'") ? 1e6 : 0);
    };
    return Promise.resolve(files.sort((a, b) => cost(a) - cost(b)));
  }
}

export default defineConfig({
  test: {
    include: ['test/{score,plan}/*.test.ts'],
    testTimeout: 60_000,
    setupFiles: ['test/mutation/seed.ts'],
    // One world for all files: loading it anew for each would take ten times as long as what the tests themselves need.
    isolate: false,
    sequence: { sequencer: ExamplesFirst },
  },
});

import { defineConfig } from 'vitest/config';

/** Least branch coverage of each folder of `src`, in per cent: what computes is covered whole. */
const least = (branches: number, ...folders: string[]) => Object.fromEntries(folders.map((folder) => [`src/${folder}/**`, { branches }]));

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Spawned programs and driven terminals share the machine with everything else.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Most tests wait for a program that they started, so more of them than there are cores keep the cores busy.
    maxWorkers: 3,
    // Each file in a fresh world would load the program anew, a quarter of all the work: what a file changes, it puts back.
    isolate: false,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/files/generated/**'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        ...least(100, 'compare', 'gate', 'lint', 'model', 'panel', 'plan', 'portfolio', 'score'),
        ...least(90, 'ask', 'cli', 'crosswalk', 'explain', 'files', 'messages', 'migrate', 'questionnaire', 'redact', 'render'),
      },
    },
  },
});

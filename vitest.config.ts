import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Spawned programs and driven terminals share the machine with everything else.
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/files/generated/**'],
      reporter: ['text-summary', 'json-summary'],
    },
  },
});

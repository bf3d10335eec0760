import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Spawned programs and driven terminals share the machine with everything else.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Most tests wait for a program that they started, so more of them than there are cores keep the cores busy.
    maxWorkers: 3,
    // Each file in a fresh world would load the program anew, which takes a quarter of all the work; no file changes what others rely on.
    isolate: false,
    // The build writes it into the program; what runs within the process says the same.
    env: { GENAI_READINESS_VERSION: manifest.version },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/files/generated/**'],
      reporter: ['text-summary', 'json-summary'],
    },
  },
});

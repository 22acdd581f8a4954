import { defineConfig } from 'vitest/config';

// Much of a test is waiting for processes: as many workers as cores would leave the machine half idle.
const maxWorkers = 4;
// Only against what hangs: on a busy machine a test, or its set-up, can take many times as long.
const limits = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 100_000 } } };

export default defineConfig({
  test: {
    projects: [
      {
        // Pure: nothing of one file can reach another, so they share their workers.
        test: { name: 'core', include: ['test/core/**/*.test.ts'], isolate: false, maxWorkers, ...limits },
      },
      {
        // Nothing of a test file stays behind when it ends, so the workers are kept: to start one for each file, and to load
        // the same modules again, would be a quarter of the work.
        test: {
          name: 'system',
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/core/**', 'test/matrix/**', 'test/attacks/**'],
          ...limits,
          pool: 'forks',
          maxWorkers,
        },
      },
      {
        // Every case of something, and every attack, each through the built program: minutes of real processes.
        test: {
          name: 'matrix',
          isolate: false,
          include: ['test/{matrix,attacks}/**/*.test.ts'],
          ...limits,
          pool: 'forks',
          maxWorkers,
        },
      },
    ],
  },
});

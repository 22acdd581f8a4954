import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    pool: 'forks',
    // Much of a test is waiting for processes: one worker would leave a machine of two cores half idle.
    maxWorkers: 2,
  },
});

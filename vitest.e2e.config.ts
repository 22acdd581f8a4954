import { defineConfig } from 'vitest/config';

/** The real workflow files, run by act. Not part of `npm test`: it needs a program that npm does not have. */
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['test/e2e/**/*.e2e.ts'],
    globalSetup: 'test/e2e/setup.ts',
    testTimeout: 120_000,
    hookTimeout: 30_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});

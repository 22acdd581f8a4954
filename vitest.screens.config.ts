import { defineConfig } from 'vitest/config';

/** Reports as a phone shows them, laid out by Chromium. Not part of `npm test`: it needs a program that npm does not have. */
export default defineConfig({
  test: {
    name: 'screens',
    include: ['test/screens/**/*.screen.ts'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
    pool: 'forks',
  },
});

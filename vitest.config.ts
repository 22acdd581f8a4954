import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Much of a test is waiting for processes: as many workers as cores would leave the machine half idle.
const maxWorkers = 4;
const shared = {
  // Nothing of a test file stays behind when it ends, so the workers are kept: to start one for each file, and to load the
  // same modules again, would be a quarter of the work.
  isolate: false,
  // Node loads the files itself, types stripped: Vite's transform of every module was a fifth of the time.
  experimental: { viteModuleRunner: false, nodeLoader: false },
  // The workers, and what a test starts with their environment, strip types and compile once.
  env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/test-workers') },
  // Only against what hangs: on a busy machine a test, or its set-up, can take many times as long.
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 100_000 } },
};

const isLong = ({ moduleId }: TestSpecification) =>
  /\/test\/(?:acceptance|compose|commands)\//.test(moduleId);

/** What waits longest comes first, and the rest fills the time; in a fresh clone Vitest would go by the size of the files. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        // Only computes, so it has a worker a core, after the others.
        test: {
          ...shared,
          name: 'core',
          include: ['test/core/**/*.test.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...shared,
          name: 'system',
          include: ['test/**/*.test.ts'],
          exclude: ['test/core/**', 'test/matrix/**', 'test/attacks/**'],
          maxWorkers,
        },
      },
      {
        // Every case of something, and every attack, each through the built program: minutes of real processes.
        test: { ...shared, name: 'matrix', include: ['test/{matrix,attacks}/**/*.test.ts'], maxWorkers },
      },
    ],
  },
});

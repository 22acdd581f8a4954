/** Commands of the built program, killed at each of their steps, with both stores; then the same again. */
import { describe, expect, it } from 'vitest';
import { killRun, killStart, killStop } from '../support/kill-commands.ts';
import { stores } from '../support/kill-host.ts';
import { killStorm } from '../support/kill-storm.ts';
import { killSupervised } from '../support/kill-supervised.ts';
import { killTick } from '../support/kill-tick.ts';
import type { Scene } from '../support/kills.ts';

const limitMs = 240_000;

// What every command does in the same way is died at in one of them.
const covered = new Set<string>();

describe.each(stores)('state in %s', (store) => {
  const isFile = store === 'file';
  const both: readonly (readonly [string, Scene, number])[] = [
    ['a tick', killTick, 40],
    ['a start', killStart, 8],
    ['a run', killRun, 6],
    ['a stop by its pid', killStop('sync'), 8],
  ];
  // With the cache they have no step that the others above have not.
  const own: typeof both = [
    ['start and stop of a supervised job', killSupervised, 40],
    ['a stop by its command', killStop('mirror'), 2],
    ['a tick that tells of many jobs', killStorm, 20],
  ];
  it.each(isFile ? [...both, ...own] : both)(
    '%s: nothing twice, nothing lost, no word without evidence',
    async (_, kill, least) => {
      expect(await kill(store, covered)).toBeGreaterThanOrEqual(least);
    },
    limitMs,
  );
});

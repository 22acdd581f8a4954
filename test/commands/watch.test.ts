/** `watch` with what GitHub says of the workflows. */
import { expect, it } from 'vitest';
import { watch } from '../../src/commands/watch.ts';
import { stateCodec } from '../../src/core/state/state.ts';
import type { WatchEvidence } from '../../src/core/watch/evidence.ts';
import { watchCodec, type WatchMemory } from '../../src/core/watch/watch-memory.ts';
import type { Watch } from '../../src/ports/watch.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { createWorld } from '../support/world.ts';

const hour = 3_600_000;

/** Two hosts that were silent for an hour, ticked by one workflow. */
function open(evidence: (workflow: string) => WatchEvidence) {
  const world = createWorld([], {});
  const asked: string[] = [];
  const store = createMemoryStore<WatchMemory>(watchCodec);
  const createdAt = world.now - hour;
  const clocks = { workflow: { name: 'clock.yml', at: createdAt } };
  const file = { host: 'alpha', tickedAt: createdAt, metAt: 0, tickEverySeconds: 600, clocks };
  const state = { ...stateCodec.empty(), files: { f: file } };
  const watched: Watch = {
    list: async () => ({
      kind: 'listed',
      entries: ['a', 'b'].map((namespace) => ({ namespace, generation: 1, createdAt })),
    }),
    read: async (entries, found) => {
      for (const { namespace } of entries)
        await found(namespace, { kind: 'state', state, savedAt: createdAt, createdAt });
    },
    memory: { ...store, claim: (change) => store.update(change), publish: () => Promise.resolve() },
    evidence: async (workflow) => {
      asked.push(workflow);
      return evidence(workflow);
    },
    ownWorkflow: 'ops-watchdog.yml',
  };
  const run = () =>
    world.process(watch, 'watch', {}, {}, (adapters) => ({
      ...adapters,
      openWatch: () => Promise.resolve(watched),
    }));
  return { world, asked, run };
}

it('asks once for each workflow, and whether it ran before', async () => {
  const { world, asked, run } = open(() => ({}));
  expect(await run()).toEqual({ kind: 'exit', code: 0 });
  expect(asked).toEqual(['clock.yml', 'ops-watchdog.yml']);
  expect(world.delivered).toHaveLength(2);
  await run();
  expect(asked).toEqual(['clock.yml', 'ops-watchdog.yml', 'clock.yml']);
  expect(world.delivered).toHaveLength(2);
});

it('an earlier run of its own without a memory: that was lost, and an alert may be a repetition', async () => {
  const ran = { at: 0, conclusion: 'success', url: 'https://example.com' };
  const { world, run } = open((workflow) => (workflow === 'ops-watchdog.yml' ? { lastRuns: [ran] } : {}));
  await run();
  expect(world.delivered.map(({ headline }) => headline)).toMatchObject([
    { key: 'watch-memory-lost' },
    { key: 'watch-verdict' },
    { key: 'watch-verdict' },
  ]);
  expect(world.delivered.flatMap(({ facts }) => facts)).toContainEqual({
    key: 'watch-maybe-again',
    params: {},
  });
});

it('a run that succeeded after the newest save: what it saved cannot be seen', async () => {
  const ran = { at: Date.UTC(2026, 0, 1, 11, 30), conclusion: 'success', url: 'https://example.com' };
  const { world, run } = open((workflow) => (workflow === 'clock.yml' ? { lastRuns: [ran] } : {}));
  await run();
  expect(world.delivered.map(({ headline }) => headline)).toMatchObject([
    { params: { state: 'unknown' } },
    { params: { state: 'unknown' } },
  ]);
});

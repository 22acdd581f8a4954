/** A drill that dies at any step, on the command line and in a tick. */
import { expect, it } from 'vitest';
import { drill } from '../../src/commands/drill.ts';
import { tick } from '../../src/commands/tick.ts';
import type { Adapters } from '../../src/compose/command-ports.ts';
import { createWorld, type World } from '../support/world.ts';

/** With a chat that tells where it put a message. */
const withChat = (adapters: Adapters): Adapters => ({
  ...adapters,
  messenger: {
    async deliver(...given) {
      const delivery = await adapters.messenger.deliver(...given);
      return {
        ...delivery,
        receipts: delivery.receipts.map((receipt) =>
          receipt.kind === 'sent' ? { ...receipt, place: { kind: 'chat', number: 1 } as const } : receipt,
        ),
      };
    },
  },
});

/** Calls `attempt` for step 1, 2, 3, … until it survives; returns at how many it could have died. */
async function atEveryStep(attempt: (step: number) => Promise<{ kind: string }>): Promise<number> {
  for (let step = 1; step < 200; step += 1) if ((await attempt(step)).kind !== 'crashed') return step - 1;
  throw new Error('it never came to its end');
}

/** Two healthy ticks: everything is told, each notice of a single drill once or marked, and the proof is there. */
async function expectProof(world: World, hasBegun: boolean): Promise<void> {
  for (const _ of [1, 2]) {
    world.now += 10 * 60_000;
    expect(await world.process(tick, 'tick', {}, {}, withChat)).toEqual({ kind: 'exit', code: 0 });
  }
  const state = await world.state();
  expect(new Set(world.delivered.map(({ id }) => id)).size).toBe(hasBegun ? 2 : 0);
  expect(world.delivered.map(({ reason }) => reason)).toEqual(
    world.delivered.map(({ reason }) => reason).toSorted(),
  );
  expect([world.unmarked, world.ran, state.outbox, state.jobs]).toEqual([[], [], [], {}]);
  expect(state.drill?.open).toBeUndefined();
  expect(state.drill?.proof?.places.length).toBe(hasBegun ? 2 : undefined);
}

it('the command: what it began is ended by the next ticks, and proven', async () => {
  const deaths = await atEveryStep(async (crashAt) => {
    const world = createWorld([], {});
    const ending = await world.process(drill, 'drill', {}, { crashAt }, withChat);
    const { drill: memory } = await world.state();
    await expectProof(world, memory !== undefined);
    return ending;
  });
  expect(deaths).toBeGreaterThan(15);
});

it('a tick at a slot: the slot is taken once', async () => {
  const deaths = await atEveryStep(async (crashAt) => {
    const world = createWorld([], {}, { drill: '0 12 * * *' });
    world.now -= 10 * 60_000;
    await world.process(tick, 'tick', {}, {}, withChat);
    world.now += 10 * 60_000;
    const ending = await world.process(tick, 'tick', {}, { crashAt }, withChat);
    await expectProof(world, true);
    return ending;
  });
  expect(deaths).toBeGreaterThan(20);
});

it('a save that fails: nothing is sent that is not saved', async () => {
  for (let fails = 1; fails < 8; fails += 1) {
    const world = createWorld([], {});
    const save = (count: number) => count === fails;
    const ending = await world.process(drill, 'drill', {}, { save }, withChat);
    if (fails === 1) expect([ending, world.delivered]).toEqual([{ kind: 'exit', code: 1 }, []]);
    for (const { id } of world.delivered) expect(world.queued.has(id)).toBe(true);
    await expectProof(world, fails > 1);
  }
});

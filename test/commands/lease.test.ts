import { expect, it } from 'vitest';
import { TickLease } from '../../src/commands/lease.ts';
import { StateAccess } from '../../src/commands/state-access.ts';
import { tick } from '../../src/commands/tick.ts';
import type { Adapters } from '../../src/compose/command-ports.ts';
import { leaseMs, renewEveryMs } from '../../src/core/jobs/lease.ts';
import type { State } from '../../src/core/model.ts';
import { UserError } from '../../src/errors.ts';
import type { StateStore } from '../../src/ports/ports.ts';
import { createWorld } from '../support/world.ts';

const minute = 60_000;
const job = {
  id: 'sync',
  kind: 'long_running_read',
  risk: 'read_only',
  enabled: true,
  commands: { start: ['start', 'sync'], status: ['status', 'sync'] },
  policy: { autoResume: true },
};
const paused = { 'status sync': { stdout: '{"running":false,"completed":false}' } };

/** The same process, with a timer that the test rings, and something that happens while it probes. */
function during(adapters: Adapters, happen: (ring: () => Promise<void>) => Promise<void>): Adapters {
  let ring: (() => void) | undefined;
  const settled = async () => {
    ring?.();
    // The renewal has its turn before this save.
    await adapters.store.update((state) => state);
  };
  return {
    ...adapters,
    clock: {
      ...adapters.clock,
      every: (ms, work) => {
        if (ms !== renewEveryMs) return () => undefined;
        ring = work;
        return () => (ring = undefined);
      },
    },
    exec: {
      run: async (request) => {
        if (request.argv[0] === 'status') await happen(settled);
        return adapters.exec.run(request);
      },
    },
  };
}

it('a tick that works for an hour keeps its lease and acts; the next one is skipped meanwhile', async () => {
  const world = createWorld([job], paused);
  const { lease } = await ticked(world, async (ring) => {
    for (let now = 0; now < 60 * minute; now += renewEveryMs) {
      world.now += renewEveryMs;
      await ring();
    }
    const state = await world.state();
    expect(state.lease?.endsAt).toBe(world.now + leaseMs);
    expect(state.lease?.takenAt).toBe(world.now - 60 * minute);
  });
  expect(lease).toBe(undefined);
  expect(world.ran).toEqual(['start sync']);
  const [file] = Object.values((await world.state()).files ?? {});
  expect(file?.lastTick).toEqual({ endedAt: world.now, tookMs: 60 * minute });
});

it('a tick that was suspended beyond its lease does nothing, also when its timer rings first and nobody else ticked', async () => {
  const world = createWorld([job], paused);
  const before = await ticked(world, async (ring) => {
    world.now += leaseMs;
    await ring();
  });
  expect(world.ran).toEqual([]);
  expect(before.jobs).toEqual({});
  // The next one does it.
  await ticked(world, async () => undefined);
  expect(world.ran).toEqual(['start sync']);
});

it('a renewal that cannot be saved is reported once and ends nothing', async () => {
  const world = createWorld([job], paused);
  const lines: string[] = [];
  const ending = await world.process(async (ports) => {
    let ring: (() => void) | undefined;
    const store: StateStore<State> = {
      ...ports.store,
      update: () => Promise.reject(lines.length === 0 ? new UserError('cannot save') : new TypeError('x')),
    };
    const stop = new TickLease(
      {
        ...ports,
        host: { ...ports.host, log: (level, text) => void lines.push(`${level} ${text}`) },
        clock: { ...ports.clock, every: (_, work) => ((ring = work), () => undefined) },
        state: new StateAccess({ ...ports, store }),
      },
      'en',
    ).keepRenewing();
    for (const _ of [1, 2, 3]) {
      ring?.();
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
    stop();
    return 0;
  }, 'tick');
  expect(ending).toEqual({ kind: 'exit', code: 0 });
  expect(lines).toEqual(['warning lease of this tick not renewed: cannot save']);
});

it('renews the marks of its slow probes with it, also between its rounds, when it has no lease', async () => {
  const world = createWorld([job], paused);
  await world.process(async (ports) => {
    const self = ports.processes.self();
    await ports.store.update((state) => ({
      ...state,
      jobs: { sync: { probe: { owner: self, at: world.now, forMs: leaseMs } } },
    }));
    const rings: (() => void)[] = [];
    const every = (_: number, work: () => void) => {
      rings.push(work);
      return () => undefined;
    };
    new TickLease({ ...ports, clock: { ...ports.clock, every } }, 'en').keepRenewing();
    world.now += renewEveryMs;
    for (const ring of rings) ring();
    await ports.store.update((state) => state);
    return 0;
  }, 'tick');
  const { jobs, lease } = await world.state();
  expect([lease, jobs['sync']?.probe?.at]).toEqual([undefined, world.now]);
});

it('a tick that cannot save leaves the report to the one that holds the lease', async () => {
  const world = createWorld([job], paused);
  const lines: string[] = [];
  await world.process(async (ports) => {
    // Not a process of this host, so nobody knows that it is dead.
    const owner = { ...ports.processes.self(), host: 'elsewhere', pid: 7 };
    const held = { owner, takenAt: world.now, endsAt: world.now + leaseMs };
    const stored = await ports.store.update((state) => ({ ...state, lease: held }));
    ports.stopgap.keep({ ...stored, unsavedSince: world.now, unsavedRound: 1 });
    const store: StateStore<State> = {
      ...ports.store,
      update: (change) =>
        change(stored) === stored ? Promise.resolve(stored) : Promise.reject(new UserError('cannot save')),
    };
    const host = { ...ports.host, log: (level: string, text: string) => void lines.push(`${level} ${text}`) };
    const state = new StateAccess({ ...ports, host, store });
    const acquired = await new TickLease({ ...ports, host, state }, 'en').acquire(stored, {});
    expect(acquired).toMatchObject({ kind: 'skipped', code: 0 });
    return 0;
  }, 'tick');
  expect(lines).toEqual(['error cannot save', expect.stringMatching(/^notice a tick .* has held the lease/)]);
});

async function ticked(
  world: ReturnType<typeof createWorld>,
  happen: (ring: () => Promise<void>) => Promise<void>,
) {
  const ending = await world.process(tick, 'tick', {}, {}, (adapters) => during(adapters, happen));
  expect(ending).toEqual({ kind: 'exit', code: 0 });
  return world.state();
}

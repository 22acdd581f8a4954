/**
 * A host whose chat, cache and API are slow, dead or wrong by a seed, tick after tick, and whose ticks die now and then; at
 * the end the three laws: an action at most once, a message at least once, no verdict without evidence.
 */
import { expect, it } from 'vitest';
import type { CacheClient } from '../../src/adapters/cache/client.ts';
import { createCacheStore } from '../../src/adapters/cache/store.ts';
import type { LocalStore } from '../../src/adapters/state/volatile-store.ts';
import { createSharedStore } from '../../src/adapters/cache/shared-state.ts';
import { createVolatileMark } from '../../src/adapters/cache/sync-mark.ts';
import type { Adapters } from '../../src/compose/command-ports.ts';
import { generationOf } from '../../src/core/state/cache-key.ts';
import type { State } from '../../src/core/model.ts';
import { stateCodec } from '../../src/core/state/state.ts';
import { createDice, type BotFault } from '../support/bot-api-faults.ts';
import { startChats } from '../support/telegram-chat.ts';
import { long, reporterOf, statusIn, type Phase } from '../support/telegram-ticks.ts';
import { createWorld, type Behaviour, type World } from '../support/world.ts';

const chatFaults: readonly BotFault[] = [
  { kind: 500, chance: 0.06 },
  { kind: 502, stage: 'after', chance: 0.06 },
  { kind: 429, retryAfter: 2, chance: 0.04 },
  { kind: 429, retryAfter: 900, chance: 0.03 },
  { kind: 'reset', stage: 'after', chance: 0.05 },
  { kind: 'cut-off', stage: 'after', chance: 0.03 },
  { kind: 'html', chance: 0.03 },
  { kind: 'hang', stage: 'after', chance: 0.01 },
];
const phases: readonly Phase[] = ['running', 'running', 'stuck', 'paused', 'completed', 'broken'];
const space = { kind: 'state', namespace: 'box' };
const backoffMs = 1_800_000;
const isPublic = () => Promise.resolve(false);
const dead = { kind: 'failed', why: 'the cache does not answer' } as const;

/** The toolkit's process over a cache that fails by the dice until `heal`. */
function spoiltCache(dice: () => number) {
  const entries = new Map<string, string>();
  let isSound = false;
  let failures = 0;
  const fails = (chance: number) => {
    const hit = !isSound && dice() < chance;
    if (hit) failures += 1;
    return hit;
  };
  const client: CacheClient = {
    hurry: () => undefined,
    close: () => undefined,
    async call(request) {
      if (fails(0.15)) return dead;
      if (request.kind === 'save') {
        if (entries.has(request.key)) return { kind: 'taken', isSure: true };
        entries.set(request.key, request.text);
        // Saved, and nobody hears of it.
        return fails(0.1) ? dead : { kind: 'saved' };
      }
      if (request.kind === 'look-up') {
        const keys = [...entries.keys()].filter((each) => each.startsWith(request.key));
        // An answer that is older than what is there.
        const key = fails(0.1) ? keys.at(-2) : keys.at(-1);
        return key === undefined ? { kind: 'looked-up' } : { kind: 'looked-up', key };
      }
      const text = entries.get(request.key);
      if (text === undefined) return { kind: 'failed', why: 'it is gone' };
      if (fails(0.05)) return { kind: 'damaged', why: 'its archive cannot be unpacked' };
      return { kind: 'restored', text: fails(0.05) ? text.slice(0, -20) : text };
    },
  };
  const list = async () => {
    if (fails(0.2)) return { kind: 'failed', why: 'GitHub does not answer' } as const;
    const generations = [...entries.keys()].flatMap((key) => generationOf(space, key) ?? []);
    return { kind: 'listed', generations } as const;
  };
  return { client, list, heal: () => (isSound = true), failures: () => failures };
}

/** The state of the world's host as a document that the cache has too. */
function localOf({ store }: Adapters): LocalStore<State> {
  return {
    load: () => store.load(),
    note: (note) => store.note(note),
    async update(change) {
      const before = await store.load();
      const generation = before.kind === 'loaded' ? before.generation : 0;
      return store.update((state) => change(state, generation));
    },
  };
}

/** `note` is told what was saved and not taken back: a claim that another host or a dead cache ends is undone. */
function throughCache(world: World, spoilt: ReturnType<typeof spoiltCache>, note: (state: State) => void) {
  const mark = createVolatileMark();
  const now = () => world.now;
  return (adapters: Adapters): Adapters => {
    const { sleep } = adapters.clock;
    const { client, list } = spoilt;
    const cache = createCacheStore({
      client,
      space,
      codec: stateCodec,
      now,
      sleep,
      encryption: undefined,
      isPublic,
    });
    const store = createSharedStore({
      cache,
      codec: stateCodec,
      local: localOf(adapters),
      localLasts: true,
      isEncrypted: false,
      mark,
      list,
      prune: () => Promise.resolve(),
      isHurried: () => false,
      now,
      sleep,
      warn: () => undefined,
    });
    const noted = (work: typeof store.update) => async (change: (state: State) => State) => {
      const saved = await work(change);
      note(saved);
      return saved;
    };
    return { ...adapters, store: { ...store, update: noted(store.update), claim: noted(store.claim) } };
  };
}

it.each([1, 2, 7])('a hundred ticks among failures (seed %i): the three laws hold', async (seed) => {
  const behaviours: Record<string, Behaviour> = {};
  const ids = ['alpha', 'beta', 'gamma'];
  const policy = { reportEverySeconds: 1200, stallSeconds: 2400 };
  const resume = { ...policy, autoResume: true, autoResumeBackoffSeconds: backoffMs / 1000 };
  const world = createWorld([...ids.map((id) => long(id, policy)), long('resumed', resume)], behaviours);
  const dice = createDice(seed);
  const spoilt = spoiltCache(dice);
  const api = await startChats({ now: () => world.now, seed });
  try {
    const heal = chatFaults.map((fault) => api.fail(fault));
    const saved = new Set<string>();
    const note = ({ outbox }: State) => {
      for (const { notice } of outbox) saved.add(notice.id);
    };
    const reporter = reporterOf(world, api, 200, throughCache(world, spoilt, note));
    const phaseOf = new Map<string, Phase>();
    const starts: number[] = [];
    let deaths = 0;
    const tickNow = async (crashAt?: number) => {
      const before = world.ran.length;
      const ending = await reporter.tick(crashAt);
      if (ending.kind === 'crashed') note(await world.state());
      const started = world.ran.slice(before);
      // Only what was seen paused, by a status that said so, is started.
      if (started.length > 0)
        expect([started, phaseOf.get('resumed')]).toEqual([['start resumed'], 'paused']);
      starts.push(...started.map(() => world.now));
      return ending;
    };
    for (let count = 0; count < 100; count += 1) {
      for (const id of [...ids, 'resumed']) {
        if (dice() < 0.2) phaseOf.set(id, phases[Math.floor(dice() * phases.length)] ?? 'running');
        behaviours[`status ${id}`] = statusIn(phaseOf.get(id) ?? 'running', count);
      }
      const { kind } = await tickNow(dice() < 0.1 ? 1 + Math.floor(dice() * 40) : undefined);
      if (kind === 'crashed') deaths += 1;
      world.now += 300_000 + Math.floor(dice() * 600_000);
    }
    for (const end of heal) end();
    spoilt.heal();
    for (let count = 0; count < 3; count += 1) {
      world.now += 3_700_000;
      expect(await tickNow()).toEqual({ kind: 'exit', code: 0 });
    }
    for (const id of world.queued.keys()) if (!saved.has(id)) world.queued.delete(id);
    // What a cache that lied brought back is told again, and says so.
    await reporter.expectArrived('mayRepeat');
    const gaps = starts.slice(1).map((at, index) => at - (starts[index] ?? 0));
    expect(gaps.filter((gap) => gap < backoffMs)).toEqual([]);
    // It did die, fail and act.
    expect(deaths).toBeGreaterThan(2);
    expect(spoilt.failures()).toBeGreaterThan(20);
    expect(api.requests.filter(({ fault }) => fault !== undefined).length).toBeGreaterThan(5);
    expect(starts.length).toBeGreaterThan(0);
  } finally {
    await api.close();
  }
});

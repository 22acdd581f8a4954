import { describe, expect, it } from 'vitest';
import type { CacheStore, Fetched, Put } from '../../../src/adapters/cache/store.ts';
import { createVolatileStore } from '../../../src/adapters/state/volatile-store.ts';
import { createSharedStore } from '../../../src/adapters/cache/shared-state.ts';
import { createVolatileMark } from '../../../src/adapters/cache/sync-mark.ts';
import { holdsLease, renewLease, takeLease } from '../../../src/core/jobs/lease.ts';
import type { Notice, State } from '../../../src/core/model.ts';
import { stateCodec } from '../../../src/core/state/state.ts';
import type { StateStore } from '../../../src/ports/ports.ts';
import { entryOf, contextOf, noon, noticesOf, other, self } from '../../support/builders.ts';

/** The cache of a repository in memory. `spoilt` says what a generation gives instead of its state. */
function createCache(isPublic = false) {
  const saved = new Map<number, State>();
  const spoilt = new Map<number, Fetched<State>>();
  /** What the next saves are answered, though they were made. */
  const answers: Put[] = [];
  const cache: CacheStore<State> = {
    newest: async () => {
      const generation = Math.max(0, ...saved.keys());
      return generation > 0 ? { kind: 'found', generation } : { kind: 'none' };
    },
    keyOf: (generation) => `generation-${generation}`,
    fetch: async (generation) => {
      const doc = saved.get(generation);
      const gone = { kind: 'failed', why: 'it is gone' } as const;
      return (
        spoilt.get(generation) ??
        (doc ? { kind: 'ok', doc, generation, updatedAt: noon, save: `c${generation}` } : gone)
      );
    },
    put: async (doc, generation, begin) => {
      if (saved.has(generation)) return { kind: 'exists' };
      begin(`c${generation}`);
      saved.set(generation, stateCodec.bound(isPublic ? stateCodec.withoutText(doc) : doc));
      const answer = answers.shift();
      return answer ?? { kind: 'saved' };
    },
  };
  /** A host with a file that lasts: each call is a command on it. */
  const createHost = (isEncrypted = false, sleep: () => Promise<void> = () => Promise.resolve()) => {
    const local = createVolatileStore(stateCodec, () => noon);
    const mark = createVolatileMark();
    return (): StateStore<State> =>
      createSharedStore({
        local,
        localLasts: true,
        isEncrypted,
        cache,
        codec: stateCodec,
        mark,
        list: async () => ({ kind: 'listed', generations: [...saved.keys()] }),
        prune: () => Promise.resolve(),
        isHurried: () => false,
        sleep,
        now: () => noon,
        warn: () => undefined,
      });
  };
  return { saved, spoilt, answers, createHost };
}

async function tell(command: () => StateStore<State>, notice: Partial<Notice>): Promise<void> {
  const store = command();
  await store.update((state) => ({ ...state, outbox: [...state.outbox, entryOf(notice)] }));
  await store.publish();
}

async function told(command: () => StateStore<State>) {
  const loaded = await command().load();
  if (loaded.kind !== 'loaded') throw new Error(`not loaded but ${loaded.kind}`);
  return noticesOf(loaded.doc);
}

describe('a notice in a public repository', () => {
  it('keeps its words on the host that wrote it, when another host saves meanwhile', async () => {
    const { createHost } = createCache(true);
    const [one, two] = [createHost(), createHost()];
    await tell(one, { id: 'n1', headline: 'sync paused', output: 'quota exceeded' });
    await tell(two, { id: 'n2', headline: 'check failed' });
    expect(await told(one)).toMatchObject([
      { id: 'n1', headline: 'sync paused', output: 'quota exceeded' },
      { id: 'n2' },
    ]);
    expect(await told(two)).toMatchObject([{ id: 'n1' }, { id: 'n2', headline: 'check failed' }]);
  });

  it('keeps them when the mark is lost, too', async () => {
    const { createHost, saved } = createCache(true);
    const one = createHost();
    await tell(one, { id: 'n1', headline: 'sync paused' });
    const doc = saved.get(1);
    if (doc) saved.set(2, { ...doc, lostAt: 1 });
    const store = one();
    await store.update((state) => ({ ...state, configErrorReportedAt: noon }));
    await store.publish();
    expect(await told(one)).toMatchObject([{ id: 'n1', headline: 'sync paused' }]);
  });
});

describe('a generation that is damaged', () => {
  it('is not passed by without a file while the one before it cannot be fetched', async () => {
    const { createHost, saved, spoilt } = createCache();
    await tell(createHost(), { id: 'n1' });
    await tell(createHost(), { id: 'n2' });
    saved.set(3, stateCodec.empty());
    spoilt.set(3, { kind: 'damaged', why: 'its checksum does not match' });
    spoilt.set(2, { kind: 'failed', why: 'the service is down' });
    await expect(tell(createHost(), { id: 'n3' })).rejects.toThrow('the service is down');
    spoilt.delete(2);
    await tell(createHost(), { id: 'n3' });
    expect((await told(createHost())).map(({ id }) => id)).toEqual(['n1', 'n2', 'n3']);
  });
});

describe('a start that is claimed', () => {
  it('is claimed by one of two hosts, and known to both', async () => {
    const { createHost } = createCache();
    const hosts = [createHost(), createHost()];
    const stores = hosts.map((host) => host());
    for (const store of stores) await store.load();
    const claims = await Promise.all(
      stores.map((store, index) =>
        store.claim((state) =>
          state.jobs['sync']
            ? state
            : { ...state, jobs: { sync: { attempt: { id: `s${index}`, at: noon + index, owner: self } } } },
        ),
      ),
    );
    expect(claims.map(({ jobs }) => jobs['sync']?.attempt?.id)).toEqual(['s0', 's0']);
  });
});

describe('a save of this host whose answer never came', () => {
  it('is known as its own: what the file learned since is not undone', async () => {
    const { createHost, saved, answers } = createCache();
    const host = createHost();
    answers.push({ kind: 'failed', why: 'timed out after 8 s' });
    await tell(host, { id: 'n1' });
    expect([...saved.keys()]).toEqual([1]);
    // Told and settled since; another command saves nothing in the cache, like one from cron.
    const since = host();
    await since.update((state) => ({ ...state, outbox: [], jobs: { sync: { completionReportedAt: noon } } }));
    const next = host();
    const doc = await next.claim((state) => ({ ...state, configErrorReportedAt: noon }));
    expect(doc).toMatchObject({ outbox: [], jobs: { sync: { completionReportedAt: noon } } });
    expect([...saved.keys()]).toEqual([1, 2]);
  });
});

describe('two commands of one host at once', () => {
  it('do not take each other for another host', async () => {
    const { createHost, saved } = createCache();
    const host = createHost();
    const [tick, run] = [host(), host()];
    const lease = { owner: self, takenAt: noon, endsAt: noon + 1 };
    await tick.update((state) => ({ ...state, lease }));
    await run.claim((state) => ({ ...state, configErrorReportedAt: noon }));
    const seen: (State['lease'] | undefined)[] = [];
    const claimed = await tick.claim((state) => {
      seen.push(state.lease);
      return { ...state, lostAt: noon };
    });
    expect(seen).toEqual([lease]);
    expect(claimed).toMatchObject({ lease, lostAt: noon, configErrorReportedAt: noon });
    expect([...saved.keys()]).toEqual([1, 2]);
  });
});

describe('a claim that changes nothing', () => {
  it('undoes nothing that another command of this host saves while it tries again', async () => {
    const { createHost, saved } = createCache();
    const there = createHost()();
    const host = createHost(false, async () => {
      await winner.update((state) => ({ ...state, lostAt: noon }));
    });
    const [winner, loser] = [host(), host()];
    await loser.load();
    await winner.update((state) => ({ ...state, configErrorReportedAt: noon }));
    await there.claim((state) => ({ ...state, jobs: { sync: { completionReportedAt: noon } } }));
    // What it wants is taken already; what another host saved meanwhile makes it look once more.
    await loser.claim((state) => state);
    expect(await host().load()).toMatchObject({
      doc: { configErrorReportedAt: noon, lostAt: noon, jobs: { sync: { completionReportedAt: noon } } },
    });
    expect(saved.get(2)?.lostAt).toBe(noon);
  });
});

describe('a renewal of the lease', () => {
  it('saves nothing in the cache, and does not bring back a lease that another host took meanwhile', async () => {
    const { createHost, saved } = createCache();
    // Without a key a host believes nobody's lease but its own.
    const [one, two] = [createHost(true)(), createHost(true)()];
    await one.claim((state) => takeLease(state, contextOf(noon)));
    await one.update((state) => renewLease(state, { self, now: noon + 1 }));
    expect([...saved.keys()]).toEqual([1]);
    // The other host has waited for the end that it knows.
    const later = contextOf(noon + 120_000, { self: { ...other, host: 'there' } });
    await two.claim((state) => takeLease(state, later));
    await one.update((state) => renewLease(state, { self, now: noon + 60_000 }));
    const held: boolean[] = [];
    await one.claim((state) => {
      held.push(holdsLease(state, { self, now: noon + 61_000 }));
      return { ...state, lostAt: noon };
    });
    expect(held).toEqual([true, false]);
    expect(saved.get(2)?.lease?.owner.host).toBe('there');
    await one.update((state) => renewLease(state, { self, now: noon + 62_000 }));
    expect((await one.load()).kind === 'loaded' && saved.get(3)?.lease?.owner.host).toBe('there');
  });
});

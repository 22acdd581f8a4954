import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { encodeEnvelope } from '../../../src/core/state/envelope.ts';
import { counterCodec } from '../../support/counter-codec.ts';
import { counterOf, keyOf, reserve, textOf } from '../../support/shared-entries.ts';
import { loaded, note, notesOf, openShared, problemOf, publish, take } from '../../support/shared-steps.ts';
import { archive } from '../../support/tar-archive.ts';

// One service and one cache process for all tests: each test has a namespace of its own.
const shared = await openShared();
const { service, hosts } = shared;
afterAll(() => shared.close());

/** A clock that only waiting moves. */
function clock() {
  let at = 1_000_000;
  const sleep = async (ms: number) => void (at += ms);
  return { now: () => at, sleep };
}

describe('runs of one namespace', () => {
  it('go on from the copy that another saved, and show how new it is', async () => {
    const { join, generations } = hosts();
    const [one, two] = [await join(), await join()];
    await publish(one, 'a');
    await publish(two, 'b');
    await publish(one, 'c');
    expect(generations()).toEqual([1, 2, 3]);
    expect(await loaded(two.open())).toMatchObject({ shared: 3, doc: { notes: ['a', 'b', 'c'] } });
    expect([one.warnings, two.warnings]).toEqual([[], []]);
  });

  it('publish nothing when nothing changed', async () => {
    const { join, generations } = hosts();
    const one = await join();
    await publish(one, 'a');
    for (const store of [one.open(), one.openCacheOnly(), (await join()).open()]) {
      await store.update((doc) => doc);
      await store.publish();
    }
    expect(generations()).toEqual([1]);
  });

  it('let one of two claims through that were made at once', async () => {
    const { join } = hosts();
    const all = [await join(), await join(), await join()];
    await publish(all[0] ?? (await join()), 'first');
    const stores = [...all.map((host) => host.open()), (await join()).openCacheOnly()];
    for (const store of stores) await store.load();
    const taken = await Promise.all(stores.map((store, index) => store.claim(take(String(index)))));
    const winners = new Set(taken.map(({ notes }) => notes.find((each) => each.startsWith('taken'))));
    expect(winners.size).toBe(1);
  });

  it('never read the state of another namespace', async () => {
    const [here, there] = [hosts(), hosts()];
    await publish(await here.join(), 'here');
    expect((await (await there.join()).open().load()).kind).toBe('fresh');
  });

  it('delete old generations now and then', async () => {
    const { join } = hosts();
    const one = await join();
    for (let count = 0; count < 11; count += 1) await publish(one, String(count));
    expect(one.pruned).toEqual([5, 10]);
  });

  it('no more often without a file, which knows of no generation before', async () => {
    const { join } = hosts();
    const one = await join();
    for (let count = 0; count < 11; count += 1) {
      const store = one.openCacheOnly();
      await store.update(note(String(count)));
      await store.publish();
    }
    expect(one.pruned).toEqual([5, 10]);
  });
});

describe('a key that somebody reserved', () => {
  it('and never finished is passed by', async () => {
    const { join, namespace, generations } = hosts();
    const one = await join(clock());
    await publish(one, 'a');
    await reserve(service, keyOf(namespace, 2));
    await publish(one, 'b');
    expect(generations()).toEqual([1, 3]);
    expect(one.warnings).toEqual([]);
    expect(await notesOf((await join()).open())).toEqual(['a', 'b']);
  });

  it('and finished while we waited is what another host saved', async () => {
    const { join, namespace, generations } = hosts();
    const one = await join({
      wrap: (cache) => ({
        ...cache,
        put: async (doc, generation, begin) => {
          const put = cache.put(doc, generation, begin);
          if (generation === 2) await finishSecond();
          return put;
        },
      }),
    });
    await publish(one, 'a');
    const reserved = await reserve(service, keyOf(namespace, 2));
    const late = encodeEnvelope(counterCodec, counterOf({ notes: ['a', 'late'] }), 2, Date.now());
    const bytes = archive([{ name: 'ops-state.json', data: late }]);
    const finishSecond = () => reserved.finish(bytes);
    await publish(one, 'b');
    expect(generations()).toEqual([1, 2, 3]);
    expect(await notesOf((await join()).open())).toEqual(['a', 'late', 'b']);
  });

  it('is waited for also after another one that is never finished', async () => {
    const { join, namespace, generations } = hosts();
    const one = await join({
      ...clock(),
      wrap: (cache) => ({
        ...cache,
        put: async (doc, generation, begin) => {
          const put = cache.put(doc, generation, begin);
          // Somebody is saving it right now.
          if (generation === 3) await third.finish(bytes);
          return put;
        },
      }),
    });
    await publish(one, 'a');
    await reserve(service, keyOf(namespace, 2));
    const third = await reserve(service, keyOf(namespace, 3));
    const theirs = encodeEnvelope(counterCodec, counterOf({ notes: ['a', 'theirs'] }), 3, Date.now());
    const bytes = archive([{ name: 'ops-state.json', data: theirs }]);
    await publish(one, 'b');
    expect(generations()).toEqual([1, 3, 4]);
    expect(await notesOf((await join()).open())).toEqual(['a', 'theirs', 'b']);
  });

  it('five times over is given up for now, with a word', async () => {
    const { join, namespace } = hosts();
    const one = await join(clock());
    for (let generation = 1; generation <= 9; generation += 1) {
      await reserve(service, keyOf(namespace, generation));
    }
    await publish(one, 'a');
    expect(one.warnings.join()).toMatch(/not saved.*reserved keys and never finished/);
    expect(await notesOf(one.open())).toEqual(['a']);
    // The next command begins after the two that this one waited for.
    expect(JSON.parse(await readFile(`${one.file}.shared`, 'utf8'))).toMatchObject({ passed: 2 });
  });
});

describe('what strangers could read', () => {
  const said = 'said by a job';
  it('has no text of jobs in a public repository', async () => {
    const { join, namespace } = hosts();
    const one = await join({ isPublic: true });
    await publish(one, said);
    expect(textOf(service, keyOf(namespace, 1))).not.toContain(said);
    expect(textOf(service, keyOf(namespace, 1))).toContain('a note');
    expect(await notesOf(one.open())).toEqual([said]);
  });

  it('has it in a private one', async () => {
    const { join, namespace } = hosts();
    await publish(await join(), said);
    expect(textOf(service, keyOf(namespace, 1))).toContain(said);
  });

  it('is encrypted with a state-key, with everything in it', async () => {
    const { join, namespace, generations } = hosts();
    const secret = 'a secret of more than 32 characters';
    const one = await join({ isPublic: true, secret });
    await publish(one, said);
    const text = textOf(service, keyOf(namespace, 1));
    for (const word of [said, 'notes', 'generation', 'checksum']) expect(text).not.toContain(word);
    expect(await notesOf((await join({ isPublic: true, secret })).open())).toEqual([said]);
    const other = await join({ secret: `${secret}, but another` });
    expect(await problemOf(other.open())).toContain('another state-key');
    expect(await problemOf((await join()).open())).toContain('set its state-key');
    expect(generations()).toEqual([1]);
  });

  it('is not taken from an unencrypted entry when there is a state-key', async () => {
    const { join, generations } = hosts();
    await publish(await join(), 'planted');
    const encrypted = await join({ secret: 'a secret of more than 32 characters' });
    expect(await problemOf(encrypted.open())).toContain('saved without state-key');
    expect(generations()).toEqual([1]);
  });
});

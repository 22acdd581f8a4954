import { afterAll, describe, expect, it } from 'vitest';
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import type { StateStore } from '../../../src/ports/ports.ts';
import type { Counter } from '../../support/counter-codec.ts';
import { keyOf, plantDamaged } from '../../support/shared-entries.ts';
import type { SharedHost } from '../../support/shared-host.ts';
import {
  loaded,
  note,
  notesOf,
  openShared,
  problemOf,
  publish,
  take,
  type SharedHosts,
} from '../../support/shared-steps.ts';

// One service and one cache process for all tests: each test has a namespace of its own.
const shared = await openShared();
const { service, hosts } = shared;
afterAll(() => shared.close());

/** Cuts off the end. */
async function spoil(path: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.slice(0, -20));
}

describe('the file on the host', () => {
  it('damaged, with a good cache, loses nothing', async () => {
    const { join } = hosts();
    const one = await join();
    await publish(one, 'a');
    await one.open().claim(take('one'));
    await spoil(one.file);
    const { doc } = await loaded(one.open());
    expect(doc.notes).toEqual(['a', 'taken by one']);
    expect(doc.incidents).toMatchObject([{ kind: 'damaged' }]);
    expect((await one.open().claim(take('one again'))).notes).toEqual(['a', 'taken by one']);
  });

  it('damaged, with the one before it damaged too, loses nothing', async () => {
    const { join, generations } = hosts();
    const one = await join();
    await publish(one, 'a');
    await publish(one, 'b');
    await spoil(one.file);
    await spoil(`${one.file}.prev`);
    const { doc } = await loaded(one.open());
    expect(doc.notes).toEqual(['a', 'b']);
    expect(doc.incidents).toHaveLength(1);
    await publish(one, 'c');
    expect(generations()).toEqual([1, 2, 3]);
    expect(await notesOf((await join()).open())).toEqual(['a', 'b', 'c']);
  });

  it('lost alone, with its mark still there, is begun again from the cache', async () => {
    const { join } = hosts();
    const one = await join();
    for (const text of ['a', 'b']) await publish(one, text);
    await rm(one.file);
    await rm(`${one.file}.prev`, { force: true });
    expect(await notesOf(one.open())).toEqual(['a', 'b']);
    await publish(one, 'c');
    expect(await notesOf((await join()).open())).toEqual(['a', 'b', 'c']);
  });

  it('lost together with the cache is a first run, and what comes after is published', async () => {
    const { join, namespace } = hosts();
    const one = await join();
    await publish(one, 'old');
    await rm(one.file);
    await rm(`${one.file}.prev`, { force: true });
    service.remove(keyOf(namespace, 1));
    expect((await one.open().load()).kind).toBe('fresh');
    await publish(one, 'new');
    expect(await notesOf((await join()).open())).toEqual(['new']);
  });

  it('damaged together with the cache is unavailable, and left as it is', async () => {
    const { join, namespace, generations } = hosts();
    const one = await join();
    await writeFile(one.file, '{"format":"ops-framework-counter"');
    plantDamaged(service, namespace, 1);
    await problemOf(one.open());
    expect(await readFile(one.file, 'utf8')).toBe('{"format":"ops-framework-counter"');
    expect(generations()).toEqual([1]);
  });

  it('restored from an older backup loses nothing of what it had published', async () => {
    const { join } = hosts();
    const one = await join();
    await publish(one, 'a');
    await copyFile(one.file, `${one.file}.backup`);
    await publish(one, 'b');
    await one.open().claim(take('one'));
    await rm(`${one.file}.prev`);
    await copyFile(`${one.file}.backup`, one.file);
    expect(await notesOf(one.open())).toEqual(['a', 'b', 'taken by one']);
    await publish(one, 'c');
    expect(await notesOf((await join()).open())).toEqual(['a', 'b', 'taken by one', 'c']);
  });

  it('restored from an older backup loses nothing of what others had published', async () => {
    const { join } = hosts();
    const [one, two] = [await join(), await join()];
    await publish(one, 'a');
    await copyFile(one.file, `${one.file}.backup`);
    await publish(two, 'b');
    // Read, changed, and not published: the mark says that the file has what the other host saved.
    await one.open().update(note('c'));
    await rm(`${one.file}.prev`);
    await copyFile(`${one.file}.backup`, one.file);
    expect(await notesOf(one.open())).toContain('b');
  });
});

describe('the mark beside the file', () => {
  const garbled: readonly [string, (mark: string) => Promise<void>][] = [
    ['missing', (mark) => rm(mark)],
    ['empty', (mark) => writeFile(mark, '')],
    ['garbage', (mark) => writeFile(mark, '{"shared":"x"}')],
    ['negative', (mark) => writeFile(mark, '{"namespace":"x","shared":-1,"localAt":0}')],
    ['of another namespace', (mark) => writeFile(mark, '{"namespace":"x","shared":99,"localAt":3}')],
  ];
  it.each(garbled)('%s loses nothing, and nothing is taken twice', async (_, garble) => {
    const { join } = hosts();
    const [one, two] = [await join(), await join()];
    await publish(one, 'a');
    await two.open().claim(take('two'));
    await one.open().update(note('b'));
    await garble(`${one.file}.shared`);
    const { notes } = await one.open().claim(take('one'));
    expect(notes.toSorted()).toEqual(['a', 'b', 'taken by two']);
    expect((await notesOf((await join()).open())).toSorted()).toEqual(['a', 'b', 'taken by two']);
  });

  it.each(garbled)('%s after a command does not matter to the next one', async (_, garble) => {
    const { join } = hosts();
    const one = await join();
    await publish(one, 'a');
    await garble(`${one.file}.shared`);
    await publish(one, 'b');
    expect(await notesOf((await join()).open())).toEqual(['a', 'b']);
    expect(one.warnings).toEqual([]);
  });
});

/** A host, and a claim of it that is killed when its file is saved and the cache is not. */
async function joinMortal({ join }: SharedHosts) {
  let isDying = false;
  const host: SharedHost = await join({
    wrap: (cache) => ({
      ...cache,
      async put(doc, generation, begin) {
        if (!isDying) return cache.put(doc, generation, begin);
        for (const end of ['', '.shared']) await copyFile(host.file + end, `${host.file}${end}.then`);
        throw new Error('killed');
      },
    }),
  });
  const dieClaiming = async (store: StateStore<Counter>) => {
    isDying = true;
    await expect(store.claim(take('dying'))).rejects.toThrow('killed');
    isDying = false;
    // What it did to its files afterwards, a killed process would not have done.
    await rm(`${host.file}.prev`, { force: true });
    for (const end of ['', '.shared']) await copyFile(`${host.file}${end}.then`, host.file + end);
  };
  return { host, dieClaiming };
}

describe('a command that dies', () => {
  it('between its file and the cache: its claim holds, and others see it after the next command', async () => {
    const all = hosts();
    const { host, dieClaiming } = await joinMortal(all);
    await publish(host, 'a');
    const two = await all.join();
    await publish(two, 'b');
    await dieClaiming(host.open());
    expect((await host.open().claim(take('again'))).notes).toEqual(['a', 'b', 'taken by dying']);
    expect(await notesOf(two.open())).toEqual(['a', 'b', 'taken by dying']);
  });

  it('between its file and the cache, when another host was faster: one of them has it', async () => {
    const all = hosts();
    const { host, dieClaiming } = await joinMortal(all);
    await publish(host, 'a');
    const store = host.open();
    await store.load();
    await dieClaiming(store);
    const two = await all.join();
    expect((await two.open().claim(take('two'))).notes).toEqual(['a', 'taken by two']);
    const { notes } = await host.open().claim(take('again'));
    expect(notes).toContain('taken by two');
    expect(notes).not.toContain('taken by again');
  });

  it('between the cache and its mark: nothing is saved twice or lost', async () => {
    const { join, generations } = hosts();
    const one = await join();
    await publish(one, 'a');
    await copyFile(`${one.file}.shared`, `${one.file}.before`);
    await one.open().claim(take('one'));
    await copyFile(`${one.file}.before`, `${one.file}.shared`);
    expect((await one.open().claim(take('one again'))).notes).toEqual(['a', 'taken by one']);
    await publish(one, 'b');
    expect(await notesOf((await join()).open())).toEqual(['a', 'taken by one', 'b']);
    expect(generations().length).toBeLessThanOrEqual(4);
  });

  it('before its first mark, on a host of its own', async () => {
    const { join } = hosts();
    const one = await join();
    await one.open().claim(take('one'));
    await rm(`${one.file}.shared`);
    expect((await one.open().claim(take('again'))).notes).toEqual(['taken by one']);
    expect((await (await join()).open().claim(take('two'))).notes).toEqual(['taken by one']);
  });
});

import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { copyFile, rm, writeFile } from 'node:fs/promises';
import { counterCodec } from '../../support/counter-codec.ts';
import { keyOf, plant, plantDamaged, plantText } from '../../support/shared-entries.ts';
import { loaded, notesOf, openShared, problemOf, publish } from '../../support/shared-steps.ts';

// One service and one cache process for all tests: each test has a namespace of its own.
const shared = await openShared();
const { service, hosts } = shared;
afterAll(() => shared.close());

describe('what the look-up answers', () => {
  it.each([
    ['of another namespace', (own: string) => keyOf(`${own}_other`, 3), [1]],
    ['that is garbage', () => 'garbage', [1]],
    // They begin like ours: anybody can save such a key, and nobody is stopped by it.
    ['with a comma', (own: string) => `${keyOf(own, 1)},${keyOf(own, 2)}`, [1, 2]],
    ['of generation 0', (own: string) => keyOf(own, 0), [1, 2]],
  ])('with a key %s is not used', async (_, forged, saved) => {
    const { join, namespace, generations } = hosts();
    const known = await join();
    await publish(known, 'a');
    const undo = service.fail({ rpc: 'GetCacheEntryDownloadURL', answerWith: forged(namespace) });
    onTestFinished(undo);
    expect(await problemOf((await join()).open())).toContain('a key that is not of this state');
    await publish(known, 'b');
    expect(known.warnings).toHaveLength(1);
    expect(generations()).toEqual(saved);
    undo();
    await publish(known, 'c');
    expect(await notesOf((await join()).open())).toEqual(['a', 'b', 'c']);
  });

  it('is told from a first run by the list of the API', async () => {
    const { join, generations } = hosts();
    const failed = { kind: 'failed', why: 'the token may not do that (403)' } as const;
    const cannot = await join({ list: () => Promise.resolve(failed) });
    expect(await problemOf(cannot.open())).toMatch(/the token may not do that.*actions: read.*state: file/);
    const hidden = await join({ list: () => Promise.resolve({ kind: 'listed', generations: [7] }) });
    expect(await problemOf(hidden.open())).toContain('generation 7 exists');
    const empty = await join({ list: () => Promise.resolve({ kind: 'listed', generations: [] }) });
    expect((await empty.open().load()).kind).toBe('fresh');
    expect(generations()).toEqual([]);
  });

  it('is not asked of the API on a host with its file', async () => {
    const { join } = hosts();
    const one = await join({ list: () => Promise.reject(new Error('asked')) });
    await one
      .open()
      .load()
      .catch(() => undefined);
    await writeFile(one.file, '');
    await rm(one.file);
    const two = await join();
    await publish(two, 'a');
    await copyFile(two.file, one.file);
    expect(await notesOf(one.open())).toEqual(['a']);
  });

  it('may be an old entry: an empty host takes the newest that is listed', async () => {
    const { join, namespace, generations } = hosts();
    const one = await join();
    await publish(one, 'a');
    await publish(one, 'b');
    const replay = { rpc: 'GetCacheEntryDownloadURL', answerWith: keyOf(namespace, 1), times: 1 } as const;
    service.fail(replay);
    expect(await notesOf((await join()).open())).toEqual(['a', 'b']);
    service.fail(replay);
    await publish(one, 'c');
    expect(generations()).toEqual([1, 2, 3]);
    expect(await notesOf((await join()).open())).toEqual(['a', 'b', 'c']);
  });
});

describe('a damaged generation', () => {
  it('is passed by on an empty host: the one before is used, told, and counted on from', async () => {
    const { join, namespace, generations } = hosts();
    await publish(await join(), 'a');
    plantDamaged(service, namespace, 2);
    const empty = await join();
    const { doc } = await loaded(empty.open());
    expect(doc).toMatchObject({ notes: ['a'], incidents: [{ kind: 'damaged' }] });
    expect(doc.incidents[0]?.message).toMatch(/generation 2 .* cannot be used.*Generation 1 is used instead/);
    await publish(empty, 'b');
    expect(generations()).toEqual([1, 2, 3]);
    expect(await loaded((await join()).open())).toMatchObject({ doc: { notes: ['a', 'b'] } });
  });

  it('does not matter to a host with its file, and is told once', async () => {
    const { join, namespace, generations } = hosts();
    const one = await join();
    await publish(one, 'a');
    plantDamaged(service, namespace, 2);
    await publish(one, 'b');
    await publish(one, 'c');
    expect(generations()).toEqual([1, 2, 3, 4]);
    const { doc } = await loaded((await join()).open());
    expect(doc).toMatchObject({ notes: ['a', 'b', 'c'], incidents: [{ kind: 'damaged' }] });
    expect(doc.incidents).toHaveLength(1);
    expect(one.warnings).toHaveLength(1);
  });

  it('is passed by too when the one before it was never finished', async () => {
    const { join, namespace } = hosts();
    await publish(await join(), 'a');
    plantDamaged(service, namespace, 3);
    expect(await notesOf((await join()).open())).toEqual(['a']);
  });

  it('leaves nothing to go on from when every one is damaged', async () => {
    const { join, namespace, generations } = hosts();
    for (const generation of [1, 2, 3]) plantDamaged(service, namespace, generation);
    expect(await problemOf((await join()).open())).toContain('damaged');
    expect(generations()).toEqual([1, 2, 3]);
  });

  it('is one whose document says another generation: an old document under a new key', async () => {
    const { join, namespace } = hosts();
    plant(service, namespace, 4, { notes: ['newest'] });
    plant(service, namespace, 5, { notes: ['replayed'] }, { says: 2 });
    const { doc } = await loaded((await join()).open());
    expect(doc.notes).toEqual(['newest']);
    expect(doc.incidents[0]?.message).toContain('holds generation 2');
  });

  it.each([
    ['empty', ''],
    ['no JSON', 'garbage'],
    ['cut off', '{"format":"ops-framework-counter","schemaVersion":3,"generation":2,'],
    ['of the script', '{"scriptCount":9}'],
    ['of another program', '{"hello":1}'],
  ])('is one whose document is %s', async (_, text) => {
    const { join, namespace } = hosts();
    await publish(await join(), 'a');
    plantText(service, namespace, 2, text);
    expect((await loaded((await join()).open())).doc).toMatchObject({ count: 0, notes: ['a'] });
  });

  it('only seen so on the way loses nothing of what another host saved in it', async () => {
    const { join } = hosts();
    const [one, two] = [await join(), await join()];
    await publish(one, 'a');
    await publish(two, 'b');
    const undo = service.fail({ rpc: 'download', kind: 'corrupt' });
    onTestFinished(undo);
    await publish(one, 'c');
    undo();
    await publish(two, 'd');
    await publish(one, 'e');
    for (const host of [one, two, await join()]) {
      expect((await notesOf(host.open())).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
    }
  });
});

describe('a download that the store refuses', () => {
  it.each([401, 403, 429, 500, 'html', 'cut-off'] as const)(
    'with %s is no reason to go on from an older generation',
    async (kind) => {
      const { join, generations } = hosts();
      const known = await join();
      await publish(known, 'a');
      await publish(known, 'b');
      const undo = service.fail({ rpc: 'download', kind });
      onTestFinished(undo);
      await problemOf((await join()).open());
      expect(generations()).toEqual([1, 2]);
      undo();
      expect(await notesOf((await join()).open())).toEqual(['a', 'b']);
    },
  );

  it('once, for the newest generation alone, is no reason either', async () => {
    const { join, generations } = hosts();
    const known = await join();
    await publish(known, 'a');
    await publish(known, 'b');
    onTestFinished(service.fail({ rpc: 'download', kind: 429, times: 2 }));
    await problemOf((await join()).open());
    expect(generations()).toEqual([1, 2]);
  });
});

describe('an entry of a newer ops-framework', () => {
  it('is never overwritten', async () => {
    const { join, namespace, generations } = hosts();
    const known = await join();
    await publish(known, 'a');
    plant(service, namespace, 2, {}, { codec: { ...counterCodec, schemaVersion: 4 } });
    expect(await problemOf((await join()).open())).toContain('update this one');
    await publish(known, 'b');
    expect(known.warnings.join()).toContain('update this one');
    expect(await notesOf(known.open())).toEqual(['a', 'b']);
    expect(generations()).toEqual([1, 2]);
  });
});

import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createProcesses } from '../../../src/adapters/process/processes.ts';
import { createFileStore, type FileStoreOptions } from '../../../src/adapters/state/file-store.ts';
import { UserError } from '../../../src/errors.ts';
import { counterCodec, increment, type Counter } from '../../support/counter-codec.ts';
import { makeArea } from '../../support/worker.ts';

const processes = createProcesses('test-host');
const at = Date.UTC(2026, 0, 2, 3, 4, 5, 678);
const stamp = '2026-01-02T03-04-05-678Z';

let area: Awaited<ReturnType<typeof makeArea>>;
let path: string;
beforeEach(async () => {
  area = await makeArea();
  path = join(area.path, 'state.json');
});
afterEach(() => area.cleanup());

function open(options: Partial<FileStoreOptions<Counter>> = {}) {
  return createFileStore({ path, codec: counterCodec, processes, now: () => at, ...options });
}

async function save(times: number): Promise<void> {
  for (let round = 0; round < times; round += 1) await open().update(increment);
}

/** Names and contents of everything that lies there, less the lock. */
async function contents(): Promise<Record<string, string>> {
  const names = (await area.names()).filter((name) => !name.endsWith('.lock'));
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(area.path, name), 'utf8')] as const),
    ),
  );
}

const corrupt = async () => Object.entries(await contents()).filter(([name]) => name.includes('.corrupt-'));

describe('a damaged document', () => {
  it('cut off at any byte gives way to the previous one, is kept, and told', async () => {
    await save(2);
    const [current, previous] = [await readFile(path), await readFile(`${path}.prev`)];
    // The last byte is the line's end: without it nothing is missing.
    for (let end = 0; end < current.length - 1; end += 1) {
      const damaged = current.subarray(0, end);
      await writeFile(path, damaged);
      await writeFile(`${path}.prev`, previous);
      const incident = {
        at,
        kind: 'damaged',
        message: expect.stringContaining(`${path}: is damaged, it is`),
      };
      const loaded = { kind: 'loaded', doc: { count: 1, incidents: [incident] }, generation: 1 };
      expect(await open().load()).toMatchObject(loaded);
      expect(await corrupt()).toEqual([]);
      // Saving takes its time: every seventh is enough for that, and both ends.
      if (end % 7 !== 0 && end !== current.length - 2) continue;
      expect(await open().update(increment)).toMatchObject({ count: 2, incidents: [incident] });
      expect(await open().load()).toMatchObject({ doc: { count: 2, incidents: [incident] }, generation: 3 });
      expect(await corrupt()).toEqual([[`state.json.corrupt-${stamp}`, damaged.toString()]]);
      await rm(`${path}.corrupt-${stamp}`);
    }
  });

  it.each([
    ['zeros after a power cut', (text: string) => '\0'.repeat(text.length)],
    ['a changed digit', (text: string) => text.replace('"count":3', '"count":4')],
    ['bytes that are no text', (text: string) => text.replace('"count"', '"c\uFFFDunt"')],
    ['another document of ours', (text: string) => text.replace('framework-counter', 'framework-writes')],
  ])('with %s gives way too', async (_, damage) => {
    await save(3);
    await writeFile(path, damage(await readFile(path, 'utf8')));
    expect(await open().load()).toMatchObject({ kind: 'loaded', generation: 2, doc: { count: 2 } });
    expect(await open().update((doc) => doc)).toMatchObject({ count: 2, incidents: [{ kind: 'damaged' }] });
    // The generation of the damaged one is not given again.
    expect(await open().load()).toMatchObject({ generation: 4, doc: { count: 2, incidents: [{ at }] } });
  });

  it('that was not saved by us, or is gone, or is put back, gives way to the newest', async () => {
    await save(3);
    const first = await readFile(`${path}.prev`, 'utf8');
    await rm(path);
    const gone = [{ message: `${path}: is missing; generation 2 in ${path}.prev is used instead` }];
    expect(await open().update(increment)).toMatchObject({ count: 3, incidents: gone });
    expect(await open().load()).toMatchObject({ generation: 4 });
    await save(2);
    await writeFile(path, first);
    expect(await open().load()).toMatchObject({
      generation: 5,
      doc: {
        count: 4,
        incidents: [{}, { message: expect.stringContaining('holds the older generation 2') }],
      },
    });
    await save(1);
    expect(await open().load()).toMatchObject({ generation: 7, doc: { count: 5 } });
    await writeFile(path, '{"scriptCount": 9}');
    await save(1);
    // Kept under the same time twice: the second does not replace the first.
    expect(await corrupt()).toEqual([
      [`state.json.corrupt-${stamp}`, first],
      [`state.json.corrupt-${stamp}-2`, '{"scriptCount": 9}'],
    ]);
  });

  it('whose previous one is damaged too is lost: a new one says so', async () => {
    await save(41);
    const current = await readFile(path, 'utf8');
    await writeFile(path, current.slice(0, -9));
    await writeFile(`${path}.prev`, '');
    const lost = {
      at,
      kind: 'lost',
      message: expect.stringContaining(`${path}.prev: is damaged, it is empty`),
    };
    const doc = { ...counterCodec.empty(), incidents: [lost] };
    expect(await open().load()).toEqual({ kind: 'fresh', doc });
    expect(await open().update(increment)).toEqual({ ...doc, count: 1 });
    expect(await open().load()).toMatchObject({ kind: 'loaded', doc: { ...doc, count: 1 }, generation: 42 });
    expect((await corrupt()).map(([, text]) => text)).toEqual([current.slice(0, -9), '']);
    await save(1);
    expect(await open().load()).toMatchObject({ doc: { count: 2, incidents: [lost] }, generation: 43 });
  });

  it('is kept five times, the newest, and nothing of anybody else is deleted', async () => {
    const foreign = [
      'state.json.corrupt-by-hand',
      'state.json.corrupt',
      'other.json.corrupt-2020-01-01T00-00-00-000Z',
    ];
    for (const name of foreign) await writeFile(join(area.path, name), name);
    await save(2);
    for (let day = 1; day <= 7; day += 1) {
      await writeFile(path, `damage ${day}`);
      await open({ now: () => Date.UTC(2026, 0, day) }).update(increment);
    }
    const kept = (await corrupt()).filter(([name]) => !foreign.includes(name));
    expect(kept.map(([, text]) => text)).toEqual([3, 4, 5, 6, 7].map((day) => `damage ${day}`));
    expect(await area.names()).toEqual(expect.arrayContaining(foreign));
  });

  it('is not touched when what takes its place cannot be saved', async () => {
    await save(2);
    await writeFile(path, 'damage');
    await expect(open().update((doc) => ({ ...doc, count: Number.NaN }))).rejects.toThrow('cannot be stored');
    const bug = new Error('a bug');
    const failing = open().update(() => {
      throw bug;
    });
    await expect(failing).rejects.toBe(bug);
    expect(Object.keys(await contents())).toEqual(['state.json', 'state.json.prev']);
    expect(await readFile(path, 'utf8')).toBe('damage');
  });
});

describe('a document of a newer program', () => {
  const newer = { ...counterCodec, schemaVersion: 4 };

  it.each(['', '.prev'])('at state.json%s makes all of it unavailable and is not touched', async (end) => {
    await save(2);
    await open({ codec: newer }).update(increment);
    if (end === '.prev') {
      await copyFile(`${path}.prev`, `${path}.ours`);
      await copyFile(path, `${path}.prev`);
      await copyFile(`${path}.ours`, path);
    }
    const before = await contents();
    const problem = `${path}${end} was written by a newer ops-framework (schema 4, this one reads up to 3): update this one; nothing was changed`;
    expect(await open().load()).toEqual({ kind: 'unavailable', problem });
    const update = open().update(increment);
    await expect(update).rejects.toThrow(UserError);
    await expect(update).rejects.toThrow(problem);
    expect(await contents()).toEqual(before);
  });
});

describe("the script's document", () => {
  const script = '{ "scriptCount": 9 }';
  let seedPath: string;
  beforeEach(() => {
    seedPath = join(area.path, 'script.json');
  });

  it('is imported once, when there is none of ours, and only read', async () => {
    await writeFile(seedPath, script);
    const store = open({ seedPath });
    expect(await store.load()).toMatchObject({ kind: 'fresh', doc: { count: 9, incidents: [] } });
    expect(await area.names()).toEqual(['script.json']);
    expect(await store.update((doc) => doc)).toMatchObject({ count: 9 });
    await writeFile(seedPath, '{ "scriptCount": 100 }');
    expect(await store.update(increment)).toMatchObject({ count: 10 });
    expect(await store.load()).toMatchObject({ kind: 'loaded', generation: 2 });
    expect(await readFile(seedPath, 'utf8')).toBe('{ "scriptCount": 100 }');
  });

  it.each([
    ['is damaged, it is not JSON', () => writeFile(seedPath, '{"jobs":')],
    ['is damaged, it is empty', () => writeFile(seedPath, '')],
    ['EISDIR: this is a folder', () => mkdir(seedPath)],
  ])('that cannot be imported is told, once: %s', async (why, make) => {
    await make();
    const incident = { at, kind: 'damaged', message: expect.stringContaining(why) };
    const doc = { ...counterCodec.empty(), incidents: [incident] };
    const store = open({ seedPath });
    expect(await store.load()).toEqual({ kind: 'fresh', doc });
    expect(await store.update((same) => same)).toEqual(doc);
    expect(await store.update(increment)).toEqual({ ...doc, count: 1 });
  });

  it('that is missing is no loss', async () => {
    expect(await open({ seedPath }).load()).toEqual({ kind: 'fresh', doc: counterCodec.empty() });
    expect(await open({ seedPath }).update((doc) => doc)).toEqual(counterCodec.empty());
    expect(await area.names()).not.toContain('state.json');
  });

  it('in place of ours is imported, and kept beside once', async () => {
    await writeFile(path, script);
    expect(await open().load()).toMatchObject({ kind: 'fresh', doc: { count: 9, incidents: [] } });
    expect(await contents()).toEqual({ 'state.json': script });
    expect(await open().update((doc) => doc)).toMatchObject({ count: 9, incidents: [] });
    expect(await contents()).toMatchObject({ 'state.json.script-backup': script });
    expect(await area.names()).not.toContain('state.json.prev');
    await rm(path);
    await writeFile(path, '{"scriptCount": 1}');
    expect(await open().update(increment)).toMatchObject({ count: 2 });
    expect(await contents()).toMatchObject({ 'state.json.script-backup': script });
  });
});

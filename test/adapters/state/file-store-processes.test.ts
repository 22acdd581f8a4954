import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createProcesses } from '../../../src/adapters/process/processes.ts';
import { createFileStore } from '../../../src/adapters/state/file-store.ts';
import { UserError } from '../../../src/errors.ts';
import { counterCodec, increment } from '../../support/counter-codec.ts';
import { makeArea, startWorker, type Worker } from '../../support/worker.ts';

const processes = createProcesses('test-host');

let area: Awaited<ReturnType<typeof makeArea>>;
let path: string;
let workers: Worker[];
beforeEach(async () => {
  area = await makeArea();
  path = join(area.path, 'state.json');
  workers = [];
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.kill()));
  await area.cleanup();
});

function open(lockWaitMs = 100_000) {
  return createFileStore({ path, codec: counterCodec, processes, now: Date.now, lockWaitMs });
}

function start(script: string, ...args: string[]): Worker {
  const worker = startWorker(script, args);
  workers.push(worker);
  return worker;
}

/** The counts that a worker was told are stored. */
const storedBy = ({ lines }: Worker) => lines.filter((line) => /^\d+$/u.test(line)).map(Number);

const leftInLock = async () => (await readdir(`${path}.lock`)).filter((name) => !/^\d+$/u.test(name));

describe('processes that update one document', () => {
  it('lose no update of each other', async () => {
    const all = Array.from({ length: 4 }, () => start('state-worker.ts', path, '25'));
    const own = Promise.all(Array.from({ length: 25 }, () => open().update(increment)));
    expect(await Promise.all(all.map(({ ended }) => ended))).toEqual(all.map(() => 0));
    const counts = [...(await own).map(({ count }) => count), ...all.flatMap(storedBy)];
    expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 125 }, (_, index) => index + 1));
    expect(await open().load()).toMatchObject({ kind: 'loaded', doc: { count: 125 }, generation: 125 });
    expect(await area.names()).toEqual(['state.json', 'state.json.lock', 'state.json.prev']);
  });

  it('wait for one that holds the lock, then name it; get in at once when it is killed', async () => {
    await open().update(increment);
    const holder = start('lock-worker.ts', `${path}.lock`, area.path, 'hold');
    await holder.said(/^held$/u);
    expect(await open().load()).toMatchObject({ kind: 'loaded', doc: { count: 1 } });
    const refused = open(80).update(increment);
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toThrow(`process ${holder.pid} on test-host`);
    expect(await open().load()).toMatchObject({ doc: { count: 1 }, generation: 1 });
    const waiting = open().update(increment);
    await holder.kill();
    expect(await waiting).toMatchObject({ count: 2 });
  });

  it('may be killed at any moment: what they stored stays, whole, and the next goes on', async () => {
    const lanes = 3;
    const killsPerLane = 4;
    let stored = 0;
    let generation = 0;
    const watching = new AbortController();

    async function look(): Promise<void> {
      const known = stored;
      const loaded = await open().load();
      if (loaded.kind !== 'loaded') throw new Error(`not loaded but ${loaded.kind}`);
      expect(loaded.doc.incidents).toEqual([]);
      expect(loaded.doc.count).toBe(loaded.generation);
      expect(loaded.generation).toBeGreaterThanOrEqual(Math.max(generation, known));
      generation = loaded.generation;
    }

    async function lane(): Promise<void> {
      for (let kill = 0; kill < killsPerLane; kill += 1) {
        const worker = start('state-worker.ts', path, '1000000');
        await worker.said(kill % 2 === 0 ? /^ready$/u : /^\d+$/u);
        await sleep(Math.random() * 30);
        await worker.kill();
        stored = Math.max(stored, ...storedBy(worker));
        stored = Math.max(stored, (await open().update(increment)).count);
      }
    }

    async function watch(): Promise<void> {
      while (!watching.signal.aborted) {
        await look();
        await sleep(3);
      }
    }

    stored = (await open().update(increment)).count;
    const watched = watch();
    await Promise.all(Array.from({ length: lanes }, lane)).finally(() => watching.abort());
    await watched;
    // More than the updates of this process: those that were killed did get something done.
    expect(stored).toBeGreaterThan(lanes * killsPerLane + 1 + lanes);
    await open().update(increment);
    await look();
    expect(await area.names()).toEqual(['state.json', 'state.json.lock', 'state.json.prev']);
    // One that was killed before it wrote a word into its file might be alive for all one can tell: for two seconds.
    const leftovers = await leftInLock();
    for (const name of leftovers) await utimes(join(`${path}.lock`, name), 0, 0);
    await open().update(increment);
    expect(await leftInLock()).toEqual([]);
  });
});

/** One save and one load: with the file, and with the cache service on loopback through the toolkit's process. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createCacheClient } from '../src/adapters/cache/client.ts';
import { createCacheStore } from '../src/adapters/cache/store.ts';
import { createProcesses } from '../src/adapters/process/processes.ts';
import { createFileStore } from '../src/adapters/state/file-store.ts';
import type { State } from '../src/core/model.ts';
import { stateCodec } from '../src/core/state/state.ts';
import * as build from '../test/support/builders.ts';
import { median, medianOf, openArea, root } from './measure.ts';
import { bytes, ms, type Section } from './report.ts';
import { startService, type Service } from './service.ts';

const jobs = 100;

/** Different each time, so that each is saved. */
function stateAt(round: number): State {
  const config = build.configOf(
    ...Array.from({ length: jobs }, (_, at) => build.longRead({ id: `job-${at}` })),
  );
  const seen = Object.fromEntries(
    config.jobs.map(({ id }) => [
      id,
      build.running(`step ${round}`, { progress: { done: round, total: 9 } }),
    ]),
  );
  return build.delivered(build.tick(config, build.stateOf(), seen).state);
}

export async function store(runs: number): Promise<readonly Section[]> {
  const area = openArea();
  const service = await startService();
  try {
    const file = createFileStore({
      path: join(area.path, 'state.json'),
      codec: stateCodec,
      processes: createProcesses('bench'),
      now: Date.now,
    });
    let round = 0;
    const next = () => stateAt((round += 1));
    const saveMs = await medianOf(runs, next, (state) => file.update(() => state));
    const loadMs = await medianOf(runs, () => undefined, file.load);
    const text = JSON.stringify((await file.load()).kind === 'loaded' ? next() : undefined);
    const cached = await throughCache(service, { ...area.env('store'), RUNNER_TEMP: area.path }, runs, next);
    return [
      {
        title: `One save and one load of a state of ${jobs} jobs (${bytes(text.length)}), ${runs} times, medians`,
        head: ['store', 'save', 'look up', 'load', 'requests per save', 'per load', 'bytes up', 'bytes down'],
        rows: [
          ['file, flushed, previous one kept', ms(saveMs), '', ms(loadMs), '', '', '', ''],
          ['cache service on loopback', ...cached],
        ],
      },
    ];
  } finally {
    await service.stop();
    area.remove();
  }
}

async function throughCache(
  service: Service,
  env: Readonly<Record<string, string>>,
  runs: number,
  next: () => State,
): Promise<readonly string[]> {
  const client = createCacheClient({
    env: { ...service.env, ...env, PATH: process.env['PATH'] },
    argv: [process.execPath, join(root, 'dist/main/index.js'), 'cache'],
    callMs: 60_000,
    allCallsMs: 600_000,
  });
  try {
    const cache = createCacheStore({
      client,
      space: { kind: 'state', namespace: 'bench' },
      codec: stateCodec,
      now: Date.now,
      sleep,
      encryption: undefined,
      isPublic: () => Promise.resolve(false),
    });
    const taken = { save: [] as number[], lookUp: [] as number[], load: [] as number[] };
    const counted = { save: { requests: 0, bytes: 0 }, load: { requests: 0, bytes: 0 } };
    const timed = async <T>(kind: keyof typeof taken, work: () => Promise<T>) => {
      const begun = performance.now();
      const result = await work();
      taken[kind].push(performance.now() - begun);
      return result;
    };
    for (let generation = 1; generation <= runs; generation += 1) {
      const state = next();
      await service.traffic();
      const put = await timed('save', () => cache.put(state, generation, () => undefined));
      const up = (await service.traffic()).cache;
      await timed('lookUp', () => cache.newest());
      await service.traffic();
      const fetched = await timed('load', () => cache.fetch(generation));
      const down = (await service.traffic()).cache;
      if (put.kind !== 'saved' || fetched.kind !== 'ok') throw new Error(`${put.kind}, ${fetched.kind}`);
      counted.save = { requests: up.length, bytes: up.reduce((sum, { received }) => sum + received, 0) };
      counted.load = { requests: down.length, bytes: down.reduce((sum, { sent }) => sum + sent, 0) };
    }
    const { save, load } = counted;
    return [
      ms(median(taken.save)),
      ms(median(taken.lookUp)),
      ms(median(taken.load)),
      String(save.requests),
      String(load.requests),
      bytes(save.bytes),
      bytes(load.bytes),
    ];
  } finally {
    client.close();
  }
}

/**
 * The start and the stop of a supervised job, whose program or supervisor is killed. There is never
 * more than one instance, by its own word and by its processes; and what is stopped stays so.
 */
import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { sh, until } from './cli.ts';
import { longJob, openKillHost, type KillHost, type Store } from './kill-host.ts';
import { dieEverywhere, later, type Scene } from './kills.ts';
import { stateOfInShell } from './tools.ts';

/** Finds another one by its pid; one that nobody waited for is none. */
const line = `${stateOfInShell}; for p in $(cat pids 2> /dev/null); do
    case "$(state_of $p)" in ''|Z*) ;; *) echo x >> twice ;; esac
  done
  echo $$ >> pids
  exec ${longJob}`;
const jobs = [
  {
    id: 'scan',
    kind: 'long_running_read',
    risk: 'read_only',
    enabled: true,
    cwd: '.',
    commands: { exec: sh(line) },
    policy: { autoResume: true },
    supervise: { stopGraceSeconds: 1 },
  },
];

async function good(host: KillHost, ...words: string[]): Promise<string> {
  const { code, out } = await host.run(words, later(0));
  expect(code, out).toBe(0);
  return out;
}

/** What was asked for is asked for again, then a tick, then a stop. */
async function expectOne(host: KillHost, isStop: boolean): Promise<void> {
  const before = (await host.area.state().catch(() => undefined))?.jobs['scan']?.explicitStart;
  const isOpen = before !== undefined && before.outcome === undefined;
  await good(host, isStop ? 'stop' : 'start', 'scan');
  const wanted = isStop ? 0 : 1;
  await until(() => host.living() === wanted, `${wanted} instance`);
  await good(host, 'tick');
  expect(host.living()).toBe(wanted);
  if (!isStop) await good(host, 'stop', 'scan');
  expect(host.living()).toBe(0);
  expect(await good(host, 'stop', 'scan')).toContain('stop scan: not running; nothing done\n');
  expect(await host.area.read('twice')).toBe('');
  const said = host.told().filter(({ headline }) => headline === 'start interrupted, outcome unknown');
  expect(said.length > 0).toBe(isOpen);
}

/** Each death has a host of its own: a supervisor of the one before may still be writing. */
interface Place {
  host: KillHost;
  readonly stepsFile: string;
}

async function openPlace(store: Store): Promise<Place> {
  const place: Place = {
    host: await openKillHost(store),
    get stepsFile() {
      return place.host.stepsFile;
    },
  };
  return place;
}

/** Starts it and stops it; when something died on the way, not further. */
async function startAndStop({ host, stepsFile }: Place, env: Readonly<Record<string, string>>) {
  const started = await host.run(['start', 'scan'], env);
  if ((await readFile(stepsFile, 'utf8')).includes('died')) return started;
  await until(() => host.living() === 1, 'the job');
  const stopped = await host.run(['stop', 'scan'], env);
  await until(async () => /supervisor exit|died/.test(await readFile(stepsFile, 'utf8')), 'its supervisor');
  return stopped;
}

export const killSupervised: Scene = async (store, covered) => {
  const places = await Promise.all([1, 2, 3].map(() => openPlace(store)));
  try {
    return await dieEverywhere({
      places,
      covered,
      // With the cache only what no other start or stop does.
      most: store === 'file' ? Infinity : 0,
      async prepare(place) {
        await place.host.close();
        place.host = await openKillHost(store);
        await place.host.area.jobs(jobs);
      },
      run: startAndStop,
      check: ({ host }, name) => expectOne(host, name.startsWith('stop ')),
    });
  } finally {
    await Promise.all(places.map(({ host }) => host.close()));
  }
};

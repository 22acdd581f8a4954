/** A start, a run and a stop that are killed; then the same again. */
import { expect } from 'vitest';
import { check, sh, until, watched } from './cli.ts';
import { longJob, openKillHosts, type KillHost, type Store } from './kill-host.ts';
import { dieEverywhere, later, type Scene } from './kills.ts';
import { stateOfInShell } from './tools.ts';

const begin = `echo x >> started; ${longJob} > /dev/null 2>&1 & echo $! > pid`;
const status = sh(`${stateOfInShell}; p=$(cat pid 2> /dev/null)
  case "$([ -n "$p" ] && state_of $p)" in
    ''|Z*) echo '{"running":false,"completed":false}' ;;
    *) echo '{"running":true,"completed":false,"pid":'$p'}' ;;
  esac`);
const policy = { autoResume: true };
const jobs = [
  watched('sync', status, { commands: { start: sh(begin) }, policy }),
  watched('mirror', status, {
    commands: { start: sh(begin), stop: sh('echo x >> stopped; kill $(cat pid); true') },
    policy,
  }),
  check('asked', sh('echo x >> asks'), { after: [{ jobId: 'next' }] }),
  check('next', sh('echo x >> nexts')),
  check('other', ['true']),
];

async function good(host: KillHost, ...words: string[]): Promise<string> {
  const { code, out } = await host.run(words, later(0));
  expect(code, out).toBe(0);
  expect(out).not.toContain('another tick');
  return out;
}

const told = (host: KillHost, id: string, headline: string): boolean =>
  host.told().some((each) => each.job === id && each.headline === headline);

/** A start is an intent of its own each time a person asks; what is dead holds nobody up, and a tick repeats nothing. */
async function afterStart(host: KillHost, index: number, isLost: boolean): Promise<void> {
  const before = (await host.area.state().catch(() => undefined))?.jobs['sync']?.explicitStart;
  if (isLost) await host.loseState();
  const starts = await host.lines('started');
  // Begun only when that was saved.
  if (starts > 0) expect(before).toBeDefined();
  expect(host.living()).toBe(starts);
  const isOpen = before !== undefined && before.outcome === undefined;
  if (index % 2 === 0) {
    await good(host, 'start', 'sync');
    await good(host, 'tick');
  } else {
    await good(host, 'tick');
    // Not repeated by itself; what was never begun a tick may begin.
    if (before !== undefined && !isLost) expect(await host.lines('started')).toBe(starts);
    await good(host, 'start', 'sync');
  }
  expect([await host.lines('started'), host.living()]).toEqual([1, 1]);
  const isTold = told(host, 'sync', 'start interrupted, outcome unknown');
  if (!isLost) expect(isTold).toBe(isOpen);
  // What ran without a word of its end is known from the cache at least.
  else if (starts > 0 && isOpen) expect(isTold).toBe(true);
  expect((await host.area.state()).outbox).toEqual([]);
}

/** What was told to stop is stopped by the next stop, and is not started again by the tick after it. */
async function afterStop(host: KillHost, id: string): Promise<void> {
  const before = await host.lines('stopped');
  await good(host, 'stop', id);
  // A command that sends a signal does not wait for what that does.
  await until(() => host.living() === 0, 'the end of the job');
  if (id === 'mirror') expect(await host.lines('stopped')).toBe(before + 1);
  else expect(await good(host, 'stop', id)).toContain(`stop ${id}: not running; nothing done\n`);
  await good(host, 'tick');
  expect([await host.lines('started'), host.living()]).toEqual([1, 0]);
}

async function afterRun(host: KillHost, index: number, isLost: boolean): Promise<void> {
  const before = (await host.area.state()).queue.find(({ jobId }) => jobId === 'asked');
  if (isLost) await host.loseState();
  const asks = await host.lines('asks');
  // Run only when that was saved, and called a success only when it ran.
  if (asks > 0) expect(before).toBeDefined();
  if (before?.outcome === 'succeeded') expect(asks).toBe(1);
  const words = [['run', 'asked'], ['tick']];
  for (const [command = '', ...rest] of index % 2 === 0 ? words : words.toReversed())
    await good(host, command, ...rest);
  expect(await host.lines('asks')).toBe(asks + 1);
  const isOpen = before?.status === 'running';
  const isTold = told(host, 'asked', 'run interrupted, outcome unknown');
  if (!isLost) expect(isTold).toBe(isOpen);
  else if (asks > 0 && isOpen) expect(isTold).toBe(true);
  if (index % 2 === 0) {
    const { queue } = await host.area.state();
    const successes = queue.filter(({ jobId, outcome }) => jobId === 'asked' && outcome === 'succeeded');
    expect(await host.lines('nexts')).toBe(successes.length);
  }
}

/** Hosts whose state is there. `without`: of the two long jobs, which share their process. */
async function openHosts(store: Store, without: string): Promise<readonly KillHost[]> {
  const hosts = await openKillHosts(store);
  for (const host of hosts) {
    await host.area.jobs(jobs.filter(({ id }) => id !== without));
    await good(host, 'run', 'other');
    await host.keep();
  }
  return hosts;
}

const most = (store: Store) => (store === 'file' ? Infinity : 2);
/** With the host's disk goes what it knew beyond the last claim. */
const isLost = (store: Store, index: number) => store !== 'file' && index % 4 > 1;

export const killStart: Scene = async (store, covered) => {
  const places = await openHosts(store, 'mirror');
  try {
    return await dieEverywhere({
      places,
      covered,
      most: most(store),
      prepare: (host) => host.restore(),
      run: (host, env) => host.run(['start', 'sync'], env),
      async check(host, _, index) {
        await host.settle();
        await afterStart(host, index, isLost(store, index));
      },
    });
  } finally {
    await Promise.all(places.map((host) => host.close()));
  }
};

export const killRun: Scene = async (store, covered) => {
  const places = await openHosts(store, 'mirror');
  try {
    return await dieEverywhere({
      places,
      covered,
      most: most(store),
      prepare: (host) => host.restore(),
      run: (host, env) => host.run(['run', 'asked'], env),
      async check(host, _, index) {
        await host.settle();
        await afterRun(host, index, isLost(store, index));
      },
    });
  } finally {
    await Promise.all(places.map((host) => host.close()));
  }
};

/** `sync` is stopped by its pid, `mirror` by its own command. */
export const killStop =
  (id: 'sync' | 'mirror'): Scene =>
  async (store, covered) => {
    const places = await openHosts(store, id === 'sync' ? 'mirror' : 'sync');
    try {
      return await dieEverywhere({
        places,
        covered,
        most: most(store),
        async prepare(host) {
          await host.restore();
          host.shell(begin);
        },
        run: (host, env) => host.run(['stop', id], env),
        async check(host) {
          await host.settle();
          await afterStop(host, id);
        },
      });
    } finally {
      await Promise.all(places.map((host) => host.close()));
    }
  };

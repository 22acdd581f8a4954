/** A tick that is killed, and ticks until all is told. */
import { expect } from 'vitest';
import { check, completed, paused, running, sh, watched } from './cli.ts';
import { openKillHosts, type KillHost } from './kill-host.ts';
import { dieEverywhere, later, type Scene } from './kills.ts';

const status = (id: string) => ['cat', `${id}.json`];
const before = [
  watched('breaks', status('breaks')),
  watched('fixes', status('fixes')),
  watched('resumes', status('resumes'), {
    policy: { autoResume: true },
    commands: { start: sh('echo x >> started') },
  }),
  watched('ends', status('ends'), { after: [{ jobId: 'next' }] }),
  check('next', sh('echo x >> nexts')),
];
const jobs = [
  ...before,
  // First seen by the tick that dies: the board, and a run that is due.
  watched('moves', status('moves')),
  check('hourly', sh('echo x >> hourlies; exit 2'), { enabled: true, everySeconds: 3600 }),
];

async function say(host: KillHost, states: Readonly<Record<string, object>>): Promise<void> {
  for (const [id, state] of Object.entries(states))
    await host.area.write(`${id}.json`, JSON.stringify(state));
}

async function tick(host: KillHost, ms = 0): Promise<void> {
  const { code, out } = await host.run(['tick'], later(ms));
  expect(code, out).toBe(0);
  expect(out).not.toContain('another tick');
}

/** Ticks until nothing waits any more. */
async function ticks(host: KillHost): Promise<void> {
  for (let left = 3; left > 0; left -= 1) {
    await tick(host);
    const { outbox, queue } = await host.area.state();
    if (outbox.length === 0 && queue.every(({ status: at }) => at === 'done' || at === 'failed')) return;
  }
  throw new Error('something waits for ever');
}

/**
 * `isLost`: with the host's disk went what it knew beyond the last claim. `isLong`: until its backoff is over and the trouble
 * has ended.
 */
async function expectLaws(host: KillHost, isLost: boolean, isLong: boolean): Promise<void> {
  if (isLost) await host.loseState();
  // It can be read at every point.
  else await host.area.state();
  await ticks(host);
  const starts = await host.lines('started');
  const [nexts, hourlies] = [await host.lines('nexts'), await host.lines('hourlies')];
  for (const times of [starts, nexts, hourlies]) expect(times).toBeLessThanOrEqual(1);
  const { jobs: known, queue } = await host.area.state();
  const outcomes = new Map(queue.map(({ jobId, outcome }) => [jobId, outcome]));
  expect([known['resumes']?.attempt?.outcome, outcomes.get('next'), outcomes.get('hourly')]).toEqual([
    expect.stringMatching(starts === 1 ? /^(started|interrupted)$/ : /^interrupted$/),
    expect.stringMatching(nexts === 1 ? /^(succeeded|interrupted)$/ : /^interrupted$/),
    expect.stringMatching(hourlies === 1 ? /^(failed|interrupted)$/ : /^interrupted$/),
  ]);

  if (isLong) {
    await say(host, { breaks: running });
    await tick(host, 16 * 60_000);
    expect(await host.lines('started')).toBe(starts + 1);
  }
  const copies = host.told();
  const seen = new Set<string>();
  const repeats = copies.filter(({ id }) => seen.has(id) || !seen.add(id));
  const first = copies.filter((copy) => !repeats.includes(copy));
  const told = (job: string) => first.filter((copy) => copy.job === job).map(({ headline }) => headline);
  expect([told('breaks'), told('fixes'), told('ends')]).toEqual([
    isLong ? ['paused', 'recovered, running'] : ['paused'],
    ['recovered, running'],
    ['completed'],
  ]);
  // Progress is on the board.
  expect(host.board()).toMatch(/\bmoves\b/);
  const resumes = told('resumes').filter((headline) => headline.includes('start'));
  const interrupted = 'automatic start interrupted, outcome unknown';
  const outcome = known['resumes']?.attempt?.outcome;
  expect(resumes).toContain(outcome === 'started' ? 'started' : interrupted);
  if (isLong) expect(resumes.at(-1)).toBe('started');
  for (const [id, word] of [
    ['next', /run interrupted/],
    ['hourly', outcomes.get('hourly') === 'failed' ? /exit 2/ : /run interrupted/],
  ] as const) {
    const isSilent = outcomes.get(id) === 'succeeded';
    expect(told(id).join('\n')).toMatch(isSilent && !isLost ? /^$/ : isSilent ? /^/ : word);
  }
  if (!isLost) expect(repeats.filter(({ isMarked }) => !isMarked)).toEqual([]);
  expect((await host.area.state()).outbox).toEqual([]);
}

export const killTick: Scene = async (store, covered) => {
  const isFile = store === 'file';
  const places = await openKillHosts(store);
  try {
    for (const host of places) {
      await host.area.jobs(before);
      await say(host, { breaks: running, fixes: paused, resumes: running, ends: running });
      await tick(host);
      await host.area.jobs(jobs);
      await say(host, { breaks: paused, fixes: running, resumes: paused, ends: completed, moves: running });
      await host.keep();
    }
    return await dieEverywhere({
      places,
      covered,
      most: isFile ? Infinity : 1,
      prepare: (host) => host.restore(),
      run: (host, env) => host.run(['tick'], env),
      async check(host, _, index) {
        await host.settle();
        await expectLaws(host, !isFile && index % 2 === 1, isFile);
      },
    });
  } finally {
    await Promise.all(places.map((host) => host.close()));
  }
};

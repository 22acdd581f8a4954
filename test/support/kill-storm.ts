/** A tick that is killed while it tells of many jobs at once, and the tick after it. */
import { expect } from 'vitest';
import { sh, watched } from './cli.ts';
import { openKillHosts, type KillHost } from './kill-host.ts';
import { dieEverywhere, type Scene } from './kills.ts';

const count = 14;
const says = sh(
  'i=0; while [ $i -lt 20 ]; do echo "$i of what it said before it ended with an error"; i=$((i+1)); done; exit 3',
);
const jobs = Array.from({ length: count }, (_, n) => watched(`bad${n}`, says));

/** Of each message the ids of the notices that end in it, and whether they are marked as sent again. */
const messagesOf = (host: KillHost) =>
  host.heard().map(({ text }) =>
    [...text.matchAll(/^#(\S+)(.*)$/gm)].map(([, id = '', marks = '']) => ({
      id,
      isAgain: marks.includes('sent again'),
    })),
  );

/** Nothing is lost, one message at most comes twice, and what comes twice says so. */
async function expectLaws(host: KillHost): Promise<void> {
  const before = messagesOf(host);
  const { code, out } = await host.run(['tick']);
  expect(code, out).toBe(0);
  expect((await host.area.state()).outbox).toEqual([]);
  const after = messagesOf(host).slice(before.length);
  const all = [...before, ...after].flat();
  expect(new Set(all.map(({ id }) => id)).size).toBe(count);
  const known = new Set(before.flat().map(({ id }) => id));
  const again = after.flat().filter(({ id }) => known.has(id));
  expect(again.filter(({ isAgain }) => !isAgain)).toEqual([]);
  const repeated = before.filter((message) => message.some(({ id }) => again.some((one) => one.id === id)));
  expect(repeated.length).toBeLessThanOrEqual(1);
}

export const killStorm: Scene = async (store, covered) => {
  const places = await openKillHosts(store);
  try {
    for (const host of places) {
      await host.area.jobs([]);
      const { code, out } = await host.run(['tick']);
      expect(code, out).toBe(0);
      await host.area.jobs(jobs);
      await host.keep();
    }
    return await dieEverywhere({
      places,
      covered,
      prepare: (host) => host.restore(),
      run: (host, env) => host.run(['tick'], env),
      async check(host) {
        await host.settle();
        await expectLaws(host);
      },
    });
  } finally {
    await Promise.all(places.map((host) => host.close()));
  }
};

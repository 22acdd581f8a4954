import { describe, expect, it } from 'vitest';
import { tick } from '../../src/commands/tick.ts';
import type { Faults } from '../support/world.ts';
import { expectLaws, healthyTicks, reportOf, troubledWorld } from './laws.ts';

/** One tick with faults, then healthy ones. `lost`: the jobs whose outcome was not saved. */
async function after(faults: Faults) {
  const world = await troubledWorld();
  const ending = await world.process(tick, 'tick', {}, faults);
  const report = reportOf(world.delivered);
  const ran = [...world.ran];
  await healthyTicks(world);
  await expectLaws(world);
  const { queue, jobs } = await world.state();
  const lost = new Set(queue.filter(({ outcome }) => outcome === 'interrupted').map(({ jobId }) => jobId));
  if (jobs['sync']?.attempt?.outcome === 'interrupted') lost.add('sync');
  return { ending, report, ran, lost };
}

/** Saves of one undisturbed tick. */
async function savesOfATick(): Promise<number> {
  let most = 0;
  await after({ save: (count) => ((most = count), false) });
  return most;
}

describe.each([
  ['cannot be saved once', (at: number): Faults => ({ save: (count) => count === at })],
  ['cannot be saved any more', (at: number): Faults => ({ save: (count) => count >= at })],
  ['is gone', (at: number): Faults => ({ goneFrom: at })],
])('a state that %s', (_, faultsAt) => {
  it('at any save: exit 1, what was found is told in this tick, and the laws hold', async () => {
    const saves = await savesOfATick();
    expect(saves).toBeGreaterThan(4);
    const failures: string[] = [];
    for (let at = 1; at <= saves; at += 1) {
      try {
        const { ending, report, ran, lost } = await after(faultsAt(at));
        expect(ending).not.toEqual({ kind: 'exit', code: 0 });
        expect(report).toMatch(/broken: no valid status/);
        expect(report).toMatch(/sync paused/);
        expect(report).toMatch(/done completed/);
        // The first save takes the lease, the second claims: without both nothing is done.
        if (at <= 2) expect(ran).toEqual([]);
        // What was done and could not be saved is told by whoever did it: nobody else knows.
        if (ran.includes('start sync') && lost.has('sync')) expect(report).toMatch(/sync started/);
        if (ran.includes('run hourly') && lost.has('hourly')) expect(report).toMatch(/hourly: exit 2/);
        if (ran.includes('run asked') && lost.has('asked')) expect(report).toMatch(/asked: needs attention/);
      } catch (error) {
        failures.push(`at save ${at} of ${saves}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    expect(failures).toEqual([]);
  });
});

describe('a messenger that takes nothing', () => {
  it('for a whole tick: exit 1, everything is done, and told by the next tick under the same ids', async () => {
    const world = await troubledWorld();
    expect(await world.process(tick, 'tick', {}, { keep: () => true })).toEqual({ kind: 'exit', code: 1 });
    expect(world.delivered).toEqual([]);
    expect(world.ran).toContain('start sync');
    const waiting = (await world.state()).outbox.map(({ notice }) => notice.id);
    await healthyTicks(world);
    expect(world.delivered.map(({ id }) => id).slice(0, waiting.length)).toEqual(waiting);
    await expectLaws(world);
  });

  it.each([1, 2, 3, 4])('and then a disk that is full from save %i on', async (at) => {
    const world = await troubledWorld();
    await world.process(tick, 'tick', {}, { keep: () => true });
    world.now += 60_000;
    await world.process(tick, 'tick', {}, { save: (count) => count >= at });
    await healthyTicks(world);
    await expectLaws(world);
  });

  it('only at first: exit 1, and nothing is lost or told under two ids', async () => {
    const { ending } = await after({ keep: (count) => count === 1 });
    expect(ending).toEqual({ kind: 'exit', code: 1 });
  });
});

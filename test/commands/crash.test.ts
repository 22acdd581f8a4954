import { expect, it } from 'vitest';
import { run } from '../../src/commands/run.ts';
import { start } from '../../src/commands/start.ts';
import { tick } from '../../src/commands/tick.ts';
import { createWorld } from '../support/world.ts';
import { expectLaws, healthyTicks, reportOf, troubledWorld } from './laws.ts';

/** Calls `attempt` for step 1, 2, 3, …, or some of them, until it survives; returns at how many it could have died. */
async function atEveryStep(
  attempt: (step: number) => Promise<{ kind: string }>,
  first = 1,
  stride = 1,
): Promise<number> {
  for (let step = first; step < 500; step += stride) {
    const { kind } = await attempt(step);
    if (kind !== 'crashed') return step - 1;
  }
  throw new Error('it never came to its end');
}

/** A tick did it all, and the chat took nothing. */
async function untoldWorld() {
  const world = await troubledWorld();
  await world.process(tick, 'tick', {}, { keep: () => true });
  world.now += 60_000;
  return world;
}

it.each([
  ['at any step', troubledWorld, 30],
  ['at any step while it sends what the chat did not take before', untoldWorld, 10],
])('a tick that dies %s: nothing twice, nothing lost, everything told', async (_, open, least) => {
  const deaths = await atEveryStep(async (crashAt) => {
    const world = await open();
    const ending = await world.process(tick, 'tick', {}, { crashAt });
    await healthyTicks(world);
    try {
      await expectLaws(world);
    } catch (error) {
      throw new Error(`after a crash at step ${crashAt}`, { cause: error });
    }
    return ending;
  });
  expect(deaths).toBeGreaterThan(least);
});

it('two ticks in a row that die', async () => {
  for (let first = 1; first < 60; first += 11) {
    const pair = async (second: number) => {
      const world = await troubledWorld();
      await world.process(tick, 'tick', {}, { crashAt: first });
      world.now += 60_000;
      const ending = await world.process(tick, 'tick', {}, { crashAt: second });
      await healthyTicks(world);
      try {
        await expectLaws(world);
      } catch (error) {
        throw new Error(`after crashes at steps ${first} and ${second}`, { cause: error });
      }
      return ending;
    };
    // Each second step is one of every third pair.
    await atEveryStep(pair, 1 + (((first - 1) / 11) % 3), 3);
  }
});

const check = (id: string, more: object = {}) => ({
  id,
  kind: 'one_shot_read',
  risk: 'read_only',
  commands: { run: ['run', id] },
  ...more,
});

it('a run that dies at any step: the command ran at most once, and a claimed one is told', async () => {
  const deaths = await atEveryStep(async (crashAt) => {
    const world = createWorld([check('asked', { after: [{ jobId: 'next' }] }), check('next')], {});
    const ending = await world.process(run, 'run', { job: 'asked' }, { crashAt });
    await healthyTicks(world);
    const { queue } = await world.state();
    const asked = queue.find(({ jobId }) => jobId === 'asked');
    const times = world.ran.filter((what) => what === 'run asked').length;
    expect(times).toBeLessThanOrEqual(1);
    // Without a claim it did not run; with one it has an end.
    if (asked === undefined) expect(times).toBe(0);
    else expect(asked.status).toBe(asked.outcome === 'succeeded' ? 'done' : 'failed');
    expect(/asked: run interrupted/.test(reportOf(world.delivered))).toBe(asked?.outcome === 'interrupted');
    expect(world.ran.filter((what) => what === 'run next')).toHaveLength(
      asked?.outcome === 'succeeded' ? 1 : 0,
    );
    return ending;
  });
  expect(deaths).toBeGreaterThan(8);
});

it('a start that dies at any step: the command ran at most once, and a claimed one is told', async () => {
  const deaths = await atEveryStep(async (crashAt) => {
    const commands = { start: ['start', 'sync'], status: ['status', 'sync'] };
    const job = { id: 'sync', kind: 'long_running_read', risk: 'read_only', enabled: true, commands };
    const world = createWorld([job], { 'status sync': { stdout: '{"running":false,"completed":false}' } });
    const ending = await world.process(start, 'start', { job: 'sync' }, { crashAt });
    const claimed = (await world.state()).jobs['sync']?.explicitStart;
    await healthyTicks(world);
    expect(world.ran.length).toBeLessThanOrEqual(1);
    if (claimed === undefined) expect(world.ran).toEqual([]);
    const isOpen = claimed !== undefined && claimed.outcome === undefined;
    expect(reportOf(world.delivered).match(/sync: start interrupted/g)?.length ?? 0).toBe(isOpen ? 1 : 0);
    return ending;
  });
  expect(deaths).toBeGreaterThan(10);
});

it.each([
  ['in time', 31],
  ['too late', 400],
])('a tick that takes a slot %s and dies at any step: run at most once, or reported', async (_, minutes) => {
  const deaths = await atEveryStep(async (crashAt) => {
    const schedule = { cron: '30 2 * * *', timezone: 'UTC' };
    const world = createWorld([check('nightly', { enabled: true, schedule })], {});
    world.now = Date.UTC(2026, 0, 1, 2);
    await world.process(tick, 'tick');
    world.now += minutes * 60_000;
    const ending = await world.process(tick, 'tick', {}, { crashAt });
    await healthyTicks(world);
    const times = world.ran.length;
    const report = reportOf(world.delivered);
    const isInterrupted = report.includes('nightly: run interrupted');
    // Its claim was saved before it ran: what died between the two is reported, and not run again.
    if (minutes === 31) expect([0, 1]).toContain(times);
    else expect([times, isInterrupted]).toEqual([0, false]);
    if (minutes === 31 && times === 0) expect(isInterrupted).toBe(true);
    const missed = new Set(
      world.delivered
        .filter(({ headline }) => JSON.stringify(headline).includes('missed'))
        .map(({ id }) => id),
    );
    expect(missed.size).toBe(minutes === 31 ? 0 : 1);
    expect(world.unmarked).toEqual([]);
    return ending;
  });
  expect(deaths).toBeGreaterThan(10);
});

it('a tick whose jobs file is broken tells it at least once, wherever it dies', async () => {
  await atEveryStep(async (crashAt) => {
    const world = createWorld([{ id: '/' }], {});
    const ending = await world.process(tick, 'tick', {}, { crashAt });
    world.now += 60_000;
    await world.process(tick, 'tick');
    const ids = new Set(world.delivered.map(({ id }) => id));
    expect(ids.size).toBe(1);
    return ending;
  });
});

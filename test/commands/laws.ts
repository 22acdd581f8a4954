/** The jobs of the crash tests, and what must hold whatever happened to the ticks before. */
import { renderReport } from '../support/telegram-view.ts';
import { expect } from 'vitest';
import { run } from '../../src/commands/run.ts';
import { tick } from '../../src/commands/tick.ts';
import type { Notice } from '../../src/core/model.ts';
import { contextOf } from '../support/builders.ts';
import { createWorld, type World } from '../support/world.ts';

const long = (id: string, more: object = {}) => ({
  id,
  kind: 'long_running_read',
  risk: 'read_only',
  enabled: true,
  commands: { start: ['start', id], status: ['status', id] },
  ...more,
});
const shot = (id: string, more: object = {}) => ({
  id,
  kind: 'one_shot_read',
  risk: 'read_only',
  commands: { run: ['run', id] },
  ...more,
});

/** A job to resume, one in trouble, one that completes, one on a schedule that fails, one in the queue that calls. */
const jobs = [
  long('sync', { policy: { autoResume: true } }),
  long('broken'),
  long('done', { after: [{ jobId: 'after-done' }] }),
  shot('hourly', { enabled: true, everySeconds: 3600 }),
  shot('asked', { after: [{ jobId: 'after-asked' }] }),
  shot('after-done'),
  shot('after-asked'),
];
const behaviours = {
  'status sync': { stdout: '{"running":false,"completed":false}' },
  'status broken': { exitCode: 3 },
  'status done': { stdout: '{"running":false,"completed":true}' },
  'run hourly': { exitCode: 2, ms: 3 },
  'run asked': { stdout: 'ALERT: three left', ms: 1 },
};

/** The jobs above, and a run of `asked` that waits for the next tick. */
export async function troubledWorld(): Promise<World> {
  const world = createWorld(jobs, behaviours);
  await world.process(run, 'run', { job: 'asked', queue: 'true' });
  return world;
}

/** Two ticks of healthy processes, a minute apart. */
export async function healthyTicks(world: World): Promise<void> {
  for (const _ of [1, 2]) {
    world.now += 60_000;
    const ending = await world.process(tick, 'tick');
    expect(ending).toEqual({ kind: 'exit', code: 0 });
  }
}

/** As the chat shows it. */
export const reportOf = (notices: readonly Notice[]) =>
  renderReport(
    notices.map((notice) => ({ notice, again: false })),
    contextOf(),
    'en',
  )
    .map(({ plain }) => plain.replaceAll('\u200B', ''))
    .join('\n');

/** Nothing twice, nothing lost, everything told: after healthy ticks, whatever came before. */
export async function expectLaws(world: World): Promise<void> {
  const counts = new Map<string, number>();
  for (const what of world.ran) counts.set(what, (counts.get(what) ?? 0) + 1);
  const twice = [...counts].filter(([, count]) => count > 1);
  expect(twice, 'done twice').toEqual([]);

  const told = new Set(world.delivered.map(({ id }) => id));
  expect(
    [...world.queued.values()].filter(({ id }) => !told.has(id)),
    'saved but never told',
  ).toEqual([]);
  expect(world.unmarked, 'told twice without a word').toEqual([]);
  const byId = new Map<string, Notice>();
  for (const notice of [...world.queued.values(), ...world.delivered]) {
    expect(byId.get(notice.id) ?? notice, 'two notices under one id').toEqual(notice);
    byId.set(notice.id, notice);
  }

  const state = await world.state();
  expect(state.outbox).toEqual([]);
  expect(state.lease).toBe(undefined);
  const ended = new Map(state.queue.map((item) => [item.jobId, item]));
  expect(state.queue.filter(({ status }) => status === 'running' || status === 'pending')).toEqual([]);
  for (const id of ['asked', 'hourly', 'after-done']) expect(ended.has(id), `${id} was queued`).toBe(true);
  // What is called a success or a failure did run; what ran without a result is not called either.
  for (const { jobId, outcome } of state.queue) {
    if (outcome !== 'interrupted') expect(world.ran).toContain(`run ${jobId}`);
  }
  // The chain goes on exactly when the run before it is known to have succeeded.
  expect(ended.has('after-asked')).toBe(ended.get('asked')?.outcome === 'succeeded');

  const report = reportOf(world.delivered);
  expect(report).toMatch(/broken: no valid status/);
  expect(report).toMatch(/sync paused/);
  expect(report).toMatch(/done completed/);
  const start = state.jobs['sync']?.attempt?.outcome;
  expect(report).toMatch(start === 'started' ? /sync started/ : /sync: automatic start interrupted/);
  expect(report).toMatch(
    ended.get('asked')?.outcome === 'succeeded' ? /asked: needs attention/ : /asked: run interrupted/,
  );
  expect(report).toMatch(
    ended.get('hourly')?.outcome === 'failed' ? /hourly: exit 2/ : /hourly: run interrupted/,
  );
}

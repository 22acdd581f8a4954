import { expect, it } from 'vitest';
import { tick } from '../../src/commands/tick.ts';
import { createWorld } from '../support/world.ts';

it('what ends while an earlier end is being told is told next, and the earlier one not again', async () => {
  const ids = ['one', 'two', 'three', 'four'];
  const check = { kind: 'one_shot_read', risk: 'read_only', enabled: true, everySeconds: 60 };
  const jobs = ids.map((id) => ({ ...check, id, commands: { run: ['run', id] } }));
  const behaviours = ids.map((id, index) => [`run ${id}`, { exitCode: 1, ms: 1 + 15 * index }] as const);
  const world = createWorld(jobs, Object.fromEntries(behaviours));
  const ending = await world.process(tick, 'tick', {}, { deliverMs: 25 });
  expect(ending).toEqual({ kind: 'exit', code: 0 });
  expect(world.delivered.map(({ job }) => job?.id)).toEqual(ids);
});

it('what ends together is saved together', async () => {
  expect(await savesOf(8)).toBe(await savesOf(1));
});

/** How often a tick saves that runs so many checks, which all fail at once. */
async function savesOf(count: number): Promise<number> {
  const check = { kind: 'one_shot_read', risk: 'read_only', enabled: true, everySeconds: 60 };
  const words = Array.from({ length: count }, (_, at) => `check-${at}`);
  const jobs = words.map((id) => ({ ...check, id, commands: { run: ['run', id] } }));
  const world = createWorld(jobs, Object.fromEntries(words.map((id) => [`run ${id}`, { exitCode: 1 }])));
  let saves = 0;
  await world.process(tick, 'tick', {}, { save: (number) => (saves = number) < 0 });
  expect(world.delivered).toHaveLength(count);
  return saves;
}

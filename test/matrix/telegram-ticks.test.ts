import { expect, it } from 'vitest';
import { createDice, type BotFault } from '../support/bot-api-faults.ts';
import { chats, startChats } from '../support/telegram-chat.ts';
import { long, reporterOf, statusIn, type Phase } from '../support/telegram-ticks.ts';
import { createWorld, type Behaviour } from '../support/world.ts';

const refused = { code: 403, description: 'Forbidden: bot was blocked by the user' };
/** Of every three requests, about one meets one of them. */
const faults: readonly BotFault[] = [
  { kind: 500, chance: 0.05 },
  { kind: 502, stage: 'after', chance: 0.06 },
  { kind: 429, retryAfter: 2, chance: 0.05 },
  { kind: 429, retryAfter: 900, chance: 0.04 },
  { kind: 'reset', chance: 0.03 },
  { kind: 'reset', stage: 'after', chance: 0.04 },
  { kind: 'cut-off', stage: 'after', chance: 0.03 },
  { kind: 'html', chance: 0.02 },
  { kind: 'hang', stage: 'after', chance: 0.01 },
  { kind: 'refusal', ...refused, chance: 0.02 },
];
const phases: readonly Phase[] = ['running', 'running', 'running', 'stuck', 'paused', 'completed', 'broken'];

it.each([2, 3, 4])('fifty ticks, and a server that fails at random (%i)', async (seed) => {
  const behaviours: Record<string, Behaviour> = {};
  const ids = ['alpha', 'beta', 'gamma', 'delta'];
  const policy = { reportEverySeconds: 600, stallSeconds: 1200 };
  const world = createWorld(
    [...ids.map((id) => long(id, policy)), long('resumed', { ...policy, autoResume: true })],
    behaviours,
  );
  const api = await startChats({ now: () => world.now, seed });
  try {
    const heal = faults.map((fault) => api.fail(fault));
    const dice = createDice(seed);
    const reporter = reporterOf(world, api);
    const now = new Map<string, Phase>();
    for (let count = 0; count < 50; count += 1) {
      for (const id of [...ids, 'resumed']) {
        if (dice() < 0.3) now.set(id, phases[Math.floor(dice() * phases.length)] ?? 'running');
        behaviours[`status ${id}`] = statusIn(now.get(id) ?? 'running', count);
      }
      expect((await reporter.tick()).kind).toBe('exit');
      world.now += 600_000;
    }
    for (const end of heal) end();
    for (let count = 0; count < 3; count += 1) {
      world.now += 3_700_000;
      expect(await reporter.tick()).toEqual({ kind: 'exit', code: 0 });
    }
    await reporter.expectArrived();
    // It did fail, and much was told.
    expect(api.requests.filter(({ fault }) => fault !== undefined).length).toBeGreaterThan(5);
    expect([...world.queued.values()].filter(({ reason }) => reason === 'recovered').length).toBeGreaterThan(
      5,
    );
  } finally {
    await api.close();
  }
});

/** A first tick in peace, trouble, a tick that dies at `crashAt`, and two more. Returns how the one ended. */
async function dieAt(crashAt: number, fault: BotFault | undefined) {
  const behaviours: Record<string, Behaviour> = {};
  const world = createWorld(
    [long('broken'), long('living', { reportEverySeconds: 60 }), long('resumed', { autoResume: true })],
    behaviours,
  );
  const api = await startChats({ now: () => world.now });
  try {
    // Nothing hangs here: no deadline that a busy machine could miss.
    const reporter = reporterOf(world, api, 60_000);
    const all = (phase: Phase, count: number) => {
      for (const id of ['broken', 'resumed']) behaviours[`status ${id}`] = statusIn(phase, count);
      behaviours['status living'] = statusIn('running', count);
    };
    all('running', 1);
    await reporter.tick();
    all('paused', 2);
    behaviours['status broken'] = { exitCode: 3 };
    world.now += 600_000;
    if (fault) api.fail({ ...fault, times: 1 });
    const ending = await reporter.tick(crashAt);
    all('running', 3);
    for (let count = 3; count < 6; count += 1) {
      world.now += 600_000;
      await reporter.tick();
    }
    await reporter.expectArrived();
    expect(world.ran.length).toBeLessThanOrEqual(1);
    const living = api.messages(chats.person).filter(({ text }) => text.includes('living running'));
    expect(living.length).toBeLessThanOrEqual(2);
    return ending;
  } catch (error) {
    throw new Error(`after a crash at step ${crashAt}`, { cause: error });
  } finally {
    await api.close();
  }
}

it.each<[string, BotFault | undefined]>([
  ['a server that takes all', undefined],
  ['a server that takes it and does not say so', { kind: 500, stage: 'after' }],
  ['a server that asks to wait', { kind: 429, retryAfter: 700 }],
])('a tick that dies at any step, with %s', async (_, fault) => {
  let deaths = 0;
  while ((await dieAt(deaths + 1, fault)).kind === 'crashed') deaths += 1;
  expect(deaths).toBeGreaterThan(25);
});

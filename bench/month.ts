/**
 * A month of ticks, one every five minutes, of a host whose jobs progress, stall, pause, fail and recover: the real engine,
 * state and messages, with a clock, a chat and a cache in memory. Nothing may grow.
 */
import { createCacheStore } from '../src/adapters/cache/store.ts';
import type { CacheClient } from '../src/adapters/cache/client.ts';
import type { ChatTransport } from '../src/adapters/telegram/telegram-messenger.ts';
import { createVolatileStore } from '../src/adapters/state/volatile-store.ts';
import { createSharedStore } from '../src/adapters/cache/shared-state.ts';
import { createVolatileMark } from '../src/adapters/cache/sync-mark.ts';
import { tick } from '../src/commands/tick.ts';
import { generationOf, cacheKey } from '../src/core/state/cache-key.ts';
import { stateCodec } from '../src/core/state/state.ts';
import { createDice } from '../test/support/bot-api-faults.ts';
import { messengerTo } from '../test/support/telegram-chat.ts';
import { long, statusIn, type Phase } from '../test/support/telegram-ticks.ts';
import { createWorld, type Behaviour } from '../test/support/world.ts';
import { heapUsed } from './heap.ts';
import { atMost, bytes, figure, type Section } from './report.ts';

const everyMs = 300_000;
const ticksOfADay = 288;
const days = 30;
const watched = 20;
const space = { kind: 'state', namespace: 'bench' };
const phases: readonly Phase[] = ['running', 'running', 'running', 'running', 'stuck', 'paused', 'broken'];

interface Day {
  readonly day: number;
  readonly stateBytes: number;
  readonly messages: number;
  readonly entries: number;
  readonly heap: number;
  readonly ms: number;
}

/** The cache as the toolkit's process presents it. */
function memoryCache(): CacheClient & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    hurry: () => undefined,
    close: () => undefined,
    async call(request) {
      if (request.kind === 'save') {
        if (entries.has(request.key)) return { kind: 'taken', isSure: true };
        entries.set(request.key, request.text);
        return { kind: 'saved' };
      }
      if (request.kind === 'look-up') {
        const key = [...entries.keys()].findLast((each) => each.startsWith(request.key));
        return key === undefined ? { kind: 'looked-up' } : { kind: 'looked-up', key };
      }
      const text = entries.get(request.key);
      return text === undefined ? { kind: 'failed', why: 'it is gone' } : { kind: 'restored', text };
    },
  };
}

const sleep = () => Promise.resolve();
const isPublic = () => Promise.resolve(false);

const check = (id: string, everySeconds: number) => ({
  id,
  kind: 'one_shot_read',
  risk: 'read_only',
  enabled: true,
  everySeconds,
  commands: { run: ['run', id] },
});

export async function month(): Promise<readonly Section[]> {
  const behaviours: Record<string, Behaviour> = {};
  const ids = Array.from({ length: watched }, (_, at) => `job-${at}`);
  const jobs = ids.map((id, at) => long(id, { stallSeconds: 7200, autoResume: at % 2 === 0 }));
  const world = createWorld([...jobs, check('hourly', 3600), check('daily', 86_400)], behaviours);
  const now = () => world.now;
  const client = memoryCache();
  const local = createVolatileStore(stateCodec, now);
  const mark = createVolatileMark();
  let sent = 0;
  const transport: ChatTransport = {
    send: async () => ({ kind: 'sent', chatId: '42', messageId: (sent += 1), warnings: [] }),
  };
  /** Acts like a new process: only the local document, the mark and the cache persist. */
  const openStore = () =>
    createSharedStore({
      local,
      localLasts: true,
      isEncrypted: false,
      mark,
      codec: stateCodec,
      cache: createCacheStore({
        client,
        space,
        codec: stateCodec,
        now,
        sleep,
        encryption: undefined,
        isPublic,
      }),
      list: async () => ({
        kind: 'listed',
        generations: [...client.entries.keys()].flatMap((key) => generationOf(space, key) ?? []),
      }),
      async prune(newest) {
        for (let old = newest - 5; client.entries.delete(cacheKey(space, old)); old -= 1);
      },
      isHurried: () => false,
      now,
      sleep,
      warn: (text) => {
        throw new Error(text);
      },
    });
  const dice = createDice(1);
  const phaseOf = new Map<string, Phase>();
  const found: Day[] = [];
  for (let day = 1; day <= days; day += 1) {
    const before = sent;
    const begun = performance.now();
    for (let count = 0; count < ticksOfADay; count += 1) {
      for (const id of ids) {
        if (dice() < 0.01) phaseOf.set(id, phases[Math.floor(dice() * phases.length)] ?? 'running');
        behaviours[`status ${id}`] = statusIn(phaseOf.get(id) ?? 'running', day * ticksOfADay + count);
      }
      behaviours['run hourly'] = { exitCode: dice() < 0.05 ? 1 : 0, stdout: 'looked' };
      const store = openStore();
      const messenger = messengerTo(transport);
      const ending = await world.process(tick, 'tick', {}, {}, (adapters) => ({
        ...adapters,
        store,
        messenger,
      }));
      if (ending.kind !== 'exit' || ending.code !== 0) throw new Error(`a tick: ${JSON.stringify(ending)}`);
      await store.publish();
      world.now += everyMs;
      // Records that the fake world keeps for tests are not part of the program.
      world.ran.length = 0;
    }
    const ms = (performance.now() - begun) / ticksOfADay;
    const [text = ''] = [...client.entries.values()].slice(-1);
    const { size: entries } = client.entries;
    found.push({ day, stateBytes: text.length, messages: sent - before, entries, heap: heapUsed(), ms });
  }
  return [sectionOf(found)];
}

const highest = (days_: readonly Day[], of: (day: Day) => number) => Math.max(...days_.map(of));

/** The first day begins with an empty state, so growth is measured from the second day to the last. */
function sectionOf(found: readonly Day[]): Section {
  const shown = found.filter(({ day }) => [1, 2, 10, 20, 30].includes(day));
  const early = found.slice(1, 8);
  const late = found.slice(-7);
  const growth = (what: string, limit: number, of: (day: Day) => number) =>
    atMost(what, limit, highest(late, of) / highest(early, of));
  return {
    title: `A month of ${days * ticksOfADay} ticks over ${watched + 2} jobs`,
    head: ['end of day', 'state', 'messages per day', 'cache entries', 'memory', 'time of a tick'],
    rows: shown.map(({ day, stateBytes, messages, entries, heap, ms }) => [
      String(day),
      bytes(stateBytes),
      String(messages),
      String(entries),
      bytes(heap),
      `${figure(ms)} ms`,
    ]),
    notes: [
      'Growth is the ratio of the highest value of the last seven days to the highest value of the first seven full days.',
    ],
    targets: [
      growth('a month: growth of the state', 1.1, ({ stateBytes }) => stateBytes),
      growth('a month: growth of messages per day', 1.25, ({ messages }) => messages),
      growth('a month: growth of cache entries', 1, ({ entries }) => entries),
      growth('a month: growth of memory', 1.05, ({ heap }) => heap),
    ],
  };
}

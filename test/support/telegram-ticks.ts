/** Ticks of a host in memory that report to the Bot API for tests, and what must hold of all that arrived. */
import { expect } from 'vitest';
import type { ChatTransport } from '../../src/adapters/telegram/telegram-messenger.ts';
import { tick } from '../../src/commands/tick.ts';
import type { Adapters, CommandPorts } from '../../src/compose/command-ports.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import type { BotApi } from './bot-api.ts';
import { messengerTo, transportTo } from './telegram-chat.ts';
import type { Behaviour, Ending, World } from './world.ts';

const idsIn = (text: string): readonly string[] =>
  [...text.matchAll(/#([\w.-]+)<\/code>/g)].map(([, id = '']) => id);

export const long = (id: string, policy: object = {}) => ({
  id,
  kind: 'long_running_read',
  risk: 'read_only',
  enabled: true,
  policy,
  commands: { start: ['start', id], status: ['status', id] },
});

export type Phase = 'running' | 'stuck' | 'paused' | 'completed' | 'broken';

/** What a status says; `count` is the progress of one that moves. */
export function statusIn(phase: Phase, count: number): Behaviour {
  if (phase === 'broken') return { exitCode: 3 };
  const progress = { done: phase === 'stuck' ? 1 : count, total: 1000 };
  return {
    stdout: JSON.stringify({
      running: phase === 'running' || phase === 'stuck',
      completed: phase === 'completed',
      progress,
    }),
  };
}

/** A tick that publishes at its end, as the program does. */
async function run(ports: CommandPorts, inputs: Inputs) {
  const code = await tick(ports, inputs);
  await ports.store.publish();
  return code;
}

export interface Reporter {
  /** One tick; the chat is a port like any other, with a step before and after each message. */
  tick(crashAt?: number): Promise<Ending>;
  /**
   * Nothing that was queued is lost, out of order, or repeated without a word; and, unless `mayRepeat`, nothing is repeated
   * that the chat had acknowledged.
   */
  expectArrived(mayRepeat?: 'mayRepeat'): Promise<void>;
}

/** `requestMs`: timeout of a request, which only a hanging one needs. `adapt`: changes of the adapters of a tick. */
export function reporterOf(
  world: World,
  api: BotApi,
  requestMs = 1000,
  adapt: (adapters: Adapters) => Adapters = (adapters) => adapters,
): Reporter {
  /** Ids of notices that may be repeated. */
  const uncertain = new Set<string>();

  return {
    async tick(crashAt) {
      const handed: (readonly string[])[] = [];
      const watched = ({ clock }: Adapters): ChatTransport => {
        const inner = transportTo(api, { sleep: clock.sleep, requestMs });
        return {
          async send(message, target, stub) {
            await clock.sleep(0);
            handed.push(idsIn(message.html));
            const sent = await inner.send(message, target, stub);
            if (sent.kind === 'unknown') for (const id of idsIn(message.html)) uncertain.add(id);
            await clock.sleep(0);
            return sent;
          },
        };
      };
      const faults = crashAt === undefined ? {} : { crashAt };
      const ending = await world.process(run, 'tick', {}, faults, (adapters) =>
        adapt({ ...adapters, messenger: messengerTo(watched(adapters)) }),
      );
      if (ending.kind === 'crashed') {
        const queued = new Set((await world.state()).outbox.map(({ notice }) => notice.id));
        const again = handed.filter((ids) => ids.some((id) => queued.has(id) && !uncertain.has(id)));
        // What the chat took is acknowledged before the next is sent.
        expect(again.length, 'sent, and will be sent again').toBeLessThanOrEqual(1);
        for (const id of again.flat()) uncertain.add(id);
      }
      return ending;
    },

    async expectArrived(mayRepeat) {
      const copies = api.messages().flatMap(({ edits, text }) =>
        [...edits.map((edit) => edit.text), text].flatMap((shown) =>
          [...shown.matchAll(/^#([\w.-]+)(.*)$/gm)].map(([, id = '', marks = '']) => ({
            id,
            isMarked: marks.includes('sent again'),
          })),
        ),
      );
      const arrived = new Set(copies.map(({ id }) => id));
      const told = [...world.queued.values()].filter(({ reason }) => reason !== 'progress');
      expect(
        told.filter(({ id }) => !arrived.has(id)),
        'queued and never arrived',
      ).toEqual([]);
      const order = [...arrived];
      for (const job of new Set(told.map((notice) => notice.job?.id))) {
        const queued = told.filter((notice) => notice.job?.id === job).map(({ id }) => id);
        expect(
          order.filter((id) => queued.includes(id)),
          `the order of ${job}`,
        ).toEqual(queued);
      }
      const seen = new Set<string>();
      const repeats = copies.filter(({ id }) => seen.has(id) || !seen.add(id));
      expect(
        repeats.filter(({ isMarked }) => !isMarked),
        'repeated without a word',
      ).toEqual([]);
      expect(
        repeats.filter(({ id }) => !uncertain.has(id) && mayRepeat === undefined),
        'repeated without need',
      ).toEqual([]);
      const { outbox } = await world.state();
      expect(outbox).toEqual([]);
      expect(api.violations).toEqual([]);
    },
  };
}

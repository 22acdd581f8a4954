/** The pure core: the cost of a decision, of rendering and of the stored state as the number of jobs grows. */
import { decide } from '../src/core/jobs/decide.ts';
import { decodeEnvelope, encodeEnvelope } from '../src/core/state/envelope.ts';
import type { Config, Observation, State } from '../src/core/model.ts';
import { reportMessages } from '../src/core/chat/messages.ts';
import { telegramLimits } from '../src/core/telegram/lines.ts';
import { toTelegram } from '../src/core/telegram/messages.ts';
import { stateCodec } from '../src/core/state/state.ts';
import * as build from '../test/support/builders.ts';
import { heapUsed } from './heap.ts';
import { medianOf, threadMs } from './measure.ts';
import { atMost, bytes, figure, ms, type Section } from './report.ts';

const sizes = [100, 1000, 10_000];

interface Figures {
  readonly count: number;
  readonly quietMs: number;
  readonly stormMs: number;
  readonly renderMs: number;
  readonly messages: number;
  readonly encodeMs: number;
  readonly decodeMs: number;
  readonly stateBytes: number;
  readonly heapBytes: number;
}

const seenAs = (config: Config, what: (at: number) => Observation) =>
  Object.fromEntries(config.jobs.map(({ id }, at) => [id, what(at)]));

const timed = (runs: number, work: () => unknown) => medianOf(runs, () => undefined, work, threadMs);

async function figuresOf(count: number, runs: number): Promise<Figures> {
  const jobs = Array.from({ length: count }, (_, at) => build.longRead({ id: `job-${at}` }));
  const config = build.configOf(...jobs);
  const moving = (round: number) =>
    seenAs(config, (at) => build.running(`step ${round}.${at}`, { progress: { done: round, total: 1000 } }));
  const first = build.tick(config, build.stateOf(), moving(1)).state;
  const known = build.stored(build.delivered(first));
  const settled = new Map(Object.entries(moving(2)));
  const broken = new Map(Object.entries(seenAs(config, () => build.paused({ stopReason: 'limit' }))));
  const later = build.noon + build.minute;
  const quietMs = await timed(runs, () =>
    decide(config, known, settled, build.contextOf(later, { runId: 'bench' })),
  );
  const stormMs = await timed(runs, () =>
    decide(config, known, broken, build.contextOf(later, { runId: 'bench' })),
  );
  const storm = decide(config, known, broken, build.contextOf(later)).state;
  const notices = build.noticesOf(storm).map((notice) => ({ notice, again: false }));
  const render = () => reportMessages(notices, build.contextOf(later), 'en', telegramLimits).map(toTelegram);
  const rounds = count > 1000 ? Math.min(runs, 5) : runs;
  const renderMs = await timed(rounds, render);
  const encode = () => encodeEnvelope(stateCodec, known, 1, later);
  const text = encode();
  return {
    count,
    quietMs,
    stormMs,
    renderMs,
    messages: render().length,
    encodeMs: await timed(rounds, encode),
    decodeMs: await timed(rounds, () => decodeEnvelope(stateCodec, text)),
    stateBytes: Buffer.byteLength(text),
    heapBytes: heapOf(text),
  };
}

/** Memory that one decoded state retains. */
function heapOf(text: string): number {
  const before = heapUsed();
  const kept: State[] = [];
  const decoded = decodeEnvelope(stateCodec, text);
  if (decoded.kind === 'ok') kept.push(decoded.doc);
  const used = heapUsed() - before;
  return kept.length === 1 ? used : Number.NaN;
}

export async function engine(runs: number): Promise<readonly Section[]> {
  const all: Figures[] = [];
  for (const count of sizes) all.push(await figuresOf(count, runs));
  const [, middle, last] = all;
  if (!middle || !last) throw new Error('there are three sizes');
  const line = (name: string, show: (figures: Figures) => string, of?: (figures: Figures) => number) => [
    name,
    ...all.map(show),
    of ? `${figure(of(last) / of(middle))} ×` : '',
  ];
  return [
    {
      title: 'Decide and render, in one thread, processor time',
      head: ['jobs', ...sizes.map(String), '1,000 → 10,000'],
      rows: [
        line(
          'decide, all keep running',
          (each) => ms(each.quietMs),
          (each) => each.quietMs,
        ),
        line(
          'decide, all pause at once',
          (each) => ms(each.stormMs),
          (each) => each.stormMs,
        ),
        line(
          'render that storm',
          (each) => ms(each.renderMs),
          (each) => each.renderMs,
        ),
        line('its messages', (each) => String(each.messages)),
        line(
          'encode the state',
          (each) => ms(each.encodeMs),
          (each) => each.encodeMs,
        ),
        line(
          'decode and check it',
          (each) => ms(each.decodeMs),
          (each) => each.decodeMs,
        ),
        line(
          'its size',
          (each) => bytes(each.stateBytes),
          (each) => each.stateBytes,
        ),
        line('its size per job', (each) => bytes(each.stateBytes / each.count)),
        line(
          'its memory',
          (each) => bytes(each.heapBytes),
          (each) => each.heapBytes,
        ),
      ],
      targets: [
        atMost('decide for 10,000 jobs that keep running', 100, last.quietMs, 'ms'),
        atMost('decide for 10,000 jobs that pause at once', 100, last.stormMs, 'ms'),
        atMost('render the messages of that storm', 350, last.renderMs, 'ms'),
        atMost('decide: time for ten times as many jobs (10 × is linear)', 15, last.quietMs / middle.quietMs),
        atMost('state, per job', 1024, last.stateBytes / last.count, 'bytes'),
      ],
    },
  ];
}

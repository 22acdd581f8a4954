/** Tells an outside monitor of a tick that did its work, or that failed and why: `ping-url`. */
import { setTimeout as sleep } from 'node:timers/promises';
import { lineOf } from '../adapters/host/cli.ts';
import { answerWords } from '../commands/job-pings.ts';
import { sayIn } from '../commands/say.ts';
import type { State } from '../core/model.ts';
import { isTaken } from '../core/pings/job-ping.ts';
import { pingRequest, type Ping } from '../core/pings/ping-request.ts';
import { sentence } from '../core/notices/sentence.ts';
import type { Words } from '../core/text/words.ts';
import { redact } from '../core/text/redact.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Host, Pinger, StateStore, TickEnding } from '../ports/ports.ts';

/** `isElsewhere`: it is nowhere but in the cache. */
export interface OpenedState {
  readonly store: StateStore<State>;
  readonly isElsewhere: boolean;
}

/** A tick that a monitor hears of. */
interface ToldTick {
  readonly inputs: Inputs;
  readonly host: Host;
  readonly cancellation: AbortSignal;
  readonly pinger: () => Promise<Pinger>;
  /** The state of the tick; undefined: it was never opened. */
  readonly opened: () => OpenedState | undefined;
}

/** What a tick gets instead of its own: a host that notes the errors, and a place for its ending. */
export interface HeardTick {
  readonly host: Host;
  readonly onTicked: (ending: TickEnding) => void;
}

/** Enough for the 10,000 bytes that a monitor takes. */
const mostLines = 200;
/** For saving the answer in the cache: more is not worth a wait. */
const publishMs = 2000;

/** Runs the tick, and pings after everything else. Returns or throws what the tick does. */
export async function withTickPing(
  told: ToldTick,
  url: string,
  tick: (heard: HeardTick) => Promise<number>,
): Promise<number> {
  const errors: string[] = [];
  let ending: TickEnding | undefined;
  const host: Host = {
    ...told.host,
    log(level, text, place) {
      if (level === 'error') errors.push(lineOf(level, text, place));
      if (errors.length > mostLines) errors.shift();
      told.host.log(level, text, place);
    },
  };
  const { secrets } = host;
  const tell = (kind: 'success' | 'fail', text: string) =>
    ping(told, url, { kind, text: redact(secrets.mask(text)) });
  try {
    const code = await tick({ host, onTicked: (ended) => (ending = ended) });
    // The tick that goes on, or whoever canceled this one, tells what comes of it.
    if (code > 128 || ending === 'skipped') return code;
    await (ending === 'worked'
      ? tell('success', '')
      : tell('fail', errors.join('\n') || `error: exit ${code}`));
    return code;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    await tell('fail', [...errors, `error: ${why}`].join('\n'));
    throw error;
  }
}

async function ping(
  { inputs, host, cancellation, pinger, opened }: ToldTick,
  url: string,
  said: Ping,
): Promise<void> {
  const warn = async (why: Words) =>
    host.log('warning', (await sayIn(inputs.language))(sentence('ping-failed', { why })));
  if (cancellation.aborted) return;
  const request = pingRequest(url, said);
  if (typeof request === 'string') return warn(sentence('ping-not-url'));
  const sender = await pinger();
  sender.close();
  const cancelled = new Promise<undefined>((resolve) => {
    cancellation.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  const answer = await Promise.race([sender.send(request), cancelled]);
  if (!answer) return;
  if (!isTaken(answer)) await warn(answerWords(answer));
  const state = opened();
  if (!state) return;
  try {
    let isNews = false;
    await state.store.update((latest) => {
      isNews = latest.ping?.status !== answer.status || latest.ping?.why !== answer.why;
      return { ...latest, ping: answer };
    });
    // Where no file keeps it, only what is new is worth another entry in the cache.
    if (state.isElsewhere && isNews) await Promise.race([state.store.publish(), sleep(publishMs)]);
  } catch {
    // The tick has said already that its state cannot be saved.
  }
}

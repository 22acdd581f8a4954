/**
 * Pings of jobs: each tells a job's own monitor of the start and the end of an attempt. They go on beside the work, and are noted
 * in the state after they were sent: one that is repeated changes nothing at the monitor, one that is lost is a false alarm.
 */
import {
  duePing,
  endPing,
  hasDeadline,
  isTaken,
  withAnswers,
  type JobPingAnswer,
} from '../core/pings/job-ping.ts';
import { pingRequest, type Ping } from '../core/pings/ping-request.ts';
import type {
  AttemptEnding,
  Config,
  Job,
  Observations,
  PingAnswer,
  SeenAttempt,
  State,
} from '../core/model.ts';
import { sentence } from '../core/notices/sentence.ts';
import { memoryOf } from '../core/state/memory.ts';
import type { Language } from '../core/notice.ts';
import type { Words } from '../core/text/words.ts';
import type { Clock, Host, Pinger } from '../ports/ports.ts';
import type { JobVariables } from './job-variables.ts';
import { sayIn } from './say.ts';
import type { StateAccess } from './state-access.ts';

interface JobPingsPorts {
  readonly host: Host;
  readonly clock: Clock;
  readonly pinger: () => Promise<Pinger>;
  readonly variables: JobVariables;
  readonly state: StateAccess;
}

/** So long pings of jobs may delay the end of a command; the ping of the tick has the rest of its 10 s. */
const settleMs = 5000;

export class JobPings {
  readonly #ports: JobPingsPorts;
  readonly #language: Language;
  /** The last ping of each job: the next one waits for it, so that an end does not overtake its start. */
  readonly #last = new Map<string, Promise<void>>();
  /** `<rid> <what>`: each is sent once by this process. */
  readonly #begun = new Set<string>();
  readonly #answers: JobPingAnswer[] = [];
  readonly #failed = new Map<string, Words>();

  constructor(ports: JobPingsPorts, language: Language) {
    this.#ports = ports;
    this.#language = language;
  }

  /** An attempt begins. */
  started(job: Job, rid: string): void {
    if (hasDeadline(job)) this.#send(job, rid, { kind: 'start', rid, text: '' });
  }

  /** `output`: its end, without secrets. */
  ended(job: Job, rid: string, end: AttemptEnding, output: string): void {
    this.#send(job, rid, { ...endPing(rid, end), text: output });
  }

  /** What the state says is still to be told. */
  sendDue({ jobs }: Config, state: State, seen: Observations): void {
    for (const job of jobs) {
      const memory = memoryOf(state, job.id);
      const due = duePing(job, memory);
      if (!due) continue;
      const observation = seen.get(job.id);
      const output = observation?.kind === 'status' ? observation.tail : undefined;
      this.#send(job, memory.ping?.rid ?? '', { ...due, text: output ?? memory.lastRun?.line ?? '' });
    }
  }

  /** Before the next attempt hides it: the end of the last one, if its monitor knows of the job and not of that end. */
  async endedBefore(job: Job, { rid, end }: SeenAttempt, output: string): Promise<void> {
    if (job.ping === undefined || end === undefined) return;
    const loaded = await this.#ports.state.load();
    if (loaded.kind === 'unavailable') return;
    const { ping } = memoryOf(loaded.doc, job.id);
    const isKnown = ping !== undefined || this.#begun.has(`${rid} start`);
    if (isKnown && (ping?.rid !== rid || ping.sent !== 'end')) this.ended(job, rid, end, output);
  }

  /** Waits for the pings, shortly, and notes the answers. One warning for all that failed. */
  async settle(): Promise<void> {
    if (this.#last.size === 0) return;
    const { clock, state, host, pinger } = this.#ports;
    (await pinger()).close();
    await Promise.race([Promise.all(this.#last.values()), clock.sleep(settleMs)]);
    const answers = this.#answers.splice(0);
    if (answers.length > 0) await state.tryUpdate((latest) => withAnswers(latest, answers));
    const [failed, ...others] = this.#failed;
    if (!failed) return;
    const [job, why] = failed;
    const more = others.length > 0 && { more: others.length };
    host.log('warning', (await sayIn(this.#language))(sentence('job-ping-failed', { job, why, ...more })));
  }

  #send(job: Job, rid: string, ping: Ping): void {
    const what = ping.kind === 'start' ? 'start' : 'end';
    const key = `${rid} ${what}`;
    if (job.ping === undefined || this.#begun.has(key)) return;
    this.#begun.add(key);
    const before = this.#last.get(job.id) ?? Promise.resolve();
    this.#last.set(
      job.id,
      before.then(async () => {
        const answer = await this.#answerTo(job, ping);
        if (answer) this.#answers.push({ jobId: job.id, rid, what, answer });
      }),
    );
  }

  /** Undefined: nothing was sent. */
  async #answerTo(job: Job, ping: Ping): Promise<PingAnswer | undefined> {
    const { variables, pinger, host } = this.#ports;
    const url = await variables.pingUrl(job);
    if (url === undefined) {
      this.#failed.set(job.id, sentence('ping-without-url', { name: job.ping?.urlEnv ?? '' }));
      return undefined;
    }
    const request = pingRequest(url, { ...ping, text: host.secrets.mask(ping.text) });
    if (request === 'nothing') return undefined;
    if (request === 'invalid') {
      this.#failed.set(job.id, sentence('ping-not-url'));
      return undefined;
    }
    const answer = await (await pinger()).send(request);
    if (!isTaken(answer)) this.#failed.set(job.id, answerWords(answer));
    return answer;
  }
}

/** Short, without the URL. */
export function answerWords({ status, why = '' }: PingAnswer): Words {
  if (status === undefined) return why;
  return status >= 300 && status < 400 ? sentence('ping-redirected', { status }) : `HTTP ${status}`;
}

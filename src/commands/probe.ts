/** Probes jobs concurrently, without letting a slow one delay the report on the others. */
import type { Job, Observation, Observations } from '../core/model.ts';
import type { Clock, Host } from '../ports/ports.ts';

/** How long a report waits for statuses. */
const reportAfterMs = 5000;
/** A later report waits until all jobs are being probed, but no longer than this many times. */
const maxWaits = 6;

export interface ProbeBatch {
  /** Observations since the last batch. */
  readonly seen: Observations;
  /** Jobs without one so far. */
  readonly pending: ReadonlySet<string>;
}

interface ProbePorts {
  readonly host: Host;
  readonly clock: Clock;
  readonly probe: (job: Job) => Promise<Observation>;
}

export class ProbeRun {
  readonly #ports: ProbePorts;
  readonly #jobCount: number;
  readonly #pending: Map<string, Job>;
  #seen = new Map<string, Observation>();
  #failure: { readonly error: unknown } | undefined;
  #begun = 0;
  #isFirst = true;
  #isWaiting = false;
  #onChange: (() => void) | undefined;

  constructor(ports: ProbePorts, jobs: readonly Job[], concurrency: number) {
    this.#ports = ports;
    this.#jobCount = jobs.length;
    this.#pending = new Map(jobs.map((job) => [job.id, job]));
    // One iterator for all lanes: each takes the next job when it is free.
    const waiting = jobs.values();
    for (let lanes = Math.min(concurrency, jobs.length); lanes > 0; lanes -= 1) void this.#lane(waiting);
  }

  /**
   * Resolves when all jobs are observed, or after 5 s. A later batch waits until it has at least one observation, and up to
   * 30 s until all jobs are being probed: each report on thousands of jobs costs. Rejects only for a bug.
   */
  async next(): Promise<ProbeBatch> {
    let waits = 0;
    const stop = this.#ports.clock.every(reportAfterMs, () => {
      waits += 1;
      this.#onChange?.();
    });
    const isLate = () => waits > 0 && (this.#isFirst || this.#begun === this.#jobCount || waits >= maxWaits);
    const isReady = () =>
      this.#pending.size === 0 || this.#failure || (isLate() && (this.#isFirst || this.#seen.size > 0));
    this.#isWaiting = this.#pending.size > 0;
    this.#showProgress();
    while (!isReady()) await new Promise<void>((resolve) => (this.#onChange = resolve));
    stop();
    if (this.#isWaiting) this.#ports.host.progress(undefined);
    this.#isWaiting = false;
    this.#isFirst = false;
    if (this.#failure) throw this.#failure.error;
    const batch = { seen: this.#seen, pending: new Set(this.#pending.keys()) };
    this.#seen = new Map();
    return batch;
  }

  /** All observations, however long they take. */
  async rest(): Promise<Observations> {
    const all = new Map<string, Observation>();
    for (;;) {
      const { seen, pending } = await this.next();
      for (const [id, observation] of seen) all.set(id, observation);
      if (pending.size === 0) return all;
    }
  }

  /** A probe that takes longer than a report waits gives its place to the next one. */
  async #lane(waiting: Iterable<Job>): Promise<void> {
    for (const job of waiting) {
      await new Promise<void>((free) => {
        const stop = this.#ports.clock.every(reportAfterMs, free);
        void this.#probe(job).then(() => {
          stop();
          free();
        });
      });
    }
  }

  async #probe(job: Job): Promise<void> {
    this.#begun += 1;
    try {
      const observation = await this.#ports.probe(job);
      // Into the batch that is open now, not when the probe began.
      this.#seen.set(job.id, observation);
    } catch (error) {
      this.#failure ??= { error };
    }
    this.#pending.delete(job.id);
    this.#showProgress();
    this.#onChange?.();
  }

  #showProgress(): void {
    if (!this.#isWaiting) return;
    const [first] = this.#pending.keys();
    const last = this.#pending.size === 1 && first !== undefined ? `, waiting for ${first}` : '';
    this.#ports.host.progress(`probing ${this.#jobCount - this.#pending.size}/${this.#jobCount}${last}`);
  }
}

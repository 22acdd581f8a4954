/** Asking jobs for their status: all at once within bounds, and none that is slow keeps the others' answers back. */
import type { Job, Observation, Observations } from '../core/model.ts';
import type { Deps } from './deps.ts';
import { probeJob } from './execute.ts';

/** So long a report waits for statuses that are not in. */
const reportAfterMs = 5000;
/** A later report waits for jobs that are not asked yet, but no longer than so many times that. */
const mostWaits = 6;

export interface ProbeBatch {
  /** What came in since the last batch. */
  readonly seen: Observations;
  /** What did not yet. */
  readonly pending: ReadonlySet<string>;
}

export interface Probes {
  /**
   * Waits for what comes in: until all is in, or 5 s. A later batch waits as long as it takes for something to be in it, and
   * up to 30 s for every job to be asked: each report of thousands of jobs costs. Rejects only for a bug.
   */
  next(): Promise<ProbeBatch>;
}

/**
 * Asks jobs for their status, as many at a time as `concurrency` says; one that takes longer than a report waits gives its
 * place to the next. No job can stop another's probe; progress is shown while somebody waits.
 */
export function beginProbes(deps: Deps, jobs: readonly Job[]): Probes {
  const { host, clock, inputs } = deps;
  const pending = new Map(jobs.map((job) => [job.id, job]));
  let seen = new Map<string, Observation>();
  let failure: { readonly error: unknown } | undefined;
  let begun = 0;
  let isFirst = true;
  let isWaiting = false;
  let changed: (() => void) | undefined;
  const show = () => {
    const [first] = pending.keys();
    const last = pending.size === 1 && first !== undefined ? `, waiting for ${first}` : '';
    if (isWaiting) host.progress(`probing ${jobs.length - pending.size}/${jobs.length}${last}`);
  };
  const ask = async (job: Job) => {
    begun += 1;
    try {
      const observation = await probeJob(deps, job);
      seen.set(job.id, observation);
    } catch (error) {
      failure ??= { error };
    }
    pending.delete(job.id);
    show();
    changed?.();
  };
  const waiting = jobs.values();
  const lane = async () => {
    for (const job of waiting) {
      await new Promise<void>((free) => {
        const stop = clock.every(reportAfterMs, free);
        void ask(job).then(() => {
          stop();
          free();
        });
      });
    }
  };
  for (let lanes = Math.min(inputs.concurrency, jobs.length); lanes > 0; lanes -= 1) void lane();

  return {
    async next() {
      let waits = 0;
      const stop = clock.every(reportAfterMs, () => {
        waits += 1;
        changed?.();
      });
      const isLate = () => waits > 0 && (isFirst || begun === jobs.length || waits >= mostWaits);
      const isReady = () => pending.size === 0 || failure || (isLate() && (isFirst || seen.size > 0));
      isWaiting = pending.size > 0;
      show();
      while (!isReady()) await new Promise<void>((resolve) => (changed = resolve));
      stop();
      if (isWaiting) host.progress(undefined);
      isWaiting = false;
      isFirst = false;
      if (failure) throw failure.error;
      const batch = { seen, pending: new Set(pending.keys()) };
      seen = new Map();
      return batch;
    },
  };
}

/** Everything that these jobs answer, however long it takes. */
export async function probeAll(deps: Deps, jobs: readonly Job[]): Promise<Observations> {
  const probes = beginProbes(deps, jobs);
  const all = new Map<string, Observation>();
  for (;;) {
    const { seen, pending } = await probes.next();
    for (const [id, observation] of seen) all.set(id, observation);
    if (pending.size === 0) return all;
  }
}

/** How long a job's commands may take where neither the job nor a person says so. */
import type { Job } from '../model.ts';

export type Verb = 'start' | 'status' | 'stop' | 'run' | 'plan';

const defaultSeconds: Readonly<Record<Verb, number>> = {
  status: 30,
  start: 60,
  stop: 60,
  run: 300,
  plan: 300,
};

/** Milliseconds. `override`: seconds that a person gave. */
export function deadlineMs(job: Job, verb: Verb, override?: number): number {
  return 1000 * (override ?? job.timeoutSeconds ?? defaultSeconds[verb]);
}

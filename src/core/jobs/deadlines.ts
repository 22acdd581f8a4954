/** Default timeouts of a job's commands. */
import type { Job } from '../model.ts';

export type Verb = 'start' | 'status' | 'stop' | 'run' | 'plan';

const defaultSeconds: Readonly<Record<Verb, number>> = {
  status: 30,
  start: 60,
  stop: 60,
  run: 300,
  plan: 300,
};

/** Timeout in ms. `override`: seconds given on the command line. */
export function deadlineMs(job: Job, verb: Verb, override?: number): number {
  return 1000 * (override ?? job.timeoutSeconds ?? defaultSeconds[verb]);
}

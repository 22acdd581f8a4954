/** What a person should know of the jobs in a file: which of them nothing runs. Pure. */
import type { Config, Job } from '../config/schema.ts';

/** `runsWrites`: a workflow for writes is there. */
export function jobAdvice({ jobs }: Config, runsWrites: boolean): readonly string[] {
  const enabled = jobs.filter((job) => job.enabled);
  const followers = new Set(enabled.flatMap(({ after }) => after.map(({ jobId }) => jobId)));
  const isNeverRun = (job: Job) =>
    job.kind === 'one_shot_read' && !(job.everySeconds ?? job.schedule) && !followers.has(job.id);
  const writes = enabled.filter(({ kind }) => kind === 'one_shot_write');
  const unrun = enabled.filter(isNeverRun);
  return [
    ...(writes.length > 0 && !runsWrites
      ? [
          `${ids(writes)}: a write runs only in the workflow ops-write, which is not here. In a Git repository, ops-framework init --writes adds it`,
        ]
      : []),
    ...(unrun.length > 0
      ? [
          `${ids(unrun)}: no tick runs it. Give it "schedule" or "everySeconds", or name it in "after" of another job`,
        ]
      : []),
  ];
}

const ids = (jobs: readonly Job[]) => jobs.map(({ id }) => id).join(', ');

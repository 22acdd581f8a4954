/** Supervised jobs that run otherwise than the jobs file says: each is watched until it ends, and never started. Pure. */
import type { BegunJob } from '../supervision/attempt-record.ts';
import { inspect } from '../config/inspect.ts';
import type { Config, Job, Undeclared } from '../config/schema.ts';

/** What a person may know of an attempt that an older version began. */
export type Begun = Pick<BegunJob, 'id'> & Partial<BegunJob>;

/** Undefined: the jobs file has it as it runs. A job that was disabled when a person started it is none of these either. */
export function undeclaredAs(job: Job | undefined, begun: Begun): Undeclared | undefined {
  if (!job) return 'removed';
  if (!job.commands.exec) return 'changed';
  return !job.enabled && begun.enabled === true ? 'disabled' : undefined;
}

/** The job as it is watched and stopped while it runs. Undefined when that id could not stand in a jobs file. */
export function standIn(job: Job | undefined, begun: Begun, undeclared: Undeclared): Job | undefined {
  const { id, risk = 'read_only', stopGraceSeconds, concurrencyGroup } = begun;
  const supervise = {
    ...(stopGraceSeconds !== undefined && { stopGraceSeconds }),
    ...(concurrencyGroup !== undefined && { concurrencyGroup }),
  };
  // What it was begun with is not recorded: arguments may be secret.
  const commands = { exec: ['unknown'] };
  const file = {
    version: 1,
    jobs: [{ id, kind: 'long_running_read', risk, enabled: true, commands, supervise }],
  };
  const made = inspect(file).config?.jobs[0];
  return (
    made && {
      ...made,
      ...(job && { name: job.name, policy: { ...job.policy, autoResume: false } }),
      undeclared,
    }
  );
}

/** The jobs file with each of these in its job's place, or behind the others. */
export function withStandIns(config: Config, standIns: readonly Job[]): Config {
  const byId = new Map(standIns.map((job) => [job.id, job]));
  const declared = new Set(config.jobs.map(({ id }) => id));
  const jobs = config.jobs.map((job) => byId.get(job.id) ?? job);
  return { ...config, jobs: [...jobs, ...standIns.filter(({ id }) => !declared.has(id))] };
}

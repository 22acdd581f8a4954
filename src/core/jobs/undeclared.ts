/** Supervised jobs that run but are not, or no longer so, in the jobs file: watched until they end, never started. Pure. */
import type { BegunJob } from '../supervision/attempt-record.ts';
import { inspect } from '../config/inspect.ts';
import type { Config, Job, Undeclared } from '../config/schema.ts';

/** What is known of an attempt that an older version started. */
export type Begun = Pick<BegunJob, 'id'> & Partial<BegunJob>;

/** Undefined: it runs as declared, or was disabled when a person started it. */
export function undeclaredAs(job: Job | undefined, begun: Begun): Undeclared | undefined {
  if (!job) return 'removed';
  if (!job.commands.exec) return 'changed';
  return !job.enabled && begun.enabled === true ? 'disabled' : undefined;
}

/** A job to watch and stop it by. Undefined: the id is not valid in a jobs file. */
export function standIn(job: Job | undefined, begun: Begun, undeclared: Undeclared): Job | undefined {
  const { id, risk = 'read_only', stopGraceSeconds, concurrencyGroup } = begun;
  const supervise = {
    ...(stopGraceSeconds !== undefined && { stopGraceSeconds }),
    ...(concurrencyGroup !== undefined && { concurrencyGroup }),
  };
  // The command is not recorded: arguments may be secret.
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

/** The jobs file with these in place of their declared jobs, or added at the end. */
export function withStandIns(config: Config, standIns: readonly Job[]): Config {
  const byId = new Map(standIns.map((job) => [job.id, job]));
  const declared = new Set(config.jobs.map(({ id }) => id));
  const jobs = config.jobs.map((job) => byId.get(job.id) ?? job);
  return { ...config, jobs: [...jobs, ...standIns.filter(({ id }) => !declared.has(id))] };
}

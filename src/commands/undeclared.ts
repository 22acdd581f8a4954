/** Supervised jobs that run otherwise than the jobs file says: found for ticks and `status`, and ended by `stop`. */
import { shellWord } from '../core/format.ts';
import { isJobRunning, reportAgeMs, type JobFacts } from '../core/supervision/job-facts.ts';
import { withoutProgress } from '../core/supervision/job-progress.ts';
import type { Config, Job, Observation, State } from '../core/model.ts';
import { observeJob } from '../core/supervision/observe-job.ts';
import { stateCodec } from '../core/state/state.ts';
import { standIn, undeclaredAs, withStandIns } from '../core/jobs/undeclared.ts';
import { exitCodes, UserError } from '../errors.ts';
import type { Deps } from './deps.ts';
import { holderElsewhere } from './jobs-files.ts';

/** The jobs file with a job in the place of each that runs otherwise than it says, and what is seen of those. */
export async function undeclaredJobs(
  deps: Deps,
  file: Config,
  state: State,
): Promise<{ readonly config: Config; readonly seen: ReadonlyMap<string, Observation> }> {
  const seen = new Map<string, Observation>();
  if (!deps.hasAttempts()) return { config: file, seen };
  const supervision = await deps.supervision();
  const standIns: Job[] = [];
  for (const begun of supervision.unended()) {
    const job = file.jobs.find(({ id }) => id === begun.id);
    const undeclared = undeclaredAs(job, begun);
    if (undeclared === undefined) continue;
    if ((await holderElsewhere(deps, state, begun)) !== undefined) continue;
    const facts = look(() => supervision.look(begun.id, reportAgeMs));
    const standing = standIn(job, begun, undeclared);
    if (!standing || !facts || !isJobRunning(facts)) continue;
    standIns.push(standing);
    seen.set(begun.id, observeJob(standing, await withoutSecrets(deps, job, facts)));
  }
  return { config: withStandIns(file, standIns), seen };
}

/** The job to end by its supervisor although the jobs file does not have it so; undefined: nothing of it runs. */
export async function undeclaredJob(deps: Deps, file: Config, id: string): Promise<Job | undefined> {
  const job = file.jobs.find((candidate) => candidate.id === id);
  if (job?.commands.exec || !deps.hasAttempts()) return undefined;
  const facts = (await deps.supervision()).look(id);
  if (!isJobRunning(facts) && facts.markedProcesses.length === 0) return undefined;
  const begun = facts.record?.job ?? { id };
  const loaded = await deps.store.load();
  const state = loaded.kind === 'unavailable' ? stateCodec.empty() : loaded.doc;
  const other = 'jobsFile' in begun ? await holderElsewhere(deps, state, begun) : undefined;
  if (other !== undefined) {
    if (job) return undefined;
    const message = `${id} is a job of ${other}; use that file: ${deps.host.inputName('config-file')} ${shellWord(other)}`;
    throw new UserError(message, { exitCode: exitCodes.badInput });
  }
  return standIn(job, begun, job ? 'changed' : 'removed');
}

/** What it was begun with is not recorded, so only the jobs file knows which of its words are secrets. */
async function withoutSecrets(deps: Deps, job: Job | undefined, facts: JobFacts): Promise<JobFacts> {
  if (job) return (await import('./supervised.ts')).withoutSecrets(deps, job, facts);
  return withoutProgress(
    facts,
    'what it prints is not shown: it is no longer in the jobs file, which knows its secrets',
  );
}

/** Undefined when its records cannot be used; whoever asks for that job is told so. */
function look<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

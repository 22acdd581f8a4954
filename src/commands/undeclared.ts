/** Supervised jobs that run otherwise than the jobs file says: found for ticks and `status`, and ended by `stop`. */
import type { BegunJob } from '../core/attempt-record.ts';
import { parsePlain } from '../core/config/plain.ts';
import { isRunning } from '../core/job-facts.ts';
import type { Config, Job, Observation } from '../core/model.ts';
import { observeJob } from '../core/observe-job.ts';
import { shellWord } from '../core/text.ts';
import { standIn, undeclaredAs, withStandIns } from '../core/undeclared.ts';
import { exitCodes, UserError } from '../errors.ts';
import type { Deps } from './deps.ts';

/** The jobs file with a job in the place of each that runs otherwise than it says, and what is seen of those. */
export async function undeclaredJobs(
  deps: Deps,
  file: Config,
): Promise<{ readonly config: Config; readonly seen: ReadonlyMap<string, Observation> }> {
  const seen = new Map<string, Observation>();
  if (!deps.hasAttempts()) return { config: file, seen };
  const supervision = await deps.supervision();
  const standIns: Job[] = [];
  for (const begun of supervision.unended()) {
    const job = file.jobs.find(({ id }) => id === begun.id);
    const undeclared = undeclaredAs(job, begun);
    if (undeclared === undefined || (await isElsewhere(deps, begun))) continue;
    const facts = look(() => supervision.look(begun.id));
    const standing = standIn(job, begun, undeclared);
    if (!standing || !facts || !isRunning(facts)) continue;
    standIns.push(standing);
    seen.set(begun.id, observeJob(standing, facts));
  }
  return { config: withStandIns(file, standIns), seen };
}

/** The job to end by its supervisor although the jobs file does not have it so; undefined: nothing of it runs. */
export async function undeclaredJob(deps: Deps, file: Config, id: string): Promise<Job | undefined> {
  const job = file.jobs.find((candidate) => candidate.id === id);
  if (job?.commands.exec || !deps.hasAttempts()) return undefined;
  const facts = (await deps.supervision()).look(id);
  if (!isRunning(facts) && facts.strays.length === 0) return undefined;
  const begun = facts.record?.job ?? { id };
  if ('jobsFile' in begun && (await isElsewhere(deps, begun))) {
    if (job) return undefined;
    const message = `${id} is a job of ${begun.jobsFile}; use that file: --config-file ${shellWord(begun.jobsFile)}`;
    throw new UserError(message, { exitCode: exitCodes.badInput });
  }
  return standIn(job, begun, job ? 'changed' : 'removed');
}

/** It was begun by another jobs file, which still has it or cannot be read from here. */
async function isElsewhere({ paths, files }: Deps, { id, jobsFile }: BegunJob): Promise<boolean> {
  if (jobsFile === paths.configFile) return false;
  // The name of a file that is no path of this host.
  if (paths.resolve(jobsFile) !== jobsFile) return true;
  let text: string | undefined;
  try {
    text = await files.read(jobsFile);
  } catch (error) {
    if (error instanceof UserError) return true;
    throw error;
  }
  if (text === undefined) return false;
  const config = parsePlain(text) ?? (await import('../core/config/parse.ts')).parseConfig(text).config;
  return !config || config.jobs.some((job) => job.id === id && job.commands.exec !== undefined);
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

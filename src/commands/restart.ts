/** `restart JOB`: stops a long job, waits for its end, and starts it once. Refuses before the stop what `start` would refuse after it. */
import { shellWord } from '../core/format.ts';
import { deadlineMs } from '../core/jobs/deadlines.ts';
import type { Job } from '../core/model.ts';
import { english } from './say.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Inspector, Paths } from '../ports/ports.ts';
import { jobFolder, type JobVariables } from './job-variables.ts';
import { requireJob, requireKind } from './jobs-file.ts';
import { requireAllowed, start, type StartPorts } from './start.ts';
import { stop, type StopPorts } from './stop.ts';
import { readOwnContext } from './turn.ts';

const pollMs = 200;

interface RestartPorts extends StartPorts, StopPorts {
  readonly inspector: Pick<Inspector, 'startProblem'>;
  readonly paths: Paths;
  readonly variables: JobVariables;
}

export async function restart(ports: RestartPorts, inputs: Inputs): Promise<ExitCode> {
  const { jobsFile, host } = ports;
  const { config } = await jobsFile.require();
  const job = requireKind(
    requireJob(config, inputs.job),
    'long_running_read',
    'start, stop and restart take',
  );
  requireAllowed(ports, job, inputs['allow-risk'], 'restart');
  await readOwnContext(ports, config, job);
  await requireStartable(ports, job);
  const stopped = await stop(ports, inputs, true);
  if (stopped !== exitCodes.done) return stopped;
  let code: ExitCode | undefined;
  try {
    await waitForEnd(ports, job, inputs['timeout-seconds']);
    code = await start(ports, inputs);
    return code;
  } finally {
    // Also for a canceled run.
    if (code !== exitCodes.done)
      host.log(
        'error',
        `restart ${job.id}: the start failed after the stop; start it again: ops-framework start ${shellWord(job.id)}`,
      );
  }
}

/** A job that cannot start is not stopped. */
async function requireStartable({ variables, inspector, paths }: RestartPorts, job: Job): Promise<void> {
  const given = await variables.of(job);
  const argv = job.commands.exec ?? job.commands.start ?? [];
  const problem =
    given.kind === 'missing'
      ? given.problem
      : inspector.startProblem({ argv, cwd: jobFolder(paths, job), env: given.env });
  if (problem !== undefined)
    throw new UserError(`restart ${job.id}: nothing done, because it could not start again: ${problem}`);
}

/** `commands.stop` may return before the job has ended. */
async function waitForEnd(ports: RestartPorts, job: Job, timeoutSeconds: number | undefined): Promise<void> {
  const { jobs, clock, host } = ports;
  const until = clock.monotonic() + deadlineMs(job, 'stop', timeoutSeconds);
  for (;;) {
    const observation = await jobs.probe(job);
    if (observation.kind === 'status' && !observation.status.running) break;
    if (clock.monotonic() > until) {
      const say = await english();
      const shown =
        observation.kind === 'fault' ? `is invalid: ${say(observation.message)}` : 'still shows it running';
      throw new UserError(`restart ${job.id}: not started, because its status after the stop ${shown}`);
    }
    host.progress(`waiting for the end of ${job.id}`);
    await clock.sleep(pollMs);
  }
  host.progress(undefined);
}

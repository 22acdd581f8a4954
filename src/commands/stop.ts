/** `stop JOB`: ends a long job, by its own command or by SIGTERM to the process that its status names. */
import { deadlineMs } from '../core/jobs/deadlines.ts';
import { memoryOf } from '../core/state/memory.ts';
import { ofFile, withFile } from '../core/state/known-files.ts';
import type { FileContext, Job, Owner } from '../core/model.ts';
import { Cancelled, exitCodes, UserError, type ExitCode } from '../errors.ts';
import { refuseMachine, requireJob, requireJobs, requireLongRead, type Deps } from './deps.ts';
import { executeCommand, probeJob } from './execute.ts';
import { refuseRival } from './jobs-files.ts';
import { printEnding } from './start.ts';
import { undeclaredJob } from './undeclared.ts';

const lookEveryMs = 100;

export async function stop(deps: Deps): Promise<ExitCode> {
  const config = await requireJobs(deps);
  const loaded = await deps.store.load();
  if (loaded.kind !== 'unavailable') refuseMachine(deps, loaded.doc);
  const undeclared = await undeclaredJob(deps, config, deps.inputs.job ?? '');
  const job = undeclared ?? requireLongRead(requireJob(config, deps));
  const file = await refuseRival(deps, config, job);
  const isResumed = job.enabled && job.policy.autoResume && job.risk === 'read_only';
  let isActing = false;
  /** Before anything ends: a tick that sees it ended must know why. On a full disk it is stopped all the same. */
  const acting = async () => {
    isActing = true;
    await noteStop(deps, job, file).catch((error: unknown) => {
      if (error instanceof Cancelled) throw error;
    });
  };
  const code = await end(deps, job, acting);
  if (code !== exitCodes.done || !isActing || !isResumed) return code;
  await noteStop(deps, job, file);
  deps.host.log(
    'notice',
    `note: autoResume is on for ${job.id}: a tick starts it again after its backoff. Set "enabled": false to keep it stopped`,
  );
  return code;
}

async function end(deps: Deps, job: Job, acting: () => Promise<void>): Promise<ExitCode> {
  if (job.commands.exec) return (await import('./supervised.ts')).stopSupervised(deps, job, acting);
  if (!job.commands.stop) return stopProcess(deps, job, acting);
  await acting();
  deps.host.progress(`stopping ${job.id}`);
  const result = await executeCommand(deps, job, 'stop');
  deps.host.progress(undefined);
  return printEnding(deps, `stop ${job.id}`, result);
}

/** No tick starts it before a backoff has passed since, and its end is no failure. */
async function noteStop({ store, clock }: Deps, job: Job, file: FileContext): Promise<void> {
  const stoppedAt = clock.now();
  await store.update((state) => {
    const memory = ofFile({ ...memoryOf(state, job.id), stoppedAt }, job.id, { file });
    return { ...withFile(state, { file, now: stoppedAt }), jobs: { ...state.jobs, [job.id]: memory } };
  });
}

async function stopProcess(deps: Deps, job: Job, acting: () => Promise<void>): Promise<ExitCode> {
  const { host, processes, inputs, clock } = deps;
  const target = await confirmedProcess(deps, job);
  if (target === undefined) {
    await host.print(`stop ${job.id}: not running; nothing done`);
    return exitCodes.done;
  }
  const problem = processes.notOurs(target.pid);
  if (problem !== undefined)
    throw new UserError(
      `stop ${job.id}: its status names a process that must not be ended from here; nothing was signalled. Process ${problem}`,
    );
  await acting();
  processes.terminate(target);
  const waitMs = deadlineMs(job, 'stop', inputs['timeout-seconds']);
  const until = clock.monotonic() + waitMs;
  host.progress(`SIGTERM sent to pid ${target.pid}, waiting for it to end`);
  while (!processes.isDead(target) && clock.monotonic() < until) await clock.sleep(lookEveryMs);
  host.progress(undefined);
  if (processes.isDead(target)) {
    await host.print(`stop ${job.id}: pid ${target.pid} ended after SIGTERM`);
    return exitCodes.done;
  }
  await host.print(
    `stop ${job.id}: pid ${target.pid} still runs ${waitMs / 1000} s after SIGTERM; look at it, or: kill -9 ${target.pid}`,
  );
  return exitCodes.failed;
}

/**
 * The process to signal. Its identity is taken first and the status asked again after that: only a pid that the job
 * names twice, and that was the same process in between and in the last tick, is signalled.
 */
async function confirmedProcess(deps: Deps, job: Job): Promise<Owner | undefined> {
  const first = await runningProcess(deps, job);
  if (first === undefined) return undefined;
  const loaded = await deps.store.load();
  if (deps.processes.isHidden(first.pid))
    throw new UserError(
      `stop ${job.id}: /proc hides pid ${first.pid} (hidepid), so nobody can say whether it is the right one, and it was not signaled. Look at it with sudo ps -fp ${first.pid}, then end it with sudo kill ${first.pid}`,
    );
  const known = loaded.kind === 'unavailable' ? undefined : memoryOf(loaded.doc, job.id).seen?.process;
  if (known?.pid === first.pid && known.start !== first.start) {
    throw new UserError(
      `stop ${job.id}: pid ${first.pid} is not the process it was at the last tick; nothing was signalled. Check what ${job.id}'s status reports`,
    );
  }
  const second = await runningProcess(deps, job);
  if (second === undefined) return undefined;
  if (second.pid === first.pid && second.start === first.start) return second;
  throw new UserError(
    `stop ${job.id}: its process changed while it was looked at (pid ${first.pid}, then ${second.pid}); nothing was signalled. Try again`,
  );
}

async function runningProcess(deps: Deps, job: Job): Promise<Owner | undefined> {
  const observation = await probeJob(deps, job);
  if (observation.kind === 'fault') {
    throw new UserError(
      `stop ${job.id}: its status is not valid, so there is nothing safe to signal: ${observation.message}`,
    );
  }
  const { running, pid } = observation.status;
  if (!running) return undefined;
  if (pid === undefined) {
    const message = `job ${job.id} has no commands.stop and its status names no pid; add one of them`;
    throw new UserError(message, { exitCode: exitCodes.badInput });
  }
  const self = deps.processes.self();
  if (observation.process === undefined || pid === self.pid) {
    throw new UserError(
      `stop ${job.id}: its status says running with pid ${pid}, but that is no process of the job; nothing was signalled`,
    );
  }
  return observation.process;
}

/** `stop JOB`: stops a long job with its own command, or with SIGTERM to the process that its status names. */
import { english } from './say.ts';
import { deadlineMs } from '../core/jobs/deadlines.ts';
import type { FileContext, Job, Owner, State } from '../core/model.ts';
import { ofFile, withFile } from '../core/state/known-files.ts';
import { startCommand } from '../core/jobs/resume.ts';
import { stoppedByHandAt } from '../core/jobs/stopped.ts';
import { memoryOf } from '../core/state/memory.ts';
import { Cancelled, exitCodes, UserError, type ExitCode } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Processes } from '../ports/ports.ts';
import type { JobPorts } from './job-ports.ts';
import { badInput, requireJob, requireKind } from './jobs-file.ts';
import { printEnding } from './start.ts';
import type { SupervisedJobs } from './supervised.ts';

const pollMs = 100;

export interface StopPorts extends JobPorts {
  readonly supervised: () => Promise<SupervisedJobs>;
  readonly processes: Processes;
}

/** `isRestart`: the job is started again after this. */
export async function stop(ports: StopPorts, inputs: Inputs, isRestart = false): Promise<ExitCode> {
  const { jobsFile, knownFiles, state, jobs, host } = ports;
  const { config } = await jobsFile.readOrEmpty();
  const loaded = await state.load();
  if (loaded.kind !== 'unavailable') await state.refuseOtherMachine(loaded.doc);
  const job =
    (await jobs.undeclaredJob(config, inputs.job ?? '')) ??
    requireKind(requireJob(config, inputs.job), 'long_running_read', 'start, stop and restart take');
  const file = await knownFiles.requireOwnIfLoaded(config, job);
  let isActing = false;
  /** Before the job ends: a tick that finds it ended must know why. On a full disk it is stopped all the same. */
  const onAct = async () => {
    isActing = true;
    await saveStop(ports, job, file, true).catch((error: unknown) => {
      if (error instanceof Cancelled) throw error;
    });
  };
  const code = await end(ports, job, inputs['timeout-seconds'], onAct);
  if (code !== exitCodes.done || isRestart) return code;
  if (!isActing && (await isCompleted(ports, job))) return code;
  // After its end: a tick may have seen it running until now. Also of a job that waits to be started again.
  const saved = await state.logged(() => saveStop(ports, job, file, isActing));
  if (!job.enabled || !job.policy.autoResume || job.risk !== 'read_only') return code;
  if (!saved) return exitCodes.failed;
  host.log('notice', `note: no tick starts ${job.id} again until you start it: ${startCommand(job)}`);
  return code;
}

async function isCompleted({ jobs }: StopPorts, job: Job): Promise<boolean> {
  const observation = await jobs.probe(job);
  return observation.kind === 'status' && observation.status.completed;
}

async function end(
  ports: StopPorts,
  job: Job,
  timeoutSeconds: number | undefined,
  onAct: () => Promise<void>,
): Promise<ExitCode> {
  const { host, jobs, supervised } = ports;
  if (job.commands.exec) return (await supervised()).stop(job, onAct);
  if (!job.commands.stop) return stopProcess(ports, job, deadlineMs(job, 'stop', timeoutSeconds), onAct);
  await onAct();
  host.progress(`stopping ${job.id}`);
  const result = await jobs.execute(job, 'stop');
  host.progress(undefined);
  return printEnding(host, `stop ${job.id}`, result);
}

/** No tick starts it, and its end is no failure. `isNow`: it runs, or ran a moment ago. */
async function saveStop(
  { state, clock }: StopPorts,
  job: Job,
  file: FileContext,
  isNow: boolean,
): Promise<State> {
  const stoppedAt = clock.now();
  return state.update((latest) => {
    if (!isNow && stoppedByHandAt(memoryOf(latest, job.id)) !== undefined) return latest;
    const memory = ofFile({ ...memoryOf(latest, job.id), stoppedAt }, job.id, { file });
    return { ...withFile(latest, { file, now: stoppedAt }), jobs: { ...latest.jobs, [job.id]: memory } };
  });
}

async function stopProcess(
  ports: StopPorts,
  job: Job,
  waitMs: number,
  onAct: () => Promise<void>,
): Promise<ExitCode> {
  const { host, processes, clock } = ports;
  const target = await confirmedProcess(ports, job);
  if (target === undefined) {
    await host.printWords(`stop ${job.id}: not running; nothing done`);
    return exitCodes.done;
  }
  const problem = processes.notOurs(target.pid);
  if (problem !== undefined)
    throw notSignaled(job, `its status names a process that must not be ended. Process ${problem}`);
  await onAct();
  processes.terminate(target);
  const until = clock.monotonic() + waitMs;
  host.progress(`SIGTERM sent to pid ${target.pid}, waiting for it to end`);
  while (!processes.isDead(target) && clock.monotonic() < until) await clock.sleep(pollMs);
  host.progress(undefined);
  if (processes.isDead(target)) {
    await host.printWords(`stop ${job.id}: pid ${target.pid} ended after SIGTERM`);
    return exitCodes.done;
  }
  await host.printWords(
    `stop ${job.id}: pid ${target.pid} still runs ${waitMs / 1000} s after SIGTERM; inspect it, or: kill -9 ${target.pid}`,
  );
  return exitCodes.failed;
}

/**
 * The process to signal. Its identity is read first and its status asked again after that: only a pid that the job names twice,
 * and that was the same process in between and in the last tick, is signaled.
 */
async function confirmedProcess(ports: StopPorts, job: Job): Promise<Owner | undefined> {
  const first = await runningProcess(ports, job);
  if (first === undefined) return undefined;
  const { pid } = first;
  const loaded = await ports.state.load();
  if (ports.processes.isHidden(pid))
    throw notSignaled(
      job,
      `/proc hides pid ${pid} (hidepid), so its identity is unknown. Inspect it with sudo ps -fp ${pid}, then end it with sudo kill ${pid}`,
    );
  const known = loaded.kind === 'unavailable' ? undefined : memoryOf(loaded.doc, job.id).seen?.process;
  if (known?.pid === pid && known.start !== first.start)
    throw notSignaled(
      job,
      `pid ${pid} is not the same process as at the last tick. Check what the status of ${job.id} reports`,
    );
  const second = await runningProcess(ports, job);
  if (second === undefined) return undefined;
  if (second.pid === pid && second.start === first.start) return second;
  throw notSignaled(job, `its process changed during the check (pid ${pid}, then ${second.pid}). Try again`);
}

async function runningProcess({ jobs, processes }: StopPorts, job: Job): Promise<Owner | undefined> {
  const observation = await jobs.probe(job);
  if (observation.kind === 'fault')
    throw notSignaled(job, `its status is invalid: ${(await english())(observation.message)}`);
  const { running, pid } = observation.status;
  if (!running) return undefined;
  if (pid === undefined)
    throw badInput(`job ${job.id} has no commands.stop and its status names no pid; add one of them`);
  if (observation.process === undefined || pid === processes.self().pid)
    throw notSignaled(job, `its status names pid ${pid}, which is not a process of the job`);
  return observation.process;
}

function notSignaled(job: Job, reason: string): UserError {
  return new UserError(`stop ${job.id}: no signal sent: ${reason}`);
}

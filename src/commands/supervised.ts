/** Jobs that are just their command (`commands.exec`): looked at, started and stopped through their supervisor. */
import type { AttemptEnd, BegunJob } from '../core/supervision/attempt-record.ts';
import { deadlineMs } from '../core/jobs/deadlines.ts';
import { environmentOf } from '../core/jobs/environment.ts';
import { shellWord, span } from '../core/format.ts';
import {
  commandMark,
  isJobRunning,
  ownRecord,
  reportAgeMs,
  type JobFacts,
} from '../core/supervision/job-facts.ts';
import type { Config, ExecResult, Job, Observation } from '../core/model.ts';
import { observeJob } from '../core/supervision/observe-job.ts';
import { withoutProgress } from '../core/supervision/job-progress.ts';
import { completedBefore, isCompleted, nextAttempt, stopReasonOf } from '../core/supervision/next-attempt.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import type { Supervision } from '../ports/supervision.ts';
import type { Deps } from './deps.ts';
import { givenVariables } from './job-environment.ts';
import { beginner } from './jobs-files.ts';

/** After a start by hand. */
const firstMs = 500;
/** When it has ended, its supervisor takes a moment to record how. */
const endingMs = 5_000;
const lookEveryMs = 50;

/** What is seen of the job, as an observation like any other. Never rejects for what the world did. */
export async function probeSupervised(deps: Deps, job: Job): Promise<Observation> {
  const supervision = await deps.supervision();
  try {
    const facts = await withoutSecrets(deps, job, lookAt(deps, supervision, job, reportAgeMs));
    const observation = observeJob(job, facts);
    const process = facts.isAlive ? facts.record?.process : undefined;
    return observation.kind === 'status' && process ? { ...observation, process } : observation;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { kind: 'fault', fault: 'not-json', message: error.message, tail: '' };
  }
}

/** What is seen of the job, together with the command that the jobs file has now. */
function lookAt(deps: Deps, supervision: Supervision, job: Job, maxAgeMs = 0): JobFacts {
  const facts = supervision.look(job.id, maxAgeMs);
  // Of a job that stands in for what runs, the jobs file has no command.
  if (job.undeclared !== undefined) return facts;
  const command = commandMark(job.commands.exec ?? [], folderOf(deps, job));
  return { ...facts, declared: { command, ...beginner(deps) } };
}

/** Without its `envFile` nobody knows which words of the job are secrets. */
export async function withoutSecrets(deps: Deps, job: Job, facts: JobFacts): Promise<JobFacts> {
  const given = await givenVariables(deps, job);
  return given.kind === 'known'
    ? facts
    : withoutProgress(facts, `what it prints is not shown: ${given.problem}`);
}

function folderOf({ paths }: Deps, job: Job): string {
  return paths.resolve(job.cwd ?? paths.stateDir);
}

/** The job as the record of the attempt keeps it. */
function begunJob(deps: Deps, job: Job, command: string): BegunJob {
  const { stopGraceSeconds = 0, concurrencyGroup } = job.supervise ?? {};
  return {
    id: job.id,
    ...beginner(deps),
    command,
    enabled: job.enabled,
    risk: job.risk,
    stopGraceSeconds,
    ...(concurrencyGroup !== undefined && { concurrencyGroup }),
  };
}

/** Starts the next attempt. What runs already is left alone. Never rejects for what the world did. */
export async function startSupervised(
  deps: Deps,
  config: Config,
  job: Job,
  byPerson: boolean,
): Promise<ExecResult> {
  const { clock, inputs, host } = deps;
  const supervision = await deps.supervision();
  const { exec: argv, ...rest } = job.commands;
  const { stopGraceSeconds = 0, maxRuntimeSeconds, concurrencyGroup: name } = job.supervise ?? {};
  if (!argv) throw new Error(`${job.id} has ${Object.keys(rest).join(', ')} and no exec`);
  try {
    const facts = lookAt(deps, supervision, job);
    if (isJobRunning(facts)) return alreadyRunning;
    const given = await givenVariables(deps, job);
    if (given.kind === 'missing') return { kind: 'not-started', message: given.problem, durationMs: 0 };
    const cwd = folderOf(deps, job);
    const others = config.jobs.filter(
      ({ id, supervise }) => id !== job.id && supervise?.concurrencyGroup === name,
    );
    return await supervision.start({
      jobId: job.id,
      number: facts.newest + 1,
      next: {
        ...nextAttempt(job, facts, clock.now(), byPerson),
        job: begunJob(deps, job, commandMark(argv, cwd)),
      },
      argv,
      cwd,
      env: environmentOf(job, given.variables, host.env),
      timeoutMs: deadlineMs(job, 'start', inputs['timeout-seconds']),
      graceMs: stopGraceSeconds * 1000,
      ...(maxRuntimeSeconds !== undefined && { maxRuntimeMs: maxRuntimeSeconds * 1000 }),
      ...(name !== undefined && { group: { name, jobIds: others.map(({ id }) => id) } }),
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { kind: 'not-started', message: error.message, durationMs: 0 };
  }
}

/** A job that fails at once is no success of the one who started it. */
export async function reportEarlyExit(deps: Deps, job: Job): Promise<ExitCode> {
  const { host, clock } = deps;
  const supervision = await deps.supervision();
  const begun = clock.monotonic();
  for (;;) {
    const facts = supervision.look(job.id);
    const { record, isSupervised, isAlive } = facts;
    if (record?.end) {
      if (isCompleted(job, record, facts)) return exitCodes.done;
      const why = stopReasonOf(record, facts);
      await host.print(
        `start ${job.id}: it ended at once: ${why}; its output: ops-framework logs ${shellWord(job.id)}`,
      );
      return exitCodes.failed;
    }
    const isEnding = isSupervised && !isAlive;
    if (clock.monotonic() - begun > (isEnding ? endingMs : firstMs)) return exitCodes.done;
    await clock.sleep(lookEveryMs);
  }
}

const nothing = { head: '', tail: '', omittedBytes: 0 };
const alreadyRunning: ExecResult = {
  kind: 'exited',
  exitCode: 0,
  signal: null,
  found: [],
  outputHeld: false,
  durationMs: 0,
  stdout: { ...nothing, head: 'it is already running' },
  stderr: nothing,
};

/** SIGTERM, then SIGKILL when the grace is over. `acting` is called before anything is done. */
export async function stopSupervised(deps: Deps, job: Job, acting: () => Promise<void>): Promise<ExitCode> {
  const { host, inputs } = deps;
  const supervision = await deps.supervision();
  const facts = lookAt(deps, supervision, job);
  if (!isJobRunning(facts) && facts.markedProcesses.length === 0) {
    const record = ownRecord(facts);
    const isDone = record ? isCompleted(job, record, facts) : completedBefore(facts) !== undefined;
    await host.print(`stop ${job.id}: ${isDone ? 'completed' : 'not running'}; nothing done`);
    return exitCodes.done;
  }
  await acting();
  const graceSeconds = inputs['timeout-seconds'] ?? job.supervise?.stopGraceSeconds ?? 0;
  host.progress(`stopping ${job.id}: SIGTERM, SIGKILL after ${graceSeconds} s`);
  const ending = await supervision.stop(job.id, graceSeconds * 1000);
  host.progress(undefined);
  const what = `stop ${job.id}`;
  if (ending.kind === 'not-running') {
    await host.print(`${what}: not running; nothing done`);
    return exitCodes.done;
  }
  const signals = ending.sent.map(({ pid, signals: sent }) => `${sent.join(' and ')} to pid ${pid}`);
  if (ending.kind === 'stopped') {
    const directly = signals.length > 0 ? `; sent directly: ${signals.join(', ')}` : '';
    await host.print(`${what}: ${endWords(ending.end)}${directly}`);
    return exitCodes.done;
  }
  const { pids, reasons, supervisor } = ending;
  const lines = [
    `${what}: still running${pids.length > 0 ? `: pid ${pids.join(', ')}` : ''}`,
    signals.length > 0 ? `sent directly: ${signals.join(', ')}` : 'no signal was sent to it from here',
    ...(supervisor
      ? [`its supervisor (pid ${supervisor.pid} on ${supervisor.host}) was asked, and has not ended it`]
      : []),
    ...reasons.map((reason) => `pid ${reason}`),
  ];
  await host.print(lines.join('\n  '));
  return exitCodes.failed;
}

function endWords(end: AttemptEnd | undefined): string {
  if (!end) return 'ended';
  if (end.exitCode === null && end.signal === null)
    return `ended; it had run for ${span(end.ranMs)}; nobody saw its exit code`;
  const how = end.exitCode === null ? `ended by ${end.signal}` : `exit ${end.exitCode}`;
  return `${how}; it had run for ${span(end.ranMs)}`;
}

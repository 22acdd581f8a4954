/** `start JOB`: a person starts a long job. Claimed, then probed, then run: of two starts at once one runs. */
import { english } from './say.ts';
import { shellWord } from '../core/format.ts';
import { isSuccess, runOutcome } from '../core/jobs/queue.ts';
import { endingOf, hintsOf, recordCancelled, runText } from '../core/jobs/record.ts';
import { claimStart, finishStart, startOutcome } from '../core/jobs/starts.ts';
import type { Config, ExecResult, Job, JobMemory, StartAttempt, State } from '../core/model.ts';
import { memoryOf } from '../core/state/memory.ts';
import { readableTail } from '../core/text/output.ts';
import { exitCodes, type ExitCode } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Host, OnCancel, Workflow } from '../ports/ports.ts';
import type { JobPorts } from './job-ports.ts';
import { badInput, requireJob, requireKind } from './jobs-file.ts';
import type { SupervisedJobs } from './supervised.ts';
import { readOwnContext } from './turn.ts';

export interface StartPorts extends JobPorts {
  readonly supervised: () => Promise<SupervisedJobs>;
  readonly onCancel: OnCancel<State>;
  readonly workflow?: Workflow | undefined;
}

export async function start(ports: StartPorts, inputs: Inputs): Promise<ExitCode> {
  const { jobsFile, state, host, clock, jobs, onCancel } = ports;
  const { config: file } = await jobsFile.require();
  const job = requireKind(requireJob(file, inputs.job), 'long_running_read', 'start, stop and restart take');
  requireAllowed(ports, job, inputs['allow-risk'], 'start');
  const { known, context } = await readOwnContext(ports, file, job);
  const id = `${context.runId}-s1`;
  let holder: StartAttempt | undefined;
  let before: StartAttempt | undefined;
  // Before the claim: it may be saved while the cancellation comes.
  let finish: ((state: State) => State) | undefined;
  onCancel((stored) => {
    const cancelled = { ...context, now: clock.now() };
    return stored.update(finish ?? ((latest) => recordCancelled(file, latest, [], cancelled)));
  });
  await state.claim((latest) => {
    const claimed = claimStart(latest, job, id, context);
    ({ holder, before } = claimed);
    return claimed.state;
  });
  if (holder) {
    await host.printWords(`${job.id}: already being started (pid ${holder.owner.pid}); nothing done`);
    return exitCodes.done;
  }
  const running = await findRunning(ports, file, known, job);
  if (running.isRunning) {
    await state.update((latest) => {
      const { explicitStart: _, ...memory } = memoryOf(latest, job.id);
      return withMemory(latest, job, { ...memory, ...(before && { explicitStart: before }) });
    });
    await host.printWords(`${job.id}: already running${running.pidText}; nothing done`);
    const say = await english();
    for (const remark of running.remarks) host.log('notice', `note: ${say(remark)}`);
    return exitCodes.done;
  }
  host.progress(`starting ${job.id}`);
  const result = await jobs.start(running.config, job, 'person');
  host.progress(undefined);
  const finishedAt = clock.now();
  finish = (latest) => withMemory(latest, job, finishStart(memoryOf(latest, job.id), id, result, finishedAt));
  try {
    // Printed first: an ending that cannot be saved must not be lost to the caller. Nor the other way round.
    const isStarted = job.commands.exec && startOutcome(result) === 'started' && result.kind === 'exited';
    if (!isStarted) return await printEnding(host, `start ${job.id}`, result);
    await host.printWords(`start ${job.id}: ${result.stdout.head}`);
    return await (await ports.supervised()).reportEarlyExit(job);
  } finally {
    await state.update(finish);
  }
}

/** Probes the job after the claim. */
async function findRunning({ jobs, host }: StartPorts, file: Config, known: State, job: Job) {
  const { config, seen } = await jobs.undeclared(file, known);
  const observation = seen.get(job.id) ?? (await jobs.probe(job));
  if (observation.kind === 'fault') {
    host.log(
      'notice',
      `note: ${job.id} returned no valid status and may already be running: ${(await english())(observation.message)}`,
    );
    return { config, isRunning: false } as const;
  }
  const { running, pid, level } = observation.status;
  if (!running) return { config, isRunning: false } as const;
  const remarks = level === 'ok' ? [] : (observation.remarks ?? []);
  return { isRunning: true, pidText: pid === undefined ? '' : ` (pid ${pid})`, remarks } as const;
}

/** Only a person on the host starts a job that may change something: in a workflow a write waits for an approval. */
export function requireAllowed(
  { host, workflow }: Pick<StartPorts, 'host' | 'workflow'>,
  { id, risk }: Job,
  isAllowed: boolean,
  command: 'start' | 'restart',
): void {
  const inWorkflow = workflow !== undefined || host.env['GITHUB_ACTIONS'] === 'true';
  if (risk === 'read_only' || (isAllowed && !inWorkflow)) return;
  const allowed = `ops-framework ${command} ${shellWord(id)} --allow-risk`;
  throw badInput(
    inWorkflow
      ? `job ${id} has risk ${risk}, and no workflow may start it without an approval. Make it a one_shot_write (docs/writes.md), or ${command} it on the host: ${allowed}`
      : `job ${id} has risk ${risk}; to ${command} it anyway: ${allowed}`,
  );
}

/** Prints how a command ended, and the end of its output. Exit 0 only for exit 0, or where `run` of a job counts as a success. */
export async function printEnding(
  host: Host,
  what: string,
  result: ExecResult,
  run?: Job,
): Promise<ExitCode> {
  const tail = result.kind === 'not-started' ? '' : readableTail(result.stdout, result.stderr);
  // Marked, so that no line of it passes for one of this program or acts as a workflow command.
  const output = tail === '' ? [] : tail.split('\n').map((line) => `  | ${line}`);
  const say = await english();
  await host.printWords(
    [`${what}: ${say(run ? runText(run, result) : endingOf(result))}`, ...hintsOf(result).map(say)].join(
      '\n',
    ),
  );
  if (output.length > 0) await host.print(output.join('\n'));
  const isGood = run
    ? isSuccess(run, runOutcome(run, result))
    : result.kind === 'exited' && result.exitCode === 0;
  return isGood ? exitCodes.done : exitCodes.failed;
}

function withMemory(state: State, job: Job, memory: JobMemory): State {
  return { ...state, jobs: { ...state.jobs, [job.id]: memory } };
}

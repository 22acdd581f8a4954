/** `start JOB`: a person starts a long job. Claimed, then probed, then run: two at once start it once. */
import { shellWord } from '../core/format.ts';
import { memoryOf } from '../core/state/memory.ts';
import { endingOf, hintsOf, recordCancelled } from '../core/jobs/record.ts';
import { claimStart, finishStart, startOutcome } from '../core/jobs/starts.ts';
import type { StartAttempt, ExecResult, Job, JobMemory, State } from '../core/model.ts';
import { readableTail } from '../core/text/output.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import { readContext, requireJob, requireJobs, requireLongRead, requireState, type Deps } from './deps.ts';
import { probeJob, startJob } from './execute.ts';
import { requireOwn } from './jobs-files.ts';
import { undeclaredJobs } from './undeclared.ts';

export async function start(deps: Deps): Promise<ExitCode> {
  const { store, host, clock } = deps;
  const file = await requireJobs(deps);
  const job = requireLongRead(requireJob(file, deps));
  requireAllowed(deps, job);
  const known = await requireState(deps);
  const jobsFileContext = await requireOwn(deps, file, job, known);
  const context = readContext(deps, known, { zone: file.timezone, file: jobsFileContext });
  const id = `${context.runId}-s1`;
  let holder: StartAttempt | undefined;
  let before: StartAttempt | undefined;
  // Before the claim: it may be saved while the cancellation comes.
  let finish: ((state: State) => State) | undefined;
  deps.onCancel((stored) => {
    const cancelled = { ...context, now: clock.now() };
    return stored.update(finish ?? ((state) => recordCancelled(file, state, [], cancelled)));
  });
  await store.claim((state) => {
    const claimed = claimStart(state, job, id, context);
    ({ holder, before } = claimed);
    return claimed.state;
  });
  if (holder) {
    await host.print(`${job.id}: is being started already (by pid ${holder.owner.pid}); nothing done`);
    return exitCodes.done;
  }
  const { config, seen } = await undeclaredJobs(deps, file, known);
  const observation = seen.get(job.id) ?? (await probeJob(deps, job));
  if (observation.kind === 'status' && observation.status.running) {
    await store.update((state) => {
      const { explicitStart: _, ...memory } = memoryOf(state, job.id);
      return withMemory(state, job, { ...memory, ...(before && { explicitStart: before }) });
    });
    const { pid, level } = observation.status;
    await host.print(`${job.id}: already running${pid === undefined ? '' : ` (pid ${pid})`}; nothing done`);
    if (level !== 'ok') for (const note of observation.notes ?? []) host.log('notice', `note: ${note}`);
    return exitCodes.done;
  }
  if (observation.kind === 'fault') {
    host.log(
      'notice',
      `note: ${job.id} gave no valid status, so nobody knows whether it is already running: ${observation.message}`,
    );
  }
  host.progress(`starting ${job.id}`);
  const result = await startJob(deps, config, job, true);
  host.progress(undefined);
  const finishedAt = clock.now();
  finish = (state) => withMemory(state, job, finishStart(memoryOf(state, job.id), id, result, finishedAt));
  try {
    // Shown first: what cannot be saved must not be lost to the one who asked. Nor the other way round.
    const isStarted = job.commands.exec && startOutcome(result) === 'started' && result.kind === 'exited';
    if (!isStarted) return await printEnding(deps, `start ${job.id}`, result);
    await host.print(`start ${job.id}: ${result.stdout.head}`);
    return await (await import('./supervised.ts')).reportEarlyExit(deps, job);
  } finally {
    await store.update(finish);
  }
}

/** What may change something is started by a person at the host only: in a workflow a write waits for an approval. */
function requireAllowed({ host, inputs, workflow }: Deps, { id, risk }: Job): void {
  const inWorkflow = workflow !== undefined || host.env['GITHUB_ACTIONS'] === 'true';
  if (risk === 'read_only' || (inputs['allow-risk'] && !inWorkflow)) return;
  const byHand = `ops-framework start ${shellWord(id)} --allow-risk`;
  const message = inWorkflow
    ? `job ${id} has risk ${risk}, so no workflow starts it: nobody approved that. Make it a one_shot_write (docs/writes.md), or start it on the host: ${byHand}`
    : `job ${id} has risk ${risk}; to start it all the same: ${byHand}`;
  throw new UserError(message, { exitCode: exitCodes.badInput });
}

/** Prints how a command ended, with the end of its output. Exit 0 only for exit 0. */
export async function printEnding({ host }: Deps, what: string, result: ExecResult): Promise<ExitCode> {
  const tail = result.kind === 'not-started' ? '' : readableTail(result.stdout, result.stderr);
  // Marked, so that no line of it can pass for ours or act as a workflow command.
  const output = tail === '' ? [] : tail.split('\n').map((line) => `  | ${line}`);
  const lines = [`${what}: ${endingOf(result)}`, ...hintsOf(result), ...output];
  await host.print(lines.join('\n'));
  return result.kind === 'exited' && result.exitCode === 0 ? exitCodes.done : exitCodes.failed;
}

function withMemory(state: State, job: Job, memory: JobMemory): State {
  return { ...state, jobs: { ...state.jobs, [job.id]: memory } };
}

/** `run JOB`: runs a one-shot read now, after its current run, or queues it. Its `after` jobs are queued when it ends. */
import { enqueueRun } from '../core/jobs/queue.ts';
import { record } from '../core/jobs/record.ts';
import type { Job, TickContext } from '../core/model.ts';
import { untried } from '../core/notices/outbox.ts';
import { withJob } from '../core/state/known-files.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Inspector, Paths } from '../ports/ports.ts';
import { jobFolder } from './job-variables.ts';
import { badInput, requireJob, requireKind } from './jobs-file.ts';
import { scriptProblem } from './program-problem.ts';
import { printEnding } from './start.ts';
import { readOwnContext, takeTurn, type TurnPorts } from './turn.ts';

interface RunPorts extends TurnPorts {
  readonly inspector: Inspector;
  readonly paths: Paths;
}

export async function run(ports: RunPorts, inputs: Inputs): Promise<ExitCode> {
  const { jobsFile, jobs, state, host, clock } = ports;
  const { queue, 'timeout-seconds': timeoutSeconds } = inputs;
  const { config } = await jobsFile.require();
  const job = requireKind(requireJob(config, inputs.job), 'one_shot_read', 'run takes');
  if (inputs['dry-run']) {
    await host.printWords(`would ${queue ? 'queue' : 'run'} ${job.id}: ${JSON.stringify(job.commands.run)}`);
    return exitCodes.done;
  }
  if (queue && timeoutSeconds !== undefined) {
    const [timeoutName, queueName] = ['timeout-seconds', 'queue'].map(host.inputName);
    throw badInput(
      `${timeoutName} cannot be combined with ${queueName}: set timeoutSeconds in the jobs file`,
    );
  }
  if (queue) return queueRun(ports, job, (await readOwnContext(ports, config, job)).context);
  const noWait = inputs['no-wait'];
  const request = { config, job, reason: 'run', name: 'x1', timeoutSeconds, noWait } as const;
  const { itemId, context, outcomes } = await takeTurn(ports, request);
  host.progress(`running ${job.id}`);
  const result = await jobs.run(job, itemId);
  host.progress(undefined);
  const outcome = { kind: 'run', job, itemId, result, finishedAt: clock.now() } as const;
  outcomes.push(outcome);
  try {
    // Printed first: an ending that cannot be saved must not be lost to the caller. Nor the other way round.
    const code = await printEnding(host, `run ${job.id}`, result, job);
    const missing = code === exitCodes.failed ? missingScript(ports, job) : undefined;
    if (missing !== undefined) host.log('error', `job ${job.id}: commands.run: ${missing}`);
    return code;
  } finally {
    // A tick delivers the notices.
    await state.update((latest) => untried(latest, record(latest, [outcome], 'x', context)));
  }
}

/** Probably why it failed. */
function missingScript(ports: RunPorts, job: Job): string | undefined {
  const { run: argv = [] } = job.commands;
  return scriptProblem(ports, { argv, cwd: jobFolder(ports.paths, job) });
}

async function queueRun({ state, host }: TurnPorts, job: Job, context: TickContext): Promise<ExitCode> {
  const request = { jobId: job.id, reason: 'queue', from: context.now, delayMs: 0 };
  let isAccepted = false;
  await state.claim((latest) => {
    const queued = enqueueRun(latest, [request], 'q', context);
    isAccepted = queued.items.length > 0;
    // From now on no other file may have the id for another job.
    return isAccepted ? withJob(queued.state, job.id, context) : queued.state;
  });
  if (!isAccepted)
    throw new UserError(`run ${job.id}: the queue is full; a tick empties it: ops-framework tick`);
  await host.printWords(`run ${job.id}: queued for the next tick`);
  return exitCodes.done;
}

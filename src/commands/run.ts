/** `run JOB`: one one-shot read, now (after the run that goes on) or at the next tick. Its `after` jobs are queued when it ends. */
import { shellWord } from '../core/format.ts';
import { withJob } from '../core/state/known-files.ts';
import { untried } from '../core/notices/outbox.ts';
import { enqueueRun } from '../core/jobs/queue.ts';
import { record } from '../core/jobs/record.ts';
import type { Job, TickContext } from '../core/model.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import { readContext, requireJob, requireJobs, requireState, writesElsewhere, type Deps } from './deps.ts';
import { executeCommand } from './execute.ts';
import { requireOwn } from './jobs-files.ts';
import { printEnding } from './start.ts';
import { takeTurn } from './turn.ts';

export async function run(deps: Deps): Promise<ExitCode> {
  const { store, host, clock, inputs } = deps;
  const config = await requireJobs(deps);
  const job = requireJob(config, deps);
  if (job.kind !== 'one_shot_read') {
    const fix =
      job.kind === 'one_shot_write'
        ? writesElsewhere(job.id)
        : `try: ops-framework start ${shellWord(job.id)}`;
    throw new UserError(`job ${job.id} is a ${job.kind}; run takes a one_shot_read. ${fix}`, {
      exitCode: exitCodes.badInput,
    });
  }
  if (inputs['dry-run']) {
    await host.print(
      `would ${inputs.queue ? 'queue' : 'run'} ${job.id}: ${JSON.stringify(job.commands.run)}`,
    );
    return exitCodes.done;
  }
  if (inputs.queue && inputs['timeout-seconds'] !== undefined) {
    const [timeout, queue] = ['timeout-seconds', 'queue'].map(host.inputName);
    const message = `${timeout} does not go with ${queue}: set timeoutSeconds in the jobs file`;
    throw new UserError(message, { exitCode: exitCodes.badInput });
  }
  if (inputs.queue) {
    const known = await requireState(deps);
    const file = await requireOwn(deps, config, job, known);
    const context = readContext(deps, known, { zone: config.timezone, file });
    return queueRun(deps, job, context);
  }
  const { itemId, context, outcomes } = await takeTurn(deps, config, job, 'run', 'x1');
  host.progress(`running ${job.id}`);
  const result = await executeCommand(deps, job, 'run');
  host.progress(undefined);
  const outcome = { kind: 'run', job, itemId, result, finishedAt: clock.now() } as const;
  outcomes.push(outcome);
  try {
    // Shown first: what cannot be saved must not be lost to the one who asked. Nor the other way round.
    return await printEnding(deps, `run ${job.id}`, result);
  } finally {
    // A tick delivers what there is to report.
    await store.update((state) => untried(state, record(state, [outcome], 'x', context)));
  }
}

async function queueRun({ store, host }: Deps, job: Job, context: TickContext): Promise<ExitCode> {
  const request = { jobId: job.id, reason: 'queue', from: context.now, delayMs: 0 };
  let accepted = false;
  await store.claim((state) => {
    const queued = enqueueRun(state, [request], 'q', context);
    accepted = queued.items.length > 0;
    // From now on no other file may have the id for another job.
    return accepted ? withJob(queued.state, job.id, context) : queued.state;
  });
  if (!accepted)
    throw new UserError(`run ${job.id}: the queue is full; a tick empties it: ops-framework tick`);
  await host.print(`run ${job.id}: queued for the next tick`);
  return exitCodes.done;
}

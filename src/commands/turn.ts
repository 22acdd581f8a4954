/** A one-shot read runs once at a time: whoever runs one takes its turn, and waits for the end of the run that goes on. */
import { deadlineMs } from '../core/jobs/deadlines.ts';
import { claimRun, type Turn } from '../core/jobs/claims.ts';
import { clockTime, zoneOf } from '../core/format.ts';
import { beginOf, graceMs, isOrphan } from '../core/jobs/interrupted.ts';
import type { Config, Job, TickContext, Outcome, QueueItem } from '../core/model.ts';
import { recordCancelled } from '../core/jobs/record.ts';
import { UserError } from '../errors.ts';
import { readContext, requireState, type Deps } from './deps.ts';
import { requireOwn } from './jobs-files.ts';

const lookEveryMs = 1000;

/** A run that was claimed. `outcomes`: what is known of its end, for the case that this process is cancelled. */
export interface OwnTurn {
  readonly itemId: string;
  readonly context: TickContext;
  readonly outcomes: Outcome[];
}

/**
 * Claims a run of the job. While another one goes on it waits, and says for whom, no longer than that one may take.
 * Throws a UserError when it may not wait, or waited in vain. `name` keeps the claims of one process apart.
 */
export async function takeTurn(
  deps: Deps,
  config: Config,
  job: Job,
  reason: 'run' | 'verify',
  name: string,
): Promise<OwnTurn> {
  const { store, host, clock, inputs, runId } = deps;
  const timeoutMs = deadlineMs(job, 'run', inputs['timeout-seconds']);
  const outcomes: Outcome[] = [];
  const look = async () => {
    const known = await requireState(deps);
    return readContext(deps, known, {
      zone: config.timezone,
      file: await requireOwn(deps, config, job, known),
    });
  };
  let context = await look();
  // Before the claim: it may be saved while the cancellation comes.
  deps.onCancel((stored) => {
    const known = { ...context, now: clock.now() };
    return stored.update((state) => recordCancelled(config, state, outcomes, known));
  });
  let waitsFor: QueueItem | undefined;
  let until = 0;
  for (let tries = 1; ; tries += 1) {
    const request = { id: `${runId}-${name}`, series: `${name}i${tries}.`, reason, timeoutMs };
    let turn: Turn | undefined;
    let current = context;
    await store.claim((state) => {
      // Not before: it may have waited for the lock.
      current = { ...current, now: clock.now() };
      turn = claimRun(config, state, job, request, current);
      return turn.state;
    });
    const holder = turn?.holder;
    if (!holder) return { itemId: request.id, context: current, outcomes };
    const who = `${job.id} is already running (${describe(holder, job, context)})`;
    if (inputs['no-wait'])
      throw new UserError(
        `${who}: nothing done. Wait for its end, or leave the run to a tick with ${host.inputName('queue')}`,
      );
    if (waitsFor?.id !== holder.id) {
      waitsFor = holder;
      const leftMs = beginOf(holder) + (holder.timeoutMs ?? timeoutMs) + graceMs - context.now;
      until = clock.monotonic() + Math.max(0, leftMs);
      host.log('notice', `${who}: waiting for its end`);
    }
    if (clock.monotonic() > until)
      throw new UserError(`${who}, longer than its deadline allows: end that process, then run it again`);
    host.progress(`waiting for the end of ${job.id}`);
    await clock.sleep(lookEveryMs);
    host.progress(undefined);
    context = await look();
  }
}

/** True while somebody runs the job. */
export async function isBusy(deps: Deps, job: Pick<Job, 'id'>): Promise<boolean> {
  const loaded = await deps.store.load();
  if (loaded.kind === 'unavailable') return false;
  const context = readContext(deps, loaded.doc);
  return loaded.doc.queue.some(
    (item) => item.jobId === job.id && item.status === 'running' && !isOrphan(item, context),
  );
}

function describe(item: QueueItem, job: Job, context: TickContext): string {
  const since = `since ${clockTime(beginOf(item), zoneOf(job, context), context)}`;
  return item.owner ? `pid ${item.owner.pid} on ${item.owner.host}, ${since}` : since;
}

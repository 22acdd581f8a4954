/** A one-shot read runs once at a time: whoever runs one takes its turn, and waits for the end of the current run. */
import { clockTime, zoneOf } from '../core/format.ts';
import { claimRun, type Turn } from '../core/jobs/due.ts';
import { deadlineMs } from '../core/jobs/deadlines.ts';
import { beginOf, graceMs, isOrphan } from '../core/jobs/interrupted.ts';
import { recordCancelled } from '../core/jobs/record.ts';
import type { Config, Job, Outcome, QueueItem, State, TickContext } from '../core/model.ts';
import { UserError } from '../errors.ts';
import type { OnCancel } from '../ports/ports.ts';
import type { JobPorts } from './job-ports.ts';
import type { StateAccess } from './state-access.ts';

const pollMs = 1000;

export interface TurnPorts extends JobPorts {
  readonly onCancel: OnCancel<State>;
}

interface TurnRequest {
  readonly config: Config;
  readonly job: Job;
  readonly reason: 'run' | 'verify';
  /** Keeps the claims of one process apart. */
  readonly name: string;
  readonly timeoutSeconds?: number | undefined;
  readonly noWait?: boolean;
}

/** A claimed run. `outcomes`: its end, if that is known when this process is canceled. */
interface OwnTurn {
  readonly itemId: string;
  readonly context: TickContext;
  readonly outcomes: Outcome[];
}

/**
 * Claims a run of the job. While another run of it goes on, it waits, at most until the deadline of that run. Throws a UserError
 * when it may not wait, or waited in vain.
 */
export async function takeTurn(ports: TurnPorts, request: TurnRequest): Promise<OwnTurn> {
  const { state, host, clock, onCancel } = ports;
  const { config, job, reason, name } = request;
  const timeoutMs = deadlineMs(job, 'run', request.timeoutSeconds);
  const outcomes: Outcome[] = [];
  let { context } = await readOwnContext(ports, config, job);
  // Before the claim: it may be saved while the cancellation comes.
  onCancel((stored) => {
    const now = clock.now();
    return stored.update((latest) => recordCancelled(config, latest, outcomes, { ...context, now }));
  });
  let waitsFor: QueueItem | undefined;
  let until = 0;
  for (let tries = 1; ; tries += 1) {
    const id = `${context.runId}-${name}`;
    let turn: Turn | undefined;
    let current = context;
    await state.claim((latest) => {
      // Read here: the claim may have waited for the lock.
      current = { ...current, now: clock.now() };
      turn = claimRun(config, latest, job, { id, series: `${name}i${tries}.`, reason, timeoutMs }, current);
      return turn.state;
    });
    const holder = turn?.holder;
    if (!holder) return { itemId: id, context: current, outcomes };
    const running = `${job.id} is already running (${describe(holder, job, context)})`;
    if (request.noWait)
      throw new UserError(
        `${running}; nothing done. Wait for its end, or queue the run with ${host.inputName('queue')}`,
      );
    if (waitsFor?.id !== holder.id) {
      waitsFor = holder;
      const leftMs = beginOf(holder) + (holder.timeoutMs ?? timeoutMs) + graceMs - context.now;
      until = clock.monotonic() + Math.max(0, leftMs);
      host.log('notice', `${running}: waiting for its end`);
    }
    if (clock.monotonic() > until)
      throw new UserError(`${running}, past its deadline: end that process, then run the job again`);
    host.progress(`waiting for the end of ${job.id}`);
    await clock.sleep(pollMs);
    host.progress(undefined);
    ({ context } = await readOwnContext(ports, config, job));
  }
}

/** For a command on one job. Throws a UserError when the state is unavailable, or the job's id belongs to another jobs file. */
export async function readOwnContext(
  { state, knownFiles }: JobPorts,
  config: Config,
  job: Job,
): Promise<{ readonly known: State; readonly context: TickContext }> {
  const known = await state.require();
  const file = await knownFiles.requireOwn(config, job, known);
  return { known, context: state.context(known, { settings: config, file }) };
}

/** True while a run of the job goes on. */
export async function isBusy(state: StateAccess, jobId: string): Promise<boolean> {
  const loaded = await state.load();
  if (loaded.kind === 'unavailable') return false;
  const context = state.context(loaded.doc);
  return loaded.doc.queue.some(
    (item) => item.jobId === jobId && item.status === 'running' && !isOrphan(item, context),
  );
}

function describe(item: QueueItem, job: Job, context: TickContext): string {
  const since = `since ${clockTime(beginOf(item), zoneOf(job, context), context)}`;
  return item.owner ? `pid ${item.owner.pid} on ${item.owner.host}, ${since}` : since;
}

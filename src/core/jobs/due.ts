/** Which one-shot runs are due, and their claim: by a tick, or by a person for one job. Each job runs once at a time. Pure. */
import { deadlineMs } from './deadlines.ts';
import { named } from '../format.ts';
import { interruptRuns, isOrphan, unendedRun } from './interrupted.ts';
import { fileOf, ofFile, rivalsOf, whoseRun, withFile, withoutRivals } from '../state/known-files.ts';
import { memoryOf } from '../state/memory.ts';
import type { Config, Effect, Job, JobMemory, TickContext, QueueItem, Reported, State } from '../model.ts';
import type { NoticeDraft } from '../notice.ts';
import { sentence } from '../notices/sentence.ts';
import type { Text } from '../text/words.ts';
import { enqueue, enqueueForNext } from '../notices/outbox.ts';
import { blockedDraft, enqueueRun, isPending, type Request, runnable } from './queue.ts';
import { takeSlots } from './scheduled.ts';
import { clampTimes } from '../state/times.ts';

interface Claims extends Reported {
  readonly effects: readonly Effect[];
}

/**
 * Fails orphaned runs, blocks runs that are not allowed, and claims those that are due. `doubtBefore`: when the state turned
 * out to be an older copy; runs that were pending in it may have run already.
 */
export function decideQueue(
  config: Config,
  state: State,
  requests: readonly Request[],
  mayRun: boolean,
  context: TickContext,
  doubtBefore: number | undefined,
): Claims {
  const { now } = context;
  if (context.mode === 'report-only') return { state, drafts: [], effects: [] };
  const isDoubtful = (item: QueueItem) =>
    doubtBefore !== undefined && isRunDue(item, now) && item.createdAt < doubtBefore;
  const isAlone = (item: QueueItem) => whoseRun(state, item, context) !== 'others' && isOrphan(item, context);
  // Interrupted runs first: they may be due again.
  const settled = interruptRuns(config, state, (item) => isDoubtful(item) || isAlone(item), context);
  const free = withoutRivals(config, settled.state, context);
  const asked = enqueueRun(settled.state, requests, 'q', context);
  const due = takeSlots(free, asked.state, context, doubtBefore);
  const queued = enqueueRun(due.state, due.requests, 'p', context, Infinity);
  const claimed = mayRun
    ? claimDue(config, queued.state, context)
    : { state: queued.state, drafts: [], effects: [] };
  const drafts = [settled, asked, due, queued, claimed].flatMap((step) => step.drafts);
  return { ...claimed, drafts };
}

/**
 * Claims one due run of each job; the next one waits until it ends, here or elsewhere. Blocks runs that are not allowed, and
 * leaves those of another jobs file alone.
 */
export function claimDue(
  config: Config,
  state: State,
  context: TickContext,
  isMeant: (item: QueueItem) => boolean = () => true,
): Claims {
  if (state.queue.length === 0) return { state, drafts: [], effects: [] };
  const { now } = context;
  const drafts: NoticeDraft[] = [];
  const effects: Effect[] = [];
  const jobs: Record<string, JobMemory> = { ...state.jobs };
  const rivals = rivalsOf(state, config.jobs, context.file);
  const busy = new Set(state.queue.filter(({ status }) => status === 'running').map(({ jobId }) => jobId));
  // The job was a long read until now, and that still runs.
  const waitsForEnd = new Set(config.jobs.flatMap((job) => (job.undeclared === 'changed' ? [job.id] : [])));
  const queue = state.queue.map((item): QueueItem => {
    if (!isRunDue(item, now) || !isMeant(item)) return item;
    const whose = whoseRun(state, item, context);
    if (whose === 'others' || waitsForEnd.has(item.jobId)) return item;
    const job =
      whose === 'abandoned'
        ? abandonedText(state, item)
        : (rivalText(rivals, item) ?? runnable(config, item));
    if ('key' in job) {
      drafts.push(blockedDraft(config, item, job));
      return { ...item, status: 'blocked', finishedAt: now };
    }
    if (busy.has(job.id)) return item;
    busy.add(job.id);
    if (context.mode === 'dry-run') {
      drafts.push({
        reason: 'run',
        urgency: 'info',
        job: named(job),
        headline: sentence('would-run'),
        facts: [],
      });
    }
    effects.push({ kind: 'run', job, itemId: item.id });
    jobs[job.id] = ofFile(withClaim(memoryOf({ jobs }, job.id), item, now), job.id, context);
    return begun(item, deadlineMs(job, 'run'), context);
  });
  return { state: { ...state, queue, jobs }, drafts, effects };
}

/**
 * Claims the given runs once their job no longer runs, and reports what is blocked along with them. With nothing to claim,
 * everything waits for the next tick.
 */
export function claimWaiting(
  config: Config,
  state: State,
  isMeant: (item: QueueItem) => boolean,
  series: string,
  context: TickContext,
): { readonly state: State; readonly effects: readonly Effect[] } {
  const claimed = claimDue(config, state, context, isMeant);
  if (claimed.effects.length === 0) return { state, effects: [] };
  return { state: enqueue(claimed.state, claimed.drafts, series, context), effects: claimed.effects };
}

function abandonedText(state: State, { file = '' }: QueueItem): Text {
  return sentence('file-silent', { file: fileOf(state, file)?.name ?? sentence('file-of-another-host') });
}

function rivalText(rivals: ReadonlyMap<string, string>, { jobId }: QueueItem): Text | undefined {
  const rival = rivals.get(jobId);
  return rival === undefined ? undefined : sentence('rival', { file: rival });
}

/** The claimed run, or the run in progress that prevented the claim. */
export type Turn = { readonly state: State } & (
  | { readonly itemId: string; readonly holder?: never }
  | { readonly itemId?: never; readonly holder: QueueItem }
);

/**
 * Claims a run that a person asks for, ahead of pending ones, unless the job runs already. `id`: of the queue item; `series`:
 * makes the notice ids of an orphaned run unique.
 */
export function claimRun(
  config: Config,
  stored: State,
  job: Job,
  request: {
    readonly id: string;
    readonly series: string;
    readonly reason: string;
    readonly timeoutMs: number;
  },
  context: TickContext,
): Turn {
  const { id, series, reason, timeoutMs } = request;
  const isOfJob = (item: QueueItem) => item.jobId === job.id;
  const settled = interruptRuns(
    config,
    clampTimes(stored, context.now),
    (item) => isOfJob(item) && isOrphan(item, context),
    context,
  );
  const state = enqueueForNext(settled.state, settled.drafts, series, context);
  const holder = state.queue.find((item) => isOfJob(item) && item.status === 'running');
  if (holder) return { state, holder };
  const { now } = context;
  const asked = {
    id,
    jobId: job.id,
    status: 'pending',
    createdAt: now,
    notBefore: now,
    attempt: 0,
    reason,
  } as const;
  const queue = [...state.queue, begun(asked, timeoutMs, context)];
  // A verification's read does not count as a run of the job.
  const claimed = () => ofFile(withClaim(memoryOf(state, job.id), asked, now), job.id, context);
  const jobs = reason === 'run' ? { ...state.jobs, [job.id]: claimed() } : state.jobs;
  return { state: { ...withFile(state, context), queue, jobs }, itemId: id };
}

/** A pending run whose time has come. */
export function isRunDue(item: QueueItem, at: number): boolean {
  return isPending(item) && item.notBefore <= at;
}

/** The process that claims a run owns it, whichever file requested it. */
function begun(item: QueueItem, timeoutMs: number, { now, self, file }: TickContext): QueueItem {
  const attempt = item.attempt + 1;
  const claimed = { status: 'running', attempt, startedAt: now, timeoutMs, owner: self } as const;
  return { ...item, ...claimed, ...(file && { file: file.key }) };
}

/** Remembers a run from its claim on, so that a crash does not make it due early. */
function withClaim(memory: JobMemory, item: QueueItem, at: number): JobMemory {
  return { ...memory, lastRun: unendedRun(item, at) };
}

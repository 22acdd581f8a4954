/** Runs of one-shot reads that were asked for: by a schedule, a person, or a finished job (SPEC 3.7). */
import { withFile } from './jobs-file.ts';
import type { Config, ExecResult, Job, Moment, QueueItem, RunOutcome, State } from './model.ts';
import type { Draft } from './notify.ts';
import { named } from './notify.ts';
import { cleanLine } from './text.ts';

/** More waiting items than this are refused. */
export const mostPending = 200;
/** So many finished items are kept. */
const mostFinished = 200;

/** Words in a run's output that ask for a person, also when it exits 0. */
export const attentionWords: readonly string[] = ['ACTION REQUIRED', 'ALERT'];

/** A run that somebody asks for. */
export interface Request {
  readonly jobId: string;
  readonly reason: string;
  /** From when its delay counts; in the future after a clock was set back, and then it counts from now. */
  readonly from: number;
  readonly delayMs: number;
}

export function isPending(item: QueueItem): boolean {
  return item.status === 'pending';
}

/**
 * Appends one item for each request, never merged. What does not fit is not queued, and that is said in one notice.
 * `series` keeps the ids of a run's phases apart.
 */
export function enqueue(
  state: State,
  requests: readonly Request[],
  series: string,
  moment: Moment,
  most = mostPending,
): { readonly state: State; readonly items: readonly QueueItem[]; readonly drafts: readonly Draft[] } {
  const room = Math.max(0, most - state.queue.filter(isPending).length);
  const items = requests.slice(0, room).map((request, index): QueueItem => ({
    id: `${moment.runId}-${series}${index + 1}`,
    jobId: request.jobId,
    status: 'pending',
    createdAt: request.from,
    notBefore: request.from + request.delayMs,
    attempt: 0,
    reason: request.reason,
    ...(moment.file && { file: moment.file.key }),
  }));
  const refused = requests.slice(room);
  const next =
    items.length > 0 ? { ...withFile(state, moment), queue: bounded([...state.queue, ...items]) } : state;
  if (refused.length === 0) return { state: next, items, drafts: [] };
  const draft: Draft = {
    reason: 'queue',
    urgency: 'action',
    headline: `queue full: ${refused.length} not queued`,
    facts: [
      `${mostPending} runs are waiting already; these will not run:`,
      ...refused.slice(0, 20).map((request) => cleanLine(`${request.jobId} (${request.reason})`)),
      ...(refused.length > 20 ? [`and ${refused.length - 20} more`] : []),
    ],
  };
  return { state: next, items, drafts: [draft] };
}

/** Runs that a finished job asks for: its `after` links that match, each with its delay. */
export function followers(job: Job, ending: 'success' | 'failure', finishedAt: number): readonly Request[] {
  return job.after
    .filter((link) => link.when === ending || link.when === 'always')
    .map((link) => ({
      jobId: link.jobId,
      reason: `after ${job.id} ${ending}`,
      from: finishedAt,
      delayMs: link.delaySeconds * 1000,
    }));
}

/**
 * Enabled one-shot reads whose `everySeconds` have passed since their last run began, or that never ran, and that do
 * not run, or are about to, for another reason. They run at once, so they need no room among those that wait; what is more
 * than a tick takes on is due in the next one still.
 */
export function scheduled(config: Config, state: State, now: number): readonly Request[] {
  const unfinished = state.queue.filter(
    (item) => item.status === 'running' || (isPending(item) && item.notBefore <= now),
  );
  const busy = new Set(unfinished.map((item) => item.jobId));
  const due = config.jobs.flatMap((job) => {
    if (!job.enabled || job.kind !== 'one_shot_read' || job.everySeconds === undefined || busy.has(job.id))
      return [];
    const last = Object.hasOwn(state.jobs, job.id) ? state.jobs[job.id]?.lastRun : undefined;
    const over = last === undefined || last.at + job.everySeconds * 1000 <= now;
    return over ? [{ jobId: job.id, reason: 'schedule', from: now, delayMs: 0 }] : [];
  });
  return due.slice(0, mostPending);
}

/** Puts a run that a person asked for into the state as running, whatever else waits. */
export function claimRun(
  state: State,
  job: Job,
  moment: Moment,
): { readonly state: State; readonly itemId: string } {
  const item: QueueItem = {
    id: `${moment.runId}-x1`,
    jobId: job.id,
    status: 'running',
    createdAt: moment.now,
    notBefore: moment.now,
    attempt: 1,
    reason: 'run',
    startedAt: moment.now,
    owner: moment.self,
    ...(moment.file && { file: moment.file.key }),
  };
  return { state: { ...withFile(state, moment), queue: [...state.queue, item] }, itemId: item.id };
}

/** Why an item cannot run, or the job that it runs. */
export function runnable(config: Config, item: QueueItem): Job | string {
  const job = config.jobs.find((candidate) => candidate.id === item.jobId);
  if (!job) return `no job ${cleanLine(item.jobId, 100)} in the jobs file`;
  if (job.kind !== 'one_shot_read' || job.risk !== 'read_only') {
    return `only one-shot reads run from the queue; this is a ${job.kind} with risk ${job.risk}`;
  }
  return job;
}

export function blockedDraft(config: Config, item: QueueItem, why: string): Draft {
  const job = config.jobs.find((candidate) => candidate.id === item.jobId);
  return {
    reason: 'queue',
    urgency: 'action',
    job: named(job ?? { id: item.jobId }),
    headline: 'queued run blocked',
    facts: [why, `asked for by: ${cleanLine(item.reason)}`],
  };
}

/** An item found running whose owner is dead: failed, never run again by itself. */
export function isOrphan(item: QueueItem, moment: Moment): boolean {
  if (item.status !== 'running') return false;
  return item.owner === undefined || moment.dead(item.owner, item.startedAt ?? item.createdAt);
}

export function runOutcome(result: ExecResult): {
  readonly outcome: RunOutcome;
  readonly exitCode: number | null;
} {
  if (result.kind !== 'exited') return { outcome: result.kind, exitCode: null };
  return { outcome: result.exitCode === 0 ? 'succeeded' : 'failed', exitCode: result.exitCode };
}

/** The queue with at most `mostFinished` finished items: those that finished last. */
export function bounded(queue: readonly QueueItem[]): readonly QueueItem[] {
  const finished = queue.filter((item) => !isPending(item) && item.status !== 'running');
  const excess = finished.length - mostFinished;
  if (excess <= 0) return queue;
  const dropped = new Set(
    finished.sort((a, b) => (a.finishedAt ?? 0) - (b.finishedAt ?? 0)).slice(0, excess),
  );
  return queue.filter((item) => !dropped.has(item));
}

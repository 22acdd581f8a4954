/** The queue of one-shot runs, requested by a schedule, a person or a finished job. Pure. */
import { exitMeaning } from '../config/exit-codes.ts';
import { named } from '../format.ts';
import { withFile } from '../state/known-files.ts';
import type {
  Config,
  ExecResult,
  Job,
  LastRun,
  TickContext,
  QueueItem,
  Reported,
  RunOutcome,
  State,
} from '../model.ts';
import type { NoticeDraft } from '../notice.ts';
import { pluginLevel } from './plugin-run.ts';
import { sentence } from '../notices/sentence.ts';
import type { Text, Words } from '../text/words.ts';
import { enqueueForNext } from '../notices/outbox.ts';
import { bounded } from '../state/state.ts';
import { cleanLine } from '../text/redact.ts';

/** Further requests are refused. */
export const mostPending = 200;
/** Words in the output that raise an alert even with exit 0. */
export const attentionWords: readonly string[] = ['ACTION REQUIRED', 'ALERT'];

/** A requested run. */
export interface Request {
  readonly jobId: string;
  readonly reason: string;
  /** Start of its delay; when that is in the future (the clock went back), the delay counts from now. */
  readonly from: number;
  readonly delayMs: number;
  /** Expected time of a scheduled run. */
  readonly slot?: number;
}

export function isPending(item: QueueItem): boolean {
  return item.status === 'pending';
}

/**
 * Appends one item for each request. Requests that do not fit are dropped and reported in one notice. `series` keeps ids of
 * different phases of a tick apart.
 */
export function enqueueRun(
  state: State,
  requests: readonly Request[],
  series: string,
  context: TickContext,
  most = mostPending,
): Reported & { readonly items: readonly QueueItem[] } {
  const room = Math.max(0, most - state.queue.filter(isPending).length);
  const items = requests.slice(0, room).map((request, index): QueueItem => ({
    id: `${context.runId}-${series}${index + 1}`,
    jobId: request.jobId,
    status: 'pending',
    createdAt: request.from,
    notBefore: request.from + request.delayMs,
    attempt: 0,
    reason: request.reason,
    ...(context.file && { file: context.file.key }),
    ...(request.slot !== undefined && { slot: request.slot }),
  }));
  const refused = requests.slice(room);
  const next =
    items.length > 0 ? { ...withFile(state, context), queue: bounded([...state.queue, ...items]) } : state;
  if (refused.length === 0) return { state: next, items, drafts: [] };
  const draft: NoticeDraft = {
    reason: 'queue',
    urgency: 'action',
    headline: sentence('queue-full', { count: refused.length }),
    facts: [
      sentence('runs-waiting', { count: mostPending }),
      ...refused
        .slice(0, 20)
        .map(({ jobId, reason }) =>
          sentence('not-queued', { job: cleanLine(jobId), trigger: triggerOf(reason) }),
        ),
      ...(refused.length > 20 ? [sentence('and-more', { count: refused.length - 20 })] : []),
    ],
  };
  return { state: next, items, drafts: [draft] };
}

/** `enqueueRun` for a command that sends nothing: the next tick reports dropped requests. */
export function enqueueRunsForNext(
  state: State,
  requests: readonly Request[],
  series: string,
  context: TickContext,
): State {
  const queued = enqueueRun(state, requests, series, context);
  return enqueueForNext(queued.state, queued.drafts, series, context);
}

/** Runs requested by a finished job: its matching `after` links. */
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

/** The job of an item, or why the item cannot run. */
export function runnable(config: Config, item: Pick<QueueItem, 'jobId'>): Job | Text {
  const job = config.jobs.find((candidate) => candidate.id === item.jobId);
  if (!job || job.undeclared === 'removed')
    return sentence('no-such-job', { id: cleanLine(item.jobId, 100) });
  if (job.kind !== 'one_shot_read' || job.risk !== 'read_only') {
    return sentence('only-reads-run', { kind: job.kind, risk: job.risk });
  }
  return job;
}

export function blockedDraft(config: Config, item: QueueItem, why: Text): NoticeDraft {
  const job = config.jobs.find((candidate) => candidate.id === item.jobId);
  return {
    reason: 'queue',
    urgency: 'action',
    job: named(job ?? { id: item.jobId }),
    headline: sentence('queued-run-blocked'),
    facts: [why, sentence('triggered-by', { trigger: triggerOf(item.reason) })],
  };
}

/** What requested a run, to be said: see `QueueItem.reason`. */
export function triggerOf(reason: string): Words {
  const [, job = '', ending] = /^after (.+) (success|failure)$/.exec(reason) ?? [];
  if (ending !== undefined)
    return sentence(ending === 'success' ? 'trigger-success' : 'trigger-failure', {
      job: cleanLine(job, 100),
    });
  if (reason === 'queue') return sentence('trigger-queue');
  return reason === 'schedule' ? sentence('trigger-schedule') : cleanLine(reason, 100);
}

/** How a run ended. `level`: of a run that succeeded with a warning, or of a plugin. */
export interface RunEnd extends Pick<LastRun, 'level'> {
  readonly outcome: RunOutcome;
  readonly exitCode: number | null;
}

export function runOutcome(job: Job, result: ExecResult): RunEnd {
  if (result.kind !== 'exited') return { outcome: result.kind, exitCode: null };
  const { exitCode } = result;
  const level = pluginLevel(job, result);
  if (level !== undefined) return { outcome: 'succeeded', exitCode, ...(level !== 'ok' && { level }) };
  if (job.format) return { outcome: 'failed', exitCode };
  const meaning = exitMeaning(job, exitCode);
  if (meaning === 'failure') return { outcome: 'failed', exitCode };
  return { outcome: 'succeeded', exitCode, ...(meaning === 'warning' && { level: 'warn' }) };
}

/** Whether it ended with success for `after` and `run`: a plugin with level ok only. */
export function isSuccess(job: Job, { outcome, level }: RunEnd): boolean {
  return outcome === 'succeeded' && (job.format === undefined || level === undefined);
}

/** Saves the outcome of a run, unless one is saved already. */
export function finished(item: QueueItem, job: Job, result: ExecResult, finishedAt: number): QueueItem {
  if (item.status !== 'running') return item;
  const { owner: _, ...rest } = item;
  const { outcome, exitCode } = runOutcome(job, result);
  return { ...rest, outcome, exitCode, status: outcome === 'succeeded' ? 'done' : 'failed', finishedAt };
}

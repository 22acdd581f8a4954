/** What of the queue is done in this tick: runs that are due, orphans, and what may not run. Pure. */
import { fileOf, ofFile, rivalsOf, whoseRun } from './jobs-file.ts';
import type { Config, Effect, JobMemory, Moment, QueueItem, State } from './model.ts';
import { named, span, zoneOf, type Draft } from './notify.ts';
import { blockedDraft, enqueue, isOrphan, runnable, scheduled, type Request } from './queue.ts';
import { clockTime } from './quiet.ts';

/**
 * Fails orphans, blocks what may not run, and claims everything that is due. `doubtBefore`: then it was found
 * that the state is an older one, so what waited in it may have run already.
 */
export function decideQueue(
  config: Config,
  state: State,
  requests: readonly Request[],
  moment: Moment,
  drafts: Draft[],
  doubtBefore: number | undefined,
): { readonly state: State; readonly effects: readonly Effect[] } {
  const { now } = moment;
  if (moment.mode === 'report-only') return { state, effects: [] };
  const effects: Effect[] = [];
  const rivals = rivalsOf(state, config.jobs, moment.file);
  const free = { ...config, jobs: config.jobs.filter(({ id }) => !rivals.has(id)) };
  const asked = enqueue(state, requests, 'q', moment);
  const queued = enqueue(asked.state, scheduled(free, asked.state, now), 'p', moment, Infinity);
  drafts.push(...asked.drafts, ...queued.drafts);
  const queue = queued.state.queue.map((item): QueueItem => {
    const doubtful =
      doubtBefore !== undefined &&
      item.status === 'pending' &&
      item.createdAt < doubtBefore &&
      item.notBefore <= now;
    const whose = whoseRun(state, item, moment);
    if (doubtful || (whose !== 'others' && isOrphan(item, moment))) {
      drafts.push(orphanDraft(config, item, moment));
      return { ...item, status: 'failed', outcome: 'interrupted', finishedAt: now };
    }
    if (item.status !== 'pending' || item.notBefore > now || whose === 'others') return item;
    const job =
      whose === 'abandoned'
        ? abandonedWords(state, item)
        : (rivalWords(rivals, item) ?? runnable(config, item));
    if (typeof job === 'string') {
      drafts.push(blockedDraft(config, item, job));
      return { ...item, status: 'blocked', finishedAt: now };
    }
    if (moment.mode === 'dry-run') {
      drafts.push({
        reason: 'run',
        urgency: 'info',
        job: named(job),
        headline: 'would run (dry run)',
        facts: [],
      });
    }
    effects.push({ kind: 'run', job, itemId: item.id });
    return { ...item, status: 'running', attempt: item.attempt + 1, startedAt: now, owner: moment.self };
  });
  const jobs: Record<string, JobMemory> = { ...queued.state.jobs };
  for (const { job } of effects) {
    // The run is remembered from its claim on: a crash does not make it due again before its time.
    const claimed = { at: now, durationMs: 0, exitCode: null, outcome: 'interrupted' } as const;
    jobs[job.id] = ofFile({ ...jobs[job.id], lastRun: claimed }, job.id, moment);
  }
  return { state: { ...queued.state, queue, jobs }, effects };
}

function abandonedWords(state: State, { file = '' }: QueueItem): string {
  return `its jobs file has not ticked for a day: ${fileOf(state, file)?.name ?? 'a file of another host'}`;
}

function rivalWords(rivals: ReadonlyMap<string, string>, { jobId }: QueueItem): string | undefined {
  const rival = rivals.get(jobId);
  return rival === undefined ? undefined : `another job has this id in ${rival}`;
}

function orphanDraft(config: Config, item: QueueItem, moment: Moment): Draft {
  const job = config.jobs.find((candidate) => candidate.id === item.jobId);
  if (item.status === 'pending') {
    const facts = [
      'what would tell whether it ran already is lost',
      'it is not run by itself; ask for it again',
    ];
    return {
      reason: 'run',
      urgency: 'alert',
      job: named(job ?? { id: item.jobId }),
      headline: 'queued run in doubt',
      facts,
    };
  }
  const begun = clockTime(item.startedAt ?? item.createdAt, job ? zoneOf(job, moment) : moment.zone, moment);
  return {
    reason: 'run',
    urgency: 'alert',
    job: named(job ?? { id: item.jobId }),
    headline: 'run interrupted, outcome unknown',
    facts: [
      `begun at ${begun} (${span(moment.now - (item.startedAt ?? item.createdAt))} ago); what ran it ended before the result was saved`,
      'it is not run again by itself',
    ],
  };
}

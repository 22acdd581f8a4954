/** What the watchdog reports: one alert an episode, a reminder a day, one recovery. Pure. */
import type { NoticeDraft } from '../notice.ts';
import type { OutboxEntry, TickContext } from '../model.ts';
import { enqueue, foldOld, holdMs, isQueuedBy } from '../notices/outbox.ts';
import {
  alertDraft,
  clockDraft,
  clockRightDraft,
  forgottenDraft,
  memoryLostDraft,
  memoryRestoredDraft,
  recoveryDraft,
} from './drafts.ts';
import type { Finding } from './verdict.ts';
import { asState, withDelivery, type WatchedHost, type WatchMemory } from './watch-memory.ts';

const dayMs = 86_400_000;
/** A host whose state is gone from the cache is reported for so long, then no longer watched. */
const goneMs = 7 * dayMs;

export interface Findings {
  readonly hosts: readonly Finding[];
  /** Namespaces that must be there. */
  readonly declared: ReadonlySet<string>;
  /**
   * An earlier run of the watchdog must have left a memory, and there is none: an alert may have been reported before, and a
   * recovery since is not known.
   */
  readonly isMemoryLost: boolean;
}

/** Decides and enqueues in one step: saved before anything is sent. */
export function decideWatch(memory: WatchMemory, findings: Findings, context: TickContext): WatchMemory {
  const { now } = context;
  const drafts: NoticeDraft[] = [];
  const isLost = findings.isMemoryLost && memory.checkedAt === undefined;
  if (isLost) drafts.push(memoryLostDraft());
  if (memory.incidents.length > 0) drafts.push(memoryRestoredDraft(memory.incidents));
  const hosts: Record<string, WatchedHost> = { ...memory.hosts };
  for (const finding of findings.hosts) {
    const { namespace } = finding;
    const known = Object.hasOwn(hosts, namespace) ? hosts[namespace] : undefined;
    if (known && isForgotten(finding, known, findings.declared, now)) {
      drafts.push(forgottenDraft(finding));
      delete hosts[namespace];
      continue;
    }
    const next = decideHost(finding, known, isLost, now);
    hosts[namespace] = next.host;
    drafts.push(...next.drafts);
  }
  const decided = { ...memory, hosts, incidents: [], checkedAt: now };
  const queued = foldOld(enqueue(asState(decided), drafts, 'w', context), context);
  return withDelivery(decided, { ...queued, outbox: queued.outbox.map((entry) => heldBy(entry, context)) });
}

/** Another watchdog at the same moment leaves what this run queued to it. */
function heldBy(entry: OutboxEntry, { runId, now }: TickContext): OutboxEntry {
  return isQueuedBy(entry, runId) ? { ...entry, queuedBy: { run: runId, until: now + holdMs } } : entry;
}

function isForgotten(
  finding: Finding,
  { foundAt }: WatchedHost,
  declared: ReadonlySet<string>,
  now: number,
): boolean {
  return finding.isGone === true && !declared.has(finding.namespace) && now - foundAt >= goneMs;
}

/** `isLost`: what was reported before is not known. */
function decideHost(
  finding: Finding,
  known: WatchedHost | undefined,
  isLost: boolean,
  now: number,
): { readonly host: WatchedHost; readonly drafts: readonly NoticeDraft[] } {
  const { name, savedAt, tickedAt, verdict } = finding;
  const clock = decideClock(finding, known, now);
  const host = {
    name,
    foundAt: savedAt === undefined ? (known?.foundAt ?? 0) : now,
    ...clock.host,
  };
  const episode = known?.episode;
  if (verdict === 'ok') {
    const drafts = episode ? [recoveryDraft(finding, episode, now)] : [];
    return { host, drafts: [...drafts, ...clock.drafts] };
  }
  const reason = reasonOf(finding, episode, now);
  const next = {
    // What can no longer be seen is not reported again: the episode goes on as it was.
    verdict: reason === 'anomaly' ? verdict : (episode?.verdict ?? verdict),
    sinceAt: episode?.sinceAt ?? now,
    reportedAt: reason ? now : (episode?.reportedAt ?? now),
    ...((episode?.tickedAt ?? tickedAt) !== undefined && { tickedAt: episode?.tickedAt ?? tickedAt }),
  };
  const drafts = reason ? [alertDraft(finding, reason, { episode: next, isLost, now })] : [];
  return { host: { ...host, episode: next }, drafts: [...drafts, ...clock.drafts] };
}

/** Undefined: there is nothing to report. */
function reasonOf(
  { verdict }: Finding,
  episode: WatchedHost['episode'],
  now: number,
): 'anomaly' | 'standing' | undefined {
  if (!episode || (verdict !== episode.verdict && verdict !== 'unknown')) return 'anomaly';
  // A clock that was ahead when it was reported must not delay a reminder for long.
  return Math.abs(now - episode.reportedAt) >= dayMs ? 'standing' : undefined;
}

/** A clock that is wrong is reported like an episode of its own; what cannot be read says nothing of it. */
function decideClock(
  finding: Finding,
  known: WatchedHost | undefined,
  now: number,
): { readonly host: Pick<WatchedHost, 'clockReportedAt'>; readonly drafts: readonly NoticeDraft[] } {
  const { skewMs, everySeconds } = finding;
  const reportedAt = known?.clockReportedAt;
  const kept = reportedAt === undefined ? {} : { clockReportedAt: reportedAt };
  // Only a state that could be read says how often.
  if (everySeconds === undefined) return { host: kept, drafts: [] };
  if (skewMs === undefined)
    return { host: {}, drafts: reportedAt === undefined ? [] : [clockRightDraft(finding)] };
  const isDue = reportedAt === undefined || Math.abs(now - reportedAt) >= dayMs;
  return isDue
    ? { host: { clockReportedAt: now }, drafts: [clockDraft(finding, skewMs)] }
    : { host: kept, drafts: [] };
}

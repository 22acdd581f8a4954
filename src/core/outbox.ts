/** Notices on their way: queued before they are sent, removed only when a sink took them. */
import type { Delivery, Moment, Notice, OutboxEntry, State } from './model.ts';
import { isWebUrl, urgencies } from './notice.ts';
import type { Draft } from './notify.ts';

const dayMs = 86_400_000;
/** So long a run may take to deliver what it queued; after that it is dead, or others do it. */
const holdMs = 60_000;
/** More waiting entries than this are folded even when they are young. */
const mostEntries = 200;

/**
 * Queues drafts as notices of this run. `series` keeps the ids of the run's phases apart, so that an id never names
 * two notices.
 */
export function post(state: State, drafts: readonly Draft[], series: string, moment: Moment): State {
  if (drafts.length === 0) return state;
  const entries = drafts.map((draft, index): OutboxEntry => {
    const id = `${moment.runId}-${series}${index + 1}`;
    const notice = ledSafely({ ...draft, id, at: moment.now });
    return { notice, sink: moment.sink, attempts: 0 };
  });
  return { ...state, outbox: [...state.outbox, ...entries] };
}

/**
 * The same for what the next run would find and report, had this one not: the first that delivers takes it, whatever its
 * sink, and nobody tried to send it before.
 */
export function postForNext(state: State, drafts: readonly Draft[], series: string, moment: Moment): State {
  return untried(state, post(state, drafts, series, { ...moment, sink: 'print' }));
}

/** What was queued since `before` by a run that sends nothing itself: it cannot have arrived. */
export function untried(before: State, after: State): State {
  if (before.outbox === after.outbox) return after;
  const known = new Set(before.outbox.map(({ notice }) => notice.id));
  const outbox = after.outbox.map((entry): OutboxEntry =>
    known.has(entry.notice.id) ? entry : { ...entry, lastTry: 'kept' },
  );
  return { ...after, outbox };
}

/** Queues notices that have an id already, and are not queued already. Other runs leave them to this one for a while. */
export function postNotices(state: State, notices: readonly Notice[], moment: Moment): State {
  const queued = new Set(state.outbox.map(({ notice }) => notice.id));
  const fresh = notices.filter(({ id }) => !queued.has(id));
  if (fresh.length === 0) return state;
  const queuedBy = { run: moment.runId, until: moment.now + holdMs };
  const entries = fresh.map((notice) => ({
    notice: ledSafely(notice),
    sink: moment.sink,
    attempts: 0,
    queuedBy,
  }));
  return { ...state, outbox: [...state.outbox, ...entries] };
}

/** Without a link that nobody could follow: the state would not take it either. */
function ledSafely(given: Notice): Notice {
  if (!given.link || isWebUrl(given.link.url)) return given;
  const { link: _, ...rest } = given;
  return rest;
}

/** True when this run queued it. */
export function isQueuedBy({ notice, queuedBy }: OutboxEntry, runId: string): boolean {
  return queuedBy?.run === runId || notice.id.startsWith(`${runId}-`);
}

/**
 * What a run has to deliver. A print-only run leaves the chat's entries queued, and all leave to another run what that
 * one delivers right now.
 */
export function deliverable(
  state: State,
  { sink, now, runId }: Pick<Moment, 'sink' | 'now' | 'runId'>,
): readonly OutboxEntry[] {
  return state.outbox.filter((entry) => {
    const leftMs = (entry.queuedBy?.until ?? now) - now;
    // Longer than it was made for: the clock was set back.
    const isHeld = leftMs > 0 && leftMs <= holdMs && !isQueuedBy(entry, runId);
    return !isHeld && (sink === 'chat' || entry.sink === 'print');
  });
}

/** Removes what was sent, notes what became of the rest, and what is known of the chat. */
export function acknowledge(state: State, { receipts, chat }: Delivery): State {
  if (receipts.length === 0) return state;
  const byId = new Map(receipts.map((receipt) => [receipt.noticeId, receipt]));
  const outbox = state.outbox.flatMap((entry) => {
    const receipt = byId.get(entry.notice.id);
    if (!receipt) return [entry];
    return receipt.kind === 'sent' ? [] : [{ ...entry, attempts: entry.attempts + 1, lastTry: receipt.kind }];
  });
  return { ...state, outbox, ...(chat && { chat }) };
}

/**
 * Folds what nobody took for a day, and what was tried and is more than the outbox holds, into one entry that still
 * names each job and its cause. Nothing is dropped without a word.
 */
export function foldOld(state: State, moment: Moment): State {
  const excess = state.outbox.length - mostEntries;
  const isOld = ({ notice, attempts }: OutboxEntry, index: number) =>
    notice.reason === 'folded' || moment.now - notice.at >= dayMs || (index < excess && attempts > 0);
  const old = state.outbox.filter(isOld);
  if (old.every(({ notice }) => notice.reason === 'folded') && old.length < 2) return state;
  const young = state.outbox.filter((entry, index) => !isOld(entry, index));
  const counts = new Map<string, number>();
  for (const { notice } of old) {
    for (const line of notice.reason === 'folded' ? notice.facts : [lineOf(notice)]) {
      const [, text = line, times = '1'] = /^(.*?)(?: × (\d+))?$/.exec(line) ?? [];
      counts.set(text, (counts.get(text) ?? 0) + Number(times));
    }
  }
  const folded: OutboxEntry = {
    sink: old.some((entry) => entry.sink === 'chat') ? 'chat' : 'print',
    attempts: 0,
    notice: {
      id: `${moment.runId}-f1`,
      at: moment.now,
      reason: 'folded',
      urgency: urgencies.find((each) => old.some(({ notice }) => notice.urgency === each)) ?? 'routine',
      headline: 'older notices that could not be delivered in time',
      facts: [...counts].map(([text, times]) => (times > 1 ? `${text} × ${times}` : text)),
    },
  };
  return { ...state, outbox: [folded, ...young] };
}

/** Job and cause, without what differs each time: a pid, a duration. So the fold grows with the jobs, not with time. */
function lineOf({ job, reason, headline }: Notice): string {
  return `${job?.name ?? reason}: ${headline.replace(/ \([^)]*\)$| after .*$/, '')}`;
}

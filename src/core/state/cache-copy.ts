/**
 * The copy of the state in the Actions cache: how much of it strangers may see, how much of one may be believed, and how it
 * joins the state of the file. Pure.
 */
import type { CorruptionEvent, JobMemory, KnownFile, OutboxEntry, QueueItem, State } from '../model.ts';
import { noMemory } from '../chat/chat.ts';
import { mergeFiles, originOf, withoutPlaces } from './known-files.ts';
import { memoryOf } from './memory.ts';
import { keyOfWords } from '../text/words.ts';
import { textWithheld } from '../notices/catalog/shared.ts';
import { isText, sentence } from '../notices/sentence.ts';

/**
 * The state to go on from when the cache has one that the file does not contain. Where it went on from ours
 * (`isDescendant`) it stands, with the notices that it lacks: a generation that was lost on the way takes none with it.
 *
 * Otherwise both have changes of their own: the file was lost or restored from a backup and ticks of the command line went on
 * with it, or two runs without a file saved at once. Then the file's stands, and of the copy nothing is forgotten that was
 * begun, is queued, or is still to be reported. The lease is the copy's: what this run saw is older than it.
 */
export function joinStates(theirs: State, mine: State, isDescendant: boolean): State {
  const outbox = joinOutboxes(theirs.outbox, mine.outbox);
  const files = mergeFiles(theirs.files, mine.files);
  if (isDescendant) {
    const whole = { ...theirs, outbox, ...(files && { files }) };
    // The very same object where nothing is added: that the file has it as it is, is recognized by that.
    return JSON.stringify(whole) === JSON.stringify(theirs) ? theirs : whole;
  }
  const { lease: _, ...own } = mine;
  const jobs = Object.entries(mine.jobs).map(([id, memory]) => [
    id,
    laterMemory(memoryOf(theirs, id), memory),
  ]);
  const lostAt = Math.max(theirs.lostAt ?? -Infinity, mine.lostAt ?? -Infinity);
  return {
    ...theirs,
    ...own,
    jobs: { ...theirs.jobs, ...Object.fromEntries(jobs) },
    queue: joinQueues(theirs.queue, mine.queue),
    outbox,
    incidents: joinIncidents(theirs.incidents, mine.incidents),
    ...((theirs.chat ?? mine.chat) && { chat: { ...noMemory, ...theirs.chat, ...mine.chat } }),
    ...(files && { files }),
    ...(lostAt > -Infinity && { lostAt }),
  };
}

/**
 * That of the later start, run, stop or completion: neither these nor what follows them is done again. Else the copy's, which
 * others know already. An alert of either stays open.
 */
function laterMemory(theirs: JobMemory, mine: JobMemory): JobMemory {
  const [later, earlier] = lastActionAt(mine) > lastActionAt(theirs) ? [mine, theirs] : [theirs, mine];
  const anomaly = later.anomaly ?? earlier.anomaly;
  const slot = laterSlot(theirs.slot, mine.slot) ?? later.slot;
  const isSameFile = later.file === undefined || later.file === earlier.file;
  return {
    ...(isSameFile && originOf(earlier)),
    ...later,
    ...(anomaly && { anomaly }),
    ...(slot && { slot }),
  };
}

/** Of one schedule, that with the newer slot: neither decides again on what the other decided on. */
function laterSlot(one: JobMemory['slot'], other: JobMemory['slot']): JobMemory['slot'] {
  if (!one || !other) return one ?? other;
  if (one.of !== other.of) return undefined;
  const done = Math.max(one.done ?? -Infinity, other.done ?? -Infinity);
  return { ...(one.to > other.to ? one : other), ...(done > -Infinity && { done }) };
}

function lastActionAt(memory: JobMemory): number {
  const { attempt, explicitStart, tally, lastRun, stoppedAt, ranAgainAt, endedAt, completionReportedAt } =
    memory;
  const times = [
    ...[attempt, explicitStart].map((start) => start?.finishedAt ?? start?.at),
    lastRun && lastRun.at + lastRun.durationMs,
    tally?.startsAt.at(-1),
    stoppedAt,
    ranAgainAt,
    endedAt,
    completionReportedAt,
  ];
  return Math.max(...times.map((time) => time ?? -Infinity));
}

const stages: Readonly<Record<QueueItem['status'], number>> = {
  pending: 0,
  running: 1,
  failed: 2,
  blocked: 2,
  done: 3,
};

/** Each item once, as far as either got with it. */
function joinQueues(theirs: State['queue'], mine: State['queue']): State['queue'] {
  const own = new Map(mine.map((item) => [item.id, item]));
  const further = theirs.map((item) => {
    const other = own.get(item.id);
    own.delete(item.id);
    return other && stages[other.status] > stages[item.status] ? other : item;
  });
  return [...further, ...own.values()];
}

/** Each entry once, in our words where a public copy has none. What only we have may have been sent already. */
function joinOutboxes(theirs: State['outbox'], mine: State['outbox']): State['outbox'] {
  const own = new Map(mine.map((entry) => [entry.notice.id, entry]));
  const known = theirs.map((entry) => {
    const other = own.get(entry.notice.id);
    own.delete(entry.notice.id);
    return other && isTextless(entry) ? { ...entry, notice: other.notice } : entry;
  });
  const ours = [...own.values()].map((entry): OutboxEntry =>
    entry.lastTry === 'kept' ? { ...entry, lastTry: 'unknown' } : entry,
  );
  return [...known, ...ours];
}

const keyOf = ({ at, message }: CorruptionEvent) => `${at} ${keyOfWords(message)}`;

/** Both, each once. What this host lost, the cache had. */
function joinIncidents(theirs: State['incidents'], mine: State['incidents']): State['incidents'] {
  const known = new Set(theirs.map(keyOf));
  const own = mine.filter((event) => !known.has(keyOf(event)));
  return [
    ...theirs,
    ...own.map((event): CorruptionEvent => {
      if (event.kind !== 'lost') return event;
      const message = sentence('cache-copy-used', { problem: event.message });
      return { ...event, kind: 'damaged', message };
    }),
  ];
}

// --- Without a state-key ------------------------------------------------------------------------------

/**
 * How much of a copy may be believed that anybody with the repository's cache could have written: one that no `state-key`
 * vouches for. What only this host can know, or would lead to an action or a page, is taken from its own file: the chat, a
 * message to edit, a time to be silent, paths, the process of a job. `mine`: the state of that file; undefined when there is
 * none. Without one the lease alone keeps two ticks apart, for the two minutes that it can last.
 */
export function distrustState(theirs: State, mine: State | undefined): State {
  const { chat, files, ...rest } = theirs;
  const own = mine ?? { ...rest, ...(files && { files: withoutPaths(files) }) };
  // Of their issue only its number: whether it is ours is looked up before it is touched.
  const issue = mine?.chat?.issue ?? (chat?.issue && { number: chat.issue.number, noticeIds: [] });
  const known = issue ? { ...noMemory, ...mine?.chat, issue } : mine?.chat;
  const jobs = Object.entries(theirs.jobs).map(([id, { probe, seen, ...memory }]) => {
    const before = mine && memoryOf(mine, id);
    const asking = before ? before.probe : probe;
    const process = before?.seen?.process;
    const { running = false, completed = false } = seen ?? {};
    return [
      id,
      {
        ...memory,
        ...(seen && { seen: { running, completed, ...(process && { process }) } }),
        ...(asking && { probe: asking }),
      },
    ] as const;
  });
  const outbox = theirs.outbox.map((entry): OutboxEntry => {
    const ours = mine?.outbox.find(({ notice }) => notice.id === entry.notice.id);
    if (ours) return { ...entry, notice: ours.notice, sink: ours.sink };
    // Only writes have links, and writes need a `state-key`.
    const { link: _, ...notice } = entry.notice;
    return { ...entry, notice };
  });
  const { queue, incidents } = theirs;
  return { ...own, jobs: Object.fromEntries(jobs), queue, outbox, incidents, ...(known && { chat: known }) };
}

function withoutPaths(files: NonNullable<State['files']>): NonNullable<State['files']> {
  return Object.fromEntries(
    Object.entries(files).map(([key, file]): [string, KnownFile] => {
      const { path: _, ...known } = file;
      return [key, known];
    }),
  );
}

// --- Where strangers can read ---------------------------------------------------------------------------

/**
 * The state without what jobs printed, for a cache that strangers can read. Notices keep what is needed to report that
 * there was one: a host that finds nothing but this copy still does so.
 */
export function withoutText(state: State): State {
  const bare = withoutPlaces(state);
  const incidents = bare.incidents.map((event) => ({
    ...event,
    message: sentence('host-knows-more'),
  }));
  const jobs = Object.entries(bare.jobs).map(([id, memory]) => [id, lineless(memory)]);
  const { chat } = bare;
  return {
    ...bare,
    jobs: Object.fromEntries(jobs),
    outbox: bare.outbox.map(textless),
    incidents,
    ...(chat?.board && { chat: { ...chat, board: { ...chat.board, rows: {} } } }),
  };
}

function lineless(memory: JobMemory): JobMemory {
  if (memory.anomaly?.line === undefined) return memory;
  const { line: _, ...anomaly } = memory.anomaly;
  return { ...memory, anomaly };
}

function isTextless({ notice }: OutboxEntry): boolean {
  const [fact, ...others] = notice.facts;
  return others.length === 0 && (isText(fact, 'text-withheld') || fact === textWithheld);
}

function textless(entry: OutboxEntry): OutboxEntry {
  const { id, at, reason, urgency, job } = entry.notice;
  const notice = {
    id,
    at,
    reason,
    urgency,
    headline: sentence('a-notice', { reason }),
    facts: [sentence('text-withheld')],
  };
  // The name may stand in a file that only the host has.
  return { ...entry, notice: job ? { ...notice, job: { id: job.id, name: job.id } } : notice };
}
